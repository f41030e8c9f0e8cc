"""Opening a meeting: on its day, with everything it needs (W3). 409 with all that is missing at once."""

from uuid import UUID

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import deadlines, live, participants, planning, readiness, rounds
from api.models.live import Opening
from api.models.meeting import LIFECYCLE, Meeting
from api.models.meeting_kind import MeetingRole
from api.models.participant import Participant, ParticipantPatch
from api.models.round import Round
from api.rules.promises import PromiseKind, local_day
from api.work import Work


def open_meeting(work: Work, meeting: Meeting, body: Opening) -> Meeting:
    """Open a meeting; by now a minute-taker is named.

    No agenda item starts by this: the chair starts the first one.
    """
    status = LIFECYCLE.after(meeting.status, "opening")
    rounds.demand_open(work.session.get_one(Round, meeting.round_id))
    table = {seat.participant.id: seat.participant for seat in live.seats(work, meeting.id)}
    _check(body, table)
    if body.minute_taker_id is not None:
        _name_minute_taker(work, table[body.minute_taker_id])
    if body.present is not None:
        for participant in table.values():
            work.change(participant, attended=participant.id in body.present)
    _demand_ready(work, meeting)
    planning.bring_back_actions(work, meeting)
    work.change(meeting, status=status, opened_at=work.now)
    deadlines.give_up(work, PromiseKind.DOCUMENTS, meeting.id)  # what is not there by now comes too late
    live.tell(work, "meeting-opened", meeting, meeting)
    return meeting


def _check(body: Opening, table: dict[UUID, Participant]) -> None:
    faults = []
    present = body.present or []
    if body.minute_taker_id is not None and body.minute_taker_id not in table:
        faults.append(Fault("not-in-meeting", "/minuteTakerId"))
    for index, participant_id in enumerate(present):
        if participant_id not in table:
            faults.append(Fault("not-in-meeting", f"/present/{index}"))
        elif participant_id in present[:index]:
            faults.append(Fault("duplicate", f"/present/{index}"))
    if faults:
        raise InvalidInput(faults=faults)


def _name_minute_taker(work: Work, participant: Participant) -> None:
    """409 when somebody else holds the role: it is handed over on the participants, not in passing."""
    roles = [*participant.roles, MeetingRole.MINUTE_TAKER]
    if MeetingRole.MINUTE_TAKER not in participant.roles:
        participants.change(work, participant, ParticipantPatch.model_validate({"roles": roles}))


def _demand_ready(work: Work, meeting: Meeting) -> None:
    faults: list[Fault] = []
    if work.today < local_day(meeting.starts_at):
        faults.append(Fault("started-too-early", "/startsAt", "state", {"at": meeting.starts_at}))
    try:
        readiness.demand(work, meeting, "opening")
    except Conflict as refusal:
        faults += refusal.faults
    if faults:
        raise Conflict("not-ready", faults)
