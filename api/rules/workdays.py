"""Working days of a region (W14, W15, S5).

A working day is Monday to Friday and not a holiday of the region's calendar. The holidays come from the
`holidays` package; what regions differ in is a setting:

    goodFriday      Good Friday is a holiday, or not
    liberationDay   5 May is a holiday every year, in lustrum years only (2025, 2030, ...), or never
    equatedDays     days that a royal decree equates with a holiday count as one, or not
    open days       always a working day, whatever else holds, also on a Saturday or Sunday
    closed days     not a working day, unless open; the same day in both is refused

Two profiles: ATW (all on, modelled on the Algemene termijnenwet) and KERN (no Good Friday, 5 May in lustrum
years, no equated days). King's Day is 27 April, or Saturday 26 April when the 27th is a Sunday.

Days are plain dates without a zone; `promises` turns instants into days. Holidays are known for the years
FIRST_YEAR to LAST_YEAR; a question about any other year is a ValueError, because an answer would quietly miss
every holiday.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import ClassVar, Literal

LiberationDay = Literal["yearly", "lustrum", "never"]

FIRST_YEAR = 1966
LAST_YEAR = 2100
MAX_DAYS_WITHOUT_WORKDAY = 366

# Add a line for every new decree: it fixes the days of three years or so ahead.
EQUATED_DAYS = frozenset(
    {
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    }
)

_GOOD_FRIDAY = "Goede vrijdag"
_LIBERATION_DAY = "Bevrijdingsdag"
_LUSTRUM = 5
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkdayCalendar:
    """Which days are working days in a region. Hashable; the defaults are the profile ATW.

    ValueError when a day is both open and closed, or when `liberation_day` is not one of its three values.
    """

    ATW: ClassVar["WorkdayCalendar"]
    KERN: ClassVar["WorkdayCalendar"]

    good_friday: bool = True
    liberation_day: LiberationDay = "yearly"
    equated_days: bool = True
    closed_days: frozenset[date] = frozenset()
    open_days: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if self.liberation_day not in ("yearly", "lustrum", "never"):
            raise ValueError(f"liberation_day must be yearly, lustrum or never, not {self.liberation_day!r}")
        if both := self.closed_days & self.open_days:
            raise ValueError("both open and closed: " + ", ".join(day.isoformat() for day in sorted(both)))

    def is_workday(self, d: date) -> bool:
        """Whether people work on `d`. ValueError outside the known years, TypeError for an instant."""
        _check(d)
        if d in self.open_days:
            return True
        if d in self.closed_days or d.weekday() >= _SATURDAY:
            return False
        return d not in _holidays(d.year, self.good_friday, self.liberation_day, self.equated_days)

    def add(self, d: date, n: int) -> date:
        """The nth working day strictly after `d`, or strictly before it when `n` is negative (W14).

        Nothing added is nothing changed: n == 0 gives `d` itself, working day or not (see `on_or_before` and
        `on_or_after`). ValueError when there is no working day in a year of days.
        """
        _check(d)
        step = _ONE_DAY if n > 0 else -_ONE_DAY
        for _ in range(abs(n)):
            d = self._nearest(d + step, step)
        return d

    def on_or_before(self, d: date) -> date:
        """`d` when it is a working day, else the last one before it (W7). Errors as `add`."""
        return self._nearest(d, -_ONE_DAY)

    def on_or_after(self, d: date) -> date:
        """`d` when it is a working day, else the first one after it (W13). Errors as `add`."""
        return self._nearest(d, _ONE_DAY)

    def between(self, a: date, b: date) -> int:
        """The number of working days after `a` up to and including `b`; 0 when `b` is not after `a` (W15)."""
        _check(a)
        _check(b)
        if b <= a:
            return 0
        whole_years = sum(len(_workdays(self, year)) for year in range(a.year, b.year))
        return (
            whole_years + bisect_right(_workdays(self, b.year), b) - bisect_right(_workdays(self, a.year), a)
        )

    def _nearest(self, d: date, step: timedelta) -> date:
        start = d
        for _ in range(MAX_DAYS_WITHOUT_WORKDAY):
            if self.is_workday(d):
                return d
            d += step
        raise ValueError(f"no working day within {MAX_DAYS_WITHOUT_WORKDAY} days of {start.isoformat()}")


WorkdayCalendar.ATW = WorkdayCalendar()
WorkdayCalendar.KERN = WorkdayCalendar(good_friday=False, liberation_day="lustrum", equated_days=False)


def refuse_instant(d: date) -> None:
    """TypeError for an instant where a day is needed.

    An instant is a date to Python and to mypy, but equals no date, and its day is that of the zone it is in.
    """
    if isinstance(d, datetime):
        raise TypeError("a day is needed here, not an instant: take its local day first")


def _check(d: date) -> None:
    refuse_instant(d)
    if not FIRST_YEAR <= d.year <= LAST_YEAR:
        raise ValueError(f"holidays are known from {FIRST_YEAR} to {LAST_YEAR}, not for {d.year}")


@cache
def _holidays(
    year: int, good_friday: bool, liberation_day: LiberationDay, equated_days: bool
) -> frozenset[date]:
    import holidays  # late: it knows every country, which takes a while that a start does not have

    public = holidays.country_holidays("NL", years=year, language="nl")
    # By name and not by date: 5 May 2005 was Ascension Day too, carries both names and so stays.
    # The package has 5 May as public in lustrum years only, so our own setting decides.
    skipped = {_LIBERATION_DAY} if good_friday else {_LIBERATION_DAY, _GOOD_FRIDAY}
    days = {day for day, name in public.items() if name not in skipped}
    if liberation_day == "yearly" or (liberation_day == "lustrum" and year % _LUSTRUM == 0):
        days.add(date(year, 5, 5))
    if equated_days:
        days.update(day for day in EQUATED_DAYS if day.year == year)
    return frozenset(days)


@lru_cache(maxsize=512)
def _workdays(calendar: WorkdayCalendar, year: int) -> tuple[date, ...]:
    first = date(year, 1, 1)
    days = (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))
    return tuple(day for day in days if calendar.is_workday(day))
