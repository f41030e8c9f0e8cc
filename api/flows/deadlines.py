"""Promises as rows (S5): made, moved, kept, given up, cancelled. What their stages do is ``sweep.py``.

The subject of a promise is the row that makes it:

    documents    the meeting            corrections  the minutes
    minutes      the minutes            action       the action
    evaluation   the evaluation meeting

A promise that is made late does not catch up with old messages: of the stages that have already passed only the last
one is kept, because it tells how things stand. The next sweep records it at once.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col, select

from api.core.ids import new_id
from api.flows import history
from api.flows.listing import listed
from api.models.base import table_of
from api.models.case import Case
from api.models.deadline import Deadline, DeadlineEnd, DeadlineRead, StageMoment
from api.models.page import ListQuery, Page
from api.models.person import Person
from api.models.region import Region
from api.policies import visible
from api.rules.promises import PromiseKind, Stage, local_day, stages
from api.work import Work

SUBJECTS = {
    PromiseKind.DOCUMENTS: "meeting",
    PromiseKind.MINUTES: "minutes",
    PromiseKind.CORRECTIONS: "minutes",
    PromiseKind.ACTION: "action",
    PromiseKind.EVALUATION: "meeting",
}
"""The table of the row that makes a promise of this kind."""

_TABLE = table_of(Deadline)
_OPEN = sa.and_(
    _TABLE.c.kind == sa.bindparam("kind_", type_=_TABLE.c.kind.type),
    _TABLE.c.subject_id == sa.bindparam("subject"),
    sa.text("ended_at IS NULL"),
)
# Under names of their own: what a policy asks of cases and people must not correlate with these.
_CASE = table_of(Case).alias("of_case")
_PERSON = table_of(Person).alias("kept_by")
_FROM = _TABLE.join(_CASE, _CASE.c.id == _TABLE.c.case_id).outerjoin(
    _PERSON, _PERSON.c.id == _TABLE.c.person_id
)
_TOLD = [
    *(_TABLE.c[name] for name in DeadlineRead.model_fields if name in _TABLE.c),
    _CASE.c.title.label("case_title"),
    _PERSON.c.name.label("person_name"),
]
_FIND = sa.select(_TABLE.c.due_at, _TABLE.c.person_id).where(_OPEN)
_MAKE = sa.insert(_TABLE)
_HAND_OVER = sa.update(_TABLE).where(_OPEN).values(person_id=sa.bindparam("person"))


class DeadlineQuery(ListQuery):
    """Filters of the list of promises. ``region`` is a code; ``mine`` are those that the caller must keep."""

    kind: PromiseKind | None = None
    region: Annotated[str | None, Field(max_length=100)] = None
    case: UUID | None = None
    overdue: bool | None = None
    mine: bool = False


def find(work: Work, wanted: DeadlineQuery) -> Page[DeadlineRead]:
    """Everything that was promised and not yet done, as far as the caller may see it, first due first."""
    late = _TABLE.c.due_at <= work.now
    query: Any = sa.select(*_TOLD, late.label("overdue")).select_from(_FROM)
    query = query.where(sa.text("deadline.ended_at IS NULL"), visible.deadlines(work.caller, work.today))
    if wanted.kind is not None:
        query = query.where(_TABLE.c.kind == wanted.kind)
    if wanted.region is not None:
        inside = select(Region.id).where(Region.code == wanted.region)
        query = query.where(_TABLE.c.region_id == inside.scalar_subquery())
    if wanted.case is not None:
        query = query.where(_TABLE.c.case_id == wanted.case)
    if wanted.overdue is not None:
        query = query.where(late if wanted.overdue else sa.not_(late))
    if wanted.mine:
        query = query.where(col(Deadline.person_id) == work.caller.person_id)
    rows, cursor = listed(work, query, wanted, [(_TABLE.c.due_at, datetime), (_TABLE.c.id, UUID)])
    return Page(items=_shown(work, rows), next=cursor)


def read(work: Work, promise: Deadline) -> DeadlineRead:
    """One promise as it stands, with what happened to it."""
    late = (_TABLE.c.due_at <= work.now).label("overdue")
    query = sa.select(*_TOLD, late).select_from(_FROM).where(_TABLE.c.id == promise.id)
    return _shown(work, [work.run(query).one()])[0]


def _shown(work: Work, rows: Sequence[Any]) -> list[DeadlineRead]:
    told = history.of_promises(work, {row.id: row.subject_id for row in rows})
    return [
        DeadlineRead.model_validate(
            {
                **row._mapping,
                "history": told[row.id],
                "next": ["snooze"] if row.ended_at is None and _can_be_snoozed(work, row) else [],
            }
        )
        for row in rows
    ]


def _can_be_snoozed(work: Work, row: Any) -> bool:
    return row.kind is not PromiseKind.CORRECTIONS and visible.may_snooze(work.caller, row)


def promise(
    work: Work,
    kind: PromiseKind,
    subject_id: UUID,
    *,
    case_id: UUID,
    region_id: UUID,
    due_at: datetime,
    meeting_id: UUID | None = None,
    person_id: UUID | None = None,
) -> None:
    """Open the promise of a row, or move the one that is open to another moment; then its stages begin anew.

    ``person_id`` is who must keep it; another person with the same moment takes the open promise over.
    """
    key = {"kind_": kind, "subject": subject_id}
    standing = work.run(_FIND, key).one_or_none()
    if standing is not None and standing.due_at == due_at:
        if standing.person_id != person_id:
            work.run(_HAND_OVER, {**key, "person": person_id})
        return
    if standing is not None:
        _end(work, kind, subject_id, DeadlineEnd.MOVED)
    region = work.region(region_id)
    coming = to_come(stages(kind, due_at, region.calendar, region.stage_plan(kind)), work.now)
    values = {
        "id": new_id(),
        "kind": kind,
        "subject_id": subject_id,
        "case_id": case_id,
        "meeting_id": meeting_id,
        "region_id": region_id,
        "person_id": person_id,
        "due_at": due_at,
        "stages": coming,
        "next_stage": coming[0].stage,
        "next_at": coming[0].at,
        "created_at": work.now,
    }
    work.run(_MAKE, values)


def hand_over(work: Work, kind: PromiseKind, subject_id: UUID, person_id: UUID | None) -> None:
    """Let somebody else answer for the open promise. Nothing happens where none is open."""
    values = {"kind_": kind, "subject": subject_id, "person": person_id}
    work.run(_HAND_OVER, values)


def keep(work: Work, kind: PromiseKind, subject_id: UUID) -> None:
    """End the open promise as kept, or as late. Nothing happens where none is open."""
    standing = work.run(_FIND, {"kind_": kind, "subject": subject_id}).one_or_none()
    if standing is not None:
        in_time = is_in_time(kind, standing.due_at, work.now)
        _end(work, kind, subject_id, DeadlineEnd.KEPT if in_time else DeadlineEnd.LATE)


def give_up(work: Work, kind: PromiseKind, subject_id: UUID) -> None:
    """End the open promise as broken: it was not kept and will not be. Nothing happens where none is open."""
    _end(work, kind, subject_id, DeadlineEnd.BROKEN)


def cancel(work: Work, kind: PromiseKind, subject_id: UUID) -> None:
    """End the open promise because it need not be kept any more. Nothing happens where none is open."""
    _end(work, kind, subject_id, DeadlineEnd.CANCELLED)


def is_in_time(kind: PromiseKind, due_at: datetime, now: datetime) -> bool:
    """Whether a promise that is kept ``now`` is in time.

    Corrections end by closing, which comes after their moment by nature; an evaluation is recorded in a meeting that
    begins at its moment, so it has all of that day.
    """
    if kind is PromiseKind.CORRECTIONS:
        return True
    if kind is PromiseKind.EVALUATION:
        return local_day(now) <= local_day(due_at)
    return now < due_at


def to_come(planned: Iterable[tuple[Stage, datetime]], now: datetime) -> list[StageMoment]:
    """The stages that a promise made now still has: the last one that has passed, and those ahead."""
    moments = [StageMoment(stage=stage, at=at) for stage, at in planned]
    passed = sum(moment.at <= now for moment in moments)
    return moments[max(passed - 1, 0) :]


def _end(work: Work, kind: PromiseKind, subject_id: UUID, how: DeadlineEnd) -> None:
    # Core, not objects: the old promise must have ended before the new one is inserted (one open promise a row).
    statement = sa.update(_TABLE).where(_OPEN).values(ended_at=work.now, ended_as=how)
    work.run(statement, {"kind_": kind, "subject": subject_id})
