"""/deliveries and /outbox: what is told to the world outside, for who administers the installation; webhooks also for
whose they are (S3, S6).
"""

from typing import Annotated

from fastapi import Query

from api import policies
from api.deps import Router
from api.flows import outbox, replay
from api.flows.outbox import DeliveryQuery
from api.guards import VisibleDelivery, VisibleWebhookDelivery
from api.models.delivery import DeliveryRead, OutboxRead
from api.models.delivery_attempt import WebhookDeliveryRead
from api.models.page import Page
from api.work import Work

router = Router("deliveries")


@router.read("/deliveries", policies.ADMINISTER)
def list_deliveries(work: Work, wanted: Annotated[DeliveryQuery, Query()]) -> Page[DeliveryRead]:
    """Deliveries, newest first: kind, status, when, and what went wrong as a code. Nothing of what they tell."""
    return outbox.find(work, wanted)


@router.act("/deliveries/{deliveryId}/release", policies.ADMINISTER)
def release_delivery(work: Work, delivery: VisibleDelivery) -> DeliveryRead:
    """Try a parked delivery again from the beginning, at the address that the receiver has now."""
    return outbox.read(work, outbox.release(work, delivery))


@router.act("/deliveries/{deliveryId}/replay", policies.SUBSCRIPTIONS)
def replay_delivery(work: Work, delivery: VisibleWebhookDelivery) -> WebhookDeliveryRead:
    """Send one webhook again, with the id that it had; 409 while it still waits."""
    return replay.read(work, replay.one(work, delivery))


@router.read("/outbox", policies.ADMINISTER)
def read_outbox(work: Work) -> OutboxRead:
    """How much waits and is parked, by channel, and since when the oldest could have gone."""
    return outbox.standing(work)


@router.act("/outbox/release", policies.ADMINISTER)
def release_outbox(work: Work) -> OutboxRead:
    """Try everything again that was given up."""
    return outbox.standing(work, outbox.release_parked(work))
