"""Looking after the store of documents: whose it is, what in it nobody names, and what is named and not there.

A store belongs to the database whose word stands in it. Only that database has anything removed: a fresh or a restored
one knows little of what is there, and would do away with the documents of another (decision 36).
"""

import json
import logging
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.db import insert
from api.core.store import Store
from api.flows import marks
from api.models.document import Document, DocumentContent, DocumentObject
from api.work import Work, Works

log = logging.getLogger("casustafel.store")

OWNER = "belongs-to"
"""Under this name in the store stands the word of the database that it belongs to."""
MARK = "document-store"
"""Under this name in the database stands that word; it does not survive a restore (``restoring.py``)."""
SAFE = timedelta(days=1)
"""So long the row of new bytes may take to come."""
_OURS = re.compile(r"[0-9a-f]{32}(\.[0-9a-f]{8}\.new)?")
_AT_ONCE = 500

OTHERS = (
    "De opslag van documenten hoort bij een andere database, of deze database is teruggezet. Er wordt niets opgeruimd."
    " Weet u dat geen andere casustafel deze opslag gebruikt? Voer dan `casustafel documents claim` uit."
)


@dataclass(frozen=True)
class Count:
    """How many files, of every version, are where, and which of them are missing in the store."""

    in_database: int
    in_store: int
    missing: list[tuple[UUID, int, UUID]]
    """Document, number of the version, and case."""


def is_ours(work: Work, store: Store) -> bool:
    """Whether this database may remove what it does not name; also of a store that is nobody's yet."""
    mark, stands = marks.find(work, MARK), store.get(OWNER)
    return stands is None or (mark is not None and json.loads(mark.value) == stands.decode())


def claim(works: Works, store: Store) -> None:
    """Make the store the one of this database, whosever it was."""
    word = json.dumps(secrets.token_hex(16))
    with works.open() as work:
        made = insert(work.connection, marks.TABLE).values(name=MARK, value=word, at=work.now)
        work.run(made.on_conflict_do_nothing())  # two who do this at once have the same word
        word = work.run(sa.select(marks.TABLE.c.value).where(marks.TABLE.c.name == MARK)).scalar_one()
    store.put(OWNER, json.loads(word).encode())


def sweep(works: Works, safe: timedelta = SAFE) -> int:
    """Remove bytes that no row names and that are older than ``safe``; how many. Nothing out of another's store."""
    store = works.database.store
    if store is None:
        return 0
    with works.open(write=False) as work:
        ours = is_ours(work, store)
    if not ours:
        log.error(OTHERS)
        return 0
    if store.get(OWNER) is None:
        claim(works, store)
    before = works.clock.now() - safe
    old = (name for name, at in store.listed() if at <= before and _OURS.fullmatch(name))
    return sum(_remove_unnamed(works, store, some) for some in _some(old))


def _remove_unnamed(works: Works, store: Store, names: list[str]) -> int:
    with works.open(write=False) as work:
        named = set(work.session.exec(select(DocumentObject.name).where(col(DocumentObject.name).in_(names))))
    gone = [name for name in names if name not in named]
    store.remove(gone)
    return len(gone)


def _some(names: Iterable[str]) -> Iterator[list[str]]:
    names = iter(names)
    while some := list(islice(names, _AT_ONCE)):
        yield some


def count(work: Work, store: Store | None) -> Count:
    """Where the bytes of documents are, and which are nowhere."""
    query = select(DocumentObject.name, Document.id, DocumentObject.number, Document.case_id)
    query = query.select_from(DocumentObject).join(Document)
    rows = work.session.exec(query.order_by(col(Document.id), col(DocumentObject.number))).all()
    stands = {name for name, _ in store.listed()} if store else set()
    missing = [
        (document_id, number, case_id) for name, document_id, number, case_id in rows if name not in stands
    ]
    inside = work.session.exec(select(sa.func.count()).select_from(DocumentContent)).one()
    return Count(inside, len(rows), missing)
