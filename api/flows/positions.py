"""Consensus: where everybody who is present stands on the choice and the actions (W11)."""

from datetime import datetime
from uuid import UUID

from sqlmodel import select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import live, solutions
from api.models.meeting import Meeting
from api.models.page import ListQuery, Page
from api.models.participant import Participant
from api.models.person import Person
from api.models.position import Position, PositionRead, PositionSet, Stance
from api.work import Work


def read(work: Work, position: Position) -> PositionRead:
    """A position with the name that goes with it, and whether it still counts."""
    choice = solutions.last_choice(work, position.meeting_id)
    return _shown(work, position, _name(work, position.participant_id), choice)


def find(work: Work, meeting: Meeting, wanted: ListQuery) -> Page[PositionRead]:
    """The positions in a meeting, oldest first."""
    rows, cursor = live.recorded(work, Position, meeting, wanted)
    names = {seat.participant.id: seat.person.name for seat in live.seats(work, meeting.id)}
    choice = solutions.last_choice(work, meeting.id)
    items = [_shown(work, row, names[row.participant_id], choice) for row in rows]
    return Page(items=items, next=cursor)


def place(work: Work, meeting: Meeting, body: PositionSet) -> tuple[Position, bool]:
    """Record where somebody stands, in the place of an earlier position; true when it is their first.

    Only who is present takes a position; the chair takes none (W3). A reservation or disagreement needs words.
    """
    live.demand_opened(meeting)
    participant = work.session.get(Participant, body.participant_id)
    _check(meeting, participant, body)
    if participant is not None and participant.is_chair:
        raise Conflict("chair-owns-nothing")
    query = select(Position).where(Position.meeting_id == meeting.id)
    position = work.session.exec(query.where(Position.participant_id == body.participant_id)).first()
    first = position is None
    if position is None:
        position = work.create(Position, body, meeting_id=meeting.id, recorded_at=work.now)
    else:
        work.change(position, stance=body.stance, words=body.words, recorded_at=work.now)
    live.tell(work, "position-recorded", position, meeting, stance=position.stance)
    return position, first


def remove(work: Work, position: Position) -> None:
    """Take a position away that was recorded by mistake."""
    meeting = live.meeting_of(work, position)
    live.demand_opened(meeting)
    live.tell(work, "position-removed", position, meeting)
    work.session.delete(position)


def is_outdated(position: Position, choice: datetime | None) -> bool:
    """Whether a solution was chosen after the position was recorded."""
    return choice is not None and position.recorded_at < choice


def _shown(work: Work, position: Position, name: str, choice: datetime | None) -> PositionRead:
    may = live.may_record(work, live.meeting_of(work, position))
    extra = {
        "next": ["delete"] if may else [],
        "participant_name": name,
        "outdated": is_outdated(position, choice),
    }
    return PositionRead.model_validate(position, update=extra)


def _name(work: Work, participant_id: UUID) -> str:
    participant = work.session.get_one(Participant, participant_id)
    return work.session.get_one(Person, participant.person_id).name


def _check(meeting: Meeting, participant: Participant | None, body: PositionSet) -> None:
    faults = []
    seated = participant is not None and participant.meeting_id == meeting.id
    if participant is None or not seated or (participant.attended is not True and not participant.is_chair):
        faults.append(Fault("not-in-meeting", "/participantId"))
    if body.stance is not Stance.AGREES and body.words is None:
        faults.append(Fault("words-needed", "/words"))
    if faults:
        raise InvalidInput(faults=faults)
