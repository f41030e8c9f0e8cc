"""Every route asked as everybody, about rows that are there and one that is not."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import httpx
from fastapi import FastAPI

from tests.authorisation.bodies import RAW, smallest
from tests.authorisation.principals import Principal
from tests.support.routes import Served, served
from tests.support.scene import absent
from tests.support.world import As

REFUSED = {401, 403, 404}
ELSEWHERE = {
    "GET /v1/openapi.json": "the contract is for everybody",
    "GET /v1/calendars/{token}/calendar.ics": "known by its secret alone; tests/routers/test_calendar_feeds.py",
    "GET /v1/meetings/{meetingId}/stream": "stays open; tests/routers/test_stream.py",
}
ROUTES = [item for item in served() if item.call and str(item) not in ELSEWHERE]
NAMED = {"source": "zk", "reference": "zaak-1", "number": "1"}
SAID_ANEW = ("requestId",)


@dataclass(frozen=True)
class Told:
    """What somebody heard about one row: the status, and the body without what differs at every request."""

    row: str
    status: int
    body: Any
    text: str

    @property
    def let_in(self) -> bool:
        """Whether the caller came past every question who may; then the request itself may still be wrong."""
        return self.status not in REFUSED

    def like(self, other: "Told") -> bool:
        """Whether nobody can tell one from the other."""
        return self.status == other.status and self.body == other.body


@dataclass(frozen=True)
class Heard:
    """What somebody heard on one route: about the rows of the scene, and, where refused, about one that never was."""

    item: Served
    rows: list[Told]
    never: Told | None


def everything(app: FastAPI, principal: Principal, known: dict[str, list[str]]) -> list[Heard]:
    """Every route, as somebody. In a thread of its own: the browser of another test may be at work in this one."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, _everything(app, principal, known)).result()


async def _everything(app: FastAPI, principal: Principal, known: dict[str, list[str]]) -> list[Heard]:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        return [await _about(http, item, principal, known) for item in ROUTES]


async def _ask(http: httpx.AsyncClient, item: Served, principal: Principal, row_id: str) -> Told:
    answer = await _send(http, item, principal.who, row_id)
    body = answer.json() if answer.headers.get("content-type", "").endswith("json") else answer.content
    if isinstance(body, dict):
        body = {name: value for name, value in body.items() if name not in SAID_ANEW}
    return Told(row_id, answer.status_code, body, answer.text)


async def _about(
    http: httpx.AsyncClient, item: Served, principal: Principal, known: dict[str, list[str]]
) -> Heard:
    """To who knows nothing of them, one row is as good as another."""
    rows = known.get(item.guard.param, []) if item.guard else [""]
    rows = rows[-1:] if principal.outside else rows[-3:]
    told = [await _ask(http, item, principal, row) for row in rows]
    known_here = any(
        one.status in {403, 404} for one in told
    )  # who is not known hears 401 before any row is looked at
    refused = item.guard is not None and known_here
    return Heard(item, told, await _ask(http, item, principal, str(absent())) if refused else None)


async def _send(http: httpx.AsyncClient, item: Served, who: As, row_id: str) -> httpx.Response:
    path = item.path
    for param in item.params:
        path = path.replace("{" + param + "}", NAMED.get(param, row_id))
    headers = dict(who.headers)
    if item.method != "GET":
        headers |= (
            {"if-match": "*"} if item.method in {"PATCH", "PUT", "DELETE"} else {"idempotency-key": "one"}
        )
    if str(item) in RAW:
        kind, content = RAW[str(item)]
        return await http.request(
            item.method, path, content=content, headers={**headers, "content-type": kind}
        )
    return await http.request(item.method, path, json=smallest(item.body), headers=headers)
