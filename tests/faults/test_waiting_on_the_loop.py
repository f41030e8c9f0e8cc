"""Where many wait, PostgreSQL is asked from the event loop: one who waits for it keeps nobody else (decision 40)."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from api.core.pg_waiting import Connection
from api.core.settings import Settings
from api.models.caller import Scope
from tests.support.server import serving
from tests.support.world import As, World

CASE = {"region": "ZK09", "title": "Een plek om te wonen"}
PUSHED = "/sources/zk/cases/1"
CONNECTIONS = 2
PATIENCE = 20
pytestmark = pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """With so few connections that they run out."""
    return settings.model_copy(update={"pool_size": CONNECTIONS})


@pytest.fixture
def machine(world: World) -> Iterator[As]:
    """A machine that was here before and knows a case, behind a real socket."""
    with serving(world.app) as address, httpx.Client(base_url=address, timeout=PATIENCE) as http:
        machine = As(http, world.machine.headers)
        assert machine.put(PUSHED, CASE).status_code == 201
        yield machine


def changes(machine: As, title: str) -> httpx.Response:
    """Another title for the case, over a connection of its own."""
    with httpx.Client(base_url=machine.http.base_url, timeout=PATIENCE) as http:
        return As(http, machine.headers).put(PUSHED, {**CASE, "title": title})


def engine(world: World) -> sa.Engine:
    """A way in that is not ours."""
    return sa.create_engine(world.app.state.settings.database_url, poolclass=sa.NullPool)


@contextmanager
def held(world: World) -> Iterator[None]:
    """Somebody else holds the case."""
    with engine(world).connect() as connection:
        connection.execute(sa.text("SELECT id FROM cases FOR UPDATE"))
        yield


def waiting(world: World) -> int:
    """How many of our connections wait for a lock."""
    count = sa.text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    with engine(world).connect() as connection:
        return int(connection.execute(count).scalar_one())


def until_waiting(world: World, number: int) -> None:
    give_up = time.monotonic() + PATIENCE
    while waiting(world) < number:
        assert time.monotonic() < give_up
        time.sleep(0.02)


def test_others_are_answered_while_one_waits_for_a_row(world: World, machine: As) -> None:
    with ThreadPoolExecutor(1) as pool:
        with held(world):
            slow = pool.submit(changes, machine, "Later")
            until_waiting(world, 1)
            assert machine.http.get("/health/live").status_code == 200
            assert machine.put("/sources/zk/cases/2", CASE).status_code == 201
            assert machine.get("/actions", overdue="true").status_code == 200
            assert machine.get("/cases").status_code == 200  # in a thread
            assert not slow.done()
        assert slow.result(PATIENCE).json()["title"] == "Later"


def test_when_work_in_threads_holds_every_connection_the_loop_goes_on(world: World, machine: As) -> None:
    case = world.coordinator.get("/cases").json()["items"][0]["id"]
    poller = As(machine.http, world.client([Scope.ACTIONS_OVERDUE], [world.home]).headers)

    def by_hand(title: str) -> httpx.Response:
        with httpx.Client(base_url=machine.http.base_url, timeout=PATIENCE) as http:
            return As(http, world.coordinator.headers).patch(f"/cases/{case}", {"title": title}, 1)

    with ThreadPoolExecutor(2 * CONNECTIONS) as pool:
        with held(world):
            slow = [pool.submit(by_hand, f"Met de hand {number}") for number in range(CONNECTIONS)]
            until_waiting(world, CONNECTIONS)
            pushed = pool.submit(changes, machine, "Het laatst")
            time.sleep(0.3)  # by now it waits for a connection
            assert machine.http.get("/health/live").status_code == 200
            # It has connections that only read.
            assert poller.get("/actions", overdue="true").status_code == 200
            assert not pushed.done()
        assert sorted(asked.result(PATIENCE).status_code for asked in slow) == [200, 412]
        assert pushed.result(PATIENCE).json()["title"] == "Het laatst"


def test_more_at_once_than_there_are_connections(world: World, machine: As) -> None:
    with ThreadPoolExecutor(6 * CONNECTIONS) as pool:
        with held(world):
            asked = [pool.submit(changes, machine, f"Titel {number}") for number in range(6 * CONNECTIONS)]
            until_waiting(world, CONNECTIONS)
            assert machine.http.get("/health/live").status_code == 200
        answers = [one.result(PATIENCE) for one in asked]
    assert [answer.status_code for answer in answers] == [200] * len(asked)
    assert sorted(answer.json()["version"] for answer in answers) == list(range(2, len(asked) + 2))


def test_a_server_that_is_slow_to_take_a_connection_keeps_nobody_else(
    world: World, machine: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All connections were cut, and the next one is long in coming."""
    cut = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    with engine(world).connect() as connection:
        connection.execute(sa.text(f"{cut} AND datname = current_database()"))
    assert changes(machine, "Niet").status_code == 503
    connect, coming, come = Connection.connect, threading.Event(), threading.Event()

    def slowly(*address: Any, **options: Any) -> Any:
        coming.set()
        come.wait(PATIENCE)
        return connect(*address, **options)

    monkeypatch.setattr(Connection, "connect", slowly)
    with ThreadPoolExecutor(1) as pool:
        late = pool.submit(changes, machine, "Later")
        assert coming.wait(PATIENCE)
        assert machine.http.get("/health/live").status_code == 200
        assert not late.done()
        come.set()
        assert late.result(PATIENCE).status_code == 200
