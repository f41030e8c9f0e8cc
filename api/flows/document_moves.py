"""Moving the bytes of documents between database and store, one at a time, while people work (decision 36).

What is left is found by looking, so it may be killed anywhere and begun again. What was erased meanwhile is left
alone. Nothing changes for who reads it, so there is no event and no new version.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core import paging
from api.core.errors import NotFound
from api.core.store import Store
from api.flows import vault
from api.models.document import Document, DocumentContent, DocumentObject
from api.work import Work, Works

Place = tuple[UUID, int]
"""A document and the number of a version."""
_FIRST = (UUID(int=0), 0)


def to_store(works: Works, store: Store) -> int:
    """What the database holds goes to the store; how many."""
    return sum(_out(works, store, place) for place in _each(works, DocumentContent))


def to_database(works: Works, store: Store) -> tuple[int, list[Place]]:
    """What the store holds goes to the database: how many, and which were not there."""
    moved, lost = 0, []
    for place in _each(works, DocumentObject):
        try:
            moved += _back(works, store, place)
        except NotFound:
            lost.append(place)
    return moved, lost


def _each(works: Works, kind: type[DocumentContent] | type[DocumentObject]) -> Iterator[Place]:
    key: list[Any] = [col(kind.document_id), col(kind.number)]
    after: Place = _FIRST
    while True:
        with works.open(write=False) as work:
            query = sa.select(*key).where(paging.after(key, after)).order_by(*key).limit(1)
            found = work.run(query).first()
        if found is None:
            return
        after = found.document_id, found.number
        yield after


def _out(works: Works, store: Store, place: Place) -> bool:
    document_id, number = place
    with works.open(write=False) as work:
        row = work.session.get(DocumentContent, place)
        document = work.session.get(Document, document_id)
        if row is None or document is None:
            return False
        stored = bytes(row.content)
        content = vault.unseal(work, document.case_id, document_id, stored, number)
    stowed = vault.stow(store, content)
    with works.open() as work:
        locked = _locked(work, document_id)
        held = work.session.get(DocumentContent, place)
        same = locked is not None and held is not None and bytes(held.content) == stored
        if locked is not None and same:
            vault.keep(work, locked, number, stowed)
    if not same:
        vault.take_back(store, stowed)
    return same


def _back(works: Works, store: Store, place: Place) -> bool:
    document_id, number = place
    with works.open(write=False) as work:
        row, document = work.session.get(DocumentObject, place), work.session.get(Document, document_id)
        if row is None or document is None:
            return False
        stowed = vault.stowed(work, document, number, row.name, bytes(row.key))
    content = vault.fetch(store, stowed)
    with works.open() as work:
        locked = _locked(work, document_id)
        held = work.session.get(DocumentObject, place)
        same = locked is not None and held is not None and held.name == stowed.name
        if locked is not None and same:
            vault.keep(work, locked, number, content)
    if same:
        vault.take_back(store, stowed)
    return same


def _locked(work: Work, document_id: UUID) -> Document | None:
    """The document, for this transaction alone: who delivers it anew waits."""
    return work.session.exec(select(Document).where(Document.id == document_id).with_for_update()).first()
