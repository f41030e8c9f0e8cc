"""People: professionals in the directory, and the client and relatives, who are known only inside their own case."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.sealed import GONE, Sealed
from api.core.text import Email, Flag, Line, Phone
from api.models.base import Patch, ReadRow, Row, Wire, fk


class Language(StrEnum):
    """The language somebody prefers to be written to in."""

    NL = "nl"
    EN = "en"


class PersonFields(Wire):
    """Somebody and how to reach them."""

    name: Line = Field(sa_type=Sealed("person/name", "case_id", gone=GONE))
    email: Email | None = Field(None, sa_type=Sealed("person/email", "case_id"))
    phone: Phone | None = Field(None, sa_type=Sealed("person/phone", "case_id"))
    organisation_id: UUID | None = fk("organisation.id", nullable=True)
    function: Line | None = None
    language: Language = Field(Language.NL, sa_type=choice(Language))
    active: Flag = True


class Person(PersonFields, Row, table=True):
    """A person. ``case_id`` set: known only in that case (client, relative, representative), and sealed with its key.

    ``mail_failed_*``: the last mail to the present address that came back, and whether for good.
    """

    __tablename__ = "person"
    __table_args__ = (
        sa.Index("ix_person_name", "name", "id"),
        sa.Index(
            "ix_person_email_mark",
            "email_mark",
            postgresql_where=sa.text("email_mark IS NOT NULL"),
            sqlite_where=sa.text("email_mark IS NOT NULL"),
        ),
    )
    case_id: UUID | None = fk("cases.id", nullable=True)
    mail_failed_at: datetime | None = Field(None, sa_type=UtcDateTime)
    mail_failed_code: str | None = Field(None, max_length=40)
    email_mark: str | None = Field(None, max_length=20)
    mail_failed_for_good: bool = Field(False, sa_column_kwargs={"server_default": sa.false()})


class PersonCreate(PersonFields):
    """A new person; with a case somebody who is known only in it, and that never changes."""

    case_id: UUID | None = None


class PersonPatch(Patch, PersonFields):
    """Changes to a person. ``active: false`` ends every session and link at once."""


class PersonRead(PersonFields, ReadRow):
    """A person as they stand. Address and number are empty for personal links and machines."""

    case_id: UUID | None


class PersonListed(Wire):
    """A person in a list. Address and number are empty for personal links and machines."""

    id: UUID
    name: str
    function: str | None
    organisation_id: UUID | None
    organisation: str | None
    case_id: UUID | None
    email: str | None
    phone: str | None
    active: bool
