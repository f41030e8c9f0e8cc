"""What a band means for people and money (B9).

full-timers with the lower bound   cases at a time / lower bound   (fewer cases each: more people)
full-timers with the upper bound   cases at a time / upper bound
costs                              full-timers x costs of one full-timer a year, in euro
difference                         budget - costs; negative: the band does not fit the budget
"""

from dataclasses import dataclass

from api.rules.caseload_hours import full_timers
from api.rules.caseload_load import Bounds


@dataclass(frozen=True)
class Consequence:
    """People and money a year at both ends of the band."""

    most_full_timers: float
    fewest_full_timers: float
    highest_costs: float
    lowest_costs: float
    worst_difference: float
    best_difference: float


def consequence(cases: float, bounds: Bounds, costs_each: float, budget: float) -> Consequence:
    """What the band asks for so many cases at a time. ValueError for a band that begins at nothing."""
    most, fewest = full_timers(cases, bounds.lower), full_timers(cases, bounds.upper)
    high, low = most * costs_each, fewest * costs_each
    return Consequence(most, fewest, high, low, budget - high, budget - low)
