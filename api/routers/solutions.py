"""/meetings/{meetingId}/solutions and /solutions: proposed, weighed, chosen (W10)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import solutions
from api.guards import VisibleMeeting, VisibleSolution
from api.models.page import ListQuery, Page
from api.models.solution import Choice, SolutionCreate, SolutionPatch, SolutionRead
from api.policies import acts
from api.work import Work

router = Router("solutions")


@router.read("/meetings/{meetingId}/solutions", acts.MEETING_READ)
def list_solutions(
    work: Work, meeting: VisibleMeeting, wanted: Annotated[ListQuery, Query()]
) -> Page[SolutionRead]:
    """The solutions of a meeting, oldest first."""
    return solutions.find(work, meeting, wanted)


@router.make("/meetings/{meetingId}/solutions", acts.MEETING_RECORD)
def create_solution(work: Work, meeting: VisibleMeeting, body: SolutionCreate) -> SolutionRead:
    """Record a proposal while the meeting is held."""
    return solutions.read(work, solutions.propose(work, meeting, body))


@router.read("/solutions/{solutionId}", acts.MEETING_READ)
def read_solution(work: Work, solution: VisibleSolution) -> SolutionRead:
    """One solution."""
    return solutions.read(work, solution)


@router.change("/solutions/{solutionId}", acts.MEETING_RECORD)
def change_solution(work: Work, solution: VisibleSolution, body: SolutionPatch) -> SolutionRead:
    """Change a proposal while the meeting is held."""
    return solutions.read(work, solutions.change(work, solution, body))


@router.remove("/solutions/{solutionId}", acts.MEETING_RECORD)
def remove_solution(work: Work, solution: VisibleSolution) -> None:
    """Take a proposal away that was not chosen."""
    solutions.remove(work, solution)


@router.act("/solutions/{solutionId}/choice", acts.MEETING_RECORD)
def choose_solution(work: Work, solution: VisibleSolution, body: Choice) -> SolutionRead:
    """Choose a solution, with the argument."""
    return solutions.read(work, solutions.choose(work, solution, body))


@router.act("/solutions/{solutionId}/choice-withdrawal", acts.MEETING_RECORD)
def withdraw_choice(work: Work, solution: VisibleSolution) -> SolutionRead:
    """Take the choice of a solution back."""
    return solutions.read(work, solutions.withdraw_choice(work, solution))
