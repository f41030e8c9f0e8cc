"""Where the work of a request is done: in a thread, or on the event loop itself (decision 40)."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from anyio import to_thread
from sqlalchemy.util.concurrency import greenlet_spawn

from api.core.db import Database

DoneT = TypeVar("DoneT")


class Lanes:
    """As many requests at once as there are connections, in each of the two lanes.

    Most work is done in a thread, where it may take its time. Where many wait for a short answer, handing it to a
    thread and back would cost as much as making it: on PostgreSQL such work is done on the loop, which goes on with
    others while the database is asked.
    """

    def __init__(self, database: Database, size: int) -> None:
        self._size, self._yields = size, database.yields
        self._turns = asyncio.Semaphore(size)

    def open(self) -> None:
        """Make the threads, in the loop that is running."""
        to_thread.current_default_thread_limiter().total_tokens = self._size
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(self._size, "request"))

    async def run(self, work: Callable[..., DoneT], *given: Any, short: bool) -> DoneT:
        """What came of the work. ``short``: many wait for it, and all that it ever waits for is the database."""
        if not (short and self._yields):
            return await asyncio.get_running_loop().run_in_executor(None, work, *given)
        async with self._turns:
            return await greenlet_spawn(work, *given)
