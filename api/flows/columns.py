"""Rows straight from columns to JSON, for the lists where many wait: no objects in between."""

from typing import Any

import orjson
import sqlalchemy as sa
from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from api.core.db import Json
from api.work import Work

_OPTIONS = orjson.OPT_UTC_Z


def labelled(model: type[BaseModel], table: sa.Table, **others: Any) -> list[Any]:
    """The columns of a wire model, each labelled as it is called on the wire; ``others`` come from elsewhere."""
    found = {name: plain(table.c[name]) for name in model.model_fields if name in table.c}
    chosen = {**found, **others}
    return [chosen[name].label(to_camel(name)) for name in model.model_fields if name in chosen]


def plain(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """A column as it goes on the wire: words instead of members of an enumeration, JSON as it is stored."""
    if isinstance(column.type, sa.Enum):
        return sa.type_coerce(column, sa.String)
    return sa.type_coerce(column, sa.JSON) if isinstance(column.type, Json) else column


def items(work: Work, query: sa.Select[Any], values: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a query under the labels of its columns."""
    found = work.run(query, values)
    names = tuple(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found.all()]


def dump(value: Any) -> bytes:
    """JSON bytes; instants in UTC with a Z."""
    return orjson.dumps(value, option=_OPTIONS)
