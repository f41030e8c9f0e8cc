"""/deadlines: everything promised and not yet done, in one list (S5)."""

from typing import Annotated

from fastapi import Query

from api import policies
from api.deps import Router
from api.flows import deadlines
from api.flows.deadlines import DeadlineQuery
from api.models.deadline import DeadlineRead
from api.models.page import Page
from api.work import Work

router = Router("deadlines")


@router.read("/deadlines", policies.DEADLINES_LIST)
def list_deadlines(work: Work, wanted: Annotated[DeadlineQuery, Query()]) -> Page[DeadlineRead]:
    """Promises not yet kept: of own regions, of oneself, and of cases in which the caller takes part."""
    return deadlines.find(work, wanted)
