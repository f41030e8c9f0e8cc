"""Consent that is asked of the client: for what, in which words, and what they answered (W7)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Flag, Instant, Note
from api.models.base import ReadRow, Row, Wire, fk
from api.models.consent import ConsentGiver
from api.models.document import DocumentKind
from api.models.template import ConsentWording
from api.rules.lifecycle import Lifecycle


class ConsentRequestStatus(StrEnum):
    """How it stands with what was asked. ``expired`` follows from the clock and is never stored."""

    OPEN = "open"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


_OPEN = frozenset({ConsentRequestStatus.OPEN})
LIFECYCLE = Lifecycle[ConsentRequestStatus](
    "consent request",
    {
        "give": (_OPEN, ConsentRequestStatus.GIVEN),
        "refuse": (_OPEN, ConsentRequestStatus.REFUSED),
        "withdraw": (_OPEN, ConsentRequestStatus.WITHDRAWN),
        "expire": (_OPEN, ConsentRequestStatus.EXPIRED),
    },
)


_WAITS = sa.text("status = 'open' AND reminded_at IS NULL")


class ConsentRequestFields(Wire):
    """What is asked, with the same scope as a consent.

    ``document_ids`` empty: every document of the case. ``organisation_ids`` empty: every participant.
    """

    purpose: Note
    document_ids: list[UUID] = Field(default=[], sa_type=Json(list[UUID]), max_length=200)
    organisation_ids: list[UUID] = Field(default=[], sa_type=Json(list[UUID]), max_length=200)
    valid_until: Instant


class ConsentRequest(ConsentRequestFields, Row, table=True):
    """A question to one person of the client's side, in words that were copied when it was asked."""

    __tablename__ = "consent_request"
    __table_args__ = (
        sa.CheckConstraint("(status = 'given') = (consent_id IS NOT NULL)", name="consent"),
        sa.CheckConstraint("(status IN ('given', 'refused')) = (answered_at IS NOT NULL)", name="answered"),
        sa.UniqueConstraint("consent_id"),
        sa.Index("ix_consent_request_waits", "created_at", postgresql_where=_WAITS, sqlite_where=_WAITS),
    )
    case_id: UUID = fk("cases.id")
    meeting_id: UUID = fk("meeting.id")
    person_id: UUID = fk("person.id")
    giver: ConsentGiver = Field(sa_type=choice(ConsentGiver))
    wording: ConsentWording = Field(sa_type=Json(ConsentWording))
    wording_version: str = Field(max_length=200)
    asked_by: str = Field(max_length=200)
    status: ConsentRequestStatus = Field(ConsentRequestStatus.OPEN, sa_type=choice(ConsentRequestStatus))
    answered_at: datetime | None = Field(None, sa_type=UtcDateTime)
    answer_note: Note | None = None
    reminded_at: datetime | None = Field(None, sa_type=UtcDateTime)
    consent_id: UUID | None = fk("consent.id", nullable=True, index=False)

    def standing(self, now: datetime) -> ConsentRequestStatus:
        """How it stands at this moment: what is open when its time has passed can no longer be answered."""
        if self.status is ConsentRequestStatus.OPEN and self.valid_until <= now:
            return LIFECYCLE.after(self.status, "expire")
        return self.status


class ConsentRequestCreate(ConsentRequestFields):
    """Ask somebody of the client's side; ``participant_id`` is their place at a table of the case."""

    participant_id: UUID


class ConsentAnswer(Wire):
    """Yes or no. A yes may be to less than was asked: fewer documents, fewer organisations, a shorter time."""

    given: Flag
    document_ids: list[UUID] | None = Field(None, min_length=1, max_length=200)
    organisation_ids: list[UUID] | None = Field(None, min_length=1, max_length=200)
    valid_until: Instant | None = None
    note: Note | None = None


class AskedDocument(Wire):
    """A document by its name."""

    id: UUID
    kind: DocumentKind
    title: str


class AskedOrganisation(Wire):
    """An organisation by its name."""

    id: UUID
    name: str


class ConsentRequestRead(ConsentRequestFields, ReadRow):
    """What was asked as it stands, by name.

    ``documents`` and ``organisations`` are the ones named; where none are, those of the case and at the table now.
    Documents are named to the client's side and to who keeps the file; for others the list is empty.
    """

    case_id: UUID
    meeting_id: UUID
    person_id: UUID
    person_name: str = ""
    giver: ConsentGiver
    documents: list[AskedDocument] = []
    organisations: list[AskedOrganisation] = []
    wording: ConsentWording
    wording_version: str
    asked_by: str
    status: ConsentRequestStatus
    answered_at: datetime | None
    answer_note: str | None
    reminded_at: datetime | None
    consent_id: UUID | None
