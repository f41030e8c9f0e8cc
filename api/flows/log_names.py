"""Names of the client's side in the access log: looked up when it is read, so that none stays (decision 32).

A line is never changed or removed, so it holds the id of such a person and not the name.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from api.models.participant import Participant, ParticipantLink
from api.models.person import Person
from api.work import Work

GONE = "(gewist)"
"""Who is no longer known."""


def of(work: Work, lines: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The name by the key of each caller in lines of (key, name as it stands there)."""
    stands = dict(lines)
    unnamed = sorted(actor for actor, name in stands.items() if not name)
    found = _people(work, unnamed) | _links(work, unnamed) if unnamed else {}
    return stands | {actor: found.get(actor, GONE) for actor in unnamed}


def _people(work: Work, actors: Iterable[str]) -> dict[str, str]:
    query = sa.select(col(Person.id), col(Person.name)).where(col(Person.id).in_(_ids("person", actors)))
    return {f"person:{row.id}": row.name for row in work.run(query)}


def _links(work: Work, actors: Iterable[str]) -> dict[str, str]:
    query = (
        sa.select(col(ParticipantLink.id), col(Person.name))
        .join(Participant, col(Participant.id) == col(ParticipantLink.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(ParticipantLink.id).in_(_ids("link", actors)))
    )
    return {f"link:{row.id}": row.name for row in work.run(query)}


def _ids(kind: str, actors: Iterable[str]) -> list[UUID]:
    pairs = (actor.partition(":") for actor in actors)
    return [UUID(own) for told, _, own in pairs if told == kind]
