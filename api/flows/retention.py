"""Terms that end: which cases it is about, and telling their coordinators once (S9, decision 37).

Nothing is erased because a term passed: two people decide (``erasures.py``). The end of a term is computed from what
the region chose, so a region that changes its mind changes it for the cases that it has.

What was told stands in ``retention_signal`` and is written together with the event that tells it. So a sweep that was
killed goes on where it was, and of two at the same time only one tells.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col, select

from api.core.db import insert
from api.flows import marks
from api.flows.listing import listed
from api.models.base import table_of
from api.models.case import Case, CaseStatus
from api.models.erasure import CaseHold, ErasureProposal
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.models.retention import CaseAtTerm, RetentionSignal
from api.policies import visible_privacy
from api.rules.promises import end_of, local_day
from api.rules.retention import RetentionKind, ends_on, latest_start
from api.work import Work, Works

MARK = "retention-day"
BATCH = 50
"""So many cases stand in one mail at most."""

_SIGNAL = table_of(RetentionSignal)
_BEGAN: dict[RetentionKind, Any] = {
    RetentionKind.CLOSED: col(Case.closed_at),
    RetentionKind.IDLE: col(Case.updated_at),
}
_OF_STATUS = {
    RetentionKind.CLOSED: [CaseStatus.CLOSED],
    RetentionKind.IDLE: [CaseStatus.REGISTERED, CaseStatus.DECLINED],
}
_HELD = (
    sa.select(sa.func.max(col(CaseHold.until_day)))
    .where(col(CaseHold.case_id) == col(Case.id))
    .scalar_subquery()
)
_PROPOSED = sa.exists().where(col(ErasureProposal.case_id) == col(Case.id))


class RetentionQuery(ListQuery):
    """Filters: the kind of term, and the code of a region."""

    kind: RetentionKind = RetentionKind.CLOSED
    region: Annotated[str | None, Field(max_length=100)] = None


def find(work: Work, wanted: RetentionQuery) -> Page[CaseAtTerm]:
    """Cases of own regions of which the term ends within the notice of the region, or has ended; the oldest first."""
    mine = visible_privacy.cases_at_term(work.caller, work.today)
    query = select(Region).where(sa.exists().where(col(Case.region_id) == col(Region.id), mine))
    if wanted.region is not None:
        query = query.where(Region.code == wanted.region)
    regions = {region.id: region for region in work.session.exec(query)}
    began = _BEGAN[wanted.kind]
    columns = [getattr(Case, name) for name in ("id", "title", "source", "reference", "region_id")]
    rows, cursor = listed(
        work,
        sa.select(*columns, began, _HELD.label("held"), _PROPOSED.label("proposed")).where(
            mine, _near(wanted.kind, regions.values(), work.today)
        ),
        wanted,
        [(began, datetime), (col(Case.id), UUID)],
    )
    return Page(items=[_read(work, wanted.kind, row, regions[row.region_id]) for row in rows], next=cursor)


def tell(works: Works) -> int:
    """Once a day: tell the coordinators of every region which terms end; how many cases were told of."""
    with works.open(write=False) as work:
        today = work.today.isoformat()
        done = marks.find(work, MARK)
        if done is not None and done.value == f'"{today}"':
            return 0
        regions = work.session.exec(select(Region).order_by(Region.code)).all()
        found = {region.id: _untold(work, region) for region in regions}
    told = 0
    for region_id, cases in found.items():
        for first in range(0, len(cases), BATCH):
            with works.open() as work:
                told += _tell(work, region_id, cases[first : first + BATCH])
    with works.open() as work:
        marks.leave(work, MARK, today)
    return told


def _near(kind: RetentionKind, regions: Iterable[Region], today: date) -> sa.ColumnElement[bool]:
    """Cases of these regions of which the term ends before the notice of their region is over."""
    near = [
        sa.and_(
            col(Case.region_id) == region.id,
            _BEGAN[kind] < end_of(latest_start(_notice(region, today), region.months_kept(kind))),
        )
        for region in regions
    ]
    return sa.and_(col(Case.status).in_(_OF_STATUS[kind]), sa.or_(sa.false(), *near))


def _notice(region: Region, today: date) -> date:
    return today + timedelta(days=region.retention_notice_days)


def _read(work: Work, kind: RetentionKind, row: Any, region: Region) -> CaseAtTerm:
    last = ends_on(local_day(row[5]), region.months_kept(kind))
    held = row.held if row.held is not None and row.held >= work.today else None
    moves = ["holds", *(["erasure"] if held is None and not row.proposed else [])]
    return CaseAtTerm(
        id=row.id,
        title=row.title,
        source=row.source,
        reference=row.reference,
        region_id=row.region_id,
        kind=kind,
        ends_on=last,
        passed=last < work.today,
        held_until=held,
        proposed=row.proposed,
        next=moves,
    )


def _untold(work: Work, region: Region) -> list[dict[str, Any]]:
    """Cases of a region of which nobody heard that they are kept until the day that holds now.

    A hold counts as a longer term, so that they hear of it again before the hold ends. Of what somebody proposed to
    erase they know already.
    """
    found = []
    for kind in RetentionKind:
        query = (
            sa.select(col(Case.id), _BEGAN[kind].label("began"), _HELD.label("held"), _SIGNAL.c.ends_on)
            .outerjoin(_SIGNAL, _SIGNAL.c.case_id == col(Case.id))
            .where(_near(kind, [region], work.today), sa.not_(_PROPOSED))
            .order_by(_BEGAN[kind], col(Case.id))
        )
        for row in work.run(query):
            last = ends_on(local_day(row.began), region.months_kept(kind))
            last = last if row.held is None else max(last, row.held)
            if last != row.ends_on and last <= _notice(region, work.today):
                found.append({"case_id": row.id, "ends_on": last})
    return found


def _tell(work: Work, region_id: UUID, some: Sequence[dict[str, Any]]) -> int:
    """One event for these cases, of those that nobody told meanwhile and that were not erased meanwhile."""
    ids = [one["case_id"] for one in some]
    there = set(work.run(sa.select(col(Case.id)).where(col(Case.id).in_(ids)).with_for_update()).scalars())
    rows = [one for one in some if one["case_id"] in there]
    if not rows:
        return 0
    placed = insert(work.connection, _SIGNAL)
    placed = placed.on_conflict_do_update(
        index_elements=["case_id"],
        set_={"ends_on": placed.excluded.ends_on},
        where=_SIGNAL.c.ends_on != placed.excluded.ends_on,
    )
    fresh = {str(one) for one in work.run(placed.returning(_SIGNAL.c.case_id), rows).scalars()}
    if fresh:
        told = [str(one) for one in ids if str(one) in fresh]
        work.record("retention-ending", work.region(region_id), region_id=region_id, caseIds=told)
    return len(fresh)
