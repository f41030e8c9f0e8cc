"""Counting tries in the database, so that they count for every process, and also when what was tried is undone (S7).

Each count is a unit of work of its own: it stays when the request that it counts fails.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from api.core.db import insert
from api.core.errors import TooMany
from api.models.base import table_of
from api.models.try_count import TryCount
from api.rules.tries import Tries
from api.work import Work, Works

KEPT = timedelta(days=1)

_TABLE = table_of(TryCount)


def take(works: Works, kinds: Iterable[Tries], place: str) -> None:
    """Count one try of each kind. 429 when there were too many from this place."""
    with works.open() as work:
        waits = [_wait(work, kind, place) for kind in kinds]
    if wait := max(waits, default=0):
        raise TooMany(wait)


def give_back(works: Works, kinds: Iterable[Tries], place: str) -> None:
    """It succeeded: kinds of which only failures count are as before."""
    keys = [_key(kind, place) for kind in kinds if kind.failed]
    with works.open() as work:
        mine = (_TABLE.c.key.in_(keys), _TABLE.c.count > 0)
        work.run(sa.update(_TABLE).where(*mine).values(count=_TABLE.c.count - 1))


def _wait(work: Work, kind: Tries, place: str) -> int:
    """Count one more; how long to wait with it. The first after a while begins anew."""
    over = _TABLE.c.since <= kind.began(work.now)
    first = insert(work.connection, _TABLE).values(key=_key(kind, place), since=work.now, count=1)
    again = {
        "count": sa.case((over, 1), else_=_TABLE.c.count + 1),
        "since": sa.case((over, first.excluded.since), else_=_TABLE.c.since),
    }
    counted = first.on_conflict_do_update(index_elements=["key"], set_=again)
    row: Any = work.run(counted.returning(_TABLE.c.count.label("tries"), _TABLE.c.since)).one()
    return kind.wait(row.tries, row.since, work.now)


def _key(kind: Tries, place: str) -> str:
    return f"{kind.name}:{place}"[:120]


def forget_old(work: Work) -> None:
    """Remove counts of yesterday."""
    work.run(sa.delete(TryCount).where(col(TryCount.since) <= work.now - KEPT))
