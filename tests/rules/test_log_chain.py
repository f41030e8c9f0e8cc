"""The chains over the access log: whatever is done to sealed lines is found, and the first bad one is named."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from uuid import UUID

import orjson
import pytest

from api.core.signing import Signer, is_signed
from api.rules import log_chain
from api.rules.log_chain import CHAINS, START, Fault, Finding, Head, Sealed, chain_of

LINES, PER_HEAD, TIMES = 80, 10, 1000
BEGAN = datetime(2026, 11, 2, 8, tzinfo=UTC)
OWN, OTHER = Signer.of("A" * 43 + "="), Signer.of("B" * 42 + "A=")


@dataclass
class Log:
    """Seals with their lines in the order of chain and number, and the signed heads."""

    seals: list[Sealed] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)

    def chain(self, number: int) -> list[Sealed]:
        return [one for one in self.seals if one.chain == number]

    def put(self, chain: int, seals: list[Sealed]) -> None:
        others = [one for one in self.seals if one.chain != chain]
        self.seals = sorted([*others, *seals], key=lambda one: (one.chain, one.number))

    def found(self, kept: list[Head] | None = None) -> list[Finding]:
        return log_chain.check(
            self.seals, self.heads, kept or [], lambda head: head.key == OWN.public and signed(head)
        )


@cache
def signed(head: Head) -> bool:
    return is_signed(head.content, head.signature, head.key)


def facts(seq: int) -> dict[str, object]:
    return {
        "seq": seq,
        "at": BEGAN + timedelta(seconds=seq),
        "deed": "read",
        "case_id": UUID(int=seq % 7),
        "actor": f"person:{seq % 5}",
        "reason": None,
    }


def resealed(seals: list[Sealed]) -> list[Sealed]:
    """The seals as somebody would make them who may write everything, but has no key."""
    made, last = [], START
    for number, one in enumerate(seals, 1):
        assert one.facts
        last = log_chain.seal(last, number, one.facts)
        made.append(replace(one, number=number, hash=last))
    return made


def sealed_log() -> Log:
    """Lines in no particular order, as they settle; a head now and then."""
    log, ends = Log(), [(0, START)] * CHAINS
    order = [*range(1, LINES + 1)]
    random.Random(4).shuffle(order)
    for count, seq in enumerate(order, 1):
        chain = chain_of(seq)
        number, last = ends[chain][0] + 1, ends[chain][1]
        ends[chain] = number, log_chain.seal(last, number, facts(seq))
        log.seals.append(Sealed(chain, number, seq, ends[chain][1], facts(seq)))
        if count % PER_HEAD == 0:
            log.heads.append(head(count // PER_HEAD, ends, OWN))
    log.seals.sort(key=lambda one: (one.chain, one.number))
    return log


def head(number: int, ends: list[tuple[int, str]], signer: Signer) -> Head:
    made = Head(number, BEGAN.isoformat(), tuple(ends), signer.public, "")
    return replace(made, signature=signer.sign(made.content))


WHOLE = sealed_log()


def copy() -> Log:
    return Log([*WHOLE.seals], [*WHOLE.heads])


Trick = Callable[[Log, random.Random], Finding]


def somewhere(log: Log, chance: random.Random, *, but_last: int = 0) -> tuple[int, list[Sealed], int]:
    chain = chance.randrange(CHAINS)
    seals = log.chain(chain)
    return chain, seals, chance.randrange(len(seals) - but_last)


def edited(log: Log, chance: random.Random) -> Finding:
    chain, seals, place = somewhere(log, chance)
    one = seals[place]
    name, value = chance.choice(
        [("deed", "search"), ("actor", "person:9"), ("reason", "x"), ("case_id", None)]
    )
    seals[place] = replace(one, facts={**(one.facts or {}), name: value})
    log.put(chain, seals)
    return Finding(Fault.CHANGED, chain, one.number, one.seq)


def reseal_one(log: Log, chance: random.Random) -> Finding:
    """The line and its own seal, and not those behind it."""
    chain, seals, place = somewhere(log, chance, but_last=1)
    one = seals[place]
    told = {**(one.facts or {}), "deed": "print"}
    last = seals[place - 1].hash if place else START
    seals[place] = replace(one, facts=told, hash=log_chain.seal(last, one.number, told))
    log.put(chain, seals)
    promised = {end: number for head in log.heads for end, number in [head.ends[chain]]}
    if one.number in promised:
        return Finding(Fault.REWRITTEN, chain, one.number)
    return Finding(Fault.CHANGED, chain, one.number + 1, seals[place + 1].seq)


def deleted(log: Log, chance: random.Random) -> Finding:
    chain, seals, place = somewhere(log, chance)
    one = seals[place]
    seals[place] = replace(one, facts=None)
    log.put(chain, seals)
    return Finding(Fault.DELETED, chain, one.number, one.seq)


def deleted_with_its_seal(log: Log, chance: random.Random) -> Finding:
    chain, seals, place = somewhere(log, chance, but_last=1)
    one = seals.pop(place)
    log.put(chain, seals)
    return Finding(Fault.MISSING, chain, one.number, after=seals[place - 1].seq if place else None)


def closed_up(log: Log, chance: random.Random) -> Finding:
    """Deleted with its seal, and those behind it moved up."""
    chain, seals, place = somewhere(log, chance, but_last=1)
    one = seals.pop(place)
    seals[place:] = [replace(later, number=later.number - 1) for later in seals[place:]]
    log.put(chain, seals)
    return Finding(Fault.CHANGED, chain, one.number, seals[place].seq)


def swapped(log: Log, chance: random.Random) -> Finding:
    chain = chance.randrange(CHAINS)
    seals = log.chain(chain)
    first, second = sorted(chance.sample(range(len(seals)), 2))
    one, other = seals[first], seals[second]
    seals[first] = replace(other, number=one.number)
    seals[second] = replace(one, number=other.number)
    log.put(chain, seals)
    return Finding(Fault.CHANGED, chain, one.number, other.seq)


def other_chain(log: Log, chance: random.Random) -> Finding:
    """A line takes the place of one in another chain, seals made to fit."""
    chain, seals, place = somewhere(log, chance)
    elsewhere = chance.choice([one for one in log.seals if one.chain != chain])
    seals[place] = replace(elsewhere, chain=chain, number=seals[place].number)
    log.put(chain, resealed(seals))
    return Finding(Fault.MISPLACED, chain, seals[place].number, elsewhere.seq)


def cut(log: Log, chance: random.Random) -> Finding:
    chain = chance.randrange(CHAINS)
    seals = log.chain(chain)
    left = chance.randrange(len(seals))
    log.put(chain, seals[:left])
    return Finding(Fault.CUT, chain, left + 1, after=seals[left - 1].seq if left else None)


def rewritten(log: Log, chance: random.Random) -> Finding:
    """A line is changed and everything behind it sealed anew: only the signed heads are against it."""
    chain, seals, place = somewhere(log, chance)
    one = seals[place]
    seals[place] = replace(one, facts={**(one.facts or {}), "actor": "person:9"})
    log.put(chain, resealed(seals))
    ends = sorted({head.ends[chain][0] for head in log.heads})
    return Finding(Fault.REWRITTEN, chain, next(end for end in ends if end >= one.number))


def added(log: Log, chance: random.Random) -> Finding:
    chain = chance.randrange(CHAINS)
    seals = log.chain(chain)
    seq = LINES + CHAINS + chain
    fresh = Sealed(chain, len(seals) + 1, seq, "", facts(seq))
    log.put(chain, resealed([*seals, fresh]))
    return Finding(Fault.UNSIGNED, chain, len(seals) + 1, seq)


TRICKS: list[Trick] = [
    edited, reseal_one, deleted, deleted_with_its_seal, closed_up, swapped, other_chain, cut, rewritten, added,
]  # fmt: skip


def test_a_log_that_nobody_touched_is_sound():
    assert WHOLE.found() == WHOLE.found([*WHOLE.heads]) == []
    assert Log().found() == []


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick.__name__)
def test_whatever_is_done_is_found_and_the_first_bad_line_is_named(trick: Trick):
    chance = random.Random(trick.__name__)
    for _ in range(TIMES // len(TRICKS)):
        log = copy()
        wanted = trick(log, chance)
        (found,) = log.found()
        assert (found.fault, found.chain, found.number) == (wanted.fault, wanted.chain, wanted.number)
        if wanted.fault in {Fault.MISSING, Fault.CUT}:
            assert (found.seq, found.after) == (None, wanted.after)
        elif wanted.fault is not Fault.REWRITTEN:
            assert found.seq == wanted.seq


def test_of_a_chain_made_anew_the_line_behind_the_last_good_head_is_named():
    for place in range(len(WHOLE.chain(0))):
        log = copy()
        seals = log.chain(0)
        seals[place] = replace(seals[place], facts={**facts(seals[place].seq), "deed": "export"})
        log.put(0, resealed(seals))
        (found,) = log.found()
        good = max((head.ends[0][0] for head in log.heads if head.ends[0][0] <= place), default=0)
        assert (found.fault, found.seq) == (Fault.REWRITTEN, seals[good].seq)


def test_an_end_that_was_cut_with_its_heads_is_found_by_a_head_that_was_kept():
    log = copy()
    kept = [log.heads.pop()]
    for chain in range(CHAINS):
        log.put(chain, log.chain(chain)[: log.heads[-1].ends[chain][0]])
    assert log.found() == [], "nothing in the database itself can tell"
    found = log.found(kept)
    assert Finding(Fault.HEAD_MISSING, head=len(WHOLE.heads)) in found
    assert {one.fault for one in found} == {Fault.HEAD_MISSING, Fault.CUT}


@pytest.mark.parametrize("signer", [OTHER, None])
def test_a_head_that_is_forged_is_found(signer: Signer | None):
    for place in range(len(WHOLE.heads)):
        log = copy()
        old = log.heads[place]
        ends = [(count, "f" * 64) for count, _ in old.ends]
        log.heads[place] = head(old.number, ends, signer) if signer else replace(old, ends=tuple(ends))
        assert Finding(Fault.HEAD_CHANGED, head=old.number) in log.found()
        log.heads[place] = replace(old, at="2026-01-01T00:00:00+00:00")
        assert Finding(Fault.HEAD_CHANGED, head=old.number) in log.found()
        del log.heads[place]
        known = log.found()
        assert known[-1].fault is (Fault.HEAD_MISSING if place < len(WHOLE.heads) - 1 else Fault.UNSIGNED)


def test_a_head_of_another_key_counts_only_where_it_is_trusted():
    log = copy()
    assert not log_chain.check(log.seals, log.heads, [], signed)
    assert log_chain.check(log.seals, log.heads, [], lambda _head: False)


def test_facts_are_written_the_same_wherever_they_are_made():
    told = log_chain.canonical({"b": 1, "at": BEGAN, "a": "é", "nothing": None, "id": UUID(int=1)})
    assert (
        told
        == b'{"a":"\xc3\xa9","at":"2026-11-02T08:00:00+00:00","b":1,"id":"00000000-0000-0000-0000-000000000001"}'
    )
    assert orjson.loads(told)["b"] == 1


def test_what_is_no_key_or_no_signature_says_no():
    assert not is_signed(b"x", "no base64!", OWN.public)
    assert not is_signed(b"x", OWN.sign(b"x"), "no key")
    assert is_signed(b"x", OWN.sign(b"x"), OWN.public)
    assert Signer.of(OWN.text).public == OWN.public
    with pytest.raises(ValueError, match="base64"):
        Signer.of("no base64!")
