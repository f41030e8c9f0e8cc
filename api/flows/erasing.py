"""Erasing a case: every row of it, its bytes, its queue, what was told of it; in one transaction (S9, decision 32).

What stays is the access log, which holds no name of the client's side (see ``Work.look``), and one line in the ledger.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import select

from api.core.db import insert
from api.core.ids import new_id
from api.flows import belongings, idempotency
from api.flows.belongings import Found
from api.models.base import table_of
from api.models.case import Case
from api.models.delivery import Delivery
from api.models.erasure import Erasure, ErasureGround
from api.models.event import Event
from api.models.idempotency import StoredAnswer
from api.work import Work

LEDGER = table_of(Erasure)
_EVENTS, _ANSWERS, _DELIVERIES = table_of(Event), table_of(StoredAnswer), table_of(Delivery)
_UUID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Decided:
    """On which ground, and by whom; nobody where the term or the command line decided."""

    ground: ErasureGround
    proposed_by: UUID | None = None
    confirmed_by: UUID | None = None


def erase(work: Work, case: Case, decided: Decided) -> Erasure:
    """Everything of a case, and the line in the ledger; all of it in this transaction or nothing."""
    line = Erasure(id=new_id(), at=work.now, case_id=case.id, region_id=case.region_id, **vars(decided))
    write(work, [line])
    remove(work, case.id)
    work.record("case-erased", case, region_id=case.region_id, ground=decided.ground)
    return line


def write(work: Work, lines: Iterable[Erasure]) -> None:
    """Lines of the ledger; those of cases that stand in it already are left alone."""
    rows = [line.model_dump() for line in lines]
    if rows:
        work.run(insert(work.connection, LEDGER).on_conflict_do_nothing(), rows)


def remove(work: Work, case_id: UUID) -> None:
    """Every row of a case and every trace of it, without asking anybody and without telling."""
    found = belongings.of_case(work, case_id, lock=True)
    _untie(work, found)
    named = belongings.ids(found)
    _remove_told(work, case_id, named)
    for table in reversed(list(found)):
        for condition in belongings.picked(table, found[table]):
            work.run(sa.delete(table).where(condition))
    _remove_answers(work, named)


def ledger(work: Work) -> list[Erasure]:
    """Every line, the first first."""
    rows = work.run(sa.select(LEDGER).order_by(LEDGER.c.at, LEDGER.c.id))
    return [Erasure.model_validate(dict(row._mapping)) for row in rows]


def not_gone(work: Work) -> list[UUID]:
    """Cases that stand in the ledger and are there all the same: an older backup was put back."""
    query = select(Case.id).where(LEDGER.c.case_id == Case.id).order_by(LEDGER.c.at)
    return list(work.session.exec(query))


def _untie(work: Work, found: Found) -> None:
    """Rows of one table may refer to each other; no order would be right for all of them."""
    for table, keys in found.items():
        own = [key.parent for key in table.foreign_keys if key.column.table is table and key.parent.nullable]
        for condition in belongings.picked(table, keys) if own else ():
            work.run(sa.update(table).where(condition).values({column.name: None for column in own}))


def _remove_told(work: Work, case_id: UUID, named: set[UUID]) -> None:
    """Events of the case, and what waits or went because of them: neither refers to the rows it tells of.

    A digest tells of other cases too; it holds no words, and is written anew when it goes.
    """
    mine = [_EVENTS.c.case_id == case_id]
    mine += [_EVENTS.c.subject_id.in_(some) for some in belongings.chunks(sorted(named))]
    for condition in mine:
        gone = work.run(sa.delete(_EVENTS).where(condition).returning(_EVENTS.c.id)).scalars()
        for some in belongings.chunks(gone.all()):
            because = sa.and_(_DELIVERIES.c.event_id.in_(some), _DELIVERIES.c.day.is_(None))
            work.run(sa.delete(_DELIVERIES).where(because))


def _remove_answers(work: Work, named: set[UUID]) -> None:
    """Answers that are kept for a day (see ``idempotency.py``) and tell of one of these rows, or were given to one."""
    words = {str(one).encode() for one in named}
    gone = [
        (caller, key)
        for caller, key, body in idempotency.every(work)
        if not words.isdisjoint(_UUID.findall(body + caller.encode()))
    ]
    for some in belongings.chunks(gone):
        work.run(sa.delete(_ANSWERS).where(sa.tuple_(_ANSWERS.c.caller, _ANSWERS.c.key).in_(some)))
