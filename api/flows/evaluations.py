"""The evaluation of a round by the whole group: outcomes, verdict, and what follows (W16, W17)."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import deadlines, planning, rounds
from api.flows.listing import listed
from api.models.action import Action
from api.models.evaluation import (
    ActionOutcomeKept,
    Evaluation,
    EvaluationCreate,
    EvaluationRead,
    Verdict,
)
from api.models.goal import Goal
from api.models.meeting import Meeting, MeetingStatus, Phase
from api.models.meeting_kind import MeetingKind
from api.models.page import ListQuery, Page
from api.models.round import LIFECYCLE, Round
from api.rules.promises import PromiseKind
from api.work import Work


def read(evaluation: Evaluation) -> EvaluationRead:
    """An evaluation as it was recorded; it is never changed afterwards."""
    return EvaluationRead.model_validate(evaluation)


def find(work: Work, round_: Round, wanted: ListQuery) -> Page[EvaluationRead]:
    """The evaluations of a round, first to last: a round that was insufficient is evaluated again."""
    query = select(Evaluation).where(Evaluation.round_id == round_.id)
    rows, cursor = listed(work, query, wanted, [(col(Evaluation.id), UUID)])
    return Page(items=[read(row[0]) for row in rows], next=cursor)


def evaluate(work: Work, round_: Round, body: EvaluationCreate) -> Evaluation:
    """Record the verdict while the evaluation meeting is held. Sufficient ends the round, insufficient leaves it open.

    Every action of the round's meetings and every goal of the round needs an outcome. Actions that were agreed between
    meetings may have one.
    """
    rounds.demand_open(round_)
    actions, optional = _actions(work, round_)
    goals = work.session.exec(select(Goal.id).where(Goal.round_id == round_.id)).all()
    faults = [
        *_meeting_faults(work, round_, body.meeting_id),
        *_outcome_faults("actions", "actionId", [one.action_id for one in body.actions], actions, optional),
        *_outcome_faults("goals", "goalId", [one.goal_id for one in body.goals], goals),
        *_follow_up_faults(work, round_, body),
    ]
    if faults:
        missing = _missing(actions, body.actions, "action_id") + _missing(goals, body.goals, "goal_id")
        raise InvalidInput(faults=faults, missing=missing)
    meeting = work.session.get_one(Meeting, body.meeting_id)
    _demand_held(work, meeting)
    evaluation = _record(work, round_, body)
    if body.verdict is Verdict.SUFFICIENT:
        work.change(round_, status=LIFECYCLE.after(round_.status, "evaluate"))
    deadlines.keep(work, PromiseKind.EVALUATION, meeting.id)
    work.record(
        "round-evaluated",
        evaluation,
        case_id=round_.case_id,
        meeting_id=meeting.id,
        region_id=meeting.region_id,
        verdict=body.verdict,
    )
    return evaluation


def _record(work: Work, round_: Round, body: EvaluationCreate) -> Evaluation:
    """The evaluation with the status that each action has at this moment, and its follow-up when it is dated now."""
    kept = [
        ActionOutcomeKept(
            action_id=one.action_id,
            note=one.note,
            status=work.session.get_one(Action, one.action_id).status,
        )
        for one in body.actions
    ]
    own = body.model_dump(exclude={"actions", "goals", "follow_up_at"})
    if body.follow_up_at is not None:
        later = planning.plan_at_table(work, round_, MeetingKind.FOLLOW_UP, body.follow_up_at, "/followUpAt")
        own["follow_up_meeting_id"] = later.id
    return work.create(
        Evaluation, **own, goals=body.goals, actions=kept, case_id=round_.case_id, round_id=round_.id
    )


def _actions(work: Work, round_: Round) -> tuple[list[UUID], list[UUID]]:
    """Actions of the meetings of the round, and those of the case that no meeting agreed on."""
    rows = work.session.exec(
        select(Action)
        .join(Meeting, col(Meeting.id) == col(Action.meeting_id), isouter=True)
        .where(Action.case_id == round_.case_id)
        .where((col(Meeting.round_id) == round_.id) | col(Action.meeting_id).is_(None))
        .order_by(col(Action.due_at), col(Action.id))
    ).all()
    return [row.id for row in rows if row.meeting_id], [row.id for row in rows if not row.meeting_id]


def _meeting_faults(work: Work, round_: Round, meeting_id: UUID) -> Iterator[Fault]:
    meeting = work.session.get(Meeting, meeting_id)
    if meeting is None or meeting.round_id != round_.id:
        yield Fault("not-in-round", "/meetingId")
    elif meeting.kind is not MeetingKind.EVALUATION:
        yield Fault("not-an-evaluation", "/meetingId")


def _outcome_faults(
    part: str, key: str, given: list[UUID], expected: Sequence[UUID], optional: Sequence[UUID] = ()
) -> Iterator[Fault]:
    known, seen = {*expected, *optional}, set[UUID]()
    for index, one in enumerate(given):
        if one not in known:
            yield Fault("not-in-round", f"/{part}/{index}/{key}")
        elif one in seen:
            yield Fault("duplicate", f"/{part}/{index}/{key}")
        seen.add(one)
    for _ in [one for one in expected if one not in seen]:
        yield Fault("outcome-missing", f"/{part}")


def _follow_up_faults(work: Work, round_: Round, body: EvaluationCreate) -> Iterator[Fault]:
    """Insufficient: a dated meeting of the case that is still to come, or the reason why there is none (W16)."""
    if body.follow_up_meeting_id is None:
        nothing = body.follow_up_at is None and body.no_follow_up_reason is None
        if body.verdict is Verdict.INSUFFICIENT and nothing:
            yield Fault("follow-up-needed", "/followUpMeetingId")
        return
    if body.follow_up_at is not None:
        yield Fault("duplicate", "/followUpAt")
    meeting = work.session.get(Meeting, body.follow_up_meeting_id)
    cancelled = meeting is not None and meeting.status is MeetingStatus.CANCELLED
    if meeting is None or meeting.case_id != round_.case_id or cancelled:
        yield Fault("not-known", "/followUpMeetingId")
    elif meeting.starts_at <= work.now:
        yield Fault("in-the-past", "/followUpMeetingId")


def _missing(expected: Sequence[UUID], given: Sequence[object], key: str) -> list[str]:
    named = {getattr(one, key) for one in given}
    return [str(one) for one in expected if one not in named]


def _demand_held(work: Work, meeting: Meeting) -> None:
    """409 unless the meeting is being held and has no evaluation yet."""
    if meeting.status is not MeetingStatus.OPENED:
        raise Conflict("meeting-fixed", status=meeting.status, possible=[Phase.MEETING])
    if work.session.exec(select(Evaluation.id).where(Evaluation.meeting_id == meeting.id)).first():
        raise Conflict("already-exists")
