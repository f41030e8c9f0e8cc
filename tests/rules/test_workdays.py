from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from holidays.countries.netherlands import Netherlands
from hypothesis import given
from hypothesis import strategies as st

from api.rules import workdays
from api.rules.workdays import EQUATED_DAYS, FIRST_YEAR, LAST_YEAR, LiberationDay, WorkdayCalendar
from tests.rules.strategies import calendars, days, quick

ATW, KERN = WorkdayCalendar.ATW, WorkdayCalendar.KERN
ONE_DAY = timedelta(days=1)


def span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def free_weekdays(calendar: WorkdayCalendar, year: int) -> set[str]:
    """Monday to Friday, and yet no working day."""
    whole_year = span(date(year, 1, 1), date(year, 12, 31))
    return {f"{day:%m-%d}" for day in whole_year if day.weekday() < 5 and not calendar.is_workday(day)}


@pytest.mark.parametrize(
    ("calendar", "year", "expected"),
    [
        (ATW, 2025, "01-01 04-18 04-21 05-05 05-29 05-30 06-09 12-25 12-26"),
        (KERN, 2025, "01-01 04-21 05-05 05-29 06-09 12-25 12-26"),
        (ATW, 2026, "01-01 01-02 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25"),
        (KERN, 2026, "01-01 04-06 04-27 05-14 05-25 12-25"),
        (ATW, 2028, "04-14 04-17 04-27 04-28 05-05 05-25 05-26 06-05 12-25 12-26"),
        (KERN, 2030, "01-01 04-22 05-30 06-10 12-25 12-26"),
    ],
)
def test_the_free_weekdays_of_a_year(calendar: WorkdayCalendar, year: int, expected: str):
    assert free_weekdays(calendar, year) == set(expected.split())


def test_every_equated_day_counts_only_when_the_setting_says_so():
    assert len(EQUATED_DAYS) == 10
    for day in EQUATED_DAYS:
        assert not ATW.is_workday(day)
        assert KERN.is_workday(day)


@pytest.mark.parametrize("year", [2025, 2031, 2036])
@pytest.mark.parametrize("calendar", [ATW, KERN])
def test_kings_day_on_a_sunday_moves_to_saturday_and_not_to_monday(calendar: WorkdayCalendar, year: int):
    assert date(year, 4, 27).strftime("%A") == "Sunday"
    assert calendar.is_workday(date(year, 4, 25))
    assert not calendar.is_workday(date(year, 4, 26))
    assert not calendar.is_workday(date(year, 4, 27))
    assert calendar.is_workday(date(year, 4, 28))


def test_a_holiday_on_a_sunday_does_not_move():
    assert ATW.is_workday(date(2023, 1, 2))
    assert ATW.is_workday(date(2022, 12, 27))


@pytest.mark.parametrize(
    "year", [year for year in range(1990, 2100) if date(year, 5, 5).weekday() in (0, 1, 2, 4)]
)
def test_liberation_day_is_free_yearly_or_in_lustrum_years_or_never(year: int):
    def works(rule: LiberationDay) -> bool:
        return WorkdayCalendar(liberation_day=rule).is_workday(date(year, 5, 5))

    assert not works("yearly")
    assert works("lustrum") == (year % 5 != 0)
    assert works("never")


def test_ascension_day_on_5_may_is_free_without_liberation_day():
    assert not WorkdayCalendar(liberation_day="never").is_workday(date(2005, 5, 5))
    assert not WorkdayCalendar(liberation_day="lustrum").is_workday(date(2016, 5, 5))


def test_the_default_is_the_profile_atw():
    assert WorkdayCalendar() == ATW
    assert hash(WorkdayCalendar()) == hash(ATW)


def test_an_open_day_beats_holidays_equated_days_and_weekends():
    opened = frozenset({date(2026, 12, 25), date(2026, 5, 15), date(2026, 6, 6)})
    calendar = WorkdayCalendar(open_days=opened)
    for day in opened:
        assert not ATW.is_workday(day)
        assert calendar.is_workday(day)
    assert calendar.add(date(2026, 6, 5), 1) == date(2026, 6, 6)
    assert calendar.between(date(2026, 6, 5), date(2026, 6, 8)) == 2


def test_a_closed_day_is_no_working_day():
    calendar = WorkdayCalendar(closed_days=frozenset({date(2026, 6, 9)}))
    assert ATW.is_workday(date(2026, 6, 9))
    assert not calendar.is_workday(date(2026, 6, 9))
    assert calendar.add(date(2026, 6, 8), 1) == date(2026, 6, 10)
    assert calendar.between(date(2026, 6, 8), date(2026, 6, 10)) == 1


def test_a_day_that_is_both_open_and_closed_is_refused_by_name():
    both = frozenset({date(2026, 6, 9), date(2026, 6, 10)})
    with pytest.raises(ValueError, match="both open and closed: 2026-06-09, 2026-06-10"):
        WorkdayCalendar(closed_days=both, open_days=both)


def test_an_unknown_rule_for_liberation_day_is_refused():
    with pytest.raises(ValueError, match="liberation_day"):
        WorkdayCalendar(liberation_day="Yearly")  # type: ignore[arg-type]  # from outside


@pytest.mark.parametrize(
    "ask",
    [
        lambda calendar, day: calendar.add(day, 1),
        lambda calendar, day: calendar.add(day, -1),
        WorkdayCalendar.on_or_after,
        WorkdayCalendar.on_or_before,
    ],
)
def test_a_calendar_without_working_days_is_an_error_and_no_endless_loop(
    ask: Callable[[WorkdayCalendar, date], date],
):
    calendar = WorkdayCalendar(closed_days=frozenset(span(date(2020, 1, 1), date(2032, 12, 31))))
    with pytest.raises(ValueError, match="no working day within 366 days"):
        ask(calendar, date(2026, 6, 9))


def test_a_long_closure_is_bridged():
    calendar = WorkdayCalendar(closed_days=frozenset(span(date(2026, 1, 1), date(2026, 12, 28))))
    assert calendar.add(date(2025, 12, 31), 1) == date(2026, 12, 29)
    assert calendar.add(date(2026, 12, 29), -1) == date(2025, 12, 31)


def test_the_known_years_are_those_of_the_package():
    assert Netherlands.start_year == FIRST_YEAR
    assert Netherlands.end_year == LAST_YEAR


@pytest.mark.parametrize("day", [date.min, date(FIRST_YEAR - 1, 12, 31), date(LAST_YEAR + 1, 1, 3), date.max])
def test_years_without_known_holidays_are_refused(day: date):
    inside = date(2026, 6, 9)
    for ask in (
        lambda: ATW.is_workday(day),
        lambda: ATW.add(day, 0),
        lambda: ATW.add(day, 1),
        lambda: ATW.add(day, -1),
        lambda: ATW.on_or_after(day),
        lambda: ATW.on_or_before(day),
        lambda: ATW.between(inside, day),
        lambda: ATW.between(day, inside),
    ):
        with pytest.raises(ValueError, match="holidays are known from 1966 to 2100"):
            ask()


def test_an_instant_is_not_taken_for_a_day():
    christmas = datetime(2026, 12, 25, 9, tzinfo=UTC)
    with pytest.raises(TypeError, match="not an instant"):
        ATW.is_workday(christmas)
    with pytest.raises(TypeError, match="not an instant"):
        ATW.between(christmas, christmas)


def test_adding_nothing_changes_nothing():
    assert ATW.add(date(2026, 12, 25), 0) == date(2026, 12, 25)


def test_adding_counts_strictly_after_and_strictly_before():
    assert ATW.add(date(2026, 6, 5), 1) == date(2026, 6, 8)
    assert ATW.add(date(2026, 6, 6), 1) == date(2026, 6, 8)
    assert ATW.add(date(2026, 6, 8), -1) == date(2026, 6, 5)
    assert ATW.add(date(2026, 6, 7), -2) == date(2026, 6, 4)


def test_the_holidays_of_a_year_are_worked_out_once_per_setting():
    workdays._holidays.cache_clear()
    for day in span(date(2026, 1, 1), date(2026, 12, 31)):
        ATW.is_workday(day)
        WorkdayCalendar(closed_days=frozenset({day})).is_workday(day + ONE_DAY)
    assert workdays._holidays.cache_info().misses == 2  # 2026, and 2027 for the day after the last


counts = st.integers(-15, 15)


@quick
@given(calendars(), days, counts.filter(bool))
def test_adding_always_lands_on_a_working_day(calendar: WorkdayCalendar, day: date, n: int):
    assert calendar.is_workday(calendar.add(day, n))


@quick
@given(calendars(), days, days, counts, counts)
def test_adding_is_monotone(calendar: WorkdayCalendar, a: date, b: date, m: int, n: int):
    a, b = sorted((a, b))
    m, n = sorted((m, n))
    assert calendar.add(a, n) <= calendar.add(b, n)
    assert calendar.add(a, m) <= calendar.add(a, n)
    assert m == n or calendar.add(a, m) < calendar.add(a, n)


@quick
@given(calendars(), days, st.integers(1, 15))
def test_adding_and_taking_away_come_back(calendar: WorkdayCalendar, day: date, n: int):
    assert calendar.add(calendar.add(day, n), -n) == calendar.on_or_before(day)
    assert calendar.add(calendar.add(day, -n), n) == calendar.on_or_after(day)


@quick
@given(calendars(), days, st.integers(0, 15))
def test_as_many_working_days_lie_between_as_were_added(calendar: WorkdayCalendar, day: date, n: int):
    assert calendar.between(day, calendar.add(day, n)) == n


@quick
@given(calendars(), days, days)
def test_between_counts_every_working_day_after_the_first_up_to_the_last(
    calendar: WorkdayCalendar, a: date, b: date
):
    assert calendar.between(a, b) == sum(calendar.is_workday(day) for day in span(a + ONE_DAY, b))


@quick
@given(calendars(), days)
def test_the_nearest_working_day_has_none_in_between(calendar: WorkdayCalendar, day: date):
    before, after = calendar.on_or_before(day), calendar.on_or_after(day)
    assert before <= day <= after
    assert calendar.is_workday(before)
    assert calendar.is_workday(after)
    assert (before == day == after) == calendar.is_workday(day)
    assert not any(
        calendar.is_workday(other) for other in span(before + ONE_DAY, after - ONE_DAY) if other != day
    )
