"""How heavy a caseload is, and where it stands against the band that was agreed (B10).

weight of a case   weight of its kind x (weight of its intensity + heavy factors in it x weight of a heavy factor)
load               sum of the weights of the cases that count
load on full time  load x 36 / hours a week of who carries it, in cases per full-timer: as the band is written
deviation          how far outside the band, in per cent of the bound that is crossed; 0 inside
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from api.rules.caseload_hours import on_full_week


class Standing(StrEnum):
    """Where a load stands. ``no_band``: nothing was agreed. ``no_hours``: nobody has hours to carry it."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    NO_BAND = "no_band"
    NO_HOURS = "no_hours"


@dataclass(frozen=True)
class Bounds:
    """Lower and upper bound in cases per full-timer. ValueError when they are the wrong way round."""

    lower: float
    upper: float

    def __post_init__(self) -> None:
        if not 0 <= self.lower <= self.upper:
            raise ValueError("the lower bound lies above the upper one")


def case_weight(kind: float, intensity: float, heavy: int, heavy_weight: float) -> float:
    """The weight of one case in ordinary cases. ValueError when a weight is negative."""
    if min(kind, intensity, heavy, heavy_weight) < 0:
        raise ValueError("a weight is never negative")
    return kind * (intensity + heavy * heavy_weight)


def load(weights: Iterable[float]) -> float:
    """The load of the cases that count, in ordinary cases."""
    return sum(weights)


def standing(of_load: float, hours: float, bounds: Bounds | None) -> tuple[Standing, float | None, float]:
    """Where a load stands, the load on full time, and the deviation in per cent.

    Without hours there is no load on full time: somebody has cases and no time for them.
    """
    if hours <= 0:
        return Standing.NO_HOURS, None, 0.0
    full = on_full_week(of_load, hours)
    if bounds is None:
        return Standing.NO_BAND, full, 0.0
    if full > bounds.upper:
        return Standing.ABOVE, full, _beyond(full - bounds.upper, bounds.upper)
    if full < bounds.lower:
        return Standing.BELOW, full, _beyond(bounds.lower - full, bounds.lower)
    return Standing.WITHIN, full, 0.0


def _beyond(distance: float, bound: float) -> float:
    return 100 * distance / bound if bound else 100.0


def together(parts: Iterable[tuple[Bounds, float]]) -> Bounds | None:
    """The band of groups together: their bounds, averaged by the hours that each group works."""
    known = [(bounds, hours) for bounds, hours in parts if hours > 0]
    total = sum(hours for _, hours in known)
    if not total:
        return None
    lower = sum(bounds.lower * hours for bounds, hours in known) / total
    return Bounds(lower, max(lower, sum(bounds.upper * hours for bounds, hours in known) / total))
