"""What belongs to a case: every row from which references lead to it, found by walking the tables themselves (S9).

Nobody keeps a list of them. A table that is added with a reference to a case, or to anything of a case, is walked from
the day it exists; tests/house/test_belongings.py names what no reference leads to, and who takes care of it.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import SQLModel

from api.models.base import table_of
from api.models.case import Case
from api.work import Work

CASES = table_of(Case)
Keys = list[tuple[Any, ...]]
Found = dict[sa.Table, Keys]
_AT_ONCE = 2000
"""So many values go into one statement."""


def reached() -> list[sa.Table]:
    """Every table with a path of references to a case, what is referred to before what refers to it."""
    found = [CASES]
    for table in SQLModel.metadata.sorted_tables:
        if table is not CASES and any(key.column.table in found for key in table.foreign_keys):
            found.append(table)
    return found


def of_case(work: Work, case_id: UUID, *, lock: bool = False) -> Found:
    """The keys of every row of a case, by table, in the order of ``reached``. Locked, nothing can be added to them."""
    found: Found = {CASES: _keys(work, CASES, CASES.c.id == case_id, lock=lock)}
    for table in reached()[1:]:
        keys: dict[tuple[Any, ...], None] = {}
        for reference in sorted(table.foreign_keys, key=lambda one: str(one.parent)):
            for condition in _leads_to(reference, found.get(reference.column.table, [])):
                keys |= dict.fromkeys(_keys(work, table, condition, lock=lock))
        found[table] = list(keys)
    return found


def picked(table: sa.Table, keys: Keys) -> Iterator[sa.ColumnElement[bool]]:
    """Conditions that together hold for the rows with these keys, and for no others."""
    columns = list(table.primary_key.columns)
    for some in chunks(keys):
        if len(columns) == 1:
            yield columns[0].in_([key for (key,) in some])
        else:
            yield sa.tuple_(*columns).in_(some)


def ids(found: Found) -> set[UUID]:
    """Every id among the keys: what other rows may name without a reference."""
    return {part for keys in found.values() for key in keys for part in key if isinstance(part, UUID)}


def _leads_to(reference: sa.ForeignKey, keys: Keys) -> Iterator[sa.ColumnElement[bool]]:
    """Rows that refer to one of these. What is referred to is always the whole key of its table."""
    for some in chunks(keys):
        yield reference.parent.in_([key for (key,) in some])


def _keys(work: Work, table: sa.Table, condition: sa.ColumnElement[bool], *, lock: bool) -> Keys:
    query = sa.select(*table.primary_key.columns).where(condition)
    return [tuple(row) for row in work.run(query.with_for_update() if lock else query)]


def chunks(every: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """So many at a time as fit into one statement."""
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
