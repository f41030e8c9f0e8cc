"""Who hears of what: for every type of event the kind of delivery, and the people it is for (W5 - W8, W13 - W16).

Reminders are no deliveries of their own: what a promise has to say goes into the digest of whoever must keep it, and
at its escalation also into that of whoever can help.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.flows import consent_readers, roles
from api.flows.live import holder
from api.models.break_glass import BreakGlass
from api.models.consent import Consent
from api.models.consent_request import ConsentRequest
from api.models.deadline import Deadline
from api.models.delivery import Delivery, DeliveryKind
from api.models.incoming_mail import IncomingMail
from api.models.meeting_kind import MeetingRole
from api.models.participant import Layer, Participant
from api.models.role import Role, RoleAssignment
from api.policies import visible
from api.rules.promises import PromiseKind, Stage
from api.work import Work

Intents = Iterator[tuple[DeliveryKind, UUID]]


def of(work: Work, event: Any) -> Iterable[tuple[DeliveryKind, UUID]]:
    """The kinds of delivery and the people that an event is told to; nothing for most events."""
    tells = _TELLS.get(event.type)
    return tells(work, event) if tells else ()


def concerns(type_: str) -> bool:
    """Whether events of this type are told to anybody at all."""
    return type_ in _TELLS


def helpers(work: Work, promise: Deadline) -> list[UUID]:
    """Who hears that a promise got stuck: the organiser of its meeting, else the coordinators of the region."""
    organiser = promise.meeting_id and holder(work, promise.meeting_id, MeetingRole.ORGANISER)
    if organiser and organiser != promise.person_id:
        return [organiser]
    return coordinators(work, promise.region_id)


def promise_of(work: Work, kind: str, subject_id: UUID) -> Deadline | None:
    """The promise of a row, while it is open."""
    query = select(Deadline).where(
        Deadline.kind == PromiseKind(kind),
        Deadline.subject_id == subject_id,
        col(Deadline.ended_at).is_(None),
    )
    return work.session.exec(query).first()


def coordinators(work: Work, region_id: UUID) -> list[UUID]:
    """Who coordinates in a region today."""
    query = (
        select(RoleAssignment)
        .where(RoleAssignment.role == Role.COORDINATOR, RoleAssignment.region_id == region_id)
        .order_by(col(RoleAssignment.person_id))
    )
    return [role.person_id for role in work.session.exec(query) if role.holds_on(work.today)]


def _everybody(work: Work, event: Any, *also: sa.ColumnElement[bool]) -> Iterable[UUID]:
    query = select(Participant.person_id).where(Participant.meeting_id == event.meeting_id, *also)
    return work.session.exec(query.order_by(col(Participant.id)))


def _table(kind: DeliveryKind) -> Callable[[Work, Any], Intents]:
    """Everybody at the table."""
    return lambda work, event: ((kind, person) for person in _everybody(work, event))


def _invited(kind: DeliveryKind) -> Callable[[Work, Any], Intents]:
    """Everybody at the table who was invited: who was not yet hears it all with the invitation."""
    known = col(Participant.invited_at).is_not(None)
    return lambda work, event: ((kind, person) for person in _everybody(work, event, known))


def _new(work: Work, event: Any) -> Intents:
    participant = work.session.get(Participant, event.subject_id)
    if participant is not None:
        yield DeliveryKind.INVITATION, participant.person_id


def _gone(work: Work, event: Any) -> Intents:
    """Somebody was taken off the list, and hears it when an invitation was meant for them."""
    person_id = UUID(event.data["personId"])
    query = select(Delivery.id).where(
        Delivery.kind == DeliveryKind.INVITATION,
        Delivery.meeting_id == event.meeting_id,
        Delivery.receiver_id == person_id,
    )
    if work.session.exec(query).first() is not None:
        yield DeliveryKind.CANCELLATION, person_id


def _owner(_work: Work, event: Any) -> Intents:
    yield DeliveryKind.ACTIONS, event.subject_id


def _sender(work: Work, event: Any) -> Intents:
    """Who sent us a mail that could not be taken, or not all of it."""
    mail = work.session.get(IncomingMail, event.subject_id)
    if mail is not None:
        yield DeliveryKind.MAIL_ANSWER, mail.person_id


def _asked(work: Work, event: Any) -> Intents:
    """Who was asked for consent."""
    request = work.session.get(ConsentRequest, event.subject_id)
    if request is not None:
        yield DeliveryKind.CONSENT_REQUEST, request.person_id


def _shut_out(work: Work, event: Any) -> Intents:
    """Who can no longer open a document now that consent was taken back; the client's side knows it already."""
    consent = work.session.get(Consent, event.subject_id)
    keepers = coordinators(work, event.region_id)
    for reader in consent_readers.of(work, consent) if consent else ():
        lost = any(one.could_from and not one.open_now for one in reader.documents)
        if lost and reader.person_id and not reader.client_side and reader.person_id not in keepers:
            yield DeliveryKind.CONSENT_ENDED, reader.person_id


def _in_need(work: Work, event: Any) -> Intents:
    """Everybody but who opened the case: the region, who keeps the file, the client's side, the officers."""
    opened = work.session.get(BreakGlass, event.subject_id)
    if opened is None:
        return
    officers = [
        person_id
        for person_id, held in roles.holders(work).items()
        if any(one.role is Role.OFFICER for one in held)
    ]
    keeping = work.run(visible.keepers(opened.case_id, work.today)).scalars()
    client_side = select(Participant.person_id).where(
        Participant.case_id == opened.case_id,
        col(Participant.layer).in_([layer for layer in Layer if layer.is_client_side]),
    )
    region = coordinators(work, event.region_id)
    for person_id in dict.fromkeys([*region, *keeping, *work.session.exec(client_side), *officers]):
        if person_id != opened.person_id:
            yield DeliveryKind.BREAK_GLASS, person_id


def _region(work: Work, event: Any) -> Intents:
    """Who coordinates in the region."""
    for person_id in coordinators(work, event.region_id):
        yield DeliveryKind.RETENTION, person_id


def _promised(work: Work, event: Any) -> Intents:
    """Who must keep a promise, or its region when nobody was named. Stages that were overtaken are left out."""
    if event.data["superseded"] or event.data["kind"] == PromiseKind.CORRECTIONS:
        return
    promise = promise_of(work, event.data["kind"], event.subject_id)
    if promise is None:
        return
    keepers = [promise.person_id] if promise.person_id else coordinators(work, promise.region_id)
    stuck = event.type == f"promise-{Stage.ESCALATION}"
    for person in dict.fromkeys([*keepers, *(helpers(work, promise) if stuck else ())]):
        yield DeliveryKind.DIGEST, person


_TELLS: dict[str, Callable[[Work, Any], Intents]] = {
    "break-glass-opened": _in_need,
    "participant-invited": _new,
    "participant-removed": _gone,
    "meeting-rescheduled": _invited(DeliveryKind.CHANGE),
    "meeting-cancelled": _invited(DeliveryKind.CANCELLATION),
    "document-shared": _invited(DeliveryKind.DOCUMENTS),
    "consent-requested": _asked,
    "consent-reminded": _asked,
    "consent-withdrawn": _shut_out,
    "actions-assigned": _owner,
    "minutes-sent": _table(DeliveryKind.MINUTES),
    "correction-sent": _table(DeliveryKind.CORRECTION),
    "correction-answered": _table(DeliveryKind.CORRECTION_ANSWER),
    "mail-answered": _sender,
    "retention-ending": _region,
    "minutes-finalised": _table(DeliveryKind.MINUTES_FINAL),
    "addendum-made": _table(DeliveryKind.ADDENDUM),
    **{f"promise-{stage}": _promised for stage in Stage},
    "promise-woken": _promised,
}
