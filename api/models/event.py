"""Events: written in the transaction of the change they report; delivery and live pages read them later."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import BigId, Json, UtcDateTime
from api.models.base import Wire


class Event(Wire, table=True):
    """Something that happened. ``seq`` orders the feed; ``id`` is what a receiver drops repeats by."""

    __tablename__ = "event"
    __table_args__ = (
        sa.Index("ix_event_case", "case_id", "seq"),
        sa.Index("ix_event_meeting", "meeting_id", "seq"),
        sa.Index("ix_event_region", "region_id", "seq"),
    )
    seq: int | None = Field(None, primary_key=True, sa_type=BigId)
    id: UUID = Field(unique=True)
    type: str = Field(max_length=80)
    at: datetime = Field(sa_type=UtcDateTime)
    region_id: UUID | None = None
    case_id: UUID | None = None
    meeting_id: UUID | None = None
    subject: str = Field(max_length=40)
    subject_id: UUID | None = None
    actor: str = Field(max_length=80)
    data: dict[str, Any] = Field(default={}, sa_type=Json(dict[str, Any]))


class EventRead(Wire):
    """An event: thin, without names or stories; read the row it points at for more."""

    seq: int
    id: UUID
    type: str
    at: datetime
    region_id: UUID | None
    case_id: UUID | None
    meeting_id: UUID | None
    subject: str
    subject_id: UUID | None
    actor: str
    data: dict[str, Any]
