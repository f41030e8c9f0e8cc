"""Live pages: one reader of the event table per process tells every open page what changed in its meeting.

A page gets a hint (type and row id), never content: it reads the row again, and that reading is authorised and logged.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from anyio import to_thread
from sqlalchemy.exc import SQLAlchemyError

from api.models.base import table_of
from api.models.event import Event
from api.work import Works

PAUSE = 0.25
"""Seconds between two looks at the event table while somebody listens."""
HEARTBEAT = 15
"""Seconds after which a silent stream says that it is alive."""
LONGEST = 600
"""Seconds after which a stream ends; the page comes back, and its rights are checked anew."""
LOOKBACK = 200
"""A transaction may commit after one that began later: so many numbers back are looked at again."""

_EVENT = table_of(Event)
_COLUMNS = (_EVENT.c.seq, _EVENT.c.type, _EVENT.c.meeting_id, _EVENT.c.subject, _EVENT.c.subject_id)
_SINCE = sa.select(*_COLUMNS).where(_EVENT.c.seq > sa.bindparam("after")).order_by(_EVENT.c.seq).limit(1000)
_NEWEST = sa.select(sa.func.coalesce(sa.func.max(_EVENT.c.seq), 0))


@dataclass
class Hub:
    """The open pages of this process, by meeting."""

    works: Works
    _pages: dict[UUID, set[asyncio.Queue[bytes]]] = field(default_factory=lambda: defaultdict(set))
    _reader: asyncio.Task[None] | None = None

    async def listen(self, meeting_id: UUID, after: int | None) -> AsyncIterator[bytes]:
        """Server-sent events of a meeting from now, or from behind event ``after``."""
        page: asyncio.Queue[bytes] = asyncio.Queue(maxsize=1000)
        self._pages[meeting_id].add(page)
        if self._reader is None or self._reader.done():
            self._reader = asyncio.create_task(self._read())
        try:
            yield b"retry: 1000\n\n"
            if after is not None:
                for row in await to_thread.run_sync(self._since, after, meeting_id):
                    yield _told(row)
            until = asyncio.get_running_loop().time() + LONGEST
            while asyncio.get_running_loop().time() < until:
                try:
                    yield await asyncio.wait_for(page.get(), HEARTBEAT)
                except TimeoutError:
                    yield b": still here\n\n"
        finally:
            self._pages[meeting_id].discard(page)
            if not self._pages[meeting_id]:
                del self._pages[meeting_id]

    async def _read(self) -> None:
        """Look for new events for as long as anybody listens; a database that is away is waited for."""
        newest = await to_thread.run_sync(self._newest)
        told = {row.seq for row in await to_thread.run_sync(self._since, newest - LOOKBACK)}
        while self._pages:
            await asyncio.sleep(PAUSE)
            try:
                rows = await to_thread.run_sync(self._since, newest - LOOKBACK)
            except SQLAlchemyError:
                continue
            for row in rows:
                if row.seq not in told:
                    self._tell(row)
            told = {row.seq for row in rows}
            newest = max(told, default=newest)

    def _tell(self, row: Any) -> None:
        for page in self._pages.get(row.meeting_id, ()):
            if not page.full():  # a page that does not read any more will come back and ask what it missed
                page.put_nowait(_told(row))

    def _newest(self) -> int:
        with self.works.open(write=False) as work:
            return int(work.session.execute(_NEWEST).scalar_one())

    def _since(self, after: int, meeting_id: UUID | None = None) -> list[Any]:
        query = _SINCE if meeting_id is None else _SINCE.where(_EVENT.c.meeting_id == meeting_id)
        with self.works.open(write=False) as work:
            return list(work.session.execute(query, {"after": after}))


def _told(row: Any) -> bytes:
    hint = {"type": row.type, "subject": row.subject, "subjectId": row.subject_id}
    return b"id: %d\nevent: change\ndata: %s\n\n" % (row.seq, orjson.dumps(hint))
