"""The organiser phones every participant before the meeting: expectations, commitment, questions (W6)."""

from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.core.ids import new_id
from api.flows.live import tell
from api.flows.participants import demand_preparing
from api.models.call import Call, CallRead, MeetingCallCreate
from api.models.meeting import Meeting
from api.models.page import Page
from api.models.participant import Participant
from api.work import Work


def read(call: Call) -> CallRead:
    """A call as it was made; it never changes."""
    return CallRead.model_validate(call)


def find(work: Work, meeting: Meeting) -> Page[CallRead]:
    """The calls before a meeting, in the order in which they were made."""
    rows = work.session.exec(
        select(Call).where(Call.meeting_id == meeting.id).order_by(col(Call.called_at), col(Call.id))
    )
    return Page(items=[read(row) for row in rows])


def add(work: Work, meeting: Meeting, body: MeetingCallCreate) -> Call:
    """A call to a participant, now or earlier. Only ``reached`` closes the point on the call list.

    400 for somebody who does not take part, or a moment that is still to come. 409 once the meeting was opened.
    """
    demand_preparing(meeting)
    participant = work.session.get(Participant, body.participant_id)
    called_at = body.called_at or work.now
    faults = []
    if participant is None or participant.meeting_id != meeting.id:
        faults.append(Fault("not-in-meeting", "/participantId"))
    if called_at > work.now:
        faults.append(Fault("in-the-future", "/calledAt"))
    if faults:
        raise InvalidInput(faults=faults)
    places = {"id": new_id(), "case_id": meeting.case_id, "meeting_id": meeting.id}
    said = places | {"called_at": called_at, "called_by": work.caller.name}
    call = Call.model_validate(body, update=said)
    work.session.add(call)
    work.session.flush()
    participant_id = str(body.participant_id)
    tell(work, "participant-called", call, meeting, outcome=body.outcome, participantId=participant_id)
    return call
