"""Who of a team carries which case of the register, from when to when (B3, B10)."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, choice
from api.core.text import Code, Day
from api.models.base import Patch, ReadRow, Wire, fk, one_of
from api.models.caseload_team import OfTeam
from api.rules.caseload_counting import Carried, CarryKind, Intensity, LeftOut, Phase

WAITS = one_of("phase", "waiting")


class CarryFields(Wire):
    """A case that a team carries. Without a worker it waits for one. ``heavy_factors``: keys of the factor list.

    ``attention_on``: the last day on which the worker gave the case attention.
    """

    worker_id: UUID | None = fk("caseload_worker.id", nullable=True, index=False)
    kind: CarryKind = Field(CarryKind.REGULAR, sa_type=choice(CarryKind))
    intensity: Intensity = Field(Intensity.USUAL, sa_type=choice(Intensity))
    phase: Phase = Field(Phase.RUNNING, sa_type=choice(Phase))
    heavy_factors: list[Code] = Field(default=[], max_length=40, sa_type=Json(list[Code]))
    from_day: Day
    until_day: Day | None = None
    attention_on: Day | None = None


class Carry(CarryFields, OfTeam, table=True):
    """An assignment. ``heavy`` is the number of heavy factors, so that a region is added up without reading them."""

    __tablename__ = "caseload_carry"
    __table_args__ = (
        sa.CheckConstraint("until_day IS NULL OR until_day >= from_day", name="ends_after_begin"),
        sa.CheckConstraint("phase = 'waiting' OR worker_id IS NOT NULL", name="somebody_works_on_it"),
        sa.Index("ix_caseload_carry_worker", "worker_id", "from_day"),
        sa.Index("ix_caseload_carry_waiting", "team_id", postgresql_where=WAITS, sqlite_where=WAITS),
    )
    case_id: UUID = fk("cases.id")
    attention_on: date
    heavy: int = 0

    @property
    def carried(self) -> Carried:
        """What a definition looks at."""
        return Carried(
            self.kind,
            self.intensity,
            self.phase,
            self.heavy,
            self.from_day,
            self.until_day,
            self.attention_on,
        )


class CarryCreate(CarryFields):
    """A case of the register that the team takes on. Without ``attentionOn`` the first day is the last attention."""

    case_id: UUID


class CarryPatch(Patch, CarryFields):
    """Changes: another worker, its end, how heavy it is, or that it got attention."""


class CarryRead(CarryFields, ReadRow):
    """An assignment as it stands. ``case_title`` is empty for who may not see the case itself."""

    team_id: UUID
    case_id: UUID
    case_title: str | None = None
    worker_name: str | None = None
    counts: bool = False
    left_out: LeftOut | None = None
    weight: float = 0
