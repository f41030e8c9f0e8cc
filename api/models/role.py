"""Standing roles of people. Roles in one meeting are in ``participant.py``."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from api.core.db import choice
from api.core.text import Day
from api.models.base import Patch, ReadRow, Row, Wire, fk


class Role(StrEnum):
    """What somebody is for a whole region (or for the installation)."""

    ADMINISTRATOR = "administrator"
    COORDINATOR = "coordinator"
    MANAGER = "manager"
    OFFICER = "officer"

    @property
    def is_everywhere(self) -> bool:
        """Whether the role is for the whole installation, and so has no region."""
        return self in {Role.ADMINISTRATOR, Role.OFFICER}


class RoleFields(Wire):
    """A role from a day to a day; somebody may come back later with a new assignment."""

    role: Role = Field(sa_type=choice(Role))
    region_id: UUID | None = fk("region.id", nullable=True)
    valid_from: Day
    valid_until: Day | None = None


class RoleAssignment(RoleFields, Row, table=True):
    """A role of one person."""

    __tablename__ = "role_assignment"
    person_id: UUID = fk("person.id")

    def holds_on(self, day: date) -> bool:
        """Whether the role holds on this local day (``valid_until`` included)."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


class RoleCreate(RoleFields):
    """A role to be given."""


class RolePatch(Patch):
    """Another last day of a role; null for no end."""

    valid_until: Day | None = None


class RoleRead(RoleFields, ReadRow):
    """A role as it stands."""

    person_id: UUID
