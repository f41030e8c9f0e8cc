"""Organisations around the table, with their kind and task."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import choice
from api.core.text import Email, Flag, Line, Note, Phone
from api.models.base import Patch, ReadRow, Row, Wire, fk


class OrganisationKind(StrEnum):
    """What kind of organisation it is."""

    CARE_PROVIDER = "care_provider"
    CARE_OFFICE = "care_office"
    MUNICIPALITY = "municipality"
    CLIENT_SUPPORT = "client_support"
    COORDINATION_TEAM = "coordination_team"
    HEALTH_INSURER = "health_insurer"
    HOUSING = "housing"
    EDUCATION = "education"
    JUSTICE = "justice"
    OTHER = "other"


class OrganisationFields(Wire):
    """An organisation as others see it."""

    name: Line
    kind: OrganisationKind = Field(sa_type=choice(OrganisationKind))
    region_id: UUID | None = fk("region.id", nullable=True)
    task: Note | None = None
    way_of_working: Note | None = None
    phone: Phone | None = None
    email: Email | None = None
    active: Flag = True


class Organisation(OrganisationFields, Row, table=True):
    """An organisation."""

    __tablename__ = "organisation"
    __table_args__ = (sa.Index("ix_organisation_name", "name", "id"),)


class OrganisationCreate(OrganisationFields):
    """A new organisation."""


class OrganisationPatch(Patch, OrganisationFields):
    """Changes to an organisation."""


class OrganisationRead(OrganisationFields, ReadRow):
    """An organisation as it stands."""
