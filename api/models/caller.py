"""Who is behind a request: a person, a machine client, or the bearer of a personal link."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal
from uuid import UUID

from api.models.case import Confidentiality
from api.models.role import Role


class Scope(StrEnum):
    """What a machine client may be granted, per region."""

    CASES_WRITE = "cases:write"
    CASES_READ = "cases:read"
    ACTIONS_READ = "actions:read"
    ACTIONS_OVERDUE = "actions:overdue"
    EVENTS_READ = "events:read"
    MAIL_HAND_OVER = "mail:hand-over"
    LEARNING_READ = "learning:read"


class Hat(StrEnum):
    """In what capacity a caller stands before a row: standing role, part in the case, role in the meeting."""

    ADMINISTRATOR = "administrator"
    COORDINATOR = "coordinator"
    MANAGER = "manager"
    OFFICER = "officer"
    PRESENTER = "presenter"
    ORGANISER = "organiser"
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
    PARTICIPANT = "participant"
    CLIENT_SIDE = "client_side"
    MEMBER = "member"
    OWNER = "owner"
    TEAM_LEAD = "team_lead"
    WORKER = "worker"
    STAKEHOLDER = "stakeholder"
    MACHINE = "machine"
    BREAK_GLASS = "break_glass"


@dataclass(frozen=True)
class Caller:
    """The caller of one unit of work. ``roles`` and ``scopes`` map to the regions they hold in.

    ``organisation_id``: on whose behalf a person acts. ``opened``: cases that are open to them now by break-glass.
    ``known_in``: the one case in which somebody of the client's side is known.
    """

    kind: Literal["person", "machine", "link", "system", "anonymous"]
    id: UUID | None = None
    name: str = ""
    person_id: UUID | None = None
    participant_id: UUID | None = None
    case_id: UUID | None = None
    meeting_id: UUID | None = None
    organisation_id: UUID | None = None
    known_in: UUID | None = None
    roles: Mapping[Role, frozenset[UUID]] = field(default_factory=dict)
    scopes: Mapping[Scope, frozenset[UUID]] = field(default_factory=dict)
    levels: Mapping[tuple[Scope, UUID], Confidentiality] = field(default_factory=dict)
    opened: frozenset[UUID] = frozenset()

    def __hash__(self) -> int:
        """Equal callers have equal hashes, so that what was built for one serves its next request."""
        return hash((self.kind, self.id))

    @property
    def key(self) -> str:
        """A stable name for logs, limits and idempotency; never a person's name."""
        return f"{self.kind}:{self.id}" if self.id else self.kind

    @property
    def is_administrator(self) -> bool:
        """Whether the caller administers the installation (and sees no case content by that)."""
        return Role.ADMINISTRATOR in self.roles

    def regions_as(self, *roles: Role) -> frozenset[UUID]:
        """Regions in which the caller holds any of the roles."""
        return frozenset[UUID]().union(*(self.roles.get(role, frozenset()) for role in roles))

    def regions_with(self, *scopes: Scope) -> frozenset[UUID]:
        """Regions in which the machine caller holds any of the scopes."""
        return frozenset[UUID]().union(*(self.scopes.get(scope, frozenset()) for scope in scopes))

    def levels_with(self, *scopes: Scope) -> dict[frozenset[Confidentiality], frozenset[UUID]]:
        """Of which cases a machine sees content with any of the scopes: regions by the levels that hold there."""
        tops: dict[UUID, frozenset[Confidentiality]] = {}
        for (scope, region_id), level in self.levels.items():
            if scope in scopes:
                tops[region_id] = tops.get(region_id, frozenset()) | level.and_below
        found: dict[frozenset[Confidentiality], set[UUID]] = {}
        for region_id, levels in tops.items():
            found.setdefault(levels, set()).add(region_id)
        return {levels: frozenset(regions) for levels, regions in found.items()}


ANONYMOUS = Caller("anonymous")
SYSTEM = Caller("system", name="casustafel")
