"""The bytes of documents, sealed with the key of their case: called just before they are stored and just after."""

from uuid import UUID

from api.core.errors import NotFound
from api.core.sealing import BEGINS
from api.core.sealing import seal as sealed
from api.core.sealing import unseal as unsealed
from api.models.sealing import demand_key, key_of
from api.work import Work


def seal(work: Work, case_id: UUID, document_id: UUID, content: bytes) -> bytes:
    """The bytes of a document as they are stored, wherever that is."""
    return BEGINS + sealed(demand_key(work.connection, case_id).key, content, _place(document_id))


def unseal(work: Work, case_id: UUID, document_id: UUID, stored: bytes) -> bytes:
    """The bytes again; as they are when they were stored before there was sealing. 404 when the key is no more."""
    if not stored.startswith(BEGINS):
        return stored
    found = key_of(work.connection, case_id)
    if found is None:
        raise NotFound("document-empty")
    return unsealed(found.key, stored[len(BEGINS) :], _place(document_id))


def _place(document_id: UUID) -> str:
    return f"document_content/content/{document_id}"
