"""A row of another region is to the byte what a row is that does not exist, in every operation that names one."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from api.flows import identity
from api.flows.identity import Credentials
from tests.support import scene
from tests.support.moving_clock import MovingClock
from tests.support.routes import Served, served
from tests.support.world import As, World

OPEN = {"regionId", "organisationId", "templateId", "personId", "referenceId"}
"""Rows of the directory, and examples that came with casustafel: whoever signed in may see them."""


@pytest.fixture
def known(world: World, clock: MovingClock) -> dict[str, list[str]]:
    """Rows of every kind in the home region, and a stranger who is signed in."""
    known = scene.play(world, clock)
    world.sign_in_again(world.stranger)
    return known


def test_every_operation_answers_the_same_for_what_is_elsewhere_and_what_is_nowhere(
    world: World, known: dict[str, list[str]]
):
    differing, statuses = [], []
    for item in served():
        if item.call is None or item.guard is None or item.guard.param in OPEN:
            continue
        elsewhere = asked(world, item, known[item.guard.param][0])
        nowhere = asked(world, item, str(scene.absent()))
        statuses.append(elsewhere.status_code)
        if bare(elsewhere) != bare(nowhere) or elsewhere.status_code not in {400, 403, 404, 415}:
            differing.append((str(item), elsewhere.text, nowhere.text))
    assert differing == []
    assert (
        statuses.count(404) > 60
    )  # of others the body is wrong already, or nobody but an administrator may try


def asked(world: World, item: Served, row_id: str) -> httpx.Response:
    """What a stranger hears who names a row, and for the rest of the path rows that do not exist."""
    guard = item.ours.guard
    assert guard, item
    path = item.path.removeprefix("/v1").replace("{" + guard.param + "}", row_id)
    for param in item.params:
        path = path.replace("{" + param + "}", str(scene.absent()))
    body: dict[str, Any] = {"json": {}} if item.body is not None else {}
    return world.stranger.call(item.method, path, headers={"If-Match": '"1"'}, **body)


def bare(answer: httpx.Response) -> tuple[int, bytes, dict[str, str]]:
    """An answer without the one thing in which all answers differ."""
    request_id = answer.headers["x-request-id"]
    content = answer.content.replace(request_id.encode(), b"-")
    return answer.status_code, content, {k: v for k, v in answer.headers.items() if k != "x-request-id"}


def test_no_guard_lets_a_stranger_through(world: World, known: dict[str, list[str]]):
    for who in (world.coordinator, world.administrator):
        world.sign_in_again(who)
    for param in scene.GUARDS.keys() - OPEN:
        assert seen(world, world.stranger, param, known[param]) == set(), param
        at_home = [seen(world, who, param, known[param]) for who in (world.coordinator, world.administrator)]
        assert at_home[0] | at_home[1], param


def seen(world: World, who: As, param: str, rows: list[str]) -> set[UUID]:
    """Those of the rows that somebody may see, to read or to change."""
    session = Credentials(session=who.headers["cookie"].partition("=")[2])
    with world.works.open() as work:
        work.caller = identity.authenticate(work, session, leaves_trace=False)
        loaded = [
            scene.GUARDS[param].load(work, UUID(row), lock=lock) for row in rows for lock in (False, True)
        ]
        return {row.id for row in loaded if row is not None}
