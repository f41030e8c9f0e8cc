"""/meetings/{meetingId}/minutes, /minutes and /addenda: draft, dispatch, additions (W13, W14)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import minutes as flow
from api.guards import VisibleAddendum, VisibleMeeting, VisibleMinutes
from api.models.minutes import AddendumCreate, AddendumRead, MinutesPatch, MinutesRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("minutes")


@router.read("/meetings/{meetingId}/minutes", acts.MINUTES_READ)
def read_minutes_of_meeting(work: Work, meeting: VisibleMeeting) -> MinutesRead:
    """The minutes of a meeting; others than who write them see them once they are sent."""
    return flow.of_meeting(work, meeting)


@router.read("/minutes/{minutesId}", acts.MINUTES_READ)
def read_minutes(work: Work, minutes: VisibleMinutes) -> MinutesRead:
    """Minutes with their corrections and additions."""
    return flow.read(work, minutes)


@router.change("/minutes/{minutesId}", acts.MINUTES_WRITE)
def change_minutes(work: Work, minutes: VisibleMinutes, body: MinutesPatch) -> MinutesRead:
    """Add an introduction or remarks to a draft."""
    return flow.read(work, flow.change(work, minutes, body))


@router.act("/minutes/{minutesId}/dispatch", acts.MINUTES_WRITE)
def dispatch_minutes(work: Work, minutes: VisibleMinutes) -> MinutesRead:
    """Send the minutes: from now on they are frozen, and open for corrections."""
    return flow.read(work, flow.dispatch(work, minutes))


@router.read("/minutes/{minutesId}/addenda", acts.MINUTES_READ)
def list_addenda(
    work: Work, minutes: VisibleMinutes, wanted: Annotated[ListQuery, Query()]
) -> Page[AddendumRead]:
    """The additions to minutes, oldest first."""
    return flow.find_addenda(work, minutes, wanted)


@router.make("/minutes/{minutesId}/addenda", acts.MINUTES_WRITE)
def create_addendum(work: Work, minutes: VisibleMinutes, body: AddendumCreate) -> AddendumRead:
    """Add to minutes that are final."""
    return AddendumRead.model_validate(flow.add_addendum(work, minutes, body))


@router.read("/addenda/{addendumId}", acts.MINUTES_READ)
def read_addendum(addendum: VisibleAddendum) -> AddendumRead:
    """One addition."""
    return AddendumRead.model_validate(addendum)
