"""The content of minutes, made from what was recorded live (W13). Private notes stay out of it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.flows import live
from api.flows.live import Seat
from api.models.action import LIVE, Action
from api.models.agenda_item import AgendaItem
from api.models.case import Case
from api.models.evaluation import Evaluation
from api.models.finding import Finding, FindingKind
from api.models.goal import Goal
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind
from api.models.minutes_content import (
    MinutesAction,
    MinutesActionOutcome,
    MinutesAgendaItem,
    MinutesAppointment,
    MinutesContent,
    MinutesEvaluation,
    MinutesFinding,
    MinutesGoal,
    MinutesGoalOutcome,
    MinutesMeeting,
    MinutesPerson,
    MinutesPosition,
    MinutesSolution,
)
from api.models.organisation import Organisation
from api.models.person import Person
from api.models.position import Position
from api.models.solution import Solution
from api.work import Work


def build(work: Work, meeting: Meeting) -> MinutesContent:
    """What the minutes of a meeting say as things stand now."""
    table = live.seats(work, meeting.id)
    seats = {seat.participant.id: seat for seat in table}
    findings = [_as(MinutesFinding, row) for row in _rows(work, Finding, meeting)]
    here = Action.meeting_id == meeting.id
    return MinutesContent(
        meeting=_meeting(work, meeting),
        goals=_goals(work, meeting),
        present=[_person(seat) for seat in table if seat.participant.attended],
        absent=[_person(seat) for seat in table if not seat.participant.attended],
        ground_rules=meeting.ground_rules,
        shared_diagnosis=meeting.shared_diagnosis,
        findings=[row for row in findings if row.kind is not FindingKind.LESSON],
        solutions=[_solution(row, seats) for row in _rows(work, Solution, meeting)],
        no_solution_reason=meeting.no_solution_reason,
        bridging_care=meeting.bridging_care,
        escalation_route=meeting.escalation_route,
        actions=_actions(work, meeting, here),
        earlier_actions=_actions(work, meeting, _earlier(work, meeting)),
        positions=[_position(row, seats[row.participant_id]) for row in _rows(work, Position, meeting)],
        lessons=[row for row in findings if row.kind is FindingKind.LESSON],
        agenda=[_agenda_item(row) for row in _rows(work, AgendaItem, meeting, col(AgendaItem.position))],
        evaluation=_evaluation(work, meeting),
        next_evaluation=_next_evaluation(work, meeting),
    )


def _as(kind: Any, row: Any, **more: Any) -> Any:
    """The fields of a line that a row has under the same name, and the ones that are given."""
    same = {name: getattr(row, name) for name in kind.model_fields if name not in more}
    return kind(**same, **more)


def _rows(work: Work, kind: Any, meeting: Meeting, order: Any = None) -> Iterable[Any]:
    query = select(kind).where(kind.meeting_id == meeting.id)
    return work.session.exec(query.order_by(kind.id if order is None else order)).all()


def _meeting(work: Work, meeting: Meeting) -> MinutesMeeting:
    case = work.session.get_one(Case, meeting.case_id)
    return MinutesMeeting.model_validate(_as(MinutesMeeting, meeting, case_title=case.title))


def _goals(work: Work, meeting: Meeting) -> list[MinutesGoal]:
    goals = work.session.exec(select(Goal).where(Goal.round_id == meeting.round_id).order_by(col(Goal.id)))
    return [_as(MinutesGoal, goal, goal_id=goal.id) for goal in goals]


def _person(seat: Seat) -> MinutesPerson:
    return MinutesPerson(
        participant_id=seat.participant.id,
        name=seat.person.name,
        organisation=seat.organisation,
        layer=seat.participant.layer,
        roles=seat.participant.roles,
    )


def _solution(solution: Solution, seats: dict[UUID, Seat]) -> MinutesSolution:
    proposer = seats[solution.proposer_id].person.name if solution.proposer_id in seats else None
    chosen = solution.chosen_at is not None
    more = {"solution_id": solution.id, "proposer": proposer, "chosen": chosen}
    return MinutesSolution.model_validate(_as(MinutesSolution, solution, **more))


def _position(position: Position, seat: Seat) -> MinutesPosition:
    more = {"name": seat.person.name, "organisation": seat.organisation}
    return MinutesPosition.model_validate(_as(MinutesPosition, position, **more))


def _agenda_item(item: AgendaItem) -> MinutesAgendaItem:
    seconds = item.spent_seconds if item.started_at else None
    return MinutesAgendaItem.model_validate(_as(MinutesAgendaItem, item, seconds=seconds))


def _earlier(work: Work, meeting: Meeting) -> Any:
    """Still to be done, and agreed before this meeting closed but not in it."""
    return sa.and_(
        LIVE,
        col(Action.meeting_id).is_distinct_from(meeting.id),
        col(Action.created_at) <= (meeting.closed_at or work.now),
    )


def _actions(work: Work, meeting: Meeting, which: Any) -> list[MinutesAction]:
    query: Any = (
        select(Action, Person.name, Organisation.name)
        .join(Person, col(Person.id) == col(Action.owner_id))
        .join(Organisation, col(Organisation.id) == col(Person.organisation_id), isouter=True)
        .where(Action.case_id == meeting.case_id, which)
        .order_by(col(Action.due_on), col(Action.id))
    )
    return [
        _as(MinutesAction, action, action_id=action.id, owner=owner, organisation=organisation)
        for action, owner, organisation in work.session.exec(query)
    ]


def _evaluation(work: Work, meeting: Meeting) -> MinutesEvaluation | None:
    query = select(Evaluation).where(Evaluation.meeting_id == meeting.id)
    evaluation = work.session.exec(query).first()
    if evaluation is None:
        return None
    follow_up = evaluation.follow_up_meeting_id
    return MinutesEvaluation(
        verdict=evaluation.verdict,
        actions=[_action_outcome(work, outcome) for outcome in evaluation.actions],
        goals=[_goal_outcome(work, outcome) for outcome in evaluation.goals],
        next_steps=evaluation.next_steps,
        follow_up_at=work.session.get_one(Meeting, follow_up).starts_at if follow_up else None,
        no_follow_up_reason=evaluation.no_follow_up_reason,
    )


def _action_outcome(work: Work, outcome: Any) -> MinutesActionOutcome:
    action = work.session.get_one(Action, outcome.action_id)
    owner = work.session.get_one(Person, action.owner_id).name
    return MinutesActionOutcome(what=action.what, owner=owner, status=outcome.status, note=outcome.note)


def _goal_outcome(work: Work, outcome: Any) -> MinutesGoalOutcome:
    goal = work.session.get_one(Goal, outcome.goal_id)
    return MinutesGoalOutcome(text=goal.text, result=outcome.result, note=outcome.note)


def _next_evaluation(work: Work, meeting: Meeting) -> MinutesAppointment | None:
    query = select(Meeting).where(
        Meeting.round_id == meeting.round_id,
        Meeting.kind == MeetingKind.EVALUATION,
        Meeting.status != MeetingStatus.CANCELLED,
        Meeting.starts_at > meeting.starts_at,
    )
    coming = work.session.exec(query.order_by(col(Meeting.starts_at))).first()
    return None if coming is None else _as(MinutesAppointment, coming, meeting_id=coming.id)
