"""A meeting of a round: planned, invited, opened, closed (W4 - W12)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Count, Flag, Instant, Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.models.meeting_kind import MeetingKind
from api.rules.lifecycle import Lifecycle


class MeetingStatus(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    INVITED = "invited"
    OPENED = "opened"
    CLOSED = "closed"
    CANCELLED = "cancelled"


LIFECYCLE = Lifecycle[MeetingStatus](
    "meeting",
    {
        "invitation": (frozenset({MeetingStatus.PLANNED, MeetingStatus.INVITED}), MeetingStatus.INVITED),
        "opening": (frozenset({MeetingStatus.INVITED}), MeetingStatus.OPENED),
        "closing": (frozenset({MeetingStatus.OPENED}), MeetingStatus.CLOSED),
        "cancellation": (frozenset({MeetingStatus.PLANNED, MeetingStatus.INVITED}), MeetingStatus.CANCELLED),
    },
)
PREPARING = frozenset({MeetingStatus.PLANNED, MeetingStatus.INVITED})


class Phase(StrEnum):
    """A part of the process, for telling when something could have been done."""

    PREPARATION = "preparation"
    MEETING = "meeting"


class StoryForm(StrEnum):
    """How the client's story is told (W4)."""

    IN_PERSON = "in_person"
    PRESENTATION = "presentation"
    FILM = "film"
    OTHERWISE = "otherwise"


class BridgingCare(Wire):
    """The answer to: is care needed until the long-term solution is there? (W10)"""

    needed: Flag
    explanation: Note


class MeetingPlan(Wire):
    """When, where and how. An online address may come beside a place, not instead of it (W5)."""

    starts_at: Instant
    ends_at: Instant
    place: Line | None = None
    online_url: Line | None = None
    story_form: StoryForm | None = Field(None, sa_type=choice(StoryForm))
    story_note: Note | None = None
    client_absence_reason: Note | None = None


class MeetingRecord(Wire):
    """What is recorded live and belongs to the meeting as a whole (W10, W12)."""

    shared_diagnosis: Note | None = None
    no_solution_reason: Note | None = None
    escalation_route: Note | None = None
    bridging_care: BridgingCare | None = Field(None, sa_type=Json(BridgingCare))
    private_notes: Note | None = None


class Meeting(MeetingPlan, MeetingRecord, Row, table=True):
    """A meeting. The promises it makes stand on it as stored instants."""

    __tablename__ = "meeting"
    __table_args__ = (
        sa.Index("ix_meeting_starts", "starts_at", "id"),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        sa.CheckConstraint("status <> 'opened' OR opened_at IS NOT NULL", name="opened_at"),
        sa.CheckConstraint("status <> 'closed' OR closed_at IS NOT NULL", name="closed_at"),
    )
    case_id: UUID = fk("cases.id")
    round_id: UUID = fk("round.id")
    region_id: UUID = fk("region.id")
    kind: MeetingKind = Field(sa_type=choice(MeetingKind))
    status: MeetingStatus = Field(MeetingStatus.PLANNED, sa_type=choice(MeetingStatus))
    documents_due_at: datetime = Field(sa_type=UtcDateTime)
    ground_rules: list[str] = Field(sa_type=Json(list[str]))
    invited_at: datetime | None = Field(None, sa_type=UtcDateTime)
    opened_at: datetime | None = Field(None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(None, sa_type=UtcDateTime)
    cancelled_at: datetime | None = Field(None, sa_type=UtcDateTime)
    cancel_reason: Note | None = None
    sequence: Count = 0


class MeetingCreate(MeetingPlan):
    """A new meeting of a round. ``kind`` empty: the next one of the form."""

    kind: MeetingKind | None = None


class MeetingPatch(Patch, MeetingPlan, MeetingRecord):
    """Changes to plan or record. After the invitation a new time or place is a new version of the calendar item."""


class Cancellation(Wire):
    """Why a meeting does not take place."""

    reason: Note


class MeetingRead(MeetingPlan, MeetingRecord, ReadRow):
    """A meeting as it stands. ``caseTitle`` tells which case it is about, also in a list."""

    case_id: UUID
    case_title: str = ""
    round_id: UUID
    region_id: UUID
    kind: MeetingKind
    status: MeetingStatus
    documents_due_at: datetime
    ground_rules: list[str]
    invited_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str | None
    sequence: int
