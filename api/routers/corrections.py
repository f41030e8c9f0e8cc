"""/minutes/{minutesId}/corrections and /corrections: sent in time, answered once (W14)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import corrections
from api.guards import VisibleCorrection, VisibleMinutes
from api.models.minutes import CorrectionAnswer, CorrectionCreate, CorrectionRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("corrections")


@router.read("/minutes/{minutesId}/corrections", acts.MINUTES_READ)
def list_corrections(
    work: Work, minutes: VisibleMinutes, wanted: Annotated[ListQuery, Query()]
) -> Page[CorrectionRead]:
    """The corrections of minutes, oldest first, for every recipient."""
    return corrections.find(work, minutes, wanted)


@router.make("/minutes/{minutesId}/corrections", acts.MINUTES_CORRECT)
def create_correction(work: Work, minutes: VisibleMinutes, body: CorrectionCreate) -> CorrectionRead:
    """Send a correction, until the end of the second working day after the minutes were sent."""
    return corrections.read(work, corrections.send(work, minutes, body))


@router.read("/corrections/{correctionId}", acts.MINUTES_READ)
def read_correction(work: Work, correction: VisibleCorrection) -> CorrectionRead:
    """One correction."""
    return corrections.read(work, correction)


@router.act("/corrections/{correctionId}/answer", acts.MINUTES_WRITE)
def answer_correction(work: Work, correction: VisibleCorrection, body: CorrectionAnswer) -> CorrectionRead:
    """Accept a correction, or reject it with a reason."""
    return corrections.read(work, corrections.answer(work, correction, body))
