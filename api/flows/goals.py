"""What a round is for, set by the inbrenger together with the client's side, or with the reason why not (W2)."""

from typing import Any

from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.flows import rounds
from api.models.goal import Goal, GoalCreate, GoalPatch, GoalRead
from api.models.page import Page
from api.models.round import Round, RoundStatus
from api.policies import acts
from api.work import Work


def read(work: Work, goal: Goal) -> GoalRead:
    """A goal with what this caller may do with it: nothing once its round has ended."""
    goes_on = work.session.get_one(Round, goal.round_id).status is RoundStatus.OPEN
    moves = ["edit", "delete"] if goes_on and acts.worn(work, acts.GOALS_CHANGE) else []
    return GoalRead.model_validate(goal, update={"next": moves})


def find(work: Work, round_: Round) -> Page[GoalRead]:
    """The goals of a round, oldest first."""
    rows = work.session.exec(
        select(Goal).where(Goal.round_id == round_.id).order_by(col(Goal.created_at), col(Goal.id))
    )
    return Page(items=[read(work, row) for row in rows])


def add(work: Work, round_: Round, body: GoalCreate) -> Goal:
    """A new goal of a round that goes on."""
    rounds.demand_open(round_)
    _check(body.model_dump())
    goal = work.create(Goal, body, case_id=round_.case_id, round_id=round_.id)
    work.record("goal-set", goal, kind=goal.kind)
    return goal


def change(work: Work, goal: Goal, body: GoalPatch) -> Goal:
    """Another wording or kind."""
    rounds.demand_open(work.session.get_one(Round, goal.round_id))
    _check({**goal.model_dump(), **body.changes()})
    if work.change(goal, **body.changes()):
        work.record("goal-set", goal, kind=goal.kind)
    return goal


def remove(work: Work, goal: Goal) -> None:
    """Take a goal away; only while the round goes on."""
    rounds.demand_open(work.session.get_one(Round, goal.round_id))
    work.record("goal-removed", goal, kind=goal.kind)
    work.session.delete(goal)


def _check(wanted: dict[str, Any]) -> None:
    faults = []
    if not wanted["involved"] and wanted["not_involved_reason"] is None:
        faults.append(Fault("client-side-or-reason", "/involved"))
    if wanted["involved"] and wanted["involvement"] is None:
        faults.append(Fault("involvement-how", "/involvement"))
    if len(set(wanted["involved"])) != len(wanted["involved"]):
        faults.append(Fault("duplicate", "/involved"))
    if faults:
        raise InvalidInput(faults=faults)
