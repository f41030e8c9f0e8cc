"""Rows straight from columns to JSON, for the lists where many wait: no objects in between."""

from typing import Any

import orjson
from pydantic import BaseModel
from pydantic.alias_generators import to_camel
from sqlalchemy import Column, Table

_OPTIONS = orjson.OPT_UTC_Z


def labelled(model: type[BaseModel], table: Table, **others: Any) -> list[Any]:
    """The columns of a wire model, each labelled as it is called on the wire; ``others`` come from elsewhere."""
    found: dict[str, Column[Any]] = {name: table.c[name] for name in model.model_fields if name in table.c}
    chosen = {**found, **others}
    return [chosen[name].label(to_camel(name)) for name in model.model_fields if name in chosen]


def dump(value: Any) -> bytes:
    """JSON bytes; instants in UTC with a Z."""
    return orjson.dumps(value, option=_OPTIONS)
