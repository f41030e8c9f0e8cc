"""Real scheduler processes: started, killed and started again, with a clock that a test moves from outside."""

import multiprocessing
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path
from uuid import UUID

from sqlmodel import col, func, select

from api import scheduler
from api.core.clock import SystemClock
from api.core.settings import Settings
from api.models.deadline import Deadline, DeadlineStage
from api.models.event import Event
from api.work import Works

PATIENCE = 40  # seconds, for a machine that has much else to do


@dataclass
class ShiftedClock:
    """The machine's clock, moved by as many seconds as a file says; every process that has the file agrees."""

    path: Path

    def now(self) -> datetime:
        """The moment it is in the test."""
        return SystemClock().now() + timedelta(seconds=float(self.path.read_text()))

    def shift(self, **amount: float) -> None:
        """Move the clock of every process; negative goes back."""
        seconds = float(self.path.read_text()) + timedelta(**amount).total_seconds()
        fresh = self.path.with_suffix(".new")
        fresh.write_text(str(seconds))
        fresh.replace(self.path)


@dataclass
class Scheduler:
    """One scheduler process after another, out of a server that has imported everything already."""

    settings: Settings
    clock: ShiftedClock
    process: BaseProcess | None = None

    def start(self) -> None:
        """Start a process."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["api.scheduler"])
        self.process = context.Process(target=scheduler.run, args=(self.settings, self.clock))
        self.process.start()

    def stop(self, number: signal.Signals) -> int | None:
        """End the process by a signal; its exit code, negative when the signal killed it."""
        assert self.process
        assert self.process.pid
        os.kill(self.process.pid, number)
        self.process.join(PATIENCE)
        return self.process.exitcode


@contextmanager
def running(scheduler: Scheduler) -> Iterator[Scheduler]:
    """A scheduler that runs for as long as the context lasts, whatever happens in it."""
    scheduler.start()
    try:
        yield scheduler
    finally:
        if scheduler.process and scheduler.process.is_alive():
            scheduler.process.kill()
            scheduler.process.join(PATIENCE)


def wait_until(
    reached: Callable[[], object], what: str, seconds: float = PATIENCE, pause: float = 0.02
) -> None:
    """Look often until it is so."""
    give_up = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < give_up, f"still not: {what}"
        time.sleep(pause)


def recorded(works: Works) -> int:
    """The number of stages that stand in the database."""
    with works.open(write=False) as work:
        return work.session.exec(select(func.count()).select_from(DeadlineStage)).one()


def told(works: Works) -> Counter[tuple[UUID | None, str]]:
    """How often each stage of each promise was told."""
    with works.open(write=False) as work:
        query = select(Event.subject_id, Event.type).where(col(Event.type).startswith("promise-"))
        return Counter(work.session.exec(query).all())


def expected(works: Works, now: datetime) -> Counter[tuple[UUID | None, str]]:
    """Each stage of each promise that has passed, once."""
    with works.open(write=False) as work:
        rows = work.session.exec(select(Deadline)).all()
    passed = ((row.subject_id, moment) for row in rows for moment in row.stages if moment.at <= now)
    return Counter((subject, f"promise-{moment.stage}") for subject, moment in passed)
