"""People: professionals in the directory, and clients and relatives, who are known only in their own case."""

from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.flows import identity, mail_bounces, organisations, roles, sign_in
from api.flows.listing import few, listed
from api.models.access import Deed
from api.models.case import Case
from api.models.organisation import Organisation
from api.models.page import ListQuery, Page
from api.models.person import Person, PersonCreate, PersonListed, PersonPatch, PersonRead
from api.policies import acts, hats, visible
from api.work import Work

_SEARCHED = ("name", "function")
_HIDDEN = {"email": None, "phone": None}


class PersonQuery(ListQuery):
    """Filters of the directory; ``q`` looks in name and function. ``case``: the people known only in that case."""

    q: Annotated[str | None, Field(min_length=2, max_length=100)] = None
    organisation: UUID | None = None
    case: UUID | None = None
    active: bool | None = None


def read(work: Work, person: Person) -> PersonRead:
    """A person with what this caller may know of them and do with them. Asks for the hats before this person."""
    moves = ["edit"] if acts.worn(work, acts.PEOPLE_CHANGE) else []
    if person.case_id is None and acts.worn(work, acts.ADMINISTER):
        moves.append("roles")
    if acts.may_export(work, person.id, person.case_id):
        moves.append("subject-exports")
    hidden = {} if visible.sees_contact(work.caller, person.id) else _HIDDEN
    return PersonRead.model_validate(person, update={**hidden, "next": moves})


def find(work: Work, wanted: PersonQuery) -> Page[PersonListed]:
    """Visible people by name. Without ``case`` only the directory: clients do not stand among professionals."""
    organisation: Any = col(Organisation.name).label("organisation")
    own = [col(getattr(Person, name)) for name in PersonListed.model_fields if name != "organisation"]
    query: Any = (
        sa.select(*own, organisation)
        .join(Organisation, col(Organisation.id) == col(Person.organisation_id), isouter=True)
        .where(visible.people(work.caller, work.today))
    )
    if work.caller.kind != "link" or wanted.case:
        query = query.where(col(Person.case_id) == wanted.case)
    if wanted.organisation:
        query = query.where(col(Person.organisation_id) == wanted.organisation)
    if wanted.active is not None:
        query = query.where(col(Person.active).is_(wanted.active))
    order: list[tuple[Any, type]] = [(col(Person.name), str), (col(Person.id), UUID)]
    if wanted.case or work.caller.kind == "link":
        rows, cursor = few(work, query, wanted, order, _SEARCHED, wanted.q)  # their names are sealed
    else:
        if wanted.q:
            fields = [col(getattr(Person, name)) for name in _SEARCHED]
            query = query.where(sa.or_(*(field.icontains(wanted.q, autoescape=True) for field in fields)))
        rows, cursor = listed(work, query, wanted, order)
    return Page(items=[_listed(work, row) for row in rows], next=cursor)


def _listed(work: Work, row: Any) -> PersonListed:
    hidden = {} if visible.sees_contact(work.caller, row.id) else _HIDDEN
    return PersonListed.model_validate({**row._mapping, **hidden})


def create(work: Work, body: PersonCreate) -> Person:
    """Somebody new in the directory, or in a case by whoever may change that case."""
    if body.case_id is None:
        work.hats = hats.before_directory(work, body.organisation_id)
    else:
        _demand_case(work, body.case_id)
        work.hats = hats.before_case(work, body.case_id)
    acts.demand_hat(work, acts.PEOPLE_CHANGE)
    _demand_organisation(work, body.organisation_id)
    person = work.create(Person, body)
    work.record("person-created", person, case_id=person.case_id)
    work.look(Deed.CREATE, "person", person.id, case_id=person.case_id)
    return person


def change(work: Work, person: Person, body: PersonPatch) -> Person:
    """Other facts. Inactive: every session and link of theirs ends with the next request (security.md)."""
    sent = body.changes()
    if "organisation_id" in sent and sent["organisation_id"] != person.organisation_id:
        _demand_organisation(work, sent["organisation_id"])
        if person.case_id is None:
            work.hats = hats.before_directory(work, sent["organisation_id"], person.id)
            acts.demand_hat(work, acts.PEOPLE_CHANGE)
    if person.active and sent.get("active") is False:
        roles.demand_other_administrator(work, person.id)
    moved = "email" in sent and sent["email"] != person.email
    if work.change(person, **sent):
        if not person.active:
            sign_in.end_sessions_of(work, person.id)
        if moved:
            mail_bounces.forget(work, person)
        work.record("person-updated", person, case_id=person.case_id)
        work.touch(identity.TOPIC)
    return person


def _demand_organisation(work: Work, organisation_id: UUID | None) -> None:
    if not organisations.known(work, organisation_id):
        raise InvalidInput(faults=[Fault("not-known", "/organisationId")])


def _demand_case(work: Work, case_id: UUID) -> None:
    """400 for a case that is absent or invisible: the two look alike."""
    seen = visible.cases(work.caller, work.today)
    if work.session.exec(select(Case.id).where(Case.id == case_id, seen)).first() is None:
        raise InvalidInput(faults=[Fault("not-known", "/caseId")])
