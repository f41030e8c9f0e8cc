"""Who has which part in a case, from when to when (W3, L3)."""

from datetime import date
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import choice
from api.core.text import Day, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk


class PartyRole(StrEnum):
    """The part somebody has in the case."""

    COORDINATOR = "coordinator"
    PRESENTER = "presenter"
    CLIENT = "client"
    NETWORK = "network"
    REPRESENTATIVE = "representative"
    CASE_MANAGER = "case_manager"
    FILE_HOLDER = "file_holder"
    CARE_PROVIDER = "care_provider"
    CARE_OFFICE = "care_office"
    MUNICIPALITY = "municipality"
    CLIENT_SUPPORT = "client_support"
    OTHER = "other"


class PartyFields(Wire):
    """An assignment with a beginning and an end; the same person may come back with a new one."""

    role: PartyRole = Field(sa_type=choice(PartyRole))
    organisation_id: UUID | None = fk("organisation.id", nullable=True)
    person_id: UUID | None = fk("person.id", nullable=True)
    from_day: Day
    until_day: Day | None = None
    note: Note | None = None


class Party(PartyFields, Row, table=True):
    """A party of a case: a person, an organisation, or both."""

    __tablename__ = "party"
    __table_args__ = (
        sa.CheckConstraint("organisation_id IS NOT NULL OR person_id IS NOT NULL", name="somebody"),
        sa.CheckConstraint("until_day IS NULL OR until_day >= from_day", name="ends_after_begin"),
    )
    case_id: UUID = fk("cases.id")

    def is_active_on(self, day: date) -> bool:
        """Whether the assignment holds on this local day."""
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)


class PartyCreate(PartyFields):
    """A new assignment."""


class PartyPatch(Patch, PartyFields):
    """Changes to an assignment, mostly its end."""


class PartyRead(PartyFields, ReadRow):
    """An assignment as it stands, with who it is and how to reach them (L3)."""

    case_id: UUID
    name: str | None = None
    organisation: str | None = None
    phone: str | None = None
    email: str | None = None
