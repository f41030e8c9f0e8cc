"""The same request at the same moment over many connections: done once, and everybody hears the same (S1)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import httpx
import pytest

from api.flows import idempotency
from api.work import Works
from tests.faults.conftest import Live, slug
from tests.support.world import As

MANY = 8
CASE = {"region": "ZK09", "title": "Een plek om te wonen"}
PUSHED = "/sources/zk-noord/cases/2026-0815"
LINES = [{"reference": f"2026-{number}", **CASE} for number in range(20)]
ONCE = {"Idempotency-Key": "once"}


def at_once(live: Live, who: As, ask: Callable[[As], httpx.Response]) -> list[httpx.Response]:
    """What many connections hear who all ask at the same moment."""
    start = Barrier(MANY)

    def one() -> httpx.Response:
        with httpx.Client(base_url=live.http.base_url, timeout=30) as http:
            start.wait(30)
            return ask(As(http, who.headers))

    with ThreadPoolExecutor(MANY) as pool:
        return [asked.result() for asked in [pool.submit(one) for _ in range(MANY)]]


def test_the_same_push_makes_one_case(live: Live):
    before = live.stored()
    answers = at_once(live, live.world.machine, lambda machine: machine.put(PUSHED, CASE))
    assert sorted(answer.status_code for answer in answers) == [200] * (MANY - 1) + [201]
    assert len({answer.text for answer in answers}) == 1
    assert len({answer.headers["etag"] for answer in answers}) == 1
    stored = live.stored()
    assert (stored["cases"] - before["cases"], stored["event"] - before["event"]) == (1, 1)


def test_pushes_that_differ_end_as_one_of_them(live: Live):
    titles = iter("ABCDEFGH")
    answers = at_once(
        live, live.world.machine, lambda machine: machine.put(PUSHED, {**CASE, "title": next(titles)})
    )
    assert sorted(answer.status_code for answer in answers) == [200] * (MANY - 1) + [201]
    versions = {answer.json()["version"]: answer.json()["title"] for answer in answers}
    assert sorted(versions) == list(range(1, MANY + 1))
    stored = live.act_as(live.world.coordinator).get(f"/cases/{answers[0].json()['id']}").json()
    assert (stored["version"], stored["title"]) == (MANY, versions[MANY])


def test_the_same_key_does_the_work_once(live: Live):
    batch = {"source": "zk-noord", "cases": LINES}
    did_it_once(live, live.world.machine, "/case-batches", batch)
    assert live.stored()["cases"] == len(LINES)
    did_it_once(live, live.world.coordinator, "/cases", CASE)
    assert live.stored()["cases"] == len(LINES) + 1


def did_it_once(live: Live, who: As, path: str, body: Any) -> None:
    """One did it, others hear the same answer, or that it is being worked on and they may ask again."""
    before = live.stored()
    answers = at_once(live, who, lambda caller: caller.post(path, body, **ONCE))
    done = [answer for answer in answers if answer.status_code < 300]
    busy = [answer for answer in answers if answer.status_code == 409]
    assert len(done) + len(busy) == MANY
    assert {slug(answer) for answer in busy} <= {"idempotency-key-busy"}
    assert len([answer for answer in done if "idempotency-replayed" not in answer.headers]) == 1
    again = live.act_as(who).post(path, body, **ONCE)
    assert again.headers["idempotency-replayed"] == "true"
    assert {(answer.status_code, answer.text) for answer in done} == {(again.status_code, again.text)}
    assert live.stored()["stored_answer"] == before["stored_answer"] + 1


@pytest.mark.parametrize("engine_kind", ["postgresql"])
def test_a_key_that_is_being_worked_on_is_busy_at_once(live: Live, works: Works):
    """On SQLite one who writes waits for the other anyway."""
    caller = live.act_as(live.world.coordinator)
    with works.open() as work:
        key = idempotency.key_for(f"person:{caller.person_id}", "once", "POST", "/v1/cases", b"")
        assert idempotency.replay(work, key) is None
        busy = caller.post("/cases", CASE, **ONCE)
        assert (busy.status_code, slug(busy)) == (409, "idempotency-key-busy")
    assert caller.post("/cases", CASE, **ONCE).status_code == 201


def test_the_same_key_with_another_request_is_refused(live: Live):
    machine = live.act_as(live.world.machine)
    made = machine.put(PUSHED, CASE, **ONCE)
    before = live.stored()
    for path, body in ((PUSHED, {**CASE, "title": "Anders"}), (f"{PUSHED}-b", CASE)):
        other = machine.put(path, body, **ONCE)
        assert (other.status_code, slug(other)) == (422, "idempotency-key-reused")
    assert live.stored() == before
    again = machine.put(PUSHED, CASE, **ONCE)
    assert (made.status_code, again.status_code, again.text) == (201, 201, made.text)
    theirs = live.act_as(live.world.coordinator).post("/cases", CASE, **ONCE)
    assert theirs.status_code == 201  # everybody has keys of their own
