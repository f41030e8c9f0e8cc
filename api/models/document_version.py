"""Versions of a document: files that were delivered, and in whose place another came (W7, decision 39)."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from api.core.db import BigId, UtcDateTime
from api.models.base import Wire

EARLIER = 20
"""So many earlier versions of a document are kept."""


class VersionFields(Wire):
    """What is known of the file; who delivered it is not known of files from before versions were kept."""

    number: int
    file_name: str = Field(max_length=200)
    media_type: str = Field(max_length=100)
    size: int
    sha256: str = Field(max_length=64)
    uploaded_at: datetime = Field(sa_type=UtcDateTime)
    uploaded_by: str | None = Field(None, max_length=200)


class DocumentVersion(VersionFields, table=True):
    """An earlier version. Its bytes are where those of the newest are, under their number."""

    __tablename__ = "document_version"
    document_id: UUID = Field(primary_key=True, foreign_key="document.id", ondelete="CASCADE")
    number: int = Field(sa_type=BigId, primary_key=True)


class DocumentVersionRead(VersionFields):
    """A version of a document, without its bytes. The one with the highest number is the document itself."""

    uploaded_by: str | None
