"""The guided process in three steps, its situation sketch, and who takes part (B1, B2)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Day, Hours, Line, Note
from api.models.base import Patch, ReadRow, Wire, fk
from api.models.caseload_team import OfTeam
from api.rules.lifecycle import Lifecycle


class ProcessStatus(StrEnum):
    """Whether the process runs. A later one begins with the lessons of this one."""

    RUNNING = "running"
    CLOSED = "closed"


LIFECYCLE = Lifecycle[ProcessStatus](
    "process",
    {
        "close": (frozenset({ProcessStatus.RUNNING}), ProcessStatus.CLOSED),
        "reopen": (frozenset({ProcessStatus.CLOSED}), ProcessStatus.RUNNING),
    },
)


class PlanTemplate(StrEnum):
    """Three sessions of eight hours, eight of three, or what the team plans itself."""

    THREE_DAYS = "three_days"
    EIGHT_MEETINGS = "eight_meetings"
    OWN = "own"


class Interest(Wire):
    """A stakeholder: what they need, when they are involved and how they are told."""

    who: Line
    interests: Note
    involve_when: Line | None = None
    involve_how: Line | None = None


class Figure(Wire):
    """A figure about care demand or area, with where it comes from."""

    name: Line
    value: Line
    source: Line
    meaning: Note | None = None


class Sketch(Wire):
    """The situation sketch (B2) and what the team is there for."""

    reason: Note | None = None
    goal: Note | None = None
    handled_before: Note | None = None
    methods_before: Note | None = None
    involved_before: Note | None = None
    keep: Note | None = None
    avoid: Note | None = None
    changes_around: Note | None = None
    decided_by: Line | None = None
    decided_how: Line | None = None
    room_to_move: Note | None = None
    care_demand: Note | None = None
    area: Note | None = None
    purpose: Note | None = None
    closeness: Note | None = None
    stakeholders: list[Interest] = Field(default=[], max_length=60)
    figures: list[Figure] = Field(default=[], max_length=100)


class SketchPatch(Patch, Sketch):
    """Changes to the sketch; a list as a whole."""


class ProcessFields(Wire):
    """A process. ``guide``: who guides it, and why somebody from inside or outside."""

    title: Line
    owner_id: UUID = fk("person.id")
    guide: Line | None = None
    guide_reason: Note | None = None
    hours_asked: Hours | None = None


class CaseloadProcess(ProcessFields, OfTeam, table=True):
    """A process of a team."""

    __tablename__ = "caseload_process"
    plan: PlanTemplate = Field(sa_type=choice(PlanTemplate))
    previous_id: UUID | None = fk("caseload_process.id", nullable=True)
    status: ProcessStatus = Field(ProcessStatus.RUNNING, sa_type=choice(ProcessStatus))
    sketch: Sketch = Field(default=Sketch(), sa_type=Json(Sketch))
    closed_at: datetime | None = Field(None, sa_type=UtcDateTime)
    lessons: Note | None = None


class ProcessCreate(ProcessFields):
    """A new process. It takes over the lessons of the newest one before it."""

    plan: PlanTemplate = PlanTemplate.EIGHT_MEETINGS


class ProcessPatch(Patch, ProcessFields):
    """Changes to a process."""


class ProcessClosure(Wire):
    """The end, with the lessons for a later process."""

    lessons: Note


class ProcessRead(ProcessFields, ReadRow):
    """A process as it stands. ``continue_with``: the first step that is not done, where it is picked up again."""

    team_id: UUID
    plan: PlanTemplate
    previous_id: UUID | None
    status: ProcessStatus
    closed_at: datetime | None
    lessons: str | None
    owner_name: str = ""
    continue_with: str | None = None
    steps_done: int = 0
    steps: int = 0


class SketchRead(Sketch, ReadRow):
    """The sketch as it stands, with the version of its process."""


class MemberPart(StrEnum):
    """In what part somebody is involved."""

    PROJECT_GROUP = "project_group"
    TEAM = "team"
    STAKEHOLDER = "stakeholder"
    CLIENT_ORGANISATION = "client_organisation"
    GUIDE = "guide"


class MemberFields(Wire):
    """Somebody who takes part, and why they."""

    part: MemberPart = Field(sa_type=choice(MemberPart))
    why: Line | None = None


class Member(MemberFields, OfTeam, table=True):
    """A participant of a process."""

    __tablename__ = "caseload_member"
    __table_args__ = (sa.UniqueConstraint("process_id", "person_id"),)
    process_id: UUID = fk("caseload_process.id")
    person_id: UUID = fk("person.id")


class MemberCreate(MemberFields):
    """A new participant."""

    person_id: UUID


class MemberRead(MemberFields, ReadRow):
    """A participant as they stand."""

    process_id: UUID
    person_id: UUID
    name: str = ""


class SessionFields(Wire):
    """A session. ``steps`` are keys of sub-steps; ``hours`` is how long it takes."""

    title: Line
    hours: Hours
    steps: list[Line] = Field(default=[], max_length=20, sa_type=Json(list[Line]))
    on_day: Day | None = None
    place: Line | None = None
    prepare: Note | None = None
    prepared_by: Line | None = None
    minutes: Note | None = None


class WorkSession(SessionFields, OfTeam, table=True):
    """A session of a process, planned from its template or by the team itself."""

    __tablename__ = "caseload_session"
    process_id: UUID = fk("caseload_process.id")
    number: int


class SessionCreate(SessionFields):
    """A session more."""


class SessionPatch(Patch, SessionFields):
    """Changes to a session."""


class SessionRead(SessionFields, ReadRow):
    """A session as it stands."""

    process_id: UUID
    number: int
