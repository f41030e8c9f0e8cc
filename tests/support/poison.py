"""Every free text that is sent in a test gets a payload: which texts are free is what the types of the bodies say."""

import itertools
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from pydantic import TypeAdapter
from starlette.routing import compile_path

from tests.support.payloads import ALL, SHEET
from tests.support.routes import served
from tests.support.world import As, World

NOT_FREE = frozenset(
    "wordingVersion url onlineUrl careProfile region key functionGroup functionGroups".split()
)
"""Texts in which only certain words are taken."""


class Poison:
    """Puts the payloads into what is sent, one after another; ``used`` says which went in at least once."""

    def __init__(self) -> None:
        self.used: set[str] = set()
        self.turn: Iterator[str] = itertools.cycle(ALL)
        self.bodies = [
            (item.method, compile_path(item.path)[0], TypeAdapter(item.body).json_schema(by_alias=True))
            for item in served()
            if item.call and item.body is not None
        ]

    def everywhere(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """From now on whatever anybody of the world sends, and whoever joins it."""
        call, join = As.call, World.person
        numbers = itertools.count()

        def poisoned(who: As, method: str, path: str, **options: Any) -> httpx.Response:
            if options.get("json"):
                options["json"] = self.into(method, path, options["json"])
            return call(who, method, path, **options)

        def joined(world: World, name: str, *given: Any, **fields: Any) -> As:
            reachable = {"email": f"iemand-{next(numbers)}@voorbeeld.example", **fields}
            return join(world, self.text(name, 200), *given, **reachable)

        monkeypatch.setattr(As, "call", poisoned)
        monkeypatch.setattr(World, "person", joined)

    def into(self, method: str, path: str, body: Any) -> Any:
        """A body with payloads in its free texts."""
        for known, pattern, schema in self.bodies:
            if known == method and pattern.match(f"/v1{path}"):
                return self._spoilt(schema, schema.get("$defs", {}), body)
        return body

    def text(self, value: str, longest: int) -> str:
        """A text with the next payload that fits behind it; what a spreadsheet looks at stands alone."""
        for payload in itertools.islice(self.turn, len(ALL)):
            spoilt = payload if payload in SHEET else f"{value} {payload}"
            if len(spoilt) <= longest:
                self.used.add(payload)
                return spoilt
        return value

    def _spoilt(self, schema: dict[str, Any], known: dict[str, Any], value: Any) -> Any:
        if "$ref" in schema:
            return self._spoilt(known[schema["$ref"].rpartition("/")[2]], known, value)
        for several in ("anyOf", "oneOf", "allOf"):
            for inner in schema.get(several, ()):
                value = self._spoilt(inner, known, value)
        match schema.get("type"), value:
            case "object", dict():
                told = schema.get("properties", {})
                return {
                    name: one if name in NOT_FREE else self._spoilt(told.get(name, {}), known, one)
                    for name, one in value.items()
                }
            case "array", list():
                return [self._spoilt(schema["items"], known, one) for one in value]
            case "string", str() if not {"format", "pattern", "enum", "const"} & schema.keys():
                return self.text(value, schema.get("maxLength", 4000))
        return value
