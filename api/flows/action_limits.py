"""Up to which level of confidentiality a machine sees actions in a list: what ``visible.actions`` says of single rows.

As values of a prebuilt condition, because lists of actions are what machines ask all day.
"""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from api.models.caller import Caller
from api.models.case import Confidentiality
from api.policies import acts, visible

Limits = list[tuple[list[UUID], list[Confidentiality]]]
"""Sets of regions, each with the levels that are shown there. Of other regions everything is shown."""


def of(caller: Caller, regions: frozenset[UUID]) -> Limits:
    """Where a machine was granted actions of cases up to some level only."""
    held = caller.levels_with(*acts.ACTION_SCOPES).items()
    limited = ((there & regions, levels) for levels, there in held if levels != visible.EVERY_LEVEL)
    return sorted((sorted(there), sorted(levels)) for there, levels in limited if there)


def condition(region: sa.Column[Any], level: sa.Column[Any], limits: int) -> ColumnElement[bool]:
    """The condition for so many sets of regions."""

    def given(name: str, column: sa.Column[Any]) -> sa.BindParameter[Any]:
        return sa.bindparam(name, type_=column.type, expanding=True)

    within = (
        sa.and_(region.in_(given(f"there_{number}", region)), level.in_(given(f"levels_{number}", level)))
        for number in range(limits)
    )
    return sa.or_(region.in_(given("everything", region)), *within)


def values(limits: Limits, regions: frozenset[UUID]) -> dict[str, Any]:
    """Its values."""
    found: dict[str, Any] = {"everything": sorted(regions.difference(*(there for there, _ in limits)))}
    for number, (there, levels) in enumerate(limits):
        found |= {f"there_{number}": there, f"levels_{number}": levels}
    return found
