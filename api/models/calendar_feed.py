"""The private calendar of a person: an address with a secret in it, which any calendar program can follow."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime
from api.models.base import Row, Wire, fk


class CalendarFeed(Row, table=True):
    """The address of somebody's calendar, kept only as a hash. Somebody has at most one that works."""

    __tablename__ = "calendar_feed"
    __table_args__ = (
        sa.Index(
            "uq_calendar_feed_valid",
            "person_id",
            unique=True,
            postgresql_where=sa.text("revoked_at IS NULL"),
            sqlite_where=sa.text("revoked_at IS NULL"),
        ),
    )
    person_id: UUID = fk("person.id")
    token_hash: str = Field(unique=True, max_length=64)
    revoked_at: datetime | None = Field(None, sa_type=UtcDateTime)


class CalendarFeedRead(Wire):
    """A calendar address without its secret."""

    id: UUID
    created_at: datetime
    revoked_at: datetime | None
    next: list[str] = []


class CalendarFeedIssued(CalendarFeedRead):
    """A calendar with its address: shown this once and never again."""

    url: str
