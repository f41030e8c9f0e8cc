"""API processes that are killed and started again on the same port, with the clock of the scenario."""

import logging
import multiprocessing
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess

import httpx
import uvicorn
from sqlalchemy.exc import OperationalError

from api import scheduler
from api.core.db import connect
from api.core.settings import Settings
from api.main import create_app
from tests.support import scheduling
from tests.support.scheduling import Scheduler, ShiftedClock

PATIENCE = 300  # seconds, for a machine that has much else to do
BUSY = frozenset({409, 503})
"""Somebody works on it already, or the database is away: ask again."""


@dataclass
class Api:
    """One API process after another on one port."""

    settings: Settings
    clock: ShiftedClock
    port: int
    process: BaseProcess | None = None

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start a process; it listens a moment later."""
        self.process = _context().Process(target=_serve, args=(self.settings, self.clock, self.port))
        self.process.start()

    def kill(self) -> None:
        """``kill -9``."""
        if self.process:
            self.process.kill()
            self.process.join(PATIENCE)


class Ticking(Scheduler):
    """Scheduler processes that tell nothing of the many things that go wrong on purpose."""

    def start(self) -> None:
        """Start a process."""
        self.process = _context().Process(target=_tick, args=(self.settings, self.clock))
        self.process.start()


@contextmanager
def api(settings: Settings, clock: ShiftedClock) -> Iterator[Api]:
    """The API for as long as the context lasts, ready for requests."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = Api(settings, clock, port)
    running.start()
    try:
        insist(lambda: httpx.get(f"{running.address}/health/ready"))
        yield running
    finally:
        running.kill()


def wait_until(reached: Callable[[], object], what: str) -> None:
    """Look now and then until it is so: looking costs the processor that what we wait for needs."""
    scheduling.wait_until(reached, what, seconds=4 * PATIENCE, pause=0.1)


def insist(ask: Callable[[], httpx.Response]) -> httpx.Response:
    """Ask until there is an answer, as a client does who does not give up: the same request every time."""
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            answer = ask()
        except httpx.TransportError:
            answer = None
        if answer is not None and answer.status_code not in BUSY:
            return answer
        if time.monotonic() > give_up:
            raise TimeoutError(f"no answer in {PATIENCE} s: {answer and answer.text}")
        time.sleep(0.05)


def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _serve(settings: Settings, clock: ShiftedClock, port: int) -> None:
    logging.disable()
    app = create_app(settings, connect(settings), clock)
    uvicorn.run(app, port=port, log_config=None, access_log=False)


def _tick(settings: Settings, clock: ShiftedClock) -> None:
    logging.disable()
    while True:
        with suppress(OperationalError):
            return scheduler.run(settings, clock)
        time.sleep(0.2)  # it found no database: whoever runs it starts it again, as compose.yaml says
