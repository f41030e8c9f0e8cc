"""Documents of a case, and with which meeting they were shared on what ground (W7)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import BigId, UtcDateTime, choice
from api.core.text import Day, Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk


class DocumentKind(StrEnum):
    """A care plan and an overview of what was done are always needed."""

    CARE_PLAN = "care_plan"
    DONE_BEFORE = "done_before"
    OTHER = "other"


REQUIRED = (DocumentKind.CARE_PLAN, DocumentKind.DONE_BEFORE)


_FIRST = {"server_default": "1"}
"""The number of a version: what was delivered before there were versions is the first."""


class DocumentFields(Wire):
    """What the document is; ``dated_on`` tells whether a care plan is current."""

    kind: DocumentKind = Field(sa_type=choice(DocumentKind))
    title: Line
    dated_on: Day | None = None


class Document(DocumentFields, Row, table=True):
    """A document. Its bytes are in ``DocumentContent``; once shared it is never deleted, so that is remembered."""

    __tablename__ = "document"
    case_id: UUID = fk("cases.id")
    file_name: str | None = Field(None, max_length=200)
    media_type: str | None = Field(None, max_length=100)
    size: int | None = None
    sha256: str | None = Field(None, max_length=64)
    uploaded_at: datetime | None = Field(None, sa_type=UtcDateTime)
    uploaded_by: str | None = Field(None, max_length=200)
    version_number: int = Field(1, sa_column_kwargs=_FIRST)
    anonymised_by: UUID | None = fk("person.id", nullable=True)
    anonymised_at: datetime | None = Field(None, sa_type=UtcDateTime)
    anonymised_note: Note | None = None
    first_shared_at: datetime | None = Field(None, sa_type=UtcDateTime)


class DocumentContent(Wire, table=True):
    """The bytes of a version of a document, beside the row so that lists never load them."""

    __tablename__ = "document_content"
    document_id: UUID = Field(primary_key=True, foreign_key="document.id", ondelete="CASCADE")
    number: int = Field(1, sa_type=BigId, primary_key=True, sa_column_kwargs=_FIRST)
    content: bytes = Field(sa_type=sa.LargeBinary)


class DocumentObject(Wire, table=True):
    """Where the bytes of a version are instead, in the store, and the key of their own that opens them, sealed."""

    __tablename__ = "document_object"
    document_id: UUID = Field(primary_key=True, foreign_key="document.id", ondelete="CASCADE")
    number: int = Field(1, sa_type=BigId, primary_key=True, sa_column_kwargs=_FIRST)
    name: str = Field(max_length=32, unique=True)
    key: bytes = Field(sa_type=sa.LargeBinary)


class DocumentShare(Wire, table=True):
    """A document laid on the table of a meeting; the ground is checked again at every reading."""

    __tablename__ = "document_share"
    document_id: UUID = Field(primary_key=True, foreign_key="document.id", ondelete="CASCADE")
    meeting_id: UUID = Field(primary_key=True, foreign_key="meeting.id")
    shared_at: datetime = Field(sa_type=UtcDateTime)
    shared_by: str = Field(max_length=200)


class DocumentCreate(DocumentFields):
    """A document to be delivered; its bytes follow with PUT .../content."""


class DocumentPatch(Patch, DocumentFields):
    """Changes to what is said of a document."""


class AnonymisedMark(Wire):
    """A named person has seen that nobody can be recognised in it."""

    person_id: UUID
    note: Note | None = None


class Sharing(Wire):
    """The meeting on whose table the document is laid."""

    meeting_id: UUID


class ShareRead(Wire):
    """A document on the table of a meeting; ``late`` when it came after the moment agreed."""

    meeting_id: UUID
    shared_at: datetime
    shared_by: str
    late: bool = False


class DocumentRead(DocumentFields, ReadRow):
    """A document as it stands, without its bytes. ``versionNumber``: of the newest file, or of the first to come."""

    case_id: UUID
    file_name: str | None
    media_type: str | None
    size: int | None
    sha256: str | None
    uploaded_at: datetime | None
    uploaded_by: str | None
    version_number: int
    anonymised_by: UUID | None
    anonymised_at: datetime | None
    anonymised_note: str | None
    first_shared_at: datetime | None
    shares: list[ShareRead] = []
