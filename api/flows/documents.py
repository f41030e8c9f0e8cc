"""Documents of a case: what they are, their bytes, and who may read them at this moment (W7)."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput, NotPermitted
from api.flows import cases, consents, vault
from api.flows.consents import Recipient
from api.flows.participants import organisation_id
from api.models.case import Case
from api.models.document import (
    AnonymisedMark,
    Document,
    DocumentContent,
    DocumentCreate,
    DocumentObject,
    DocumentPatch,
    DocumentRead,
    DocumentShare,
    ShareRead,
)
from api.models.document_version import EARLIER, DocumentVersion, VersionFields
from api.models.meeting import Meeting
from api.models.page import Page
from api.models.participant import Participant
from api.models.person import Person
from api.policies import acts, hats, visible
from api.rules.files import KINDS, clean_name, media_type
from api.work import Work


def read(work: Work, document: Document) -> DocumentRead:
    """A document with its shares and what this caller may do with it now. 403 without a ground to read it."""
    if refused := _refusals(work, document.case_id, [document])[document.id]:
        raise NotPermitted(refused.slug, **refused.params)
    return reads(work, [document])[0]


def find(work: Work, case: Case) -> Page[DocumentRead]:
    """The documents of a case that this caller may read now, oldest first."""
    query = select(Document).where(Document.case_id == case.id, visible.documents(work.caller, work.today))
    rows = work.session.exec(query.order_by(col(Document.created_at), col(Document.id))).all()
    return Page(items=reads(work, readable(work, case.id, rows)))


def readable(work: Work, case_id: UUID, rows: Sequence[Document]) -> list[Document]:
    """Those of the documents of one case that this caller may read now."""
    refused = _refusals(work, case_id, rows)
    return [row for row in rows if refused[row.id] is None]


def add(work: Work, case: Case, body: DocumentCreate) -> Document:
    """Say which document there will be; its bytes follow."""
    cases.demand_active(case)
    document = work.create(Document, body, case_id=case.id)
    tell(work, "document-added", document, kind=document.kind)
    return document


def change(work: Work, document: Document, body: DocumentPatch) -> bool:
    """Other facts about a document; whether its kind changed."""
    other_kind: bool = body.changes().get("kind", document.kind) != document.kind
    if work.change(document, **body.changes()):
        tell(work, "document-changed", document, kind=document.kind)
    return other_kind


def remove(work: Work, document: Document) -> None:
    """Delete a document with its bytes; one that was ever shared is kept (409)."""
    if document.first_shared_at is not None:
        raise Conflict("was-shared")
    tell(work, "document-removed", document, kind=document.kind)
    work.session.delete(document)
    work.session.flush()


def deliver(
    work: Work,
    document: Document,
    content: bytes,
    kind_header: str,
    name_header: str,
    stowed: vault.Stowed | None = None,
) -> Document:
    """The bytes of a document, its newest version. They end an anonymised mark: nobody has seen these yet.

    ``stowed``: where they are already, when that is not to be the database.

    400 with every fault: a kind of file that is not taken, an unreadable name, or content that is not that kind alone.
    """
    cases.demand_active(work.session.get_one(Case, document.case_id))
    name = _checked(content, kind_header, name_header)
    number = _put_aside(work, document)
    vault.keep(work, document, number, stowed or content)
    about = {"file_name": name, "media_type": media_type(kind_header), "size": len(content)}
    digest = hashlib.sha256(content).hexdigest()
    delivered = {"uploaded_at": work.now, "uploaded_by": work.caller.name, "version_number": number}
    unmarked = dict.fromkeys(("anonymised_by", "anonymised_at", "anonymised_note"))
    work.change(document, **about, **unmarked, **delivered, sha256=digest)
    tell(work, "document-delivered", document, kind=document.kind, size=len(content))
    return document


def _put_aside(work: Work, document: Document) -> int:
    """What was delivered before becomes an earlier version, and the oldest goes when there are too many.

    The number of what comes in its place.
    """
    newest = document.version_number
    if document.uploaded_at is None:
        return newest
    facts = {name: getattr(document, name) for name in VersionFields.model_fields if name != "number"}
    work.session.execute(sa.insert(DocumentVersion), {**facts, "document_id": document.id, "number": newest})
    for kind in (DocumentVersion, DocumentContent, DocumentObject):
        oldest = col(kind.document_id) == document.id, col(kind.number) <= newest - EARLIER
        work.session.execute(sa.delete(kind).where(*oldest))
    return newest + 1


def _checked(content: bytes, kind_header: str, name_header: str) -> str | None:
    """The name of a file that is taken; 400 with every fault of one that is not."""
    kind = KINDS.get(media_type(kind_header))
    name = clean_name(name_header, kind) if kind else None
    faults = []
    if kind is None:
        faults.append(Fault("media-type", "Content-Type", "header"))
    elif name is None:
        faults.append(Fault("file-name", "X-File-Name", "header"))
    if not content:
        faults.append(Fault("content-length", ""))
    elif kind and (code := kind.fault(content)):
        faults.append(Fault(code, "", params={"kind": kind.name}))
    if faults:
        raise InvalidInput(faults=faults)
    return name


def content(work: Work, document: Document) -> Callable[[], bytes]:
    """What gives the bytes of a document, once the transaction is over.

    403 without a ground to read it, 404 when nothing was delivered.
    """
    if refused := _refusals(work, document.case_id, [document])[document.id]:
        raise NotPermitted(refused.slug, **refused.params)
    return vault.reader(work, document, document.version_number)


def anonymise(work: Work, document: Document, body: AnonymisedMark) -> Document:
    """A named person of the directory has seen that nobody can be recognised in these bytes."""
    demand_delivered(document)
    seen_by = work.session.exec(
        select(Person).where(
            Person.id == body.person_id,
            visible.people(work.caller, work.today),
            col(Person.case_id).is_(None),
            col(Person.active),
        )
    ).first()
    if seen_by is None:
        raise InvalidInput(faults=[Fault("not-known", "/personId")])
    work.change(document, anonymised_by=body.person_id, anonymised_at=work.now, anonymised_note=body.note)
    tell(work, "document-anonymised", document, personId=str(body.person_id))
    return document


def demand_delivered(document: Document) -> None:
    """409 while there are no bytes."""
    if document.uploaded_at is None:
        raise Conflict("document-empty")


def tell(work: Work, happened: str, document: Document, **data: Any) -> None:
    """Write the event of something that happened to a document."""
    region_id = work.session.get_one(Case, document.case_id).region_id
    work.record(happened, document, region_id=region_id, **data)


def reads(work: Work, rows: Iterable[Document]) -> list[DocumentRead]:
    """Documents with their shares, two statements for all of them together. Who may read them is asked before."""
    documents = list(rows)
    shares = _shares(work, [document.id for document in documents])
    return [
        DocumentRead.model_validate(
            document, update={"shares": shares[document.id], "next": _next(work, document)}
        )
        for document in documents
    ]


def _next(work: Work, document: Document) -> list[str]:
    if not acts.worn(work, acts.DOCUMENTS_CHANGE):
        return []
    moves = ["edit", "content"]
    if document.uploaded_at is not None:
        moves += ["anonymised-mark", "shares"]
    return moves if document.first_shared_at else [*moves, "delete"]


def _shares(work: Work, ids: list[UUID]) -> dict[UUID, list[ShareRead]]:
    """On which tables the documents lie, as far as the caller knows of those meetings."""
    found: dict[UUID, list[ShareRead]] = defaultdict(list)
    query = (
        select(DocumentShare, Meeting.documents_due_at)
        .join(Meeting, col(Meeting.id) == col(DocumentShare.meeting_id))
        .where(col(DocumentShare.document_id).in_(ids), visible.meetings(work.caller, work.today))
        .order_by(col(DocumentShare.shared_at), col(DocumentShare.meeting_id))
    )
    for share, due_at in work.session.exec(query) if ids else ():
        late = share.shared_at > due_at
        found[share.document_id].append(ShareRead.model_validate(share, update={"late": late}))
    return found


def _refusals(work: Work, case_id: UUID, rows: Sequence[Document]) -> dict[UUID, consents.Refusal | None]:
    """Why the caller may not read each of these documents of one case now; asked anew at every reading.

    Who keeps the file reads it. Others read from a table at which they sit, on the ground that holds for them there.
    """
    if not rows or keeps(work, case_id):
        return dict.fromkeys((row.id for row in rows), None)
    seats = _seats(work, [row.id for row in rows])
    given = consents.of_case(work, case_id)
    found: dict[UUID, consents.Refusal | None] = {}
    for row in rows:
        reasons = [consents.why_not(given, row, seat, work.now) for seat in seats[row.id]]
        found[row.id] = None if None in reasons else next(iter(reasons), consents.Refusal("no-consent"))
    return found


def keeps(work: Work, case_id: UUID) -> bool:
    """Whether the caller keeps the file of a case."""
    return bool(work.session.exec(select(visible.keeps_file(case_id, work.caller, work.today))).one())


def _seats(work: Work, ids: list[UUID]) -> dict[UUID, list[Recipient]]:
    """As whom the caller sits at the tables where these documents lie."""
    found: dict[UUID, list[Recipient]] = defaultdict(list)
    query: Any = (
        select(DocumentShare.document_id, organisation_id(), Participant.layer)
        .join(Participant, col(Participant.meeting_id) == col(DocumentShare.meeting_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(DocumentShare.document_id).in_(ids), hats.mine(work.caller))
        .order_by(col(DocumentShare.shared_at))
    )
    for document_id, organisation, layer in work.session.exec(query):
        found[document_id].append(Recipient(organisation, layer.is_client_side))
    return found
