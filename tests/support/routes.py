"""All routes of the API, as the house and contract tests walk them: nobody has to name a new one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel

from api.call import Call
from api.core.settings import Settings
from api.guards import Guard
from api.main import create_app
from api.policies.acts import Policy


@dataclass(frozen=True)
class Served:
    """One method on one path. ``call`` is None for a route that was not made through ``api.deps.Router``."""

    method: str
    path: str
    route: Any
    call: Call | None

    def __str__(self) -> str:
        """As people write it: ``GET /v1/cases``."""
        return f"{self.method} {self.path}"

    @property
    def ours(self) -> Call:
        """The call of a route made by our router, which a test of its own demands of every route."""
        assert self.call, self
        return self.call

    @property
    def policy(self) -> Policy:
        """The policy that decides."""
        return self.ours.policy

    @property
    def guard(self) -> Guard | None:
        """The guard of the row that the path names."""
        return self.call.guard if self.call else None

    @property
    def body(self) -> Any:
        """The type of the body, or None."""
        field = getattr(self.route, "body_field", None)
        return field.field_info.annotation if field is not None else None

    @property
    def params(self) -> list[str]:
        """The names between braces in the path."""
        return [part[1:-1] for part in self.path.split("/") if part.startswith("{")]


@cache
def bare_app() -> FastAPI:
    """The API on a database that nobody connects to: enough to look at its routes."""
    return create_app(Settings(database_url="postgresql+psycopg://"))


@cache
def served() -> tuple[Served, ...]:
    """Every route, included routers too. ``app.routes`` alone would show none of those."""
    return tuple(_walk(bare_app()))


def _walk(app: FastAPI) -> Iterator[Served]:
    for context in iter_route_contexts(app.routes):
        endpoint = getattr(context, "endpoint", None)
        for method in sorted(getattr(context, "methods", None) or {"ANY"}):
            yield Served(method, str(context.path), context.original_route, _call_of(endpoint))


def _call_of(endpoint: Any) -> Call | None:
    cells = getattr(endpoint, "__closure__", None) or ()
    found = [cell.cell_contents for cell in cells if isinstance(cell.cell_contents, Call)]
    return found[0] if found else None


def documented(item: Served) -> bool:
    """Whether a route belongs to the JSON API and so to the contract."""
    return isinstance(item.route, APIRoute) and item.route.include_in_schema


def models_in(hint: Any) -> Iterator[type[BaseModel]]:
    """The models in a type, those in their fields included."""
    yield from _models(hint, set())


def _models(hint: Any, seen: set[Any]) -> Iterator[type[BaseModel]]:
    for inner in get_args(hint):
        yield from _models(inner, seen)
    if not isinstance(hint, type) or not issubclass(hint, BaseModel) or hint in seen:
        return
    seen.add(hint)
    yield hint
    for field in hint.model_fields.values():
        yield from _models(field.annotation, seen)
