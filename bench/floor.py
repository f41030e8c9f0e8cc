"""The floor: a bare Starlette app on asyncpg and orjson. It does the same SQL, writes the same rows and gives the
same bytes; it validates nothing, refuses nobody, seals nothing and logs nothing.
"""

import gc
import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import asyncpg  # type: ignore[import-untyped]  # it brings none
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.core.clock import SystemClock
from api.core.ids import new_id
from api.rules.promises import overdue_workdays
from api.rules.workdays import WorkdayCalendar
from bench import floor_sql as sql

NAME = "floor"
ME = "machine:bench"
CLOCK = SystemClock()
DAYS = ("registeredOn",)
OPTIONS = orjson.OPT_UTC_Z


def answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(orjson.dumps(value, default=str, option=OPTIONS), status, headers, "application/json")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


async def push(request: Request) -> Response:
    """P1."""
    raw = await request.body()
    given: dict[str, Any] = orjson.loads(raw)
    now, case_id, key = CLOCK.now(), new_id(), request.headers["idempotency-key"]
    told = [date.fromisoformat(given[name]) if name in DAYS else given[name] for name in sql.TOLD]
    asked = hashlib.sha256(f"PUT {request.url.path}\n".encode() + raw).hexdigest()
    where = {name: request.path_params[name] for name in ("source", "reference")}
    region_id = request.app.state.regions[given.pop("region")]
    digest(request.headers["authorization"])
    async with request.app.state.pool.acquire() as connection:
        await connection.fetchrow(sql.FIRST, ME, key)
        facts = {"id": case_id, "version": 1, "createdAt": now, "updatedAt": now, "next": [], **given}
        empty = dict.fromkeys((*sql.NOT_TOLD, "statusReason", "acceptedAt", "closedAt"))
        body = {**facts, **empty, "regionId": region_id, **where, "status": "registered"}
        response = answer(body, 201, {"etag": '"1"', "location": f"/v1/cases/{case_id}"})
        kept = orjson.dumps(dict(response.headers)).decode()
        traces = (new_id(), ME, str(new_id()), key, asked, kept, response.body)
        await connection.execute(sql.PUSH, case_id, now, region_id, *where.values(), *traces, *told)
    return response


async def overview(request: Request) -> Response:
    """P3."""
    case_id = UUID(request.path_params["case"])
    digest(request.headers["authorization"])
    async with request.app.state.pool.acquire() as connection:
        case = dict(await connection.fetchrow(sql.CASE, case_id, [request.app.state.region]))
        _, *lists = (await connection.fetchrow(sql.PARTS, case_id)).items()
        now = CLOCK.now()
        await connection.execute(sql.READ, now, case_id, case["regionId"], ME, str(case_id))
    parts = {name: orjson.Fragment(text) for name, text in lists}
    return answer({"case": {**case, "next": []}, **parts}, headers={"etag": '"1"'})


async def _items(connection: Any, query: str, *values: Any) -> list[dict[str, Any]]:
    return [dict(row) for row in await connection.fetch(query, *values)]


@lru_cache(maxsize=10_000)
def _late(due_at: datetime, _day: date) -> int:
    return overdue_workdays(due_at, CLOCK.now(), WorkdayCalendar())


async def actions(request: Request) -> Response:
    """P2: a page, or the answer that nothing changed."""
    asked = request.query_params
    now = CLOCK.now()
    region_id = request.app.state.regions[asked["region"]]
    digest(request.headers["authorization"])
    async with request.app.state.pool.acquire() as connection:
        stamps = await connection.fetch(sql.STAMPS, ["identity", f"actions:{region_id}"], [region_id])
        etag = f'"{digest(str([*map(tuple, stamps), now.date(), request.url.query]))[:32]}"'
        if request.headers.get("if-none-match") == etag:
            return Response(None, 304, {"etag": etag})
        found = await _items(connection, sql.OVERDUE, region_id, now, int(asked["limit"]) + 1)
    hidden = dict.fromkeys(("what", "ownerName", "caseTitle"))
    shown = found[: int(asked["limit"])]
    late = [{"overdue": True, "overdueWorkdays": _late(item["dueAt"], now.date())} for item in shown]
    items = [{**item, **hidden, **days} for item, days in zip(shown, late, strict=True)]
    more = request.url.include_query_params(cursor="x" * 120) if len(found) > len(shown) else None
    return answer({"items": items, "next": more}, headers={"etag": etag})


async def _prepare(connection: Any) -> None:
    await connection.set_type_codec("jsonb", encoder=str, decoder=orjson.Fragment, schema="pg_catalog")


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """A pool, and the same settings of the garbage collector as ours."""
    dsn, options = os.environ["FLOOR_DATABASE_URL"], {"application_name": NAME, "timezone": "UTC"}
    pool = await asyncpg.create_pool(dsn, min_size=1, max_size=10, server_settings=options, init=_prepare)
    app.state.pool = pool
    app.state.regions = dict(map(tuple, await pool.fetch("SELECT code, id FROM region")))
    app.state.region = min(app.state.regions.items())[1]
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    yield
    await pool.close()


def create_app() -> Starlette:
    """The three answers."""
    routes = [
        Route("/v1/sources/{source}/cases/{reference}", push, methods=["PUT"]),
        Route("/v1/cases/{case}/overview", overview),
        Route("/v1/actions", actions),
    ]
    return Starlette(routes=routes, lifespan=lifespan)
