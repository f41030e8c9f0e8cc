"""Actions: who does what, when and how; one row through every meeting (W10, W13, W15)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Day, Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk, one_of, table_of
from api.models.snooze import HistoryLine
from api.models.solution import Term
from api.rules.lifecycle import Lifecycle


class ActionStatus(StrEnum):
    """``dropped``: circumstances changed. ``not_done``: the organisation did not do it. These are not the same."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"
    NOT_DONE = "not_done"


_LIVE = frozenset({ActionStatus.OPEN, ActionStatus.IN_PROGRESS})
LIFECYCLE = Lifecycle[ActionStatus](
    "action",
    {
        "start": (frozenset({ActionStatus.OPEN}), ActionStatus.IN_PROGRESS),
        "done": (_LIVE, ActionStatus.DONE),
        "dropped": (_LIVE, ActionStatus.DROPPED),
        "not_done": (_LIVE, ActionStatus.NOT_DONE),
        "reopening": (
            frozenset({ActionStatus.DONE, ActionStatus.DROPPED, ActionStatus.NOT_DONE}),
            ActionStatus.OPEN,
        ),
    },
)


class ActionFields(Wire):
    """What was agreed. ``due_on`` is the last day on which it can be done in time."""

    what: Line
    how: Note | None = None
    term: Term = Field(Term.SHORT, sa_type=choice(Term))
    owner_id: UUID = fk("person.id")
    solution_id: UUID | None = fk("solution.id", nullable=True)
    due_on: Day


class Action(ActionFields, Row, table=True):
    """An action. ``due_at`` is the exclusive end of ``due_on``; overdue is a question, never a stored flag."""

    __tablename__ = "action"
    __table_args__ = (
        sa.CheckConstraint("status IN ('open', 'in_progress') OR status_reason IS NOT NULL", name="reason"),
        sa.CheckConstraint("(status IN ('open', 'in_progress')) = (ended_at IS NULL)", name="ended_at"),
        sa.Index("ix_action_due", "due_at", "id"),
        sa.Index("ix_action_region_due", "region_id", "due_at", "id"),
        sa.Index("ix_action_region_updated", "region_id", "updated_at"),
    )
    case_id: UUID = fk("cases.id")
    region_id: UUID = fk("region.id", index=False)
    meeting_id: UUID | None = fk("meeting.id", nullable=True)
    due_at: datetime = Field(sa_type=UtcDateTime)
    status: ActionStatus = Field(ActionStatus.OPEN, sa_type=choice(ActionStatus))
    status_reason: Note | None = None
    ended_at: datetime | None = Field(None, sa_type=UtcDateTime)

    @property
    def is_live(self) -> bool:
        """Whether the action still has to be done."""
        return self.status in _LIVE


_TABLE = table_of(Action)
LIVE = one_of("action.status", *sorted(_LIVE))
"""Still to be done; the words stand in the SQL, so that the partial indexes are used."""
sa.Index(
    "ix_action_live_region",
    _TABLE.c.region_id,
    _TABLE.c.due_at,
    _TABLE.c.id,
    postgresql_where=one_of("status", *sorted(_LIVE)),
    sqlite_where=one_of("status", *sorted(_LIVE)),
)
sa.Index(
    "ix_action_live_due",
    _TABLE.c.due_at,
    _TABLE.c.id,
    postgresql_where=one_of("status", *sorted(_LIVE)),
    sqlite_where=one_of("status", *sorted(_LIVE)),
)


def overdue_actions(now: datetime) -> sa.ColumnElement[bool]:
    """The scope shared by lists, polls and the agenda: still to be done and past the end of the due day (W15)."""
    return sa.and_(LIVE, _TABLE.c.due_at <= now)


class ActionCreate(ActionFields):
    """A new action; made in a meeting, or in the case between meetings. Nothing is filled in silently (W10)."""

    term: Term


class ActionPatch(Patch, ActionFields):
    """Changes to what was agreed; another due day is a new promise."""


class ProgressKind(StrEnum):
    """What a progress note does to the action."""

    NOTE = "note"
    START = "start"


class ProgressCreate(Wire):
    """How it stands, in the owner's or organisator's words."""

    text: Note
    kind: ProgressKind = ProgressKind.NOTE


class Outcome(StrEnum):
    """How an action ends."""

    DONE = "done"
    DROPPED = "dropped"
    NOT_DONE = "not_done"


class Completion(Wire):
    """The end of an action, with the reason or result."""

    outcome: Outcome
    reason: Note


class ActionReopening(Wire):
    """Why the action is open again, and optionally a new due day."""

    reason: Note
    due_on: Day | None = None


class Progress(Wire, table=True):
    """One entry in the story of an action; never changed afterwards."""

    __tablename__ = "progress"
    id: UUID = Field(primary_key=True)
    action_id: UUID = fk("action.id")
    at: datetime = Field(sa_type=UtcDateTime)
    by: str = Field(max_length=200)
    move: str = Field(max_length=40)
    text: Note


class ProgressRead(Wire):
    """An entry as it was written."""

    id: UUID
    action_id: UUID
    at: datetime
    by: str
    move: str
    text: str


class ActionListed(Wire):
    """An action in a list. What its text fields hold may name the client.

    A machine that may only poll what is overdue (scope ``actions:overdue``) gets ``what``, ``ownerName`` and
    ``caseTitle`` as null: ids, days and status are enough to chase with.
    """

    id: UUID
    case_id: UUID
    region_id: UUID
    meeting_id: UUID | None
    owner_id: UUID
    term: Term
    due_on: date
    due_at: datetime
    status: ActionStatus
    version: int
    updated_at: datetime
    overdue: bool
    overdue_workdays: int
    what: str | None
    owner_name: str | None
    case_title: str | None


class ActionRead(ActionFields, ReadRow):
    """An action as it stands. ``overdue_workdays`` counts whole working days since the due day.

    ``history``: when it was reminded of, phoned about and snoozed, first to last.
    """

    case_id: UUID
    case_title: str = ""
    region_id: UUID
    meeting_id: UUID | None
    owner_name: str = ""
    due_at: datetime
    status: ActionStatus
    status_reason: str | None
    ended_at: datetime | None
    overdue: bool = False
    overdue_workdays: int = 0
    history: list[HistoryLine] = []
