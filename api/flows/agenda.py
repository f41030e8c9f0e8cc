"""The agenda with its time boxes, and the clock of the meeting (W9)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import live
from api.flows.listing import listed
from api.models.agenda_item import (
    LIFECYCLE,
    AgendaItem,
    AgendaItemCreate,
    AgendaItemPatch,
    AgendaItemRead,
    AgendaItemStatus,
    TimerRead,
)
from api.models.meeting import PREPARING, Meeting, MeetingStatus, Phase
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work


def read(work: Work, item: AgendaItem) -> AgendaItemRead:
    """An item with the time it took until now, and what this caller may do with it."""
    meeting = live.meeting_of(work, item)
    moves = list(LIFECYCLE.moves(item.status)) if live.may_record(work, meeting) else []
    if _is_open(meeting) and acts.worn(work, acts.MEETING_CHANGE):
        moves += ["edit", "delete"] if item.status is AgendaItemStatus.WAITING else ["edit"]
    times = {
        "elapsed_seconds": item.elapsed_seconds(work.now),
        "overrun_seconds": item.overrun_seconds(work.now),
    }
    return AgendaItemRead.model_validate(item, update={"next": moves, **times})


def find(work: Work, meeting: Meeting, wanted: ListQuery) -> Page[AgendaItemRead]:
    """The items of a meeting in their order."""
    query = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id)
    order: list[tuple[Any, type]] = [(col(AgendaItem.position), int), (col(AgendaItem.id), UUID)]
    rows, cursor = listed(work, query, wanted, order)
    return Page(items=[read(work, row[0]) for row in rows], next=cursor)


def add(work: Work, meeting: Meeting, body: AgendaItemCreate) -> AgendaItem:
    """A new item at a place counted from 0, or at the end; those behind it make room."""
    _demand_open(meeting)
    items = _items(work, meeting)
    place = len(items) if body.position is None else min(body.position, len(items))
    item = work.create(AgendaItem, body, meeting_id=meeting.id, position=place)
    _number(work, [*items[:place], item, *items[place:]])
    live.tell(work, "agenda-item-added", item, meeting)
    return item


def change(work: Work, item: AgendaItem, body: AgendaItemPatch) -> AgendaItem:
    """Another title, box or place. The box must hold across what stands and what is sent."""
    meeting = live.meeting_of(work, item)
    _demand_open(meeting)
    changes = body.changes()
    _check_box(item, changes)
    place = changes.pop("position", item.position)
    changed = work.change(item, **changes)
    others = [other for other in _items(work, meeting) if other.id != item.id]
    moved = _number(work, [*others[:place], item, *others[place:]])
    if changed or moved:
        live.tell(work, "agenda-item-changed", item, meeting)
    return item


def remove(work: Work, item: AgendaItem) -> None:
    """Take an item off the agenda. One that has run stays: what it took is kept."""
    meeting = live.meeting_of(work, item)
    _demand_open(meeting)
    if item.status is not AgendaItemStatus.WAITING:
        raise Conflict("agenda-item-started")
    live.tell(work, "agenda-item-removed", item, meeting)
    work.session.delete(item)
    work.session.flush()
    _number(work, _items(work, meeting))


def start(work: Work, item: AgendaItem) -> AgendaItem:
    """Start an item, or come back to one that had ended; the one that runs ends by it."""
    meeting = live.meeting_of(work, item)
    live.demand_opened(meeting)
    LIFECYCLE.after(item.status, "start")
    end_running(work, meeting)
    began = item.started_at or work.now
    work.change(item, started_at=began, running_since=work.now, ended_at=None)
    live.tell(work, "agenda-item-started", item, meeting)
    return item


def end(work: Work, item: AgendaItem) -> AgendaItem:
    """End the item that runs; the time it took is kept."""
    meeting = live.meeting_of(work, item)
    live.demand_opened(meeting)
    LIFECYCLE.after(item.status, "end")
    _end(work, item, meeting)
    return item


def end_running(work: Work, meeting: Meeting) -> None:
    """End whatever runs in a meeting."""
    for item in _items(work, meeting):
        if item.status is AgendaItemStatus.RUNNING:
            _end(work, item, meeting)


def timer(work: Work, meeting: Meeting) -> TimerRead:
    """The clock of a meeting: what runs, for how long, and when the meeting will be over."""
    items = _items(work, meeting)
    running = next((item for item in items if item.status is AgendaItemStatus.RUNNING), None)
    elapsed = running.elapsed_seconds(work.now) if running else None
    return TimerRead(
        now=work.now,
        running_item_id=running.id if running else None,
        elapsed_seconds=elapsed,
        max_seconds=running.max_seconds if running else None,
        share=round((elapsed or 0) / running.max_seconds, 4) if running else None,
        overrun_seconds=running.overrun_seconds(work.now) if running else 0,
        planned_end_at=meeting.ends_at,
        expected_end_at=_expected_end(meeting, items, work.now),
    )


def _expected_end(meeting: Meeting, items: Sequence[AgendaItem], now: datetime) -> datetime | None:
    if meeting.status in {MeetingStatus.CLOSED, MeetingStatus.CANCELLED}:
        return meeting.closed_at
    if not items:
        return meeting.ends_at
    left = sum(
        max(0, item.max_seconds - item.elapsed_seconds(now))
        for item in items
        if item.status is not AgendaItemStatus.ENDED
    )
    base = now if meeting.status is MeetingStatus.OPENED else meeting.starts_at
    return base + timedelta(seconds=left)


def _end(work: Work, item: AgendaItem, meeting: Meeting) -> None:
    spent = item.elapsed_seconds(work.now)
    work.change(item, spent_seconds=spent, running_since=None, ended_at=work.now)
    overrun = item.overrun_seconds(work.now)
    live.tell(work, "agenda-item-ended", item, meeting, seconds=spent, overrunSeconds=overrun)


def _check_box(item: AgendaItem, changes: dict[str, Any]) -> None:
    low = changes.get("min_minutes", item.min_minutes)
    high = changes.get("max_minutes", item.max_minutes)
    if high < low:
        where = "/maxMinutes" if "max_minutes" in changes else "/minMinutes"
        raise InvalidInput(faults=[Fault("time-box", where)])


def _number(work: Work, items: Sequence[AgendaItem]) -> bool:
    """Give the items the places 0, 1, 2 ...; whether any got another place."""
    moved = [work.change(item, position=place) for place, item in enumerate(items)]
    return any(moved)


def _items(work: Work, meeting: Meeting) -> Sequence[AgendaItem]:
    query = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id)
    return work.session.exec(query.order_by(col(AgendaItem.position), col(AgendaItem.id))).all()


def _is_open(meeting: Meeting) -> bool:
    return meeting.status in PREPARING or meeting.status is MeetingStatus.OPENED


def _demand_open(meeting: Meeting) -> None:
    if not _is_open(meeting):
        raise Conflict("meeting-fixed", status=meeting.status, possible=[Phase.PREPARATION, Phase.MEETING])
