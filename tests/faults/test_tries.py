"""Guessing is slow: tries are counted in the database, for every process, before anything is done."""

import httpx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.core.db import connect
from api.core.settings import Settings
from api.main import create_app
from tests.support.moving_clock import MovingClock
from tests.support.world import World

WRONG = {"grant_type": "client_credentials", "client_id": "x", "client_secret": "y"}


@pytest.fixture
def settings(database_url: str) -> Settings:
    """With a rate limit, as in production."""
    return Settings(database_url=database_url, pool_size=4)


@pytest.fixture
def other(settings: Settings, world: World, clock: MovingClock):
    """A second process on the same database."""
    database = connect(settings)
    with TestClient(create_app(settings, database, clock)) as http:
        yield http


def guess(http: httpx.Client) -> httpx.Response:
    return http.post("/v1/oauth/token", data=WRONG)


def test_failures_count_over_processes_and_end_by_themselves(
    world: World, other: TestClient, clock: MovingClock
):
    statuses = [guess(http).status_code for _ in range(5) for http in (world.http, other)]
    assert statuses == [401] * 10
    refused = guess(other)
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "900"
    assert guess(world.http).status_code == 429
    clock.move(minutes=14)
    assert guess(world.http).headers["retry-after"] == "60"
    clock.move(minutes=1)
    assert guess(world.http).status_code == 401


def test_what_succeeds_is_no_failure_and_still_counts_as_a_try(world: World, other: TestClient):
    client = world.administrator.post(
        "/clients", {"name": "Script", "grants": [{"scope": "cases:read", "regionId": str(world.home)}]}
    ).json()["id"]
    key = world.administrator.post(f"/clients/{client}/keys").json()["key"]
    right = WRONG | {"client_id": client, "client_secret": key}
    statuses = [other.post("/v1/oauth/token", data=right).status_code for _ in range(120)]
    assert statuses == [200] * 120
    assert other.post("/v1/oauth/token", data=right).status_code == 429


def test_another_address_is_not_held_up(world: World, app: FastAPI):
    assert [guess(world.http).status_code for _ in range(11)] == [401] * 10 + [429]
    with TestClient(app, client=("192.0.2.7", 1)) as elsewhere:
        assert guess(elsewhere).status_code == 401
