from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, select

from api.core.ids import new_id
from api.flows import deadlines
from api.models.case import Case
from api.models.deadline import Deadline, DeadlineEnd
from api.models.region import Region
from api.rules.promises import PromiseKind, Stage, action_due
from api.work import Work, Works
from tests.support.moving_clock import MovingClock

FRIDAY = action_due(date(2026, 11, 13))
SOON = action_due(date(2026, 11, 3))
PROMISE = Callable[..., UUID]


@pytest.fixture
def promise(works: Works) -> PROMISE:
    with works.open() as work:
        region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
        case_id = work.create(Case, region_id=region_id, title="Een plek om te wonen").id

    def make(subject: UUID | None = None, **values: Any) -> UUID:
        values = {
            "kind": PromiseKind.ACTION,
            "due_at": FRIDAY,
            "region_id": region_id,
            "case_id": case_id,
            **values,
        }
        subject = subject or new_id()
        with works.open() as work:
            deadlines.promise(work, values.pop("kind"), subject, **values)
        return subject

    return make


def rows(works: Works, subject: UUID) -> list[Deadline]:
    with works.open() as work:
        query = (
            select(Deadline)
            .where(Deadline.subject_id == subject)
            .order_by(col(Deadline.created_at), col(Deadline.id))
        )
        return list(work.session.exec(query))


def ended(works: Works, end: Callable[[Work, PromiseKind, UUID], None], subject: UUID) -> DeadlineEnd | None:
    with works.open() as work:
        end(work, PromiseKind.ACTION, subject)
    return rows(works, subject)[-1].ended_as


def test_a_promise_waits_for_its_first_stage(works: Works, promise: PROMISE) -> None:
    (row,) = rows(works, promise())
    assert [moment.stage for moment in row.stages] == list(Stage)
    assert (row.next_stage, row.next_at) == (Stage.REMINDER, datetime(2026, 11, 11, 7, tzinfo=UTC))
    assert row.ended_at is None


def test_the_same_promise_again_changes_nothing_but_who_keeps_it(works: Works, promise: PROMISE) -> None:
    subject = promise()
    promise(subject)
    assert len(rows(works, subject)) == 1


def test_another_moment_ends_the_old_promise_and_begins_the_stages_anew(
    works: Works, promise: PROMISE
) -> None:
    subject = promise()
    promise(subject, due_at=FRIDAY + timedelta(days=7))
    old, new = rows(works, subject)
    assert (old.ended_as, new.ended_as) == (DeadlineEnd.MOVED, None)
    assert new.due_at == FRIDAY + timedelta(days=7)
    assert new.next_stage is Stage.REMINDER


def test_late_promises_keep_only_the_last_stage_that_passed(works: Works, promise: PROMISE) -> None:
    (row,) = rows(works, promise(due_at=action_due(date(2026, 10, 30))))
    assert [moment.stage for moment in row.stages] == [Stage.OVERDUE, Stage.ESCALATION]
    (row,) = rows(works, promise(due_at=action_due(date(2026, 10, 20))))
    assert [moment.stage for moment in row.stages] == [Stage.ESCALATION]
    (row,) = rows(works, promise(due_at=SOON))
    assert [moment.stage for moment in row.stages] == list(Stage)


@pytest.mark.parametrize(
    ("end", "how"), [(deadlines.keep, DeadlineEnd.KEPT), (deadlines.cancel, DeadlineEnd.CANCELLED)]
)
def test_a_promise_ends_once(
    works: Works, promise: PROMISE, end: Any, how: DeadlineEnd, clock: MovingClock
) -> None:
    subject = promise()
    assert ended(works, end, subject) is how
    clock.move(days=30)
    assert ended(works, deadlines.keep, subject) is how, "what has ended does not end again"
    assert ended(works, end, new_subject := promise()) in {how, DeadlineEnd.LATE}
    assert len(rows(works, new_subject)) == 1


def test_keeping_at_the_moment_itself_is_late(works: Works, promise: PROMISE, clock: MovingClock) -> None:
    first, second = promise(), promise()
    clock.set("2026-11-13", "23:59")
    assert ended(works, deadlines.keep, first) is DeadlineEnd.KEPT
    clock.set("2026-11-14", "00:00")
    assert ended(works, deadlines.keep, second) is DeadlineEnd.LATE


def test_corrections_and_evaluations_are_kept_after_their_moment(clock: MovingClock) -> None:
    moment = clock.now()
    assert deadlines.is_in_time(PromiseKind.CORRECTIONS, moment, moment + timedelta(days=3))
    assert deadlines.is_in_time(PromiseKind.EVALUATION, moment, moment + timedelta(hours=2))
    assert not deadlines.is_in_time(PromiseKind.EVALUATION, moment, moment + timedelta(days=1))
    assert not deadlines.is_in_time(PromiseKind.DOCUMENTS, moment, moment)


def test_a_row_with_an_ended_promise_may_promise_again(works: Works, promise: PROMISE) -> None:
    subject = promise()
    ended(works, deadlines.keep, subject)
    promise(subject)
    assert [row.ended_as for row in rows(works, subject)] == [DeadlineEnd.KEPT, None]
