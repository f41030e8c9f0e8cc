"""What hours, factors and examples suggest for a band: a computation to talk about, never what the number must be (B7).

    case hours         contract hours - hours for everything that is no case work
    weight             what the weighing factors make of an ordinary case (caseload_factors)
    lower bound        case hours / (most hours per case x weight)
    upper bound        case hours / (fewest hours per case x weight)

All hours are hours a week of one full-timer; bounds are cases at a time.
"""

from dataclasses import dataclass, field

from api.rules.caseload_hours import HOURS_IN_A_WEEK, cases_at_a_time


@dataclass(frozen=True)
class Assumptions:
    """What the computation starts from; every one of them can be changed. ValueError when they make no sense."""

    week_hours: float
    other_hours: float
    fewest_hours: float
    most_hours: float
    weight: float

    def __post_init__(self) -> None:
        if not 0 < self.week_hours <= HOURS_IN_A_WEEK or not 0 <= self.other_hours < self.week_hours:
            raise ValueError("no hours are left for cases")
        if not 0 < self.fewest_hours <= self.most_hours or self.weight < 1:
            raise ValueError("a case takes from some to more hours, and weighs at least 1")


@dataclass(frozen=True)
class Line:
    """One line of the computation: what is computed, with which formula, from which figures, in which unit."""

    key: str
    formula: str
    figures: dict[str, float]
    result: float
    unit: str


@dataclass(frozen=True)
class Suggestion:
    """Bounds, and how they came about."""

    lower: float
    upper: float
    lines: list[Line] = field(default_factory=list)


def suggest(given: Assumptions) -> Suggestion:
    """Bounds for one full-timer, with every step of the computation."""
    hours = given.week_hours - given.other_hours
    most, fewest = given.most_hours * given.weight, given.fewest_hours * given.weight
    lower, upper = cases_at_a_time(hours, most), cases_at_a_time(hours, fewest)
    week = {"weekHours": given.week_hours, "otherHours": given.other_hours}
    lines = [
        Line("caseHours", "weekHours - otherHours", week, hours, "hours"),
        Line(
            "mostHours", "hours x weight", {"hours": given.most_hours, "weight": given.weight}, most, "hours"
        ),
        Line(
            "fewestHours",
            "hours x weight",
            {"hours": given.fewest_hours, "weight": given.weight},
            fewest,
            "hours",
        ),
        Line("lower", "caseHours / mostHours", {"caseHours": hours, "mostHours": most}, lower, "cases"),
        Line("upper", "caseHours / fewestHours", {"caseHours": hours, "fewestHours": fewest}, upper, "cases"),
    ]
    return Suggestion(lower, upper, lines)
