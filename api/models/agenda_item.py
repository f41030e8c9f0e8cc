"""Agenda items with their time box and what they really took (W9)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from pydantic import model_validator
from pydantic_core import PydanticCustomError
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Count, Line, Minutes
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.models.meeting_kind import AgendaKind


class AgendaItemFields(Wire):
    """One item; the time box in whole minutes, from at least to at most."""

    kind: AgendaKind = Field(AgendaKind.OTHER, sa_type=choice(AgendaKind))
    title: Line
    min_minutes: Minutes
    max_minutes: Minutes


class AgendaItem(AgendaItemFields, Row, table=True):
    """An item of one meeting."""

    __tablename__ = "agenda_item"
    __table_args__ = (sa.CheckConstraint("max_minutes >= min_minutes", name="box"),)
    meeting_id: UUID = fk("meeting.id")
    position: int
    started_at: datetime | None = Field(None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(None, sa_type=UtcDateTime)


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
    """Changes to an item."""

    position: Count


class AgendaItemRead(AgendaItemFields, ReadRow):
    """An item as it stands. Elapsed time counts until now, or until the item ended, in whole seconds."""

    meeting_id: UUID
    position: int
    started_at: datetime | None
    ended_at: datetime | None
    elapsed_seconds: int | None = None
    overrun_seconds: int = 0
