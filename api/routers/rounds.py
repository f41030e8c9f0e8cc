"""/cases/{caseId}/rounds, /rounds, /goals: one time through the process, and what it is for (W1, W2)."""

from fastapi import Request

from api.core import words
from api.deps import Router
from api.flows import closure, goals, rounds
from api.guards import VisibleCase, VisibleGoal, VisibleRound
from api.models.goal import GoalCreate, GoalPatch, GoalRead
from api.models.page import Page
from api.models.round import FormAdviceRead, RoundCreate, RoundForm, RoundRead, Stop
from api.policies import acts
from api.problems import tongue_of
from api.work import Work

router = Router("rounds")


@router.read("/cases/{caseId}/form-advice", acts.CASE_READ)
def read_form_advice(case: VisibleCase, http: Request) -> FormAdviceRead:
    """Which form fits this case, and why. The user decides."""
    given = rounds.advice(case)
    tongue = tongue_of(http)
    explained = [words.say(tongue, "advice", reason) for reason in given.reasons]
    return FormAdviceRead(form=RoundForm(given.form), reasons=list(given.reasons), explanation=explained)


@router.read("/cases/{caseId}/rounds", acts.CASE_READ)
def list_rounds(work: Work, case: VisibleCase) -> Page[RoundRead]:
    """The rounds of a case, first to last."""
    return rounds.find(work, case)


@router.make("/cases/{caseId}/rounds", acts.ROUNDS_CHANGE)
def create_round(work: Work, case: VisibleCase, body: RoundCreate) -> RoundRead:
    """Begin a round; another form than advised asks for a reason."""
    return rounds.read(work, rounds.begin(work, case, body))


@router.read("/rounds/{roundId}", acts.CASE_READ)
def read_round(work: Work, round_: VisibleRound) -> RoundRead:
    """One round."""
    return rounds.read(work, round_)


@router.act("/rounds/{roundId}/stop", acts.ROUNDS_CHANGE)
def stop_round(work: Work, round_: VisibleRound, body: Stop) -> RoundRead:
    """End a round without an evaluation, with the reason."""
    return rounds.read(work, closure.stop_round(work, round_, body))


@router.read("/rounds/{roundId}/goals", acts.CASE_READ)
def list_goals(work: Work, round_: VisibleRound) -> Page[GoalRead]:
    """What the round is for."""
    return goals.find(work, round_)


@router.make("/rounds/{roundId}/goals", acts.GOALS_CHANGE)
def create_goal(work: Work, round_: VisibleRound, body: GoalCreate) -> GoalRead:
    """Set a goal, with how the client's side took part or why not."""
    return goals.read(work, goals.add(work, round_, body))


@router.read("/goals/{goalId}", acts.CASE_READ)
def read_goal(work: Work, goal: VisibleGoal) -> GoalRead:
    """One goal."""
    return goals.read(work, goal)


@router.change("/goals/{goalId}", acts.GOALS_CHANGE)
def change_goal(work: Work, goal: VisibleGoal, body: GoalPatch) -> GoalRead:
    """Change a goal while the round goes on."""
    return goals.read(work, goals.change(work, goal, body))


@router.remove("/goals/{goalId}", acts.GOALS_CHANGE)
def delete_goal(work: Work, goal: VisibleGoal) -> None:
    """Take a goal away while the round goes on."""
    goals.remove(work, goal)
