"""The official decision, and what was agreed about it: people, money, days, deviation (B8, B9)."""

from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field as Bounds
from sqlmodel import Field

from api.core.db import Json
from api.core.text import Amount, Day, Flag, Line, Note
from api.models.base import Patch, ReadRow, Wire, fk
from api.models.caseload_proposal import Band
from api.models.caseload_team import OfTeam

Deviation = Annotated[float, Bounds(gt=0, le=100, allow_inf_nan=False, strict=True)]
"""Per cent outside the band from which it is discussed."""


class Agreements(Wire):
    """What was agreed. The band holds from ``start_on``; ``costs_each`` are euros a year of one full-timer."""

    start_on: Day | None = None
    review_days: list[Day] = Field(default=[], max_length=20, sa_type=Json(list[Day]))
    deviation_percent: Deviation | None = None
    cases: Amount | None = None
    costs_each: Amount | None = None
    budget: Amount | None = None
    watched_by: Line | None = None
    adjust: Note | None = None


class DecisionFields(Wire):
    """What the client organisation decided, and why."""

    approved: Flag
    decided_by: Line
    decided_on: Day
    reasons: Note


class Decision(DecisionFields, Agreements, OfTeam, table=True):
    """A decision on a proposal that was carried. Approved and with a start day it is the band of the team."""

    __tablename__ = "caseload_decision"
    __table_args__ = (
        sa.CheckConstraint(
            "start_on IS NULL OR (approved AND deviation_percent IS NOT NULL)", name="started"
        ),
    )
    process_id: UUID = fk("caseload_process.id")
    proposal_id: UUID = fk("caseload_proposal.id")
    bands: list[Band] = Field(sa_type=Json(list[Band]))


class DecisionCreate(DecisionFields):
    """A decision. Not approved: the reasons say what is still needed."""

    proposal_id: UUID


class AgreementsPatch(Patch, Agreements):
    """What is agreed after an approval. A start day needs a deviation percentage with it."""


class ConsequenceRead(Wire):
    """People and money at both ends of a band, with the formula of each."""

    function_group: str | None
    lower: float
    upper: float
    cases: float
    full_timers_now: float
    most_full_timers: float
    fewest_full_timers: float
    highest_costs: float | None
    lowest_costs: float | None
    worst_difference: float | None
    best_difference: float | None
    formulas: dict[str, str]


class DecisionRead(DecisionFields, Agreements, ReadRow):
    """A decision as it stands, with what it means for people and money. ``in_force``: its band holds today."""

    team_id: UUID
    process_id: UUID
    proposal_id: UUID
    bands: list[Band]
    in_force: bool = False
    consequences: list[ConsequenceRead] = []
