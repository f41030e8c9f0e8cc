"""Sealing the access log: lines are written with the change or the look, without waiting for one another, and are
sealed here, in batches, some seconds later (S8, decision 28).

The lines are followed in the order of the feed (see ``feed.py``): (``txid``, ``seq``) below the horizon, so that none
is passed over that commits late. A line that has a seal is passed over all the same: after a restore into another
cluster the lines are gone through anew from the first (``renumber``).
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import select

from api.core import paging
from api.core.signing import Signer
from api.flows import feed, marks
from api.models.access import Access
from api.models.access_seal import AccessHead, AccessSeal
from api.models.base import table_of
from api.models.sign_in import Mark
from api.rules import log_chain
from api.rules.log_chain import Facts, Head
from api.work import Work, Works

PLACE = "access-log-sealed"
"""The mark with the place of the last line that was sealed."""
COUNTED = 10_000
"""As many lines that wait are counted: with more of them it is wrong enough."""
BATCH = 1000
"""Small: on SQLite nobody else writes meanwhile."""

LINES = table_of(Access)
SEALS = table_of(AccessSeal)
HEADS = table_of(AccessHead)
ORDER = (LINES.c.txid, LINES.c.seq)
FACTS = [column for column in LINES.columns if column.name != "txid"]
"""What is sealed of a line: all but the number of its transaction, which a restore may change."""

_FROM_ELSEWHERE = sa.text(
    "SELECT EXISTS (SELECT FROM access WHERE txid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint)"
)


def seal(works: Works, signer: Signer) -> int:
    """Seal every line that has settled; how many."""
    sealed = 0
    while True:
        with works.open() as work:
            count = _batch(work, signer)
        sealed += count
        if count < BATCH:
            return sealed


def unsealed(work: Work, most: int) -> Sequence[sa.Row[Any]]:
    """The next lines to be sealed."""
    query = without_seal(*LINES.columns).where(paging.after(ORDER, place(work)))
    seen = feed.horizon(work)
    if seen is not None:
        query = query.where(LINES.c.txid < seen.settled)
    return work.run(query.order_by(*ORDER).limit(most)).all()


def waiting(work: Work) -> tuple[int, datetime | None]:
    """How many lines wait for their seal, counted up to ``COUNTED``, and the moment of the oldest."""
    ahead = without_seal(LINES.c.at).where(paging.after(ORDER, place(work))).order_by(*ORDER).limit(COUNTED)
    lines = ahead.subquery("ahead")
    summed = sa.select(sa.func.count(lines.c.at).label("lines"), sa.func.min(lines.c.at).label("oldest"))
    row: Any = work.run(summed).one()
    return row.lines, row.oldest


def without_seal(*columns: Any) -> sa.Select[Any]:
    """These columns of lines that have no seal."""
    query = sa.select(*columns).select_from(LINES).join(SEALS, SEALS.c.seq == LINES.c.seq, isouter=True)
    return query.where(SEALS.c.seq.is_(None))


def place(work: Work) -> list[int]:
    """The place of the last line that was sealed, or passed over because it has a seal."""
    mark = marks.find(work, PLACE)
    found: list[int] = json.loads(mark.value) if mark else [0, 0]
    return found


def facts(row: Any) -> Facts:
    """What is sealed of a line."""
    return {column.name: row._mapping[column.name] for column in FACTS}


def heads(work: Work) -> list[Head]:
    """Every head, the first first."""
    return [_head(row) for row in work.run(sa.select(HEADS).order_by(HEADS.c.number))]


def renumber(work: Work) -> None:
    """After a restore into another cluster: lines from there come before everything new, and are gone through anew.

    Only the owner of the table can do this, on purpose.
    """
    if work.connection.dialect.name != "postgresql" or not work.run(_FROM_ELSEWHERE).scalar_one():
        return
    work.run(sa.text("ALTER TABLE access DISABLE TRIGGER only_added"))
    work.run(sa.update(LINES).values(txid=0))
    work.run(sa.text("ALTER TABLE access ENABLE TRIGGER only_added"))
    marks.leave(work, PLACE, [0, 0])


def _batch(work: Work, signer: Signer) -> int:
    """One batch and its head in one transaction; nothing when another scheduler is at it."""
    held = select(Mark).where(Mark.name == PLACE).with_for_update(skip_locked=True)
    if work.session.exec(held).first() is None:
        return 0
    rows = unsealed(work, BATCH)
    if not rows:
        return 0
    newest = work.run(sa.select(HEADS).order_by(HEADS.c.number.desc()).limit(1)).first()
    before = _head(newest) if newest else None
    ends = list(before.ends) if before else [(0, log_chain.START)] * log_chain.CHAINS
    work.run(sa.insert(SEALS), [_sealed(row, ends) for row in rows])
    _sign(work, signer, before.number + 1 if before else 1, ends)
    marks.leave(work, PLACE, [rows[-1].txid, rows[-1].seq])
    return len(rows)


def _sealed(row: Any, ends: list[tuple[int, str]]) -> dict[str, Any]:
    """The seal of a line, which is the new end of its chain."""
    chain = log_chain.chain_of(row.seq)
    count, last = ends[chain]
    end = (count + 1, log_chain.seal(last, count + 1, facts(row)))
    ends[chain] = end
    return {"seq": row.seq, "chain": chain, "number": end[0], "hash": end[1]}


def _sign(work: Work, signer: Signer, number: int, ends: list[tuple[int, str]]) -> None:
    at = work.now.isoformat()
    head = Head(number, at, tuple(ends), signer.public, "")
    signature = signer.sign(head.content)
    values = {"number": number, "at": work.now, "ends": ends, "key": signer.public, "signature": signature}
    work.run(sa.insert(HEADS), values)


def _head(row: Any) -> Head:
    ends = tuple((count, last) for count, last in row.ends)
    return Head(row.number, row.at.isoformat(), ends, row.key, row.signature)
