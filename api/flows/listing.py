"""Keyset lists: the same few lines for every list that can grow long."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.sql import Select

from api.core import paging
from api.models.page import ListQuery
from api.work import Work


def listed(
    work: Work,
    query: Select[Any],
    wanted: ListQuery,
    order: Sequence[tuple[Any, type]],
    *,
    descending: bool = False,
) -> tuple[Sequence[Any], str | None]:
    """The rows of one page and the cursor of the next. ``order`` ends in a unique column.

    The cursor holds only for the same filters. 400 when it does not fit.
    """
    columns = [column for column, _ in order]
    question = wanted.model_dump_json(exclude={"limit", "cursor"}) + type(wanted).__name__
    if wanted.cursor:
        keys = paging.decode(question, wanted.cursor, [kind for _, kind in order])
        query = query.where(paging.after(columns, keys, descending=descending))
    sorting = [column.desc() if descending else column.asc() for column in columns]
    rows = work.session.execute(query.order_by(*sorting).limit(wanted.limit + 1)).all()
    if len(rows) <= wanted.limit:
        return rows, None
    rows = rows[: wanted.limit]
    keys = [_value(rows[-1], column) for column in columns]
    return rows, paging.encode(question, keys)


def _value(row: Any, column: Any) -> Any:
    """A sort key of a row, whether the query selected columns or whole objects."""
    return row._mapping[column] if column in row._mapping else getattr(row[0], column.key)
