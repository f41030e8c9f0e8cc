from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import col, select

from api.core.db import Database
from api.core.ids import new_id
from api.flows import deadlines
from api.flows.sweep import HEARTBEAT, SweepResult, sweep
from api.models.case import Case
from api.models.deadline import Deadline, DeadlineStage
from api.models.event import Event
from api.models.idempotency import StoredAnswer
from api.models.region import Region
from api.models.sign_in import Mark
from api.rules.promises import PromiseKind, Stage, action_due
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.statements import asked, plan

FRIDAY = action_due(date(2026, 11, 13))
PROMISE = Callable[..., UUID]


@pytest.fixture
def promise(works: Works) -> PROMISE:
    """Makes a promise for Friday 13 November, or otherwise as said; gives its subject."""
    with works.open() as work:
        region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
        case_id = work.create(Case, region_id=region_id, title="Een plek om te wonen").id

    def make(kind: PromiseKind = PromiseKind.ACTION, due_at: datetime = FRIDAY) -> UUID:
        subject = new_id()
        with works.open() as work:
            deadlines.promise(work, kind, subject, case_id=case_id, region_id=region_id, due_at=due_at)
        return subject

    return make


def told(works: Works, subject: UUID | None = None) -> list[tuple[str, bool]]:
    """The stages that were told, in order, and whether they were superseded."""
    with works.open(write=False) as work:
        query = select(Event.type, Event.data).where(col(Event.type).startswith("promise-"))
        if subject:
            query = query.where(Event.subject_id == subject)
        rows = work.session.exec(query.order_by(col(Event.seq))).all()
    return [(type_.removeprefix("promise-"), data["superseded"]) for type_, data in rows]


def only_next(works: Works, subject: UUID) -> tuple[Stage | None, datetime | None]:
    with works.open(write=False) as work:
        row = work.session.exec(select(Deadline).where(Deadline.subject_id == subject)).one()
        return row.next_stage, row.next_at


def test_each_stage_is_told_at_its_time_and_once(works: Works, promise: PROMISE, clock: MovingClock) -> None:
    subject = promise()
    assert sweep(works, 10).stages == 0
    moments = ("2026-11-11 08:00", "2026-11-13 08:00", "2026-11-14 00:00", "2026-11-19 00:00")
    for count, moment in enumerate(moments, 1):
        day, wall = moment.split()
        clock.set(day, wall)
        clock.move(minutes=-1)
        assert sweep(works, 10).stages == 0, moment
        clock.move(minutes=1)
        assert sweep(works, 10).stages == 1, moment
        assert sweep(works, 10).stages == 0, moment
        assert told(works, subject) == [(stage.value, False) for stage in list(Stage)[:count]]
    assert only_next(works, subject) == (None, None)


def test_an_event_says_what_was_promised_and_when(works: Works, promise: PROMISE, clock: MovingClock) -> None:
    subject = promise()
    clock.set("2026-11-11", "09:30")
    sweep(works, 10)
    with works.open(write=False) as work:
        event = work.session.exec(select(Event).where(Event.type == "promise-reminder")).one()
        stage = work.session.exec(select(DeadlineStage)).one()
    assert (event.subject, event.subject_id, event.actor) == ("action", subject, "system")
    assert event.region_id
    assert event.case_id
    assert event.data == {"kind": "action", "plannedAt": "2026-11-11T07:00:00+00:00", "superseded": False}
    assert (stage.planned_at, stage.recorded_at) == (datetime(2026, 11, 11, 7, tzinfo=UTC), clock.now())


def test_after_days_of_downtime_all_is_told_once_and_the_last_stage_matters(
    works: Works, promise: PROMISE, clock: MovingClock
) -> None:
    subject = promise()
    clock.set("2026-11-14", "10:00")
    assert sweep(works, 10).stages == 3
    assert told(works, subject) == [("reminder", True), ("due", True), ("overdue", False)]
    assert only_next(works, subject)[0] is Stage.ESCALATION
    clock.move(days=30)
    assert sweep(works, 10).stages == 1
    assert told(works, subject)[-1] == ("escalation", False)


def test_the_clock_two_hours_back_repeats_nothing(works: Works, promise: PROMISE, clock: MovingClock) -> None:
    promise()
    clock.set("2026-11-13", "08:30")
    assert sweep(works, 10).stages == 2
    for hours in (-2, 1, 1, -2, 2):
        clock.move(hours=hours)
        assert sweep(works, 10).stages == 0


def test_what_was_kept_moved_or_cancelled_is_told_no_more(
    works: Works, promise: PROMISE, clock: MovingClock
) -> None:
    subjects = [promise() for _ in range(3)]
    ends = (deadlines.keep, deadlines.cancel, deadlines.give_up)
    with works.open() as work:
        for subject, end in zip(subjects, ends, strict=True):
            end(work, PromiseKind.ACTION, subject)
    clock.move(days=60)
    assert sweep(works, 10).handled == 0


def test_more_than_a_batch(works: Works, promise: PROMISE, clock: MovingClock) -> None:
    for _ in range(7):
        promise()
    clock.set("2026-11-11", "12:00")
    result = sweep(works, 3)
    assert (result.handled, result.stages, result.failed) == (7, 7, 0)
    assert result.lag == 4 * 3600
    assert len(told(works)) == 7


@pytest.fixture
def finalised(monkeypatch: pytest.MonkeyPatch) -> Counter[UUID]:
    """Stands in for making minutes final, and counts; it fails while the count of a subject is below zero."""
    calls: Counter[UUID] = Counter()

    def finalise(work: Any, subject: UUID) -> None:
        calls[subject] += 1
        if calls[subject] < 0:
            raise LookupError("these minutes are broken")
        deadlines.keep(work, PromiseKind.CORRECTIONS, subject)

    monkeypatch.setattr("api.flows.sweep._EXTRA", {PromiseKind.CORRECTIONS: finalise})
    return calls


def test_a_row_that_fails_stops_nobody_and_is_tried_again(
    works: Works, promise: PROMISE, clock: MovingClock, finalised: Counter[UUID]
) -> None:
    first, broken, last = (promise(PromiseKind.CORRECTIONS, FRIDAY + timedelta(minutes=n)) for n in range(3))
    behind = promise(due_at=FRIDAY + timedelta(days=3))
    finalised[broken] = -3
    clock.set("2026-11-16", "12:00")
    result = sweep(works, 1)
    assert (result.handled, result.failed) == (3, 1)
    assert told(works, first) == told(works, last) == [("due", False)]
    assert told(works, behind), "what stands behind it does not wait"
    assert told(works, broken) == [], "what failed left nothing"
    assert sweep(works, 1).failed == 1
    result = sweep(works, 1)
    assert (result.handled, result.failed) == (1, 0)
    assert told(works, broken) == [("due", False)]
    assert (finalised[first], finalised[last]) == (1, 1)


def test_stages_without_sense_spoil_only_their_own_promise(
    works: Works, promise: PROMISE, clock: MovingClock, caplog: pytest.LogCaptureFixture
) -> None:
    broken, others = promise(), [promise() for _ in range(3)]
    with works.open() as work:
        table = sa.table("deadline", sa.column("stages", sa.JSON), sa.column("subject_id", sa.Uuid))
        nonsense = [{"stage": "never", "at": "2026-11-01T00:00:00Z"}]
        work.session.execute(sa.update(table).where(table.c.subject_id == broken).values(stages=nonsense))
    clock.set("2026-11-11", "12:00")
    result = sweep(works, 10)
    assert (result.handled, result.failed) == (3, 1)
    assert all(told(works, subject) == [("reminder", False)] for subject in others)
    assert [record.levelname for record in caplog.records if record.name == "casustafel.sweep"] == ["ERROR"]


def test_a_sweep_leaves_a_heartbeat_and_forgets_old_answers(works: Works, clock: MovingClock) -> None:
    with works.open() as work:
        for name, hours in (("old", 25), ("fresh", 1)):
            at = clock.now() - timedelta(hours=hours)
            row = StoredAnswer(
                caller="machine:1", key=name, request_hash="", status=200, headers={}, body=b"", created_at=at
            )
            work.session.add(row)
    result = sweep(works, 10)
    assert result == SweepResult(seconds=result.seconds)
    clock.move(minutes=1)
    sweep(works, 10)
    with works.open(write=False) as work:
        assert work.session.exec(select(StoredAnswer.key)).all() == ["fresh"]
        assert work.session.get_one(Mark, HEARTBEAT).at == clock.now()


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_sweep_reads_only_what_is_due(
    works: Works, promise: PROMISE, clock: MovingClock, database: Database
) -> None:
    """Also for what comes behind the first batch; so the time it takes follows from what is due (P5)."""
    promise()
    with works.open() as work:
        row = work.session.exec(select(Deadline)).one()
        known = {name: getattr(row, name) for name in Deadline.model_fields}
        far = [{**known, "id": new_id(), "subject_id": new_id()} for _ in range(3000)]
        for number, one in enumerate(far):
            one["next_at"] = clock.now() + timedelta(minutes=number - 5)
        work.session.execute(Deadline.__table__.insert(), far)  # type: ignore[attr-defined]  # not declared
        work.session.connection().exec_driver_sql("ANALYZE deadline")
    with asked(database) as seen:
        assert sweep(works, 3).handled == 6
    looks = [pair for pair in seen if pair[0].startswith("SELECT deadline.id")]
    assert len(looks) == 3
    for statement, values in looks[:2]:
        with database.writer.begin() as connection:
            nodes = plan(connection, statement, values)
        assert "Index Scan of ix_deadline_next" in nodes, nodes
        assert "Sort" not in nodes, nodes
        assert [node for node in nodes if node.endswith(" of deadline")] == [], nodes


def test_a_batch_takes_as_many_statements_as_one_promise(
    works: Works, promise: PROMISE, clock: MovingClock, database: Database
) -> None:
    def statements(count: int) -> int:
        for _ in range(count):
            promise()
        clock.move(days=30)
        with asked(database) as seen:
            assert sweep(works, 100).handled == count
        return len(seen)

    assert statements(1) == statements(20)
