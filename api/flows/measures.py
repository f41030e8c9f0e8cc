"""Figures about the service itself (S11): counted now and then by the scheduler, so that asking for them is cheap."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from api.flows import fan_out, feed, log_seals, marks, outbox, sweep
from api.flows.incoming_mail import Verdict
from api.models.base import one_of, table_of
from api.models.deadline import Deadline
from api.models.delivery import Delivery
from api.models.event import Event
from api.models.sign_in import Mark
from api.models.stamp import Stamp
from api.models.subscription import Subscription, SubscriptionStatus
from api.work import Work, Works

PROMISES, OUTBOX, SEALING = "promises", "outbox", "sealing"

_DEADLINE = table_of(Deadline)
_EVENT = table_of(Event)
_COUNT = (
    sa.select(
        sa.type_coerce(_DEADLINE.c.kind, sa.String).label("kind"),
        sa.func.count().label("open"),
        sa.func.count()
        .filter(_DEADLINE.c.due_at <= sa.bindparam("now", type_=_DEADLINE.c.due_at.type))
        .label("overdue"),
    )
    .where(sa.text("ended_at IS NULL"))
    .group_by(_DEADLINE.c.kind)
)
_DELIVERY = table_of(Delivery)
_WAITING = sa.select(
    sa.func.count().label("waiting"), sa.func.min(_DELIVERY.c.not_before).label("oldest")
).where(
    one_of("delivery.status", "waiting"),
    sa.or_(
        _DELIVERY.c.subscription_id.is_(None),
        _DELIVERY.c.subscription_id.in_(
            sa.select(col(Subscription.id)).where(col(Subscription.status) == SubscriptionStatus.ACTIVE)
        ),
    ),
)
"""What a stopped subscription holds up waits for whoever stopped it, and is no sign of trouble here."""
_SUBSCRIPTIONS = sa.select(col(Subscription.status), sa.func.count().label("count_")).group_by(
    col(Subscription.status)
)
_PARKED = sa.select(sa.func.count()).select_from(_DELIVERY).where(one_of("status", "parked"))
_TOPICS = (outbox.SENT, outbox.FAILED, fan_out.FAILED, *(verdict.topic for verdict in Verdict))
_COUNTERS: Any = sa.select(col(Stamp.topic), col(Stamp.count).label("count_")).where(
    col(Stamp.topic).in_(_TOPICS)
)
_NEWEST = sa.select(sa.func.coalesce(sa.func.max(_EVENT.c.seq), 0))


@dataclass(frozen=True)
class Measures:
    """The latest figures. ``promises``: per kind how many are open, and how many of those are overdue.

    ``outbox``: see ``_outbox``; ``sealing``: lines of the access log without a seal, and how old the oldest is;
    ``counters``: how often something happened to a delivery since the beginning.

    ``swept_at`` is when the last sweep ended, ``lag`` how late its first stage was and ``seconds`` how long it took.
    """

    promises: dict[str, tuple[int, int]]
    events: int
    swept_at: datetime | None
    lag: float
    seconds: float
    outbox: dict[str, Any]
    sealing: dict[str, float]
    counters: dict[str, int]


def measure(works: Works, mail: str) -> None:
    """Count the promises and what waits to be sent, and leave the outcome. ``mail``: the way that mail goes now."""
    with works.open() as work:
        rows: Sequence[Any] = work.run(_COUNT, {"now": work.now}).all()
        marks.leave(work, PROMISES, {kind: [open_, overdue] for kind, open_, overdue in rows})
        marks.leave(work, OUTBOX, _outbox(work, mail))
        lines, oldest = log_seals.waiting(work)
        marks.leave(work, SEALING, {"lines": lines, "oldest": _seconds_since(work, oldest)})


def read(work: Work) -> Measures:
    """The figures as last left; a few rows by their keys."""
    promises, heartbeat = marks.find(work, PROMISES), marks.find(work, sweep.HEARTBEAT)
    counts: dict[str, Any] = json.loads(promises.value) if promises else {}
    swept: dict[str, Any] = json.loads(heartbeat.value) if heartbeat else {}
    waiting, sealing = marks.find(work, OUTBOX), marks.find(work, SEALING)
    counters = {row.topic: row.count_ for row in work.run(_COUNTERS)}
    return Measures(
        promises={kind: (open_, overdue) for kind, (open_, overdue) in counts.items()},
        events=work.run(_NEWEST).scalar_one(),
        swept_at=heartbeat.at if heartbeat else None,
        lag=swept.get("lag", 0.0),
        seconds=swept.get("seconds", 0.0),
        outbox=json.loads(waiting.value) if waiting else {},
        sealing=json.loads(sealing.value) if sealing else {},
        counters={topic: counters.get(topic, 0) for topic in _TOPICS},
    )


def _outbox(work: Work, mail: str) -> dict[str, Any]:
    """How many deliveries wait and are parked, how long the oldest could have gone, how late the fan-out is."""
    queue = work.run(_WAITING).one()
    place = json.loads(work.session.get_one(Mark, feed.FAN_OUT).value)
    ahead = feed.behind(work, place, 1)
    return {
        "mail": mail,
        "waiting": queue.waiting,
        "parked": work.run(_PARKED).scalar_one(),
        "oldest": _seconds_since(work, queue.oldest),
        "lag": _seconds_since(work, ahead[0].at if ahead else None),
        "subscriptions": {row.status: row.count_ for row in work.run(_SUBSCRIPTIONS)},
    }


def _seconds_since(work: Work, moment: datetime | None) -> float:
    return max((work.now - moment).total_seconds(), 0.0) if moment else 0.0
