"""Challenges and opportunities that the group sees (W10), and lessons it takes away (W12)."""

from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from api.core.db import choice
from api.core.text import Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk


class FindingKind(StrEnum):
    """What was found."""

    CHALLENGE = "challenge"
    OPPORTUNITY = "opportunity"
    LESSON = "lesson"


class FindingFields(Wire):
    """Something worth keeping, in the group's words. ``theme`` groups lessons."""

    kind: FindingKind = Field(sa_type=choice(FindingKind))
    text: Note
    theme: Line | None = None


class Finding(FindingFields, Row, table=True):
    """A finding of one meeting."""

    __tablename__ = "finding"
    case_id: UUID = fk("cases.id", index=False)
    meeting_id: UUID = fk("meeting.id")


class FindingCreate(FindingFields):
    """A new finding."""


class FindingPatch(Patch, FindingFields):
    """Changes to a finding."""


class FindingRead(FindingFields, ReadRow):
    """A finding as it stands."""

    case_id: UUID
    meeting_id: UUID
