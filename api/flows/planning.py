"""Planning a meeting of a round: its time, its agenda and rules, its people, its promises (W1, W5, W7, W8)."""

from dataclasses import replace
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import actions, cases, deadlines, rounds, sharing, templates
from api.models.agenda_item import AgendaItem
from api.models.case import Case
from api.models.checklist_item import ChecklistItem
from api.models.live import EvaluationDate
from api.models.meeting import PREPARING, Meeting, MeetingCreate, MeetingPlan, MeetingStatus
from api.models.meeting_kind import AgendaKind, MeetingKind, MeetingRole
from api.models.participant import Participant, RoleHolder
from api.models.round import Round
from api.models.template import FormContent, Template
from api.rules.promises import PromiseKind, documents_due
from api.work import Work


def plan(work: Work, round_: Round, body: MeetingCreate) -> Meeting:
    """Plan a meeting of a round: the next one of its form unless a kind is given.

    Agenda, ground rules and checklist are copied from the region's templates; the people from the meeting before.
    """
    rounds.demand_open(round_)
    case = work.session.get_one(Case, round_.case_id)
    cases.demand_active(case)
    before = earlier(work, round_)
    kind = body.kind or next_kind(work, round_, before)
    check_times(work, body)
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
    promise(work, meeting)
    work.record("meeting-planned", meeting, meeting_id=meeting.id, kind=kind)
    return meeting


def plan_at_table(work: Work, round_: Round, kind: MeetingKind, date: EvaluationDate, where: str) -> Meeting:
    """Plan a meeting while another is held, dated at the table; what is wrong with the date is told at ``where``."""
    try:
        return plan(work, round_, MeetingCreate(kind=kind, **date.model_dump()))
    except InvalidInput as refusal:
        there = [replace(fault, where=f"{where}{fault.where}") for fault in refusal.faults]
        raise InvalidInput(faults=there) from refusal


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


def check_times(work: Work, body: MeetingPlan) -> None:
    """400 for a meeting that ends before it starts, or that starts in the past."""
    faults = []
    if body.ends_at <= body.starts_at:
        faults.append(Fault("ends-before-start", "/endsAt"))
    if body.starts_at <= work.now:
        faults.append(Fault("in-the-past", "/startsAt"))
    if faults:
        raise InvalidInput(faults=faults)


def promise(work: Work, meeting: Meeting) -> None:
    """The promise a plan makes: documents a week before (W7), or the evaluation itself (W16)."""
    if meeting.kind is not MeetingKind.EVALUATION:
        sharing.settle(work, meeting)
        return
    organiser = (one.person_id for one in people(work, meeting.id) if MeetingRole.ORGANISER in one.roles)
    deadlines.promise(
        work,
        PromiseKind.EVALUATION,
        meeting.id,
        case_id=meeting.case_id,
        region_id=meeting.region_id,
        due_at=meeting.starts_at,
        meeting_id=meeting.id,
        person_id=next(organiser, None),
    )


def people(work: Work, meeting_id: UUID) -> list[Participant]:
    """Everybody with a place at the table, in the order in which they were added."""
    query = select(Participant).where(Participant.meeting_id == meeting_id)
    return list(work.session.exec(query.order_by(col(Participant.created_at), col(Participant.id))))


def earlier(work: Work, round_: Round) -> list[Meeting]:
    """Meetings of the round that are not cancelled, by their start."""
    query = select(Meeting).where(
        Meeting.round_id == round_.id, col(Meeting.status) != MeetingStatus.CANCELLED
    )
    return list(work.session.exec(query.order_by(col(Meeting.starts_at))))


def next_kind(work: Work, round_: Round, before: list[Meeting]) -> MeetingKind:
    """The kind of the form that is next; after the last one the evaluation."""
    planned = {meeting.kind for meeting in before}
    return next((kind for kind in _of_form(work, round_) if kind not in planned), MeetingKind.EVALUATION)


def possible_kinds(work: Work, round_: Round, before: list[Meeting]) -> list[MeetingKind]:
    """What a new meeting of the round can be for: of its form, an evaluation, or an extra one (W1)."""
    kinds = dict.fromkeys([*_of_form(work, round_), MeetingKind.EVALUATION, MeetingKind.FOLLOW_UP])
    return [kind for kind in kinds if not _is_taken(kind, before)]


def _of_form(work: Work, round_: Round) -> list[MeetingKind]:
    form = work.session.get_one(Template, round_.template_id).content
    return list(form.meetings) if isinstance(form, FormContent) else []


def _is_taken(kind: MeetingKind, before: list[Meeting]) -> bool:
    """Whether the round has its meeting of this kind; a follow-up may come again, an evaluation after the one held."""
    same = [meeting for meeting in before if meeting.kind is kind]
    if kind is MeetingKind.EVALUATION:
        return any(meeting.status in PREPARING for meeting in same)
    return bool(same) and kind is not MeetingKind.FOLLOW_UP


def _check_order(kind: MeetingKind, body: MeetingCreate, before: list[Meeting]) -> None:
    """One meeting of each kind of the form; the second of two after the first."""
    if _is_taken(kind, before):
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
    for one in people(work, source.id):
        values = {name: getattr(one, name) for name in kept}
        copy = work.create(Participant, case_id=target.case_id, meeting_id=target.id, **values)
        for role in copy.roles:
            holder = {"meeting_id": target.id, "role": role, "participant_id": copy.id}
            work.session.add(RoleHolder.model_validate(holder))
