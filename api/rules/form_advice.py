"""Which form a round best takes: one meeting or two (W1).

The source (seed 000) asks for two meetings when a case is very complex. The first of the two gives everybody
the same information, a shared diagnosis and a goal; the second is for solutions and actions. The source does
not say when a case is very complex. These thresholds are our own; the user decides, the advice says why.

    sign                    when          points  because
    no shared picture                     2       it is what the first of two meetings is for
    conflicting interests                 2       the same: a goal for all comes before solutions
    many organisations      5 or more     1       hearing five of them takes most of one meeting
    many life domains       4 or more     1       care, housing, income and safety: nobody sees it all
    long stuck              6 months on   1       what was tried has to be told before anything new
    earlier attempts        2 or more     1       agreed twice, and twice it did not hold
    acute risk                            1       more depends on it; the first meeting can arrange a bridge

Two meetings from 3 points: a heavy sign with another one, or three light ones. No sign decides alone.

Every sign only adds, so a case that gets more complex never goes back from two meetings to one.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Form = Literal["solution_coffee", "double_round"]

MANY_ORGANISATIONS = 5
MANY_LIFE_DOMAINS = 4
LONG_STUCK_MONTHS = 6
MANY_ATTEMPTS = 2
HEAVY = 2
LIGHT = 1
DOUBLE_FROM = 3


class Reason(StrEnum):
    """Stable codes; the first seven are signs of complexity, the last three speak for a single meeting."""

    NO_SHARED_PICTURE = "no_shared_picture"
    CONFLICTING_INTERESTS = "conflicting_interests"
    MANY_ORGANISATIONS = "many_organisations"
    MANY_LIFE_DOMAINS = "many_life_domains"
    LONG_STUCK = "long_stuck"
    EARLIER_ATTEMPTS = "earlier_attempts"
    ACUTE_RISK = "acute_risk"
    FEW_SIGNS = "few_signs"
    SHARED_PICTURE = "shared_picture"
    NO_CONFLICTING_INTERESTS = "no_conflicting_interests"


@dataclass(frozen=True)
class Complexity:
    """What is known about a case at triage. Counts are whole numbers from 0; `stuck_months` is in months."""

    organisations: int
    life_domains: int
    acute_risk: bool
    stuck_months: int
    earlier_attempts: int
    shared_picture: bool
    conflicting_interests: bool


@dataclass(frozen=True)
class FormAdvice:
    """The advised form and at least one reason for it."""

    form: Form
    reasons: tuple[Reason, ...]


def advise(case: Complexity) -> FormAdvice:
    """The advised form of a round with the reasons for it, heaviest first (W1). Never fails."""
    signs = _signs(case)
    if sum(signs.values()) >= DOUBLE_FROM:
        return FormAdvice("double_round", tuple(signs))
    reasons = [Reason.FEW_SIGNS]
    if case.shared_picture:
        reasons.append(Reason.SHARED_PICTURE)
    if not case.conflicting_interests:
        reasons.append(Reason.NO_CONFLICTING_INTERESTS)
    return FormAdvice("solution_coffee", tuple(reasons))


def _signs(case: Complexity) -> dict[Reason, int]:
    signs = (
        (Reason.NO_SHARED_PICTURE, HEAVY, not case.shared_picture),
        (Reason.CONFLICTING_INTERESTS, HEAVY, case.conflicting_interests),
        (Reason.MANY_ORGANISATIONS, LIGHT, case.organisations >= MANY_ORGANISATIONS),
        (Reason.MANY_LIFE_DOMAINS, LIGHT, case.life_domains >= MANY_LIFE_DOMAINS),
        (Reason.LONG_STUCK, LIGHT, case.stuck_months >= LONG_STUCK_MONTHS),
        (Reason.EARLIER_ATTEMPTS, LIGHT, case.earlier_attempts >= MANY_ATTEMPTS),
        (Reason.ACUTE_RISK, LIGHT, case.acute_risk),
    )
    return {reason: points for reason, points, present in signs if present}
