"""What all recording in a meeting shares: who sits there, whether it is being held, what happened (W10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict
from api.flows.listing import listed
from api.models.meeting import Meeting, MeetingStatus, Phase
from api.models.meeting_kind import MeetingRole
from api.models.organisation import Organisation
from api.models.page import ListQuery
from api.models.participant import Participant, RoleHolder
from api.models.person import Person
from api.policies import acts
from api.work import Work


@dataclass(frozen=True)
class Seat:
    """A place at the table with the names that go with it."""

    participant: Participant
    person: Person
    organisation: str | None


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
        raise Conflict("meeting-fixed", status=meeting.status, possible=[Phase.MEETING])


def may_record(work: Work, meeting: Meeting) -> bool:
    """Whether this caller can record something in the meeting now; for ``next``."""
    return meeting.status is MeetingStatus.OPENED and acts.worn(work, acts.MEETING_RECORD)


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
