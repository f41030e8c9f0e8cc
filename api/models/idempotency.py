"""Answers kept for a day, so that repeating a request never does the work twice (S1)."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime
from api.models.base import Wire


class StoredAnswer(Wire, table=True):
    """The first answer to a key of a caller, written in the transaction of the work itself."""

    __tablename__ = "stored_answer"
    caller: str = Field(primary_key=True, max_length=80)
    key: str = Field(primary_key=True, max_length=200)
    request_hash: str = Field(max_length=64)
    status: int
    headers: dict[str, str] = Field(sa_type=Json(dict[str, str]))
    body: bytes = Field(sa_type=sa.LargeBinary)
    created_at: datetime = Field(sa_type=UtcDateTime, index=True)
