"""A meeting while it is held: its opening, and what all recording in it shares (W3, W10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api import policies
from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import cases, readiness, rounds
from api.flows.listing import listed
from api.models.case import Case
from api.models.live import Opening
from api.models.meeting import LIFECYCLE, Meeting, MeetingStatus
from api.models.meeting_kind import MeetingRole
from api.models.organisation import Organisation
from api.models.page import ListQuery
from api.models.participant import Participant, RoleHolder
from api.models.person import Person
from api.models.round import Round
from api.rules.promises import local_day
from api.work import Work


@dataclass(frozen=True)
class Seat:
    """A place at the table with the names that go with it."""

    participant: Participant
    person: Person
    organisation: str | None


def open_meeting(work: Work, meeting: Meeting, body: Opening) -> Meeting:
    """Open a meeting, on its day at the earliest; by now a minute-taker is named (W3). 409 with all that is missing.

    No agenda item starts by this: the chair starts the first one.
    """
    status = LIFECYCLE.after(meeting.status, "opening")
    cases.demand_active(work.session.get_one(Case, meeting.case_id))
    rounds.demand_open(work.session.get_one(Round, meeting.round_id))
    table = {seat.participant.id: seat for seat in seats(work, meeting.id)}
    _check(body, table)
    if body.minute_taker_id is not None:
        _name_minute_taker(work, table, body.minute_taker_id)
    if body.present is not None:
        for seat in table.values():
            work.change(seat.participant, attended=seat.participant.id in body.present)
    _demand_ready(work, meeting)
    work.change(meeting, status=status, opened_at=work.now)
    tell(work, "meeting-opened", meeting, meeting)
    return meeting


def seats(work: Work, meeting_id: UUID) -> list[Seat]:
    """Everybody at the table of a meeting, in the order in which they were added."""
    query: Any = (
        select(Participant, Person, Organisation.name)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Organisation, col(Organisation.id) == _organisation_id(), isouter=True)
        .where(Participant.meeting_id == meeting_id)
        .order_by(col(Participant.id))
    )
    return [Seat(*row) for row in work.session.exec(query)]


def holder(work: Work, meeting_id: UUID, role: MeetingRole) -> UUID | None:
    """The person who holds a role in a meeting."""
    query = (
        select(Participant.person_id)
        .join(RoleHolder, col(RoleHolder.participant_id) == col(Participant.id))
        .where(RoleHolder.meeting_id == meeting_id, RoleHolder.role == role)
    )
    return work.session.exec(query).first()


def demand_opened(meeting: Meeting) -> None:
    """409 unless the meeting is being held now."""
    if meeting.status is not MeetingStatus.OPENED:
        raise Conflict("meeting-fixed", status=meeting.status, possible="de bijeenkomst")


def may_record(work: Work, meeting: Meeting) -> bool:
    """Whether this caller can record something in the meeting now; for ``next``."""
    return meeting.status is MeetingStatus.OPENED and policies.worn(work, policies.MEETING_RECORD)


def meeting_of(work: Work, row: Any) -> Meeting:
    """The meeting in which a row was recorded."""
    return work.session.get_one(Meeting, row.meeting_id)


def recorded(work: Work, kind: Any, meeting: Meeting, wanted: ListQuery) -> tuple[Sequence[Any], str | None]:
    """One page of what was recorded of this kind, oldest first, and the cursor of the next."""
    query = select(kind).where(kind.meeting_id == meeting.id)
    rows, cursor = listed(work, query, wanted, [(col(kind.id), UUID)])
    return [row[0] for row in rows], cursor


def tell(work: Work, happened: str, row: Any, meeting: Meeting, **data: Any) -> None:
    """Write the event of something that happened in a meeting."""
    places = {"case_id": meeting.case_id, "meeting_id": meeting.id, "region_id": meeting.region_id}
    work.record(happened, row, **places, **data)


def _organisation_id() -> Any:
    """Somebody sits there for an organisation of their choice; else for their own."""
    return sa.func.coalesce(col(Participant.organisation_id), col(Person.organisation_id))


def _check(body: Opening, table: dict[UUID, Seat]) -> None:
    faults = []
    if body.minute_taker_id is not None and body.minute_taker_id not in table:
        faults.append(Fault("not-in-meeting", "/minuteTakerId"))
    for index, participant_id in enumerate(body.present or []):
        if participant_id not in table:
            faults.append(Fault("not-in-meeting", f"/present/{index}"))
        elif participant_id in (body.present or [])[:index]:
            faults.append(Fault("duplicate", f"/present/{index}"))
    if faults:
        raise InvalidInput(faults=faults)


def _name_minute_taker(work: Work, table: dict[UUID, Seat], participant_id: UUID) -> None:
    role = MeetingRole.MINUTE_TAKER
    holder = next((seat for seat in table.values() if role in seat.participant.roles), None)
    named = table[participant_id].participant
    if holder is not None and holder.participant.id == participant_id:
        return
    if holder is not None:
        raise Conflict("role-taken", role=role, holder=holder.person.name)
    work.change(named, roles=[*named.roles, role])
    work.session.add(RoleHolder(meeting_id=named.meeting_id, role=role, participant_id=named.id))
    work.session.flush()
    work.record("role-given", named, role=role)


def _demand_ready(work: Work, meeting: Meeting) -> None:
    faults: list[Fault] = []
    if work.today < local_day(meeting.starts_at):
        faults.append(Fault("started-too-early", "/startsAt", "state", {"at": meeting.starts_at}))
    try:
        readiness.demand(work, meeting, "opening")
    except Conflict as refusal:
        faults += refusal.faults
    if faults:
        raise Conflict("not-ready", faults)
