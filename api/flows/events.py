"""The feed of events, for coordinators and machines: a cursor that never passes over anything (S3).

Its order is that of ``feed.py``. A dump restored into another cluster brings transaction numbers from elsewhere: then
a cursor from before is refused, so that the reader begins again and drops what it had by its ``id``.
"""

from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col

from api.core import paging
from api.core.errors import Fault, InvalidInput
from api.flows import feed
from api.flows.feed import ORDER, TABLE, Horizon
from api.models.event import Event, EventRead
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.policies import visible
from api.work import Work

_COLUMNS = [TABLE.c.txid, *(TABLE.c[name] for name in EventRead.model_fields)]


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
    regions = set(visible.event_regions(work.caller))
    if wanted.region is not None:
        inside = sa.select(col(Region.id)).where(col(Region.code) == wanted.region)
        regions &= set(work.run(inside).scalars())
    horizon = feed.horizon(work)
    keys = _keys(work, wanted, regions, horizon)
    # A statement a region, each with its own limit, so that the index gives the order for each of them.
    parts = [_part(wanted, region, keys, horizon).subquery() for region in sorted(regions)]
    if not parts:
        return Page(items=[])
    gathered = sa.union_all(*(sa.select(part) for part in parts)).subquery()
    order = (gathered.c.txid, gathered.c.seq)
    query = sa.select(gathered).order_by(*order).limit(wanted.limit + 1)
    rows = work.run(query).all()
    more = len(rows) > wanted.limit
    rows = rows[: wanted.limit]
    items = [
        EventRead.model_validate({name: getattr(row, name) for name in EventRead.model_fields})
        for row in rows
    ]
    cursor = paging.encode(_question(wanted), [rows[-1].txid, rows[-1].seq]) if more else None
    return Page(items=items, next=cursor)


def read(event: Event) -> EventRead:
    """One event."""
    return EventRead.model_validate({name: getattr(event, name) for name in EventRead.model_fields})


def _part(
    wanted: EventQuery, region: UUID, keys: list[Any] | None, horizon: Horizon | None
) -> sa.Select[Any]:
    query = sa.select(*_COLUMNS).where(TABLE.c.region_id == region)
    exact = {"case_id": wanted.case, "meeting_id": wanted.meeting, "type": wanted.type}
    for name, value in exact.items():
        if value is not None:
            query = query.where(TABLE.c[name] == value)
    query = feed.settled(query, horizon)
    if keys is not None:
        query = query.where(paging.after(ORDER, keys))
    return query.order_by(*ORDER).limit(wanted.limit + 1)


def _keys(work: Work, wanted: EventQuery, regions: set[UUID], horizon: Horizon | None) -> list[Any] | None:
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
    handled = sa.select(*ORDER).where(TABLE.c.id == wanted.after, TABLE.c.region_id.in_(regions))
    row = work.run(handled).one_or_none()
    if row is None:
        raise InvalidInput(faults=[Fault("not-known", "after", "query")])
    return list(row)


def _question(wanted: EventQuery) -> str:
    return wanted.model_dump_json(exclude={"limit", "cursor"})
