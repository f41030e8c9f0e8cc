"""Rows straight from columns to JSON, for the answers where many wait: no objects in between."""

from collections.abc import Callable
from functools import reduce
from itertools import chain
from typing import Any

import orjson
import sqlalchemy as sa
from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from api.core.db import Json, UtcDateTime

_OPTIONS = orjson.OPT_UTC_Z
_Column = sa.ColumnElement[Any]


def labelled(model: type[BaseModel], table: sa.Table, **others: _Column) -> list[_Column]:
    """The columns of a wire model, each labelled as it is called on the wire; ``others`` come from elsewhere."""
    found = {name: table.c[name] for name in model.model_fields if name in table.c}
    chosen = {**found, **others}
    return [chosen[name].label(to_camel(name)) for name in model.model_fields if name in chosen]


def written(engine: str, query: sa.Select[Any]) -> sa.ScalarSelect[Any]:
    """The rows of a query as the text of a JSON array, under the labels of its columns.

    The database writes it, as ``dump`` would: so lists that belong together are one statement, and no cell of them
    passes through Python.
    """
    as_object, as_array, as_value = _WRITERS[engine]
    rows = query.subquery()
    pairs = ((_word(column.name), as_value(column)) for column in rows.c)
    array = as_array(as_object(*chain.from_iterable(pairs)))
    return sa.select(sa.func.coalesce(sa.cast(array, sa.Text), _word("[]"))).scalar_subquery()


def _word(text: str) -> sa.ColumnClause[str]:
    """A text of ours as it stands in the SQL: a parameter would be sent along with every question."""
    return sa.literal_column(f"'{text}'", sa.String)


def _on_postgresql(column: _Column) -> _Column:
    """In a session in UTC, as all of ours are."""
    if isinstance(column.type, UtcDateTime):
        return _whole_seconds(sa.func.to_char(column, _word('YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
    return column


def _on_sqlite(column: _Column) -> _Column:
    """SQLite knows texts and numbers only: what they mean is in the type."""
    stored = sa.type_coerce(column, sa.String)
    if isinstance(column.type, UtcDateTime):
        return _whole_seconds(sa.func.replace(stored, _word(" "), _word("T"), type_=sa.String) + _word("Z"))
    if isinstance(column.type, sa.Uuid):
        parts = (sa.func.substr(stored, *map(sa.literal_column, place), type_=sa.String) for place in _HEX)
        return reduce(lambda before, part: before + _word("-") + part, parts)
    if isinstance(column.type, sa.Boolean):
        return sa.func.json(sa.case((column.is_(True), _word("true")), (column.is_(False), _word("false"))))
    return sa.func.json(stored) if isinstance(column.type, Json) else stored


_HEX = (("1", "8"), ("9", "4"), ("13", "4"), ("17", "4"), ("21", "12"))


def _whole_seconds(instant: _Column) -> _Column:
    return sa.func.replace(instant, _word(".000000Z"), _word("Z"))


_Writers = tuple[Callable[..., _Column], Callable[..., _Column], Callable[[_Column], _Column]]
_WRITERS: dict[str, _Writers] = {
    "postgresql": (sa.func.json_build_object, sa.func.json_agg, _on_postgresql),
    "sqlite": (sa.func.json_object, sa.func.json_group_array, _on_sqlite),
}


def dump(value: Any) -> bytes:
    """JSON bytes; instants in UTC with a Z."""
    return orjson.dumps(value, option=_OPTIONS)
