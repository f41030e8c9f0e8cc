"""/documents: what belongs to a case, its bytes, and on whose table it lies (W7)."""

from collections.abc import Callable
from typing import Annotated, Any
from urllib.parse import quote
from uuid import UUID

from fastapi import Header, Path, Query, Request, Response

from api.answer import HARMLESS, Answer
from api.body import UploadKept
from api.core import words
from api.deps import Router
from api.flows import document_readers, document_versions, documents, sharing
from api.guards import VisibleCase, VisibleDocument, VisibleMeeting
from api.models.document import AnonymisedMark, Document, DocumentCreate, DocumentPatch, DocumentRead, Sharing
from api.models.document_reader import DocumentReader
from api.models.document_version import DocumentVersionRead
from api.models.page import ListQuery, Page
from api.paper import press
from api.paper.mark import marked
from api.policies import acts
from api.problems import tongue_of
from api.rules.files import KINDS
from api.work import Work

router = Router("documents")

_FILE: dict[str, Any] = {media: {"schema": {"type": "string", "format": "binary"}} for media in KINDS}


@router.read("/cases/{caseId}/documents", acts.DOCUMENT_READ)
def list_documents(work: Work, case: VisibleCase) -> Page[DocumentRead]:
    """The documents of a case that the caller may read now."""
    return documents.find(work, case)


@router.make("/cases/{caseId}/documents", acts.DOCUMENTS_CHANGE)
def add_document(work: Work, case: VisibleCase, body: DocumentCreate) -> DocumentRead:
    """Say which document there will be; its bytes follow."""
    return documents.read(work, documents.add(work, case, body))


@router.read("/meetings/{meetingId}/documents", acts.DOCUMENT_READ)
def list_meeting_documents(work: Work, meeting: VisibleMeeting) -> Page[DocumentRead]:
    """What lies on the table of a meeting and the caller may read now."""
    return sharing.on_table(work, meeting)


@router.read("/documents/{documentId}", acts.DOCUMENT_READ)
def read_document(work: Work, document: VisibleDocument) -> DocumentRead:
    """One document, without its bytes. For who reads it from a table the consent is asked again (403)."""
    return documents.read(work, document)


@router.change("/documents/{documentId}", acts.DOCUMENTS_CHANGE)
def change_document(work: Work, document: VisibleDocument, body: DocumentPatch) -> DocumentRead:
    """Other facts about a document."""
    return documents.read(work, sharing.change(work, document, body))


@router.remove("/documents/{documentId}", acts.DOCUMENTS_CHANGE)
def remove_document(work: Work, document: VisibleDocument) -> None:
    """Delete a document that was never shared."""
    documents.remove(work, document)


@router.place(
    "/documents/{documentId}/content",
    acts.DOCUMENTS_CHANGE,
    route_class_override=UploadKept,
    openapi_extra={"requestBody": {"required": True, "content": _FILE}},
)
def deliver_document(
    work: Work,
    http: Request,
    document: VisibleDocument,
    x_file_name: Annotated[
        str, Header(alias="X-File-Name", description="the file's name, percent-encoded UTF-8")
    ],
) -> DocumentRead:
    """The file itself as the body: pdf, docx, odt, txt, png or jpeg. An earlier one stays as a version."""
    kind = http.headers.get("content-type", "")
    stowed = getattr(http.state, "stowed", None)
    delivered = documents.deliver(work, document, http.state.body, kind, x_file_name, stowed)
    return documents.read(work, delivered)


@router.read(
    "/documents/{documentId}/content",
    acts.DOCUMENT_OPEN,
    response_class=Response,
    openapi_extra={"responses": {"200": {"content": _FILE}}},
)
def open_document(work: Work, http: Request, document: VisibleDocument) -> Answer:
    """The file, as an attachment; a pdf has the reader and the moment on every page.

    For who reads it from a table the consent is asked again (403).
    """
    return _attached(work, http, document, documents.content(work, document), f'"{document.version}"')


@router.read("/documents/{documentId}/versions", acts.DOCUMENT_READ)
def list_document_versions(
    work: Work, document: VisibleDocument, wanted: Annotated[ListQuery, Query()]
) -> Page[DocumentVersionRead]:
    """The files that were delivered, the newest first; the last twenty before it are kept.

    For who keeps the file: from a table the newest alone is read.
    """
    return document_versions.find(work, document, wanted)


@router.read(
    "/documents/{documentId}/versions/{number}/content",
    acts.DOCUMENT_OPEN_VERSION,
    response_class=Response,
    openapi_extra={"responses": {"200": {"content": _FILE}}},
)
def open_document_version(
    work: Work, http: Request, document: VisibleDocument, number: Annotated[int, Path(ge=1, le=2**31 - 1)]
) -> Answer:
    """The file of one version, as an attachment, marked as the newest is. For who keeps the file."""
    version, read = document_versions.content(work, document, number)
    return _attached(work, http, version, read, f'"{number}"')


def _attached(
    work: Work, http: Request, file: Document | DocumentVersionRead, read: Callable[[], bytes], tag: str
) -> Answer:
    """A file that leaves: it can do no harm, and a pdf says who fetched it and when."""
    name = file.file_name or "document"
    fallback = name.encode("ascii", "replace").decode().replace("?", "_").replace("%", "_")
    headers = {
        "content-disposition": f"attachment; filename=\"{fallback}\"; filename*=UTF-8''{quote(name, safe='')}",
        **HARMLESS,
        "etag": tag,
    }
    media = file.media_type or "application/octet-stream"
    if media != press.MEDIA:
        return Answer(read, headers=headers, media_type=media)
    tongue = tongue_of(http)
    told = {"name": work.caller.name, "at": words.moment(tongue, work.now)}
    line = words.say(tongue, "paper", "read-by", told)
    return Answer(lambda: marked(read(), line), headers=headers, media_type=media)


@router.read("/documents/{documentId}/readers", acts.DOCUMENT_READERS)
def list_document_readers(work: Work, document: VisibleDocument) -> Page[DocumentReader]:
    """Everybody who fetched the file, by the access log: for whom, how often and when; who did last first."""
    return document_readers.find(work, document)


@router.act("/documents/{documentId}/anonymised-mark", acts.DOCUMENTS_CHANGE)
def anonymise_document(work: Work, document: VisibleDocument, body: AnonymisedMark) -> DocumentRead:
    """A named person has seen that nobody can be recognised in it. Another file ends the mark."""
    return documents.read(work, documents.anonymise(work, document, body))


@router.act("/documents/{documentId}/shares", acts.DOCUMENTS_CHANGE)
def share_document(work: Work, document: VisibleDocument, body: Sharing) -> DocumentRead:
    """Lay it on the table of a meeting; refused without a ground for everybody who is invited."""
    return documents.read(work, sharing.share(work, document, body))


@router.remove("/documents/{documentId}/shares/{meetingId}", acts.DOCUMENTS_CHANGE)
def unshare_document(
    work: Work, document: VisibleDocument, meeting_id: Annotated[UUID, Path(alias="meetingId")]
) -> None:
    """Take it off the table of a meeting."""
    sharing.unshare(work, document, meeting_id)
