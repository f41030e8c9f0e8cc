"""The cursor of our connections to PostgreSQL."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import psycopg


class Cursor(psycopg.Cursor[Any]):
    """Describes the columns of a result only to who looks at them.

    SQLAlchemy asks for the description of every result, and looks inside the first time a statement is executed: for
    a row of many columns, making it takes longer than fetching the row.
    """

    @property
    def description(self) -> Any:
        """The columns of the result, or None when there is none."""
        result = self.pgresult
        return _Columns(self) if result and result.nfields else super().description


class _Columns:
    """The description of one result, made when it is read: SQLAlchemy has a cursor for each result."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    @cached_property
    def _all(self) -> list[psycopg.Column]:
        return super(Cursor, self._cursor).description or []

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[psycopg.Column]:
        return iter(self._all)

    def __getitem__(self, index: int) -> psycopg.Column:
        return self._all[index]
