"""Subscriptions: systems that hear of events by webhook, and the secrets with which they know that it is us (S3)."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import AfterValidator, Strict, StringConstraints
from pydantic import Field as Bounds
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Code, Instant, clean_line
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.rules.lifecycle import Lifecycle

OVERLAP_HOURS = 24
"""So long the key of before goes on signing, unless somebody says otherwise."""
LONGEST_OVERLAP = timedelta(days=14)

Target = Annotated[
    str, AfterValidator(clean_line), StringConstraints(min_length=1, max_length=500), Field(max_length=500)
]
"""The address of a receiver; which addresses are taken says ``rules/targets.py``."""


class SubscriptionStatus(StrEnum):
    """``paused``: somebody holds it up. ``disabled``: it said that it is gone, or failed for days."""

    ACTIVE = "active"
    PAUSED = "paused"
    DISABLED = "disabled"


SUBSCRIPTION_LIFECYCLE = Lifecycle[SubscriptionStatus](
    "subscription",
    {
        "pause": (frozenset({SubscriptionStatus.ACTIVE}), SubscriptionStatus.PAUSED),
        "resume": (
            frozenset({SubscriptionStatus.PAUSED, SubscriptionStatus.DISABLED}),
            SubscriptionStatus.ACTIVE,
        ),
        "disable": (
            frozenset({SubscriptionStatus.ACTIVE, SubscriptionStatus.PAUSED}),
            SubscriptionStatus.DISABLED,
        ),
    },
)


class SubscriptionFields(Wire):
    """Where a machine client hears of events, and of which; ``types`` empty: of all that it may read."""

    url: Target
    types: list[Code] = Field(default=[], max_length=100, sa_type=Json(list[str]))


class Subscription(SubscriptionFields, Row, table=True):
    """A receiver of one machine client. What it hears of is what that client may read at that moment.

    ``failures`` counts what went wrong since the last success, ``failing_since`` when the first of those was; until
    ``retry_at`` nothing is sent, so that a receiver in trouble is asked once and not for every event that waits.
    ``reason``: why it was disabled, as a code. ``stopped_at``: since when it is not active.
    """

    __tablename__ = "subscription"
    __table_args__ = (
        sa.UniqueConstraint("client_id", "url"),
        sa.CheckConstraint("(status = 'active') = (stopped_at IS NULL)", name="stopped_at"),
    )
    client_id: UUID = fk("client.id")
    status: SubscriptionStatus = Field(SubscriptionStatus.ACTIVE, sa_type=choice(SubscriptionStatus))
    reason: str | None = Field(None, max_length=40)
    stopped_at: datetime | None = Field(None, sa_type=UtcDateTime)
    failures: int = 0
    failing_since: datetime | None = Field(None, sa_type=UtcDateTime)
    retry_at: datetime | None = Field(None, sa_type=UtcDateTime)


class SubscriptionKey(Row, table=True):
    """A secret that signs what is sent. While two hold, both sign, so that a receiver can change over."""

    __tablename__ = "subscription_key"
    subscription_id: UUID = fk("subscription.id", cascade=True)
    secret: str = Field(max_length=200)
    expires_at: datetime | None = Field(None, sa_type=UtcDateTime)


class SubscriptionCreate(SubscriptionFields):
    """A new subscription: of the client that asks, or of the one that an administrator names."""

    client_id: UUID | None = None


class SubscriptionPatch(Patch, SubscriptionFields):
    """Another address, or other types; ``types`` is the whole list."""


class SubscriptionKeyCreate(Wire):
    """A new key. That of before signs along for so many hours; 0 ends it at once, for when it leaked."""

    overlap_hours: Annotated[int, Strict(), Bounds(ge=0, le=LONGEST_OVERLAP // timedelta(hours=1))] = (
        OVERLAP_HOURS
    )


class SubscriptionKeyRead(Wire):
    """A key without its secret. ``expires_at`` null: it signs until there is a next one."""

    id: UUID
    created_at: datetime
    expires_at: datetime | None


class SubscriptionKeyIssued(SubscriptionKeyRead):
    """A key with its secret: shown this once and never again."""

    secret: str


class SubscriptionRead(SubscriptionFields, ReadRow):
    """A subscription as it stands, with the keys that sign now."""

    client_id: UUID
    status: SubscriptionStatus
    reason: str | None
    stopped_at: datetime | None
    failures: int
    failing_since: datetime | None
    retry_at: datetime | None
    keys: list[SubscriptionKeyRead] = []


class SubscriptionIssued(SubscriptionRead):
    """A new subscription with the secret of its first key: shown this once and never again."""

    secret: str


class PingRead(Wire):
    """The event of a ping: what comes of it stands in the log of deliveries."""

    event_id: UUID


class ReplayCreate(Wire):
    """Tell everything since a moment again."""

    since: Instant


class ReplayRead(Wire):
    """How many deliveries wait to be sent because of it."""

    deliveries: int
