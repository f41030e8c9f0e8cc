"""Deliveries: the intents to tell somebody of an event, and what became of each (S5, S6).

A row holds codes and ids. What is told is made when it is sent, from the rows as they are then, and is kept nowhere.
"""

from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.models.base import Wire, fk, one_of
from api.rules.lifecycle import Lifecycle

OLDEST = timedelta(days=14)
"""What could not be sent in this time tells nobody anything new."""


class Channel(StrEnum):
    """By which way somebody is told."""

    MAIL = "mail"
    WEBHOOK = "webhook"


class DeliveryKind(StrEnum):
    """What is told; also the rank in which what waits is sent: a cancellation before a digest."""

    BREAK_GLASS = "break_glass"
    CANCELLATION = "cancellation"
    CHANGE = "change"
    INVITATION = "invitation"
    ACTIONS = "actions"
    MINUTES = "minutes"
    CORRECTION = "correction"
    CORRECTION_ANSWER = "correction_answer"
    MAIL_ANSWER = "mail_answer"
    CONSENT_REQUEST = "consent_request"
    CONSENT_ENDED = "consent_ended"
    DOCUMENTS = "documents"
    MINUTES_FINAL = "minutes_final"
    ADDENDUM = "addendum"
    RETENTION = "retention"
    DIGEST = "digest"
    PING = "ping"
    EVENT = "event"

    @property
    def priority(self) -> int:
        """The rank; the lowest goes first."""
        return list(DeliveryKind).index(self)


class DeliveryStatus(StrEnum):
    """``parked``: given up, until somebody releases it. ``dropped``: there was nothing to tell any more."""

    WAITING = "waiting"
    SENT = "sent"
    PARKED = "parked"
    DROPPED = "dropped"


LIFECYCLE = Lifecycle[DeliveryStatus](
    "delivery",
    {
        "send": (frozenset({DeliveryStatus.WAITING}), DeliveryStatus.SENT),
        "park": (frozenset({DeliveryStatus.WAITING}), DeliveryStatus.PARKED),
        "drop": (frozenset({DeliveryStatus.WAITING}), DeliveryStatus.DROPPED),
        "release": (frozenset({DeliveryStatus.PARKED}), DeliveryStatus.WAITING),
        "bounce": (frozenset({DeliveryStatus.SENT}), DeliveryStatus.PARKED),
        "replay": (
            frozenset({DeliveryStatus.SENT, DeliveryStatus.PARKED, DeliveryStatus.DROPPED}),
            DeliveryStatus.WAITING,
        ),
    },
)


class Delivery(Wire, table=True):
    """One event told to one person, or to one subscription; the unique keys are what keep a second intent out.

    ``lane``: what waits there never holds up another lane; of mail, the domain of the address. ``day``: of a digest,
    the one a person gets that day. ``attempts`` counts claims. A claim holds until ``lease_until``.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        sa.UniqueConstraint("event_id", "channel", "receiver_id", "kind"),
        sa.UniqueConstraint("event_id", "subscription_id"),
        sa.Index(
            "uq_delivery_day",
            "channel",
            "kind",
            "receiver_id",
            "day",
            unique=True,
            postgresql_where=sa.text("day IS NOT NULL"),
            sqlite_where=sa.text("day IS NOT NULL"),
        ),
        sa.Index(
            "ix_delivery_waiting",
            "lane",
            "priority",
            "next_at",
            "id",
            postgresql_where=one_of("status", "waiting"),
            sqlite_where=one_of("status", "waiting"),
        ),
        sa.Index(
            "ix_delivery_parked",
            "id",
            postgresql_where=one_of("status", "parked"),
            sqlite_where=one_of("status", "parked"),
        ),
        sa.Index("ix_delivery_attempted", "lane", "attempted_at"),
        sa.CheckConstraint("(status = 'sent') = (sent_at IS NOT NULL)", name="sent_at"),
        sa.CheckConstraint(
            "(channel = 'webhook') = (subscription_id IS NOT NULL)"
            " AND (receiver_id IS NULL) = (subscription_id IS NOT NULL)",
            name="receiver",
        ),
    )
    id: UUID = Field(primary_key=True)
    channel: Channel = Field(sa_type=choice(Channel))
    kind: DeliveryKind = Field(sa_type=choice(DeliveryKind))
    event_id: UUID
    receiver_id: UUID | None = fk("person.id", nullable=True)
    subscription_id: UUID | None = fk("subscription.id", nullable=True, cascade=True)
    lane: str = Field(max_length=254)
    case_id: UUID | None = fk("cases.id", nullable=True)
    meeting_id: UUID | None = fk("meeting.id", nullable=True)
    subject_id: UUID | None = None
    day: date | None = None
    priority: int
    status: DeliveryStatus = Field(DeliveryStatus.WAITING, sa_type=choice(DeliveryStatus))
    created_at: datetime = Field(sa_type=UtcDateTime)
    not_before: datetime = Field(sa_type=UtcDateTime)
    next_at: datetime = Field(sa_type=UtcDateTime)
    attempts: int = 0
    attempted_at: datetime | None = Field(None, sa_type=UtcDateTime)
    lease_until: datetime | None = Field(None, sa_type=UtcDateTime)
    sent_at: datetime | None = Field(None, sa_type=UtcDateTime)
    address: str | None = Field(None, max_length=254)
    last_error: str | None = Field(None, max_length=80)


class ChannelRead(Wire):
    """What one way has to do: how much waits and is parked, and since when the oldest that waits could have gone."""

    channel: Channel
    waiting: int = 0
    parked: int = 0
    oldest_since: datetime | None = None


class OutboxRead(Wire):
    """The outbox as it stands, and what this caller may do with it. ``released``: how many were let go just now."""

    channels: list[ChannelRead]
    released: int | None = None
    next: list[str] = []


class DeliveryRead(Wire):
    """A delivery as it stands: when, how often and what went wrong as a code; nothing of what it tells."""

    id: UUID
    channel: Channel
    kind: DeliveryKind
    event_id: UUID
    receiver_id: UUID | None
    subscription_id: UUID | None
    lane: str
    status: DeliveryStatus
    created_at: datetime
    not_before: datetime
    next_at: datetime
    attempts: int
    attempted_at: datetime | None
    sent_at: datetime | None
    last_error: str | None
    next: list[str] = []
