"""The live caseload against the band, its history, and what has to be talked about (B10)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field as Limits
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Count, Day, Line, Note
from api.models.base import ReadRow, Row, Wire, fk
from api.models.caseload_team import OfTeam
from api.rules.caseload_load import Standing
from api.rules.lifecycle import Lifecycle


class Level(StrEnum):
    """Whose figure it is."""

    TEAM = "team"
    FUNCTION_GROUP = "function_group"
    WORKER = "worker"


class LoadFigure(Wire):
    """A load. ``load`` is in ordinary cases, ``full_time`` in cases per full-timer, ``hours`` are hours a week.

    ``hidden``: too few people, so that it would be the figure of one of them. Then nothing but the band is told.
    """

    level: Level
    function_group: str | None = None
    worker_id: UUID | None = None
    name: str
    workers: int
    hidden: bool = False
    hours: float | None = None
    cases: int | None = None
    waiting: int | None = None
    load: float | None = None
    full_time: float | None = None
    lower: float | None = None
    upper: float | None = None
    standing: Standing | None = None
    deviation_percent: float | None = None
    flagged: bool = False


class MonitorTeam(Wire):
    """A team now. ``workers`` holds the caller's own figure, and all of them for the team lead."""

    id: UUID
    name: str
    region_id: UUID
    with_band: bool
    definition_id: UUID | None
    deviation_percent: float | None
    open_discussions: int
    team: LoadFigure
    groups: list[LoadFigure]
    workers: list[LoadFigure]


class Snapshot(Row, table=True):
    """A figure as it stood in one week. ``subject``: empty for the team, else the group or the id of the worker.

    ``veiled``: so few people worked there that others than the team lead may not see it.
    """

    __tablename__ = "caseload_snapshot"
    __table_args__ = (sa.UniqueConstraint("team_id", "subject", "week_of"),)
    team_id: UUID = fk("caseload_team.id", index=False)
    worker_id: UUID | None = fk("caseload_worker.id", nullable=True)
    week_of: date
    level: Level = Field(sa_type=choice(Level))
    subject: str = Field(max_length=200)
    veiled: bool
    workers: int
    hours: float
    cases: int
    load: float
    full_time: float | None
    lower: float | None
    upper: float | None
    standing: Standing = Field(sa_type=choice(Standing))
    deviation_percent: float


class TrendPoint(Wire):
    """A figure of one week."""

    week_of: date
    level: Level
    subject: str
    cases: int
    load: float
    full_time: float | None
    lower: float | None
    upper: float | None
    standing: Standing
    deviation_percent: float


class DiscussionStatus(StrEnum):
    """Somebody has to answer."""

    OPEN = "open"
    ANSWERED = "answered"


LIFECYCLE = Lifecycle[DiscussionStatus](
    "discussion",
    {"answer": (frozenset({DiscussionStatus.OPEN}), DiscussionStatus.ANSWERED)},
)


class Discussion(OfTeam, table=True):
    """A deviation that has to be talked about. One is open for a subject at a time."""

    __tablename__ = "caseload_discussion"
    __table_args__ = (
        sa.Index(
            "uq_caseload_discussion_open",
            "team_id",
            "subject",
            unique=True,
            postgresql_where=sa.text("status = 'open'"),
            sqlite_where=sa.text("status = 'open'"),
        ),
    )
    worker_id: UUID | None = fk("caseload_worker.id", nullable=True)
    week_of: date
    level: Level = Field(sa_type=choice(Level))
    subject: str = Field(max_length=200)
    full_time: float
    lower: float
    upper: float
    deviation_percent: float
    status: DiscussionStatus = Field(DiscussionStatus.OPEN, sa_type=choice(DiscussionStatus))
    why: Note | None = None
    agreed: Note | None = None
    look_again_on: date | None = None
    answered_by: str | None = Field(None, max_length=200)
    answered_at: datetime | None = Field(None, sa_type=UtcDateTime)


class DiscussionAnswer(Wire):
    """Why the load lies outside the band, what is done about it, and when it is looked at again."""

    why: Note
    agreed: Note
    look_again_on: Day


class DiscussionRead(ReadRow):
    """Something to talk about, as it stands."""

    team_id: UUID
    worker_id: UUID | None
    week_of: date
    level: Level
    subject: str
    full_time: float
    lower: float
    upper: float
    deviation_percent: float
    status: DiscussionStatus
    why: str | None
    agreed: str | None
    look_again_on: date | None
    answered_by: str | None
    answered_at: datetime | None


class Absence(Wire):
    """Colleagues who are away: how many of which function group, or who. Their cases are shared by the others."""

    function_group: Line | None = None
    people: Annotated[int, Limits(ge=1, le=500, strict=True)] = 1
    worker_id: UUID | None = None
    until: Day | None = None


class WhatIf(Wire):
    """What would happen. Nothing is stored. ``extra_cases`` are ordinary cases, of the waiting list for instance."""

    absent: list[Absence] = Field(default=[], max_length=50)
    extra_cases: Count = 0
    from_waiting_list: Count = 0


class WhatIfRead(Wire):
    """The team now and then."""

    now: LoadFigure
    then: LoadFigure
    until: date | None
    formulas: dict[str, str]
