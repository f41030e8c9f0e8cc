from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.promises import (
    AMSTERDAM,
    DEFAULT_PLANS,
    PromiseKind,
    Stage,
    StagePlan,
    action_due,
    documents_due,
    documents_reminder_day,
    end_of,
    last_day,
    local_day,
    overdue_workdays,
    stages,
    start_of,
)
from api.rules.workdays import WorkdayCalendar
from tests.rules.strategies import calendars, instants, quick

ATW = WorkdayCalendar.ATW
KINDS = st.sampled_from(PromiseKind)
FULL = st.sampled_from([kind for kind in PromiseKind if kind is not PromiseKind.CORRECTIONS])
PLANS = st.builds(StagePlan, st.integers(0, 10), st.integers(0, 10))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def told(kind: PromiseKind, due_at: datetime, plan: StagePlan | None = None) -> dict[Stage, datetime]:
    return dict(stages(kind, due_at, ATW, plan or DEFAULT_PLANS[kind]))


def test_an_action_from_reminder_to_escalation():
    # Due on Tuesday 26 May 2026, the day after Whit Monday.
    assert told(PromiseKind.ACTION, action_due(date(2026, 5, 26)), StagePlan(2, 3)) == {
        Stage.REMINDER: at("2026-05-21T08:00+02:00"),
        Stage.DUE: at("2026-05-26T08:00+02:00"),
        Stage.OVERDUE: at("2026-05-27T00:00+02:00"),
        Stage.ESCALATION: at("2026-05-30T00:00+02:00"),
    }


def test_an_action_due_on_a_day_off_is_still_due_on_that_day():
    assert told(PromiseKind.ACTION, action_due(date(2026, 5, 25)), StagePlan(0, 0)) == {
        Stage.REMINDER: at("2026-05-22T08:00+02:00"),
        Stage.DUE: at("2026-05-25T08:00+02:00"),
        Stage.OVERDUE: at("2026-05-26T00:00+02:00"),
        Stage.ESCALATION: at("2026-05-26T00:00+02:00"),
    }


def test_documents_are_reminded_of_on_the_last_working_day_on_or_before_the_deadline():
    starts_at = at("2027-05-13T13:00+02:00")  # a week after Ascension Day, which follows 5 May
    moments = told(PromiseKind.DOCUMENTS, documents_due(starts_at))
    assert moments == {
        Stage.REMINDER: at("2027-05-04T08:00+02:00"),
        Stage.DUE: at("2027-05-06T08:00+02:00"),
        Stage.OVERDUE: at("2027-05-06T13:00+02:00"),
        Stage.ESCALATION: at("2027-05-11T00:00+02:00"),
    }
    assert local_day(moments[Stage.REMINDER]) == documents_reminder_day(starts_at, ATW)


@pytest.mark.parametrize(
    ("due_at", "due"),
    [
        ("2026-06-09T08:00:00.000001+02:00", "2026-06-09T08:00+02:00"),
        ("2026-06-09T08:00+02:00", "2026-06-09T00:00+02:00"),
        ("2026-06-09T07:00+02:00", "2026-06-09T00:00+02:00"),
        ("2026-06-09T00:00+02:00", "2026-06-08T08:00+02:00"),
    ],
)
def test_due_is_in_the_morning_of_the_last_day_or_at_its_start(due_at: str, due: str):
    moments = told(PromiseKind.DOCUMENTS, at(due_at))
    assert moments[Stage.DUE] == at(due)
    assert moments[Stage.REMINDER] == at(due)  # it would fall after due, so it coincides
    assert moments[Stage.OVERDUE] == at(due_at)


def test_corrections_only_close():
    closes = at("2026-06-12T00:00+02:00")
    assert stages(PromiseKind.CORRECTIONS, closes, ATW, StagePlan(3, 3)) == ((Stage.DUE, closes),)


def test_an_evaluation_is_due_at_the_start_of_its_meeting():
    starts_at = at("2026-06-09T13:00+02:00")
    assert told(PromiseKind.EVALUATION, starts_at, StagePlan(5, 2)) == {
        Stage.REMINDER: at("2026-06-02T08:00+02:00"),
        Stage.DUE: starts_at,
        Stage.OVERDUE: starts_at,
        Stage.ESCALATION: at("2026-06-12T00:00+02:00"),
    }


@pytest.mark.parametrize(
    ("due_on", "reminder", "due"),
    [
        (date(2026, 3, 30), "2026-03-27T07:00Z", "2026-03-30T06:00Z"),
        (date(2026, 10, 26), "2026-10-23T06:00Z", "2026-10-26T07:00Z"),
    ],
)
def test_eight_in_the_morning_stays_eight_over_a_clock_change(due_on: date, reminder: str, due: str):
    moments = told(PromiseKind.ACTION, action_due(due_on), StagePlan(1, 1))
    assert moments[Stage.REMINDER] == at(reminder)
    assert moments[Stage.DUE] == at(due)


@quick
@given(KINDS, instants, calendars(), PLANS)
def test_stages_come_in_order(
    kind: PromiseKind, due_at: datetime, calendar: WorkdayCalendar, plan: StagePlan
):
    told = stages(kind, due_at, calendar, plan)
    moments = [moment for _, moment in told]
    assert moments == sorted(moments)
    assert all(moment.tzinfo is UTC for moment in moments)
    order = list(Stage)
    assert [stage for stage, _ in told] == ([Stage.DUE] if kind is PromiseKind.CORRECTIONS else order)


@quick
@given(FULL, instants, calendars(), PLANS)
def test_due_is_on_the_last_day_and_overdue_is_the_end_itself(
    kind: PromiseKind, due_at: datetime, calendar: WorkdayCalendar, plan: StagePlan
):
    moments = dict(stages(kind, due_at, calendar, plan))
    assert moments[Stage.OVERDUE] == due_at
    if kind is not PromiseKind.EVALUATION:
        assert local_day(moments[Stage.DUE]) == last_day(due_at)
        assert moments[Stage.DUE] < due_at
        assert moments[Stage.DUE].astimezone(AMSTERDAM).time() in (time(8), time(0))


@quick
@given(FULL, instants, calendars(), PLANS)
def test_a_reminder_comes_on_a_working_day_unless_it_collapsed_to_due(
    kind: PromiseKind, due_at: datetime, calendar: WorkdayCalendar, plan: StagePlan
):
    moments = dict(stages(kind, due_at, calendar, plan))
    day = local_day(moments[Stage.REMINDER])
    assert moments[Stage.REMINDER] == moments[Stage.DUE] or calendar.is_workday(day)
    if plan.reminder_workdays:
        assert day == calendar.add(last_day(due_at), -plan.reminder_workdays)


@quick
@given(FULL, instants, calendars(), st.integers(1, 10))
def test_escalation_comes_when_that_many_working_days_have_passed(
    kind: PromiseKind, due_at: datetime, calendar: WorkdayCalendar, n: int
):
    moment = dict(stages(kind, due_at, calendar, StagePlan(0, n)))[Stage.ESCALATION]
    assert calendar.is_workday(last_day(moment))
    assert moment == end_of(last_day(moment))
    assert overdue_workdays(due_at, moment, calendar) == n
    assert overdue_workdays(due_at, moment - timedelta(microseconds=1), calendar) == n - 1


def test_the_zone_in_which_the_end_is_given_makes_no_difference():
    due_at = start_of(date(2026, 6, 10))
    for zone in (AMSTERDAM, timezone(timedelta(hours=-8)), timezone(timedelta(hours=9))):
        assert told(PromiseKind.ACTION, due_at.astimezone(zone)) == told(PromiseKind.ACTION, due_at)


def test_every_kind_has_a_default_plan():
    assert set(DEFAULT_PLANS) == set(PromiseKind)
    assert DEFAULT_PLANS[PromiseKind.DOCUMENTS].reminder_workdays == 0


@pytest.mark.parametrize("numbers", [(-1, 0), (0, -1)])
def test_a_plan_does_not_count_backwards(numbers: tuple[int, int]):
    with pytest.raises(ValueError, match="from 0"):
        StagePlan(*numbers)


def test_an_end_without_an_offset_is_refused():
    naive = at("2026-06-09T13:00")
    for kind in PromiseKind:
        with pytest.raises(ValueError, match="offset"):
            told(kind, naive)
