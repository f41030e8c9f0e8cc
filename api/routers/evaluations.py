"""/rounds/{roundId}/evaluations, /evaluations: was it enough, and what follows (W16)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import evaluations
from api.guards import VisibleEvaluation, VisibleRound
from api.models.evaluation import EvaluationCreate, EvaluationRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("evaluations")


@router.read("/rounds/{roundId}/evaluations", acts.CASE_READ)
def list_evaluations(
    work: Work, round_: VisibleRound, wanted: Annotated[ListQuery, Query()]
) -> Page[EvaluationRead]:
    """The evaluations of a round, first to last."""
    return evaluations.find(work, round_, wanted)


@router.make("/rounds/{roundId}/evaluations", acts.EVALUATION_WRITE)
def create_evaluation(work: Work, round_: VisibleRound, body: EvaluationCreate) -> EvaluationRead:
    """Record what became of every action and goal, and whether it was enough; in the evaluation meeting."""
    return evaluations.read(evaluations.evaluate(work, round_, body))


@router.read("/evaluations/{evaluationId}", acts.MEETING_READ)
def read_evaluation(evaluation: VisibleEvaluation) -> EvaluationRead:
    """One evaluation."""
    return evaluations.read(evaluation)
