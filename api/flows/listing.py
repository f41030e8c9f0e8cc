"""Keyset lists: the same few lines for every list that can grow long."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.sql import ColumnElement, Select

from api.core import paging
from api.models.page import ListQuery
from api.work import Work


def listed(
    work: Work,
    query: Select[Any],
    wanted: ListQuery,
    order: Sequence[tuple[ColumnElement[Any], type]],
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
    last = rows[-1]._mapping if len(rows[-1]._mapping) > 1 or columns[0] in rows[-1]._mapping else None
    keys = [last[column] if last is not None else getattr(rows[-1][0], column.key) for column in columns]
    return rows, paging.encode(question, keys)
