"""/learning-cases: approved anonymised variants, for a world café and for learning (C2, L8)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import learning_cases
from api.flows.learning_cases import LearningCaseQuery
from api.models.anonymised_variant import LearningCase, LearningCaseListed
from api.models.page import Page
from api.policies import acts
from api.privacy_guards import ApprovedVariant
from api.work import Work

router = Router("anonymised variants")


@router.read("/learning-cases", acts.LEARNING_CASES_LIST)
def list_learning_cases(
    work: Work, wanted: Annotated[LearningCaseQuery, Query()]
) -> Page[LearningCaseListed]:
    """Approved variants of your regions, in no order that means anything."""
    return learning_cases.find(work, wanted)


@router.read("/learning-cases/{learningCaseId}", acts.LEARNING_CASE_READ)
def read_learning_case(variant: ApprovedVariant) -> LearningCase:
    """One approved variant. It does not say of which case it is, who made it, or when."""
    return learning_cases.read(variant)
