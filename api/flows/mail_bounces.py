"""Mail of ours that came back (RFC 3464): the mail counts as not told, and whoever it was for has to be phoned.

After a permanent failure nothing more goes to that address. Another address lets everything go that was held up.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import select

from api.flows import incoming_mail, outbox
from api.flows.incoming_mail import Arrived, Verdict
from api.models.delivery import Delivery, DeliveryStatus
from api.models.incoming_mail import MailOutcome
from api.models.person import Person
from api.rules.incoming import Report
from api.rules.plus_address import Purpose, delivery_in
from api.work import Work

HELD = "bounced"
"""Why a delivery was not even tried: mail to this address came back for good."""
RETURNED, REFUSED = "dsn-", "smtp-5"
"""These begin the code of a delivery that came back, or was not taken for good."""
_FULL = ".2.2"
A_MINUTE = timedelta(minutes=1)
"""By so much two clocks may differ; a box keeps whole seconds only."""


def take(work: Work, arrived: Arrived, report: Report) -> Verdict:
    """A report about a mail of ours. That it was delivered, or is still being tried, changes nothing."""
    status = next((status for action, status in report.results if action == "failed"), None)
    delivery_id = _delivery_id(arrived, report)
    query = select(Delivery).where(Delivery.id == delivery_id).with_for_update(key_share=True)
    delivery = work.session.exec(query).first() if delivery_id else None
    if delivery is None:
        return Verdict.UNMATCHED
    if status is None:
        return Verdict.AUTOMATIC
    if delivery.status is not DeliveryStatus.SENT or _is_older(arrived.at, delivery):
        return Verdict.REPEATED
    person = work.session.get_one(Person, delivery.receiver_id)
    about = {"meeting_id": delivery.meeting_id, "subject_id": delivery.id}
    if incoming_mail.note(work, arrived, person, MailOutcome.BOUNCE, **about) is None:
        return Verdict.REPEATED
    outbox.came_back(work, delivery, f"{RETURNED}{status}")
    for_good = status.startswith("5.") and not status.endswith(_FULL)
    _mark(work, delivery, person, status, sent_to=delivery.address, for_good=for_good)
    return Verdict.TAKEN


def refused(work: Work, delivery: Delivery, status: str) -> None:
    """The mail server sent the receiver away (W5, S6). Only what it says about the address (RFC 3463, 3.2) is for
    good: what it says about us or the mail may pass.
    """
    person = work.session.get_one(Person, delivery.receiver_id)
    _mark(work, delivery, person, status, sent_to=person.email, for_good=status.startswith("5.1."))


def forget(work: Work, person: Person) -> None:
    """Somebody has another address: what came back from the old one is tried again."""
    work.change(person, mail_failed_at=None, mail_failed_code=None, mail_failed_for_good=False)
    for delivery in outbox.parked(work):
        code = delivery.last_error or ""
        if delivery.receiver_id == person.id and code.startswith((HELD, RETURNED, REFUSED)):
            outbox.release(work, delivery)


def _mark(
    work: Work, delivery: Delivery, person: Person, status: str, *, sent_to: str | None, for_good: bool
) -> None:
    if (sent_to or "").lower() == (person.email or "").lower():
        for_good = for_good or person.mail_failed_for_good
        work.change(person, mail_failed_at=work.now, mail_failed_code=status, mail_failed_for_good=for_good)
    work.record("mail-bounced", delivery, kind=delivery.kind, code=status, forGood=for_good)


def _is_older(at: datetime, delivery: Delivery) -> bool:
    """Whether it is about an earlier try, before the delivery was released."""
    return delivery.attempted_at is not None and at < delivery.attempted_at - A_MINUTE


def _delivery_id(arrived: Arrived, report: Report) -> UUID | None:
    """The mail it is about: by the address it came back to, else by the id of the mail that is enclosed."""
    found = delivery_in(arrived.mail.receivers, arrived.box, arrived.secret, Purpose.BOUNCE)
    if found is not None:
        return found
    for message_id in report.about:
        name, _, domain = message_id.rpartition("@")
        if domain.lower() == arrived.domain:
            try:
                return UUID(name)
            except ValueError:
                continue
    return None
