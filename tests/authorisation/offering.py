"""Bodies with more in them than they may have: every column of every table, at every place where a key can stand."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.alias_generators import to_camel

from api import models
from tests.authorisation.bodies import made

Place = tuple[str | int, ...]


@cache
def columns() -> tuple[str, ...]:
    """The names of all columns, as the database and as the contract writes them."""
    tables = models.metadata.tables.values()
    names = {str(column.name) for table in tables for column in table.columns}
    return tuple(sorted(names | {to_camel(name) for name in names}))


@dataclass(frozen=True)
class Offers:
    """A valid body, the places in it where an object stands, and the keys that each of those may have."""

    body: Any
    places: dict[Place, frozenset[str]]

    @property
    def extra(self) -> list[tuple[Place, str]]:
        """Every column at every place where it is no key."""
        return [
            (place, name) for place, keys in self.places.items() for name in columns() if name not in keys
        ]

    def with_these(self, extra: list[tuple[Place, str]]) -> Any:
        """The body with these columns in it."""
        body = copy.deepcopy(self.body)
        for place, name in extra:
            _at(body, place)[name] = "x"
        return body


def pointer(place: Place, name: str) -> str:
    """Where a fault about a key is said to be."""
    return "".join(f"/{part}" for part in (*place, name))


@cache
def offers(kind: Any) -> Offers:
    """A body of a type in which every object that may be there is there."""
    schema = TypeAdapter(kind).json_schema(by_alias=True)
    places: dict[Place, frozenset[str]] = {}
    body = _whole(schema, schema.get("$defs", {}), (), places)
    TypeAdapter(kind).validate_python(body)
    return Offers(body, places)


def _whole(
    schema: dict[str, Any], known: dict[str, Any], place: Place, places: dict[Place, frozenset[str]]
) -> Any:
    shape = next(_objects(schema, known), None)
    if shape is None:
        return made(schema, known)
    if shape["type"] == "array":
        return [_whole(shape["items"], known, (*place, 0), places)]
    told = shape["properties"]
    places[place] = frozenset(told)
    body = made(shape, known)
    for name, inner in told.items():
        if next(_objects(inner, known), None):
            body[name] = _whole(inner, known, (*place, name), places)
    return body


def _objects(schema: dict[str, Any], known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The shape with keys, or the list of those, that a schema allows."""
    if "$ref" in schema:
        yield from _objects(known[schema["$ref"].rpartition("/")[2]], known)
    for several in ("anyOf", "oneOf", "allOf"):
        for inner in schema.get(several, ()):
            yield from _objects(inner, known)
    if schema.get("type") == "object" and "properties" in schema:
        yield schema
    items = schema.get("items")
    if schema.get("type") == "array" and isinstance(items, dict) and next(_objects(items, known), None):
        yield schema


def _at(body: Any, place: Place) -> Any:
    for part in place:
        body = body[part]
    return body
