"""Who takes part: organisations, people with their roles, the machine of a care office, and how the regions are set."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any

from sqlmodel import select

from api.demo import data
from api.demo.stage import Stage
from api.flows import clients, organisations, people, regions, roles
from api.models.caller import Caller, Scope
from api.models.case import Confidentiality
from api.models.client import Client, ClientCreate, GrantFields
from api.models.organisation import OrganisationCreate
from api.models.person import Person, PersonCreate
from api.models.region import LiberationDay, Region, RegionPatch
from api.models.role import Role, RoleCreate
from api.work import Work

MACHINE = "Demo-zorgkantoorsysteem"
SOURCE = "demo-zorgkantoor"
LEVEL = Confidentiality.STRICTLY_CONFIDENTIAL
_STANDING = {"coordinator": Role.COORDINATOR, "manager": Role.MANAGER}
_ADMINISTRATION = "demo"


@dataclass(frozen=True)
class Team:
    """The people of one region, by what they do."""

    region: Region
    people: dict[str, Person]

    def __getitem__(self, part: str) -> Person:
        """Somebody by what they do, such as "chair"."""
        return self.people[part]


@dataclass(frozen=True)
class Cast:
    """Everybody."""

    teams: dict[str, Team]
    machine: Caller


def gather(stage: Stage) -> Cast:
    """Bring everybody in, in the way an administrator does."""
    numbers = count(1)
    work = stage.work(policy=_ADMINISTRATION)
    told = data.people()
    administrator = _person(work, numbers, **told["administrator"])
    _give(work, administrator, Role.ADMINISTRATOR, None)
    _give(work, _person(work, numbers, **told["officer"]), Role.OFFICER, None)
    teams = {entry["code"]: _team(work, numbers, entry) for entry in told["regions"]}
    _settings(work, teams)
    return Cast(teams, _machine(work, [team.region for team in teams.values()]))


def _team(work: Work, numbers: "count[int]", entry: dict[str, Any]) -> Team:
    region = work.session.exec(select(Region).where(Region.code == entry["code"])).one()
    houses = {}
    for key, (name, kind, task) in entry["organisations"].items():
        told = {"name": name, "kind": kind, "task": task, "phone": _phone(numbers), "region_id": region.id}
        body = OrganisationCreate.model_validate({**told, "email": f"info@{_slug(name)}.example"})
        houses[key] = organisations.create(work, body)
    made = {}
    for part, (name, house, function) in entry["people"].items():
        mail = f"{_slug(name)}@{_slug(houses[house].name)}.example"
        made[part] = _person(
            work, numbers, name=name, function=function, email=mail, organisation_id=houses[house].id
        )
        if part in _STANDING:
            _give(work, made[part], _STANDING[part], region)
    return Team(region, made)


def _person(work: Work, numbers: "count[int]", **fields: object) -> Person:
    told = {"email": f"{_slug(str(fields['name']))}@casustafel.example", **fields, "phone": _phone(numbers)}
    return people.create(work, PersonCreate.model_validate(told))


def _give(work: Work, person: Person, role: Role, region: Region | None) -> None:
    since = work.today - timedelta(days=30)
    roles.give(work, person, RoleCreate(role=role, region_id=region.id if region else None, valid_from=since))


def _settings(work: Work, teams: dict[str, Team]) -> None:
    """The regions differ: one keeps fewer holidays and lets the minutes roll to a working day, one warns earlier."""
    south, west = teams["ZK31"].region, teams["ZK20"].region
    kern = {"goodFriday": False, "liberationDay": LiberationDay.LUSTRUM, "equatedDays": False}
    regions.change(work, south, RegionPatch.model_validate({**kern, "rollMinutes": True}))
    regions.change(work, west, RegionPatch.model_validate({"groupSizeWarning": 9}))


def _machine(work: Work, places: list[Region]) -> Caller:
    grants = [
        GrantFields(scope=scope, region_id=place.id, confidentiality=LEVEL)
        for scope in Scope
        for place in places
    ]
    client = clients.create(work, ClientCreate(name=MACHINE, grants=grants))
    scopes = {scope: frozenset(place.id for place in places) for scope in Scope}
    levels = {(grant.scope, grant.region_id): grant.confidentiality for grant in grants}
    return Caller("machine", client.id, client.name, scopes=scopes, levels=levels)


def machine(work: Work) -> Client:
    """The machine client of the demo."""
    return work.session.exec(select(Client).where(Client.name == MACHINE)).one()


def _slug(name: str) -> str:
    return name.lower().replace("ö", "o").replace(" ", "-").removeprefix("demo-")


def _phone(numbers: "count[int]") -> str:
    """A number that nobody can have: a mobile number never continues with a zero."""
    return f"06-00000{next(numbers):03}"
