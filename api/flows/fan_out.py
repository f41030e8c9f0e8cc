"""Fan-out: every event becomes the deliveries it asks for, once (S3, S5, S6).

An event was written in the transaction of its change; it *is* the promise to tell. This job follows the feed with a
cursor in the database, and writes the deliveries of a batch in the transaction that moves the cursor: what is killed in
between did nothing, and what runs twice waits or finds the intents there. See decision 18.

An event that cannot be handled is logged, counted and passed over, so that the others need not wait for it;
``again`` does it once more.
"""

import json
import logging
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlmodel import col, select

from api.core.db import insert
from api.core.ids import new_id
from api.flows import audience, feed, marks, subscribers
from api.flows.subscribers import Subscriber
from api.models.base import table_of
from api.models.delivery import LIFECYCLE, Channel, Delivery, DeliveryKind, DeliveryStatus
from api.models.person import Person
from api.models.sign_in import Mark
from api.rules.promises import local_day
from api.rules.quiet import digest_moment, next_digest, not_at_night
from api.work import Work, Works

log = logging.getLogger("casustafel.fan-out")

BATCH = 50
"""Small: on SQLite nobody else writes meanwhile."""
FAILED = "deliveries-fan-out-failed"
RESTORED, HELD = "restored", "restored"
"""The mark of a restored database, and why a delivery is parked there: it may have gone before (``restoring.py``)."""
SETTLING = timedelta(minutes=15)
"""So long we wait after a document was laid on the table: usually more follow."""

_TABLE = table_of(Delivery)
_URGENT = frozenset({DeliveryKind.BREAK_GLASS, DeliveryKind.CANCELLATION, DeliveryKind.CHANGE})


def fan_out(works: Works) -> int:
    """Write the deliveries of every event that has settled; the number of events handled."""
    handled = 0
    while True:
        with works.open() as work:
            count = _batch(work)
        handled += count
        if count < BATCH:
            return handled


def again(work: Work, event_id: UUID) -> int:
    """The deliveries of one event once more: only those that are not there yet. How many were written."""
    event = work.run(sa.select(feed.TABLE).where(feed.TABLE.c.id == event_id)).one()
    return _tell(work, event, subscribers.listening(work))


def lane_of(person: Person | None) -> str:
    """What shares one slow receiver: the domain of a mail address; empty without an address."""
    return person.email.rpartition("@")[2].lower() if person and person.email else ""


def _batch(work: Work) -> int:
    """One batch in one transaction; nothing when another scheduler is at it."""
    held = select(Mark).where(Mark.name == feed.FAN_OUT).with_for_update(skip_locked=True)
    mark = work.session.exec(held).first()
    if mark is None:
        return 0
    events = feed.behind(work, json.loads(mark.value), BATCH)
    listening = subscribers.listening(work) if events else []
    for event in events:
        _handle(work, event, [one for one in listening if one.hears(event)])
    if events:
        marks.leave(work, feed.FAN_OUT, [events[-1].txid, events[-1].seq])
    return len(events)


def _handle(work: Work, event: Any, listening: list[Subscriber]) -> None:
    if not listening and not audience.concerns(event.type):
        return
    try:
        with work.attempt():
            _tell(work, event, listening)
    except (OperationalError, InterfaceError):
        raise  # not a matter of this event: the database is gone, full or busy
    except Exception:
        log.exception(
            "an event cannot be told", extra={"facts": {"event": str(event.id), "type": event.type}}
        )
        work.touch(FAILED)


def _tell(work: Work, event: Any, listening: list[Subscriber]) -> int:
    """Write the intents of an event; the number that was not there yet."""
    return _tell_people(work, event) + subscribers.tell(work, [event], listening)


def _tell_people(work: Work, event: Any) -> int:
    held = _is_from_before(work, event)
    rows = [_intent(work, event, kind, receiver, held=held) for kind, receiver in audience.of(work, event)]
    if not rows:
        return 0
    placed = insert(work.connection, _TABLE).on_conflict_do_nothing().returning(_TABLE.c.id)
    return len(work.run(placed, rows).all())


def _intent(work: Work, event: Any, kind: DeliveryKind, receiver_id: UUID, *, held: bool) -> dict[str, Any]:
    not_before, next_at, day = _moments(work, event, kind, receiver_id)
    held = held and not_before <= work.now
    return {
        "id": new_id(),
        "channel": Channel.MAIL,
        "kind": kind,
        "event_id": event.id,
        "receiver_id": receiver_id,
        "lane": lane_of(work.session.get(Person, receiver_id)),
        "case_id": None if day else event.case_id,
        "meeting_id": None if day else event.meeting_id,
        "subject_id": None if day else event.subject_id,
        "day": day,
        "priority": kind.priority,
        "status": LIFECYCLE.after(DeliveryStatus.WAITING, "park") if held else DeliveryStatus.WAITING,
        "last_error": HELD if held else None,
        "created_at": work.now,
        "not_before": not_before,
        "next_at": next_at,
    }


def _is_from_before(work: Work, event: Any) -> bool:
    """Whether an event came with the backup, so that it may have been told by the database that was lost."""
    restored = marks.find(work, RESTORED)
    return restored is not None and bool(event.at <= restored.at)


def _moments(
    work: Work, event: Any, kind: DeliveryKind, receiver_id: UUID
) -> tuple[datetime, datetime, date | None]:
    """When it was to be told, when it can be told now, and of a digest the day it is for."""
    late = max(event.at, work.now)
    if kind is DeliveryKind.DIGEST:
        at = _free_morning(work, event, receiver_id, late)
        return at, at, local_day(at)
    if kind in _URGENT:
        return event.at, late, None
    wait = SETTLING if kind is DeliveryKind.DOCUMENTS else timedelta(0)
    return not_at_night(event.at + wait), not_at_night(max(event.at + wait, work.now)), None


def _free_morning(work: Work, event: Any, receiver_id: UUID, moment: datetime) -> datetime:
    """The first moment for a digest that has not been sent yet, nor is being made: that one may not see this event."""
    calendar = work.region(event.region_id).calendar
    at = digest_moment(moment, calendar)
    while _is_taken(work, receiver_id, local_day(at)):
        at = next_digest(local_day(at), calendar)
    return at


def _is_taken(work: Work, receiver_id: UUID, day: date) -> bool:
    held = select(Delivery).where(
        Delivery.kind == DeliveryKind.DIGEST, Delivery.receiver_id == receiver_id, col(Delivery.day) == day
    )
    digest = work.session.exec(held.with_for_update()).first()
    if digest is None:
        return False
    return digest.status is not DeliveryStatus.WAITING or digest.lease_until is not None
