"""Subscriptions: where a machine client hears of events by webhook, and whether it does so now (S3)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.db import insert
from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import outbox, subscribers, subscription_keys
from api.flows.listing import listed
from api.models.base import table_of
from api.models.client import Client
from api.models.delivery import Delivery, DeliveryKind
from api.models.event_types import TYPES
from api.models.page import ListQuery, Page
from api.models.subscription import (
    SUBSCRIPTION_LIFECYCLE,
    PingRead,
    Subscription,
    SubscriptionCreate,
    SubscriptionIssued,
    SubscriptionPatch,
    SubscriptionRead,
    SubscriptionStatus,
)
from api.policies import acts, hats, visible
from api.rules import targets
from api.work import Work

_TABLE = table_of(Delivery)
_SUBSCRIPTION = table_of(Subscription)


class SubscriptionQuery(ListQuery):
    """Filters of the list of subscriptions."""

    status: SubscriptionStatus | None = None


def read(work: Work, subscription: Subscription) -> SubscriptionRead:
    """A subscription with what this caller may do with it, and its keys without their secrets."""
    return _read_all(work, [subscription])[0]


def find(work: Work, wanted: SubscriptionQuery) -> Page[SubscriptionRead]:
    """Subscriptions, newest first: a machine its own, an administrator all of them."""
    _stand(work)
    query: Any = select(Subscription).where(visible.subscriptions(work.caller, work.today))
    if wanted.status is not None:
        query = query.where(Subscription.status == wanted.status)
    rows, cursor = listed(work, query, wanted, [(col(Subscription.id), UUID)], descending=True)
    return Page(items=_read_all(work, [row for (row,) in rows]), next=cursor)


def create(work: Work, body: SubscriptionCreate, *, loopback: bool) -> SubscriptionIssued:
    """A subscription with its first key, of which the secret is shown this once. 409 when the address has one."""
    _stand(work)
    client_id = _client(work, body.client_id)
    _check(body.url, body.types, loopback=loopback)
    if _is_taken(work, client_id, body.url):
        raise Conflict("already-subscribed")
    made = work.create(Subscription, url=body.url, types=body.types, client_id=client_id)
    key = subscription_keys.first(work, made)
    work.record("subscription-created", made, clientId=str(client_id))
    return SubscriptionIssued(**read(work, made).model_dump(), secret=key.secret)


def change(
    work: Work, subscription: Subscription, body: SubscriptionPatch, *, loopback: bool
) -> Subscription:
    """Another address or other types. What waits goes to the new address."""
    sent = body.changes()
    _check(sent.get("url"), sent.get("types", []), loopback=loopback)
    url = sent.get("url", subscription.url)
    if url != subscription.url and _is_taken(work, subscription.client_id, url):
        raise Conflict("already-subscribed")
    if work.change(subscription, **sent):
        if "url" in sent:
            calm(work, subscription)
        work.record("subscription-changed", subscription, fields=sorted(sent))
    return subscription


def remove(work: Work, subscription: Subscription) -> None:
    """End a subscription, with everything that waits for it and its log."""
    work.record("subscription-deleted", subscription, clientId=str(subscription.client_id))
    work.session.delete(subscription)


def pause(work: Work, subscription: Subscription) -> Subscription:
    """Hold everything up until somebody resumes it; for fourteen days nothing of it is lost."""
    _move(work, subscription, "pause", stopped_at=work.now)
    work.record("subscription-paused", subscription)
    return subscription


def resume(work: Work, subscription: Subscription) -> Subscription:
    """Send again: what waited, and what was given up."""
    _move(work, subscription, "resume", stopped_at=None, reason=None)
    calm(work, subscription)
    _hurry(work, subscription)
    work.record("subscription-resumed", subscription)
    return subscription


def disable(work: Work, subscription: Subscription, reason: str) -> None:
    """Send nothing more, because the receiver is gone or failed for days; nothing when that was so already."""
    if "disable" in SUBSCRIPTION_LIFECYCLE.moves(subscription.status):
        stopped_at = subscription.stopped_at or work.now
        _move(work, subscription, "disable", stopped_at=stopped_at, reason=reason)
        work.record("subscription-disabled", subscription, reason=reason)


def recover(work: Work, subscription: Subscription) -> None:
    """The receiver answers a ping: what was disabled works again, and what was given up is tried again."""
    if subscription.status is SubscriptionStatus.DISABLED:
        resume(work, subscription)
    elif subscription.status is SubscriptionStatus.ACTIVE:
        _hurry(work, subscription)


def ping(work: Work, subscription: Subscription) -> PingRead:
    """A test event for this subscription alone, also when it is paused or disabled; the log tells what came of it."""
    event_id = work.record("subscription-pinged", subscription)
    row = subscribers.intent(work, event_id, subscription.id, work.now, DeliveryKind.PING)
    work.run(insert(work.connection, _TABLE).values(row))
    return PingRead(event_id=event_id)


def calm(work: Work, subscription: Subscription) -> None:
    """Forget what went wrong."""
    note(work, subscription, failures=0, failing_since=None, retry_at=None)


def note(
    work: Work,
    subscription: Subscription,
    *,
    failures: int,
    failing_since: datetime | None,
    retry_at: datetime | None,
) -> None:
    """How it goes with the receiver: no change that a person made, so the version stays."""
    values = {"failures": failures, "failing_since": failing_since, "retry_at": retry_at}
    work.run(sa.update(_SUBSCRIPTION).where(_SUBSCRIPTION.c.id == subscription.id).values(**values))
    work.session.refresh(subscription)


def _hurry(work: Work, subscription: Subscription) -> None:
    """Everything that waits or was given up goes now."""
    of_it = _TABLE.c.subscription_id == subscription.id
    outbox.release_all(work, of_it, _TABLE.c.kind == DeliveryKind.EVENT)
    outbox.hurry(work, of_it)


def _move(work: Work, subscription: Subscription, move: str, **values: Any) -> None:
    status = SUBSCRIPTION_LIFECYCLE.after(subscription.status, move)
    work.change(subscription, status=status, **values)


def _stand(work: Work) -> None:
    work.hats = hats.standing(work.caller, None)
    acts.demand_hat(work, acts.SUBSCRIPTIONS)


def _client(work: Work, named: UUID | None) -> UUID:
    """The client that hears: a machine is one itself, and may name no other; somebody else has to name one."""
    own = work.caller.id if work.caller.kind == "machine" else None
    if own is not None and named in {None, own}:
        return own
    if own is not None or (named is not None and work.session.get(Client, named) is None):
        raise InvalidInput(faults=[Fault("not-known", "/clientId")])
    if named is None:
        raise InvalidInput(faults=[Fault("missing", "/clientId")])
    return named


def _check(url: str | None, types: Sequence[str], *, loopback: bool) -> None:
    faults = [Fault("event-type", f"/types/{n}") for n, type_ in enumerate(types) if type_ not in TYPES]
    faults += [Fault("duplicate", f"/types/{n}") for n, type_ in enumerate(types) if type_ in types[:n]]
    code = None if url is None else targets.fault_in(url, loopback=loopback)
    if code is not None:
        faults.append(Fault(code, "/url"))
    if faults:
        raise InvalidInput(faults=faults)


def _is_taken(work: Work, client_id: UUID, url: str) -> bool:
    query = select(Subscription.id).where(Subscription.client_id == client_id, Subscription.url == url)
    return work.session.exec(query).first() is not None


def _read_all(work: Work, rows: Sequence[Subscription]) -> list[SubscriptionRead]:
    keys = subscription_keys.valid(work, [row.id for row in rows])
    return [
        SubscriptionRead.model_validate(
            row,
            update={
                "keys": [subscription_keys.read(key) for key in keys[row.id]],
                "next": [
                    "edit",
                    "keys",
                    "ping",
                    "replay",
                    *(move for move in SUBSCRIPTION_LIFECYCLE.moves(row.status) if move != "disable"),
                ],
            },
        )
        for row in rows
    ]
