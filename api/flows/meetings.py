"""Meetings are planned, changed, invited and cancelled (W1, W4, W5, W7, W8)."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from api import policies
from api.core.errors import Conflict, Fault, InvalidInput
from api.core.text import Instant
from api.flows import actions, cases, deadlines, readiness, rounds, templates
from api.flows.listing import listed
from api.models.agenda_item import AgendaItem
from api.models.case import Case
from api.models.checklist_item import ChecklistItem
from api.models.meeting import (
    LIFECYCLE,
    PREPARING,
    Cancellation,
    Meeting,
    MeetingCreate,
    MeetingPatch,
    MeetingPlan,
    MeetingRead,
    MeetingRecord,
    MeetingStatus,
)
from api.models.meeting_kind import AgendaKind, MeetingKind
from api.models.page import ListQuery, Page
from api.models.participant import Participant, RoleHolder, Rsvp
from api.models.region import Region
from api.models.round import Round
from api.models.template import FormContent, Template
from api.rules.promises import PromiseKind, documents_due
from api.work import Work

_PLAN = frozenset(MeetingPlan.model_fields)
_RECORD = frozenset(MeetingRecord.model_fields) - {"private_notes"}
_ON_THE_INVITATION = frozenset({"starts_at", "ends_at", "place", "online_url"})
_MOVES = {
    "invitation": policies.MEETING_PLAN,
    "opening": policies.MEETING_RUN,
    "closing": policies.MEETING_RUN,
    "cancellation": policies.MEETING_PLAN,
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
    moves = [move for move in LIFECYCLE.moves(meeting.status) if policies.worn(work, _MOVES[move])]
    records = policies.worn(work, policies.MEETING_RECORD)
    if records and meeting.status is not MeetingStatus.CANCELLED:
        moves.append("edit")
    if records and meeting.status is MeetingStatus.OPENED:
        moves.append("record")
    hidden = {} if records else {"private_notes": None}
    return MeetingRead.model_validate(meeting, update={"next": moves, **hidden})


def find(work: Work, wanted: MeetingQuery) -> Page[MeetingRead]:
    """Visible meetings by their start. ``next`` is told per meeting only when it is read by itself."""
    query = select(Meeting).where(policies.visible_meetings(work.caller, work.today))
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
    return Page(items=[read(work, row[0]) for row in rows], next=cursor)


def plan(work: Work, round_: Round, body: MeetingCreate) -> Meeting:
    """Plan a meeting of a round: the next one of its form unless a kind is given.

    Agenda, ground rules and checklist are copied from the region's templates; the people from the meeting before.
    """
    rounds.demand_open(round_)
    case = work.session.get_one(Case, round_.case_id)
    cases.demand_active(case)
    before = _earlier(work, round_)
    kind = body.kind or _next_kind(work, round_, before)
    _check_plan(work, body)
    _check_order(kind, body, before)
    rules = templates.ground_rules(work, case.region_id).rules
    meeting = work.create(
        Meeting,
        body,
        case_id=case.id,
        round_id=round_.id,
        region_id=case.region_id,
        kind=kind,
        documents_due_at=documents_due(body.starts_at),
        ground_rules=rules,
    )
    _copy_agenda(work, meeting)
    _copy_checklist(work, meeting)
    if before:
        _copy_people(work, before[-1], meeting)
    bring_back_actions(work, meeting)
    _promise(work, meeting)
    work.record("meeting-planned", meeting, meeting_id=meeting.id, kind=kind)
    return meeting


def change(work: Work, meeting: Meeting, body: MeetingPatch) -> Meeting:
    """Another plan (while it is prepared) or record (while it is held).

    After the invitation another time or place is a new version of the calendar item, and another time asks
    everybody again (W5).
    """
    changes = body.changes()
    _demand_status(meeting, changes)
    if changes.keys() & {"starts_at", "ends_at"}:
        _check_plan(work, MeetingPlan.model_validate({**_times(meeting), **_times_in(changes)}))
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
        _promise(work, meeting)
        _ask_again(work, meeting)
    return meeting


def invite(work: Work, meeting: Meeting) -> Meeting:
    """Send the invitation; again for people who came later. 409 with everything that is still missing."""
    status = LIFECYCLE.after(meeting.status, "invitation")
    readiness.demand(work, meeting, "invitation")
    new = [person for person in _people(work, meeting.id) if person.invited_at is None]
    for participant in new:
        work.change(participant, invited_at=work.now)
        work.record("participant-invited", participant)
    if work.change(meeting, status=status, invited_at=meeting.invited_at or work.now):
        work.record("meeting-invited", meeting, meeting_id=meeting.id, people=len(new))
    _promise(work, meeting)  # by now it is known who the inbrenger is
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


def bring_back_actions(work: Work, meeting: Meeting) -> None:
    """Put open actions of earlier meetings on the agenda, once, right after the opening (W15)."""
    items = work.session.exec(
        select(AgendaItem).where(AgendaItem.meeting_id == meeting.id).order_by(col(AgendaItem.position))
    ).all()
    known = any(item.kind is AgendaKind.EARLIER_ACTIONS for item in items)
    if known or meeting.kind is MeetingKind.EVALUATION or not actions.open_actions(work, meeting.case_id):
        return
    for item in items[1:]:
        work.change(item, position=item.position + 1)
    work.create(
        AgendaItem,
        meeting_id=meeting.id,
        position=1,
        kind=AgendaKind.EARLIER_ACTIONS,
        title="Open acties van de vorige keer",
        min_minutes=5,
        max_minutes=15,
    )


def _earlier(work: Work, round_: Round) -> list[Meeting]:
    """Meetings of the round that are not cancelled, by their start."""
    query = select(Meeting).where(
        Meeting.round_id == round_.id, col(Meeting.status) != MeetingStatus.CANCELLED
    )
    return list(work.session.exec(query.order_by(col(Meeting.starts_at))))


def _next_kind(work: Work, round_: Round, before: list[Meeting]) -> MeetingKind:
    form = work.session.get_one(Template, round_.template_id).content
    kinds = form.meetings if isinstance(form, FormContent) else []
    planned = {meeting.kind for meeting in before}
    return next((kind for kind in kinds if kind not in planned), MeetingKind.EVALUATION)


def _check_plan(work: Work, body: MeetingPlan) -> None:
    faults = []
    if body.ends_at <= body.starts_at:
        faults.append(Fault("ends-before-start", "/endsAt"))
    if body.starts_at <= work.now:
        faults.append(Fault("in-the-past", "/startsAt"))
    if faults:
        raise InvalidInput(faults=faults)


def _check_order(kind: MeetingKind, body: MeetingCreate, before: list[Meeting]) -> None:
    """One meeting of each kind of the form; the second of two after the first."""
    same = [meeting for meeting in before if meeting.kind is kind]
    if kind not in {MeetingKind.EVALUATION, MeetingKind.FOLLOW_UP} and same:
        raise Conflict("already-exists", [Fault("duplicate", "/kind")])
    if kind is MeetingKind.EVALUATION and any(meeting.status in PREPARING for meeting in same):
        raise Conflict("already-exists", [Fault("duplicate", "/kind")])
    first = [meeting for meeting in before if meeting.kind is not MeetingKind.EVALUATION]
    if first and kind is not MeetingKind.DIAGNOSIS and body.starts_at < first[-1].ends_at:
        raise InvalidInput(faults=[Fault("before-earlier-meeting", "/startsAt")])


def _copy_agenda(work: Work, meeting: Meeting) -> None:
    for position, line in enumerate(templates.agenda(work, meeting.region_id, meeting.kind).items):
        work.create(AgendaItem, line, meeting_id=meeting.id, position=position)


def _copy_checklist(work: Work, meeting: Meeting) -> None:
    for position, line in enumerate(templates.checklist(work, meeting.region_id).items):
        work.create(ChecklistItem, line, meeting_id=meeting.id, position=position)


def _copy_people(work: Work, source: Meeting, target: Meeting) -> None:
    """The same people with the same roles and mandate; everybody is asked anew."""
    kept = ("layer", "organisation_id", "mandate", "mandate_note", "may_bring", "roles", "person_id")
    for one in _people(work, source.id):
        values = {name: getattr(one, name) for name in kept}
        copy = work.create(Participant, case_id=target.case_id, meeting_id=target.id, **values)
        for role in copy.roles:
            holder = {"meeting_id": target.id, "role": role, "participant_id": copy.id}
            work.session.add(RoleHolder.model_validate(holder))


def _people(work: Work, meeting_id: UUID) -> list[Participant]:
    query = select(Participant).where(Participant.meeting_id == meeting_id)
    return list(work.session.exec(query.order_by(col(Participant.created_at), col(Participant.id))))


def _promise(work: Work, meeting: Meeting) -> None:
    """The promises a plan makes: documents a week before (W7), or the evaluation itself (W16)."""
    evaluates = meeting.kind is MeetingKind.EVALUATION
    responsible = "organiser" if evaluates else "presenter"
    person = next((one.person_id for one in _people(work, meeting.id) if responsible in one.roles), None)
    deadlines.promise(
        work,
        PromiseKind.EVALUATION if evaluates else PromiseKind.DOCUMENTS,
        meeting.id,
        case_id=meeting.case_id,
        region_id=meeting.region_id,
        due_at=meeting.starts_at if evaluates else meeting.documents_due_at,
        meeting_id=meeting.id,
        person_id=person,
    )


def _ask_again(work: Work, meeting: Meeting) -> None:
    for participant in _people(work, meeting.id):
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
