"""What a change leaves behind beside its rows: events, lines of the access log, the answer kept for a repeat, and the
keys of cases that were pushed; on PostgreSQL such a case itself.

They are gathered while the work goes on and written just before the commit. On PostgreSQL all of them go in a single
statement: a round trip is most of what such small inserts cost.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import orjson
import sqlalchemy as sa
from pydantic_core import to_jsonable_python
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.exc import IntegrityError, StatementError

from api.core.db import as_text
from api.core.sealed import Put
from api.models.access import Access
from api.models.base import table_of
from api.models.case import Case
from api.models.case_key import CaseKey
from api.models.event import Event
from api.models.idempotency import StoredAnswer

Values = dict[str, Any]


_EVENTS, _LOOKS, _ANSWERS = table_of(Event), table_of(Access), table_of(StoredAnswer)
_CASES, _KEYS = table_of(Case), table_of(CaseKey)
_OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_PASSTHROUGH_DATACLASS
"""A ``Put`` is a dataclass, and what is plain in it must not be written."""
_NUMBERED = {"seq", "txid"}
"""What the database tells itself."""


@dataclass
class Traces:
    """The traces of one unit of work, in the order in which they were left."""

    events: list[Values] = field(default_factory=list)
    looks: list[Values] = field(default_factory=list)
    answers: list[Values] = field(default_factory=list)
    keys: list[Values] = field(default_factory=list)
    cases: list[Values] = field(default_factory=list)
    """At most one, and only on PostgreSQL: the new case that all of this is about."""

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

    def write(self, connection: sa.Connection) -> bool:
        """Insert what was gathered. False when the new case is there already: then nothing was."""
        every = (
            (_CASES, self.cases),
            (_KEYS, self.keys),
            (_EVENTS, self.events),
            (_LOOKS, self.looks),
            (_ANSWERS, self.answers),
        )
        left = [(table, rows) for table, rows in every if rows]
        if connection.dialect.name == "postgresql" and left:
            told = {table.name: _written(rows) for table, rows in left}
            done = connection.execute(_together(tuple(table for table, _ in left)), told)
            return not self.cases or done.rowcount > 0
        for table, rows in left:
            connection.execute(_alone(table), rows)
        return True


@cache
def _alone(table: sa.Table) -> sa.Insert:
    return sa.insert(table).inline()


@cache
def _together(tables: tuple[sa.Table, ...]) -> sa.TextClause:
    """The rows of each of the tables, in one statement; none of them when the case is not new."""
    new = _new_case() if tables[0] is _CASES else None
    *first, last = (_taken_apart(table, new) for table in tables if table is not _CASES)
    made = [insert.cte(f"made_{number}") for number, insert in enumerate(first)]
    whole = last.add_cte(*([] if new is None else [new]), *made)
    return as_text(whole, "postgresql").execution_options(preserve_rowcount=True)


def _new_case() -> sa.CTE:
    names, rows = _rows(_CASES)
    insert = pg_insert(_CASES).inline().from_select(names, rows)
    return (
        insert.on_conflict_do_nothing(index_elements=["source", "reference"])
        .returning(_CASES.c.id)
        .cte("new")
    )


def _taken_apart(table: sa.Table, new: sa.CTE | None) -> sa.Insert:
    names, rows = _rows(table)
    if new is not None:
        rows = rows.where(sa.exists().select_from(new))
    return sa.insert(table).inline().from_select(names, rows)


def _rows(table: sa.Table) -> tuple[list[str], sa.Select[Any]]:
    """The rows of a table as one value, which the database takes apart: dozens of values cost more than they hold."""
    names = [column.name for column in table.columns if column.name not in _NUMBERED]
    like: sa.ColumnClause[Any] = sa.literal_column(f"NULL::{table.name}")
    given: sa.ColumnClause[Any] = sa.literal_column(f"CAST(:{table.name} AS JSONB)")
    rows = sa.func.jsonb_populate_recordset(like, given).table_valued(*names)
    return names, sa.select(*(rows.c[name] for name in names))


def _written(rows: list[Values]) -> str:
    return orjson.dumps(rows, default=_plain, option=_OPTIONS).decode()


def _plain(value: Any) -> Any:
    """Bytes as PostgreSQL reads them from a text, a sealed value as it is stored, anything else as ``Json`` writes."""
    if isinstance(value, Put):
        return value.text
    return f"\\x{value.hex()}" if isinstance(value, bytes) else to_jsonable_python(value)
