"""Weighing factors: what each member scored alone, taken together (B6).

    score          1 plays no part, 2 a light part, 3 plays a part, 4 a considerable part, 5 a heavy part
    average        the mean of the scores
    spread         the population standard deviation of the scores
    heavy          an average of 3.5 or more
    disagreement   scores that lie 3 or more apart, or a spread of 1.25 or more
    weight         1 + surcharge / 100 x mean of (average - 1) / 4 over all factors

With a surcharge of 30 % a case weighs 1.0 when every factor plays no part and 1.3 when every factor plays a heavy one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

LOWEST, HIGHEST = 1, 5
HEAVY = 3.5
APART = 3
SPREAD = 1.25
MANY = 25
"""A list with more factors than this is warned about: nobody keeps scoring them with care."""


@dataclass(frozen=True)
class Outcome:
    """One factor over everybody who scored it."""

    count: int
    average: float
    spread: float
    lowest: int
    highest: int
    heavy: bool
    disagreement: bool


def outcome(scores: Sequence[int]) -> Outcome | None:
    """What the scores of one factor say together; None without scores. ValueError for a score that is not 1 to 5."""
    if not scores:
        return None
    lowest, highest = min(scores), max(scores)
    if lowest < LOWEST or highest > HIGHEST:
        raise ValueError("a score is 1 to 5")
    average, spread = fmean(scores), pstdev(scores)
    apart = highest - lowest >= APART or spread >= SPREAD
    return Outcome(len(scores), average, spread, lowest, highest, average >= HEAVY, apart)


def factor_weight(averages: Iterable[float], surcharge_percent: float) -> float:
    """What the factors together make of one ordinary case: 1 or more. Without factors 1."""
    parts = [(average - LOWEST) / (HIGHEST - LOWEST) for average in averages]
    return 1 + surcharge_percent / 100 * fmean(parts) if parts else 1.0
