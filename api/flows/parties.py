"""Who has which part in a case, from when to when (W3, L3)."""

from typing import Any

from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.models.case import Case
from api.models.organisation import Organisation
from api.models.page import Page
from api.models.party import Party, PartyCreate, PartyPatch, PartyRead
from api.models.person import Person
from api.policies import acts
from api.work import Work


def read(work: Work, party: Party) -> PartyRead:
    """A party with what this caller may do with it."""
    person = work.session.get(Person, party.person_id) if party.person_id else None
    place = work.session.get(Organisation, party.organisation_id) if party.organisation_id else None
    told = {
        "next": ["edit"] if acts.worn(work, acts.PARTIES_CHANGE) else [],
        "name": person and person.name,
        "organisation": place and place.name,
        "phone": (person and person.phone) or (place and place.phone),
        "email": (person and person.email) or (place and place.email),
    }
    return PartyRead.model_validate(party, update=told)


def find(work: Work, case: Case) -> Page[PartyRead]:
    """All parties of a case, those of the past included, oldest first."""
    query = (
        select(Party, Person, Organisation)  # people and organisations, so that ``read`` has them at hand
        .outerjoin(Person, col(Person.id) == Party.person_id)
        .outerjoin(Organisation, col(Organisation.id) == Party.organisation_id)
        .where(Party.case_id == case.id)
        .order_by(col(Party.from_day), col(Party.id))
    )
    rows = work.session.exec(query).all()
    return Page(items=[read(work, party) for party, _person, _organisation in rows])


def add(work: Work, case: Case, body: PartyCreate) -> Party:
    """A new assignment in the case."""
    _check(work, case, body.model_dump())
    party = work.create(Party, body, case_id=case.id)
    work.record("party-added", party, role=party.role)
    return party


def change(work: Work, party: Party, body: PartyPatch) -> Party:
    """Other facts about an assignment, mostly its last day."""
    case = work.session.get_one(Case, party.case_id)
    _check(work, case, {**party.model_dump(), **body.changes()})
    if work.change(party, **body.changes()):
        work.record("party-changed", party, role=party.role)
    return party


def _check(work: Work, case: Case, wanted: dict[str, Any]) -> None:
    faults = []
    if wanted["person_id"] is None and wanted["organisation_id"] is None:
        faults.append(Fault("somebody", "/personId"))
    if wanted["until_day"] is not None and wanted["until_day"] < wanted["from_day"]:
        faults.append(Fault("period", "/untilDay"))
    if wanted["person_id"] is not None:
        person = work.session.get(Person, wanted["person_id"])
        if person is None or person.case_id not in {None, case.id}:
            faults.append(Fault("not-known", "/personId"))
    if wanted["organisation_id"] is not None and not work.session.get(
        Organisation, wanted["organisation_id"]
    ):
        faults.append(Fault("not-known", "/organisationId"))
    if faults:
        raise InvalidInput(faults=faults)
