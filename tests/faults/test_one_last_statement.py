"""What many wait for holds no transaction: its last statement stores all of it, or nothing (decision 41)."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from api.core.db import Database
from api.flows import cases
from api.models.caller import Scope
from tests.faults.conftest import Live, slug
from tests.support.statements import asked
from tests.support.world import As

CASE = {"region": "ZK09", "title": "Een plek om te wonen", "clientName": "Mw. Testpersoon"}
PUSHED = "/sources/zk/cases/1"
LEFT = ("cases", "case_key", "event", "access", "stored_answer")
ONCE = {"Idempotency-Key": "een-keer"}
AT_ONCE = 6
pytestmark = pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)

Execute = Callable[..., None]


@pytest.fixture
def machine(live: Live) -> As:
    """A machine that was here before."""
    machine = live.act_as(live.world.machine)
    assert machine.put("/sources/zk/cases/0", CASE).status_code == 201
    return machine


@contextmanager
def ending(
    live: Live, monkeypatch: pytest.MonkeyPatch, end: Callable[[Execute, tuple[Any, ...]], None]
) -> Iterator[None]:
    """Let the statement that ends a unit of work without a transaction end otherwise."""
    dialect = live.world.app.state.database.reader.dialect
    whole = dialect.do_execute

    def do_execute(cursor: Any, statement: str, *given: Any) -> None:
        if "INSERT INTO access" in statement:
            end(whole, (cursor, statement, *given))
        else:
            whole(cursor, statement, *given)

    with monkeypatch.context() as changed:
        changed.setattr(dialect, "do_execute", do_execute)
        yield


def grown(live: Live, before: dict[str, int]) -> dict[str, int]:
    return {name: count - before[name] for name, count in live.stored().items() if count != before[name]}


def test_a_new_case_is_a_look_and_one_statement(live: Live, machine: As, database: Database) -> None:
    before = live.stored()
    with asked(database) as seen:
        assert machine.put(PUSHED, CASE, **ONCE).status_code == 201
    (look, _), (written, values) = seen
    assert look.startswith("SELECT")
    assert all(f"INSERT INTO {name} " in written for name in LEFT)
    assert "Testpersoon" not in repr(values)
    assert grown(live, before) == dict.fromkeys(LEFT, 1)
    listed = live.act_as(live.world.coordinator).get("/cases", q="testpersoon").json()
    assert [case["clientName"] for case in listed["items"]] == ["Mw. Testpersoon"] * 2


def test_a_look_holds_no_transaction_while_it_is_made(
    live: Live, machine: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = machine.put(PUSHED, CASE).json()["id"]
    whole, found = cases.facts, []

    def facts(*given: Any) -> Any:
        with live.world.app.state.database.writer.connect() as other:
            held = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'"
            found.append(other.execute(sa.text(held)).scalar_one())
        return whole(*given)

    monkeypatch.setattr(cases, "facts", facts)
    assert machine.get(f"/cases/{case}/overview").status_code == 200
    assert machine.put("/sources/zk/cases/2", CASE).status_code == 201
    assert machine.put(PUSHED, {**CASE, "title": "Anders"}).status_code == 200
    assert found == [0, 0, 0, 1]  # the last had to be begun again, in a transaction


@pytest.mark.parametrize("error", ["OperationalError", "RuntimeError"])
def test_when_it_fails_nothing_is_stored_and_nothing_told(
    live: Live, machine: As, error: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, before = machine.put(PUSHED, CASE).json()["id"], live.stored()
    kind = getattr(live.world.app.state.database.reader.dialect.loaded_dbapi, error, RuntimeError)

    def fail(*_: Any) -> None:
        raise kind("Mw. Testpersoon")

    with ending(live, monkeypatch, fail):
        for answer in (
            machine.put("/sources/zk/cases/2", CASE, **ONCE),
            machine.get(f"/cases/{case}/overview"),
        ):
            assert answer.status_code == (503 if error == "OperationalError" else 500)
            assert "location" not in answer.headers
            assert "Testpersoon" not in answer.text
    assert live.stored() == before
    assert machine.put("/sources/zk/cases/2", CASE, **ONCE).status_code == 201


def test_what_was_changed_is_undone_when_its_traces_cannot_be_written(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first time that a key is used is noted, which begins a transaction on whatever connection it is."""
    lost = live.world.app.state.database.reader.dialect.loaded_dbapi.OperationalError
    first, second = (live.act_as(live.world.client([Scope.CASES_WRITE], [live.world.home])) for _ in range(2))

    def fail(*_: Any) -> None:
        raise lost("no room")

    before, noted = live.stored(), used(live)
    with ending(live, monkeypatch, fail):
        assert first.put(PUSHED, CASE).status_code == 503
    assert (live.stored(), used(live)) == (before, noted)
    assert second.put(PUSHED, CASE).status_code == 201
    assert used(live) == noted + 1


def used(live: Live) -> int:
    """How many keys were ever used."""
    with live.world.app.state.database.reader.connect() as connection:
        return int(connection.execute(sa.text("SELECT count(last_used_at) FROM client_key")).scalar_one())


def test_when_nobody_heard_of_it_it_is_told_at_the_repetition(
    live: Live, machine: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = live.stored()
    lost = live.world.app.state.database.reader.dialect.loaded_dbapi.OperationalError

    def done_and_lost(whole: Execute, given: tuple[Any, ...]) -> None:
        whole(*given)
        raise lost("server closed the connection unexpectedly")

    with ending(live, monkeypatch, done_and_lost):
        unheard = machine.put(PUSHED, CASE, **ONCE)
    assert (unheard.status_code, slug(unheard)) == (503, "unavailable")
    told = machine.put(PUSHED, CASE, **ONCE)
    assert (told.status_code, told.headers["idempotency-replayed"]) == (201, "true")
    assert grown(live, before) == dict.fromkeys(LEFT, 1)


def test_a_case_that_is_there_already_is_changed_in_a_transaction(live: Live, machine: As) -> None:
    made, before = machine.put(PUSHED, CASE), live.stored()
    changed = machine.put(PUSHED, {**CASE, "title": "Anders", "clientName": "Mw. Anders"}, **ONCE)
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    assert changed.json()["id"] == made.json()["id"]
    assert grown(live, before) == {"event": 1, "access": 1, "stored_answer": 1, "stamp": 1}
    same = machine.put(PUSHED, {**CASE, "title": "Anders", "clientName": "Mw. Anders"})
    assert (same.status_code, same.json()["version"]) == (200, 2)
    refused = machine.put(PUSHED, {**CASE, "region": "ZK01"})
    assert (refused.status_code, slug(refused)) == (400, "invalid-input")
    assert grown(live, before) == {"event": 1, "access": 2, "stored_answer": 1, "stamp": 1}


def test_what_is_begun_again_counts_once(live: Live, machine: As) -> None:
    limits = live.world.app.state.limits
    limits.per_minute = 100
    left = [
        int(answer.headers["ratelimit"].split("r=")[1].split(";")[0])
        for answer in (
            machine.put(PUSHED, CASE),
            machine.put(PUSHED, {**CASE, "title": "Anders"}),
            machine.get("/actions"),
        )
    ]
    assert left == [left[0], left[0] - 1, left[0] - 2]


def test_who_come_at_the_same_moment_hear_of_one_case(live: Live, machine: As) -> None:
    before = live.stored()
    for path, headers in ((PUSHED, ONCE), ("/sources/zk/cases/2", {})):
        answers = at_once(live, machine, path, headers)
        assert {answer.status_code for answer in answers} <= {200, 201, 409}
        assert len({answer.json()["id"] for answer in answers if answer.status_code < 300}) == 1
        new = [a for a in answers if a.status_code == 201 and "idempotency-replayed" not in a.headers]
        assert len(new) == 1
        assert [slug(answer) for answer in answers if answer.status_code == 409] == [] or headers
    left = grown(live, before)
    assert (left["cases"], left["case_key"], left["event"], left["stored_answer"]) == (2, 2, 2, 1)


def at_once(live: Live, machine: As, path: str, headers: dict[str, str]) -> list[httpx.Response]:
    """What many hear who push at the same moment."""
    start = Barrier(AT_ONCE)

    def one(_number: int) -> httpx.Response:
        with httpx.Client(base_url=live.http.base_url, timeout=30) as http:
            start.wait(30)
            return As(http, machine.headers).put(path, CASE, **headers)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(AT_ONCE)))


def test_connections_come_back_as_they_were(live: Live, machine: As, database: Database) -> None:
    """One on which a transaction had to be begun is as before when the next gets it."""
    machine.put(PUSHED, CASE)
    for title in "ABC":
        assert machine.put(PUSHED, {**CASE, "title": title}).status_code == 200
        assert machine.put(PUSHED, {**CASE, "region": "ZK99"}).status_code == 400
    kinds: list[bool] = []
    for engine in (database.reader, database.writer):
        with engine.connect() as connection:
            raw: Any = connection.connection.dbapi_connection
            kinds.append(raw.autocommit)
    assert kinds == [True, False]
