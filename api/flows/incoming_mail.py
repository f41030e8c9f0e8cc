"""What all mail that comes in shares: who sent it, that it counts once, that nobody sends too much, and the answer."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.db import insert
from api.core.ids import new_id
from api.core.settings import Settings
from api.flows import identity
from api.models.access import AccessPoint
from api.models.base import table_of
from api.models.caller import Scope
from api.models.incoming_mail import IncomingMail, MailOutcome
from api.models.person import Person
from api.models.sealing import mark_of
from api.rules.incoming import Mail
from api.work import Work

AN_HOUR = timedelta(hours=1)
MOST_AN_HOUR = 20
"""More than this from one person is a machine, or a circle of machines: it is counted and left alone."""

_TABLE = table_of(IncomingMail)


class Verdict(StrEnum):
    """What was done with a mail; all of them are counted, and only the first two leave anything behind."""

    TAKEN = "taken"
    REFUSED = "refused"
    REPEATED = "repeated"
    AUTOMATIC = "automatic"
    LOOP = "loop"
    UNKNOWN = "unknown"
    UNMATCHED = "unmatched"
    UNVOUCHED = "unvouched"
    TOO_MANY = "too-many"
    UNREADABLE = "unreadable"

    @property
    def topic(self) -> str:
        """Under which name it is counted."""
        return f"mail-in-{self}"


@dataclass(frozen=True)
class Arrived:
    """A mail, when our server received it, and whether we have all of it."""

    mail: Mail
    at: datetime
    whole: bool
    settings: Settings

    @property
    def domain(self) -> str:
        """What stands behind the ``@`` in the ids of our own mail."""
        return self.settings.mail_from.rpartition("@")[2].lower()

    @property
    def box(self) -> str:
        """The address of the box that we read."""
        return self.settings.mail_in_address or self.settings.mail_from

    @property
    def secret(self) -> str:
        """What our addresses are signed with."""
        return self.settings.mail_in_secret.get_secret_value()


def people_at(work: Work, address: str) -> Mapping[UUID, Person]:
    """Everybody who has this address now. One and the same person may be known in several cases."""
    sealed = col(Person.email_mark) == mark_of(work.connection, Person, "email", address)
    here = sa.or_(sealed, sa.func.lower(col(Person.email)) == address)
    query = select(Person).where(here, col(Person.active))
    return {person.id: person for person in work.session.exec(query)}


def sends_too_much(work: Work, people: Mapping[UUID, Person]) -> bool:
    """Whether so much came from this address lately that people cannot have written it."""
    lately = sa.select(sa.func.count()).where(
        _TABLE.c.person_id.in_(people),
        _TABLE.c.taken_at > work.now - AN_HOUR,
        _TABLE.c.outcome != MailOutcome.BOUNCE,
    )
    return bool(work.run(lately).scalar_one() >= MOST_AN_HOUR)


def may_hand_over(work: Work, region_id: UUID | None) -> bool:
    """Whether who brings the mail may do so for this region; the installation itself may for all."""
    if work.caller.kind != "machine" or region_id is None:
        return True
    return region_id in work.caller.regions_with(Scope.MAIL_HAND_OVER)


def note(
    work: Work, arrived: Arrived, person: Person, outcome: MailOutcome, **about: Any
) -> IncomingMail | None:
    """Write down that this mail became something; None when it did so before."""
    digest = hashlib.sha256(f"{person.id} {arrived.mail.id}".encode()).hexdigest()
    values = {
        "id": new_id(),
        "digest": digest,
        "person_id": person.id,
        "outcome": outcome,
        "attachments": min(arrived.mail.attachments, 1000),
        "arrived_at": arrived.at,
        "taken_at": work.now,
        **about,
    }
    placed = insert(work.connection, _TABLE).on_conflict_do_nothing().returning(_TABLE.c.id)
    if work.run(placed, values).first() is None:
        return None
    return work.session.get_one(IncomingMail, values["id"])


def refuse(
    work: Work,
    arrived: Arrived,
    person: Person,
    outcome: MailOutcome,
    places: Mapping[str, UUID | None],
    subject_id: UUID | None = None,
) -> Verdict:
    """It could not be taken; its sender hears why."""
    row = note(work, arrived, person, outcome, meeting_id=places.get("meeting_id"), subject_id=subject_id)
    if row is None:
        return Verdict.REPEATED
    answer(work, row, places)
    return Verdict.REFUSED


def answer(work: Work, row: IncomingMail, places: Mapping[str, UUID | None]) -> None:
    """Let the sender of a mail hear what became of it."""
    work.record("mail-answered", row, **places, outcome=row.outcome)


@contextmanager
def acting_as(work: Work, person: Person) -> Iterator[None]:
    """What somebody asks by mail is done in their name."""
    before = work.caller, work.point
    work.caller, work.point = identity.caller_of(work, person), AccessPoint.MAIL
    try:
        yield
    finally:
        work.caller, work.point = before
