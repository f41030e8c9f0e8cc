"""Moving the bytes of documents between database and store, one at a time, while people work (decision 36).

What is left is found by looking, so it may be killed anywhere and begun again. A document that was delivered anew or
erased meanwhile is left alone. Nothing changes for who reads it, so there is no event and no new version.
"""

from collections.abc import Iterator
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import NotFound
from api.core.store import Store
from api.flows import vault
from api.models.document import Document, DocumentContent, DocumentObject
from api.work import Work, Works

_FIRST = UUID(int=0)


def to_store(works: Works, store: Store) -> int:
    """What the database holds goes to the store; how many."""
    return sum(_out(works, store, document_id) for document_id in _each(works, DocumentContent))


def to_database(works: Works, store: Store) -> tuple[int, list[UUID]]:
    """What the store holds goes to the database: how many, and which were not there."""
    moved, lost = 0, []
    for document_id in _each(works, DocumentObject):
        try:
            moved += _back(works, store, document_id)
        except NotFound:
            lost.append(document_id)
    return moved, lost


def _each(works: Works, kind: type[DocumentContent] | type[DocumentObject]) -> Iterator[UUID]:
    after = _FIRST
    while True:
        with works.open(write=False) as work:
            query = select(kind.document_id).where(col(kind.document_id) > after)
            found = work.session.exec(query.order_by(col(kind.document_id)).limit(1)).first()
        if found is None:
            return
        yield found
        after = found


def _out(works: Works, store: Store, document_id: UUID) -> bool:
    with works.open(write=False) as work:
        row = work.session.get(DocumentContent, document_id)
        document = work.session.get(Document, document_id)
        if row is None or document is None:
            return False
        stored = bytes(row.content)
        content = vault.unseal(work, document.case_id, document_id, stored)
    stowed = vault.stow(store, content)
    with works.open() as work:
        locked = _locked(work, document_id)
        held = work.session.get(DocumentContent, document_id)
        same = locked is not None and held is not None and bytes(held.content) == stored
        if locked is not None and same:
            vault.keep(work, locked, stowed)
    if not same:
        vault.take_back(store, stowed)
    return same


def _back(works: Works, store: Store, document_id: UUID) -> bool:
    with works.open(write=False) as work:
        row, document = work.session.get(DocumentObject, document_id), work.session.get(Document, document_id)
        if row is None or document is None:
            return False
        stowed = vault.stowed(work, document, row.name, bytes(row.key))
    content = vault.fetch(store, stowed)
    with works.open() as work:
        locked = _locked(work, document_id)
        held = work.session.get(DocumentObject, document_id)
        same = locked is not None and held is not None and held.name == stowed.name
        if locked is not None and same:
            vault.keep(work, locked, content)
    if same:
        vault.take_back(store, stowed)
    return same


def _locked(work: Work, document_id: UUID) -> Document | None:
    """The document, for this transaction alone: who delivers it anew waits."""
    return work.session.exec(select(Document).where(Document.id == document_id).with_for_update()).first()
