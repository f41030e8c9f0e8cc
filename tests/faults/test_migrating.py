"""An upgrade while others work: the API goes on serving, and a busy table is tried again instead of waited for."""

import threading
import time
from itertools import count

import httpx
import pytest
import sqlalchemy as sa

from api.cli import database as commands
from api.work import Works
from tests.faults.conftest import Live
from tests.house.test_migrations import alembic
from tests.support.scheduling import wait_until

BEFORE = "0011"
"""What is pushed needs nothing of later migrations, so that this code stands for the version before them."""
LONGEST = 10
"""Seconds that a push may take meanwhile; three of them a migration may wait for a table, with everybody behind it."""


class Pushing(threading.Thread):
    """Pushes one case after another, and keeps how each was answered and how long it took."""

    def __init__(self, live: Live) -> None:
        super().__init__(daemon=True)
        self.machine = live.act_as(live.world.machine)
        self.statuses: list[int] = []
        self.longest = 0.0
        self.over = threading.Event()

    def run(self) -> None:
        for number in count():
            if self.over.is_set():
                return
            began = time.monotonic()
            body = {"region": "ZK09", "title": f"Casus {number}"}
            answer: httpx.Response = self.machine.put(f"/sources/zk-noord/cases/{number}", body)
            self.longest = max(self.longest, time.monotonic() - began)
            self.statuses.append(answer.status_code)


@pytest.fixture
def pushing(live: Live, database_url: str):
    """Somebody who pushes, on the schema of the version before."""
    alembic(database_url, "downgrade", BEFORE)
    thread = Pushing(live)
    thread.start()
    wait_until(lambda: len(thread.statuses) > 5, "some pushes")
    yield thread
    thread.over.set()
    thread.join()


def test_the_api_serves_while_the_schema_is_upgraded(pushing: Pushing, works: Works) -> None:
    commands.upgrade(works)
    seen = len(pushing.statuses)
    wait_until(lambda: len(pushing.statuses) > seen + 5, "pushes afterwards")
    assert set(pushing.statuses) == {201}
    assert pushing.longest < LONGEST
    with works.open(write=False) as work:
        assert sa.inspect(work.connection).has_table("break_glass")


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_table_that_somebody_holds_is_tried_again(
    pushing: Pushing, works: Works, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody writes to a table for longer than a migration waits: it lets the others go first, and comes back."""
    monkeypatch.setattr(commands, "PAUSE", 0.2)
    tries: list[str] = []
    monkeypatch.setattr(commands, "note", tries.append)
    engine = sa.create_engine(database_url)
    with engine.connect() as somebody:
        somebody.execute(sa.text("LOCK TABLE region IN ROW EXCLUSIVE MODE"))
        migrating = threading.Thread(target=commands.upgrade, args=(works,))
        migrating.start()
        wait_until(lambda: len(tries) > 1, "a second try")
        seen = len(pushing.statuses)
        wait_until(lambda: len(pushing.statuses) > seen, "a push in between")
        somebody.rollback()
    migrating.join(60)
    engine.dispose()
    assert set(pushing.statuses) == {201}
    assert pushing.longest < LONGEST
    with works.open(write=False) as work:
        assert sa.inspect(work.connection).has_table("break_glass")
