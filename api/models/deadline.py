"""Promises as rows: what was promised, until when, and which stage was already recorded (S5)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.models.base import Wire, fk
from api.models.snooze import HistoryLine
from api.rules.promises import PromiseKind, Stage


class DeadlineEnd(StrEnum):
    """How a promise ended. ``broken``: it was said that it will not be kept."""

    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"
    MOVED = "moved"
    CANCELLED = "cancelled"


class StageMoment(Wire):
    """A stage and the moment it falls."""

    stage: Stage
    at: datetime


class Deadline(Wire, table=True):
    """One promise of one row. ``next_at`` is what the sweep looks at: the first stage not yet recorded.

    While it is snoozed nobody hears of it, and ``next_at`` is ``snoozed_until``.
    """

    __tablename__ = "deadline"
    __table_args__ = (
        sa.Index("ix_deadline_subject", "subject_id"),
        sa.Index(
            "uq_deadline_open",
            "kind",
            "subject_id",
            unique=True,
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        ),
        sa.Index(
            "ix_deadline_next",
            "next_at",
            "id",
            postgresql_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
            sqlite_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
        ),
        sa.Index(
            "ix_deadline_due",
            "due_at",
            "id",
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        ),
        sa.Index(
            "ix_deadline_region_due",
            "region_id",
            "due_at",
            "id",
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        ),
        sa.Index(
            "ix_deadline_person_due",
            "person_id",
            "due_at",
            "id",
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        ),
    )
    id: UUID = Field(primary_key=True)
    kind: PromiseKind = Field(sa_type=choice(PromiseKind))
    subject_id: UUID
    case_id: UUID = fk("cases.id")
    meeting_id: UUID | None = fk("meeting.id", nullable=True)
    region_id: UUID = fk("region.id", index=False)
    person_id: UUID | None = fk("person.id", nullable=True)
    due_at: datetime = Field(sa_type=UtcDateTime)
    stages: list[StageMoment] = Field(sa_type=Json(list[StageMoment]))
    next_stage: Stage | None = Field(None, sa_type=choice(Stage))
    next_at: datetime | None = Field(None, sa_type=UtcDateTime)
    snoozed_until: datetime | None = Field(None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(None, sa_type=UtcDateTime)
    ended_as: DeadlineEnd | None = Field(None, sa_type=choice(DeadlineEnd))


class DeadlineStage(Wire, table=True):
    """A stage that was recorded. The primary key is what makes it happen once."""

    __tablename__ = "deadline_stage"
    deadline_id: UUID = Field(primary_key=True, foreign_key="deadline.id")
    stage: Stage = Field(primary_key=True, sa_type=sa.String(20))
    planned_at: datetime = Field(sa_type=UtcDateTime)
    recorded_at: datetime = Field(sa_type=UtcDateTime)
    superseded: bool = False


class DeadlineRead(Wire):
    """A promise not yet kept, with the case it is about and who has to keep it.

    ``stages`` are the moments at which somebody hears of it; ``nextStage`` is the first that was not yet told.
    ``history`` is what happened to it so far; ``snoozedUntil`` until when nobody hears of it.
    """

    id: UUID
    kind: PromiseKind
    subject_id: UUID
    case_id: UUID
    case_title: str
    meeting_id: UUID | None
    region_id: UUID
    person_id: UUID | None
    person_name: str | None
    due_at: datetime
    overdue: bool
    stages: list[StageMoment]
    next_stage: Stage | None
    next_at: datetime | None
    snoozed_until: datetime | None
    ended_at: datetime | None
    history: list[HistoryLine] = []
    next: list[str] = []
