"""Actions are agreed, changed, followed up and ended (W10, W13, W15)."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.core.ids import new_id
from api.flows import cases, deadlines, history
from api.models.action import (
    LIFECYCLE,
    LIVE,
    Action,
    ActionCreate,
    ActionPatch,
    ActionRead,
    ActionReopening,
    Completion,
    Outcome,
    Progress,
)
from api.models.call import Call
from api.models.case import Case
from api.models.meeting import Meeting, MeetingStatus, Phase
from api.models.participant import Participant
from api.models.party import Party
from api.models.person import Person
from api.models.solution import Solution
from api.models.stamp import actions_of
from api.policies import acts, hats
from api.rules.promises import PromiseKind, action_due, overdue_workdays
from api.work import Work

_ENDS = {Outcome.DONE: deadlines.keep, Outcome.DROPPED: deadlines.cancel, Outcome.NOT_DONE: deadlines.give_up}


def read(work: Work, action: Action) -> ActionRead:
    """An action as it stands, with what this caller may do with it now."""
    late = action.is_live and action.due_at <= work.now
    days = overdue_workdays(action.due_at, work.now, work.region(action.region_id).calendar) if late else 0
    return ActionRead.model_validate(
        action,
        update={
            "case_title": work.session.get_one(Case, action.case_id).title,
            "owner_name": work.session.get_one(Person, action.owner_id).name,
            "overdue": late,
            "overdue_workdays": days,
            "history": history.of_action(work, action.id),
            "next": _next(work, action),
        },
    )


def open_actions(work: Work, case_id: UUID) -> list[Action]:
    """What of a case still has to be done, first due first: the agenda of the next meeting begins with it (W15)."""
    query = select(Action).where(Action.case_id == case_id, LIVE)
    return list(work.session.exec(query.order_by(col(Action.due_at), col(Action.id))))


def agree_in_meeting(work: Work, meeting: Meeting, body: ActionCreate) -> Action:
    """An action agreed at the table, while the meeting is held (W10)."""
    if meeting.status is not MeetingStatus.OPENED:
        raise Conflict("meeting-fixed", status=meeting.status, possible=[Phase.MEETING])
    return _agree(work, work.session.get_one(Case, meeting.case_id), body, meeting.id)


def agree_between(work: Work, case: Case, body: ActionCreate) -> Action:
    """An action agreed between two meetings."""
    return _agree(work, case, body, None)


def change(work: Work, action: Action, body: ActionPatch) -> Action:
    """Change what was agreed, while it still has to be done. Another due day is a new promise (W15)."""
    _demand_live(action)
    changes = body.changes()
    different = {name for name, value in changes.items() if getattr(action, name) != value}
    _check(work, action.case_id, {name: changes[name] for name in different})
    if "due_on" in different:
        changes["due_at"] = action_due(changes["due_on"])
    if work.change(action, **changes):
        _promise(work, action)
        work.record("action-changed", action, fields=sorted(different))
        work.touch(actions_of(action.region_id))
    return action


def withdraw(work: Work, action: Action) -> None:
    """Remove an action that was written down by mistake: only in the meeting that agreed on it, while it is held."""
    query = select(Meeting).where(Meeting.id == action.meeting_id).with_for_update(read=True)
    meeting = work.session.exec(query).first()
    if meeting is None or meeting.status is not MeetingStatus.OPENED:
        raise Conflict("action-stays")
    deadlines.cancel(work, PromiseKind.ACTION, action.id)
    for kind in (Progress, Call):
        work.session.execute(sa.delete(kind).where(col(kind.action_id) == action.id))
    work.record("action-withdrawn", action)
    work.touch(actions_of(action.region_id))
    work.session.delete(action)


def start(work: Work, action: Action) -> None:
    """Somebody is working on it."""
    work.change(action, status=LIFECYCLE.after(action.status, "start"))
    work.record("action-started", action)
    work.touch(actions_of(action.region_id))


def tell(work: Work, action: Action, move: str, text: str) -> Progress:
    """Add an entry to the story of an action; it is never changed afterwards."""
    entry = Progress(id=new_id(), action_id=action.id, at=work.now, by=work.caller.name, move=move, text=text)
    work.session.add(entry)
    work.session.flush()
    return entry


def complete(work: Work, action: Action, body: Completion) -> Action:
    """End an action: done, dropped because circumstances changed, or not done by the organisation (W15)."""
    status = LIFECYCLE.after(action.status, body.outcome.value)
    work.change(action, status=status, status_reason=body.reason, ended_at=work.now)
    tell(work, action, body.outcome, body.reason)
    _ENDS[body.outcome](work, PromiseKind.ACTION, action.id)
    work.record("action-completed", action, outcome=body.outcome)
    work.touch(actions_of(action.region_id))
    return action


def reopen(work: Work, action: Action, body: ActionReopening) -> Action:
    """Take an ended action up again, with its old due day or a new one. An old day that has passed is overdue."""
    status = LIFECYCLE.after(action.status, "reopening")
    cases.demand_active(work.session.get_one(Case, action.case_id))
    due_on = body.due_on or action.due_on
    if body.due_on is not None:
        _check(work, action.case_id, {"due_on": body.due_on})
    work.change(
        action, status=status, status_reason=None, ended_at=None, due_on=due_on, due_at=action_due(due_on)
    )
    tell(work, action, "reopening", body.reason)
    _promise(work, action)
    work.record("action-reopened", action)
    work.touch(actions_of(action.region_id))
    return action


def _agree(work: Work, case: Case, body: ActionCreate, meeting_id: UUID | None) -> Action:
    cases.demand_active(case)
    _check(work, case.id, body.model_dump())
    action = work.create(
        Action,
        body,
        case_id=case.id,
        region_id=case.region_id,
        meeting_id=meeting_id,
        due_at=action_due(body.due_on),
    )
    _promise(work, action)
    work.record("action-agreed", action, owner=str(action.owner_id), dueOn=action.due_on.isoformat())
    work.touch(actions_of(action.region_id))
    return action


def _promise(work: Work, action: Action) -> None:
    deadlines.promise(
        work,
        PromiseKind.ACTION,
        action.id,
        case_id=action.case_id,
        region_id=action.region_id,
        due_at=action.due_at,
        meeting_id=action.meeting_id,
        person_id=action.owner_id,
    )


def _check(work: Work, case_id: UUID, wanted: dict[str, Any]) -> None:
    """400 with every fault: a due day that has passed, an owner outside the case, a solution of another case."""
    faults = []
    if wanted.get("due_on") is not None and wanted["due_on"] < work.today:
        faults.append(Fault("in-the-past", "/dueOn"))
    if wanted.get("owner_id") is not None and not _takes_part(work, case_id, wanted["owner_id"]):
        faults.append(Fault("not-in-case", "/ownerId"))
    if wanted.get("solution_id") is not None:
        solution = work.session.get(Solution, wanted["solution_id"])
        if solution is None or solution.case_id != case_id:
            faults.append(Fault("not-known", "/solutionId"))
    if faults:
        raise InvalidInput(faults=faults)


def _takes_part(work: Work, case_id: UUID, person_id: UUID) -> bool:
    """Whether somebody sits at a table of the case or has a part in it today. The chair may own an action."""
    seat = sa.exists().where(col(Participant.case_id) == case_id, col(Participant.person_id) == person_id)
    part = sa.exists().where(
        col(Party.case_id) == case_id,
        col(Party.person_id) == person_id,
        hats.holds(Party, work.today),
    )
    known = select(Person.id).where(Person.id == person_id, col(Person.active), sa.or_(seat, part))
    return work.session.exec(known).first() is not None


def _demand_live(action: Action) -> None:
    if not action.is_live:
        raise Conflict("action-ended", status=action.status)


def _next(work: Work, action: Action) -> list[str]:
    moves = []
    if acts.worn(work, acts.ACTION_REPORT):
        moves.append("progress")
        if action.is_live:
            moves.append("completion")
    if acts.worn(work, acts.ACTION_CHASE):
        moves.append("calls" if action.is_live else "reopening")
    if acts.worn(work, acts.ACTION_CHANGE) and action.is_live:
        moves.append("edit")
    return moves
