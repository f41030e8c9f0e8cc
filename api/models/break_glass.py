"""Break-glass: a professional opens a case without a ground, in need, for some hours, before everybody's eyes (S8)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Code, Line, Note
from api.models.base import ReadRow, Row, Wire, fk


class BreakGlassKind(StrEnum):
    """Why it could not wait."""

    ACUTE_DANGER = "acute_danger"
    COORDINATOR_ABSENT = "coordinator_absent"
    CARE_TONIGHT = "care_tonight"
    OTHER = "other"


class BreakGlassVerdict(StrEnum):
    """What is said of it afterwards."""

    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not_justified"


class BreakGlassFields(Wire):
    """What whoever opens a case says about it, before they see anything."""

    kind: BreakGlassKind = Field(sa_type=choice(BreakGlassKind))
    reason: Note


class BreakGlass(BreakGlassFields, Row, table=True):
    """One case opened by one person until ``ends_at``, or until ``ended_at`` when it was ended by hand."""

    __tablename__ = "break_glass"
    __table_args__ = (
        sa.CheckConstraint("(verdict IS NULL) = (reviewed_at IS NULL)", name="verdict"),
        sa.CheckConstraint("ends_at > created_at", name="ends_at"),
        sa.Index("ix_break_glass_person_ends", "person_id", "ends_at"),
        sa.Index("ix_break_glass_created", "created_at", "id"),
    )
    case_id: UUID = fk("cases.id")
    person_id: UUID = fk("person.id", index=False)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(None, sa_type=UtcDateTime)
    verdict: BreakGlassVerdict | None = Field(None, sa_type=choice(BreakGlassVerdict))
    verdict_note: Note | None = None
    reviewed_by: str | None = Field(None, max_length=200)
    reviewed_at: datetime | None = Field(None, sa_type=UtcDateTime)

    def holds(self, now: datetime) -> bool:
        """Whether the case is open to this person at this moment."""
        return self.ended_at is None and now < self.ends_at


class BreakGlassCreate(BreakGlassFields):
    """Which case: by its id, or by the source that knows it and the reference there. Exactly, never searched for."""

    case_id: UUID | None = None
    source: Code | None = None
    reference: Line | None = None


class BreakGlassReview(Wire):
    """The verdict of somebody else, with words."""

    verdict: BreakGlassVerdict
    note: Note


class BreakGlassRead(BreakGlassFields, ReadRow):
    """One break-glass as it stands; nothing of what stands in the case. ``holds``: the case is open to them now."""

    case_id: UUID
    case_source: str | None
    case_reference: str | None
    region_id: UUID
    person_id: UUID
    person_name: str
    organisation: str | None
    ends_at: datetime
    ended_at: datetime | None
    holds: bool
    verdict: BreakGlassVerdict | None
    verdict_note: str | None
    reviewed_by: str | None
    reviewed_at: datetime | None
