"""Letters about minutes: sent, corrected, answered, final, added to (W13, W14). Together they are one conversation.

They hold no personal link: an answer to everybody quotes the whole letter, and with it the way in of one person.
"""

from uuid import UUID

from sqlmodel import col, select

from api.core import words
from api.flows import live
from api.flows import minutes as flow
from api.flows.live import Seat
from api.models.delivery import Delivery, DeliveryKind
from api.models.minutes import Addendum, Correction, CorrectionStatus, Minutes, MinutesStatus
from api.models.minutes_content import MinutesAction, MinutesContent
from api.outbound.letter import Letter, Moot, Thread, Writer
from api.outbound.occasion import Occasion
from api.paper.minutes import minutes as on_paper
from api.rules.promises import local_day
from api.work import Work


def minutes(work: Work, about: Occasion) -> Letter:
    """What was decided, who does what and when, and until when it can be corrected."""
    row = _minutes(work, about.delivery.subject_id)
    content = row.content
    if content is None:
        raise Moot("gone")
    writer = about.writer("minutes-subject", day=local_day(content.meeting.starts_at))
    writer.text("minutes-intro")
    _decided(writer, content)
    writer.heading("actions-heading")
    writer.items([_action(writer, action) for action in content.actions] or [writer.say("no-actions")])
    if content.next_evaluation is not None:
        writer.text("evaluation-on", moment=content.next_evaluation.starts_at)
    if row.is_closed(work.now):
        writer.text("corrections-over")
    else:
        writer.text("corrections-until", moment=row.correct_until)
        if about.settings.mail_in_address:
            writer.text("corrections-by-mail")
    _with_paper(work, writer, row)
    return _in_conversation(work, about, writer, row)


def correction(work: Work, about: Occasion) -> Letter:
    """What somebody wants changed, for every recipient to see."""
    found, row = _correction(work, about)
    writer = _reply(about, row)
    writer.text("correction-intro", name=_author(work, found, row))
    writer.quote(found.text)
    writer.text("correction-closing")
    return _in_conversation(work, about, writer, row)


def correction_answer(work: Work, about: Occasion) -> Letter:
    """What the minute-taker says to it, for every recipient to see."""
    found, row = _correction(work, about)
    writer = _reply(about, row)
    accepted = found.status is CorrectionStatus.ACCEPTED
    key = "correction-accepted" if accepted else "correction-rejected"
    writer.text(key, name=_author(work, found, row))
    writer.quote(found.text)
    if found.answer:
        writer.text("correction-answer")
        writer.quote(found.answer)
    return _in_conversation(work, about, writer, row)


def minutes_final(work: Work, about: Occasion) -> Letter:
    """The time for corrections is over."""
    row = _minutes(work, about.delivery.subject_id)
    writer = _reply(about, row)
    writer.text("final-intro", moment=row.correct_until)
    query = select(Correction.status).where(Correction.minutes_id == row.id)
    found = list(work.session.exec(query))
    if found:
        accepted = found.count(CorrectionStatus.ACCEPTED)
        writer.text("final-corrections", count=len(found), accepted=accepted)
    _with_paper(work, writer, row)
    return _in_conversation(work, about, writer, row)


def addendum(work: Work, about: Occasion) -> Letter:
    """What was added after the minutes became final."""
    added = work.session.get(Addendum, about.delivery.subject_id)
    if added is None:
        raise Moot("gone")
    row = _minutes(work, added.minutes_id)
    writer = _reply(about, row)
    writer.text("addendum-intro", name=added.author)
    writer.quote(added.text)
    _with_paper(work, writer, row)
    return _in_conversation(work, about, writer, row)


def _minutes(work: Work, minutes_id: object) -> Minutes:
    row = work.session.get(Minutes, minutes_id)
    if row is None or row.status is MinutesStatus.DRAFT:
        raise Moot("gone")
    return row


def _correction(work: Work, about: Occasion) -> tuple[Correction, Minutes]:
    found = work.session.get(Correction, about.delivery.subject_id)
    if found is None:
        raise Moot("gone")
    return found, _minutes(work, found.minutes_id)


def _author(work: Work, found: Correction, row: Minutes) -> str:
    seats = live.seats(work, row.meeting_id)
    return next(seat.person.name for seat in seats if seat.participant.id == found.participant_id)


def _reply(about: Occasion, row: Minutes) -> Writer:
    if row.content is None:
        raise Moot("gone")
    return about.writer("minutes-reply", day=local_day(row.content.meeting.starts_at))


def _decided(writer: Writer, content: MinutesContent) -> None:
    present = ", ".join(person.name for person in content.present)
    writer.facts(
        {
            "when": words.moment(writer.tongue, content.meeting.starts_at),
            "present": present,
            "diagnosis": content.shared_diagnosis,
            "escalation": content.escalation_route,
        }
    )
    chosen = [solution for solution in content.solutions if solution.chosen]
    if chosen:
        writer.heading("chosen-heading")
        writer.items(f"{one.title}: {one.argument}" if one.argument else one.title for one in chosen)


def _with_paper(work: Work, writer: Writer, row: Minutes) -> None:
    """All of it, to keep."""
    writer.text("minutes-attached")
    writer.letter.papers.append(on_paper(flow.read(work, row), writer.tongue, work.now))


def _action(writer: Writer, action: MinutesAction) -> str:
    owner = f"{action.owner} ({action.organisation})" if action.organisation else action.owner
    return writer.say("action-line", {"what": action.what, "owner": owner, "day": action.due_on})


def _in_conversation(work: Work, about: Occasion, writer: Writer, row: Minutes) -> Letter:
    """Copies for answering everybody, and the letter of the minutes to answer to."""
    seats = live.seats(work, row.meeting_id)
    if all(seat.person.id != about.person.id for seat in seats):
        raise Moot("not-a-participant")
    writer.text("minutes-where", url=about.site_url)
    letter = writer.letter
    letter.copies = [address for seat in seats if (address := _shared(seat)) and address != about.address]
    letter.thread = Thread(f"minutes.{row.id}", _first(work, about, row))
    letter.answerable = True
    return letter


def _shared(seat: Seat) -> str | None:
    """The address that the others may see: that of who is there for their work, never of the client's side."""
    if seat.participant.layer.is_client_side or seat.person.case_id is not None or not seat.person.active:
        return None
    return seat.person.email


def _first(work: Work, about: Occasion, row: Minutes) -> UUID | None:
    if about.delivery.kind is DeliveryKind.MINUTES:
        return None
    query = select(Delivery.id).where(
        Delivery.kind == DeliveryKind.MINUTES,
        Delivery.receiver_id == about.person.id,
        Delivery.subject_id == row.id,
        col(Delivery.meeting_id) == row.meeting_id,
    )
    return work.session.exec(query).first()
