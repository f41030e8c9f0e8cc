"""Minutes: made from what was recorded live, sent, corrected, final by themselves (W13, W14).

Sending freezes the content for good. A correction is never worked into it, also not when it is accepted: it stands
beside the content with its answer, so that everybody sees what was sent, what was wrong with it, and who said so.
"""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Flag, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.models.minutes_content import MinutesContent
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
        sa.CheckConstraint("(status = 'draft') = (content IS NULL)", name="frozen"),
    )
    case_id: UUID = fk("cases.id")
    meeting_id: UUID = Field(foreign_key="meeting.id", unique=True)
    region_id: UUID = fk("region.id")
    status: MinutesStatus = Field(MinutesStatus.DRAFT, sa_type=choice(MinutesStatus))
    due_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(None, sa_type=UtcDateTime)
    correct_until: datetime | None = Field(None, sa_type=UtcDateTime)
    final_at: datetime | None = Field(None, sa_type=UtcDateTime)
    content: MinutesContent | None = Field(None, sa_type=Json(MinutesContent))

    @property
    def places(self) -> dict[str, UUID]:
        """Where the events of the minutes and of what belongs to them happen."""
        return {"case_id": self.case_id, "meeting_id": self.meeting_id, "region_id": self.region_id}

    def is_closed(self, now: datetime) -> bool:
        """Whether the time for corrections has ended, also when no sweep has come by yet (W14)."""
        if self.status is MinutesStatus.FINAL:
            return True
        return (
            self.status is MinutesStatus.SENT and self.correct_until is not None and now >= self.correct_until
        )

    def is_late(self, moment: datetime) -> bool:
        """Whether a correction that came in at this moment came after the time for it."""
        return self.correct_until is not None and moment >= self.correct_until


class MinutesPatch(Patch, MinutesFields):
    """Changes by the notulist; only while the minutes are a draft."""


class CorrectionStatus(StrEnum):
    """The notulist's answer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


CORRECTION_LIFECYCLE = Lifecycle[CorrectionStatus](
    "correction",
    {
        "accept": (frozenset({CorrectionStatus.OPEN}), CorrectionStatus.ACCEPTED),
        "reject": (frozenset({CorrectionStatus.OPEN}), CorrectionStatus.REJECTED),
    },
)


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
    __table_args__ = (
        sa.CheckConstraint("(status = 'open') = (answered_at IS NULL)", name="answered"),
        sa.CheckConstraint("status <> 'rejected' OR answer IS NOT NULL", name="reason"),
    )
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
    participant_name: str
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


class AddendumRead(ReadRow):
    """An addition as it was made."""

    minutes_id: UUID
    text: str
    author: str


class MinutesRead(MinutesFields, ReadRow):
    """Minutes as they stand; of a draft, ``content`` is what would be sent now.

    ``workdaysLeft`` counts the working days after today on which they can still be corrected: 0 on the last day, null
    while or once they can not.
    """

    case_id: UUID
    meeting_id: UUID
    region_id: UUID
    status: MinutesStatus
    due_at: datetime
    sent_at: datetime | None
    correct_until: datetime | None
    final_at: datetime | None
    workdays_left: int | None = None
    content: MinutesContent
    corrections: list[CorrectionRead] = []
    addenda: list[AddendumRead] = []
