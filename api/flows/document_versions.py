"""Versions of a document: which there are, and their bytes, for who keeps the file (W7, decision 39).

Who reads a document from a table reads the newest alone: that is what was consented to and laid there.
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from api.core.errors import NotFound
from api.flows import documents, vault
from api.flows.listing import listed
from api.models.base import table_of
from api.models.document import Document
from api.models.document_version import DocumentVersion, DocumentVersionRead, VersionFields
from api.models.page import ListQuery, Page
from api.work import Work

_NEWEST = table_of(Document)
_EARLIER = table_of(DocumentVersion)
_FACTS = [name for name in VersionFields.model_fields if name != "number"]


def find(work: Work, document: Document, wanted: ListQuery) -> Page[DocumentVersionRead]:
    """Every version that there is, the newest first. 404 for who does not keep the file."""
    _demand_kept(work, document)
    found = _all_of(document).subquery()
    rows, cursor = listed(work, sa.select(found), wanted, [(found.c.number, int)], descending=True)
    return Page(items=[DocumentVersionRead.model_validate(row) for row in rows], next=cursor)


def content(work: Work, document: Document, number: int) -> tuple[DocumentVersionRead, Callable[[], bytes]]:
    """A version, and what gives its bytes once the transaction is over. 404 also for who does not keep the file."""
    _demand_kept(work, document)
    found = _all_of(document).subquery()
    row = work.run(sa.select(found).where(found.c.number == number)).first()
    if row is None:
        raise NotFound()
    return DocumentVersionRead.model_validate(row), vault.reader(work, document, number)


def _demand_kept(work: Work, document: Document) -> None:
    if not documents.keeps(work, document.case_id):
        raise NotFound()


def _all_of(document: Document) -> sa.CompoundSelect[Any]:
    """What was delivered last stands in the row of the document, what came before it in rows of its own."""
    newest = sa.select(_NEWEST.c.version_number.label("number"), *(_NEWEST.c[name] for name in _FACTS))
    earlier = sa.select(_EARLIER.c.number, *(_EARLIER.c[name] for name in _FACTS))
    return newest.where(_NEWEST.c.id == document.id, _NEWEST.c.uploaded_at.is_not(None)).union_all(
        earlier.where(_EARLIER.c.document_id == document.id)
    )
