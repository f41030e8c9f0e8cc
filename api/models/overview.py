"""A case at one look: with its rounds, meetings, people at the tables, and actions."""

from datetime import date, datetime
from uuid import UUID

from api.models.action import ActionStatus
from api.models.base import Wire
from api.models.case import CaseRead
from api.models.meeting import MeetingStatus
from api.models.meeting_kind import MeetingKind
from api.models.participant import Layer, Mandate, Rsvp
from api.models.round import RoundForm, RoundStatus
from api.models.solution import Term


class RoundBrief(Wire):
    """A round."""

    id: UUID
    number: int
    form: RoundForm
    status: RoundStatus


class MeetingBrief(Wire):
    """A meeting."""

    id: UUID
    round_id: UUID
    kind: MeetingKind
    status: MeetingStatus
    starts_at: datetime
    ends_at: datetime
    place: str | None
    documents_due_at: datetime


class ParticipantBrief(Wire):
    """Somebody at a table."""

    id: UUID
    meeting_id: UUID
    person_id: UUID
    name: str
    layer: Layer
    mandate: Mandate | None
    roles: list[str]
    rsvp: Rsvp
    attended: bool | None


class ActionBrief(Wire):
    """An action."""

    id: UUID
    meeting_id: UUID | None
    what: str
    term: Term
    owner_id: UUID
    owner_name: str
    due_on: date
    due_at: datetime
    status: ActionStatus
    version: int


class Overview(Wire):
    """A case with what belongs to it; at most 500 of each."""

    case: CaseRead
    rounds: list[RoundBrief]
    meetings: list[MeetingBrief]
    participants: list[ParticipantBrief]
    actions: list[ActionBrief]
