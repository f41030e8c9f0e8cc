"""Letters about a mail that somebody sent us: what became of it, in words that repeat nothing of it (W14)."""

from sqlmodel import select

from api.models.incoming_mail import IncomingMail
from api.models.minutes import Minutes
from api.outbound.letter import Letter, Moot, Thread
from api.outbound.occasion import Occasion
from api.rules.promises import local_day
from api.work import Work

_TEXTS = "mail-"


def answer(work: Work, about: Occasion) -> Letter:
    """What became of a mail, and until when another one can become a correction."""
    mail = work.session.get(IncomingMail, about.delivery.subject_id)
    if mail is None:
        raise Moot("gone")
    minutes = work.session.exec(select(Minutes).where(Minutes.id == mail.subject_id)).first()
    writer = about.writer("mail-answer-subject", day=local_day(mail.arrived_at))
    closed = minutes.correct_until if minutes else None
    writer.text(_TEXTS + mail.outcome, arrived=mail.arrived_at, closed=closed or "")
    if mail.attachments:
        writer.text("mail-attachments")
    if minutes is not None:
        writer.letter.thread = Thread(f"minutes.{minutes.id}")
        writer.letter.answerable = True
    return writer.letter
