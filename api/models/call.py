"""Telephone calls: before the meeting (W6) and afterwards about an action (W15)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Flag, Instant, Note
from api.models.base import Wire, fk


class CallOutcome(StrEnum):
    """How the call went. Only ``reached`` closes the point on the call list."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    CALL_BACK = "call_back"


class CallFields(Wire):
    """What was said. ``committed``: they say they will be there, or do it."""

    outcome: CallOutcome = Field(sa_type=choice(CallOutcome))
    expectations: Note | None = None
    committed: Flag | None = None
    questions: Note | None = None
    note: Note | None = None


class Call(CallFields, table=True):
    """A call; about a participant before the meeting or about an action after it. Never changed afterwards."""

    __tablename__ = "call"
    __table_args__ = (
        sa.CheckConstraint("(participant_id IS NULL) <> (action_id IS NULL)", name="one_subject"),
    )
    id: UUID = Field(primary_key=True)
    case_id: UUID = fk("cases.id", index=False)
    meeting_id: UUID | None = fk("meeting.id", nullable=True)
    participant_id: UUID | None = fk("participant.id", nullable=True, cascade=True)
    action_id: UUID | None = fk("action.id", nullable=True)
    called_at: datetime = Field(sa_type=UtcDateTime)
    called_by: str


class MeetingCallCreate(CallFields):
    """A call to a participant."""

    participant_id: UUID
    called_at: Instant | None = None


class ActionCallCreate(CallFields):
    """A call to the owner of an action."""

    called_at: Instant | None = None


class CallRead(CallFields):
    """A call as it was made."""

    id: UUID
    participant_id: UUID | None
    action_id: UUID | None
    called_at: datetime
    called_by: str
