"""/cases/{caseId}/overview: a case at one look."""

from api.answer import Answer
from api.deps import Router
from api.flows import overview
from api.guards import SeenCase
from api.models.overview import Overview
from api.policies import acts
from api.work import Work

router = Router("cases")


@router.read("/cases/{caseId}/overview", acts.CASE_READ, short=True, response_model=Overview)
def read_case_overview(work: Work, case: SeenCase) -> Answer:
    """A case with its rounds, meetings, people and actions, at one look."""
    return Answer(overview.read(work, case))
