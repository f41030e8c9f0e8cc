"""Bytes that are kept, sealed with the key of their case: called just before they are stored and just after."""

from uuid import UUID

from api.core.errors import NotFound
from api.core.sealing import BEGINS
from api.core.sealing import seal as sealed
from api.core.sealing import unseal as unsealed
from api.models.sealing import demand_key, house, key_of
from api.work import Work


def seal(work: Work, case_id: UUID, document_id: UUID, content: bytes) -> bytes:
    """The bytes of a document as they are stored, wherever that is."""
    return seal_at(work, case_id, _place(document_id), content)


def unseal(work: Work, case_id: UUID, document_id: UUID, stored: bytes) -> bytes:
    """The bytes again; as they are when they were stored before there was sealing. 404 when the key is no more."""
    return unseal_at(work, case_id, _place(document_id), stored)


def seal_at(work: Work, case_id: UUID | None, place: str, content: bytes) -> bytes:
    """Bytes as they are stored in a place; what belongs to no case is sealed with the key of the installation."""
    if case_id is None:
        return house(work.connection).seal(content, place)
    return BEGINS + sealed(demand_key(work.connection, case_id).key, content, place)


def unseal_at(work: Work, case_id: UUID | None, place: str, stored: bytes) -> bytes:
    """Those bytes again. 404 when the key is no more."""
    if not stored.startswith(BEGINS):
        return stored
    if case_id is None:
        return house(work.connection).unseal(stored, place)
    found = key_of(work.connection, case_id)
    if found is None:
        raise NotFound("document-empty")
    return unsealed(found.key, stored[len(BEGINS) :], place)


def _place(document_id: UUID) -> str:
    return f"document_content/content/{document_id}"
