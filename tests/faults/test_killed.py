"""`kill -9` of the API while pushes are running: whatever was acknowledged is there, and nothing is half there (S1)."""

import itertools
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from sqlmodel import select

from api.models.access import Access, Deed
from api.models.case import Case
from api.models.event import Event
from api.work import Works
from tests.support.api_process import ApiProcess, api_process
from tests.support.scheduling import wait_until
from tests.support.world import As, World

PUSHERS = 4
ENOUGH = 60
"""Acknowledged pushes before the kill."""


@pytest.mark.timeout(240)
def test_every_acknowledged_push_survives_a_kill(world: World, works: Works):
    acknowledged: dict[str, str] = {}
    url, numbers = world.app.state.settings.database_url, itertools.count()
    with api_process(url) as running, ThreadPoolExecutor(PUSHERS) as pool:
        given = (running, world, numbers, acknowledged)
        pushing = [pool.submit(push_until_it_dies, *given) for _ in range(PUSHERS)]
        wait_until(lambda: len(acknowledged) >= ENOUGH, f"{ENOUGH} pushes")
        running.kill()
        assert all(one.result() for one in pushing)
    whole(works, acknowledged)
    with api_process(url) as running, httpx.Client(base_url=running.address) as http:
        machine = As(http, world.machine.headers)
        for reference, case_id in list(acknowledged.items())[-10:]:
            again = machine.put(f"/sources/zk-noord/cases/{reference}", body(reference))
            assert (again.status_code, again.json()["id"], again.json()["version"]) == (200, case_id, 1)


def body(reference: str) -> dict[str, str]:
    return {"region": "ZK09", "title": f"Casus {reference}"}


def push_until_it_dies(
    running: ApiProcess, world: World, numbers: "itertools.count[int]", acknowledged: dict[str, str]
) -> bool:
    """Push one case after another, and remember those that were acknowledged."""
    with httpx.Client(base_url=running.address, timeout=30) as http:
        machine = As(http, world.machine.headers)
        while True:
            reference = str(next(numbers))
            try:
                answer = machine.put(f"/sources/zk-noord/cases/{reference}", body(reference))
            except httpx.TransportError:
                return True
            assert answer.status_code == 201, answer.text
            acknowledged[reference] = answer.json()["id"]


def whole(works: Works, acknowledged: dict[str, str]) -> None:
    """Every acknowledged case is stored, and every stored case has its event and its line in the access log."""
    with works.open(write=False) as work:
        stored = {case.reference: str(case.id) for case in work.session.exec(select(Case))}
        told = work.session.exec(select(Event.case_id).where(Event.type == "case-registered")).all()
        looks = work.session.exec(select(Access.case_id).where(Access.deed == Deed.CREATE)).all()
    assert acknowledged.items() <= stored.items()
    assert len(stored) <= len(acknowledged) + PUSHERS
    assert sorted(map(str, told)) == sorted(map(str, looks)) == sorted(stored.values())
