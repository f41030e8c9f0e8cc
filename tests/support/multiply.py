"""More rows like those that stand there, so that a test can see what a larger number of them costs."""

import itertools
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from api import models
from api.core.ids import new_id

Values = dict[str, Any]
_COUNT = itertools.count(1000)


def like(connection: sa.Connection, table: sa.Table, row_id: UUID, times: int) -> int:
    """Add rows like the one with this id; how many the rules of the table allowed."""
    row = _row(connection, table, row_id)
    return sum(_added(connection, table, row) for _ in range(times)) if row else 0


def children(connection: sa.Connection, parent: sa.Table, parent_id: UUID, times: int) -> int:
    """Add to every kind of row that refers to this one; how many were added in all."""
    added = 0
    for table in models.metadata.tables.values():
        for column in table.columns:
            if "id" in table.c and any(key.column is parent.c.id for key in column.foreign_keys):
                found = connection.execute(sa.select(table.c.id).where(column == parent_id).limit(1)).scalar()
                added += like(connection, table, found, times) if found else 0
    return added


def table_of(connection: sa.Connection, row_id: str | None) -> sa.Table | None:
    """The table in which a row with this id stands."""
    named = [table for table in models.metadata.tables.values() if "id" in table.c]
    return next((table for table in named if row_id and _row(connection, table, UUID(row_id))), None)


def _row(connection: sa.Connection, table: sa.Table, row_id: UUID) -> Values | None:
    found = connection.execute(sa.select(table).where(table.c.id == row_id)).mappings().first()
    return dict(found) if found else None


def _added(connection: sa.Connection, table: sa.Table, row: Values) -> bool:
    """A row like this one, if there can be another. What is unique among some rows only is varied when it must be."""
    for partly in (False, True):
        try:
            with connection.begin_nested():
                _copy(connection, table, row, partly=partly)
        except IntegrityError:
            continue
        return True
    return False


def _copy(connection: sa.Connection, table: sa.Table, row: Values, *, partly: bool = True) -> UUID:
    """The id of a row like this one, which differs from it only where two rows may not be the same."""
    fresh = {**row, "id": new_id()}
    for columns in _unique(table, partly=partly):
        if all(fresh[column.name] == row[column.name] is not None for column in columns):
            free = [column for column in columns if not isinstance(column.type, sa.Enum)][-1]
            fresh[free.name] = _another(connection, free, row[free.name])
    for numbered in table.primary_key.columns:
        if isinstance(numbered.type, sa.Integer):
            del fresh[numbered.name]
    connection.execute(sa.insert(table).values(fresh))
    return UUID(str(fresh["id"]))


def _unique(table: sa.Table, *, partly: bool) -> list[list[sa.Column[Any]]]:
    constraints = [one for one in table.constraints if isinstance(one, sa.UniqueConstraint)]
    indexes = [one for one in table.indexes if one.unique]
    whole = [one for one in indexes if partly or one.dialect_options["sqlite"]["where"] is None]
    return [[*one.columns] for one in constraints] + [[*one.columns] for one in whole]


def _another(connection: sa.Connection, column: sa.Column[Any], value: Any) -> Any:
    """Another value for a column in which no two are the same; for a reference another row to refer to."""
    for key in column.foreign_keys:
        parent = key.column.table
        row = _row(connection, parent, value)
        assert row, (column, value)
        return _copy(connection, parent, row)
    if isinstance(value, int):
        return next(_COUNT)
    if isinstance(value, date):
        return value + timedelta(days=7 * next(_COUNT))
    return new_id() if isinstance(value, UUID) else f"{value}{next(_COUNT)}"[-60:]
