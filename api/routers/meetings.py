"""/rounds/{roundId}/meetings and /meetings: planning, changing, inviting, cancelling (W5)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import forecast, meetings, planning
from api.flows.forecast import ForecastQuery
from api.flows.meetings import MeetingQuery
from api.guards import VisibleMeeting, VisibleRound
from api.models.forecast import MeetingForecast
from api.models.meeting import Cancellation, MeetingCreate, MeetingPatch, MeetingRead
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("meetings")


@router.make("/rounds/{roundId}/meetings", acts.ROUNDS_CHANGE)
def plan_meeting(work: Work, round_: VisibleRound, body: MeetingCreate) -> MeetingRead:
    """Plan a meeting of a round: without a kind, the next one of its form."""
    return meetings.read(work, planning.plan(work, round_, body))


@router.read("/rounds/{roundId}/meeting-forecast", acts.MEETING_FORECAST)
def forecast_meeting(
    work: Work, round_: VisibleRound, wanted: Annotated[ForecastQuery, Query()]
) -> MeetingForecast:
    """Which meeting is next, and when its documents and minutes would be due; nothing is planned by asking."""
    return forecast.forecast(work, round_, wanted)


@router.read("/meetings", acts.MEETINGS_LIST)
def list_meetings(work: Work, wanted: Annotated[MeetingQuery, Query()]) -> Page[MeetingRead]:
    """Meetings the caller may see, by their start."""
    return meetings.find(work, wanted)


@router.read("/meetings/{meetingId}", acts.MEETING_READ)
def read_meeting(work: Work, meeting: VisibleMeeting) -> MeetingRead:
    """One meeting."""
    return meetings.read(work, meeting)


@router.change("/meetings/{meetingId}", acts.MEETING_CHANGE)
def change_meeting(work: Work, meeting: VisibleMeeting, body: MeetingPatch) -> MeetingRead:
    """Change the plan while it is prepared, or the record while it is held."""
    return meetings.read(work, meetings.change(work, meeting, body))


@router.act("/meetings/{meetingId}/invitation", acts.MEETING_PLAN)
def invite_to_meeting(work: Work, meeting: VisibleMeeting) -> MeetingRead:
    """Invite everybody who was not invited yet."""
    return meetings.read(work, meetings.invite(work, meeting))


@router.act("/meetings/{meetingId}/cancellation", acts.MEETING_PLAN)
def cancel_meeting(work: Work, meeting: VisibleMeeting, body: Cancellation) -> MeetingRead:
    """Call the meeting off."""
    return meetings.read(work, meetings.cancel(work, meeting, body))
