"""From a delivery to the letter that is sent now, from the rows as they are now; or why there is none any more."""

from collections.abc import Callable

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.settings import Settings
from api.flows import mail_bounces
from api.models.access import Deed
from api.models.base import one_of
from api.models.delivery import OLDEST, Delivery, DeliveryKind
from api.models.person import Person
from api.outbound import (
    action_letters,
    consent_letters,
    glass_letters,
    mail_letters,
    meeting_letters,
    minutes_letters,
    retention_letters,
)
from api.outbound.letter import Letter, Moot, Unwanted
from api.outbound.occasion import Occasion
from api.work import Work

_WRITE: dict[DeliveryKind, Callable[[Work, Occasion], Letter]] = {
    DeliveryKind.BREAK_GLASS: glass_letters.opened,
    DeliveryKind.INVITATION: meeting_letters.invitation,
    DeliveryKind.CHANGE: meeting_letters.change,
    DeliveryKind.CANCELLATION: meeting_letters.cancellation,
    DeliveryKind.CONSENT_REQUEST: consent_letters.request,
    DeliveryKind.CONSENT_ENDED: consent_letters.ended,
    DeliveryKind.DOCUMENTS: meeting_letters.documents,
    DeliveryKind.ACTIONS: action_letters.actions,
    DeliveryKind.MINUTES: minutes_letters.minutes,
    DeliveryKind.CORRECTION: minutes_letters.correction,
    DeliveryKind.CORRECTION_ANSWER: minutes_letters.correction_answer,
    DeliveryKind.MAIL_ANSWER: mail_letters.answer,
    DeliveryKind.MINUTES_FINAL: minutes_letters.minutes_final,
    DeliveryKind.ADDENDUM: minutes_letters.addendum,
    DeliveryKind.RETENTION: retention_letters.ending,
    DeliveryKind.DIGEST: action_letters.digest,
}
_AS_THINGS_STAND = {
    DeliveryKind.CHANGE: (DeliveryKind.CHANGE, DeliveryKind.INVITATION),
    DeliveryKind.DOCUMENTS: (DeliveryKind.DOCUMENTS,),
    DeliveryKind.DIGEST: (DeliveryKind.DIGEST,),
}
"""Kinds that tell how things stand: one is left out when another, of these kinds, still waits to tell the same."""


def compose(work: Work, delivery: Delivery, settings: Settings) -> Letter:
    """The letter, with a line in the access log for what leaves the house. Moot when there is nothing to tell."""
    person = work.session.get_one(Person, delivery.receiver_id)
    if not person.active:
        raise Moot("person-inactive")
    if not person.email:
        raise Moot("no-address")
    if person.mail_failed_for_good:
        raise Unwanted(mail_bounces.HELD)
    if work.now - delivery.not_before > OLDEST:
        raise Moot("too-late")
    if _is_superseded(work, delivery):
        raise Moot("superseded")
    letter = _WRITE[delivery.kind](work, Occasion(delivery, person, person.email, settings))
    work.policy = "mail"
    work.look(Deed.EXPORT, "delivery", delivery.id, case_id=delivery.case_id)
    return letter


def _is_superseded(work: Work, delivery: Delivery) -> bool:
    """Whether a newer delivery that waits will tell the same, or an invitation that was not sent yet."""
    kinds = _AS_THINGS_STAND.get(delivery.kind)
    if kinds is None:
        return False
    same = sa.and_(
        one_of("status", "waiting"),
        col(Delivery.kind).in_(kinds),
        col(Delivery.receiver_id) == delivery.receiver_id,
        col(Delivery.meeting_id).is_not_distinct_from(delivery.meeting_id),
        col(Delivery.id) != delivery.id,
        sa.or_(col(Delivery.id) > delivery.id, col(Delivery.kind) != delivery.kind),
    )
    return work.session.exec(select(Delivery.id).where(same)).first() is not None
