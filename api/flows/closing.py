"""Closing a meeting: only when everything it has to leave behind is there; all that is missing at once (W10 - W13)."""

from collections.abc import Iterable
from itertools import groupby
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import agenda, deadlines, live, planning, positions, solutions
from api.models.action import LIVE, Action
from api.models.evaluation import Evaluation
from api.models.finding import Finding, FindingKind
from api.models.live import Closing, EvaluationDate
from api.models.meeting import LIFECYCLE, Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind, MeetingRole
from api.models.minutes import Minutes
from api.models.person import Person
from api.models.position import Position
from api.models.round import Round, RoundStatus
from api.models.solution import Solution, Term
from api.rules.promises import PromiseKind, local_day, minutes_due
from api.work import Work

_OVER = (MeetingStatus.CLOSED, MeetingStatus.CANCELLED)


def close(work: Work, meeting: Meeting, body: Closing) -> Meeting:
    """Close a meeting: the minutes become due, every owner hears of the own actions, the evaluation is dated.

    409 with everything that is still missing; then nothing is stored, an evaluation meeting neither.
    """
    status = LIFECYCLE.after(meeting.status, "closing")
    if body.evaluation_at is not None:
        _plan_evaluation(work, meeting, body.evaluation_at)
    if faults := blockers(work, meeting):
        raise Conflict("not-ready", faults)
    agenda.end_running(work, meeting)
    work.change(meeting, status=status, closed_at=work.now)
    minutes = _begin_minutes(work, meeting)
    live.tell(work, "meeting-closed", meeting, meeting, minutesId=str(minutes.id))
    _tell_owners(work, meeting)
    return meeting


def blockers(work: Work, meeting: Meeting) -> list[Fault]:
    """Everything that keeps the meeting from being closed."""
    table = live.seats(work, meeting.id)
    attendance = [seat.participant.attended for seat in table]
    faults = [] if any(attendance) and None not in attendance else [_blocks("nobody-present", "/present")]
    if meeting.kind is MeetingKind.DIAGNOSIS:
        faults += _diagnosis(work, meeting)
    if meeting.kind.decides:
        faults += _decision(work, meeting, table)
    if _goes_on(work, meeting):
        faults += _evaluation(work, meeting)
    return faults


def _diagnosis(work: Work, meeting: Meeting) -> Iterable[Fault]:
    if meeting.shared_diagnosis is None:
        yield _blocks("diagnosis", "/sharedDiagnosis")
    query = select(Finding.id).where(
        Finding.meeting_id == meeting.id, col(Finding.kind) != FindingKind.LESSON
    )
    if work.session.exec(query).first() is None:
        yield _blocks("findings", "/findings")


def _decision(work: Work, meeting: Meeting, table: list[live.Seat]) -> Iterable[Fault]:
    chosen = work.session.exec(
        select(Solution).where(Solution.meeting_id == meeting.id, col(Solution.chosen_at).is_not(None))
    ).all()
    if not chosen:
        if meeting.no_solution_reason is None:
            yield _blocks("solution-chosen", "/noSolutionReason")
        return
    if work.session.exec(select(Action.id).where(Action.meeting_id == meeting.id)).first() is None:
        yield _blocks("actions", "/actions")
    if meeting.escalation_route is None:
        yield _blocks("escalation-route", "/escalationRoute")
    if all(solution.term is Term.LONG for solution in chosen) and meeting.bridging_care is None:
        yield _blocks("bridging-care", "/bridgingCare")
    yield from _consensus(work, meeting, table)


def _consensus(work: Work, meeting: Meeting, table: list[live.Seat]) -> Iterable[Fault]:
    """Everybody who is present says where they stand on the choice that stands now; the chair does not (W11)."""
    choice = solutions.last_choice(work, meeting.id)
    rows = work.session.exec(select(Position).where(Position.meeting_id == meeting.id))
    taken = {row.participant_id: row for row in rows}
    for seat in table:
        position = taken.get(seat.participant.id)
        if seat.participant.is_chair or not seat.participant.attended:
            continue
        where = f"/positions/{seat.participant.id}"
        if position is None:
            yield _blocks("position", where)
        elif positions.is_outdated(position, choice):
            yield _blocks("position-outdated", where)


def _evaluation(work: Work, meeting: Meeting) -> Iterable[Fault]:
    """An evaluation meeting leaves an evaluation; a meeting that decides leaves the date of one (W12, W16)."""
    if meeting.kind is MeetingKind.EVALUATION:
        query = select(Evaluation.id).where(Evaluation.meeting_id == meeting.id)
        if work.session.exec(query).first() is None:
            yield _blocks("evaluation", "/evaluation")
    elif meeting.kind.decides and _planned_evaluation(work, meeting) is None:
        yield _blocks("evaluation-date", "/evaluationAt")


def _planned_evaluation(work: Work, meeting: Meeting) -> UUID | None:
    query = select(Meeting.id).where(
        Meeting.round_id == meeting.round_id,
        Meeting.kind == MeetingKind.EVALUATION,
        col(Meeting.status).not_in(_OVER),
    )
    return work.session.exec(query).first()


def _goes_on(work: Work, meeting: Meeting) -> bool:
    """Whether the round can still be evaluated; one that was evaluated as sufficient meanwhile can not."""
    return work.session.get_one(Round, meeting.round_id).status is RoundStatus.OPEN


def _plan_evaluation(work: Work, meeting: Meeting, date: EvaluationDate) -> None:
    """Date the evaluation with the people of this meeting. One round has one at a time."""
    if meeting.kind is MeetingKind.EVALUATION:
        raise InvalidInput(faults=[Fault("evaluation-in-evaluation", "/evaluationAt")])
    query = select(Round).where(Round.id == meeting.round_id).with_for_update(key_share=True)
    round_ = work.session.exec(query).one()
    if _planned_evaluation(work, meeting) is not None:
        raise InvalidInput(faults=[Fault("evaluation-planned", "/evaluationAt")])
    planning.plan_at_table(work, round_, MeetingKind.EVALUATION, date, "/evaluationAt")


def _begin_minutes(work: Work, meeting: Meeting) -> Minutes:
    """A draft, and the promise of the minute-taker to send it in time (W13)."""
    region = work.region(meeting.region_id)
    held = local_day(meeting.opened_at or work.now)
    minutes = work.create(
        Minutes,
        case_id=meeting.case_id,
        meeting_id=meeting.id,
        region_id=region.id,
        due_at=minutes_due(held, region.calendar, region.roll_minutes),
    )
    deadlines.promise(
        work,
        PromiseKind.MINUTES,
        minutes.id,
        case_id=meeting.case_id,
        region_id=region.id,
        due_at=minutes.due_at,
        meeting_id=meeting.id,
        person_id=live.holder(work, meeting.id, MeetingRole.MINUTE_TAKER),
    )
    return minutes


def _tell_owners(work: Work, meeting: Meeting) -> None:
    """One event an owner with the own actions, so that everybody sees theirs at once (W13)."""
    query = select(Action).where(Action.meeting_id == meeting.id, LIVE)
    agreed = work.session.exec(query.order_by(col(Action.owner_id), col(Action.id)))
    for owner_id, own in groupby(agreed, key=lambda action: action.owner_id):
        owner = work.session.get_one(Person, owner_id)
        actions = [str(action.id) for action in own]
        live.tell(work, "actions-assigned", owner, meeting, actionIds=actions)


def _blocks(code: str, where: str, **params: str) -> Fault:
    return Fault(code, where, "state", params)
