"""From what pydantic reports to faults in our own terms."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from api.core.errors import Fault

_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown-key",
    "string_too_long": "too-long",
    "too_long": "too-long",
    "bytes_too_long": "too-long",
    "string_too_short": "too-short",
    "too_short": "too-short",
    "enum": "not-in-list",
    "literal_error": "not-in-list",
    "union_tag_invalid": "not-in-list",
    "union_tag_not_found": "missing",
    "string_pattern_mismatch": "wrong-format",
    "control_character": "control-character",
    "string_unicode": "control-character",
    "date_format": "not-a-date",
    "date_from_datetime_parsing": "not-a-date",
    "date_parsing": "not-a-date",
    "datetime_format": "not-an-instant",
    "datetime_parsing": "not-an-instant",
    "datetime_from_date_parsing": "not-an-instant",
    "timezone_aware": "no-offset",
    "year_range": "year-range",
    "uuid_parsing": "not-a-uuid",
    "uuid_type": "not-a-uuid",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
    "greater_than": "out-of-range",
    "less_than": "out-of-range",
    "int_parsing_size": "out-of-range",
    "json_invalid": "not-json",
    "too_many_words": "too-many-words",
    "finite_number": "out-of-range",
    "time_box": "time-box",
    "care_profile": "care-profile",
}
_EXPECTED = {
    "string_type": "tekst",
    "bool_type": "true / false",
    "int_type": "getal",
    "float_type": "getal",
    "int_parsing": "getal",
    "list_type": "lijst",
    "dict_type": "object",
    "model_type": "object",
    "model_attributes_type": "object",
}
_LIMITS = ("max_length", "min_length")


def fault_of(entry: Mapping[str, Any], body: Any = None) -> Fault:
    """A fault as pydantic reports it, in our own terms."""
    place, *path = entry["loc"] or ("body",)
    kind = entry["type"]
    context = entry.get("ctx") or {}
    code = _CODES.get(kind) or ("wrong-type" if kind in _EXPECTED else "invalid")
    if kind == "extra_forbidden" and place == "query":
        code = "unknown-parameter"
    params: dict[str, Any] = {"expected": context.get("expected") or _EXPECTED.get(kind, "-")}
    params |= {name: context[name] for name in ("first", "last") if name in context}
    params["limit"] = next((context[name] for name in _LIMITS if name in context), "-")
    if place == "body":
        where = "" if kind == "json_invalid" else _pointer(path, body)
        return Fault(code, where, "body", params)
    return Fault(code, str(path[-1]) if path else "", str(place), params)


def _pointer(path: list[Any], body: Any) -> str:
    """A JSON pointer; names of union members, which stand in the path but not in the body, are left out."""
    parts, here = [], body
    for index, part in enumerate(path):
        last = index == len(path) - 1
        known = (isinstance(here, list) and isinstance(part, int)) or (
            isinstance(here, dict) and part in here and (last or isinstance(here[part], dict | list))
        )  # a key with something in it: a name of a union member may be a key of the body too
        if known or last:
            parts.append(str(part).replace("~", "~0").replace("/", "~1"))
            here = here[part] if known and not (isinstance(here, list) and part >= len(here)) else None
    return "".join("/" + part for part in parts)


def inside_names(shape: Any, value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where a body uses a name that a field has inside (``client_name``) and not the one of the contract."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from inside_names(shape, item, (*path, index))
    if not isinstance(value, dict):
        return
    hidden, parts = _names(shape)
    for key, inner in value.items():
        if key in hidden:
            yield (*path, key)
        elif key in parts and isinstance(inner, dict | list):
            yield from inside_names(parts[key], inner, (*path, key))


@cache
def _names(shape: Any) -> tuple[frozenset[str], dict[str, Any]]:
    """The names that only the inside knows, and the types behind the others."""
    models = list(_models(shape))
    parts = {
        field.alias or name: field.annotation for kind in models for name, field in kind.model_fields.items()
    }
    inside = {name for kind in models for name in kind.model_fields}
    return frozenset(inside - parts.keys()), parts


def _models(hint: Any) -> Iterator[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for inner in get_args(hint):
        yield from _models(inner)
