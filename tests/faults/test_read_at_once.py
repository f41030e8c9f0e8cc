"""Where many wait, what fits is read at once, as FastAPI would have read it; what does not fit it refuses itself."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.core.db import Database
from api.core.settings import Settings
from api.deps import Router
from api.main import create_app
from api.models.case import CaseRead
from api.policies import acts
from api.routers.intake import push_case
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.world import World

CASE = {"region": "ZK09", "title": "Een plek"}
BODIES: dict[str, bytes] = {
    "nothing": b"",
    "half": b"{",
    "null": b"null",
    "list": b"[]",
    "text": b'"ZK09"',
    "after-the-end": b'{"region": "ZK09", "title": "A"} x',
    "mark-in-front": b"\xef\xbb\xbf" + json.dumps(CASE).encode(),
    "sixteen-bits": json.dumps(CASE).encode("utf-16"),
    "not-utf-8": b'{"region": "ZK09", "title": "\xff"}',
    "half-a-pair": b'{"region": "ZK09", "title": "\\ud800"}',
    "twice": b'{"region": "ZK01", "title": "A", "region": "ZK09"}',
    "no-number": b'{"region": "ZK09", "title": "A", "stuckMonths": NaN}',
    "endless": b'{"region": "ZK09", "title": "A", "stuckMonths": 1e999}',
    "huge": b'{"region": "ZK09", "title": "A", "stuckMonths": 123456789012345678901234567890}',
    "deep": b'{"region": "ZK09", "title": ' + b"[" * 3000 + b"]" * 3000 + b"}",
}
VALUES: dict[str, list[Any]] = {
    "title": ["", "  A  ", "A\x00", "A\nB", "é" * 200, "x" * 10_000, 3, None, ["A"], "\u202e", "A\u0301"],
    "stuckMonths": [3, 3.0, 3.5, "3", True, -1, 10**9, None, "", {}],
    "acuteRisk": [True, "true", "yes", 1, 0, None, "maybe"],
    "birthDate": [
        "1986-03-09",
        "1986-3-9",
        "1986-02-30",
        "1986-03-09T00:00:00",
        511228800,
        "0001-01-01",
        "9999-12-31",
    ],
    "careLaw": ["wlz", "WLZ", None, "", 1],
    "careProfile": ["7VG", "99XX", None],
    "clientName": ["Mw. Testpersoon", " ", "x" * 1000],
    "client_name": ["Mw. Testpersoon"],
    "colour": ["red"],
}
BODIES |= {
    f"{name}-{number}": json.dumps({**CASE, name: value}).encode()
    for name, values in VALUES.items()
    for number, value in enumerate(values)
}
PLACES = [
    "zk/cases/a",
    "zk/cases/%20",
    "zk/cases/%00",
    "zk/cases/a%0ab",
    "z%20k/cases/a",
    f"zk/cases/{'x' * 500}",
    "zk/cases/%C3%A9",
]
OWN = {"id", "reference", "createdAt", "updatedAt", "requestId", "instance"}
pytestmark = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


@pytest.fixture
def app(settings: Settings, database: Database, clock: MovingClock) -> FastAPI:
    """The API, and beside the push the same one that FastAPI reads."""
    app, ordinary = create_app(settings, database, clock), Router("cases")
    answers = {201: "A new case was made", 412: "Problem"}
    place = ordinary.place(
        "/ordinary/{source}/cases/{reference}", acts.CASES_PUSH, response_model=CaseRead, answers=answers
    )
    place(push_case)
    app.include_router(ordinary)
    return app


@pytest.fixture
def world(app: FastAPI, works: Works) -> Iterator[World]:
    """The world of that API."""
    with World(app, works) as world:
        yield world


def heard(answer: httpx.Response) -> tuple[int, str, dict[str, Any]]:
    """What was answered, without what is different each time."""
    told = {name: value for name, value in answer.json().items() if name not in OWN}
    return answer.status_code, answer.headers["content-type"], told


def put(world: World, path: str, body: bytes) -> tuple[int, str, dict[str, Any]]:
    """A push of these bytes."""
    headers = {**world.machine.headers, "content-type": "application/json"}
    return heard(world.http.put(path, content=body, headers=headers))


@pytest.mark.parametrize("what", BODIES)
def test_a_body(world: World, what: str) -> None:
    at_once = put(world, f"/v1/sources/zk/cases/{what}", BODIES[what])
    assert at_once == put(world, f"/v1/ordinary/zk/cases/{what}-too", BODIES[what])


@pytest.mark.parametrize("place", PLACES)
def test_a_place(world: World, place: str) -> None:
    body = json.dumps(CASE).encode()
    at_once = put(world, f"/v1/sources/{place}", body)
    status, *others = put(world, f"/v1/ordinary/{place}", body)
    assert [200 if at_once[0] == 201 else at_once[0], *at_once[1:]] == [
        status,
        *others,
    ]  # it is the same case


def test_both_are_read(world: World) -> None:
    bodies = [put(world, f"/v1/sources/zk/cases/{what}", body)[0] for what, body in BODIES.items()]
    assert bodies.count(201) > 15
    assert bodies.count(400) > 30
