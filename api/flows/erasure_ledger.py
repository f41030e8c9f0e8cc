"""The ledger of what was erased, outside the database, and carried over a restore (S9, decision 32).

A backup of last week holds the case that was erased yesterday. So the lines of the ledger go into the restored
database as marks, in the transaction that restores (``restoring.py``), whatever version its schema has; ``replay``
makes lines of them and erases anew. It is called by ``restore`` itself, and by every sweep for one that was cut off.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from api.flows import erasing
from api.flows.marks import TABLE as MARKS
from api.models.erasure import Erasure, ErasureRead
from api.work import Works

CARRIED = "erased:"
"""How the name of a mark begins that holds a line."""
_CARRIED_LINES = sa.select(MARKS.c.value).where(MARKS.c.name.startswith(CARRIED)).order_by(MARKS.c.name)
_LINE = TypeAdapter(ErasureRead)


def written(lines: Iterable[Erasure]) -> Iterator[str]:
    """Lines as text, a JSON object each: ids, a moment and a ground."""
    for line in lines:
        yield ErasureRead.model_validate(line).model_dump_json(by_alias=True)


def read(texts: Iterable[str]) -> list[Erasure]:
    """The lines again. ValueError for what is no line of a ledger."""
    told = (_LINE.validate_json(text) for text in texts if text.strip())
    return [Erasure.model_validate(line.model_dump()) for line in told]


def marks(lines: Iterable[Erasure]) -> list[dict[str, Any]]:
    """Marks to be put into a database that is restored."""
    by_case = {line.case_id: line for line in lines}
    return [
        {"name": f"{CARRIED}{line.case_id}", "value": text, "at": line.at}
        for line, text in zip(by_case.values(), written(by_case.values()), strict=True)
    ]


def replay(works: Works) -> int:
    """Erase anew what came back with a backup, a case at a time, so that it can be cut off anywhere; how many."""
    with works.open(write=False) as work:
        if work.run(_CARRIED_LINES.limit(1)).first() is None and not erasing.not_gone(work):
            return 0
    with works.open() as work:
        carried = list(work.run(_CARRIED_LINES).scalars())
        erasing.write(work, read(carried))
        work.run(sa.delete(MARKS).where(MARKS.c.name.startswith(CARRIED)))
        again = erasing.not_gone(work)
    for case_id in again:
        with works.open() as work:
            erasing.remove(work, case_id)
    return len(again)
