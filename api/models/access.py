"""The access log: who saw or changed what of which client; facts, never contents (S8)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import BigId, UtcDateTime, choice
from api.models.base import Wire


class Deed(StrEnum):
    """What was done with the data."""

    READ = "read"
    SEARCH = "search"
    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"
    EXPORT = "export"


class Access(Wire, table=True):
    """One look at, or change of, data of a client. Rows are only ever added."""

    __tablename__ = "access"
    __table_args__ = (sa.Index("ix_access_case", "case_id", "seq"),)
    seq: int | None = Field(None, primary_key=True, sa_type=BigId)
    at: datetime = Field(sa_type=UtcDateTime)
    deed: Deed = Field(sa_type=choice(Deed))
    case_id: UUID | None = None
    region_id: UUID | None = None
    subject: str = Field(max_length=40)
    subject_id: UUID | None = None
    actor: str = Field(max_length=80)
    actor_name: str = Field(max_length=200)
    ground: str = Field(max_length=80)
    policy: str = Field(max_length=80)
    request_id: str = Field(max_length=80)
    address: str | None = Field(None, max_length=60)


class AccessRead(Wire):
    """A line of the access log."""

    seq: int
    at: datetime
    deed: Deed
    subject: str
    subject_id: UUID | None
    actor: str
    actor_name: str
    ground: str
    policy: str
