"""How a route is written: a router whose every route names its policy, and whose endpoint becomes one ``Call``."""

import inspect
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from fastapi import APIRouter
from starlette.routing import Match
from starlette.types import Scope

from api.body import BodyKept
from api.call import Call
from api.policies.acts import Policy

EndpointT = TypeVar("EndpointT", bound=Callable[..., Any])


class Registered(Protocol):
    """What a route decorator gives back: the endpoint as it was written."""

    def __call__(self, endpoint: EndpointT, /) -> EndpointT:
        """Register the endpoint."""
        ...


class Router(APIRouter):
    """A router whose every route names its policy."""

    def __init__(self, tag: str) -> None:
        super().__init__(prefix="/v1", tags=[tag], route_class=BodyKept)
        self._shapes: set[_Shape] = set()

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether a request is for this router, without trying its routes where none has the shape of its path.

        The API has a router for each kind of row, and many of their paths begin with the same noun; tried one by
        one, all their routes would cost more than most answers.
        """
        path = scope["path"].removeprefix(scope.get("root_path", "")).removeprefix(self.prefix)
        noun, length, end = _shape(path)
        ours = (noun, length, end) in self._shapes or (noun, length, "") in self._shapes
        return super().matches(scope) if ours else (Match.NONE, {})

    def _add(self, method: str, path: str, policy: Policy, status: int, **options: Any) -> Registered:
        lesser: Policy | None = options.pop("lesser", None)
        answers: dict[int, str] = options.pop("answers", {})
        extra, short = options.pop("openapi_extra", {}), options.pop("short", False)
        scopes = policy.scopes | (lesser.scopes if lesser else frozenset())

        def register(endpoint: EndpointT) -> EndpointT:
            self._shapes.add(_shape(path))
            call = Call(endpoint, policy, status, path, lesser, short=short)
            options.setdefault("response_model", call.response_model)
            if status == 204:
                options["response_model"] = None
            told = dict.fromkeys(call.refusals(method), "Problem") | answers
            self.add_api_route(
                path,
                call.handler(),
                methods=[method],
                status_code=status,
                name=endpoint.__name__,
                description=inspect.getdoc(endpoint),
                operation_id=endpoint.__name__,
                responses=_documented(told, options["response_model"]),
                openapi_extra={
                    **extra,
                    "x-policy": policy.name,
                    "x-scopes": sorted(scopes),
                    "security": [{}] if policy.public else [{"bearer": []}, {"session": []}],
                },
                **options,
            )
            return endpoint

        return register

    def read(self, path: str, policy: Policy, **options: Any) -> Registered:
        """GET. Callers whom ``policy`` does not admit fall under ``lesser``, where one is named."""
        return self._add("GET", path, policy, 200, **options)

    def make(self, path: str, policy: Policy, **options: Any) -> Registered:
        """POST that makes a new row: 201 with its Location."""
        return self._add("POST", path, policy, 201, **options)

    def act(self, path: str, policy: Policy, **options: Any) -> Registered:
        """POST on a noun that moves an existing row on: 200 with the row."""
        return self._add("POST", path, policy, 200, **options)

    def change(self, path: str, policy: Policy, **options: Any) -> Registered:
        """PATCH: a merge patch of the version that was seen."""
        return self._add("PATCH", path, policy, 200, **options)

    def place(self, path: str, policy: Policy, **options: Any) -> Registered:
        """PUT."""
        return self._add("PUT", path, policy, 200, **options)

    def remove(self, path: str, policy: Policy, **options: Any) -> Registered:
        """DELETE of the version that was seen."""
        return self._add("DELETE", path, policy, 204, **options)


_Shape = tuple[str, int, str]


def _shape(path: str) -> _Shape:
    """First word of a path below the version, number of words, and the last one; empty where any word may stand."""
    words = path.split("/")
    return words[min(1, len(words) - 1)], len(words), "" if words[-1].startswith("{") else words[-1]


def _documented(told: dict[int, str], body: Any) -> dict[int | str, dict[str, Any]]:
    """The other answers of a route for the contract; another success has the body of the ordinary one."""
    return {
        code: {"description": text} | ({"model": body} if code < 300 else {}) for code, text in told.items()
    }
