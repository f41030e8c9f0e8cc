"""/subscriptions: who hears of events by webhook, with keys, log and replay (S3)."""

from typing import Annotated

from fastapi import Query, Request

from api.answer import Answer
from api.deps import Router
from api.flows import replay, subscription_keys, subscriptions
from api.flows.replay import LogQuery
from api.flows.subscriptions import SubscriptionQuery
from api.guards import VisibleSubscription
from api.models.delivery_attempt import WebhookDeliveryRead
from api.models.page import Page
from api.models.subscription import (
    PingRead,
    ReplayCreate,
    ReplayRead,
    SubscriptionCreate,
    SubscriptionIssued,
    SubscriptionKeyCreate,
    SubscriptionKeyIssued,
    SubscriptionPatch,
    SubscriptionRead,
)
from api.policies import acts
from api.work import Work

router = Router("subscriptions")


@router.read("/subscriptions", acts.SUBSCRIPTIONS)
def list_subscriptions(work: Work, wanted: Annotated[SubscriptionQuery, Query()]) -> Page[SubscriptionRead]:
    """Subscriptions, newest first: a machine its own, an administrator all of them."""
    return subscriptions.find(work, wanted)


@router.make("/subscriptions", acts.SUBSCRIPTIONS, response_model=SubscriptionIssued)
def create_subscription(work: Work, http: Request, body: SubscriptionCreate) -> Answer:
    """Hear of events by webhook; the secret of its key is shown this once.

    A machine subscribes itself, an administrator names the `clientId`. What is heard of is what that client may read.
    """
    made = subscriptions.create(work, body, loopback=_loopback(http))
    return Answer(made, secret=True)


@router.read("/subscriptions/{subscriptionId}", acts.SUBSCRIPTIONS)
def read_subscription(work: Work, subscription: VisibleSubscription) -> SubscriptionRead:
    """One subscription: whether it is active, and how it goes with its receiver."""
    return subscriptions.read(work, subscription)


@router.change("/subscriptions/{subscriptionId}", acts.SUBSCRIPTIONS)
def change_subscription(
    work: Work, http: Request, subscription: VisibleSubscription, body: SubscriptionPatch
) -> SubscriptionRead:
    """Another address or other types; what waits goes to the new address."""
    changed = subscriptions.change(work, subscription, body, loopback=_loopback(http))
    return subscriptions.read(work, changed)


@router.remove("/subscriptions/{subscriptionId}", acts.SUBSCRIPTIONS)
def remove_subscription(work: Work, subscription: VisibleSubscription) -> None:
    """End a subscription, with everything that waits for it and its log."""
    subscriptions.remove(work, subscription)


@router.act("/subscriptions/{subscriptionId}/pause", acts.SUBSCRIPTIONS)
def pause_subscription(work: Work, subscription: VisibleSubscription) -> SubscriptionRead:
    """Hold everything up until it is resumed; for fourteen days nothing of it is lost."""
    return subscriptions.read(work, subscriptions.pause(work, subscription))


@router.act("/subscriptions/{subscriptionId}/resumption", acts.SUBSCRIPTIONS)
def resume_subscription(work: Work, subscription: VisibleSubscription) -> SubscriptionRead:
    """Send again, what waited and what was given up first."""
    return subscriptions.read(work, subscriptions.resume(work, subscription))


@router.act("/subscriptions/{subscriptionId}/ping", acts.SUBSCRIPTIONS)
def ping_subscription(work: Work, subscription: VisibleSubscription) -> PingRead:
    """Send a test event, once, also while it is paused or disabled. The log tells what came of it."""
    return subscriptions.ping(work, subscription)


@router.make("/subscriptions/{subscriptionId}/keys", acts.SUBSCRIPTIONS, response_model=SubscriptionKeyIssued)
def create_subscription_key(
    work: Work, subscription: VisibleSubscription, body: SubscriptionKeyCreate
) -> Answer:
    """A new key, of which the secret is shown this once; that of before signs along until the overlap ends."""
    key = subscription_keys.issue(work, subscription, body)
    return Answer(key, headers={"location": f"/v1/subscriptions/{subscription.id}"}, secret=True)


@router.read("/subscriptions/{subscriptionId}/deliveries", acts.SUBSCRIPTIONS)
def list_subscription_deliveries(
    work: Work, subscription: VisibleSubscription, wanted: Annotated[LogQuery, Query()]
) -> Page[WebhookDeliveryRead]:
    """What was told, newest first, with every call: when, how long it took, what was answered."""
    return replay.find(work, subscription, wanted)


@router.act("/subscriptions/{subscriptionId}/replay", acts.SUBSCRIPTIONS)
def replay_subscription(work: Work, subscription: VisibleSubscription, body: ReplayCreate) -> ReplayRead:
    """Send every event since a moment again, at most fourteen days back; with the ids that they had."""
    return replay.since(work, subscription, body)


def _loopback(http: Request) -> bool:
    return bool(http.app.state.settings.webhook_loopback)
