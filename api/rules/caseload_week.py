"""What follows from a representative week (B4). Hours are hours a week; cases are those of kinds that count.

case hours       sum of families x hours each, over every line
total hours      case hours + other hours; at most 168
direct hours     case hours x direct share / 100
hours per case   case hours of the kinds that count / families of those kinds
cases            families of the kinds that count: in a week as they are, over longer periods as in caseload_hours
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from api.rules.caseload_hours import Periods, direct_hours, hours_per_case, on_full_week, over_periods


@dataclass(frozen=True)
class Line:
    """Families of one kind: how many, hours a week for each, months that such a case lasts."""

    kind: str
    families: int
    hours_each: float
    months: float


@dataclass(frozen=True)
class Figures:
    """A week in figures."""

    case_hours: float
    total_hours: float
    direct_hours: float
    hours_per_case: float | None
    periods: Periods
    full_week: float


def case_hours(lines: Sequence[Line]) -> float:
    """Hours a week for all families together."""
    return sum(line.families * line.hours_each for line in lines)


def figures(
    lines: Sequence[Line], contract: float, other: float, direct: float, counts: Container[str]
) -> Figures:
    """The week of somebody with so many contract and other hours; ``counts``: the kinds that count as a case."""
    hours = case_hours(lines)
    counted = [line for line in lines if line.kind in counts]
    families = sum(line.families for line in counted)
    each = [over_periods(line.families, line.months) for line in counted]
    periods = Periods(
        families,
        sum(one.month for one in each),
        sum(one.quarter for one in each),
        sum(one.year for one in each),
    )
    return Figures(
        case_hours=hours,
        total_hours=hours + other,
        direct_hours=direct_hours(hours, direct),
        hours_per_case=hours_per_case(case_hours(counted), families) if families else None,
        periods=periods,
        full_week=on_full_week(families, contract),
    )
