"""The chains over the access log: what seals a line, and whether lines, seals and heads still agree (S8).

Every line of the log belongs to one of a few chains. A seal holds the hash over the line and over the seal before it
in its chain, so that a line cannot be changed, moved or left out without every later hash being another. A *head* says
for every chain how many seals it has and what the last hash is, and is signed with a key that is not in the database:
so that a chain cannot be made anew from some line on, and cannot be cut off before the newest head that somebody has.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

import orjson

CHAINS = 4
START = "0" * 64
"""What stands before the first seal of a chain."""

Facts = Mapping[str, Any]


class Fault(StrEnum):
    """What is wrong at a place in the log."""

    CHANGED = "changed"
    DELETED = "deleted"
    MISSING = "missing"
    MISPLACED = "misplaced"
    REWRITTEN = "rewritten"
    CUT = "cut"
    UNSIGNED = "unsigned"
    UNSEALED = "unsealed"
    HEAD_MISSING = "head_missing"
    HEAD_CHANGED = "head_changed"


@dataclass(frozen=True)
class Finding:
    """The first thing that is wrong in a chain, among the heads, or outside of the chains.

    ``seq`` names the line; where the line cannot be known any more, ``after`` names the last sound one before it.
    """

    fault: Fault
    chain: int | None = None
    number: int | None = None
    seq: int | None = None
    after: int | None = None
    head: int | None = None


@dataclass(frozen=True)
class Sealed:
    """A seal with the facts of its line; None where the line is gone."""

    chain: int
    number: int
    seq: int
    hash: str
    facts: Facts | None


@dataclass(frozen=True)
class Head:
    """How far every chain was at a moment: of each the number of seals and the last hash."""

    number: int
    at: str
    ends: tuple[tuple[int, str], ...]
    key: str
    signature: str

    @property
    def content(self) -> bytes:
        """What is signed."""
        told = {"at": self.at, "ends": self.ends, "key": self.key, "number": self.number}
        return canonical(told)


Promises = dict[int, str]
"""Of one chain: after so many seals the hash was this, says a head with a good signature."""


def canonical(facts: Facts) -> bytes:
    """Facts as JSON that is the same wherever it is made: sorted keys, no spaces, and nothing for what is not known.

    A column that comes later is empty for the lines before it, and so changes none of their hashes.
    """
    known = {name: value for name, value in facts.items() if value is not None}
    return orjson.dumps(known, option=orjson.OPT_SORT_KEYS)


def chain_of(seq: int) -> int:
    """The chain to which a line belongs."""
    return seq % CHAINS


def seal(previous: str, number: int, facts: Facts) -> str:
    """The hash that seals a line as this number of its chain."""
    return hashlib.sha256(f"{previous}\n{number}\n".encode() + canonical(facts)).hexdigest()


def check(
    seals: Iterable[Sealed], heads: Sequence[Head], kept: Sequence[Head], is_signed: Callable[[Head], bool]
) -> list[Finding]:
    """What is wrong, at most one finding a chain and one of the heads, the earliest line first.

    ``seals`` in the order of chain and number; ``heads`` as they stand in the database, ``kept`` as somebody kept them
    elsewhere.
    """
    found = list(_in_heads(heads, kept, is_signed))
    promises = _promises([head for head in (*heads, *kept) if is_signed(head)])
    left = dict.fromkeys(range(CHAINS))
    for chain, group in groupby(seals, lambda sealed: sealed.chain):
        left.pop(chain, None)
        found += _in_chain(chain, group, promises.get(chain, {}))
    for chain in left:  # of these there is not one seal left
        found += _in_chain(chain, (), promises.get(chain, {}))
    return sorted(found, key=_place)


def _place(finding: Finding) -> tuple[bool, int]:
    known = finding.seq if finding.seq is not None else finding.after
    return known is None, known or 0


def _in_heads(
    heads: Sequence[Head], kept: Sequence[Head], is_signed: Callable[[Head], bool]
) -> Iterator[Finding]:
    """The first head that is missing, is not signed, or is another than the one that was kept."""
    there = {head.number: head for head in heads}
    elsewhere = {head.number: head for head in kept}
    for number in range(1, max([*there, *elsewhere], default=0) + 1):
        head, other = there.get(number), elsewhere.get(number)
        if head is None:
            yield Finding(Fault.HEAD_MISSING, head=number)
            return
        if (other is not None and other != head) or not is_signed(head):
            yield Finding(Fault.HEAD_CHANGED, head=number)
            return


def _promises(heads: Iterable[Head]) -> dict[int, Promises]:
    promised: dict[int, Promises] = {}
    for head in heads:
        for chain, (count, last) in enumerate(head.ends):
            if count:
                promised.setdefault(chain, {})[count] = last
    return promised


def _in_chain(chain: int, seals: Iterable[Sealed], promised: Promises) -> Iterator[Finding]:
    """The first place where a chain does not hold."""
    previous, number, before = START, 0, None
    first: int | None = None  # since the last head that agreed
    for sealed in seals:
        number += 1
        if fault := _at(chain, number, previous, sealed):
            missing = fault is Fault.MISSING
            yield Finding(fault, chain, number, None if missing else sealed.seq, before)
            return
        first = first or sealed.seq
        if promised.get(number, sealed.hash) != sealed.hash:
            yield Finding(Fault.REWRITTEN, chain, number, first, before)
            return
        first = None if number in promised else first
        previous, before = sealed.hash, sealed.seq
    last = max(promised, default=0)
    if number < last:
        yield Finding(Fault.CUT, chain, number + 1, after=before)
    elif number > last:
        yield Finding(Fault.UNSIGNED, chain, last + 1, first)


def _at(chain: int, number: int, previous: str, sealed: Sealed) -> Fault | None:
    if sealed.number != number:
        return Fault.MISSING
    if sealed.facts is None:
        return Fault.DELETED
    if chain_of(sealed.seq) != chain:
        return Fault.MISPLACED
    return None if seal(previous, number, sealed.facts) == sealed.hash else Fault.CHANGED
