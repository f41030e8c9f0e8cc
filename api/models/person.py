"""People: professionals in the directory, and the client and relatives, who are known only inside their own case."""

from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from api.core.db import choice
from api.core.text import Email, Flag, Line, Phone
from api.models.base import Patch, ReadRow, Row, Wire, fk


class Language(StrEnum):
    """The language somebody prefers to be written to in."""

    NL = "nl"
    EN = "en"


class PersonFields(Wire):
    """Somebody and how to reach them. ``case_id`` set: known only in that case (client, relative, representative)."""

    name: Line
    email: Email | None = None
    phone: Phone | None = None
    organisation_id: UUID | None = fk("organisation.id", nullable=True)
    case_id: UUID | None = fk("cases.id", nullable=True)
    function: Line | None = None
    language: Language = Field(Language.NL, sa_type=choice(Language))
    active: Flag = True


class Person(PersonFields, Row, table=True):
    """A person."""

    __tablename__ = "person"


class PersonCreate(PersonFields):
    """A new person."""


class PersonPatch(Patch, PersonFields):
    """Changes to a person. ``active: false`` ends every session and link at once."""


class PersonRead(PersonFields, ReadRow):
    """A person as they stand."""
