"""/meetings/{meetingId}: opening, timer, closing."""

from api.deps import Router
from api.flows import agenda, closing, meetings, opening
from api.guards import VisibleMeeting
from api.models.agenda_item import TimerRead
from api.models.live import Closing, Opening
from api.models.meeting import MeetingRead
from api.policies import acts
from api.work import Work

router = Router("meetings")


@router.act("/meetings/{meetingId}/opening", acts.MEETING_RUN)
def open_meeting(work: Work, meeting: VisibleMeeting, body: Opening) -> MeetingRead:
    """Open the meeting, on its day at the earliest, with a minute-taker (W3)."""
    return meetings.read(work, opening.open_meeting(work, meeting, body))


@router.read("/meetings/{meetingId}/timer", acts.MEETING_TIMER)
def read_timer(work: Work, meeting: VisibleMeeting) -> TimerRead:
    """The clock of the meeting: what runs, how far over time, and when it will be over (W9)."""
    return agenda.timer(work, meeting)


@router.act("/meetings/{meetingId}/closing", acts.MEETING_RUN)
def close_meeting(work: Work, meeting: VisibleMeeting, body: Closing) -> MeetingRead:
    """Close the meeting once everything it has to leave behind is there (W10 - W13)."""
    return meetings.read(work, closing.close(work, meeting, body))
