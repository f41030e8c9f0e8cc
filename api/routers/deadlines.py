"""/deadlines: everything promised and not yet done, in one list (S5)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import deadlines, snoozing
from api.flows.deadlines import DeadlineQuery
from api.guards import VisibleDeadline
from api.models.deadline import DeadlineRead
from api.models.page import Page
from api.models.snooze import SnoozeCreate
from api.policies import acts
from api.work import Work

router = Router("deadlines")


@router.read("/deadlines", acts.DEADLINES_LIST)
def list_deadlines(work: Work, wanted: Annotated[DeadlineQuery, Query()]) -> Page[DeadlineRead]:
    """Promises not yet kept: of own regions, of oneself, and of cases in which the caller takes part."""
    return deadlines.find(work, wanted)


@router.read("/deadlines/{deadlineId}", acts.DEADLINE_READ)
def read_deadline(work: Work, deadline: VisibleDeadline) -> DeadlineRead:
    """One promise, with when it was reminded of, phoned about and snoozed."""
    return deadlines.read(work, deadline)


@router.act("/deadlines/{deadlineId}/snooze", acts.DEADLINE_SNOOZE)
def snooze_deadline(work: Work, deadline: VisibleDeadline, body: SnoozeCreate) -> DeadlineRead:
    """Keep still about a promise until the morning of a working day, at most ten working days ahead, with the reason.

    For who must keep it and for the coordinator of the region. The promise itself does not move.
    """
    return deadlines.read(work, snoozing.snooze(work, deadline, body))
