"""The order in which events are read, by whatever follows them with a cursor: nothing is ever passed over.

On PostgreSQL several transactions write at once, and one with lower numbers may commit after one with higher numbers.
A reader who took the order of ``seq`` for the order of arrival would move on and never see the late ones. So every
event carries the number of its transaction, and a reader

  * sees only events of transactions older than every transaction that still runs in this database, and
  * reads them in the order of (``txid``, ``seq``).

What can still come then has a higher transaction number than all that was shown, so it comes behind the cursor. The
price: a transaction that runs for minutes holds the feed back for as long. On SQLite one transaction writes at a time,
the number is 0, and ``seq`` is the order of commits.

A dump restored into another cluster brings transaction numbers from elsewhere: ``renumber`` puts that right.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from api.core import paging
from api.flows import marks
from api.models.base import table_of
from api.models.event import Event
from api.work import Work

FAN_OUT = "fan-out"
"""The mark with the place of the last event that was told to everybody it concerns (see ``fan_out.py``)."""

TABLE = table_of(Event)
ORDER = (TABLE.c.txid, TABLE.c.seq)
_HORIZON = sa.text(
    """
    SELECT CASE WHEN pg_is_in_recovery() OR bool_or(hidden) THEN min(oldest)
                ELSE coalesce(min(following - behind) FILTER (WHERE behind BETWEEN 1 AND 2147483647), min(following))
           END AS settled,
           min(following) AS following
    FROM (SELECT pg_snapshot_xmin(now)::text::bigint AS oldest, pg_snapshot_xmax(now)::text::bigint AS following
          FROM pg_current_snapshot() AS now) AS snapshot,
         LATERAL (SELECT (following - backend_xid::text::bigint) & 4294967295 AS behind,
                         query = '<insufficient privilege>' AS hidden
                  FROM pg_stat_activity
                  WHERE datid = (SELECT oid FROM pg_database WHERE datname = current_database())) AS sessions
    """
)
"""Below ``settled`` no transaction runs any more; ``following`` is the first number not yet given out.

The snapshot is older than the look at the sessions, and the page is read after both: who had a number below
``following`` and is no longer among the sessions has ended, and the page shows what it wrote. The snapshot's own lowest
number counts other databases in the cluster too, so it is used only where sessions hide their numbers from our role, or
run elsewhere. Session numbers have 32 bits: they are told by how far they are behind.
"""
_FROM_ELSEWHERE = sa.text(
    "SELECT EXISTS (SELECT FROM event WHERE txid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint)"
)


@dataclass(frozen=True)
class Horizon:
    """Below ``settled`` no transaction runs any more; ``following`` is the first number not yet given out."""

    settled: int
    following: int


def horizon(work: Work) -> Horizon | None:
    """How far the feed can be read now; None on SQLite, where everything that can be seen has settled."""
    if not _is_postgres(work):
        return None
    return Horizon(**work.run(_HORIZON).one()._mapping)


def settled(query: sa.Select[Any], seen: Horizon | None) -> sa.Select[Any]:
    """Only the events that can have no others before them any more."""
    return query if seen is None else query.where(TABLE.c.txid < seen.settled)


def behind(work: Work, place: Sequence[int], most: int) -> Sequence[sa.Row[Any]]:
    """The next events behind a place, of all regions."""
    query = settled(sa.select(TABLE), horizon(work)).where(paging.after(ORDER, place))
    return work.run(query.order_by(*ORDER).limit(most)).all()


def begin_now(work: Work) -> None:
    """Nobody is told of what happened until now: the story of the demo data was over before anybody came."""
    newest = sa.select(*ORDER).order_by(*(column.desc() for column in ORDER)).limit(1)
    marks.leave(work, FAN_OUT, list(work.run(newest).one()))


def renumber(work: Work) -> bool:
    """After a restore into another cluster: let all events come before everything new. True when it was needed.

    Who was told goes back to the first event not yet handled: the intents that are there already stay single.
    """
    if not _is_postgres(work) or not work.run(_FROM_ELSEWHERE).scalar_one():
        return False
    mark = marks.find(work, FAN_OUT)
    if mark is not None:
        ahead = sa.select(sa.func.min(TABLE.c.seq)).where(paging.after(ORDER, json.loads(mark.value)))
        newest = sa.select(sa.func.coalesce(sa.func.max(TABLE.c.seq), 0))
        first = work.run(ahead).scalar_one()
        marks.leave(work, FAN_OUT, [0, first - 1 if first else work.run(newest).scalar_one()])
    work.run(sa.update(TABLE).values(txid=0))
    return True


def _is_postgres(work: Work) -> bool:
    return work.connection.dialect.name == "postgresql"
