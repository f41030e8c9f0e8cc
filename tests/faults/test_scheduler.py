"""What is promised of the scheduler whatever happens to it: every stage once, none lost, none twice (S5)."""

import signal
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import select

from api import scheduler
from api.core.db import Database
from api.core.ids import new_id
from api.core.settings import Settings
from api.flows import deadlines, marks, sweep
from api.models.case import Case
from api.models.region import Region
from api.rules.promises import PromiseKind
from api.work import Works
from tests.support.scheduling import (
    Scheduler,
    ShiftedClock,
    expected,
    recorded,
    running,
    told,
    wait_until,
)

PROMISES = Callable[[int], None]


@pytest.fixture
def clock(tmp_path: Path) -> ShiftedClock:
    """The machine's own clock, until a test moves it."""
    path = tmp_path / "shift"
    path.write_text("0")
    return ShiftedClock(path)


@pytest.fixture
def works(database: Database, clock: ShiftedClock) -> Works:
    return Works(database, clock)


@pytest.fixture
def settings(database_url: str) -> Settings:
    """Ticks every second, and small batches, so that there is much to be interrupted."""
    return Settings(database_url=database_url, pool_size=4, sweep_seconds=1, sweep_batch=2)


@pytest.fixture
def promises(works: Works, clock: ShiftedClock) -> PROMISES:
    """Makes promises ten days ago that end in the days around now: some have no passed stage, some have all."""
    with works.open() as work:
        region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
        case_id = work.create(Case, region_id=region_id, title="Een plek om te wonen").id

    def make(count: int) -> None:
        due = clock.now()
        clock.shift(days=-10)
        with works.open() as work:
            for number in range(count):
                deadlines.promise(
                    work,
                    PromiseKind.ACTION,
                    new_id(),
                    case_id=case_id,
                    region_id=region_id,
                    due_at=due + timedelta(hours=number * 11 % 264 - 132),
                )
        clock.shift(days=10)

    return make


def wait_for(works: Works, stages: int) -> None:
    """Wait until so many stages were recorded."""
    wait_until(lambda: recorded(works) >= stages, f"{stages} stages")


def everything_was_told_once(works: Works) -> None:
    assert told(works) == expected(works, works.clock.now())
    assert recorded(works) == told(works).total()


def test_killed_in_the_middle_of_sweeps_it_loses_and_repeats_nothing(
    settings: Settings, works: Works, clock: ShiftedClock, promises: PROMISES
) -> None:
    promises(240)
    whole = expected(works, clock.now()).total()
    assert whole > 200
    one, interrupted = Scheduler(settings, clock), 0
    for share in (0.1, 0.25, 0.4, 0.55):
        with running(one):
            wait_for(works, int(whole * share))
            assert one.stop(signal.SIGKILL) == -signal.SIGKILL
            interrupted += recorded(works) < whole
    assert interrupted > 1
    with running(one):
        wait_for(works, whole)
    everything_was_told_once(works)


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_two_at_once_do_no_harm(
    settings: Settings, works: Works, clock: ShiftedClock, promises: PROMISES
) -> None:
    promises(240)
    whole = expected(works, clock.now()).total()
    with running(Scheduler(settings, clock)), running(Scheduler(settings, clock)):
        wait_for(works, whole)
        ticks(works, 2)
    everything_was_told_once(works)


def test_three_days_of_downtime_and_a_clock_that_jumps(
    settings: Settings, works: Works, clock: ShiftedClock, promises: PROMISES
) -> None:
    promises(24)
    with running(Scheduler(settings, clock)) as one:
        whole = expected(works, clock.now()).total()
        wait_for(works, whole)
        one.stop(signal.SIGTERM)
    clock.shift(days=3)
    late = expected(works, clock.now()).total()
    assert late > whole
    with running(Scheduler(settings, clock)):
        wait_for(works, late)
        for hours in (-2, 2):
            clock.shift(hours=hours)
            ticks(works, 2)
            assert recorded(works) == late
    everything_was_told_once(works)


def test_it_stops_when_told(settings: Settings, works: Works, clock: ShiftedClock) -> None:
    assert not scheduler.healthy(settings, clock)
    for number in (signal.SIGTERM, signal.SIGINT):
        with running(Scheduler(settings, clock)) as one:
            ticks(works, 1)
            began = time.monotonic()
            assert one.stop(number) == 0
            assert time.monotonic() - began < 10
    assert scheduler.healthy(settings, clock)
    clock.shift(minutes=5)
    assert not scheduler.healthy(settings, clock)


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_database_that_was_away_is_found_again(
    settings: Settings, works: Works, clock: ShiftedClock, promises: PROMISES, postgres_url: str
) -> None:
    promises(24)
    whole = expected(works, clock.now()).total()
    name = sa.make_url(settings.database_url).database
    admin = sa.create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with running(Scheduler(settings, clock)), admin.connect() as outside:
        wait_for(works, whole)
        works.database.dispose()
        outside.execute(sa.text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'))
        outside.execute(
            sa.text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"),
            {"name": name},
        )
        clock.shift(days=1)
        time.sleep(1.5)  # a tick or two fail
        outside.execute(sa.text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'))
        late = expected(works, clock.now()).total()
        assert late > whole
        wait_for(works, late)
    admin.dispose()
    everything_was_told_once(works)


def test_it_ticks_inside_another_process_too(
    settings: Settings, works: Works, clock: ShiftedClock, promises: PROMISES
) -> None:
    promises(6)
    whole = expected(works, clock.now()).total()
    with scheduler.start_embedded(settings, clock):
        wait_for(works, whole)
    everything_was_told_once(works)


def test_the_list_of_what_runs_when(settings: Settings) -> None:
    callers = [(f"notify-{number}", 5) for number in range(1, 9)]
    later = [("clear", 3600), ("checkpoint", 3600), ("remind", 300), ("seal-plain", 300), ("caseload", 900)]
    later += [("retention", 3600), ("measure", 60)]
    plain = [("sweep", 1), ("exports", 5), ("fan-out", 5), *callers, *later]
    assert [(job.name, job.seconds) for job in scheduler.jobs(settings)] == plain
    kept = settings.model_copy(update={"erasure_ledger": Path("var/ledger.jsonl")})
    assert ("ledger", 1) in [(job.name, job.seconds) for job in scheduler.jobs(kept)]
    storing = settings.model_copy(update={"document_store": "file:///srv/documents"})
    assert ("stored-bytes", 3600) in [(job.name, job.seconds) for job in scheduler.jobs(storing)]
    posting = settings.model_copy(update={"mail_folder": Path("var/mail"), "outbox_seconds": 7})
    senders = [(job.name, job.seconds) for job in scheduler.jobs(posting) if job.name.startswith("deliver")]
    assert senders == [(f"deliver-{number}", 7) for number in (1, 2, 3, 4)]


def ticks(works: Works, count: int) -> None:
    """Wait until as many sweeps have ended."""

    def beat() -> tuple[Any, ...]:
        with works.open(write=False) as work:
            mark = marks.find(work, sweep.HEARTBEAT)
            return (mark.at, mark.value) if mark else ()

    seen = {beat()}

    def enough() -> bool:
        seen.add(beat())
        return len(seen) > count

    wait_until(enough, f"{count} ticks")
