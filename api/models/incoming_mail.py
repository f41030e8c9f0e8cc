"""Mail that came in and meant something: what became of it, and never what it said.

Of mail from strangers, of automatic mail and of what cannot be matched nothing is kept at all; it is only counted.
"""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Instant
from api.models.base import Wire, fk


class MailOutcome(StrEnum):
    """What a mail became. What comes after ``bounce`` was not taken, and its sender hears why."""

    CORRECTION = "correction"
    RSVP = "rsvp"
    BOUNCE = "bounce"
    TOO_LATE = "too_late"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_LARGE = "too_large"
    NOT_OWN = "not_own"
    NOT_MINUTES = "not_minutes"
    STALE_RSVP = "stale_rsvp"
    RSVP_CLOSED = "rsvp_closed"


class IncomingMail(Wire, table=True):
    """A mail of somebody we know. ``digest`` is that of its sender and Message-ID: the same mail counts once.

    ``said_at``: of an answer to an invitation, the moment at which it was given.
    """

    __tablename__ = "incoming_mail"
    id: UUID = Field(primary_key=True)
    digest: str = Field(unique=True, max_length=64)
    person_id: UUID = fk("person.id")
    meeting_id: UUID | None = fk("meeting.id", nullable=True)
    subject_id: UUID | None = Field(None, index=True)
    outcome: MailOutcome = Field(sa_type=choice(MailOutcome))
    attachments: int = 0
    arrived_at: datetime = Field(sa_type=UtcDateTime)
    taken_at: datetime = Field(sa_type=UtcDateTime)
    said_at: datetime | None = Field(None, sa_type=UtcDateTime)


class HandOverQuery(Wire):
    """When the mail server received the mail; without it, what its own first ``Received`` line says."""

    received_at: Instant | None = None


class HandedOver(Wire):
    """A mail was taken over: how large it was. What became of it is nobody's business but the sender's."""

    size: int
