"""Documents on the table of a meeting: laid there on a ground, on time or late, and taken off again (W7)."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput, NotFound
from api.flows import consents, deadlines, documents
from api.flows.consents import Recipient
from api.flows.live import holder
from api.flows.participants import organisation_id
from api.models.document import REQUIRED, Document, DocumentPatch, DocumentRead, DocumentShare, Sharing
from api.models.meeting import PREPARING, Meeting, MeetingStatus, Phase
from api.models.meeting_kind import MeetingKind, MeetingRole
from api.models.organisation import Organisation
from api.models.page import Page
from api.models.participant import Participant
from api.models.person import Person
from api.policies import visible
from api.rules.promises import PromiseKind
from api.work import Work


def on_table(work: Work, meeting: Meeting) -> Page[DocumentRead]:
    """The documents on the table of a meeting that this caller may read now, in the order in which they came."""
    query = (
        select(Document)
        .join(DocumentShare, col(DocumentShare.document_id) == col(Document.id))
        .where(DocumentShare.meeting_id == meeting.id)
        .where(visible.documents(work.caller, work.today))
        .order_by(col(DocumentShare.shared_at), col(Document.id))
    )
    rows = work.session.exec(query).all()
    return Page(items=documents.reads(work, documents.readable(work, meeting.case_id, rows)))


def share(work: Work, document: Document, body: Sharing) -> Document:
    """Lay a document on the table of a meeting of its case. Once more changes nothing.

    409 while it is empty, and without a ground for everybody who is invited: the anonymised mark, or consents in
    force that together cover the document and every organisation at the table.
    """
    meeting = _meeting(work, document, body.meeting_id)
    documents.demand_delivered(document)
    if meeting.status not in PREPARING | {MeetingStatus.OPENED}:
        possible = [Phase.PREPARATION, Phase.MEETING]
        raise Conflict("meeting-fixed", status=meeting.status, possible=possible)
    given = consents.of_case(work, document.case_id)
    refused = consents.uncovered(given, [document], recipients(work, meeting.id), work.now)
    if refused:
        _, reason = refused[0]
        names = sorted({who.organisation for who, _ in refused if who.organisation})
        faults = [Fault("no-recipient", "/meetingId", params={"organisation": name}) for name in names]
        raise Conflict(reason.slug, faults, **reason.params)
    if work.session.get(DocumentShare, (document.id, meeting.id)) is not None:
        return document
    work.session.add(
        DocumentShare(
            document_id=document.id,
            meeting_id=meeting.id,
            shared_at=work.now,
            shared_by=work.caller.name,
        )
    )
    work.change(document, first_shared_at=document.first_shared_at or work.now)
    late = work.now > meeting.documents_due_at
    documents.tell(work, "document-shared", document, kind=document.kind, late=late, meeting_id=meeting.id)
    settle(work, meeting)
    return document


def unshare(work: Work, document: Document, meeting_id: UUID) -> None:
    """Take a document off the table; from the next request on nobody reads it there."""
    meeting = work.session.get(Meeting, meeting_id)
    shared = work.session.get(DocumentShare, (document.id, meeting_id))
    if meeting is None or shared is None:
        raise NotFound()
    work.session.delete(shared)
    documents.tell(work, "document-unshared", document, kind=document.kind, meeting_id=meeting.id)
    settle(work, meeting)


def change(work: Work, document: Document, body: DocumentPatch) -> Document:
    """Other facts about a document. Of another kind it counts for another promise."""
    if documents.change(work, document, body):
        on_tables = select(Meeting).join(DocumentShare, col(DocumentShare.meeting_id) == col(Meeting.id))
        for meeting in work.session.exec(on_tables.where(DocumentShare.document_id == document.id)).all():
            settle(work, meeting)
    return document


def settle(work: Work, meeting: Meeting) -> None:
    """End the promise of the documents when both required kinds are on the table; open it again when not (W7)."""
    if meeting.kind is MeetingKind.EVALUATION or meeting.status not in PREPARING:
        return
    work.session.flush()
    if set(REQUIRED) <= kinds_on_table(work, meeting.id):
        deadlines.keep(work, PromiseKind.DOCUMENTS, meeting.id)
        return
    deadlines.promise(
        work,
        PromiseKind.DOCUMENTS,
        meeting.id,
        case_id=meeting.case_id,
        region_id=meeting.region_id,
        due_at=meeting.documents_due_at,
        meeting_id=meeting.id,
        person_id=holder(work, meeting.id, MeetingRole.PRESENTER),
    )


def kinds_on_table(work: Work, meeting_id: UUID) -> set[str]:
    """The kinds of the documents that were laid on the table of a meeting."""
    query = (
        select(Document.kind)
        .join(DocumentShare, col(DocumentShare.document_id) == col(Document.id))
        .where(DocumentShare.meeting_id == meeting_id)
    )
    return set(work.session.exec(query))


def recipients(work: Work, meeting_id: UUID) -> list[Recipient]:
    """As whom people sit at a table."""
    query: Any = (
        sa.select(organisation_id(), col(Participant.layer), col(Organisation.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Organisation, col(Organisation.id) == organisation_id(), isouter=True)
        .where(col(Participant.meeting_id) == meeting_id)
        .order_by(col(Participant.created_at), col(Participant.id))
    )
    return [Recipient(ours, layer.is_client_side, name) for ours, layer, name in work.session.execute(query)]


def _meeting(work: Work, document: Document, meeting_id: UUID) -> Meeting:
    query = select(Meeting).where(
        Meeting.id == meeting_id,
        Meeting.case_id == document.case_id,
        visible.meetings(work.caller, work.today),
    )
    meeting = work.session.exec(query).first()
    if meeting is None:
        raise InvalidInput(faults=[Fault("not-known", "/meetingId")])
    return meeting
