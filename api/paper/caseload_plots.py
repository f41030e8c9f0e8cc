"""The plots of a responsible caseload: the band line and the weighing factors (B5, B6)."""

import math
from collections.abc import Callable, Sequence

from api.core import words
from api.models.caseload_factors import FactorOutcome
from api.models.caseload_reference import BandPoint
from api.paper.plot import Mark, Plot, Row
from api.paper.sheet import Sheet
from api.rules.caseload_factors import HEAVY, HIGHEST, LOWEST
from api.rules.caseload_hours import FULL_WEEK

_ROUND = (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_POINTS = frozenset({"team", "function_group", "me"})
_KINDS = {"me": "caseload-me", "proposal": "caseload-proposal", "agreed": "caseload-agreed"}


def number(sheet: Sheet, value: float | None, digits: int = 1) -> str:
    """A number as people write it; nothing for what is not known."""
    return "" if value is None else words.number(sheet.tongue, value, digits)


def reach(sheet: Sheet, low: float | None, high: float | None) -> str:
    """From a number to a number; one number where both are the same."""
    first, last = number(sheet, low), number(sheet, high)
    return first if first == last or not last else f"{first} – {last}"


def called(sheet: Sheet, point: BandPoint) -> str:
    """What a point is called: a name, and what it is where the name does not say so."""
    if point.what not in _KINDS:
        return point.name
    kind = sheet.say(_KINDS[point.what])
    return f"{kind}: {point.name}" if point.name else kind


def band_line(sheet: Sheet, points: Sequence[BandPoint]) -> Plot:
    """Cases of a full-timer on a line with growing steps, and under each the hours that it leaves for a case."""
    marks = _around(points)
    low, high = math.log(marks[0]), math.log(marks[-1])

    def place(cases: float) -> float:
        return (math.log(max(cases, marks[0])) - low) / (high - low)

    axis = [
        (
            place(mark),
            sheet.say("caseload-mark", cases=number(sheet, mark), hours=number(sheet, FULL_WEEK / mark)),
        )
        for mark in marks
    ]
    rows = [_reaching(sheet, one, place) for one in points]
    agreed = [(place(one.low), place(one.high)) for one in points if one.what == "agreed"]
    return Plot(sheet.say("caseload-line"), axis, rows, agreed)


def _reaching(sheet: Sheet, one: BandPoint, place: Callable[[float], float]) -> Row:
    """What somebody agreed or found, from its lower bound to its upper."""
    mark = Mark(
        "dot" if one.what in _POINTS else "bar",
        place(one.low),
        place(one.high),
        full=one.what in {"agreed", "team", "function_group"},
    )
    return Row(
        called(sheet, one), [mark], reach(sheet, one.low, one.high), strong=one.what in {"agreed", "team"}
    )


def factors(sheet: Sheet, title: str, outcomes: Sequence[FactorOutcome]) -> Plot:
    """Average, spread and reach of the scores of every factor; where they lie apart, the reach has ends."""
    rows = []
    for one in outcomes:
        least, most = max(one.lowest, one.average - one.spread), min(one.highest, one.average + one.spread)
        ends = (one.lowest, one.highest) if one.disagreement else ()
        marks = [
            Mark("line", _score(one.lowest), _score(one.highest)),
            Mark("broad", _score(least), _score(most)),
            *(Mark("end", _score(end), _score(end)) for end in ends),
            Mark("dot", _score(one.average), _score(one.average), full=one.heavy),
        ]
        rows.append(Row(one.text, marks, number(sheet, one.average), strong=one.heavy))
    axis = [(_score(score), str(score)) for score in range(LOWEST, HIGHEST + 1)]
    return Plot(title, axis, rows, [(_score(HEAVY), 1.0)])


def _score(score: float) -> float:
    return (score - LOWEST) / (HIGHEST - LOWEST)


def _around(points: Sequence[BandPoint]) -> tuple[float, ...]:
    """Round numbers of cases around all points."""
    least = min([1.0, *(one.low for one in points if one.low > 0)])
    most = max([10.0, *(one.high for one in points)])
    first = max((place for place, mark in enumerate(_ROUND) if mark <= least), default=0)
    last = next((place for place, mark in enumerate(_ROUND) if mark >= most), len(_ROUND) - 1)
    return _ROUND[first : last + 1]
