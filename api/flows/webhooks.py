"""Webhooks on their way: what may go to a receiver now, and what became of it (S3, S6).

A receiver in trouble is left alone for a while as a whole, longer every time, so that it is not asked for every event
that waits; after days of that it is disabled. A ping goes also then: that is how somebody sees that it works again.

Every step first takes the lock of its subscription: what is paused or deleted meanwhile waits for the step, and from
then on nothing goes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.ids import new_id
from api.flows import feed, outbox, subscribers, subscription_keys, subscriptions
from api.models.delivery import OLDEST, Channel, Delivery, DeliveryKind
from api.models.delivery_attempt import DeliveryAttempt
from api.models.subscription import Subscription, SubscriptionStatus
from api.rules.retry_after import asked_wait
from api.work import Work

GIVE_UP = timedelta(days=3)
GONE, FAILING = "gone", "failing"


@dataclass(frozen=True)
class Notice:
    """What is told to whom: the event as it stands in the feed, and the secrets that sign, the newest first."""

    delivery: Delivery
    url: str
    secrets: Sequence[str]
    event: Any


@dataclass(frozen=True)
class Call:
    """One call as it went. ``http_status`` is None when nothing was answered; ``code`` is None when it was taken;
    ``retry_after`` is that header of a refusal.
    """

    ms: int
    http_status: int | None = None
    code: str | None = None
    response: str | None = None
    gone: bool = False
    retry_after: str | None = None


def free_lanes(work: Work) -> list[str]:
    """The lanes of receivers that can be called now."""
    held = select(Subscription.id).where(
        sa.or_(col(Subscription.status) != SubscriptionStatus.ACTIVE, col(Subscription.retry_at) > work.now)
    )
    shut = {f"{subscribers.EVENTS}:{id_}" for id_ in work.session.exec(held)}
    return [lane for lane in outbox.free_lanes(work, Channel.WEBHOOK) if lane not in shut]


def claim(work: Work, lane: str) -> Notice | None:
    """The next notice for a receiver, ours until the lease ends; what needs not be told any more is dropped."""
    kind, _, id_ = lane.partition(":")
    subscription = _locked(work, UUID(id_))
    if subscription is None or (kind == subscribers.EVENTS and _is_held(work, subscription)):
        return None
    while delivery := outbox.claim(work, lane, 0):
        event = work.run(sa.select(feed.TABLE).where(feed.TABLE.c.id == delivery.event_id)).first()
        moot = _moot(work, delivery, event)
        if moot is None:
            secrets = subscription_keys.signing(work, subscription.id)
            return Notice(delivery, subscription.url, secrets, event)
        outbox.drop(work, delivery, moot)
    return None


def taken(work: Work, notice: Notice, call: Call) -> None:
    """The receiver took it: whatever was wrong with it is over. A ping that is taken lets everything go again."""
    subscription = _locked(work, notice.delivery.subscription_id)
    if subscription is None or not outbox.sent(work, notice.delivery, ""):
        return
    _log(work, notice.delivery, call)
    if subscription.failures:
        subscriptions.calm(work, subscription)
    if notice.delivery.kind is DeliveryKind.PING:
        subscriptions.recover(work, subscription)


def refused(work: Work, notice: Notice, call: Call) -> None:
    """It was not taken: again later. A ping is not repeated; who is gone, or failed for days, is disabled."""
    subscription = _locked(work, notice.delivery.subscription_id)
    if subscription is None or not _settle(work, notice.delivery, call):
        return
    _log(work, notice.delivery, call)
    if call.gone:
        subscriptions.disable(work, subscription, GONE)
    elif notice.delivery.kind is DeliveryKind.EVENT:
        _leave_alone(work, subscription, call)


def _settle(work: Work, delivery: Delivery, call: Call) -> bool:
    code = call.code or "unknown"
    if delivery.kind is DeliveryKind.PING:
        work.touch(outbox.FAILED)
        return outbox.drop(work, delivery, code)
    return outbox.fail(work, delivery, code, for_good=call.gone)


def _leave_alone(work: Work, subscription: Subscription, call: Call) -> None:
    """For as long as it asks, within our longest wait, and never shorter than we would by ourselves."""
    since = subscription.failing_since or work.now
    failures = subscription.failures + 1
    asked = min(asked_wait(call.retry_after, work.now), outbox.LONGEST_WAIT)
    retry_at = work.now + max(asked, outbox.wait_after(failures))
    subscriptions.note(work, subscription, failures=failures, failing_since=since, retry_at=retry_at)
    if work.now - since >= GIVE_UP:
        subscriptions.disable(work, subscription, FAILING)


def _moot(work: Work, delivery: Delivery, event: Any) -> str | None:
    """Why there is nothing to tell any more. Grants and types count as they are now, not as they were."""
    if event is None:
        return "event-gone"
    if delivery.kind is DeliveryKind.PING:
        return None
    if work.now - delivery.not_before > OLDEST:
        return "too-late"
    if delivery.subscription_id is None:
        return "no-address"
    who = subscribers.subscriber(work, delivery.subscription_id)
    if who is None or event.region_id not in who.regions:
        return "not-granted"
    return None if who.hears(event) else "not-asked"


def _is_held(work: Work, subscription: Subscription) -> bool:
    waits = subscription.retry_at is not None and subscription.retry_at > work.now
    return waits or subscription.status is not SubscriptionStatus.ACTIVE


def _locked(work: Work, subscription_id: UUID | None) -> Subscription | None:
    query = select(Subscription).where(Subscription.id == subscription_id)
    return work.session.exec(query.with_for_update(key_share=True)).first()


def _log(work: Work, delivery: Delivery, call: Call) -> None:
    row = {
        "id": new_id(),
        "delivery_id": delivery.id,
        "at": work.now,
        "ms": call.ms,
        "http_status": call.http_status,
        "code": call.code,
        "response": call.response,
    }
    work.session.add(DeliveryAttempt.model_validate(row))
