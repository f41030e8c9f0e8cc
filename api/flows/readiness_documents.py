"""Readiness of what the inbrenger brings: the two documents, the consent they need, how the story is told (W4, W7)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from api.flows import consents
from api.flows.consents import Recipient
from api.models.document import REQUIRED, Document, DocumentKind, DocumentShare
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingRole
from api.models.participant import Participant
from api.models.readiness import ReadinessPoint, ReadinessState
from api.rules.promises import local_day
from api.work import Work

DONE, OPEN, LATE, BLOCKS = ReadinessState


@dataclass(frozen=True)
class Seat:
    """Somebody at the table, as far as the preparation is concerned."""

    participant: Participant
    name: str
    called: bool
    organisation_id: UUID | None


def story(meeting: Meeting) -> ReadinessPoint:
    """How the client's story is told: for every meeting in which the case is shared (W4)."""
    if meeting.story_form is not None:
        return ReadinessPoint("story", DONE)
    return ReadinessPoint("story", OPEN, "story-open", who=(MeetingRole.PRESENTER,))


def documents(work: Work, meeting: Meeting, seats: Sequence[Seat]) -> Iterator[ReadinessPoint]:
    """The two documents that are always needed, and the ground on which documents may be read."""
    on_this_table = sa.and_(
        col(DocumentShare.document_id) == col(Document.id), col(DocumentShare.meeting_id) == meeting.id
    )
    query = (
        sa.select(Document, DocumentShare)
        .join(DocumentShare, on_this_table, isouter=True)
        .where(col(Document.case_id) == meeting.case_id)
        .order_by(col(Document.created_at), col(Document.id))
    )
    on_table: list[tuple[Document, DocumentShare]] = []
    elsewhere: list[Document] = []
    for document, share in work.session.execute(query):
        if share is not None:
            on_table.append((document, share))
        elif document.uploaded_at is not None:
            elsewhere.append(document)
    for kind in REQUIRED:
        yield _document(work, meeting, kind, [row for row in on_table if row[0].kind is kind])
    missing = set(REQUIRED) - {document.kind for document, _ in on_table}
    coming = [document for document in elsewhere if document.kind in missing]
    yield _consent(work, meeting, seats, [*(document for document, _ in on_table), *coming])


def _document(
    work: Work, meeting: Meeting, kind: DocumentKind, shared: list[tuple[Document, DocumentShare]]
) -> ReadinessPoint:
    """The best of the documents of one kind on this table: a current one, and of those the first that came."""
    key, due = f"document-{kind}", meeting.documents_due_at
    presenter = (MeetingRole.PRESENTER,)
    if not shared:
        late = work.now > due
        state, why = (LATE, "document-late") if late else (OPEN, "document-open")
        return ReadinessPoint(key, state, why, {"due": due}, who=presenter)
    document, share = min(shared, key=lambda row: (_is_old(meeting, row[0]), row[1].shared_at))
    if _is_old(meeting, document):
        dated = {"dated": document.dated_on}
        return ReadinessPoint(key, OPEN, "document-old", dated, who=presenter, subject_id=document.id)
    if share.shared_at > due:
        facts = {"at": share.shared_at, "due": due}
        return ReadinessPoint(key, DONE, "document-was-late", facts, subject_id=document.id)
    return ReadinessPoint(key, DONE, subject_id=document.id)


def _is_old(meeting: Meeting, document: Document) -> bool:
    """Whether a care plan is older than a year on the day of the meeting. An unknown date is no warning."""
    if document.kind is not DocumentKind.CARE_PLAN or document.dated_on is None:
        return False
    day, dated = local_day(meeting.starts_at), document.dated_on
    return (day.year - dated.year, day.month, day.day) > (1, dated.month, dated.day)


def _consent(
    work: Work, meeting: Meeting, seats: Sequence[Seat], wanted: Sequence[Document]
) -> ReadinessPoint:
    """Whether everybody may get what lies on the table, or is waiting to be laid there; without it nobody reads it."""
    if wanted and all(document.anonymised_at is not None for document in wanted):
        return ReadinessPoint("consent", DONE, "consent-none-needed")
    given = consents.of_case(work, meeting.case_id)
    if wanted:
        people = [Recipient(seat.organisation_id, seat.participant.layer.is_client_side) for seat in seats]
        state = BLOCKS if consents.uncovered(given, wanted, people, work.now) else DONE
    else:
        state = DONE if any(consent.holds(work.now) for consent in given) else OPEN
    if state is DONE:
        return ReadinessPoint("consent", DONE)
    return ReadinessPoint("consent", state, "consent-open", who=(MeetingRole.PRESENTER,))
