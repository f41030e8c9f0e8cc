"""Weighing factors in versions per team, and the scores that everybody gives alone (B6)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime
from api.core.text import Code, Line
from api.models.base import ReadRow, Wire, fk
from api.models.caseload_team import OfTeam


class FactorCategory(StrEnum):
    """The four categories of the source."""

    CLIENT = "client"
    SYSTEM = "system"
    CONDITIONS = "conditions"
    TEAM = "team"


class Factor(Wire):
    """A factor that can make cases heavier."""

    key: Code
    category: FactorCategory
    text: Line


class FactorRead(Wire):
    """A factor as it stands in a list."""

    key: str
    category: FactorCategory
    text: str


class FactorList(OfTeam, table=True):
    """One version of the list of a team; the newest is scored, the others keep their scores."""

    __tablename__ = "caseload_factor_list"
    __table_args__ = (sa.UniqueConstraint("team_id", "number"),)
    number: int
    factors: list[Factor] = Field(sa_type=Json(list[Factor]))
    retired_at: datetime | None = Field(None, sa_type=UtcDateTime)


class FactorListCreate(Wire):
    """A new version; the one before it is retired."""

    factors: list[Factor] = Field(min_length=1, max_length=60)


class FactorListRead(ReadRow):
    """A version as it stands. ``too_long``: with so many factors nobody keeps scoring with care."""

    team_id: UUID
    number: int
    factors: list[FactorRead]
    retired_at: datetime | None
    too_long: bool = False
    scored_by_me: bool = False


class ScoreSheet(OfTeam, table=True):
    """The scores of one worker on one version."""

    __tablename__ = "caseload_scores"
    __table_args__ = (sa.UniqueConstraint("factor_list_id", "worker_id"),)
    factor_list_id: UUID = fk("caseload_factor_list.id")
    worker_id: UUID = fk("caseload_worker.id")
    scores: dict[str, int] = Field(sa_type=Json(dict[str, int]))


class ScoresGiven(Wire):
    """A score from 1 to 5 for every factor, by its key."""

    scores: dict[str, int] = Field(max_length=60)


class FactorOutcome(Wire):
    """What the scores of a factor say. ``groups``: the average per function group of three or more."""

    key: str
    category: FactorCategory
    text: str
    count: int
    average: float
    spread: float
    lowest: int
    highest: int
    distribution: list[int]
    heavy: bool
    disagreement: bool
    groups: dict[str, float]


class FactorResults(Wire):
    """Own scores; and, once they are in, those of everybody together. ``hidden``: first give your own."""

    factor_list_id: UUID
    workers: int
    scored: int
    hidden: bool
    own: dict[str, int] | None
    outcomes: list[FactorOutcome]
    heavy: list[str]
    disagreements: list[str]
