"""Until which day a case is kept (S9, decision 37). Days are those of Amsterdam; a term counts whole months.

A term ends at the end of the same day so many months later, or of the last day of that month where it has no such day:
what began on 29 February ends in an ordinary year on 28 February.
"""

from calendar import monthrange
from datetime import date
from enum import StrEnum

MONTHS = 12


class RetentionKind(StrEnum):
    """What a term counts from: that a case was closed, or the last change of one that was never taken up."""

    CLOSED = "closed"
    IDLE = "idle"


def ends_on(began: date, months: int) -> date:
    """The last day on which something is kept for so many months, that began on this day."""
    return _moved(began, months, began.day)


def latest_start(last: date, months: int) -> date:
    """The last day on which something can have begun of which the term ends on ``last`` or before."""
    at_end = last.day == monthrange(last.year, last.month)[1]
    return _moved(last, -months, 31 if at_end else last.day)


def _moved(day: date, months: int, wanted: int) -> date:
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(wanted, monthrange(year, month + 1)[1]))
