"""Checking the access log from its first line to its last, and the heads with which it is checked elsewhere (S8)."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import orjson
import sqlalchemy as sa

from api.core import paging
from api.core.signing import is_signed
from api.flows import log_seals
from api.flows.log_seals import LINES, ORDER, SEALS
from api.rules import log_chain
from api.rules.log_chain import Fault, Finding, Head, Sealed
from api.work import Work

AT_ONCE = 5000
_WHOLE = (
    sa.select(SEALS.c.chain, SEALS.c.number, SEALS.c.hash, SEALS.c.seq.label("sealed_seq"), *log_seals.FACTS)
    .join(LINES, LINES.c.seq == SEALS.c.seq, isouter=True)
    .order_by(SEALS.c.chain, SEALS.c.number)
)


@dataclass(frozen=True)
class Checked:
    """What was looked at, what waits for its seal, and what is wrong, the earliest line first."""

    sealed: int
    waiting: int
    heads: int
    findings: list[Finding]


def check(work: Work, keys: Collection[str], kept: Sequence[Head] = ()) -> Checked:
    """Compare every line with its seal, every chain with its heads, and those with what was ``kept`` elsewhere.

    ``keys``: the public keys whose signature counts. All of it as it stood at one moment.
    """
    _demand_one_moment(work)

    def signed(head: Head) -> bool:
        return head.key in keys and is_signed(head.content, head.signature, head.key)

    heads = log_seals.heads(work)
    counted = _Counted(_sealed(work))
    findings = log_chain.check(counted, heads, kept, signed)
    added = _added(work)
    if added is not None:
        findings.append(Finding(Fault.UNSEALED, seq=added))
    return Checked(counted.count, _waiting(work), len(heads), findings)


def written(heads: Iterable[Head]) -> Iterator[str]:
    """Heads as lines of JSON, to be kept outside of the database."""
    for head in heads:
        yield orjson.dumps(vars(head)).decode()


def read(lines: Iterable[str]) -> list[Head]:
    """Heads as they were kept. ValueError for what is none."""
    found = []
    for line in lines:
        try:
            told = json.loads(line)
            ends = tuple((int(count), str(last)) for count, last in told["ends"])
            found.append(Head(int(told["number"]), told["at"], ends, told["key"], told["signature"]))
        except (KeyError, TypeError) as error:
            raise ValueError(line) from error
    return found


class _Counted:
    """Seals that are counted while they go by."""

    def __init__(self, seals: Iterable[Sealed]) -> None:
        self.seals, self.count = seals, 0

    def __iter__(self) -> Iterator[Sealed]:
        for sealed in self.seals:
            self.count += 1
            yield sealed


def _demand_one_moment(work: Work) -> None:
    """On SQLite every transaction sees one moment."""
    if work.connection.dialect.name == "postgresql":
        work.run(sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))


def _sealed(work: Work) -> Iterator[Sealed]:
    for row in work.run(_WHOLE.execution_options(yield_per=AT_ONCE)):
        known = log_seals.facts(row) if row.seq is not None else None
        yield Sealed(row.chain, row.number, row.sealed_seq, row.hash, known)


def _added(work: Work) -> int | None:
    """The first line without a seal among those that were passed already: nobody passes over a line."""
    passed = sa.not_(paging.after(ORDER, log_seals.place(work)))
    seq: int | None = work.run(log_seals.without_seal(sa.func.min(LINES.c.seq)).where(passed)).scalar()
    return seq


def _waiting(work: Work) -> int:
    waits = paging.after(ORDER, log_seals.place(work))
    return int(work.run(log_seals.without_seal(sa.func.count()).where(waits)).scalar_one())
