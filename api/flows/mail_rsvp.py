"""Answers to invitations that a calendar program sends: the newest answer to the newest invitation counts (W5)."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from api.flows import incoming_mail, participants
from api.flows.incoming_mail import Arrived, Verdict
from api.models.access import Deed
from api.models.incoming_mail import IncomingMail, MailOutcome
from api.models.meeting import PREPARING, Meeting
from api.models.participant import Participant, Rsvp, RsvpAnswer
from api.models.person import Person
from api.rules.calendar_reply import CalendarReply
from api.work import Work

_ANSWERS = {
    "accepted": Rsvp.ACCEPTED,
    "tentative": Rsvp.TENTATIVE,
    "declined": Rsvp.DECLINED,
}


def take(work: Work, arrived: Arrived, people: Mapping[UUID, Person], reply: CalendarReply) -> Verdict:
    """An answer for oneself; for somebody else's place, or about nothing of ours, it is left alone."""
    meeting = work.session.get(Meeting, reply.meeting_id)
    answer = _ANSWERS.get(reply.answer)
    if meeting is None or answer is None or reply.attendee != arrived.mail.sender:
        return Verdict.UNMATCHED
    seat = _seat(work, meeting, people)
    if seat is None or not incoming_mail.may_hand_over(work, meeting.region_id):
        return Verdict.UNMATCHED
    person = people[seat.person_id]
    places = {"case_id": meeting.case_id, "meeting_id": meeting.id, "region_id": meeting.region_id}
    said_at = min(reply.said_at or arrived.at, arrived.at)
    reason = _why_not(work, meeting, seat, reply, said_at)
    if reason is not None:
        return incoming_mail.refuse(work, arrived, person, reason, places, seat.id)
    about = {"meeting_id": meeting.id, "subject_id": seat.id, "said_at": said_at}
    if incoming_mail.note(work, arrived, person, MailOutcome.RSVP, **about) is None:
        return Verdict.REPEATED
    _answer(work, seat, person, answer)
    return Verdict.TAKEN


def _answer(work: Work, seat: Participant, person: Person, answer: Rsvp) -> None:
    """What was said before about guests and why stands, as far as it goes with the answer."""
    guests = 0 if answer is Rsvp.DECLINED else seat.guests
    with incoming_mail.acting_as(work, person):
        participants.answer(work, seat, RsvpAnswer(answer=answer, note=seat.rsvp_note, guests=guests))
        work.look(Deed.CHANGE, "participant", seat.id, case_id=seat.case_id)


def _why_not(
    work: Work, meeting: Meeting, seat: Participant, reply: CalendarReply, said_at: datetime
) -> MailOutcome | None:
    """Why it does not count: the meeting has begun, it was changed since, or a later answer was given."""
    if meeting.status not in PREPARING or meeting.starts_at <= work.now:
        return MailOutcome.RSVP_CLOSED
    if reply.sequence != meeting.sequence:
        return MailOutcome.STALE_RSVP
    before = _said_before(work, seat)
    return MailOutcome.STALE_RSVP if before is not None and said_at < before else None


def _said_before(work: Work, seat: Participant) -> datetime | None:
    """When the answer that stands was given: by mail as its program says, else when it was recorded."""
    query = (
        select(IncomingMail.taken_at, IncomingMail.said_at)
        .where(IncomingMail.subject_id == seat.id, IncomingMail.outcome == MailOutcome.RSVP)
        .order_by(col(IncomingMail.taken_at).desc(), col(IncomingMail.id).desc())
    )
    last = work.session.exec(query).first()
    if last is not None and (seat.rsvp_at is None or last[0] >= seat.rsvp_at):
        return last[1]
    return seat.rsvp_at


def _seat(work: Work, meeting: Meeting, people: Mapping[UUID, Person]) -> Participant | None:
    query = select(Participant).where(
        Participant.meeting_id == meeting.id,
        col(Participant.person_id).in_(people),
        col(Participant.invited_at).is_not(None),
    )
    return work.session.exec(query.with_for_update(key_share=True)).first()
