"""The outbox: which delivery goes next, and what became of it (S6).

A lane is what may be slow together, such as the domain of a mail address. In every lane at most one delivery is on its
way, so a slow receiver holds up nobody but itself, with any number of schedulers. A claim holds for ``LEASE``; what
became of it is written only while it holds, and a claim that was left behind by a crash is made again after it, under
the same id.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.flows.fan_out import lane_of
from api.flows.listing import listed
from api.models.base import one_of, table_of
from api.models.delivery import (
    LIFECYCLE,
    Channel,
    ChannelRead,
    Delivery,
    DeliveryKind,
    DeliveryRead,
    DeliveryStatus,
    OutboxRead,
)
from api.models.page import ListQuery, Page
from api.models.person import Person
from api.policies import acts, hats
from api.work import Work, Works

LEASE = timedelta(minutes=2)
"""As long as the four answers that a mail server may take over one mail, each at its slowest."""
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
MOST_ATTEMPTS = 20
"""With waits that double up to six hours these take a little more than three days."""
BATCH = 1000
"""So many old ones are cleared at once."""
SENT, FAILED = "deliveries-sent", "deliveries-failed"

_TABLE = table_of(Delivery)
_WAITING = one_of("delivery.status", "waiting")
_ENDED = [state for state in DeliveryStatus if "replay" in LIFECYCLE.moves(state)]
_WAITS, _PARKED = _TABLE.c.status == DeliveryStatus.WAITING, _TABLE.c.status == DeliveryStatus.PARKED
_STANDING = (
    sa.select(
        _TABLE.c.channel,
        sa.func.count().filter(_WAITS).label("waiting"),
        sa.func.count().filter(_PARKED).label("parked"),
        sa.func.min(_TABLE.c.not_before).filter(_WAITS).label("oldest"),
    )
    .where(one_of("delivery.status", "waiting", "parked"))
    .group_by(_TABLE.c.channel)
)
_LANE_LOCK = sa.text("SELECT pg_try_advisory_xact_lock(hashtextextended(:lane, 0))")
"""Not waited for: who claims there may have been stopped, and the other lanes go on."""
_random = secrets.SystemRandom()


class DeliveryQuery(ListQuery):
    """Filters of the list of deliveries."""

    status: DeliveryStatus | None = None
    channel: Channel | None = None
    kind: DeliveryKind | None = None
    receiver: UUID | None = None


def read(work: Work, delivery: Delivery) -> DeliveryRead:
    """A delivery with what this caller may do with it."""
    may = acts.worn(work, acts.ADMINISTER)
    moves = [move for move in LIFECYCLE.moves(delivery.status) if move == "release" and may]
    return DeliveryRead.model_validate(delivery, update={"next": moves})


def standing(work: Work, released: int | None = None) -> OutboxRead:
    """How much waits and is parked, by channel; only for who administers the installation."""
    _demand_administrator(work)
    channels = {channel: ChannelRead(channel=channel) for channel in Channel}
    for row in work.run(_STANDING):
        channel = channels[row.channel]
        channel.waiting, channel.parked, channel.oldest_since = row.waiting, row.parked, row.oldest
    stuck = any(channel.parked for channel in channels.values())
    return OutboxRead(channels=list(channels.values()), released=released, next=["release"] if stuck else [])


def find(work: Work, wanted: DeliveryQuery) -> Page[DeliveryRead]:
    """Deliveries, newest first; only for who administers the installation."""
    _demand_administrator(work)
    query: Any = select(Delivery)
    exact = {
        "status": wanted.status,
        "kind": wanted.kind,
        "channel": wanted.channel,
        "receiver_id": wanted.receiver,
    }
    for name, value in exact.items():
        if value is not None:
            query = query.where(getattr(Delivery, name) == value)
    rows, cursor = listed(work, query, wanted, [(col(Delivery.id), UUID)], descending=True)
    return Page(items=[read(work, row[0]) for row in rows], next=cursor)


def free_lanes(work: Work, channel: Channel = Channel.MAIL) -> list[str]:
    """The lanes of a channel in which something can go now, the most urgent first."""
    due = sa.and_(_TABLE.c.next_at <= work.now, _unclaimed(work.now))
    busy = sa.func.count().filter(_TABLE.c.lease_until > work.now)
    urgent = sa.func.min(_TABLE.c.priority).filter(due)
    query = sa.select(_TABLE.c.lane, urgent).where(_WAITING, _TABLE.c.channel == channel)
    query = query.group_by(_TABLE.c.lane)
    query = query.having(busy == 0, urgent.is_not(None)).order_by(urgent, _TABLE.c.lane)
    return list(work.run(query).scalars())


def claim(work: Work, lane: str, per_minute: int) -> Delivery | None:
    """The next delivery of a lane, ours until the lease ends; None while another is on its way or too many went."""
    if work.connection.dialect.name == "postgresql" and not work.run(_LANE_LOCK, {"lane": lane}).scalar_one():
        return None
    if _is_held_up(work, lane, per_minute):
        return None
    first = (
        sa.select(_TABLE.c.id)
        .where(_WAITING, _TABLE.c.lane == lane, _TABLE.c.next_at <= work.now, _unclaimed(work.now))
        .order_by(_TABLE.c.priority, _TABLE.c.next_at, _TABLE.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    taken = sa.update(_TABLE).where(_TABLE.c.id == first.scalar_subquery())
    taken = taken.values(attempts=_TABLE.c.attempts + 1, attempted_at=work.now, lease_until=work.now + LEASE)
    row = work.run(taken.returning(_TABLE)).first()
    return None if row is None else Delivery.model_validate(dict(row._mapping))


def sent(work: Work, delivery: Delivery, address: str) -> bool:
    """It is on its way. False when the claim had ended, so that somebody else may have sent it too."""
    work.touch(SENT)
    status = LIFECYCLE.after(DeliveryStatus.WAITING, "send")
    return _settle(work, delivery, status=status, sent_at=work.now, address=address, last_error=None)


def drop(work: Work, delivery: Delivery, code: str) -> bool:
    """There is nothing to tell any more; the code says why."""
    status = LIFECYCLE.after(DeliveryStatus.WAITING, "drop")
    return _settle(work, delivery, status=status, attempted_at=None, last_error=code)


def fail(work: Work, delivery: Delivery, code: str, *, for_good: bool = False) -> bool:
    """It did not work: again later, or parked after the last attempt or when it can never work."""
    work.touch(FAILED)
    if for_good or delivery.attempts >= MOST_ATTEMPTS:
        status = LIFECYCLE.after(DeliveryStatus.WAITING, "park")
        return _settle(work, delivery, status=status, last_error=code)
    return _settle(work, delivery, next_at=work.now + wait_after(delivery.attempts), last_error=code)


def came_back(work: Work, delivery: Delivery, code: str) -> None:
    """It was sent and did not arrive: parked, as nobody was told."""
    status = LIFECYCLE.after(delivery.status, "bounce")
    back = sa.update(_TABLE).where(_TABLE.c.id == delivery.id)
    work.run(back.values(status=status, sent_at=None, last_error=code))
    work.session.refresh(delivery)


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts: doubling, and never the same for two."""
    wait = min(FIRST_WAIT * float(2 ** (attempts - 1)), LONGEST_WAIT)
    return wait * _random.uniform(0.75, 1.25)


def release(work: Work, delivery: Delivery) -> Delivery:
    """Try a parked delivery again from the beginning, at the address that the receiver has now."""
    status = LIFECYCLE.after(delivery.status, "release")
    person = delivery.receiver_id and work.session.get(Person, delivery.receiver_id)
    lane = lane_of(person) if person else delivery.lane
    work.run(_anew(work, _TABLE.c.id == delivery.id).values(status=status, lane=lane))
    work.session.refresh(delivery)
    work.record("delivery-released", delivery, kind=delivery.kind)
    return delivery


def replay(work: Work, *which: sa.ColumnElement[bool]) -> int:
    """Send what was sent, given up or dropped once more, as the same delivery; how many there are."""
    status = LIFECYCLE.after(DeliveryStatus.SENT, "replay")
    return work.run(_anew(work, *which, one_of("delivery.status", *_ENDED)).values(status=status)).rowcount


def release_all(work: Work, *which: sa.ColumnElement[bool]) -> int:
    """Try everything of this that was given up again; how many there are."""
    status = LIFECYCLE.after(DeliveryStatus.PARKED, "release")
    parked = one_of("delivery.status", DeliveryStatus.PARKED)
    return work.run(_anew(work, *which, parked).values(status=status)).rowcount


def release_parked(work: Work) -> int:
    """Try everything again that was given up, for who administers all of it; the number of deliveries."""
    _demand_administrator(work)
    return release_all(work)


def _anew(work: Work, *which: Any) -> sa.Update:
    """From the beginning, and now."""
    return (
        sa.update(_TABLE)
        .where(*which)
        .values(
            attempts=0,
            not_before=work.now,
            next_at=work.now,
            lease_until=None,
            sent_at=None,
            last_error=None,
        )
    )


def forget_old(works: Works, days: int) -> int:
    """Clear what was sent or dropped so many days ago, a batch in a transaction; 0 days keeps everything."""
    cleared = 0
    while days:
        with works.open() as work:
            old = (
                sa.select(_TABLE.c.id)
                .where(one_of("delivery.status", "sent", "dropped"))
                .where(_TABLE.c.created_at < work.now - timedelta(days=days))
                .limit(BATCH)
            )
            count = work.run(sa.delete(_TABLE).where(_TABLE.c.id.in_(old))).rowcount
        cleared += count
        if count < BATCH:
            break
    return cleared


def hurry(work: Work, *which: sa.ColumnElement[bool]) -> int:
    """Let everything (of this) that waits after a failure be tried now; the number of deliveries."""
    waits = sa.update(_TABLE).where(_WAITING, _TABLE.c.attempts > 0, _TABLE.c.next_at > work.now, *which)
    return work.run(waits.values(next_at=work.now)).rowcount


def parked(work: Work) -> Sequence[Delivery]:
    """Everything that was given up and not released."""
    return work.session.exec(
        select(Delivery).where(one_of("status", "parked")).order_by(col(Delivery.id))
    ).all()


def _demand_administrator(work: Work) -> None:
    work.hats = hats.standing(work.caller, None)
    acts.demand_hat(work, acts.ADMINISTER)


def _unclaimed(now: datetime) -> sa.ColumnElement[bool]:
    return sa.or_(_TABLE.c.lease_until.is_(None), _TABLE.c.lease_until <= now)


def _is_held_up(work: Work, lane: str, per_minute: int) -> bool:
    here = _TABLE.c.lane == lane
    on_its_way = sa.select(sa.exists().where(_WAITING, here, _TABLE.c.lease_until > work.now))
    if work.run(on_its_way).scalar_one():
        return True
    lately = sa.select(sa.func.count()).where(here, _TABLE.c.attempted_at > work.now - timedelta(minutes=1))
    return bool(per_minute) and work.run(lately).scalar_one() >= per_minute


def _settle(work: Work, delivery: Delivery, **values: Any) -> bool:
    ours = sa.and_(_TABLE.c.id == delivery.id, _WAITING, _TABLE.c.lease_until == delivery.lease_until)
    return work.run(sa.update(_TABLE).where(ours).values(lease_until=None, **values)).rowcount == 1
