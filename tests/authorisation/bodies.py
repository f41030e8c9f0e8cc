"""The smallest body that a route takes, made up from its own type: enough to come as far as the question who may."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from tests.support.scene import absent

BY_FORMAT: dict[str, Any] = {
    "uuid": str(absent()),
    "date": "2026-12-01",
    "date-time": "2026-12-01T10:00:00Z",
    "time": "10:00:00",
    "email": "iemand@voorbeeld.example",
    "uri": "https://hook.example/casustafel",
}
RAW: dict[str, tuple[str, bytes]] = {
    "PUT /v1/documents/{documentId}/content": ("text/plain", b"Zorgplan"),
    "POST /v1/incoming-mails": ("message/rfc822", b"From: a@voorbeeld.example\r\n\r\nHallo"),
}
"""Routes whose body is no JSON."""


@cache
def smallest(kind: Any) -> Any:
    """A body that is of this type; None where there is none."""
    if kind is None:
        return None
    adapter = TypeAdapter(kind)
    schema = adapter.json_schema(by_alias=True)
    body = made(schema, schema.get("$defs", {}))
    adapter.validate_python(body)
    return body


def made(schema: dict[str, Any], known: dict[str, Any]) -> Any:
    """A value that a schema allows, as small as it may be."""
    if "$ref" in schema:
        return made(known[schema["$ref"].rpartition("/")[2]], known)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if "default" in schema:
        return schema["default"]
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return made(schema[several][0], known)
    return _of_type(schema, known)


def _of_type(schema: dict[str, Any], known: dict[str, Any]) -> Any:
    match schema.get("type"):
        case "object":
            told = schema.get("properties", {})
            return {name: made(told[name], known) for name in schema.get("required", ())}
        case "array":
            return [made(schema["items"], known)] * schema.get("minItems", 0)
        case "integer" | "number":
            return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
        case "boolean":
            return False
        case "string":
            return BY_FORMAT.get(schema.get("format", ""), "x" * max(1, schema.get("minLength", 1)))
    return {}
