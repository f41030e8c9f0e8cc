"""Minutes: made from what was recorded live, sent, corrected, final by themselves (W13, W14)."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Flag, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.rules.lifecycle import Lifecycle


class MinutesStatus(StrEnum):
    """Where the minutes stand."""

    DRAFT = "draft"
    SENT = "sent"
    FINAL = "final"


LIFECYCLE = Lifecycle[MinutesStatus](
    "minutes",
    {
        "dispatch": (frozenset({MinutesStatus.DRAFT}), MinutesStatus.SENT),
        "finalise": (frozenset({MinutesStatus.SENT}), MinutesStatus.FINAL),
    },
)


class MinutesFields(Wire):
    """What the notulist adds to what was recorded."""

    introduction: Note | None = None
    remarks: Note | None = None


class Minutes(MinutesFields, Row, table=True):
    """The minutes of one meeting. ``content`` is frozen when they are sent."""

    __tablename__ = "minutes"
    __table_args__ = (
        sa.CheckConstraint(
            "status = 'draft' OR (sent_at IS NOT NULL AND correct_until IS NOT NULL)", name="sent"
        ),
        sa.CheckConstraint("status <> 'final' OR final_at IS NOT NULL", name="final"),
    )
    case_id: UUID = fk("cases.id")
    meeting_id: UUID = Field(foreign_key="meeting.id", unique=True)
    region_id: UUID = fk("region.id")
    status: MinutesStatus = Field(MinutesStatus.DRAFT, sa_type=choice(MinutesStatus))
    due_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(None, sa_type=UtcDateTime)
    correct_until: datetime | None = Field(None, sa_type=UtcDateTime)
    final_at: datetime | None = Field(None, sa_type=UtcDateTime)
    content: dict[str, Any] | None = Field(None, sa_type=Json(dict[str, Any]))


class MinutesPatch(Patch, MinutesFields):
    """Changes by the notulist; only while the minutes are a draft."""


class CorrectionStatus(StrEnum):
    """The notulist's answer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class CorrectionCreate(Wire):
    """What is not right, and how it should read."""

    text: Note


class CorrectionAnswer(Wire):
    """Accepted, or rejected with a reason."""

    accepted: Flag
    reason: Note | None = None


class Correction(Row, table=True):
    """A correction by a recipient, visible to every recipient."""

    __tablename__ = "correction"
    minutes_id: UUID = fk("minutes.id")
    participant_id: UUID = fk("participant.id")
    text: Note
    status: CorrectionStatus = Field(CorrectionStatus.OPEN, sa_type=choice(CorrectionStatus))
    answer: Note | None = None
    answered_at: datetime | None = Field(None, sa_type=UtcDateTime)
    answered_by: str | None = Field(None, max_length=200)


class CorrectionRead(ReadRow):
    """A correction as it stands."""

    minutes_id: UUID
    participant_id: UUID
    participant_name: str = ""
    text: str
    status: CorrectionStatus
    answer: str | None
    answered_at: datetime | None
    answered_by: str | None


class AddendumCreate(Wire):
    """What is added to final minutes."""

    text: Note


class Addendum(Row, table=True):
    """An addition to final minutes; never changed afterwards."""

    __tablename__ = "addendum"
    minutes_id: UUID = fk("minutes.id")
    text: Note
    author: str = Field(max_length=200)


class AddendumRead(Wire):
    """An addition as it was made."""

    id: UUID
    minutes_id: UUID
    text: str
    author: str
    created_at: datetime


class MinutesRead(MinutesFields, ReadRow):
    """Minutes as they stand; of a draft, ``content`` is what would be sent now."""

    case_id: UUID
    meeting_id: UUID
    region_id: UUID
    status: MinutesStatus
    due_at: datetime
    sent_at: datetime | None
    correct_until: datetime | None
    final_at: datetime | None
    content: dict[str, Any]
    corrections: list[CorrectionRead] = []
    addenda: list[AddendumRead] = []
