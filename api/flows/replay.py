"""The log of a subscription, and telling once more what it holds: one delivery, or everything since a moment (S3)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.flows import feed, outbox, subscribers
from api.flows.listing import listed
from api.models.base import table_of
from api.models.delivery import LIFECYCLE, OLDEST, Delivery, DeliveryKind, DeliveryStatus
from api.models.delivery_attempt import DeliveryAttempt, DeliveryAttemptRead, WebhookDeliveryRead
from api.models.event import Event
from api.models.page import ListQuery, Page
from api.models.subscription import ReplayCreate, ReplayRead, Subscription
from api.work import Work

MOST = 5000
"""So many events are told again at once: on SQLite nobody else writes meanwhile."""

_TABLE = table_of(Delivery)


class LogQuery(ListQuery):
    """Filters of the log of a subscription."""

    status: DeliveryStatus | None = None
    event: UUID | None = None


def find(work: Work, subscription: Subscription, wanted: LogQuery) -> Page[WebhookDeliveryRead]:
    """What was told to a subscription, newest first, with every call that it took."""
    query: Any = select(Delivery).where(Delivery.subscription_id == subscription.id)
    exact = {"status": wanted.status, "event_id": wanted.event}
    for name, value in exact.items():
        if value is not None:
            query = query.where(getattr(Delivery, name) == value)
    rows, cursor = listed(work, query, wanted, [(col(Delivery.id), UUID)], descending=True)
    return Page(items=_read_all(work, [row for (row,) in rows]), next=cursor)


def read(work: Work, delivery: Delivery) -> WebhookDeliveryRead:
    """One delivery to a subscription, with its calls."""
    return _read_all(work, [delivery])[0]


def one(work: Work, delivery: Delivery) -> Delivery:
    """Send one delivery again, with the id that it had: a receiver that has it may drop it. 409 while it waits."""
    LIFECYCLE.after(delivery.status, "replay")
    outbox.replay(work, _TABLE.c.id == delivery.id)
    work.session.refresh(delivery)
    work.record("subscription-replayed", delivery, subscriptionId=str(delivery.subscription_id))
    return delivery


def since(work: Work, subscription: Subscription, body: ReplayCreate) -> ReplayRead:
    """Send every event since a moment that this subscription hears of, also what was never sent to it.

    400 further back than fourteen days, or for more than 5,000 events.
    """
    _check(work, body)
    who = subscribers.subscriber(work, subscription.id)
    if who is None:
        return ReplayRead(deliveries=0)
    happened = sa.and_(feed.TABLE.c.at >= body.since, feed.TABLE.c.region_id.in_(who.regions))
    if who.types:
        happened = sa.and_(happened, feed.TABLE.c.type.in_(who.types))
    events = work.run(sa.select(feed.TABLE).where(happened).limit(MOST + 1)).all()
    if len(events) > MOST:
        raise InvalidInput(faults=[Fault("replay-too-many", "/since", params={"limit": MOST})])
    again = _TABLE.c.event_id.in_(sa.select(feed.TABLE.c.id).where(happened))
    of_it = sa.and_(_TABLE.c.subscription_id == subscription.id, _TABLE.c.kind == DeliveryKind.EVENT)
    count = outbox.replay(work, of_it, again) + subscribers.tell(work, events, [who])
    work.record("subscription-replayed", subscription, since=body.since.isoformat(), deliveries=count)
    return ReplayRead(deliveries=count)


def _check(work: Work, body: ReplayCreate) -> None:
    if body.since > work.now:
        raise InvalidInput(faults=[Fault("in-the-future", "/since")])
    if work.now - body.since > OLDEST:
        raise InvalidInput(faults=[Fault("replay-too-far", "/since", params={"limit": OLDEST.days})])


def _read_all(work: Work, rows: Sequence[Delivery]) -> list[WebhookDeliveryRead]:
    calls: dict[UUID, list[DeliveryAttemptRead]] = {row.id: [] for row in rows}
    of_delivery = col(DeliveryAttempt.delivery_id)
    attempts = select(DeliveryAttempt).where(of_delivery.in_(list(calls)))
    for attempt in work.session.exec(attempts.order_by(col(DeliveryAttempt.id))):
        calls[attempt.delivery_id].append(DeliveryAttemptRead.model_validate(attempt, from_attributes=True))
    named = select(Event.id, Event.type).where(col(Event.id).in_([row.event_id for row in rows]))
    types = dict(work.session.exec(named).all())
    return [
        WebhookDeliveryRead.model_validate(
            row,
            update={
                "type": types.get(row.event_id),
                "log": calls[row.id],
                "next": [move for move in LIFECYCLE.moves(row.status) if move == "replay"],
            },
        )
        for row in rows
    ]
