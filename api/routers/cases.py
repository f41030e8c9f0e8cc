"""/cases: registering, finding, changing, triage, closure."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import cases, closure, intake
from api.flows.cases import CaseQuery
from api.guards import VisibleCase
from api.models.case import (
    CaseCreate,
    CaseListed,
    CasePatch,
    CaseRead,
    Closure,
    Reopening,
    SuspectedDouble,
    Triage,
)
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("cases")


@router.read("/cases", acts.CASES_LIST)
def list_cases(work: Work, wanted: Annotated[CaseQuery, Query()]) -> Page[CaseListed]:
    """Cases the caller may see, last changed first."""
    return cases.find(work, wanted)


@router.make("/cases", acts.CASES_CREATE)
def create_case(work: Work, body: CaseCreate) -> CaseRead:
    """Register a case by hand."""
    return cases.read(work, intake.register(work, body))


@router.read("/cases/{caseId}", acts.CASE_READ)
def read_case(work: Work, case: VisibleCase) -> CaseRead:
    """One case."""
    return cases.read(work, case)


@router.change("/cases/{caseId}", acts.CASE_CHANGE)
def change_case(work: Work, case: VisibleCase, body: CasePatch) -> CaseRead:
    """Change what is known of a case."""
    return cases.read(work, cases.change(work, case, body))


@router.act("/cases/{caseId}/triage", acts.CASE_DECIDE)
def triage_case(work: Work, case: VisibleCase, body: Triage) -> CaseRead:
    """Take a registered case up, or decline it."""
    return cases.read(work, cases.triage(work, case, body))


@router.act("/cases/{caseId}/closure", acts.CASE_DECIDE)
def close_case(work: Work, case: VisibleCase, body: Closure) -> CaseRead:
    """Close a case; with open work only for a reason (W17)."""
    return cases.read(work, closure.close(work, case, body))


@router.act("/cases/{caseId}/reopening", acts.CASE_DECIDE)
def reopen_case(work: Work, case: VisibleCase, body: Reopening) -> CaseRead:
    """Take a closed or declined case up again."""
    return cases.read(work, cases.reopen(work, case, body))


@router.read("/cases/{caseId}/suspected-doubles", acts.CASE_READ)
def list_suspected_doubles(work: Work, case: VisibleCase) -> Page[SuspectedDouble]:
    """Cases that may be about the same person; a person decides."""
    return Page(items=cases.suspected_doubles(work, case))
