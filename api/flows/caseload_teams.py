"""Teams and who works in them (B3, B4, B10)."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from api.core.errors import Fault
from api.flows import caseload_definitions, caseload_factors, organisations
from api.flows.caseload_rows import demand_people, moves, my_place, names, page, places, refuse, team_of, tell
from api.flows.listing import listed
from api.models.caseload_team import (
    CaseloadTeam,
    CaseloadTeamCreate,
    CaseloadTeamPatch,
    CaseloadTeamRead,
    CaseloadWorker,
    CaseloadWorkerCreate,
    CaseloadWorkerPatch,
    CaseloadWorkerRead,
)
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.policies import acts, hats, visible_team
from api.rules.caseload_hours import HOURS_IN_A_WEEK
from api.work import Work


class TeamQuery(ListQuery):
    """Filters of the list of teams; ``region`` is a code."""

    region: Annotated[str | None, Field(max_length=100)] = None
    active: bool | None = None


def find(work: Work, wanted: TeamQuery) -> Page[CaseloadTeamRead]:
    """Visible teams by name."""
    query: Any = select(CaseloadTeam).where(visible_team.teams(work.caller, work.today))
    if wanted.region:
        region = select(Region.id).where(Region.code == wanted.region).scalar_subquery()
        query = query.where(CaseloadTeam.region_id == region)
    if wanted.active is not None:
        query = query.where(col(CaseloadTeam.active).is_(wanted.active))
    order: list[tuple[Any, type]] = [(col(CaseloadTeam.name), str), (col(CaseloadTeam.id), UUID)]
    rows, cursor = listed(work, query, wanted, order)
    return Page(items=[CaseloadTeamRead.model_validate(team) for (team,) in rows], next=cursor)


def read(work: Work, team: CaseloadTeam) -> CaseloadTeamRead:
    """A team with the caller's own place in it, and what they may do there."""
    mine = my_place(work, team.id)
    lead = acts.CASELOAD_LEAD
    may = moves(
        work, edit=lead, workers=lead, cases=acts.CASELOAD_CARRIES_ADD, processes=lead, factors=lead,
        definitions=acts.CASELOAD_WORK, references=acts.CASELOAD_WORK,
        reflections=acts.CASELOAD_WORK, weeks=mine is not None, scores=mine is not None,
    )  # fmt: skip
    return CaseloadTeamRead.model_validate(team, update={"mine": mine and mine.id, "next": may})


def create(work: Work, body: CaseloadTeamCreate) -> CaseloadTeam:
    """A new team in a region of the caller, with a first definition and the nineteen factors to begin with."""
    region = work.session.exec(select(Region).where(Region.code == body.region)).first()
    work.hats = hats.standing(work.caller, region.id if region else None)
    if region is None or not acts.worn(work, acts.CASELOAD_TEAMS_CREATE):
        refuse([Fault("region-not-yours", "/region")])
    assert region is not None  # noqa: S101  # nosec B101  # refused above
    _check(work, body.organisation_id, body.function_groups)
    team = work.create(CaseloadTeam, **body.model_dump(exclude={"region"}), region_id=region.id)
    caseload_definitions.begin(work, team)
    caseload_factors.begin(work, team)
    tell(work, "team-created", team)
    return team


def change(work: Work, team: CaseloadTeam, body: CaseloadTeamPatch) -> CaseloadTeam:
    """Other facts. A function group in which somebody works stays."""
    sent = body.changes()
    groups = sent.get("function_groups", team.function_groups)
    _check(work, sent.get("organisation_id"), groups)
    used = {place.function_group for place in places(work, team.id)}
    refuse(
        Fault("group-in-use", "/functionGroups", params={"group": name}) for name in sorted(used - {*groups})
    )
    if work.change(team, **sent):
        tell(work, "team-changed", team)
    return team


def find_workers(work: Work, team: CaseloadTeam, wanted: ListQuery) -> Page[CaseloadWorkerRead]:
    """Everybody who works in a team, also those who left."""
    rows, cursor = page(work, CaseloadWorker, wanted, CaseloadWorker.team_id == team.id)
    called = names(work, (row.person_id for row in rows))
    return Page(items=[_shown(work, row, called[row.person_id]) for row in rows], next=cursor)


def read_worker(work: Work, worker: CaseloadWorker) -> CaseloadWorkerRead:
    """A place with what the caller may do with it."""
    return _shown(work, worker, names(work, [worker.person_id])[worker.person_id])


def add_worker(work: Work, team: CaseloadTeam, body: CaseloadWorkerCreate) -> CaseloadWorker:
    """Somebody of the directory gets a place in the team."""
    demand_people(work, personId=body.person_id)
    _check_place(team, body.function_group, body.contract_hours)
    twice = [place for place in places(work, team.id) if place.person_id == body.person_id]
    refuse(Fault("duplicate", "/personId") for _ in twice[:1])
    _check_period(body.from_day, body.until_day)
    worker = work.create(CaseloadWorker, body, team_id=team.id)
    tell(work, "worker-added", worker)
    return worker


def change_worker(work: Work, worker: CaseloadWorker, body: CaseloadWorkerPatch) -> CaseloadWorker:
    """Other hours, another group, the end of a place."""
    sent = body.changes()
    after = {name: sent.get(name, getattr(worker, name)) for name in CaseloadWorkerPatch.model_fields}
    _check_place(team_of(work, worker), after["function_group"], after["contract_hours"])
    _check_period(after["from_day"], after["until_day"])
    if work.change(worker, **sent):
        tell(work, "worker-changed", worker)
    return worker


def _shown(work: Work, worker: CaseloadWorker, name: str) -> CaseloadWorkerRead:
    may = moves(work, edit=acts.CASELOAD_LEAD, load=worker.person_id == work.caller.person_id)
    return CaseloadWorkerRead.model_validate(worker, update={"name": name, "next": may})


def _check(work: Work, organisation_id: UUID | None, groups: list[str]) -> None:
    faults = [
        Fault("duplicate", f"/functionGroups/{n}") for n, name in enumerate(groups) if name in groups[:n]
    ]
    if not organisations.known(work, organisation_id):
        faults.append(Fault("not-known", "/organisationId"))
    refuse(faults)


def _check_place(team: CaseloadTeam, group: str, hours: float) -> None:
    faults = []
    if group not in team.function_groups:
        faults.append(Fault("group-unknown", "/functionGroup", params={"groups": team.function_groups}))
    if not 0 < hours <= HOURS_IN_A_WEEK:
        faults.append(Fault("week-too-long", "/contractHours", params={"hours": hours}))
    refuse(faults)


def _check_period(first: Any, last: Any) -> None:
    refuse(Fault("period", "/untilDay") for _ in [1] if last is not None and last < first)
