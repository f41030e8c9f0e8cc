"""Which cases count: the definition of a team, and nothing else, decides it (B3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from api.rules.caseload_load import case_weight


class CarryKind(StrEnum):
    """What kind of work a case is."""

    REGULAR = "regular"
    CRISIS = "crisis"
    SAFETY_REPORT = "safety_report"
    MONITORING = "monitoring"
    COLLECTIVE = "collective"


class Intensity(StrEnum):
    """How closely somebody is involved."""

    LIGHT = "light"
    USUAL = "usual"
    INTENSIVE = "intensive"


class Phase(StrEnum):
    """On the waiting list, or being worked on."""

    WAITING = "waiting"
    RUNNING = "running"


class LeftOut(StrEnum):
    """Why a case does not count."""

    NOT_BEGUN = "not_begun"
    ENDED = "ended"
    WAITING = "waiting"
    INACTIVE = "inactive"
    KIND = "kind"


@dataclass(frozen=True)
class Carried:
    """What a definition looks at in a case that somebody carries."""

    kind: CarryKind
    intensity: Intensity
    phase: Phase
    heavy: int
    from_day: date
    until_day: date | None
    attention_on: date


@dataclass(frozen=True)
class Counting:
    """The choices of a definition. ``kinds``: weight of each kind that counts; ``inactive_days`` None: never."""

    waiting: bool
    inactive_days: int | None
    kinds: Mapping[CarryKind, float]
    intensities: Mapping[Intensity, float]
    heavy_weight: float


def left_out(case: Carried, by: Counting, today: date) -> LeftOut | None:
    """Why the case does not count today; None when it counts.

    Inactive: the last attention is more than ``inactive_days`` days ago. A case on the waiting list gets no attention
    yet, and so is never inactive.
    """
    if case.from_day > today:
        return LeftOut.NOT_BEGUN
    if case.until_day is not None and case.until_day < today:
        return LeftOut.ENDED
    if case.kind not in by.kinds:
        return LeftOut.KIND
    if case.phase is Phase.WAITING:
        return None if by.waiting else LeftOut.WAITING
    if by.inactive_days is not None and case.attention_on < today - timedelta(days=by.inactive_days):
        return LeftOut.INACTIVE
    return None


def weight(case: Carried, by: Counting, today: date) -> float:
    """What the case weighs today, in ordinary cases; 0 when it does not count."""
    if left_out(case, by, today):
        return 0.0
    return case_weight(by.kinds[case.kind], by.intensities[case.intensity], case.heavy, by.heavy_weight)
