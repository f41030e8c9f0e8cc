"""What a team calls a case and a caseload, as choices that can be tried out on the register (B3)."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field as Bounds
from pydantic import Strict
from sqlmodel import Field

from api.core.db import Json, choice
from api.core.text import Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.models.caseload_team import OfTeam
from api.rules.caseload_counting import CarryKind, Counting, Intensity, LeftOut
from api.rules.lifecycle import Lifecycle

Weight = Annotated[float, Strict(), Bounds(ge=0, le=20, allow_inf_nan=False)]
"""A weight in ordinary cases."""
Days = Annotated[int, Strict(), Bounds(ge=1, le=1000)]


class DefinitionStatus(StrEnum):
    """A draft can be changed; the one that was agreed decides what counts; replaced by a later one."""

    DRAFT = "draft"
    AGREED = "agreed"
    REPLACED = "replaced"


LIFECYCLE = Lifecycle[DefinitionStatus](
    "definition",
    {
        "agree": (frozenset({DefinitionStatus.DRAFT}), DefinitionStatus.AGREED),
        "replace": (frozenset({DefinitionStatus.AGREED}), DefinitionStatus.REPLACED),
    },
)


class ForWhom(StrEnum):
    """For whom the caseload is agreed. The source leaves out one person: it is about a team or a group."""

    TEAM = "team"
    FUNCTION_GROUP = "function_group"


class Period(StrEnum):
    """Over which period the caseload is told."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Choices(Wire):
    """The choices. ``kinds``: the kinds that count, with what one weighs; ``inactive_after_days`` empty: never."""

    waiting_counts: bool = False
    inactive_after_days: Days | None = 60
    kinds: dict[CarryKind, Weight] = {CarryKind.REGULAR: 1.0}
    intensities: dict[Intensity, Weight] = {
        Intensity.LIGHT: 0.5,
        Intensity.USUAL: 1.0,
        Intensity.INTENSIVE: 1.5,
    }
    heavy_factor_weight: Weight = 0.1
    for_whom: ForWhom = ForWhom.TEAM
    period: Period = Period.WEEK

    @property
    def counting(self) -> Counting:
        """The choices as the rule takes them."""
        return Counting(
            self.waiting_counts,
            self.inactive_after_days,
            self.kinds,
            self.intensities,
            self.heavy_factor_weight,
        )


class DefinitionFields(Wire):
    """A definition in choices and in words."""

    name: Line
    explanation: Note | None = None
    choices: Choices = Field(default=Choices(), sa_type=Json(Choices))


class Definition(DefinitionFields, OfTeam, table=True):
    """A definition. One of a team is ``in_use``: the agreed one, or the first draft until there is one."""

    __tablename__ = "caseload_definition"
    __table_args__ = (
        sa.Index(
            "uq_caseload_definition_in_use",
            "team_id",
            unique=True,
            postgresql_where=sa.text("in_use"),
            sqlite_where=sa.text("in_use = 1"),  # SQLite uses it for these words only
        ),
    )
    status: DefinitionStatus = Field(DefinitionStatus.DRAFT, sa_type=choice(DefinitionStatus))
    in_use: bool = False


class CaseWeight(Row, table=True):
    """What one kind of case weighs by a definition, laid out for adding up a whole region in the database.

    The weight of a case is ``base + heavy factors x step``; a kind that does not count has no row.
    """

    __tablename__ = "caseload_weight"
    __table_args__ = (sa.UniqueConstraint("definition_id", "kind", "intensity"),)
    definition_id: UUID = fk("caseload_definition.id", index=False)  # the unique key begins with it
    kind: CarryKind = Field(sa_type=choice(CarryKind))
    intensity: Intensity = Field(sa_type=choice(Intensity))
    base: float
    step: float
    waiting: bool
    inactive_days: int | None = None


class DefinitionCreate(DefinitionFields):
    """A new draft."""


class DefinitionPatch(Patch, DefinitionFields):
    """Changes to a draft. ``choices`` as a whole."""


class DefinitionRead(DefinitionFields, ReadRow):
    """A definition as it stands."""

    team_id: UUID
    status: DefinitionStatus
    in_use: bool


class Uncounted(Wire):
    """A case that does not count, and why."""

    carry_id: UUID
    case_id: UUID
    case_title: str | None
    reason: LeftOut


class DefinitionRun(Wire):
    """What a definition makes of today's register. ``load`` is in ordinary cases."""

    definition_id: UUID
    name: str
    total: int
    counted: int
    load: float
    reasons: dict[LeftOut, int]
    not_counted: list[Uncounted]


class Difference(Wire):
    """A case about which two definitions do not agree."""

    carry_id: UUID
    case_id: UUID
    case_title: str | None
    first: LeftOut | None
    second: LeftOut | None
    first_weight: float
    second_weight: float


class DefinitionComparison(Wire):
    """Two definitions side by side on the same cases."""

    first: DefinitionRun
    second: DefinitionRun
    differences: list[Difference]
