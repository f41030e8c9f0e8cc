"""Keyset paging: an opaque cursor that names the last row seen, stable when rows are added."""

import base64
import hashlib
import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from api.core.errors import Fault, InvalidInput

MOST = 500
USUAL = 50


def encode(question: str, keys: Sequence[Any]) -> str:
    """A cursor after the row with these sort keys, valid only for the same question (filters and order)."""
    plain = [key.isoformat() if isinstance(key, date) else str(key) for key in keys]
    raw = json.dumps([_digest(question), *plain], separators=(",", ":"))
    return base64.urlsafe_b64encode(raw.encode()).decode().rstrip("=")


def decode(question: str, cursor: str, kinds: Sequence[type]) -> list[Any]:
    """The sort keys in a cursor. 400 for one that was changed or belongs to another question."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        digest, *plain = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
        if digest != _digest(question) or len(plain) != len(kinds):
            raise ValueError(cursor)
        return [_parse(kind, value) for kind, value in zip(kinds, plain, strict=True)]
    except (ValueError, TypeError, AttributeError, UnicodeError) as error:
        raise InvalidInput(faults=[Fault("cursor", "cursor", "query")]) from error


def _parse(kind: type, value: str) -> Any:
    if kind is datetime:
        instant = datetime.fromisoformat(value)
        if instant.tzinfo is None:
            raise ValueError(value)
        return instant
    if kind is int:
        number = int(value)
        if not -(2**63) <= number < 2**63:
            raise ValueError(value)
        return number
    return UUID(value) if kind is UUID else kind(value)


def after(columns: Sequence[ColumnElement[Any]], keys: Sequence[Any], *, descending: bool = False) -> Any:
    """The condition that continues behind a row; one row comparison, so that the index serves it."""
    left, right = (
        sa.tuple_(*columns),
        sa.tuple_(*(sa.literal(key, column.type) for key, column in _pairs(keys, columns))),
    )
    return left < right if descending else left > right


def _pairs(
    keys: Sequence[Any], columns: Sequence[ColumnElement[Any]]
) -> list[tuple[Any, ColumnElement[Any]]]:
    return list(zip(keys, columns, strict=True))


def _digest(question: str) -> str:
    return hashlib.sha256(question.encode()).hexdigest()[:12]
