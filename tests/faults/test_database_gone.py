"""The database goes away in the middle of a request: 503, nothing half-stored, and all works again when it is back."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from sqlmodel import select

from api.core import db
from api.core.db import Database, connect
from api.core.settings import Settings
from api.flows import cases
from api.main import create_app
from api.models.caller import Scope
from api.models.case import Case
from api.work import Works
from tests.conftest import migrate
from tests.faults.conftest import Live, slug
from tests.support.moving_clock import MovingClock
from tests.support.postgres import create_database, throw_away_server
from tests.support.server import serving
from tests.support.world import As, World

CASE = {"region": "ZK09", "title": "Een plek om te wonen"}
PUSHED = "/sources/zk-noord/cases/2026-0815"
BATCH = {"source": "zk-noord", "cases": [{"reference": "2026-0815", **CASE}]}
ONCE = {"Idempotency-Key": "once"}


@pytest.fixture
def database(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """Engines that give up on a busy SQLite file soon, so that a test does not wait long."""
    monkeypatch.setattr(db, "BUSY_SECONDS", 0.2)
    database = connect(settings)
    yield database
    database.dispose()


def in_the_middle(monkeypatch: pytest.MonkeyPatch, happen: Callable[[], object]) -> None:
    """Let something happen after a case was written and before the transaction ends; once."""
    whole = cases.facts

    def facts(*given: Any) -> Any:
        monkeypatch.setattr(cases, "facts", whole)
        happen()
        return whole(*given)

    monkeypatch.setattr(cases, "facts", facts)


def unavailable(answer: httpx.Response) -> None:
    assert (answer.status_code, slug(answer)) == (503, "unavailable"), answer.text
    assert int(answer.headers["retry-after"]) > 0


def test_a_postgresql_that_crashes_and_comes_back(clock: MovingClock, monkeypatch: pytest.MonkeyPatch):
    with throw_away_server() as server:
        settings = Settings(database_url=create_database(server.url, "crashing"), pool_size=4, rate_limit=0)
        migrate(settings.database_url)
        database = connect(settings)
        world = World(create_app(settings, database, clock), Works(database, clock))
        with serving(world.app) as address, httpx.Client(base_url=address, timeout=30) as http:
            machine = As(http, world.machine.headers)
            assert machine.put(PUSHED, CASE).status_code == 201
            in_the_middle(monkeypatch, server.crash)
            unavailable(machine.put("/sources/zk-noord/cases/2", CASE))
            for _ in range(3):
                unavailable(machine.put("/sources/zk-noord/cases/3", CASE))
                unavailable(machine.get("/actions", overdue="true"))
            assert http.get("/health/live").status_code == 200
            assert http.get("/health/ready").status_code == 503
            server.start()
            assert http.get("/health/ready").status_code == 200
            answers = [machine.put(f"/sources/zk-noord/cases/{number}", CASE) for number in (2, 3)]
            assert [answer.status_code for answer in answers] == [201, 201]
            assert machine.put(PUSHED, CASE).status_code == 200
        database.dispose()


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_connection_that_is_cut_in_the_middle(
    live: Live, postgres_url: str, monkeypatch: pytest.MonkeyPatch
):
    machine, before = live.act_as(live.world.machine), live.stored()
    admin = sa.create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    name = sa.make_url(live.world.app.state.settings.database_url).database

    def cut() -> None:
        ours = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = :name"
        with admin.connect() as outside:
            outside.execute(sa.text(ours), {"name": name})

    in_the_middle(monkeypatch, cut)
    unavailable(machine.put(PUSHED, CASE))
    assert machine.put(PUSHED, CASE).status_code == 201
    assert grown(live, before) == {"cases": 1, "event": 1, "access": 1}
    admin.dispose()


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_transaction_that_stands_still_is_ended_by_the_server(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    """Its process was stopped, or its machine is gone: what it holds is free again, and others go on."""
    monkeypatch.setattr(db, "IDLE_SECONDS", 1)
    database = connect(settings)
    lock = sa.text("SELECT pg_advisory_xact_lock(1)")
    stopped = database.writer.connect()
    stopped.execute(lock)
    with database.writer.connect() as other:
        other.exec_driver_sql("SET LOCAL lock_timeout = '30s'")
        other.execute(lock)
    with pytest.raises(sa.exc.DBAPIError, match="idle-in-transaction"):
        stopped.execute(lock)
    stopped.close()
    database.dispose()


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_a_file_that_somebody_else_is_writing(live: Live):
    machine = live.act_as(live.world.machine)
    poller = live.act_as(live.world.client([Scope.ACTIONS_OVERDUE], [live.world.home]))
    before = live.stored()
    path = sa.make_url(live.world.app.state.settings.database_url).database
    other = sqlite3.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    unavailable(machine.put(PUSHED, CASE))
    assert live.stored() == before
    assert poller.get("/actions", overdue="true").status_code == 200  # who only reads waits for nobody
    other.execute("ROLLBACK")
    other.close()
    assert machine.put(PUSHED, CASE).status_code == 201


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("broken", "mended"), [("query_only=ON", "query_only=OFF"), ("max_page_count=1", "")]
)
def test_a_file_that_cannot_be_written_or_grow(live: Live, broken: str, mended: str):
    """SQLite says of a read-only file and of a full disk what it says of these two."""
    machine, before = live.act_as(live.world.machine), live.stored()
    pragma(live, broken)
    body = {**BATCH, "cases": [{"reference": f"2026-{n}", "about": "x" * 4000, **CASE} for n in range(200)]}
    unavailable(machine.post("/case-batches", body, **ONCE))
    assert live.stored() == before
    pragma(live, mended or "max_page_count=1000000")
    done = machine.post("/case-batches", body, **ONCE)
    assert (done.status_code, done.json()["created"]) == (200, 200)


def pragma(live: Live, setting: str) -> None:
    """Set it on the one connection that writes."""
    with live.world.app.state.database.writer.connect() as connection:
        connection.connection.execute(f"PRAGMA {setting}")


@pytest.mark.parametrize("error", ["OperationalError", "RuntimeError"])
def test_a_commit_that_fails_after_the_work_was_done(live: Live, error: str, monkeypatch: pytest.MonkeyPatch):
    dialect = live.world.app.state.database.writer.dialect
    kind = getattr(dialect.loaded_dbapi, error, RuntimeError)
    machine, before = live.act_as(live.world.machine), live.stored()

    def fail(_connection: Any) -> None:
        raise kind("no commit")

    with monkeypatch.context() as failing:
        failing.setattr(dialect, "do_commit", fail)
        coordinator = live.act_as(live.world.coordinator)
        for answer in (coordinator.post("/cases", CASE), machine.post("/case-batches", BATCH, **ONCE)):
            assert answer.status_code == (503 if error == "OperationalError" else 500)
            assert "location" not in answer.headers
            assert "idempotency-replayed" not in answer.headers
    assert live.stored() == before
    done = machine.post("/case-batches", BATCH, **ONCE)
    assert (done.status_code, done.json()["created"]) == (200, 1)
    assert grown(live, before) == {"cases": 1, "event": 1, "access": 1, "stored_answer": 1}


def test_a_commit_of_which_nobody_heard_is_told_when_the_request_is_repeated(
    live: Live, monkeypatch: pytest.MonkeyPatch
):
    """Stored, but the connection broke before we knew: the client hears 503 and asks again with the same key."""
    dialect = live.world.app.state.database.writer.dialect
    commit, before = dialect.do_commit, live.stored()
    machine = live.act_as(live.world.machine)

    def commit_and_break(connection: Any) -> None:
        commit(connection)
        raise dialect.loaded_dbapi.OperationalError("server closed the connection unexpectedly")

    with monkeypatch.context() as breaking:
        breaking.setattr(dialect, "do_commit", commit_and_break)
        unavailable(machine.post("/case-batches", BATCH, **ONCE))
    told = machine.post("/case-batches", BATCH, **ONCE)
    assert (told.status_code, told.headers["idempotency-replayed"]) == (200, "true")
    with live.world.works.open(write=False) as work:
        assert [str(case.id) for case in work.session.exec(select(Case))] == [told.json()["lines"][0]["id"]]
    assert grown(live, before)["cases"] == 1


def grown(live: Live, before: dict[str, int]) -> dict[str, int]:
    """The tables that hold more rows than before, and how many more."""
    return {name: count - before[name] for name, count in live.stored().items() if count != before[name]}
