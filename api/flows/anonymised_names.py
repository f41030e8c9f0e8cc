"""Whom and what the rules look for in the texts of a case: its people, organisations and places (S9)."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sqlmodel import col, select

from api.models.case import Case
from api.models.organisation import Organisation, OrganisationKind
from api.models.participant import Layer, Participant
from api.models.party import Party, PartyRole
from api.models.person import Person
from api.rules.anonymous_names import PLACE, SOMEBODY, Name
from api.work import Work

RoleT = TypeVar("RoleT")
_NEAR = frozenset(
    "moeder vader zus broer dochter zoon partner echtgenoot echtgenote oom tante oma opa nicht neef vriend vriendin "
    "mentor curator bewindvoerder".split()
)
_BY_PART = {
    PartyRole.COORDINATOR: "de coördinator",
    PartyRole.PRESENTER: "de inbrenger",
    PartyRole.CLIENT: "de cliënt",
    PartyRole.NETWORK: "een naaste",
    PartyRole.REPRESENTATIVE: "de vertegenwoordiger",
    PartyRole.CASE_MANAGER: "de casemanager",
    PartyRole.CLIENT_SUPPORT: "de cliëntondersteuner",
}
_BY_LAYER = {
    Layer.PROFESSIONAL: "een hulpverlener",
    Layer.MANAGER: "een manager",
    Layer.DIRECTOR: "een bestuurder",
    Layer.CLIENT: "de cliënt",
    Layer.NETWORK: "een naaste",
    Layer.REPRESENTATIVE: "de vertegenwoordiger",
    Layer.EXPERT: "een ervaringsdeskundige",
}
_BY_KIND = {
    OrganisationKind.CARE_PROVIDER: "een zorgaanbieder",
    OrganisationKind.CARE_OFFICE: "het zorgkantoor",
    OrganisationKind.MUNICIPALITY: "de gemeente",
    OrganisationKind.CLIENT_SUPPORT: "een organisatie voor cliëntondersteuning",
    OrganisationKind.COORDINATION_TEAM: "het coördinatieteam",
    OrganisationKind.HEALTH_INSURER: "een zorgverzekeraar",
    OrganisationKind.HOUSING: "een woningcorporatie",
    OrganisationKind.EDUCATION: "een school",
    OrganisationKind.JUSTICE: "een organisatie van justitie",
}


def known(work: Work, case: Case) -> list[Name]:
    """Everybody and everything that has a name here, with the neutral words for it."""
    return [*_of_case(work, case), *_people(work, case), *_organisations(work)]


def _of_case(work: Work, case: Case) -> Iterator[Name]:
    told = (
        (case.client_name, "de cliënt", False),
        (case.current_provider, "een zorgaanbieder", True),
        (case.municipality, PLACE, True),
        (work.region(case.region_id).name, PLACE, True),
        (case.reference, "een nummer", True),
    )
    yield from (Name(name, word, proper) for name, word, proper in told if name)


def _people(work: Work, case: Case) -> Iterator[Name]:
    """Who has or had a part in the case, sat at one of its tables, or is known only in it."""
    parts = select(Person, Party.role).join(Party, col(Party.person_id) == col(Person.id))
    seats = select(Person, Participant.layer).join(Participant, col(Participant.person_id) == col(Person.id))
    words = {
        person: _BY_PART.get(PartyRole(role), "een hulpverlener")
        for person, role in _named(work.session.exec(parts.where(Party.case_id == case.id)))
    }
    for person, layer in _named(work.session.exec(seats.where(Participant.case_id == case.id))):
        words.setdefault(person, _BY_LAYER[Layer(layer)])
    for somebody in work.session.exec(select(Person).where(Person.case_id == case.id)):
        words.setdefault((somebody.name, somebody.function), SOMEBODY)
    for (name, function), word in words.items():
        near = (function or "").lower()
        yield Name(name, f"de {near}" if near in _NEAR else word)


def _named(rows: Iterable[tuple[Person, RoleT]]) -> Iterator[tuple[tuple[str, str | None], RoleT]]:
    for person, role in rows:
        yield (person.name, person.function), role


def _organisations(work: Work) -> Iterator[Name]:
    """All of the directory: a text may name one that has no part in the case."""
    for name, kind in work.session.exec(select(Organisation.name, Organisation.kind)):
        yield Name(name, _BY_KIND.get(OrganisationKind(kind), "een organisatie"), proper=True)
