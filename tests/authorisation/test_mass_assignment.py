"""Every column of every table offered to every body: it is a field of that body, or it is refused by its name.

All at once in one request for each operation, which must name every one of them; and each alone, of which the short
form takes a few for each operation and ``make proof`` all.
"""

import hashlib
import os
import random
from dataclasses import dataclass, field

import httpx
import pytest
import sqlalchemy as sa

from api import models
from tests.authorisation.asking import NAMED
from tests.authorisation.offering import Place, columns, offers, pointer
from tests.support import scene
from tests.support.moving_clock import MovingClock
from tests.support.routes import Served, served
from tests.support.world import As, World

MOST_LINES = 500
ALONE = int(os.environ.get("PROOF_COLUMNS", "3"))
"""So many columns are also offered alone to each operation."""
WITH_BODY = [item for item in served() if item.call and item.body is not None]
NOBODYS = frozenset(
    "id version status createdAt updatedAt updatedBy txid seq tokenHash secretHash sha256 signature doneBy sharedBy"
    " closedAt sentAt finalAt openedAt withdrawnAt revokedAt lastUsedAt anonymisedBy askedBy calledBy".split()
)
"""What only the system writes."""
TRACES = frozenset({"access", "sign_in", "client_key", "try_count"})
"""A request that is refused leaves a line in the log, and that somebody was here."""
ANSWERS = frozenset({"stored_answer"})
"""What a batch is answered is kept with its key."""


@dataclass
class Outcome:
    """How many operations, how many columns at how many places, and what came through."""

    operations: int = 0
    offered: int = 0
    through: list[str] = field(default_factory=list)


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_no_column_comes_in_that_is_no_field(world: World, clock: MovingClock) -> None:
    known = scene.play(world, clock)
    world.sign_in_again(world.coordinator)
    world.sign_in_again(world.administrator)
    before, outcome, chance = stored(world), Outcome(), random.Random(5)
    for item in WITH_BODY:
        extra = offers(item.body).extra
        alone = [[one] for one in chance.sample(extra, min(ALONE, len(extra)))]
        for some in (extra, *alone):
            outcome.offered += len(some)
            outcome.through += came_through(world, item, some, known)
        outcome.operations += 1
    assert outcome.through == [], "\n".join(outcome.through[:20])
    assert stored(world) == before
    print(f"{outcome.operations} operations, {outcome.offered} columns offered, 0 changed")
    assert outcome.operations > 70
    assert outcome.offered > outcome.operations * len(columns()) / 2


def came_through(
    world: World, item: Served, extra: list[tuple[Place, str]], known: dict[str, list[str]]
) -> list[str]:
    """The columns that were not refused by their name. Names that fields have inside are refused before all others."""
    left = {pointer(*one): one for one in extra}
    while left:
        named = refused(world, item, offers(item.body).with_these([*left.values()]), known)
        if not named & left.keys():
            return [f"{item}: {place}" for place in left]
        left = {place: one for place, one in left.items() if place not in named}
    return []


def refused(world: World, item: Served, body: object, known: dict[str, list[str]]) -> set[str]:
    """The keys that an answer says to be unknown, to somebody who may do it with a body that is right."""
    callers = (world.coordinator, world.administrator, world.machine)
    answers = (send(who, item, body, known) for who in callers)
    answer = next((one for one in answers if one.status_code not in {401, 403}), None)
    if answer is None or answer.status_code != 400:
        return set()
    return {str(fault["pointer"]) for fault in answer.json()["errors"] if fault["code"] == "unknown-key"}


def send(who: As, item: Served, body: object, known: dict[str, list[str]]) -> httpx.Response:
    """One request about a row that exists."""
    path = item.path.removeprefix("/v1")
    for param in item.params:
        path = path.replace("{" + param + "}", NAMED.get(param) or known[param][0])
    return who.call(item.method, path, json=body, headers={} if item.method == "POST" else {"If-Match": "*"})


def stored(world: World) -> dict[str, str]:
    """What every table holds, as a digest."""
    with world.works.open(write=False) as work:
        return {
            name: hashlib.sha256(
                repr(sorted(map(repr, work.session.execute(sa.select(table)).all()))).encode()
            ).hexdigest()
            for name, table in models.metadata.tables.items()
            if name not in TRACES
        }


def test_what_only_the_system_writes_is_a_field_of_no_body() -> None:
    assert set(columns()) >= NOBODYS
    found = {
        f"{item} {pointer(place, name)}"
        for item in WITH_BODY
        for place, keys in offers(item.body).places.items()
        for name in keys & NOBODYS
    }
    assert found == set()


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_a_line_of_a_batch_is_a_body_too(world: World) -> None:
    """Lines of a batch are judged one by one, so the contract calls them anything."""
    (push,) = (item for item in WITH_BODY if str(item) == "PUT /v1/sources/{source}/cases/{reference}")
    before = stored(world)
    names = [one for one in offers(push.body).extra if one[1] != "reference"]
    lines = [{**offers(push.body).with_these([one]), "reference": one[1]} for one in names]
    for start in range(0, len(lines), MOST_LINES):
        some = lines[start : start + MOST_LINES]
        answer = world.machine.post("/case-batches", {"source": "zk", "cases": some})
        assert answer.status_code == 200, answer.text
        for line, told in zip(some, answer.json()["lines"], strict=True):
            assert {fault["code"] for fault in told["errors"]} == {"unknown-key"}, line
    assert stored(world) == {**before, **{name: stored(world)[name] for name in ANSWERS}}
