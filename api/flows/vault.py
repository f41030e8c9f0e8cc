"""The bytes of documents, always sealed: in the database with the key of their case, or in the store (decision 36).

What goes to the store has a key of its own, made before anything is known of the document and written down in its row,
sealed with the key of the case. So the store is waited for outside every transaction; and bytes whose row never came,
or went, cannot be opened by anybody.
"""

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlmodel import col, select

from api.core.errors import NotFound, Unavailable
from api.core.sealing import BEGINS, BYTES, NotToBeOpened
from api.core.sealing import seal as sealed
from api.core.sealing import unseal as unsealed
from api.core.store import Store
from api.models.document import Document, DocumentContent, DocumentObject
from api.models.sealing import demand_key, house, key_of
from api.work import Work

log = logging.getLogger("casustafel.store")

IN_DATABASE, IN_ROW = "document_content/content", "document_object/key"
"""What a sealed value is bound to, with the id of its document and, from the second on, the number of its version."""


@dataclass(frozen=True)
class Stowed:
    """Bytes in the store: under which name, and the key that opens them."""

    name: str
    key: bytes


def seal(
    work: Work, case_id: UUID, document_id: UUID, content: bytes, number: int = 1, place: str = IN_DATABASE
) -> bytes:
    """Something of a version of a document as the database holds it."""
    return seal_at(work, case_id, _place(place, document_id, number), content)


def unseal(
    work: Work, case_id: UUID, document_id: UUID, stored: bytes, number: int = 1, place: str = IN_DATABASE
) -> bytes:
    """That again; as it is when it was stored before there was sealing. 404 when the key is no more."""
    return unseal_at(work, case_id, _place(place, document_id, number), stored)


def _place(place: str, document_id: UUID, number: int) -> str:
    return f"{place}/{document_id}" if number == 1 else f"{place}/{document_id}/{number}"


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


def stow(store: Store, content: bytes) -> Stowed:
    """Put bytes into the store, before the transaction that says whose they are. 503 without the store."""
    stowed = Stowed(secrets.token_hex(16), secrets.token_bytes(BYTES))
    store.put(stowed.name, BEGINS + sealed(AESGCM(stowed.key), content, stowed.name))
    return stowed


def take_back(store: Store, stowed: Stowed) -> None:
    """Remove bytes that no row will name. What stays all the same is swept up later."""
    try:
        store.remove([stowed.name])
    except Unavailable:
        log.warning("bytes of a document that was refused stay in the store for a day")


def fetch(store: Store | None, stowed: Stowed) -> bytes:
    """Bytes out of the store, after the transaction. 503 without the store, 404 when they are not there any more."""
    if store is None:
        log.error("a document is in the store, and CASUSTAFEL_DOCUMENT_STORE names none")
        raise Unavailable("store-unavailable")
    found = store.get(stowed.name)
    if found is None:
        log.error("the store has no bytes under the name %s: `casustafel documents check`", stowed.name)
        raise NotFound("document-lost")
    try:
        return unsealed(AESGCM(stowed.key), found[len(BEGINS) :], stowed.name)
    except NotToBeOpened as error:
        log.error("what the store has under the name %s is not what was put there", stowed.name)  # noqa: TRY400  # nor what it is
        raise NotFound("document-lost") from error


def keep(work: Work, document: Document, number: int, content: bytes | Stowed) -> None:
    """Write down the bytes of a version of a document, or where they are, in place of those under its number."""
    place = {"document_id": document.id, "number": number}
    for kind in (DocumentContent, DocumentObject):
        mine = col(kind.document_id) == document.id, col(kind.number) == number
        work.session.execute(sa.delete(kind).where(*mine))
    if isinstance(content, Stowed):
        key = seal(work, document.case_id, document.id, content.key, number, IN_ROW)
        work.session.execute(sa.insert(DocumentObject), {**place, "name": content.name, "key": key})
    else:
        stored = seal(work, document.case_id, document.id, content, number)
        work.session.execute(sa.insert(DocumentContent), {**place, "content": stored})


def reader(work: Work, document: Document, number: int) -> Callable[[], bytes]:
    """What gives the bytes, to be called after the transaction: the store may be slow. 404 when there are none."""
    query = (
        select(DocumentContent.content, DocumentObject.name, DocumentObject.key)
        .select_from(Document)
        .join(DocumentContent, _of_version(DocumentContent, number), isouter=True)
        .join(DocumentObject, _of_version(DocumentObject, number), isouter=True)
        .where(Document.id == document.id)
    )
    found: Any = work.session.exec(query).one()  # of an outer join: each of them may be None
    content, name, key = found
    if name is not None:
        return partial(fetch, work.store, stowed(work, document, number, name, key))
    if content is None:
        raise NotFound("document-empty")
    return partial(bytes, unseal(work, document.case_id, document.id, content, number))


def _of_version(kind: type[DocumentContent] | type[DocumentObject], number: int) -> sa.ColumnElement[bool]:
    return sa.and_(col(kind.document_id) == col(Document.id), col(kind.number) == number)


def stowed(work: Work, document: Document, number: int, name: str, key: bytes) -> Stowed:
    """Where the bytes of a version are, by what its row holds."""
    return Stowed(name, unseal(work, document.case_id, document.id, key, number, IN_ROW))
