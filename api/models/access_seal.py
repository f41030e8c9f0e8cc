"""What seals the access log: a seal for every line, and signed heads (see ``rules/log_chain.py``)."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime
from api.models.base import Wire


class AccessSeal(Wire, table=True):
    """The seal of one line. Rows are only ever added."""

    __tablename__ = "access_seal"
    __table_args__ = (sa.UniqueConstraint("chain", "number"),)
    seq: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False})
    chain: int
    number: int = Field(sa_type=sa.BigInteger)
    hash: str = Field(max_length=64)


class AccessHead(Wire, table=True):
    """How far every chain was at a moment, signed. ``key``: the public key. Rows are only ever added."""

    __tablename__ = "access_head"
    number: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=UtcDateTime)
    ends: list[tuple[int, str]] = Field(sa_type=Json(list[tuple[int, str]]))
    key: str = Field(max_length=44)
    signature: str = Field(max_length=88)
