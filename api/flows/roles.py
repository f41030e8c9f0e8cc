"""Standing roles: given and ended by administrators, and never so that nobody administers any more."""

from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import identity, regions
from api.models.page import Page
from api.models.person import Person
from api.models.role import Role, RoleAssignment, RoleCreate, RolePatch, RoleRead
from api.policies import acts
from api.work import Work

_APART = {Role.ADMINISTRATOR: Role.OFFICER, Role.OFFICER: Role.ADMINISTRATOR}
"""Who looks at the log, also at what administrators do, is no administrator (S8)."""


def read(work: Work, role: RoleAssignment) -> RoleRead:
    """A role with what this caller may do with it."""
    moves = ["edit"] if acts.worn(work, acts.ADMINISTER) else []
    return RoleRead.model_validate(role, update={"next": moves})


def find(work: Work, person: Person) -> Page[RoleRead]:
    """Every role somebody has or had, oldest first."""
    query = select(RoleAssignment).where(RoleAssignment.person_id == person.id)
    rows = work.session.exec(query.order_by(col(RoleAssignment.valid_from), col(RoleAssignment.id)))
    return Page(items=[read(work, row) for row in rows])


def give(work: Work, person: Person, body: RoleCreate) -> RoleAssignment:
    """A role from a day on. 409 when the person has it, or one that does not go with it, in that period."""
    faults = _faults(work, body)
    if faults:
        raise InvalidInput(faults=faults)
    same = select(RoleAssignment).where(
        RoleAssignment.person_id == person.id,
        RoleAssignment.role == body.role,
        col(RoleAssignment.region_id) == body.region_id,
    )
    if any(_overlaps(held, body.valid_from, body.valid_until) for held in work.session.exec(same)):
        raise Conflict("already-exists")
    _demand_apart(work, person.id, body.role, body.valid_from, body.valid_until)
    role = work.create(RoleAssignment, body, person_id=person.id)
    work.record("role-given", role, region_id=role.region_id, role=role.role, personId=str(person.id))
    work.touch(identity.TOPIC)
    return role


def change(work: Work, role: RoleAssignment, body: RolePatch) -> RoleAssignment:
    """Another last day. 409 when nobody would administer, or when it meets a role that does not go with it."""
    sent = body.changes()
    until = sent.get("valid_until", role.valid_until)
    if until is not None and until < role.valid_from:
        raise InvalidInput(faults=[Fault("period", "/validUntil")])
    if role.role is Role.ADMINISTRATOR and role.valid_until is None and until is not None:
        demand_other_administrator(work, role.person_id)
    _demand_apart(work, role.person_id, role.role, role.valid_from, until)
    if work.change(role, **sent):
        ends = until.isoformat() if until else None
        work.record("role-changed", role, region_id=role.region_id, role=role.role, until=ends)
        work.touch(identity.TOPIC)
    return role


def take_back(work: Work, role: RoleAssignment) -> None:
    """End a role on the day on which it was given. 409 when it would leave nobody to administer."""
    if role.role is Role.ADMINISTRATOR:
        demand_other_administrator(work, role.person_id)
    ended = (work.today - timedelta(days=1)).isoformat()
    work.record("role-changed", role, region_id=role.region_id, role=role.role, until=ended)
    work.session.delete(role)
    work.session.flush()
    work.touch(identity.TOPIC)


def demand_other_administrator(work: Work, person_id: UUID) -> None:
    """409 when this person is the only active administrator without an end day.

    The rows are locked, so that two administrators cannot end each other's role at the same moment.
    """
    query = (
        select(RoleAssignment.person_id)
        .join(Person, col(Person.id) == col(RoleAssignment.person_id))
        .where(RoleAssignment.role == Role.ADMINISTRATOR, RoleAssignment.valid_from <= work.today)
        .where(col(RoleAssignment.valid_until).is_(None), col(Person.active))
        .order_by(col(RoleAssignment.id))
        .with_for_update(of=RoleAssignment)
    )
    lasting = set(work.session.exec(query))
    if lasting == {person_id}:
        raise Conflict("last-administrator")


def _demand_apart(work: Work, person_id: UUID, role: Role, start: date, end: date | None) -> None:
    """409 where somebody would administer and be the officer on the same day."""
    other = select(RoleAssignment).where(
        RoleAssignment.person_id == person_id, RoleAssignment.role == _APART.get(role)
    )
    if any(_overlaps(held, start, end) for held in work.session.exec(other)):
        raise Conflict("roles-apart")


def _faults(work: Work, body: RoleCreate) -> list[Fault]:
    faults = []
    if body.role.is_everywhere and body.region_id is not None:
        faults.append(Fault("no-region-here", "/regionId"))
    elif not body.role.is_everywhere and body.region_id is None:
        faults.append(Fault("required-here", "/regionId"))
    elif not regions.known(work, body.region_id):
        faults.append(Fault("not-known", "/regionId"))
    if body.valid_until is not None and body.valid_until < body.valid_from:
        faults.append(Fault("period", "/validUntil"))
    return faults


def _overlaps(held: RoleAssignment, start: date, end: date | None) -> bool:
    begins_before_end = end is None or held.valid_from <= end
    return begins_before_end and (held.valid_until is None or held.valid_until >= start)


def holders(work: Work) -> dict[UUID, list[RoleAssignment]]:
    """The roles that hold today, per person; for the command line and the demo accounts."""
    today = work.today
    query = select(RoleAssignment).where(
        RoleAssignment.valid_from <= today,
        sa.or_(col(RoleAssignment.valid_until).is_(None), col(RoleAssignment.valid_until) >= today),
    )
    found: dict[UUID, list[RoleAssignment]] = {}
    for role in work.session.exec(query.order_by(col(RoleAssignment.id))):
        found.setdefault(role.person_id, []).append(role)
    return found
