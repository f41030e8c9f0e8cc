"""Sub-steps of a process, and the actions that were agreed in it: owner, day, state (B1, B9)."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field as Bounds
from pydantic import Strict
from sqlmodel import Field

from api.core.db import choice
from api.core.text import Day, Line, Note
from api.models.base import Patch, ReadRow, Wire, fk
from api.models.caseload_team import OfTeam
from api.rules.lifecycle import Lifecycle


class StepStatus(StrEnum):
    """How far it is."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"


LIFECYCLE = Lifecycle[StepStatus](
    "step",
    {
        "start": (frozenset({StepStatus.OPEN}), StepStatus.IN_PROGRESS),
        "finish": (frozenset({StepStatus.OPEN, StepStatus.IN_PROGRESS}), StepStatus.DONE),
        "reopen": (frozenset({StepStatus.DONE}), StepStatus.OPEN),
    },
)
StepNumber = Annotated[int, Strict(), Bounds(ge=1, le=3)]


class StepMove(StrEnum):
    """What happens with a step."""

    START = "start"
    FINISH = "finish"
    REOPEN = "reopen"


class StepFields(Wire):
    """A sub-step: what is prepared by whom, and by when it is done."""

    title: Line
    owner_id: UUID | None = fk("person.id", nullable=True)
    prepare: Note | None = None
    prepared_by: Line | None = None
    due_on: Day | None = None


class Step(StepFields, OfTeam, table=True):
    """A sub-step. ``key`` names those of the method, such as "2.4"; actions that were agreed have none."""

    __tablename__ = "caseload_step"
    process_id: UUID = fk("caseload_process.id")
    number: int
    place: int
    key: str | None = Field(None, max_length=10)
    status: StepStatus = Field(StepStatus.OPEN, sa_type=choice(StepStatus))
    outcome: Note | None = None
    __table_args__ = (sa.CheckConstraint("number BETWEEN 1 AND 3", name="three_steps"),)


class StepCreate(StepFields):
    """Something more to do in step 1, 2 or 3: an action with an owner and a day."""

    number: StepNumber
    owner_id: UUID
    due_on: Day


class StepPatch(Patch, StepFields):
    """Changes to a sub-step."""


class StepProgress(Wire):
    """A move of a sub-step, with what came of it."""

    move: StepMove
    outcome: Note | None = None


class StepRead(StepFields, ReadRow):
    """A sub-step as it stands."""

    process_id: UUID
    number: int
    key: str | None
    status: StepStatus
    outcome: str | None
    owner_name: str | None = None
    overdue: bool = False
