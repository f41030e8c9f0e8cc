"""/deliveries and /outbox: what is told to the world outside, for who administers the installation; webhooks also for
whose they are (S3, S6).
"""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import outbox, replay
from api.flows.outbox import DeliveryQuery
from api.guards import VisibleDelivery, VisibleWebhookDelivery
from api.models.delivery import DeliveryRead, OutboxRead
from api.models.delivery_attempt import WebhookDeliveryRead
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("deliveries")


@router.read("/deliveries", acts.ADMINISTER)
def list_deliveries(work: Work, wanted: Annotated[DeliveryQuery, Query()]) -> Page[DeliveryRead]:
    """Deliveries, newest first: kind, status, when, and what went wrong as a code. Nothing of what they tell."""
    return outbox.find(work, wanted)


@router.act("/deliveries/{deliveryId}/release", acts.ADMINISTER)
def release_delivery(work: Work, delivery: VisibleDelivery) -> DeliveryRead:
    """Try a parked delivery again from the beginning, at the address that the receiver has now."""
    return outbox.read(work, outbox.release(work, delivery))


@router.act("/deliveries/{deliveryId}/replay", acts.SUBSCRIPTIONS)
def replay_delivery(work: Work, delivery: VisibleWebhookDelivery) -> WebhookDeliveryRead:
    """Send one webhook again, with the id that it had; 409 while it still waits."""
    return replay.read(work, replay.one(work, delivery))


@router.read("/outbox", acts.ADMINISTER)
def read_outbox(work: Work) -> OutboxRead:
    """How much waits and is parked, by channel, and since when the oldest could have gone."""
    return outbox.standing(work)


@router.act("/outbox/release", acts.ADMINISTER)
def release_outbox(work: Work) -> OutboxRead:
    """Try everything again that was given up."""
    return outbox.standing(work, outbox.release_parked(work))
