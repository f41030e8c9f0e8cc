"""/break-glass: a case opened in need, without a ground, before everybody's eyes (S8)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import break_glass
from api.flows.break_glass import BreakGlassQuery
from api.models.break_glass import BreakGlassCreate, BreakGlassRead, BreakGlassReview
from api.models.page import Page
from api.policies import acts
from api.privacy_guards import VisibleBreakGlass
from api.work import Work

router = Router("break-glass")


@router.read("/break-glass", acts.BREAK_GLASS_LIST)
def list_break_glass(work: Work, wanted: Annotated[BreakGlassQuery, Query()]) -> Page[BreakGlassRead]:
    """Every break-glass that the caller may know of, newest first."""
    return break_glass.find(work, wanted)


@router.make("/break-glass", acts.BREAK_GLASS_OPEN)
def open_break_glass(work: Work, body: BreakGlassCreate) -> BreakGlassRead:
    """Open a case in need, by its exact name, to read; everybody concerned is told at once."""
    return break_glass.read(work, break_glass.open_case(work, body))


@router.read("/break-glass/{breakGlassId}", acts.BREAK_GLASS_READ)
def read_break_glass(work: Work, row: VisibleBreakGlass) -> BreakGlassRead:
    """Who opened which case, why, until when, and what was said of it afterwards."""
    return break_glass.read(work, row)


@router.act("/break-glass/{breakGlassId}/ending", acts.BREAK_GLASS_END)
def end_break_glass(work: Work, row: VisibleBreakGlass) -> BreakGlassRead:
    """Close the case before the time is over: by who opened it, or who looks back at it."""
    return break_glass.read(work, break_glass.end(work, row))


@router.act("/break-glass/{breakGlassId}/review", acts.BREAK_GLASS_REVIEW)
def review_break_glass(work: Work, row: VisibleBreakGlass, body: BreakGlassReview) -> BreakGlassRead:
    """Look back at it once it is over: a verdict with words, by a coordinator of the region or the officer."""
    return break_glass.read(work, break_glass.review(work, row, body))
