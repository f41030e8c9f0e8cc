"""Consent of the client: an event with a scope and a period, never a yes/no (W7)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Instant, Line, Note
from api.models.base import ReadRow, Row, Wire, fk

OWN_WORDS = "own"
"""The wording version of a consent whose purpose holds the words themselves."""


class ConsentGiver(StrEnum):
    """By whom consent is given."""

    CLIENT = "client"
    REPRESENTATIVE = "representative"


class ConsentForm(StrEnum):
    """How consent was given."""

    WRITTEN = "written"
    SPOKEN = "spoken"
    ONLINE = "online"


class ConsentFields(Wire):
    """Who allows what, for which purpose and until when.

    ``document_ids`` empty: every document of the case. ``organisation_ids`` empty: every participant.
    """

    giver: ConsentGiver = Field(sa_type=choice(ConsentGiver))
    giver_name: Line
    form: ConsentForm = Field(sa_type=choice(ConsentForm))
    purpose: Note
    wording_version: Line = OWN_WORDS
    document_ids: list[UUID] = Field(default=[], sa_type=Json(list[UUID]), max_length=200)
    organisation_ids: list[UUID] = Field(default=[], sa_type=Json(list[UUID]), max_length=200)
    valid_from: Instant
    valid_until: Instant


class Consent(ConsentFields, Row, table=True):
    """A consent. Withdrawing it closes access with the next request."""

    __tablename__ = "consent"
    __table_args__ = (sa.CheckConstraint("valid_until > valid_from", name="period"),)
    case_id: UUID = fk("cases.id")
    withdrawn_at: datetime | None = Field(None, sa_type=UtcDateTime)
    withdrawal_note: Note | None = None

    def holds(self, now: datetime) -> bool:
        """Whether the consent is in force at this moment."""
        return self.valid_from <= now < self.valid_until and self.withdrawn_at is None

    @property
    def ended_at(self) -> datetime:
        """When it ended or will end: by withdrawal, else by its period."""
        return self.withdrawn_at or self.valid_until

    def covers(self, document_id: UUID, organisation_id: UUID | None, *, client_side: bool = False) -> bool:
        """Whether this document may reach somebody of this organisation.

        The client's side belongs to no organisation: a limit to organisations is not about them.
        """
        for_document = not self.document_ids or document_id in self.document_ids
        for_reader = not self.organisation_ids or client_side or organisation_id in self.organisation_ids
        return for_document and for_reader


class ConsentCreate(ConsentFields):
    """A consent to be recorded."""


class Withdrawal(Wire):
    """The client takes the consent back."""

    note: Note | None = None


class ConsentRead(ConsentFields, ReadRow):
    """A consent as it stands."""

    case_id: UUID
    withdrawn_at: datetime | None
    withdrawal_note: str | None
    in_force: bool = False
