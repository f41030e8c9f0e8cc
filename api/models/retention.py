"""The end of a term: what coordinators see of it, and that they were told (S9)."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from api.models.base import Wire
from api.rules.retention import RetentionKind


class RetentionSignal(Wire, table=True):
    """That the coordinators heard that a case is kept until ``ends_on``; once for each such day."""

    __tablename__ = "retention_signal"
    case_id: UUID = Field(primary_key=True, foreign_key="cases.id", ondelete="RESTRICT")
    ends_on: date


class CaseAtTerm(Wire):
    """A case of which the term ends soon or has ended. ``endsOn`` is the last day of the term.

    ``heldUntil``: the day until which it is held today; ``proposed``: whether somebody proposed to erase it.
    """

    id: UUID
    title: str
    source: str | None
    reference: str | None
    region_id: UUID
    kind: RetentionKind
    ends_on: date
    passed: bool
    held_until: date | None
    proposed: bool
    next: list[str] = []
