"""The feed of events, for coordinators and machines: a cursor that never passes over anything (S3).

On PostgreSQL several transactions write at once, and one with lower numbers may commit after one with higher numbers.
A reader who took the order of ``seq`` for the order of arrival would move on and never see the late ones. So every
event carries the number of its transaction, and the feed

  * shows only events of transactions older than every transaction that still runs in this database, and
  * is ordered by (``txid``, ``seq``).

What can still come then has a higher transaction number than all that was shown, so it comes behind the cursor. The
price: a transaction that runs for minutes holds the feed back for as long. On SQLite one transaction writes at a time,
the number is 0, and ``seq`` is the order of commits.

A dump restored into another cluster brings transaction numbers from elsewhere: ``renumber`` puts that right, and a
cursor from before is refused, so that the reader begins again and drops what it had by its ``id``.
"""

from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col

from api.core import paging
from api.core.errors import Fault, InvalidInput
from api.models.caller import Caller, Scope
from api.models.event import Event, EventRead
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.models.role import Role
from api.work import Work

_TABLE: sa.Table = Event.__table__  # type: ignore[attr-defined]  # SQLModel does not declare it
_ORDER = (_TABLE.c.txid, _TABLE.c.seq)
_COLUMNS = [_TABLE.c.txid, *(_TABLE.c[name] for name in EventRead.model_fields)]
_SETTLED = _TABLE.c.txid < sa.bindparam("settled", type_=sa.BigInteger)
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


class EventQuery(ListQuery):
    """Filters of the feed; ``region`` is a code. ``after`` is the id of the last event that the reader handled.

    A reader pages with ``next`` until it is null, and asks again later with ``after``.
    """

    region: Annotated[str | None, Field(max_length=100)] = None
    case: UUID | None = None
    meeting: UUID | None = None
    type: Annotated[str | None, Field(max_length=80)] = None
    after: UUID | None = None


def find(work: Work, wanted: EventQuery) -> Page[EventRead]:
    """Events of the caller's regions, oldest first; the cursor of the last page goes on where it ended."""
    regions = _regions(work.caller)
    if wanted.region is not None:
        inside = sa.select(col(Region.id)).where(col(Region.code) == wanted.region)
        regions &= set(work.run(inside).scalars())
    horizon = work.run(_HORIZON).one() if _is_postgres(work) else None
    keys = _keys(work, wanted, regions, horizon)
    # A statement a region, each with its own limit, so that the index gives the order for each of them.
    parts = [_part(work, wanted, region, keys).subquery() for region in sorted(regions)]
    if not parts:
        return Page(items=[])
    gathered = sa.union_all(*(sa.select(part) for part in parts)).subquery()
    order = (gathered.c.txid, gathered.c.seq)
    query = sa.select(gathered).order_by(*order).limit(wanted.limit + 1)
    rows = work.run(query, {"settled": horizon.settled} if horizon else None).all()
    more = len(rows) > wanted.limit
    rows = rows[: wanted.limit]
    items = [
        EventRead.model_validate({name: getattr(row, name) for name in EventRead.model_fields})
        for row in rows
    ]
    cursor = paging.encode(_question(wanted), [rows[-1].txid, rows[-1].seq]) if more else None
    return Page(items=items, next=cursor)


def renumber(work: Work) -> bool:
    """After a restore into another cluster: let all events come before everything new. True when it was needed."""
    if not _is_postgres(work) or not work.run(_FROM_ELSEWHERE).scalar_one():
        return False
    work.run(sa.update(_TABLE).values(txid=0))
    return True


def _part(work: Work, wanted: EventQuery, region: UUID, keys: list[Any] | None) -> sa.Select[Any]:
    query = sa.select(*_COLUMNS).where(_TABLE.c.region_id == region)
    exact = {"case_id": wanted.case, "meeting_id": wanted.meeting, "type": wanted.type}
    for name, value in exact.items():
        if value is not None:
            query = query.where(_TABLE.c[name] == value)
    if _is_postgres(work):
        query = query.where(_SETTLED)
    if keys is not None:
        query = query.where(paging.after(_ORDER, keys))
    return query.order_by(*_ORDER).limit(wanted.limit + 1)


def _keys(
    work: Work, wanted: EventQuery, regions: set[UUID], horizon: sa.Row[Any] | None
) -> list[Any] | None:
    """Where to go on: behind the cursor, else behind the last event that was handled. 400 when there is no such place.

    A cursor with a transaction number that this database has not reached was made before a restore.
    """
    if wanted.cursor is not None:
        keys = paging.decode(_question(wanted), wanted.cursor, [int, int])
        if horizon is not None and keys[0] >= horizon.following:
            raise InvalidInput(faults=[Fault("cursor", "cursor", "query")])
        return keys
    if wanted.after is None:
        return None
    handled = sa.select(*_ORDER).where(_TABLE.c.id == wanted.after, _TABLE.c.region_id.in_(regions))
    row = work.run(handled).one_or_none()
    if row is None:
        raise InvalidInput(faults=[Fault("not-known", "after", "query")])
    return list(row)


def _question(wanted: EventQuery) -> str:
    return wanted.model_dump_json(exclude={"limit", "cursor"})


def _regions(caller: Caller) -> set[UUID]:
    return set(caller.regions_as(Role.COORDINATOR) | caller.regions_with(Scope.EVENTS_READ))


def _is_postgres(work: Work) -> bool:
    return work.connection.dialect.name == "postgresql"
