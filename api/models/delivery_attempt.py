"""The log of a webhook: every time that a receiver was called, and what it said (S3)."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from api.core.db import UtcDateTime
from api.models.base import Wire, fk
from api.models.delivery import DeliveryKind, DeliveryStatus

RESPONSE_START = 200
"""So many characters are kept of the answer of a receiver, and only of one that refuses."""


class DeliveryAttempt(Wire, table=True):
    """One call. ``http_status`` is null when nothing was answered, and then ``code`` says what went wrong."""

    __tablename__ = "delivery_attempt"
    id: UUID = Field(primary_key=True)
    delivery_id: UUID = fk("delivery.id", cascade=True)
    at: datetime = Field(sa_type=UtcDateTime)
    ms: int
    http_status: int | None = None
    code: str | None = Field(None, max_length=80)
    response: str | None = Field(None, max_length=RESPONSE_START)


class DeliveryAttemptRead(Wire):
    """One call as it was: when, how long it took in milliseconds, and the answer."""

    at: datetime
    ms: int
    http_status: int | None
    code: str | None
    response: str | None


class WebhookDeliveryRead(Wire):
    """One event told to one receiver, with every call that it took; ``type`` is that of the event."""

    id: UUID
    event_id: UUID
    kind: DeliveryKind
    type: str | None
    status: DeliveryStatus
    created_at: datetime
    next_at: datetime
    sent_at: datetime | None
    last_error: str | None
    log: list[DeliveryAttemptRead] = []
    next: list[str] = []
