"""From hours to cases and back (B4, B5, B9). Hours are hours a week, periods are months, a year has 52 weeks.

    cases at a time        hours a week / hours per case a week
    hours per case         hours a week / cases at a time
    direct hours           hours x direct share / 100
    cases in a period      cases at a time x (1 + months of the period / months a case lasts):
                           those that were there when it began, and those that came in the place of what ended
    cases on a full week   cases x 36 / hours a week, so that part-timers stand on the same line
    full-timers            cases at a time / cases of one full-timer

A case that lasts ten months is there 1 + 12 / 10 = 2.2 times as often in a year as in one week.
"""

from dataclasses import dataclass

FULL_WEEK = 36.0
"""Hours of a full-time working week, as the source takes it."""
HOURS_IN_A_WEEK = 168.0
WEEKS_IN_A_MONTH = 52 / 12
MONTH, QUARTER, YEAR = 1.0, 3.0, 12.0


def cases_at_a_time(week_hours: float, hours_per_case: float) -> float:
    """How many cases fit in a week. ValueError unless a case takes some time."""
    if hours_per_case <= 0:
        raise ValueError("a case takes more than no time")
    return week_hours / hours_per_case


def hours_per_case(week_hours: float, cases: float) -> float:
    """Hours a week for each case. ValueError without cases."""
    if cases <= 0:
        raise ValueError("without cases there are no hours per case")
    return week_hours / cases


def direct_hours(hours: float, direct_percent: float) -> float:
    """The part of the hours that is spent with the people themselves."""
    return hours * direct_percent / 100


def cases_in_period(at_a_time: float, case_months: float, period_months: float) -> float:
    """How many different cases somebody has in a period. ValueError unless a case lasts some time."""
    if case_months <= 0:
        raise ValueError("a case lasts some time")
    return at_a_time * (1 + period_months / case_months)


def at_a_time_from_period(cases: float, case_months: float, period_months: float) -> float:
    """The other way round: cases at a time when so many are seen in a period."""
    return cases / (1 + period_months / case_months)


def on_full_week(cases: float, week_hours: float) -> float:
    """The same caseload for somebody who works a full week. ValueError without hours."""
    if week_hours <= 0:
        raise ValueError("without hours there is no caseload")
    return cases * FULL_WEEK / week_hours


def full_timers(cases: float, cases_each: float) -> float:
    """How many full-timers carry this many cases. ValueError unless one carries some."""
    if cases_each <= 0:
        raise ValueError("a full-timer carries some cases")
    return cases / cases_each


@dataclass(frozen=True)
class Periods:
    """A caseload in cases, over each period."""

    week: float
    month: float
    quarter: float
    year: float


def over_periods(at_a_time: float, case_months: float) -> Periods:
    """The caseload of a week, month, quarter and year. In a week those that are there at that time."""
    month, quarter, year = (cases_in_period(at_a_time, case_months, span) for span in (MONTH, QUARTER, YEAR))
    return Periods(at_a_time, month, quarter, year)
