"""Events: written in the transaction of the change they report; delivery and live pages read them later."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Field

from api.core.db import BigId, Json, UtcDateTime
from api.models.base import Wire


class ThisTransaction(FunctionElement[int]):
    """The number of the transaction that writes. 0 on SQLite, where one transaction writes at a time."""

    type = sa.BigInteger()
    inherit_cache = True


@compiles(ThisTransaction, "postgresql")
def _numbered(_element: ThisTransaction, _compiler: Any, **_options: Any) -> str:
    return "pg_current_xact_id()::text::bigint"


@compiles(ThisTransaction)
def _alone(_element: ThisTransaction, _compiler: Any, **_options: Any) -> str:
    return "0"


class Event(Wire, table=True):
    """Something that happened; ``id`` is what a receiver drops repeats by.

    (``txid``, ``seq``) orders the feed. ``seq`` alone would not do: a transaction may commit later than one with
    higher numbers, and a reader who already passed those would never see its events (see ``flows/feed.py``).
    """

    __tablename__ = "event"
    __table_args__ = (
        sa.Index("ix_event_case", "case_id", "seq"),
        sa.Index("ix_event_feed", "txid", "seq"),
        sa.Index("ix_event_meeting", "meeting_id", "seq"),
        sa.Index("ix_event_region", "region_id", "txid", "seq"),
    )
    seq: int | None = Field(None, primary_key=True, sa_type=BigId)
    txid: int | None = Field(
        None, sa_type=sa.BigInteger, nullable=False, sa_column_kwargs={"default": ThisTransaction()}
    )
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
