"""/retention: cases of which the term ends (S9)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import retention
from api.flows.retention import RetentionQuery
from api.models.page import Page
from api.models.retention import CaseAtTerm
from api.policies import acts
from api.work import Work

router = Router("retention")


@router.read("/retention", acts.RETENTION_LIST)
def list_cases_at_term(work: Work, wanted: Annotated[RetentionQuery, Query()]) -> Page[CaseAtTerm]:
    """Cases of own regions of which the term ends soon or has ended. Nothing is erased by itself."""
    return retention.find(work, wanted)
