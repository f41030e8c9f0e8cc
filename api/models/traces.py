"""What a change leaves behind beside its rows: events, lines of the access log, the answer kept for a repeat, and the
keys of cases that were pushed.

They are gathered while the work goes on and written just before the commit. On PostgreSQL all of them go in a single
statement: a round trip is most of what such small inserts cost.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import orjson
import sqlalchemy as sa
from pydantic_core import to_jsonable_python
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import IntegrityError, StatementError

from api.models.access import Access
from api.models.base import table_of
from api.models.case_key import CaseKey
from api.models.event import Event
from api.models.idempotency import StoredAnswer

Values = dict[str, Any]


_EVENTS, _LOOKS, _ANSWERS = table_of(Event), table_of(Access), table_of(StoredAnswer)
_KEYS = table_of(CaseKey)
_NUMBERED = {"seq", "txid"}
"""What the database tells itself."""


@dataclass
class Traces:
    """The traces of one unit of work, in the order in which they were left."""

    events: list[Values] = field(default_factory=list)
    looks: list[Values] = field(default_factory=list)
    answers: list[Values] = field(default_factory=list)
    keys: list[Values] = field(default_factory=list)

    def mark(self) -> tuple[int, int]:
        """How far we are; ``back`` forgets what came after."""
        return len(self.events), len(self.looks)

    def back(self, mark: tuple[int, int]) -> None:
        """Forget what was left since ``mark``, because the change it told of was undone."""
        self.keys.clear()  # there were none at the mark
        events, looks = mark
        del self.events[events:], self.looks[looks:]

    def write_keys(self, connection: sa.Connection) -> None:
        """Insert the keys already now: somebody is about to read what they open, or to mark a point to go back to."""
        if self.keys:
            connection.execute(_alone(_KEYS), self.keys)
            self.keys.clear()

    def is_doubled(self, error: StatementError) -> bool:
        """Whether writing failed because an answer is kept already under the same key."""
        return bool(self.answers) and isinstance(error, IntegrityError) and _ANSWERS.name in str(error.orig)

    def write(self, connection: sa.Connection) -> None:
        """Insert what was gathered."""
        every = ((_KEYS, self.keys), (_EVENTS, self.events), (_LOOKS, self.looks), (_ANSWERS, self.answers))
        left = [(table, rows) for table, rows in every if rows]
        if connection.dialect.name == "postgresql" and left:
            told = {table.name: _written(rows) for table, rows in left}
            connection.execute(_together(tuple(table for table, _ in left)), told)
            return
        for table, rows in left:
            connection.execute(_alone(table), rows)


@cache
def _alone(table: sa.Table) -> sa.Insert:
    return sa.insert(table).inline()


@cache
def _together(tables: tuple[sa.Table, ...]) -> sa.Insert:
    """The rows of each of the tables, in one statement."""
    *first, last = map(_taken_apart, tables)
    return last.add_cte(*(insert.cte(f"made_{number}") for number, insert in enumerate(first)))


def _taken_apart(table: sa.Table) -> sa.Insert:
    """The rows of a table as one value, which the database takes apart: dozens of values cost more than they hold."""
    names = [column.name for column in table.columns if column.name not in _NUMBERED]
    like: sa.ColumnClause[Any] = sa.literal_column(f"NULL::{table.name}")
    given = sa.cast(sa.bindparam(table.name, type_=sa.Text), JSONB)
    rows = sa.func.jsonb_populate_recordset(like, given).table_valued(*names)
    chosen = sa.select(*(rows.c[name] for name in names))
    return sa.insert(table).inline().from_select(names, chosen)


def _written(rows: list[Values]) -> str:
    return orjson.dumps(rows, default=_plain, option=orjson.OPT_UTC_Z).decode()


def _plain(value: Any) -> Any:
    """Bytes as PostgreSQL reads them from a text; anything else as ``Json`` writes it."""
    return f"\\x{value.hex()}" if isinstance(value, bytes) else to_jsonable_python(value)
