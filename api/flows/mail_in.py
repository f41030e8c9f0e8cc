"""Taking a mail that came in, by whichever door: a correction of minutes, an answer to an invitation, or a bounce.

What a mail is about is told by the mail of ours that it answers, never by its subject; and it counts only when it comes
from the address of the person to whom we sent that mail. See decision 21.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from api.core.settings import Settings
from api.flows import corrections, incoming_mail, mail_bounces, mail_rsvp
from api.flows.incoming_mail import Arrived, Verdict
from api.models.access import Deed
from api.models.delivery import Delivery, DeliveryKind
from api.models.incoming_mail import IncomingMail, MailOutcome
from api.models.minutes import CorrectionCreate, Minutes, MinutesStatus
from api.models.participant import Participant
from api.models.person import Person
from api.rules import calendar_reply, incoming
from api.rules.plus_address import Purpose, delivery_in
from api.work import Work

LONGEST = 4000
"""As many characters as a correction may have on its page."""
HEAD = 64_000
"""Of a mail that is too large only the beginning is looked at: enough to know who sent it."""

_ABOUT_MINUTES = frozenset(
    {
        DeliveryKind.MINUTES,
        DeliveryKind.CORRECTION,
        DeliveryKind.CORRECTION_ANSWER,
        DeliveryKind.MINUTES_FINAL,
        DeliveryKind.MAIL_ANSWER,
    }
)
_ROOT = "minutes."


def take(
    work: Work, raw: bytes, settings: Settings, received_at: datetime | None = None, *, whole: bool = True
) -> Verdict:
    """Take a raw mail. ``received_at``: when our mail server received it; ``whole`` is false for a mere beginning.

    The same mail may be brought any number of times, by any door. Nothing is raised for what a sender did.
    """
    whole = whole and len(raw) <= settings.mail_in_limit
    mail = incoming.read(raw if whole else raw[:HEAD])
    at = min(received_at or mail.arrived or work.now, work.now)
    verdict = _judge(work, Arrived(mail, at, whole, settings))
    work.touch(verdict.topic)
    return verdict


def _judge(work: Work, arrived: Arrived) -> Verdict:
    mail = arrived.mail
    if mail.report is not None:
        return mail_bounces.take(work, arrived, mail.report)
    if mail.sender is None:
        return Verdict.UNREADABLE
    if _is_own(arrived, mail.sender):
        return Verdict.LOOP
    people = incoming_mail.people_at(work, mail.sender)
    if not people:
        return Verdict.UNKNOWN
    return _of_somebody(work, arrived, people)


def _of_somebody(work: Work, arrived: Arrived, people: Mapping[UUID, Person]) -> Verdict:
    if not _is_vouched(arrived):
        return Verdict.UNVOUCHED
    if incoming_mail.sends_too_much(work, people):
        return Verdict.TOO_MANY
    reply = calendar_reply.read(arrived.mail.calendar) if arrived.mail.calendar else None
    if reply is not None:
        return mail_rsvp.take(work, arrived, people, reply)
    return Verdict.AUTOMATIC if arrived.mail.automatic else _answer_to(work, arrived, people)


def _is_own(arrived: Arrived, sender: str) -> bool:
    """Whether it is a mail of ours that comes round."""
    chosen = arrived.settings
    own = {one.lower() for one in (chosen.mail_from, chosen.mail_reply_to, chosen.mail_in_address) if one}
    name, _, domain = sender.rpartition("@")
    bare = f"{name.partition('+')[0]}@{domain}"
    return bool({sender, bare} & own) or _uuid_in(arrived.mail.id, arrived.domain) is not None


def _is_vouched(arrived: Arrived) -> bool:
    """Whether the server in front of us says that the sender is who they say; true where nobody is asked."""
    server = arrived.settings.mail_in_server.lower()
    return not server or arrived.mail.vouched.get(server) == "pass"


def _answer_to(work: Work, arrived: Arrived, people: Mapping[UUID, Person]) -> Verdict:
    """An answer to a mail of ours, by the person to whom we sent it."""
    rows = _answered(work, arrived)
    own = next((row for row in rows if row.receiver_id and row.receiver_id in people), None)
    if own is None or own.receiver_id is None:
        return _answer_to_another(work, arrived, people, rows)
    person = people[own.receiver_id]
    minutes = _minutes_of(work, own.meeting_id) if own.kind in _ABOUT_MINUTES else None
    if minutes is None:
        places = {"case_id": own.case_id, "meeting_id": own.meeting_id}
        return incoming_mail.refuse(work, arrived, person, MailOutcome.NOT_MINUTES, places)
    if not incoming_mail.may_hand_over(work, minutes.region_id) or not _has_seat(work, minutes, person):
        return Verdict.UNMATCHED
    reason = _why_not(arrived, minutes)
    if reason is not None:
        return incoming_mail.refuse(work, arrived, person, reason, minutes.places, minutes.id)
    return _correct(work, arrived, person, minutes)


def _correct(work: Work, arrived: Arrived, person: Person, minutes: Minutes) -> Verdict:
    about = {"meeting_id": minutes.meeting_id, "subject_id": minutes.id}
    row = incoming_mail.note(work, arrived, person, MailOutcome.CORRECTION, **about)
    if row is None:
        return Verdict.REPEATED
    with incoming_mail.acting_as(work, person):
        corrections.send(work, minutes, CorrectionCreate(text=arrived.mail.text), arrived.at)
        work.look(Deed.CREATE, "minutes", minutes.id, case_id=minutes.case_id)
    if row.attachments:
        incoming_mail.answer(work, row, minutes.places)
    return Verdict.TAKEN


def _why_not(arrived: Arrived, minutes: Minutes) -> MailOutcome | None:
    """Why it cannot be a correction."""
    if minutes.is_late(arrived.at):
        return MailOutcome.TOO_LATE
    if not arrived.whole:
        return MailOutcome.TOO_LARGE
    if not arrived.mail.text:
        return MailOutcome.EMPTY
    return MailOutcome.TOO_LONG if len(arrived.mail.text) > LONGEST else None


def _answer_to_another(
    work: Work, arrived: Arrived, people: Mapping[UUID, Person], rows: list[Delivery]
) -> Verdict:
    """Talk among recipients, or somebody who answers a mail that was sent to another: told once, never taken."""
    meetings = {row.meeting_id for row in rows if row.kind in _ABOUT_MINUTES}
    roots = [_uuid_in(one.removeprefix(_ROOT), arrived.domain) for one in _named(arrived, _ROOT)]
    about = col(Minutes.id).in_(roots) | col(Minutes.meeting_id).in_(meetings)
    minutes = work.session.exec(select(Minutes).where(about)).first()
    if minutes is None or not incoming_mail.may_hand_over(work, minutes.region_id):
        return Verdict.UNMATCHED
    person = next((one for one in people.values() if _has_seat(work, minutes, one)), None)
    if person is None:
        return Verdict.UNMATCHED
    told = select(IncomingMail.id).where(
        IncomingMail.person_id == person.id,
        IncomingMail.subject_id == minutes.id,
        IncomingMail.outcome == MailOutcome.NOT_OWN,
    )
    if work.session.exec(told).first() is not None:
        return Verdict.UNMATCHED
    return incoming_mail.refuse(work, arrived, person, MailOutcome.NOT_OWN, minutes.places, minutes.id)


def _answered(work: Work, arrived: Arrived) -> list[Delivery]:
    """The mails of ours that it answers, the newest first."""
    ids = [_uuid_in(one, arrived.domain) for one in _named(arrived, "")]
    ids.append(delivery_in(arrived.mail.receivers, arrived.box, arrived.secret, Purpose.REPLY))
    query = select(Delivery).where(col(Delivery.id).in_([one for one in ids if one]))
    return list(work.session.exec(query.order_by(col(Delivery.id).desc())))


def _named(arrived: Arrived, start: str) -> list[str]:
    return [one for one in arrived.mail.answers if one.startswith(start)]


def _uuid_in(message_id: str, domain: str) -> UUID | None:
    """The id of a row of ours in a Message-ID."""
    name, _, where = message_id.rpartition("@")
    try:
        return UUID(name) if where.lower() == domain else None
    except ValueError:
        return None


def _minutes_of(work: Work, meeting_id: UUID | None) -> Minutes | None:
    """The minutes of a meeting once they were sent; nobody else changes them meanwhile."""
    query = select(Minutes).where(Minutes.meeting_id == meeting_id, Minutes.status != MinutesStatus.DRAFT)
    return work.session.exec(query.with_for_update(key_share=True)).first()


def _has_seat(work: Work, minutes: Minutes, person: Person) -> bool:
    query = select(Participant.id).where(
        Participant.meeting_id == minutes.meeting_id, Participant.person_id == person.id
    )
    return work.session.exec(query).first() is not None
