"""Solutions: proposed by the group, weighed, and chosen with an argument (W10)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.rules.lifecycle import Lifecycle


class SolutionKind(StrEnum):
    """What sort of way out it is."""

    BETTER_CARE_HERE = "better_care_here"
    WAITING_LIST_ELSEWHERE = "waiting_list_elsewhere"
    NEW_PLACE = "new_place"
    OTHER = "other"


class Term(StrEnum):
    """Whether it helps soon or later."""

    SHORT = "short"
    LONG = "long"


class SolutionStatus(StrEnum):
    """Where a solution stands; it follows from the choice."""

    PROPOSED = "proposed"
    CHOSEN = "chosen"


LIFECYCLE = Lifecycle[SolutionStatus](
    "solution",
    {
        "choice": (frozenset({SolutionStatus.PROPOSED}), SolutionStatus.CHOSEN),
        "choice-withdrawal": (frozenset({SolutionStatus.CHOSEN}), SolutionStatus.PROPOSED),
    },
)


class SolutionFields(Wire):
    """A way out. The proposer is a participant, never the chair."""

    kind: SolutionKind = Field(sa_type=choice(SolutionKind))
    term: Term = Field(sa_type=choice(Term))
    title: Line
    text: Note | None = None
    pros: list[Line] = Field(default=[], sa_type=Json(list[str]), max_length=30)
    cons: list[Line] = Field(default=[], sa_type=Json(list[str]), max_length=30)
    proposer_id: UUID | None = fk("participant.id", nullable=True)


class Solution(SolutionFields, Row, table=True):
    """A solution of one meeting."""

    __tablename__ = "solution"
    __table_args__ = (
        sa.CheckConstraint("(chosen_at IS NULL) = (argument IS NULL)", name="chosen_with_argument"),
    )
    case_id: UUID = fk("cases.id", index=False)
    meeting_id: UUID = fk("meeting.id")
    chosen_at: datetime | None = Field(None, sa_type=UtcDateTime)
    argument: Note | None = None

    @property
    def status(self) -> SolutionStatus:
        """Proposed or chosen."""
        return SolutionStatus.PROPOSED if self.chosen_at is None else SolutionStatus.CHOSEN


class SolutionCreate(SolutionFields):
    """A new proposal."""


class SolutionPatch(Patch, SolutionFields):
    """Changes to a proposal."""


class Choice(Wire):
    """Why the group chooses this solution."""

    argument: Note


class SolutionRead(SolutionFields, ReadRow):
    """A solution as it stands."""

    case_id: UUID
    meeting_id: UUID
    status: SolutionStatus
    chosen_at: datetime | None
    argument: str | None
