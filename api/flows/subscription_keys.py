"""The secrets of subscriptions: made, shown once, used to sign, ended. The one place that reads and writes them.

They are needed to sign, so a hash will not do. What encrypts them at rest belongs here: in ``_kept`` and ``signing``.
"""

import base64
import secrets
from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict
from api.models.subscription import (
    Subscription,
    SubscriptionKey,
    SubscriptionKeyCreate,
    SubscriptionKeyIssued,
    SubscriptionKeyRead,
)
from api.work import Work

PREFIX = "whsec_"
BYTES = 32
AT_ONCE = 2


def issue(work: Work, subscription: Subscription, body: SubscriptionKeyCreate) -> SubscriptionKeyIssued:
    """A new key that signs from now on, beside that of before until the overlap ends.

    409 when two hold already: a third would make receivers who have only the first refuse us. An overlap of 0 ends
    all of them, so that always works.
    """
    held = valid(work, [subscription.id])[subscription.id]
    overlap = timedelta(hours=body.overlap_hours)
    if overlap and len(held) >= AT_ONCE:
        raise Conflict("two-secrets", until=held[0].expires_at)
    for key in held:
        work.change(key, expires_at=work.now + overlap)
    made = _kept(work, subscription)
    work.record("subscription-key-issued", made, subscriptionId=str(subscription.id))
    return made_once(made)


def first(work: Work, subscription: Subscription) -> SubscriptionKeyIssued:
    """The key that a subscription begins with."""
    return made_once(_kept(work, subscription))


def made_once(key: SubscriptionKey) -> SubscriptionKeyIssued:
    """A key as its owner gets it, this once."""
    return SubscriptionKeyIssued(**read(key).model_dump(), secret=key.secret)


def read(key: SubscriptionKey) -> SubscriptionKeyRead:
    """A key without its secret."""
    return SubscriptionKeyRead(id=key.id, created_at=key.created_at, expires_at=key.expires_at)


def valid(work: Work, subscriptions: Iterable[UUID]) -> dict[UUID, list[SubscriptionKey]]:
    """The keys that sign now, by subscription, oldest first."""
    found: dict[UUID, list[SubscriptionKey]] = {one: [] for one in subscriptions}
    query = select(SubscriptionKey).where(
        col(SubscriptionKey.subscription_id).in_(list(found)),
        sa.or_(col(SubscriptionKey.expires_at).is_(None), col(SubscriptionKey.expires_at) > work.now),
    )
    for key in work.session.exec(query.order_by(col(SubscriptionKey.created_at), col(SubscriptionKey.id))):
        found[key.subscription_id].append(key)
    return found


def signing(work: Work, subscription_id: UUID) -> Sequence[str]:
    """The secrets that sign now, the newest first."""
    return [key.secret for key in reversed(valid(work, [subscription_id])[subscription_id])]


def _kept(work: Work, subscription: Subscription) -> SubscriptionKey:
    secret = PREFIX + base64.b64encode(secrets.token_bytes(BYTES)).decode()
    return work.create(SubscriptionKey, subscription_id=subscription.id, secret=secret)
