"""Everything about one person as a file: asked for, made, fetched a few times, and gone (S9, decision 38)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Note
from api.models.base import ReadRow, Row, Wire, fk, one_of
from api.rules.lifecycle import Lifecycle


class ExportGround(StrEnum):
    """At whose request: of the person, of who represents them, or for another reason, which the note tells."""

    PERSON = "person"
    REPRESENTATIVE = "representative"
    OTHER = "other"


class ExportStatus(StrEnum):
    """Ended: the file is gone; the row stays, so that exports can be counted."""

    ASKED = "asked"
    READY = "ready"
    ENDED = "ended"


LIFECYCLE = Lifecycle(
    "subject-export",
    {
        "make": (frozenset({ExportStatus.ASKED}), ExportStatus.READY),
        "end": (frozenset({ExportStatus.ASKED, ExportStatus.READY}), ExportStatus.ENDED),
    },
)


class SubjectExportFields(Wire):
    """Why somebody asks for it."""

    ground: ExportGround = Field(sa_type=choice(ExportGround))
    note: Note | None = None


class SubjectExport(SubjectExportFields, Row, table=True):
    """One request for such a file. ``person_id`` empty: about the client of the case.

    ``case_id`` is empty for a professional, who belongs to no case.
    """

    __tablename__ = "subject_export"
    __table_args__ = (
        sa.CheckConstraint("person_id IS NOT NULL OR case_id IS NOT NULL", name="somebody"),
        sa.Index("ix_subject_export_created", "created_at", "id"),
        sa.Index("ix_subject_export_asker", "asked_by", "created_at"),
        sa.Index(
            "ix_subject_export_stands",
            "expires_at",
            postgresql_where=one_of("status", "asked", "ready"),
            sqlite_where=one_of("status", "asked", "ready"),
        ),
    )
    person_id: UUID | None = fk("person.id", nullable=True)
    case_id: UUID | None = fk("cases.id", nullable=True)
    region_id: UUID | None = fk("region.id", nullable=True)
    asked_by: UUID = fk("person.id", index=False)
    status: ExportStatus = Field(ExportStatus.ASKED, sa_type=choice(ExportStatus))
    expires_at: datetime = Field(sa_type=UtcDateTime)
    ready_at: datetime | None = Field(None, sa_type=UtcDateTime)
    size: int | None = None
    downloads: int = 0


class SubjectExportContent(Wire, table=True):
    """The file itself, sealed, for as long as it may be fetched."""

    __tablename__ = "subject_export_content"
    subject_export_id: UUID = Field(primary_key=True, foreign_key="subject_export.id", ondelete="CASCADE")
    content: bytes = Field(sa_type=sa.LargeBinary)


class SubjectExportCreate(SubjectExportFields):
    """A new request."""


class SubjectExportRead(SubjectExportFields, ReadRow):
    """A request as it stands. ``person_name``: for who may see them; ``left``: how often it may still be fetched."""

    person_id: UUID | None
    person_name: str | None
    case_id: UUID | None
    asked_by: UUID
    asker: str
    status: ExportStatus
    expires_at: datetime
    ready_at: datetime | None
    size: int | None
    downloads: int
    left: int
