"""Forms, agendas, rules, checklists, words of a consent: versioned data per region, copied into what uses them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

import sqlalchemy as sa
from pydantic import Discriminator
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Flag, Line, Minutes, Note
from api.models.base import ReadRow, Row, Wire, fk
from api.models.meeting_kind import AgendaKind, MeetingKind, MeetingRole
from api.models.round import RoundForm


class TemplateKind(StrEnum):
    """What the template is for."""

    FORM = "form"
    AGENDA = "agenda"
    GROUND_RULES = "ground_rules"
    CHECKLIST = "checklist"
    CONSENT_WORDING = "consent_wording"


class FormContent(Wire):
    """The meetings of a form, in order."""

    kind: Literal["form"]
    form: RoundForm
    meetings: list[MeetingKind] = Field(min_length=1, max_length=5)


class AgendaLine(Wire):
    """One item with its time box in minutes."""

    kind: AgendaKind
    title: Line
    min_minutes: Minutes
    max_minutes: Minutes


class AgendaContent(Wire):
    """The agenda of one kind of meeting (W9)."""

    kind: Literal["agenda"]
    meeting_kind: MeetingKind
    items: list[AgendaLine] = Field(min_length=1, max_length=30)


class GroundRulesContent(Wire):
    """The ground rules (W8)."""

    kind: Literal["ground_rules"]
    rules: list[Note] = Field(min_length=1, max_length=20)


class ChecklistLine(Wire):
    """A point of preparation that somebody ticks off; ``blocks`` keeps the meeting from being opened."""

    text: Line
    role: MeetingRole
    blocks: Flag = False


class ChecklistContent(Wire):
    """Points of preparation beside the ones that casustafel watches by itself."""

    kind: Literal["checklist"]
    items: list[ChecklistLine] = Field(max_length=30)


class ConsentWording(Wire):
    """In plain language: what is asked of the client, what may be done with it, and that no is a good answer too."""

    title: Line
    paragraphs: list[Note] = Field(min_length=1, max_length=20)


class ConsentWordingContent(ConsentWording):
    """The words in which consent is asked (W7)."""

    kind: Literal["consent_wording"]


Content = Annotated[
    FormContent | AgendaContent | GroundRulesContent | ChecklistContent | ConsentWordingContent,
    Discriminator("kind"),
]


class Template(Row, table=True):
    """One version. ``region_id`` empty: for every region that has none of its own."""

    __tablename__ = "template"
    __table_args__ = (
        sa.UniqueConstraint("region_id", "key", "number"),
        sa.Index(
            "uq_template_everywhere",
            "key",
            "number",
            unique=True,
            postgresql_where=sa.text("region_id IS NULL"),
            sqlite_where=sa.text("region_id IS NULL"),
        ),
    )
    region_id: UUID | None = fk("region.id", nullable=True)
    kind: TemplateKind = Field(sa_type=choice(TemplateKind))
    key: str = Field(max_length=80)
    number: int
    content: Content = Field(sa_type=Json(Content))
    retired_at: datetime | None = Field(None, sa_type=UtcDateTime)


class TemplateCreate(Wire):
    """A new version for a region; the one before it is retired, meetings that use it keep their copy."""

    region_id: UUID
    content: Content


class TemplateRead(ReadRow):
    """A template version as it stands."""

    region_id: UUID | None
    kind: TemplateKind
    key: str
    number: int
    content: Content
    author: str | None = None
    retired_at: datetime | None
