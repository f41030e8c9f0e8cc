"""The three examples of the source, worked by hand, and what must always hold (B4, B5, B9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules import caseload_hours as hours
from api.rules.caseload_budget import consequence
from api.rules.caseload_load import Bounds

some = st.floats(0.05, 168)
months = st.floats(0.1, 60)


def test_wrap_around_care() -> None:
    """24 hours a week and 3 to 4 families is 6 to 8 hours for each, half of it in the family itself."""
    assert hours.hours_per_case(24, 4) == 6
    assert hours.hours_per_case(24, 3) == 8
    assert hours.direct_hours(6, 50) == 3
    assert hours.direct_hours(8, 50) == 4
    assert hours.on_full_week(3, 24) == 4.5
    assert hours.on_full_week(4, 24) == 6


def test_wrap_around_care_in_a_year() -> None:
    """Five workers, ten months: 15 x 2.2 = 33 to 20 x 2.2 = 44 families a year; the 35 of the source lie between."""
    assert hours.cases_in_period(5 * 3, 10, 12) == pytest.approx(33)
    assert hours.cases_in_period(5 * 4, 10, 12) == pytest.approx(44)
    each = hours.at_a_time_from_period(35, 10, 12) / 5
    assert each == pytest.approx(3.18, abs=0.01)
    assert 3 <= each <= 4


def test_youth_care_agreement() -> None:
    """28 cases in 36 hours leave 1.29 hours each, "about 1.5"; exactly 1.5 hours would be 24 cases."""
    assert hours.hours_per_case(36, 28) == pytest.approx(1.2857, abs=0.0001)
    assert hours.cases_at_a_time(36, 1.5) == 24
    assert hours.cases_in_period(28, 9, 12) == pytest.approx(65.33, abs=0.01)


def test_work_and_income() -> None:
    """45 to 125 clients in 36 hours: 48 minutes to 17 minutes a week for each."""
    assert hours.hours_per_case(36, 45) == pytest.approx(0.8)
    assert hours.hours_per_case(36, 125) == pytest.approx(0.288)
    assert 60 * hours.hours_per_case(36, 125) == pytest.approx(17.28)


def test_over_periods() -> None:
    """Twelve at a time that last six months: 14 in a month, 18 in a quarter, 36 in a year."""
    assert hours.over_periods(12, 6) == hours.Periods(12, 14, 18, 36)


def test_people_and_money() -> None:
    """120 cases, a band of 10 to 15, 80,000 euro each: 12 to 8 full-timers, 960,000 to 640,000 euro of 800,000."""
    found = consequence(120, Bounds(10, 15), 80_000, 800_000)
    assert (found.most_full_timers, found.fewest_full_timers) == (12, 8)
    assert (found.highest_costs, found.lowest_costs) == (960_000, 640_000)
    assert (found.worst_difference, found.best_difference) == (-160_000, 160_000)


@given(week=some, fewer=some, more=some)
def test_more_hours_per_case_never_raise_the_number_of_cases(week: float, fewer: float, more: float) -> None:
    fewer, more = sorted((fewer, more))
    assert hours.cases_at_a_time(week, more) <= hours.cases_at_a_time(week, fewer)


@given(cases=some, short=months, long=months)
def test_cases_that_last_longer_never_make_more_of_them_in_a_year(
    cases: float, short: float, long: float
) -> None:
    short, long = sorted((short, long))
    assert hours.cases_in_period(cases, long, 12) <= hours.cases_in_period(cases, short, 12)


@given(cases=some, week=some, month=months)
def test_there_and_back(cases: float, week: float, month: float) -> None:
    assert hours.cases_at_a_time(week, hours.hours_per_case(week, cases)) == pytest.approx(cases)
    year = hours.cases_in_period(cases, month, 12)
    assert hours.at_a_time_from_period(year, month, 12) == pytest.approx(cases)
    periods = hours.over_periods(cases, month)
    assert periods.week < periods.month < periods.quarter < periods.year


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: hours.cases_at_a_time(36, 0),
        lambda: hours.hours_per_case(36, 0),
        lambda: hours.cases_in_period(3, 0, 12),
        lambda: hours.on_full_week(3, 0),
        lambda: hours.full_timers(3, 0),
    ],
)
def test_nothing_is_divided_by_nothing(impossible) -> None:
    with pytest.raises(ValueError, match=r"."):
        impossible()
