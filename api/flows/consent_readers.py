"""Who could read, and who did read, what a consent opened: the tables it lay on, and the access log (W7, S8).

Who keeps the file reads it anyway, not because of a consent, and stands in the access log of the case.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.flows import consents, log_names
from api.flows.consents import Recipient
from api.flows.participants import organisation_id
from api.models.access import Access, Deed
from api.models.caller import Hat
from api.models.consent import Consent
from api.models.consent_reader import ConsentReader, ConsentWithdrawn, ReadableDocument
from api.models.document import Document, DocumentShare
from api.models.organisation import Organisation
from api.models.page import Page
from api.models.participant import Participant, ParticipantLink
from api.models.person import Person
from api.policies import acts, visible
from api.work import Work

_KEEPS = {Hat.COORDINATOR, Hat.ORGANISER, Hat.PRESENTER, Hat.MEMBER}


def find(work: Work, consent: Consent) -> Page[ConsentReader]:
    """Everybody, by name."""
    return Page(items=of(work, consent))


def withdrawn(work: Work, consent: Consent) -> ConsentWithdrawn:
    """A consent that was just taken back, with who had access until now."""
    shown = consents.read(work, consent)
    return ConsentWithdrawn.model_validate(shown.model_dump() | {"readers": of(work, consent)})


def of(work: Work, consent: Consent) -> list[ConsentReader]:
    """Everybody who could open, or did open, a document because of this consent; a fixed number of statements."""
    query = select(Document).where(Document.case_id == consent.case_id).order_by(col(Document.created_at))
    covered = {
        row.id: row
        for row in work.session.exec(query)
        if row.anonymised_at is None and (not consent.document_ids or row.id in consent.document_ids)
    }
    found: dict[Any, ConsentReader] = {}
    _seated(work, consent, covered, found)
    _opened(work, consent, covered, found)
    return sorted(found.values(), key=lambda reader: (reader.client_side, reader.name))


def _seated(
    work: Work, consent: Consent, covered: dict[UUID, Document], found: dict[Any, ConsentReader]
) -> None:
    """Who sat at a table where a covered document lay while the consent held."""
    given = consents.of_case(work, consent.case_id)
    keepers = set(work.run(visible.keepers(consent.case_id, work.today)).scalars())
    for share, seat, person, ours, organisation in _places(work, list(covered)):
        since = max(consent.valid_from, share.shared_at, seat.created_at)
        who = Recipient(ours, seat.layer.is_client_side)
        allowed = consent.covers(share.document_id, ours, client_side=who.client_side)
        if person.id in keepers or not allowed or since > _end(work, consent):
            continue
        row = covered[share.document_id]
        reader = found.setdefault(
            person.id,
            ConsentReader(
                person_id=person.id,
                name=person.name,
                organisation=organisation,
                client_side=who.client_side,
                documents=[],
            ),
        )
        one = _document(reader, row)
        one.could_from = min(since, one.could_from or since)
        one.open_now = one.open_now or consents.why_not(given, row, who, work.now) is None


def _opened(
    work: Work, consent: Consent, covered: dict[UUID, Document], found: dict[Any, ConsentReader]
) -> None:
    """Who really opened one, by the access log; also who lost their place since."""
    query = select(Access).where(
        Access.case_id == consent.case_id,
        Access.deed == Deed.READ,
        Access.policy == acts.DOCUMENT_OPEN.name,
        col(Access.subject_id).in_(covered),
        col(Access.at) >= consent.valid_from,
        col(Access.at) <= _end(work, consent),
    )
    looks = [
        look
        for look in work.session.exec(query.order_by(col(Access.seq)))
        if not _KEEPS & set(look.ground.split(","))
    ]
    people = _by_link(work, looks)
    names = log_names.of(work, ((look.actor, look.actor_name) for look in looks))
    for look in looks:
        kind, _, named = look.actor.partition(":")
        person_id = people.get(look.actor) if kind == "link" else UUID(named) if kind == "person" else None
        reader = found.setdefault(
            person_id or look.actor,
            ConsentReader(person_id=person_id, name=look.actor_name or names[look.actor], documents=[]),
        )
        one = _document(reader, covered[look.subject_id]) if look.subject_id else None
        if one is not None:
            one.opened += 1
            one.last_opened_at = look.at


def _document(reader: ConsentReader, row: Document) -> ReadableDocument:
    for one in reader.documents:
        if one.document_id == row.id:
            return one
    reader.documents.append(ReadableDocument(document_id=row.id, title=row.title))
    return reader.documents[-1]


def _end(work: Work, consent: Consent) -> datetime:
    return min(consent.ended_at, work.now)


def _places(work: Work, ids: list[UUID]) -> Iterator[Any]:
    query: Any = (
        sa.select(DocumentShare, Participant, Person, organisation_id(), col(Organisation.name))
        .join(Participant, col(Participant.meeting_id) == col(DocumentShare.meeting_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Organisation, col(Organisation.id) == organisation_id(), isouter=True)
        .where(col(DocumentShare.document_id).in_(ids))
        .order_by(col(DocumentShare.shared_at), col(Participant.id))
    )
    return iter(work.session.execute(query))


def _by_link(work: Work, looks: Sequence[Access]) -> dict[str, UUID]:
    """Whose the personal links are, by the name of their caller."""
    ids = {UUID(look.actor.partition(":")[2]) for look in looks if look.actor.startswith("link:")}
    query = (
        select(ParticipantLink.id, Participant.person_id)
        .join(Participant, col(Participant.id) == col(ParticipantLink.participant_id))
        .where(col(ParticipantLink.id).in_(ids))
    )
    return {f"link:{link_id}": person_id for link_id, person_id in work.session.exec(query)}
