"""When people are left alone: no mail at night, and reminders only on the morning of a working day (S6)."""

from datetime import UTC, date, datetime, time, timedelta

from api.rules.promises import AMSTERDAM, local_day
from api.rules.workdays import WorkdayCalendar

WAKES, SLEEPS = time(7), time(21)
DIGEST = time(8, 30)
"""After 08:00, when the stages of promises fall."""


def not_at_night(instant: datetime) -> datetime:
    """The same instant between 07:00 and 21:00 local time, else the next 07:00."""
    local = instant.astimezone(AMSTERDAM)
    if WAKES <= local.time() < SLEEPS:
        return instant
    day = local.date() if local.time() < WAKES else local.date() + timedelta(days=1)
    return _at(day, WAKES)


def digest_moment(instant: datetime, calendar: WorkdayCalendar) -> datetime:
    """When a digest may go at the earliest: 08:30 on a working day, or at once during the day on one."""
    day = local_day(instant)
    if calendar.is_workday(day) and instant.astimezone(AMSTERDAM).time() < SLEEPS:
        return max(instant, _at(day, DIGEST))
    return next_digest(day, calendar)


def next_digest(day: date, calendar: WorkdayCalendar) -> datetime:
    """The morning of the first working day after this one."""
    return _at(calendar.on_or_after(day + timedelta(days=1)), DIGEST)


def _at(day: date, wall: time) -> datetime:
    return datetime.combine(day, wall, AMSTERDAM).astimezone(UTC)
