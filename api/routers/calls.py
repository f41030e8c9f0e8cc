"""/calls: the organiser phones everybody before the meeting (W6)."""

from api.deps import Router
from api.flows import calls
from api.guards import VisibleCall, VisibleMeeting
from api.models.call import CallRead, MeetingCallCreate
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("meetings")


@router.read("/meetings/{meetingId}/calls", acts.CALLS_READ)
def list_meeting_calls(work: Work, meeting: VisibleMeeting) -> Page[CallRead]:
    """The calls before a meeting."""
    return calls.find(work, meeting)


@router.make("/meetings/{meetingId}/calls", acts.CALLS_MAKE)
def add_meeting_call(work: Work, meeting: VisibleMeeting, body: MeetingCallCreate) -> CallRead:
    """A call to a participant; only when they were reached the point is closed."""
    return calls.read(calls.add(work, meeting, body))


@router.read("/calls/{callId}", acts.CALLS_READ)
def read_call(call: VisibleCall) -> CallRead:
    """One call, before a meeting or about an action."""
    return calls.read(call)
