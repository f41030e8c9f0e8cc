"""Meetings are planned, changed, invited and cancelled (W1, W4, W5, W7, W8)."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from api.core.errors import Conflict
from api.core.text import Instant
from api.flows import deadlines, planning, readiness
from api.flows.listing import listed
from api.models.case import Case
from api.models.meeting import (
    LIFECYCLE,
    PREPARING,
    Cancellation,
    Meeting,
    MeetingPatch,
    MeetingPlan,
    MeetingRead,
    MeetingRecord,
    MeetingStatus,
)
from api.models.meeting_kind import MeetingKind
from api.models.page import ListQuery, Page
from api.models.participant import Rsvp
from api.models.region import Region
from api.policies import acts, visible
from api.rules.promises import PromiseKind, documents_due
from api.work import Work

_PLAN = frozenset(MeetingPlan.model_fields)
_RECORD = frozenset(MeetingRecord.model_fields) - {"private_notes"}
_ON_THE_INVITATION = frozenset({"starts_at", "ends_at", "place", "online_url"})
_MOVES = {
    "invitation": acts.MEETING_PLAN,
    "opening": acts.MEETING_RUN,
    "closing": acts.MEETING_RUN,
    "cancellation": acts.MEETING_PLAN,
}


class MeetingQuery(ListQuery):
    """Filters of the list of meetings; ``region`` is a code."""

    case: UUID | None = None
    round: UUID | None = None
    status: MeetingStatus | None = None
    kind: MeetingKind | None = None
    region: Annotated[str | None, Field(max_length=100)] = None
    starts_from: Instant | None = None
    starts_until: Instant | None = None


def read(work: Work, meeting: Meeting) -> MeetingRead:
    """A meeting with what this caller may do with it now. Private notes are for those who record (W10)."""
    return _told(work, meeting, work.session.get_one(Case, meeting.case_id).title)


def _told(work: Work, meeting: Meeting, title: str) -> MeetingRead:
    moves = [move for move in LIFECYCLE.moves(meeting.status) if acts.worn(work, _MOVES[move])]
    records = acts.worn(work, acts.MEETING_RECORD)
    if records and meeting.status is not MeetingStatus.CANCELLED:
        moves.append("edit")
    if records and meeting.status is MeetingStatus.OPENED:
        moves.append("record")
    hidden = {} if records else {"private_notes": None}
    return MeetingRead.model_validate(meeting, update={"case_title": title, "next": moves, **hidden})


def find(work: Work, wanted: MeetingQuery) -> Page[MeetingRead]:
    """Visible meetings by their start. ``next`` is told per meeting only when it is read by itself."""
    case = aliased(Case)  # a name of its own: what a policy asks of cases must not correlate with it
    query: Any = select(Meeting, case.title).join(case, col(case.id) == Meeting.case_id)
    query = query.where(visible.meetings(work.caller, work.today))
    exact = {"case_id": wanted.case, "round_id": wanted.round, "status": wanted.status, "kind": wanted.kind}
    for name, value in exact.items():
        if value is not None:
            query = query.where(getattr(Meeting, name) == value)
    if wanted.region:
        query = query.where(col(Meeting.region_id).in_(select(Region.id).where(Region.code == wanted.region)))
    if wanted.starts_from:
        query = query.where(Meeting.starts_at >= wanted.starts_from)
    if wanted.starts_until:
        query = query.where(Meeting.starts_at < wanted.starts_until)
    order: list[tuple[Any, type]] = [(col(Meeting.starts_at), datetime), (col(Meeting.id), UUID)]
    rows, cursor = listed(work, query, wanted, order)
    work.hats = frozenset()
    return Page(items=[_told(work, meeting, title) for meeting, title in rows], next=cursor)


def change(work: Work, meeting: Meeting, body: MeetingPatch) -> Meeting:
    """Another plan (while it is prepared) or record (while it is held).

    After the invitation another time or place is a new version of the calendar item, and another time asks
    everybody again (W5).
    """
    changes = body.changes()
    _demand_status(meeting, changes)
    if changes.keys() & {"starts_at", "ends_at"}:
        planning.check_times(work, MeetingPlan.model_validate({**_times(meeting), **_times_in(changes)}))
    if "starts_at" in changes:
        changes["documents_due_at"] = documents_due(changes["starts_at"])
    moved = changes.get("starts_at", meeting.starts_at) != meeting.starts_at
    different = {name for name, value in changes.items() if getattr(meeting, name) != value}
    on_invitation = meeting.status is MeetingStatus.INVITED and bool(different & _ON_THE_INVITATION)
    if on_invitation:
        changes["sequence"] = meeting.sequence + 1
    if work.change(meeting, **changes):
        happened = "meeting-rescheduled" if on_invitation else "meeting-changed"
        work.record(happened, meeting, meeting_id=meeting.id, fields=sorted(different))
    if moved:
        planning.promise(work, meeting)
        _ask_again(work, meeting)
    return meeting


def invite(work: Work, meeting: Meeting) -> Meeting:
    """Send the invitation; again for people who came later. 409 with everything that is still missing."""
    status = LIFECYCLE.after(meeting.status, "invitation")
    readiness.demand(work, meeting, "invitation")
    new = [person for person in planning.people(work, meeting.id) if person.invited_at is None]
    for participant in new:
        work.change(participant, invited_at=work.now)
        work.record("participant-invited", participant)
    if work.change(meeting, status=status, invited_at=meeting.invited_at or work.now):
        work.record("meeting-invited", meeting, meeting_id=meeting.id, people=len(new))
    planning.promise(work, meeting)  # by now it is known who the inbrenger is
    return meeting


def cancel(work: Work, meeting: Meeting, body: Cancellation) -> Meeting:
    """The meeting does not take place; its promises end, its calendar item is withdrawn."""
    status = LIFECYCLE.after(meeting.status, "cancellation")
    work.change(
        meeting,
        status=status,
        cancelled_at=work.now,
        cancel_reason=body.reason,
        sequence=meeting.sequence + 1,
    )
    for kind in (PromiseKind.DOCUMENTS, PromiseKind.EVALUATION):
        deadlines.cancel(work, kind, meeting.id)
    work.record("meeting-cancelled", meeting, meeting_id=meeting.id)
    return meeting


def _ask_again(work: Work, meeting: Meeting) -> None:
    for participant in planning.people(work, meeting.id):
        work.change(participant, rsvp=Rsvp.PENDING, rsvp_at=None, rsvp_note=None, guests=0)


def _demand_status(meeting: Meeting, changes: dict[str, Any]) -> None:
    wanted = set(changes)
    allowed = wanted & {"private_notes"}
    if meeting.status in PREPARING:
        allowed |= wanted & _PLAN
    if meeting.status is MeetingStatus.OPENED:
        allowed |= wanted & (_RECORD | {"story_form", "story_note", "client_absence_reason"})
    if wanted - allowed:
        possible = "de voorbereiding" if wanted - allowed <= _PLAN else "de bijeenkomst"
        raise Conflict("meeting-fixed", status=meeting.status, possible=possible)


def _times(meeting: Meeting) -> dict[str, Any]:
    return {"starts_at": meeting.starts_at, "ends_at": meeting.ends_at}


def _times_in(changes: dict[str, Any]) -> dict[str, Any]:
    return {name: changes[name] for name in ("starts_at", "ends_at") if name in changes}
