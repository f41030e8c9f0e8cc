"""Columns whose values are sealed with the key of the case that they belong to (decision 30).

A value is read together with its row, its case and the wrapped key of that case, in the same statement: what opens it
is never older or newer than the value itself, and no row costs a statement more. It is written as a ``Put``, sealed by
``models/sealing.py`` just before, because only the row knows its place.
"""

import base64
import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.engine import Dialect

from api.core.sealing import Keys, seal, unseal

SIGN = "\x01"
"""A value that is sealed begins with it. No text that comes from outside holds it (``core/text.py``)."""
GONE = "—"
"""In the place of an obligatory value whose key was destroyed."""

_KEYS: WeakKeyDictionary[Dialect, Keys] = WeakKeyDictionary()
_CASE_KEY = sa.table("case_key", sa.column("case_id", sa.Uuid()), sa.column("wrapped", sa.String()))
_BAR = sa.literal_column("'|'", sa.String())
_SIGN = sa.literal_column(f"'{SIGN}'", sa.String())
_WRITTEN = "\\u0001"
_TOLD = re.compile(r'"\\u0001([^"]*)"')
_NOTHING = sa.literal_column("''", sa.String())


def give_keys(engine: sa.Engine, keys: Keys) -> None:
    """What opens the values that are read through this engine."""
    _KEYS[engine.dialect] = keys


def keys_of(dialect: Dialect) -> Keys:
    """What opens the values of this database; without an engine of ours nothing does."""
    return _KEYS.get(dialect) or Keys(None)


@dataclass(frozen=True)
class Put:
    """A value on its way into its column. ``new``: the key of its case, which has yet to be stored."""

    plain: Any
    text: str
    new: str | None = None


class Sealed(sa.types.TypeDecorator[Any]):
    """Text or a day, sealed; plain where there is no case, and where it was written before there was sealing."""

    impl = sa.String
    cache_ok = True

    def __init__(self, place: str, case: str = "id", *, gone: str | None = None, day: bool = False) -> None:
        """``place``: table/column. ``case``: the column that tells the case. ``gone``: read when the key is no more."""
        super().__init__()
        self.place, self.case, self.gone, self.day = place, case, gone, day

    def put(self, keys: AESGCM, value: Any, row_id: UUID, new: str | None = None) -> Put:
        """A value for a row."""
        plain = value.isoformat() if self.day else value
        sealed = seal(keys, plain.encode(), f"{self.place}/{row_id}")
        return Put(value, SIGN + base64.b64encode(sealed).decode(), new)

    def column_expression(self, column: Any) -> Any:
        """The value with all that opens it."""
        return sa.type_coerce(self.packed(column), self)

    def told(self, column: Any) -> Any:
        """For JSON that the database writes: where it is sealed with all that opens it, for ``opened_in``."""
        stored = sa.type_coerce(column, sa.String())
        return sa.case((sa.func.substr(stored, 1, 1) == _SIGN, self.packed(column)), else_=stored)

    def opened_in(self, text: str, dialect: Dialect) -> str:
        """JSON that the database wrote, with the values of this column opened."""
        if _WRITTEN not in text:
            return text
        return _TOLD.sub(lambda found: self._opened(found[1], dialect), text)

    def _opened(self, packed: str, dialect: Dialect) -> str:
        return json.dumps(self.process_result_value(SIGN + packed, dialect))

    def packed(self, column: Any) -> Any:
        """What is stored, its row, its case and the wrapped key of that, as one text."""
        table = (column.element if isinstance(column, sa.Label) else column).table
        case_id = table.c[self.case]
        key = sa.select(_CASE_KEY.c.wrapped).where(_CASE_KEY.c.case_id == case_id).correlate(table)
        found: Any = sa.type_coerce(column, sa.String())
        told = (sa.cast(table.c.id, sa.String()), sa.cast(case_id, sa.String()), key.scalar_subquery())
        for part in told:
            found = found.op("||")(_BAR).op("||")(sa.func.coalesce(part, _NOTHING))
        return found

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """As it is stored: sealed when it was put."""
        if isinstance(value, Put):
            return value.text
        return value.isoformat() if isinstance(value, date) else value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """The value. NotToBeOpened when it is not what was sealed in this column of this row."""
        if value is None:
            return None
        stored, row_id, case_id, wrapped = value.rsplit("|", 3)
        if not stored.startswith(SIGN):
            return self._typed(stored)
        if not wrapped:
            return self.gone
        key = keys_of(dialect).of_case(UUID(case_id), wrapped)
        opened = unseal(key, base64.b64decode(stored[1:]), f"{self.place}/{UUID(row_id)}")
        return self._typed(opened.decode())

    def _typed(self, text: str) -> Any:
        return date.fromisoformat(text) if self.day else text
