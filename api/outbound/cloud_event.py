"""An event as it goes to a receiver: CloudEvents 1.0 in JSON, signed after Standard Webhooks (S3).

It holds ids and a type, nothing of a case and nobody's name: who wants more asks the API at ``dataref``, where that
is authorised and logged. The body of an event is the same to the byte every time that it is sent.
"""

from datetime import UTC, datetime
from typing import Any

import orjson
from standardwebhooks import Webhook

from api.core.settings import Settings
from api.flows.webhooks import Notice

TYPE = "application/cloudevents+json"
PEOPLE = frozenset({"person"})
"""Nouns of which an id stands for somebody: those are no subject of an event outside."""


def body(event: Any, settings: Settings) -> bytes:
    """The event in structured JSON, after the Dutch government profile."""
    told: dict[str, Any] = {
        "specversion": "1.0",
        "id": str(event.id),
        "source": settings.event_source,
        "type": f"nl.casustafel.{event.type}.v1",
        "time": event.at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }
    if event.subject_id is not None and event.subject not in PEOPLE:
        told["subject"] = str(event.subject_id)
    if event.region_id is not None:
        told["dataref"] = f"{settings.site_url}/v1/events/{event.id}"
    return orjson.dumps(told)


def headers(notice: Notice, content: bytes, now: datetime) -> dict[str, str]:
    """The id, which stays the same however often it is sent; the moment; and a signature of every key that holds."""
    event_id = str(notice.event.id)
    signed = [Webhook(secret).sign(event_id, now, content.decode()) for secret in notice.secrets]
    return {
        "content-type": TYPE,
        "user-agent": "casustafel",
        "webhook-id": event_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signed),
    }
