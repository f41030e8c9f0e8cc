"""Solutions: proposed, weighed, chosen with an argument, while the meeting is held (W10)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import col, func, select

from api.core.errors import Conflict, Fault, IllegalStatus, InvalidInput
from api.flows import live
from api.models.action import Action
from api.models.meeting import Meeting
from api.models.page import ListQuery, Page
from api.models.participant import Participant
from api.models.solution import (
    LIFECYCLE,
    Choice,
    Solution,
    SolutionCreate,
    SolutionPatch,
    SolutionRead,
    SolutionStatus,
)
from api.work import Work


def read(work: Work, solution: Solution) -> SolutionRead:
    """A solution with what this caller may do with it now."""
    moves: list[str] = []
    if live.may_record(work, live.meeting_of(work, solution)):
        moves = [*LIFECYCLE.moves(solution.status), "edit"]
        moves += ["delete"] if solution.status is SolutionStatus.PROPOSED else []
    return SolutionRead.model_validate(solution, update={"next": moves})


def find(work: Work, meeting: Meeting, wanted: ListQuery) -> Page[SolutionRead]:
    """The solutions of a meeting, oldest first."""
    rows, cursor = live.recorded(work, Solution, meeting, wanted)
    return Page(items=[read(work, row) for row in rows], next=cursor)


def propose(work: Work, meeting: Meeting, body: SolutionCreate) -> Solution:
    """Record a proposal. The proposer sits at this table and is not the chair (W3)."""
    live.demand_opened(meeting)
    _check_proposer(work, meeting, body.proposer_id)
    solution = work.create(Solution, body, case_id=meeting.case_id, meeting_id=meeting.id)
    live.tell(work, "solution-proposed", solution, meeting, kind=solution.kind)
    return solution


def change(work: Work, solution: Solution, body: SolutionPatch) -> Solution:
    """Put a proposal in other words, or add what speaks for and against it."""
    meeting = live.meeting_of(work, solution)
    live.demand_opened(meeting)
    changes: dict[str, Any] = body.changes()
    _check_proposer(work, meeting, changes.get("proposer_id"))
    if work.change(solution, **changes):
        live.tell(work, "solution-changed", solution, meeting, kind=solution.kind)
    return solution


def remove(work: Work, solution: Solution) -> None:
    """Take a proposal away; not one that is chosen or that an action belongs to."""
    meeting = live.meeting_of(work, solution)
    live.demand_opened(meeting)
    if solution.status is SolutionStatus.CHOSEN:
        raise IllegalStatus(solution.status, "delete", LIFECYCLE.moves(solution.status))
    if work.session.exec(select(Action.id).where(Action.solution_id == solution.id)).first():
        raise Conflict("in-use")
    live.tell(work, "solution-removed", solution, meeting, kind=solution.kind)
    work.session.delete(solution)


def choose(work: Work, solution: Solution, body: Choice) -> Solution:
    """Choose a solution, with the argument. What people thought of an earlier choice has to be asked again."""
    meeting = live.meeting_of(work, solution)
    live.demand_opened(meeting)
    LIFECYCLE.after(solution.status, "choice")
    work.change(solution, chosen_at=work.now, argument=body.argument)
    live.tell(work, "solution-chosen", solution, meeting, kind=solution.kind)
    return solution


def withdraw_choice(work: Work, solution: Solution) -> Solution:
    """Take the choice back; the solution stands as a proposal again."""
    meeting = live.meeting_of(work, solution)
    live.demand_opened(meeting)
    LIFECYCLE.after(solution.status, "choice-withdrawal")
    work.change(solution, chosen_at=None, argument=None)
    live.tell(work, "solution-unchosen", solution, meeting, kind=solution.kind)
    return solution


def last_choice(work: Work, meeting_id: UUID) -> datetime | None:
    """When the last of the chosen solutions was chosen."""
    query = select(func.max(Solution.chosen_at)).where(Solution.meeting_id == meeting_id)
    return work.session.exec(query).one()


def _check_proposer(work: Work, meeting: Meeting, proposer_id: UUID | None) -> None:
    if proposer_id is None:
        return
    query = select(Participant).where(col(Participant.id) == proposer_id)
    proposer = work.session.exec(query.where(Participant.meeting_id == meeting.id)).first()
    if proposer is None:
        raise InvalidInput(faults=[Fault("not-in-meeting", "/proposerId")])
    if proposer.is_chair:
        raise Conflict("chair-owns-nothing")
