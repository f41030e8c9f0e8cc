"""What everybody who is invited to a meeting may know beforehand (W3, W5, W8): never a word about the client."""

from datetime import datetime

from api.models.base import Wire
from api.models.goal import GoalKind
from api.models.meeting_kind import MeetingKind, MeetingRole
from api.models.participant import Layer


class PackPerson(Wire):
    """Somebody who was asked to come. ``name`` is empty at the client's side: their names may tell who it is about."""

    name: str | None
    organisation: str | None
    layer: Layer
    roles: list[MeetingRole]


class PackItem(Wire):
    """An agenda item with its box in minutes."""

    title: str
    min_minutes: int
    max_minutes: int


class PackContact(Wire):
    """Whom to ask, and how to reach them for their work."""

    name: str
    organisation: str | None
    phone: str | None
    email: str | None


class InvitationPack(Wire):
    """The invitation as it stands now."""

    kind: MeetingKind
    starts_at: datetime
    ends_at: datetime
    place: str | None
    online_url: str | None
    goals: list[GoalKind]
    people: list[PackPerson]
    agenda: list[PackItem]
    ground_rules: list[str]
    contacts: list[PackContact]
