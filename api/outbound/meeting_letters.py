"""Letters about a meeting that is to come: invitation, change, cancellation, documents (W5, W7, W8)."""

from typing import Any

from sqlmodel import col, select

from api.core import words
from api.flows import consents, invitation_pack, links
from api.flows.consents import Recipient
from api.models.document import Document, DocumentShare
from api.models.goal import Goal
from api.models.meeting import Meeting, MeetingStatus
from api.models.participant import LinkCreate, Participant
from api.models.person import Person
from api.outbound import ical
from api.outbound.letter import Letter, Moot, Thread, Writer
from api.outbound.occasion import Occasion
from api.paper.invitation import invitation as on_paper
from api.rules.promises import AMSTERDAM, local_day
from api.work import Work


def invitation(work: Work, about: Occasion) -> Letter:
    """Ground rules, the goal in neutral words, time and place, and the personal way in."""
    meeting = _coming(work, about)
    seat = seat_of(work, meeting, about.person)
    writer = about.writer("invitation-subject", day=_day(meeting))
    writer.text("invitation-intro")
    _when_and_where(writer, meeting)
    writer.heading("goal-heading")
    writer.items(_goals(work, meeting, writer))
    writer.heading("rules-heading")
    writer.items(meeting.ground_rules)
    writer.text("invitation-attached")
    writer.letter.papers.append(on_paper(invitation_pack.build(work, meeting), writer.tongue, work.now))
    way_in(work, about, writer, seat)
    return _with_item(work, about, writer, meeting)


def change(work: Work, about: Occasion) -> Letter:
    """Another time or place; the calendar item moves with it."""
    meeting = _coming(work, about)
    seat = seat_of(work, meeting, about.person)
    writer = about.writer("change-subject", day=_day(meeting))
    writer.text("change-intro")
    _when_and_where(writer, meeting)
    way_in(work, about, writer, seat)
    return _with_item(work, about, writer, meeting)


def cancellation(work: Work, about: Occasion) -> Letter:
    """The meeting does not take place, or goes on without the receiver; the calendar item is withdrawn.

    The reason stays out of it: it may say something about the client.
    """
    meeting = about.meeting(work)
    called_off = meeting.status is MeetingStatus.CANCELLED
    if not called_off and _find_seat(work, meeting, about.person) is not None:
        raise Moot("invited-again")
    if meeting.starts_at <= work.now:
        raise Moot("too-late")
    writer = about.writer("cancellation-subject", day=_day(meeting))
    writer.text("cancellation-intro" if called_off else "removed-intro")
    writer.facts({"when": _moments(writer, meeting)})
    writer.text("cancellation-closing")
    writer.letter.method = "CANCEL"
    return _with_item(work, about, writer, meeting)


def documents(work: Work, about: Occasion) -> Letter:
    """There is something to read before the meeting. Which, and what it says, is shown only on the page itself."""
    meeting = _coming(work, about)
    seat = seat_of(work, meeting, about.person)
    count = _readable(work, meeting, seat, about.person)
    if not count:
        raise Moot("nothing-readable")
    writer = about.writer("documents-subject", day=_day(meeting))
    writer.text("documents-intro", count=count)
    writer.facts({"when": _moments(writer, meeting)})
    way_in(work, about, writer, seat, "link-read")
    writer.letter.thread = _thread(meeting)
    return writer.letter


def seat_of(work: Work, meeting: Meeting, person: Person) -> Participant:
    """The place of somebody at the table."""
    seat = _find_seat(work, meeting, person)
    if seat is None:
        raise Moot("not-a-participant")
    return seat


def _find_seat(work: Work, meeting: Meeting, person: Person) -> Participant | None:
    query = select(Participant).where(
        Participant.meeting_id == meeting.id, Participant.person_id == person.id
    )
    return work.session.exec(query).first()


def _coming(work: Work, about: Occasion) -> Meeting:
    meeting = about.meeting(work)
    if meeting.status is MeetingStatus.CANCELLED:
        raise Moot("meeting-cancelled")
    if meeting.status is not MeetingStatus.INVITED or meeting.starts_at <= work.now:
        raise Moot("too-late")
    return meeting


def _day(meeting: Meeting) -> Any:
    return local_day(meeting.starts_at)


def _when_and_where(writer: Writer, meeting: Meeting) -> None:
    writer.facts({"when": _moments(writer, meeting), "where": meeting.place, "online": meeting.online_url})


def _moments(writer: Writer, meeting: Meeting) -> str:
    end = meeting.ends_at.astimezone(AMSTERDAM)
    return f"{words.moment(writer.tongue, meeting.starts_at)} – {end:%H:%M}"


def _goals(work: Work, meeting: Meeting, writer: Writer) -> list[str]:
    """What kind of goal it is; the words of the goal itself may name the client."""
    query = select(Goal.kind).where(Goal.round_id == meeting.round_id).order_by(col(Goal.id))
    return [writer.say(f"goal-{kind}") for kind in dict.fromkeys(work.session.exec(query))]


def way_in(work: Work, about: Occasion, writer: Writer, seat: Participant, key: str = "link-open") -> None:
    """A personal link of its own for every mail; the earlier ones go on working (decision 19)."""
    link = links.issue(work, seat, LinkCreate(), about.site_url)
    writer.link(key, link.url)
    writer.text("link-private", until=link.expires_at)


def _readable(work: Work, meeting: Meeting, seat: Participant, person: Person) -> int:
    query = (
        select(Document)
        .join(DocumentShare, col(DocumentShare.document_id) == col(Document.id))
        .where(DocumentShare.meeting_id == meeting.id)
    )
    recipient = Recipient(seat.organisation_id or person.organisation_id, seat.layer.is_client_side)
    given = consents.of_case(work, meeting.case_id)
    rows = work.session.exec(query)
    return sum(consents.why_not(given, row, recipient, work.now) is None for row in rows)


def _thread(meeting: Meeting) -> Thread:
    return Thread(f"meeting.{meeting.id}")


def _with_item(work: Work, about: Occasion, writer: Writer, meeting: Meeting) -> Letter:
    letter = writer.letter
    letter.thread = _thread(meeting)
    box = about.settings.mail_in_address
    organiser = box or about.settings.mail_reply_to or about.settings.mail_from
    letter.calendar = ical.item(
        work, meeting, letter.to, organiser, letter.tongue, letter.method, answers=box is not None
    )
    return letter
