"""Agenda items with their time box and what they really took (W9)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from pydantic import model_validator
from pydantic_core import PydanticCustomError
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Count, Line, Minutes
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.models.meeting_kind import AgendaKind
from api.rules.lifecycle import Lifecycle


class AgendaItemStatus(StrEnum):
    """Where an item stands; it follows from its times."""

    WAITING = "waiting"
    RUNNING = "running"
    ENDED = "ended"


LIFECYCLE = Lifecycle[AgendaItemStatus](
    "agenda-item",
    {
        "start": (frozenset({AgendaItemStatus.WAITING, AgendaItemStatus.ENDED}), AgendaItemStatus.RUNNING),
        "end": (frozenset({AgendaItemStatus.RUNNING}), AgendaItemStatus.ENDED),
    },
)


class AgendaItemFields(Wire):
    """One item; the time box in whole minutes, from at least to at most."""

    kind: AgendaKind = Field(AgendaKind.OTHER, sa_type=choice(AgendaKind))
    title: Line
    min_minutes: Minutes
    max_minutes: Minutes


class AgendaItem(AgendaItemFields, Row, table=True):
    """An item of one meeting; one runs at a time. A group may come back to an item: the time adds up.

    ``started_at`` is when it ran first, ``ended_at`` when it ended last; ``spent_seconds`` are the runs before the
    one that began at ``running_since``.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (
        sa.CheckConstraint("max_minutes >= min_minutes", name="box"),
        sa.CheckConstraint("running_since IS NULL OR started_at IS NOT NULL", name="started"),
        sa.Index(
            "uq_agenda_item_running",
            "meeting_id",
            unique=True,
            postgresql_where=sa.text("running_since IS NOT NULL"),
            sqlite_where=sa.text("running_since IS NOT NULL"),
        ),
    )
    meeting_id: UUID = fk("meeting.id")
    position: int
    started_at: datetime | None = Field(None, sa_type=UtcDateTime)
    running_since: datetime | None = Field(None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(None, sa_type=UtcDateTime)
    spent_seconds: int = 0

    @property
    def status(self) -> AgendaItemStatus:
        """Not begun, running, or ended."""
        if self.running_since is not None:
            return AgendaItemStatus.RUNNING
        return AgendaItemStatus.WAITING if self.started_at is None else AgendaItemStatus.ENDED

    def elapsed_seconds(self, now: datetime) -> int:
        """Whole seconds spent on the item until now."""
        if self.running_since is None:
            return self.spent_seconds
        return self.spent_seconds + max(0, int((now - self.running_since).total_seconds()))

    def overrun_seconds(self, now: datetime) -> int:
        """Whole seconds beyond the longest time of the box."""
        return max(0, self.elapsed_seconds(now) - self.max_seconds)

    @property
    def max_seconds(self) -> int:
        """The longest time of the box."""
        return self.max_minutes * 60


class AgendaItemCreate(AgendaItemFields):
    """A new item; without a position it comes last."""

    position: Count | None = None

    @model_validator(mode="after")
    def check_box(self) -> "AgendaItemCreate":
        """The box ends after it begins."""
        if self.max_minutes < self.min_minutes:
            raise PydanticCustomError("time_box", "time box")
        return self


class AgendaItemPatch(Patch, AgendaItemFields):
    """Changes to an item; another ``position`` moves it and the others make room."""

    position: Count


class AgendaItemRead(AgendaItemFields, ReadRow):
    """An item as it stands. Elapsed time counts until now, or until the item ended, in whole seconds."""

    meeting_id: UUID
    position: int
    status: AgendaItemStatus
    started_at: datetime | None
    ended_at: datetime | None
    elapsed_seconds: int
    overrun_seconds: int


class TimerRead(Wire):
    """The clock of a meeting at the moment ``now``, in whole seconds; ``share`` of the longest time, 1 is full.

    ``expected_end_at`` counts the longest times of what is still to come from now on, so every overrun shifts it;
    before the opening it counts from the planned beginning. A closed meeting has its real end, a cancelled one none.
    """

    now: datetime
    running_item_id: UUID | None
    elapsed_seconds: int | None
    max_seconds: int | None
    share: float | None
    overrun_seconds: int
    planned_end_at: datetime
    expected_end_at: datetime | None
