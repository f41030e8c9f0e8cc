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
    question = _question(wanted)
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


LOOKED = 1000
"""So many rows at a time are looked through."""


def searched(
    work: Work,
    query: Select[Any],
    wanted: ListQuery,
    order: Sequence[tuple[Any, type]],
    fields: Sequence[str],
    text: str,
    *,
    descending: bool = False,
) -> tuple[Sequence[Any], str | None]:
    """As ``listed``, of the rows with this text in one of these fields, whatever its capitals.

    Looked for here and not in the database, because that cannot read what is sealed (decision 30). It takes as long as
    there are rows before the page is full, of those that the caller may see.
    """
    text = text.lower()
    found: list[Any] = []
    question = wanted.model_copy(update={"limit": LOOKED})
    while True:
        rows, question.cursor = listed(work, query, question, order, descending=descending)
        found += [row for row in rows if _has(row, fields, text)]
        if len(found) > wanted.limit:
            found = found[: wanted.limit]
            keys = [_value(found[-1], column) for column, _ in order]
            return found, paging.encode(_question(wanted), keys)
        if question.cursor is None:
            return found, None


def few(
    work: Work,
    query: Select[Any],
    wanted: ListQuery,
    order: Sequence[tuple[Any, type]],
    fields: Sequence[str],
    text: str | None,
) -> tuple[Sequence[Any], str | None]:
    """As ``searched``, put in order here too, because what the order is by may be sealed: for lists that stay short."""

    def keys_of(row: Any) -> list[Any]:
        return [_value(row, column) for column, _ in order]

    rows = work.session.execute(query).all()
    rows = sorted((row for row in rows if text is None or _has(row, fields, text.lower())), key=keys_of)
    if wanted.cursor:
        last = paging.decode(_question(wanted), wanted.cursor, [kind for _, kind in order])
        rows = [row for row in rows if keys_of(row) > last]
    page = rows[: wanted.limit]
    return page, paging.encode(_question(wanted), keys_of(page[-1])) if len(rows) > len(page) else None


def _has(row: Any, fields: Sequence[str], text: str) -> bool:
    return any(text in (getattr(row, field) or "").lower() for field in fields)


def _question(wanted: ListQuery) -> str:
    """What a cursor belongs to: the filters and the order."""
    return wanted.model_dump_json(exclude={"limit", "cursor"}) + type(wanted).__name__


def _value(row: Any, column: Any) -> Any:
    """A sort key of a row, whether the query selected columns or whole objects."""
    return row._mapping[column] if column in row._mapping else getattr(row[0], column.key)
