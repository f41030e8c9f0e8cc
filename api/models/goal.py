"""What a round is for, and how the client took part in saying so (W2)."""

from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from api.core.db import Json, choice
from api.core.text import Note
from api.models.base import Patch, ReadRow, Row, Wire, fk


class GoalKind(StrEnum):
    """What one hopes to reach."""

    URGENT_SOLUTION = "urgent_solution"
    BRIDGING_CARE = "bridging_care"
    WAITING_LIST_PLACE = "waiting_list_place"
    LONG_TERM_SOLUTION = "long_term_solution"
    LEARNING = "learning"
    OTHER = "other"


class Involved(StrEnum):
    """Who of the client's side took part in setting the goal."""

    CLIENT = "client"
    NETWORK = "network"
    REPRESENTATIVE = "representative"


class GoalFields(Wire):
    """A goal. Either somebody of the client's side took part, and how, or the reason why not is given."""

    kind: GoalKind = Field(sa_type=choice(GoalKind))
    text: Note
    involved: list[Involved] = Field(default=[], sa_type=Json(list[Involved]), max_length=3)
    involvement: Note | None = None
    not_involved_reason: Note | None = None


class Goal(GoalFields, Row, table=True):
    """A goal of a round."""

    __tablename__ = "goal"
    case_id: UUID = fk("cases.id")
    round_id: UUID = fk("round.id")


class GoalCreate(GoalFields):
    """A new goal."""


class GoalPatch(Patch, GoalFields):
    """Changes to a goal."""


class GoalRead(GoalFields, ReadRow):
    """A goal as it stands."""

    case_id: UUID
    round_id: UUID
