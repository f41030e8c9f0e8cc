"""Which subscriptions hear of which events: of the regions that their client may read, the types they asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.db import insert
from api.core.ids import new_id
from api.models.base import table_of
from api.models.caller import Scope
from api.models.client import Client, ClientGrant
from api.models.delivery import OLDEST, Channel, Delivery, DeliveryKind
from api.models.subscription import Subscription
from api.work import Work

_TABLE = table_of(Delivery)
EVENTS, PINGS = "hook", "ping"


@dataclass(frozen=True)
class Subscriber:
    """A subscription with what its client may read now."""

    id: UUID
    regions: frozenset[UUID]
    types: frozenset[str]

    def hears(self, event: Any) -> bool:
        """Whether this event is told to it."""
        return event.region_id in self.regions and (not self.types or event.type in self.types)


def listening(work: Work) -> list[Subscriber]:
    """Everybody who hears of what happens now. One that was stopped is remembered for as long as it makes sense."""
    stopped = col(Subscription.stopped_at)
    return _found(work, sa.or_(stopped.is_(None), stopped > work.now - OLDEST))


def subscriber(work: Work, subscription_id: UUID) -> Subscriber | None:
    """One of them; None when its client may read nothing any more."""
    return next(iter(_found(work, col(Subscription.id) == subscription_id)), None)


def tell(work: Work, events: Iterable[Any], who: Sequence[Subscriber]) -> int:
    """Write the intents of these events for whoever hears of them; the number that was not there yet."""
    rows = [
        intent(work, event.id, one.id, event.at, DeliveryKind.EVENT)
        for event in events
        for one in who
        if one.hears(event)
    ]
    if not rows:
        return 0
    placed = insert(work.connection, _TABLE).on_conflict_do_nothing().returning(_TABLE.c.id)
    return len(work.run(placed, rows).all())


def intent(work: Work, event_id: UUID, subscription_id: UUID, at: Any, kind: DeliveryKind) -> dict[str, Any]:
    """A delivery to a subscription. A ping has a lane of its own: it goes where nothing else may go now."""
    lane = PINGS if kind is DeliveryKind.PING else EVENTS
    return {
        "id": new_id(),
        "channel": Channel.WEBHOOK,
        "kind": kind,
        "event_id": event_id,
        "subscription_id": subscription_id,
        "lane": f"{lane}:{subscription_id}",
        "priority": kind.priority,
        "created_at": work.now,
        "not_before": at,
        "next_at": max(at, work.now),
    }


def _found(work: Work, which: sa.ColumnElement[bool]) -> list[Subscriber]:
    """Kept from being deleted until this transaction ends: an intent for one that is gone would undo its event."""
    query = (
        select(Subscription.id, Subscription.types, ClientGrant.region_id)
        .join(Client, col(Client.id) == col(Subscription.client_id))
        .join(ClientGrant, col(ClientGrant.client_id) == col(Client.id))
        .where(which, col(Client.active), ClientGrant.scope == Scope.EVENTS_READ)
        .order_by(col(Subscription.id))
        .with_for_update(read=True, key_share=True, of=Subscription)
    )
    regions: dict[UUID, set[UUID]] = {}
    types: dict[UUID, frozenset[str]] = {}
    for id_, asked, region_id in work.session.exec(query):
        regions.setdefault(id_, set()).add(region_id)
        types[id_] = frozenset(asked)
    return [Subscriber(id_, frozenset(found), types[id_]) for id_, found in regions.items()]
