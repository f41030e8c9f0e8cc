"""The letter about break-glass: somebody opened a case in need, and everybody concerned hears it at once (S8).

It names who looked, never whose case it is, nor what they wrote: that stands on the page itself.
"""

from uuid import UUID

from sqlmodel import col, select

from api.core import words
from api.models.break_glass import BreakGlass
from api.models.meeting import Meeting
from api.models.organisation import Organisation
from api.models.participant import Participant
from api.models.person import Person
from api.outbound.action_letters import ways_in
from api.outbound.letter import Letter, Moot
from api.outbound.occasion import Occasion
from api.rules.promises import local_day
from api.work import Work


def opened(work: Work, about: Occasion) -> Letter:
    """Who opened a case, when, until when and in which need."""
    glass = work.session.get(BreakGlass, about.delivery.subject_id)
    if glass is None:
        raise Moot("gone")
    who = work.session.get_one(Person, glass.person_id)
    house = who.organisation_id and work.session.get_one(Organisation, who.organisation_id)
    writer = about.writer("break-glass-subject", day=local_day(glass.created_at))
    writer.text("break-glass-intro")
    writer.facts(
        {
            "who": f"{who.name}, {house.name}" if house else who.name,
            "opened": words.moment(writer.tongue, glass.created_at),
            "open-until": words.moment(writer.tongue, glass.ended_at or glass.ends_at),
            "need": words.term(writer.tongue, glass.kind),
        }
    )
    writer.text("break-glass-kept")
    ways_in(work, about, writer, _meetings(work, about, glass))
    return writer.letter


def _meetings(work: Work, about: Occasion, glass: BreakGlass) -> list[UUID]:
    """The last meeting of the case at which the receiver has a place, for a personal link."""
    query = (
        select(Meeting.id)
        .join(Participant, col(Participant.meeting_id) == col(Meeting.id))
        .where(Participant.case_id == glass.case_id, Participant.person_id == about.person.id)
        .order_by(col(Meeting.starts_at).desc())
        .limit(1)
    )
    return list(work.session.exec(query))
