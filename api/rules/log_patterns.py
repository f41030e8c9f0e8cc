"""When something in the access log is worth a look: much in a short time. Whether it was wrong it does not say."""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any


@dataclass(frozen=True)
class Line:
    """When somebody looked, and at what."""

    at: datetime
    case: Any


@dataclass(frozen=True)
class Burst:
    """The busiest stretch: how many lines, about how many cases, from when to when."""

    lines: int
    cases: int
    first_at: datetime
    last_at: datetime


def busiest(lines: Iterable[Line], window: timedelta, *, by_cases: bool) -> Burst | None:
    """The stretch of at most ``window`` with the most cases, or the most lines; None without lines.

    ``lines`` in the order of time. Of equal stretches the first.
    """
    inside: deque[Line] = deque()
    cases: Counter[Any] = Counter()
    found: Burst | None = None
    for line in lines:
        inside.append(line)
        cases[line.case] += 1
        while line.at - inside[0].at > window:
            gone = inside.popleft().case
            cases[gone] -= 1
            if not cases[gone]:
                del cases[gone]
        different = len(cases) - (None in cases)
        if found is None or (different > found.cases if by_cases else len(inside) > found.lines):
            found = Burst(len(inside), different, inside[0].at, line.at)
    return found
