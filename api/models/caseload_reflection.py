"""Looking back on three levels, in few words, put together (B10)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Line, Note, ShortNote
from api.models.base import Patch, ReadRow, Wire, fk
from api.models.caseload_team import OfTeam
from api.rules.lifecycle import Lifecycle


class ReflectionLevel(StrEnum):
    """With one worker, with the team, or with management and municipality."""

    INDIVIDUAL = "individual"
    TEAM = "team"
    ORGANISATION = "organisation"


class ReflectionStatus(StrEnum):
    """Whether it is still talked about."""

    OPEN = "open"
    CLOSED = "closed"


LIFECYCLE = Lifecycle[ReflectionStatus](
    "reflection",
    {"close": (frozenset({ReflectionStatus.OPEN}), ReflectionStatus.CLOSED)},
)


class ReflectionFields(Wire):
    """A round. ``angle``: from which side it is looked at, for instance money, or work that is too heavy."""

    level: ReflectionLevel = Field(sa_type=choice(ReflectionLevel))
    title: Line
    angle: Line | None = None
    worker_id: UUID | None = fk("caseload_worker.id", nullable=True)


class Reflection(ReflectionFields, OfTeam, table=True):
    """A round of looking back. With one worker it is for that worker and the team lead only."""

    __tablename__ = "caseload_reflection"
    __table_args__ = (
        sa.CheckConstraint("(level = 'individual') = (worker_id IS NOT NULL)", name="whose"),
        sa.CheckConstraint("(status = 'closed') = (closed_at IS NOT NULL)", name="closed"),
    )
    status: ReflectionStatus = Field(ReflectionStatus.OPEN, sa_type=choice(ReflectionStatus))
    conclusion: Note | None = None
    closed_at: datetime | None = Field(None, sa_type=UtcDateTime)


class ReflectionCreate(ReflectionFields):
    """A new round."""


class ReflectionClosure(Wire):
    """What it means for the work, and what was agreed."""

    conclusion: Note


class ReflectionRead(ReflectionFields, ReadRow):
    """A round as it stands, with the questions of its level."""

    team_id: UUID
    status: ReflectionStatus
    conclusion: str | None
    closed_at: datetime | None
    questions: list[str] = []


class NoteKind(StrEnum):
    """What goes well, or what needs attention."""

    GOES_WELL = "goes_well"
    NEEDS_ATTENTION = "needs_attention"


class ReflectionNote(OfTeam, table=True):
    """What somebody wrote, in at most 150 words; and the cluster into which the team put it."""

    __tablename__ = "caseload_note"
    reflection_id: UUID = fk("caseload_reflection.id")
    person_id: UUID = fk("person.id")
    kind: NoteKind = Field(sa_type=choice(NoteKind))
    text: Note
    cluster: Line | None = None


class NoteCreate(Wire):
    """A contribution."""

    kind: NoteKind
    text: ShortNote


class NotePatch(Patch):
    """The cluster; null takes it out of its cluster."""

    cluster: Line | None = None


class NoteRead(ReadRow):
    """A contribution as it stands."""

    reflection_id: UUID
    kind: NoteKind
    text: str
    cluster: str | None
    by: str = ""
    mine: bool = False
