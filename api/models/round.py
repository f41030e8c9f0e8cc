"""A round: one time through the process, in one of two forms (W1)."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, choice
from api.core.text import Note
from api.models.base import ReadRow, Row, Wire, fk
from api.rules.lifecycle import Lifecycle


class RoundForm(StrEnum):
    """*Oploskoffie* (one meeting) or *dubbele doorloop* (two)."""

    SOLUTION_COFFEE = "solution_coffee"
    DOUBLE_ROUND = "double_round"


class RoundStatus(StrEnum):
    """A round is open until it was evaluated, or stopped with a reason."""

    OPEN = "open"
    EVALUATED = "evaluated"
    STOPPED = "stopped"


LIFECYCLE = Lifecycle[RoundStatus](
    "round",
    {
        "evaluate": (frozenset({RoundStatus.OPEN}), RoundStatus.EVALUATED),
        "stop": (frozenset({RoundStatus.OPEN}), RoundStatus.STOPPED),
    },
)


class RoundCreate(Wire):
    """The form is the user's choice; without one the advised form is taken. A deviation asks for a reason."""

    form: RoundForm | None = None
    form_reason: Note | None = None


class Round(Row, table=True):
    """A round of a case, with the advice that was given when it began."""

    __tablename__ = "round"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)
    case_id: UUID = fk("cases.id", index=False)
    number: int
    form: RoundForm = Field(sa_type=choice(RoundForm))
    form_reason: Note | None = None
    advised_form: RoundForm = Field(sa_type=choice(RoundForm, "advised_form"))
    advice_reasons: list[str] = Field(sa_type=Json(list[str]))
    template_id: UUID = fk("template.id")
    status: RoundStatus = Field(RoundStatus.OPEN, sa_type=choice(RoundStatus))
    status_reason: Note | None = None


class RoundRead(ReadRow):
    """A round as it stands."""

    case_id: UUID
    number: int
    form: RoundForm
    form_reason: str | None
    advised_form: RoundForm
    advice_reasons: list[str]
    template_id: UUID
    status: RoundStatus
    status_reason: str | None


class FormAdviceRead(Wire):
    """The form that the software recommends now, and why (W1)."""

    form: RoundForm
    reasons: list[str]
    explanation: list[str]


class Stop(Wire):
    """Why a round ends without an evaluation."""

    reason: Note
