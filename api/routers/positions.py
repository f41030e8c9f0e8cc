"""/meetings/{meetingId}/positions and /positions: consensus (W11)."""

from typing import Annotated

from fastapi import Query

from api.answer import Answer
from api.deps import Router
from api.flows import positions
from api.guards import VisibleMeeting, VisiblePosition
from api.models.page import ListQuery, Page
from api.models.position import PositionRead, PositionSet
from api.policies import acts
from api.work import Work

router = Router("positions")


@router.read("/meetings/{meetingId}/positions", acts.MEETING_READ)
def list_positions(
    work: Work, meeting: VisibleMeeting, wanted: Annotated[ListQuery, Query()]
) -> Page[PositionRead]:
    """Where everybody stands, oldest first."""
    return positions.find(work, meeting, wanted)


@router.make(
    "/meetings/{meetingId}/positions",
    acts.MEETING_RECORD,
    response_model=PositionRead,
    answers={200: "The position that stood there was changed"},
)
def place_position(work: Work, meeting: VisibleMeeting, body: PositionSet) -> Answer:
    """Record where a participant stands: 201 the first time, 200 when it takes the place of an earlier position."""
    position, first = positions.place(work, meeting, body)
    return Answer(positions.read(work, position), 201 if first else 200)


@router.read("/positions/{positionId}", acts.MEETING_READ)
def read_position(work: Work, position: VisiblePosition) -> PositionRead:
    """One position."""
    return positions.read(work, position)


@router.remove("/positions/{positionId}", acts.MEETING_RECORD)
def remove_position(work: Work, position: VisiblePosition) -> None:
    """Take a position away while the meeting is held."""
    positions.remove(work, position)
