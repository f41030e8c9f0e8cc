"""Around every request: its id, the headers that every answer carries, one log line, the counters."""

import logging
import re
import time
from collections.abc import Callable, MutableMapping
from functools import lru_cache
from typing import Any

from prometheus_client import Counter, Histogram
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import __version__
from api.core.ids import new_id

log = logging.getLogger("casustafel.request")

REQUESTS = Counter("casustafel_requests", "Requests answered", ("method", "route", "status"))
SECONDS = Histogram(
    "casustafel_request_seconds", "Time from request to answer, in seconds", ("method", "route")
)

_OWN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}\Z")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_DEVICES = ", ".join(
    f"{name}=()" for name in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
)
HEADERS = [
    (b"api-version", __version__.encode()),
    (b"cache-control", b"no-store"),
    (b"strict-transport-security", b"max-age=31536000; includeSubDomains"),
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", _POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", _DEVICES.encode()),
    (b"x-frame-options", b"DENY"),
]


class Edge:
    """Plain ASGI: it adds headers and counts, and never touches a body."""

    def __init__(self, app: ASGIApp, failed: Callable[[Request, Exception], Response]) -> None:
        self.app, self.failed = app, failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; finish its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        state: MutableMapping[str, Any] = scope.setdefault("state", {})
        state["request_id"] = _given_id(scope) or str(new_id())
        status = 0

        async def finish(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                present = {name for name, _ in message["headers"]}
                extra = [*HEADERS, (b"x-request-id", state["request_id"].encode()), *_share(state)]
                message["headers"] = [
                    *message["headers"],
                    *(pair for pair in extra if pair[0] not in present),
                ]
            await send(message)

        try:
            await self.app(scope, receive, finish)
        except Exception as error:  # whatever it is: its answer has the headers of every other
            if status:
                raise
            await self.failed(Request(scope), error)(scope, receive, finish)
        finally:
            _count(scope, state, status or 500, time.perf_counter() - began)


def _given_id(scope: Scope) -> str | None:
    value = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
    text = value.decode("latin-1")
    return text if _OWN_ID.match(text) else None


def _share(state: MutableMapping[str, Any]) -> list[tuple[bytes, bytes]]:
    share = state.get("share")
    if share is None or not share.limit:
        return []
    return [
        (b"ratelimit-policy", f'"default";q={share.limit};w=60'.encode()),
        (b"ratelimit", f'"default";r={share.left};t={share.wait or 60}'.encode()),
    ]


def _count(scope: Scope, state: MutableMapping[str, Any], status: int, seconds: float) -> None:
    """One log line and two counters; routes by their pattern, never by the ids in them."""
    route = getattr(scope.get("route"), "path", "-")
    method = (
        scope["method"] if scope["method"] in {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"} else "other"
    )
    answered, took = _counters(method, route, status)
    answered.inc()
    took.observe(seconds)
    facts = {
        "request_id": state["request_id"],
        "method": method,
        "route": route,
        "status": status,
        "ms": round(seconds * 1000, 1),
        "caller": state.get("caller", "-"),
    }
    log.info("request", extra={"facts": facts})


@lru_cache(maxsize=5000)
def _counters(method: str, route: str, status: int) -> tuple[Counter, Histogram]:
    """Those of one kind of answer; looking them up by their labels takes longer than counting."""
    return REQUESTS.labels(method, route, status), SECONDS.labels(method, route)
