"""Wrapping every key anew, and sealing what is still plain: in small steps, while people work (decision 30).

What was done stays done and what is left is found by looking, so it may be killed at any moment, and begun again
anywhere, also by two at once.
"""

import threading
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from api.core.sealed import SIGN, keys_of
from api.core.sealing import BEGINS, place_of
from api.flows import marks, vault
from api.models.base import table_of
from api.models.case import Case
from api.models.case_key import CaseKey
from api.models.document import Document, DocumentContent
from api.models.person import Person
from api.models.sealing import HOUSE, put_again, sealed_columns
from api.models.sign_in import Mark
from api.work import Work, Works

BATCH = 500
DONE = "sealed"
"""The mark that tells that nothing plain was found."""


_KEY, _MARK = table_of(CaseKey), table_of(Mark)
_CONTENT, _DOCUMENT = table_of(DocumentContent), table_of(Document)
_SAME = (_KEY.c.case_id == sa.bindparam("case"), _KEY.c.wrapped == sa.bindparam("old"))
_REWRAP = sa.update(_KEY).where(*_SAME).values(wrapped=sa.bindparam("new"))


def rotate(works: Works, batch: int = BATCH) -> Iterator[int]:
    """Wrap every key with the first one of the ring. Gives how many, after each step that is stored."""
    with works.open() as work:
        _rewrap_house(work)
    after = UUID(int=0)
    while True:
        with works.open() as work:
            rows = _wrapped_otherwise(work, after, batch)
            _rewrap(work, rows)
        if not rows:
            return
        after = rows[-1].case_id
        yield len(rows)


def _wrapped_otherwise(work: Work, after: UUID, batch: int) -> list[Any]:
    current = keys_of(work.connection.dialect).ring.current
    query = (
        sa.select(_KEY.c.case_id, _KEY.c.wrapped)
        .where(_KEY.c.case_id > after, sa.func.substr(_KEY.c.wrapped, 1, 8) != current)
        .order_by(_KEY.c.case_id)
        .limit(batch)
        .with_for_update()
    )
    return list(work.run(query))


def _rewrap(work: Work, rows: list[Any]) -> None:
    ring = keys_of(work.connection.dialect).ring
    changes = []
    for row in rows:
        place = place_of(row.case_id)
        new = ring.wrap(ring.unwrap(row.wrapped, place), place)
        changes.append({"case": row.case_id, "old": row.wrapped, "new": new})
    if changes:
        work.run(_REWRAP, changes)


def _rewrap_house(work: Work) -> None:
    ring = keys_of(work.connection.dialect).ring
    mine = _MARK.c.name == HOUSE
    stored = work.run(sa.select(_MARK.c.value).where(mine).with_for_update()).scalar_one()
    if not stored.startswith(ring.current):
        work.run(sa.update(_MARK).where(mine).values(value=ring.wrap(ring.unwrap(stored, HOUSE), HOUSE)))


def seal_plain(
    works: Works, stop: threading.Event | None = None, batch: int = BATCH, *, again: bool = False
) -> int:
    """Seal what was stored before there was sealing; how many rows. Looks once, unless ``again``."""
    with works.open(write=False) as work:
        if not again and marks.find(work, DONE):
            return 0
    total = 0
    for kind in (Case, Person, DocumentContent):
        done = 1
        while done:
            if stop and stop.is_set():
                return total
            with works.open() as work:
                done = _seal_documents(work) if kind is DocumentContent else _seal_rows(work, kind, batch)
            total += done
    with works.open() as work:
        marks.leave(work, DONE, total)
    return total


def count_plain(work: Work) -> int:
    """How many rows hold something plain that should be sealed."""
    counts = [sa.select(sa.func.count()).where(plain(kind)).scalar_subquery() for kind in (Case, Person)]
    contents = sa.select(sa.func.count()).where(_plain_content()).scalar_subquery()
    return int(sum(work.run(sa.select(*counts, contents)).one()))


def plain(kind: Any) -> sa.ColumnElement[bool]:
    """Rows of a table that hold a plain value which belongs to a case."""
    table = table_of(kind)
    stored = [sa.type_coerce(table.c[name], sa.String()) for name in sealed_columns(kind)]
    held = sa.or_(*(sa.func.substr(column, 1, 1) != SIGN for column in stored))
    return held if kind is Case else sa.and_(table.c.case_id.is_not(None), held)


def _plain_content() -> sa.ColumnElement[bool]:
    return sa.func.substr(_CONTENT.c.content, 1, len(BEGINS)) != sa.literal(BEGINS, sa.LargeBinary())


def _seal_rows(work: Work, kind: Any, batch: int) -> int:
    """The same row, version and moment: nothing changed for whoever reads it."""
    table = table_of(kind)
    rows = work.run(sa.select(table).where(plain(kind)).limit(batch).with_for_update()).all()
    for row in rows:
        values = put_again(work.connection, kind, row, row.id if kind is Case else row.case_id)
        work.run(sa.update(table).where(table.c.id == row.id).values(values))
    return len(rows)


def _seal_documents(work: Work) -> int:
    """One at a time: they are large."""
    query = sa.select(_CONTENT, _DOCUMENT.c.case_id).join(_DOCUMENT, _DOCUMENT.c.id == _CONTENT.c.document_id)
    row = work.run(query.where(_plain_content()).limit(1).with_for_update(of=_CONTENT)).first()
    if row is None:
        return 0
    stored = vault.seal(work, row.case_id, row.document_id, row.content, row.number)
    mine = _CONTENT.c.document_id == row.document_id, _CONTENT.c.number == row.number
    work.run(sa.update(_CONTENT).where(*mine).values(content=stored))
    return 1
