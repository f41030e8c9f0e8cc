"""A representative week of one worker, private until it is shared (B4)."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import Base64Bytes
from pydantic import Field as Bounds
from sqlmodel import Field

from api.core.db import Json, UtcDateTime
from api.core.text import Amount, Day, Hours, Percent
from api.models.base import Patch, ReadRow, Wire, fk
from api.models.caseload_team import OfTeam
from api.rules.caseload_counting import CarryKind

MOST_LINES = 100


class WeekLine(Wire):
    """Families or clients of one kind: how many, hours a week for each, months that such a case lasts."""

    kind: CarryKind
    families: Annotated[int, Bounds(ge=1, le=500, strict=True)]
    hours_each: Hours
    months: Amount


class WeekFields(Wire):
    """A week. ``other_hours`` go to what is no case; of the hours for cases a part is direct, the rest indirect."""

    week_of: Day
    contract_hours: Hours
    other_hours: Hours = 0
    direct_percent: Percent
    indirect_percent: Percent
    lines: list[WeekLine] = Field(max_length=MOST_LINES, sa_type=Json(list[WeekLine]))


class Week(WeekFields, OfTeam, table=True):
    """A week. ``week_of`` is a Monday; one week of a worker is entered once."""

    __tablename__ = "caseload_week"
    __table_args__ = (
        sa.UniqueConstraint("week_of", "worker_id"),
        sa.CheckConstraint("abs(direct_percent + indirect_percent - 100) < 0.01", name="shares"),
    )
    worker_id: UUID = fk("caseload_worker.id")
    shared_at: datetime | None = Field(None, sa_type=UtcDateTime)


class WeekCreate(WeekFields):
    """A new week of one's own."""


class WeekPatch(Patch, WeekFields):
    """Changes to a week of one's own; ``lines`` as a whole."""


class WeekImport(Wire):
    """A week from a file: ``csv`` with semicolons or commas, or ``xlsx``: the first sheet of a workbook, in base64.

    Columns: kind;families;hoursEach;months; a decimal comma is allowed. Every line is one of the week of the caller.
    """

    week_of: Day
    contract_hours: Hours
    other_hours: Hours = 0
    direct_percent: Percent
    indirect_percent: Percent
    csv: Annotated[str, Bounds(max_length=20_000)] | None = None
    xlsx: Annotated[Base64Bytes, Bounds(max_length=500_000)] | None = None


class WeekFigures(Wire):
    """What follows from a week. Hours are hours a week; cases as the rules of caseload_hours say."""

    case_hours: float
    total_hours: float
    direct_hours: float
    hours_per_case: float | None
    week: float
    month: float
    quarter: float
    year: float
    on_full_week: float


class WeekRead(WeekFields, ReadRow):
    """A week as it stands, with what follows from it."""

    team_id: UUID
    worker_id: UUID
    worker_name: str = ""
    shared_at: datetime | None
    figures: WeekFigures | None = None


class WeekDraft(WeekFields):
    """A week as the register knows it; hours are left for the worker to fill in."""


class WeekAverage(Wire):
    """Shared weeks together. ``function_group`` empty: the whole team. Cases are those of one worker."""

    function_group: str | None
    weeks: int
    contract_hours: float
    direct_percent: float
    hours_per_case: float | None
    week: float
    month: float
    quarter: float
    year: float
    on_full_week: float


class WeekResults(Wire):
    """The newest shared week of every worker, averaged. A group of fewer than three is left out."""

    shared: int
    workers: int
    averages: list[WeekAverage]
    left_out: list[str]
