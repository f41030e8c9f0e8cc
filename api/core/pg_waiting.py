"""How our connections to PostgreSQL wait: in a thread as ever, and on the event loop by letting it go on (decision 40).

What runs in a greenlet of the loop (``api/lanes.py``) is the same plain code as in a thread. Only where it would wait,
for an answer of the server or for a connection, it hands the loop back.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa
from psycopg.abc import PQGen
from psycopg.pq import TransactionStatus
from psycopg.waiting import wait_async
from sqlalchemy.util.concurrency import await_, in_greenlet

CHECKED_SECONDS = 0.1
"""So often psycopg looks whether a server that says nothing is still there."""

_THREADS = ThreadPoolExecutor(200, "connection")
"""For who needs a connection on the loop; those in which requests are worked on may all be waiting themselves."""

DoneT = TypeVar("DoneT")


class Connection(psycopg.Connection[Any]):
    """A connection that waits where it is."""

    def rollback(self) -> None:
        """Nothing where no transaction is open, as when a connection comes back to the pool after its commit."""
        if self.pgconn.transaction_status != TransactionStatus.IDLE:
            super().rollback()

    def wait(
        self, gen: PQGen[DoneT], interval: float = CHECKED_SECONDS, timeout: float | None = None
    ) -> DoneT:
        """What came of talking to the server."""
        if in_greenlet():
            return await_(wait_async(gen, self.pgconn.socket, interval, timeout))
        return super().wait(gen, interval, timeout)


class Pool(sa.QueuePool):
    """A pool that may be asked from the loop: when none of its connections is free, a thread waits or opens one."""

    def _do_get(self) -> Any:
        if in_greenlet() and not self.checkedin():
            return _elsewhere(super()._do_get)
        return super()._do_get()


def opened(**address: Any) -> Connection:
    """A new connection. Looking a server up may take long, so for the loop a thread does it."""
    if in_greenlet():
        return _elsewhere(partial(Connection.connect, **address))
    return Connection.connect(**address)


def _elsewhere(get: Callable[[], DoneT]) -> DoneT:
    return await_(asyncio.get_running_loop().run_in_executor(_THREADS, get))
