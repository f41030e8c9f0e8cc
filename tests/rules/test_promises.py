from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.promises import (
    AMSTERDAM,
    action_due,
    corrections_close,
    documents_due,
    documents_reminder_day,
    end_of,
    last_day,
    local_day,
    minutes_due,
    overdue_workdays,
    start_of,
    workdays_left,
)
from api.rules.workdays import WorkdayCalendar
from tests.rules.strategies import calendars, days, instants, quick

ATW = WorkdayCalendar.ATW
INSTANT = timedelta(microseconds=1)
HOUR = timedelta(hours=1)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_day_is_the_day_in_amsterdam():
    assert local_day(at("2026-06-09T21:59:59Z")) == date(2026, 6, 9)
    assert local_day(at("2026-06-09T22:00:00Z")) == date(2026, 6, 10)
    assert local_day(at("2026-12-31T23:00:00Z")) == date(2027, 1, 1)
    assert local_day(datetime(2026, 6, 9, 23, tzinfo=timezone(timedelta(hours=-5)))) == date(2026, 6, 10)


@pytest.mark.parametrize(
    ("day", "starts", "ends"),
    [
        (date(2026, 6, 9), "2026-06-08T22:00:00Z", "2026-06-09T22:00:00Z"),
        (SPRING, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
        (AUTUMN, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
    ],
)
def test_a_day_of_24_23_and_25_hours(day: date, starts: str, ends: str):
    assert start_of(day) == at(starts)
    assert end_of(day) == at(ends)
    assert start_of(day).tzinfo is end_of(day).tzinfo is UTC


@quick
@given(days, instants)
def test_an_instant_is_in_exactly_one_day(day: date, instant: datetime):
    assert (start_of(day) <= instant < end_of(day)) == (local_day(instant) == day)
    assert last_day(end_of(day)) == day


def test_the_end_is_exclusive_and_the_last_day_is_the_day_before_midnight():
    assert last_day(end_of(date(2026, 6, 9))) == date(2026, 6, 9)
    assert last_day(end_of(date(2026, 6, 9)) + INSTANT) == date(2026, 6, 10)
    # Also when the instant comes in local time, right after the hour that does not exist.
    assert last_day(datetime(2026, 3, 29, 3, tzinfo=AMSTERDAM)) == SPRING


@pytest.mark.parametrize(
    ("starts_at", "due", "hours"),
    [
        ("2026-06-09T13:00+02:00", "2026-06-02T13:00+02:00", 168),
        ("2026-03-29T01:59+01:00", "2026-03-22T01:59+01:00", 168),
        ("2026-03-29T03:00+02:00", "2026-03-22T03:00+01:00", 167),
        ("2026-04-05T01:30+02:00", "2026-03-29T01:30+01:00", 167),
        ("2026-04-05T03:00+02:00", "2026-03-29T03:00+02:00", 168),
        ("2026-10-25T13:00+01:00", "2026-10-18T13:00+02:00", 169),
        ("2026-11-01T01:30+01:00", "2026-10-25T01:30+02:00", 169),
        ("2026-11-01T03:00+01:00", "2026-10-25T03:00+01:00", 168),
    ],
)
def test_documents_keep_the_wall_clock_over_a_clock_change(starts_at: str, due: str, hours: int):
    assert documents_due(at(starts_at)) == at(due)
    assert at(starts_at) - documents_due(at(starts_at)) == hours * HOUR
    assert documents_due(at(starts_at).astimezone(UTC)) == at(due)


def test_a_wall_time_that_does_not_exist_moves_on_by_the_missing_hour():
    assert documents_due(at("2026-04-05T02:30+02:00")) == at("2026-03-29T03:30+02:00")


def test_a_wall_time_that_exists_twice_is_the_second():
    assert documents_due(at("2026-11-01T02:30+01:00")) == at("2026-10-25T02:30+01:00")


@pytest.mark.parametrize("starts_at", ["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"])
def test_both_readings_of_a_meeting_in_the_double_hour_want_the_documents_at_the_same_time(starts_at: str):
    assert documents_due(at(starts_at)) == at("2026-10-18T02:30+02:00")


@quick
@given(instants)
def test_documents_are_due_at_the_same_time_of_day_seven_days_earlier(starts_at: datetime):
    meeting, due = starts_at.astimezone(AMSTERDAM), documents_due(starts_at)
    wall = due.astimezone(AMSTERDAM)
    assert wall.date() == meeting.date() - timedelta(days=7)
    assert starts_at - due in (167 * HOUR, 168 * HOUR, 169 * HOUR)
    if not (wall.date() in (date(2025, 3, 30), SPRING) and wall.hour == 3):
        assert wall.time() == meeting.time()


@quick
@given(calendars(), instants)
def test_the_document_reminder_is_on_a_working_day_in_time(calendar: WorkdayCalendar, starts_at: datetime):
    day = documents_reminder_day(starts_at, calendar)
    assert calendar.is_workday(day)
    assert start_of(day) < documents_due(starts_at)


def test_documents_due_at_midnight_are_reminded_of_before_that_midnight():
    assert documents_reminder_day(at("2026-06-10T00:00+02:00"), ATW) == date(2026, 6, 2)


@quick
@given(calendars(), days, st.booleans())
def test_minutes_are_due_a_week_after_the_meeting_or_roll_to_a_working_day(
    calendar: WorkdayCalendar, held: date, roll: bool
):
    last = last_day(minutes_due(held, calendar, roll))
    week_later = held + timedelta(days=7)
    assert last == (calendar.on_or_after(week_later) if roll else week_later)
    assert calendar.is_workday(last) or not roll


@quick
@given(calendars(), instants)
def test_a_correction_window_gives_two_whole_working_days_and_closes_on_one(
    calendar: WorkdayCalendar, sent_at: datetime
):
    closes = corrections_close(sent_at, calendar)
    assert calendar.is_workday(last_day(closes))
    assert calendar.between(local_day(sent_at), last_day(closes)) == 2
    assert closes == end_of(last_day(closes))


@quick
@given(calendars(), instants, instants)
def test_sent_later_never_closes_earlier(calendar: WorkdayCalendar, a: datetime, b: datetime):
    first, second = sorted((a, b))
    assert corrections_close(first, calendar) <= corrections_close(second, calendar)


def test_sending_counts_by_the_local_day():
    assert corrections_close(at("2026-06-09T23:59+02:00"), ATW) == end_of(date(2026, 6, 11))
    assert corrections_close(at("2026-06-10T00:00+02:00"), ATW) == end_of(date(2026, 6, 12))


def test_an_action_runs_to_the_end_of_its_due_day_working_day_or_not():
    assert action_due(date(2026, 6, 9)) == at("2026-06-09T22:00:00Z")
    assert action_due(date(2026, 12, 25)) == at("2026-12-25T23:00:00Z")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-06-05T17:00+02:00", 0),  # Friday, the due day itself
        ("2026-06-06T00:00+02:00", 0),  # overdue, but nobody worked since
        ("2026-06-08T23:59+02:00", 0),  # Monday is not over
        ("2026-06-09T00:00+02:00", 1),
        ("2026-06-13T00:00+02:00", 5),
        ("2026-06-15T12:00+02:00", 5),
        ("2020-01-01T12:00+01:00", 0),
    ],
)
def test_only_whole_working_days_count_as_overdue(now: str, expected: int):
    assert overdue_workdays(action_due(date(2026, 6, 5)), at(now), ATW) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-06-05T09:00+02:00", 2),  # Friday, the day of sending: Monday and Tuesday are still to come
        ("2026-06-07T12:00+02:00", 2),  # in the weekend nothing passes
        ("2026-06-08T00:00+02:00", 1),
        ("2026-06-09T23:59+02:00", 0),  # the last day
        ("2026-06-10T00:00+02:00", 0),
    ],
)
def test_the_working_days_that_are_left_are_those_after_today(now: str, expected: int):
    until = corrections_close(at("2026-06-05T09:00+02:00"), ATW)
    assert workdays_left(until, at(now), ATW) == expected


@quick
@given(calendars(), instants, instants)
def test_overdue_days_are_none_before_the_end_and_never_shrink(
    calendar: WorkdayCalendar, due_at: datetime, now: datetime
):
    assert now >= due_at or overdue_workdays(due_at, now, calendar) == 0
    later = now + timedelta(days=1)
    assert overdue_workdays(due_at, now, calendar) <= overdue_workdays(due_at, later, calendar)


def test_an_instant_without_an_offset_is_refused():
    naive = at("2026-06-09T13:00")
    for ask in (
        lambda: local_day(naive),
        lambda: last_day(naive),
        lambda: documents_due(naive),
        lambda: corrections_close(naive, ATW),
        lambda: overdue_workdays(naive, at("2026-06-09T13:00Z"), ATW),
        lambda: overdue_workdays(at("2026-06-09T13:00Z"), naive, ATW),
    ):
        with pytest.raises(ValueError, match="offset"):
            ask()


def test_an_instant_is_not_taken_for_a_day():
    for ask in (start_of, end_of, action_due, lambda day: minutes_due(day, ATW, roll=False)):
        with pytest.raises(TypeError, match="not an instant"):
            ask(at("2026-06-09T23:30Z"))
