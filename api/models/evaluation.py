"""The evaluation of a round: what became of actions and goals, and whether it was enough (W16)."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, choice
from api.core.text import Note
from api.models.action import ActionStatus
from api.models.base import ReadRow, Row, Wire, fk
from api.models.live import EvaluationDate


class Verdict(StrEnum):
    """Was it enough?"""

    SUFFICIENT = "sufficient"
    INSUFFICIENT = "insufficient"


class GoalResult(StrEnum):
    """How far a goal was reached."""

    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"


class ActionOutcome(Wire):
    """What became of an action; ``status`` is filled in by casustafel at that moment."""

    action_id: UUID
    note: Note | None = None


class GoalOutcome(Wire):
    """What became of a goal."""

    goal_id: UUID
    result: GoalResult
    note: Note | None = None


class ActionOutcomeKept(ActionOutcome):
    """An outcome with the status the action had when the evaluation was recorded."""

    status: ActionStatus


class FollowUpDate(EvaluationDate):
    """When and where the follow-up meeting is."""


class EvaluationCreate(Wire):
    """The verdict of the whole group. Insufficient: a follow-up meeting, or the reason why not.

    The follow-up is a meeting that was planned before, or it is planned now with the people of the meeting before it.
    """

    meeting_id: UUID
    actions: list[ActionOutcome] = Field(max_length=200)
    goals: list[GoalOutcome] = Field(max_length=50)
    verdict: Verdict
    next_steps: Note | None = None
    follow_up_meeting_id: UUID | None = None
    follow_up_at: FollowUpDate | None = None
    no_follow_up_reason: Note | None = None


class Evaluation(Row, table=True):
    """The evaluation held in one evaluation meeting. A round may have several: insufficient, then sufficient."""

    __tablename__ = "evaluation"
    __table_args__ = (
        sa.CheckConstraint(
            "verdict = 'sufficient' OR follow_up_meeting_id IS NOT NULL OR no_follow_up_reason IS NOT NULL",
            name="follow_up",
        ),
    )
    case_id: UUID = fk("cases.id")
    round_id: UUID = fk("round.id")
    meeting_id: UUID = Field(foreign_key="meeting.id", unique=True)
    verdict: Verdict = Field(sa_type=choice(Verdict))
    actions: list[ActionOutcomeKept] = Field(sa_type=Json(list[ActionOutcomeKept]))
    goals: list[GoalOutcome] = Field(sa_type=Json(list[GoalOutcome]))
    next_steps: Note | None = None
    follow_up_meeting_id: UUID | None = fk("meeting.id", nullable=True)
    no_follow_up_reason: Note | None = None


class EvaluationRead(ReadRow):
    """An evaluation as it stands."""

    case_id: UUID
    round_id: UUID
    meeting_id: UUID
    verdict: Verdict
    actions: list[ActionOutcomeKept]
    goals: list[GoalOutcome]
    next_steps: str | None
    follow_up_meeting_id: UUID | None
    no_follow_up_reason: str | None
