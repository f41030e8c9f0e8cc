"""Where many wait, a machine is taken for what it was when it came before (decision 40), and held beside what it is."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from sqlmodel import col, select

from api.core.db import Database
from api.models.access import Access, DeedOutcome
from api.models.case import Case
from api.models.event import Event
from api.models.idempotency import StoredAnswer
from tests.support.statements import asked
from tests.support.world import As, World

CASE = {"region": "ZK09", "title": "Een plek om te wonen"}
PUSHED = "/sources/zk/cases/1"
ONCE = {"Idempotency-Key": "een-keer"}
SCOPES = ("cases:read", "cases:write", "actions:read", "actions:overdue")
NOBODY = "00000000-0000-7000-8000-000000000000"

# Every kind of answer there is, good and bad: each would tell something, or store it.
ASKED: dict[str, Callable[[As, str], httpx.Response]] = {
    "push": lambda machine, _: machine.put("/sources/zk/cases/2", CASE),
    "repeated": lambda machine, _: machine.put(PUSHED, CASE, **ONCE),
    "key-reused": lambda machine, _: machine.put(PUSHED, {**CASE, "title": "Anders"}, **ONCE),
    "region-not-yours": lambda machine, _: machine.put(PUSHED, {**CASE, "region": "ZK01"}),
    "case": lambda machine, case: machine.get(f"/cases/{case}/overview"),
    "no-case": lambda machine, _: machine.get(f"/cases/{NOBODY}/overview"),
    "list": lambda machine, _: machine.get("/actions"),
    "overdue": lambda machine, _: machine.get("/actions", overdue="true"),
    "unchanged": lambda machine, _: machine.call("GET", "/actions", headers={"If-None-Match": "*"}),
    "filter": lambda machine, _: machine.get("/actions", colour="red"),
}
BEFORE = {
    "push": 201,
    "repeated": 201,
    "key-reused": 422,
    "region-not-yours": 400,
    "case": 200,
    "no-case": 404,
    "list": 200,
    "overdue": 200,
    "unchanged": 304,
    "filter": 400,
}

LOOKS = {"push": 1, "case": 1, "list": 1, "overdue": 1}


@pytest.fixture
def client(world: World) -> dict[str, Any]:
    """A client with a key and all that it may ask here."""
    grants = [{"scope": scope, "regionId": str(world.home)} for scope in SCOPES]
    made = world.administrator.post("/clients", {"name": "Koppeling", "grants": grants}).json()
    key = world.administrator.post(f"/clients/{made['id']}/keys", {}).json()
    return {**made, "keyId": key["id"], "secret": key["key"]}


@pytest.fixture
def machine(world: World, client: dict[str, Any]) -> As:
    return As(world.http, {"authorization": f"Bearer {client['secret']}"})


@pytest.fixture
def case(machine: As) -> str:
    """The id of a case that it pushed; so it is remembered, too."""
    return str(machine.put(PUSHED, CASE, **ONCE).json()["id"])


@pytest.mark.parametrize("what", ASKED)
def test_a_key_that_was_revoked_hears_nothing_any_more(
    world: World, client: dict[str, Any], machine: As, case: str, what: str
) -> None:
    assert ASKED[what](machine, case).status_code == BEFORE[what]
    revoked = world.administrator.post(f"/client-keys/{client['keyId']}/revocation")
    assert revoked.status_code == 200
    kept, refused = stored(world), ASKED[what](machine, case)
    assert (refused.status_code, refused.headers["content-type"]) == (401, "application/problem+json")
    assert stored(world) == kept


@pytest.mark.parametrize("what", ASKED)
def test_a_grant_that_was_taken_back(
    world: World, client: dict[str, Any], machine: As, case: str, what: str
) -> None:
    elsewhere = [{"scope": "events:read", "regionId": str(world.home)}]
    changed = world.administrator.patch(f"/clients/{client['id']}", {"grants": elsewhere})
    assert changed.status_code == 200, changed.text
    kept, refused = stored(world), ASKED[what](machine, case)
    assert refused.status_code == 403, refused.text
    assert stored(world) == kept


@pytest.mark.parametrize("what", ASKED)
def test_when_something_else_changed_it_is_read_again_and_served(
    world: World, machine: As, case: str, what: str
) -> None:
    made = world.administrator.post(
        "/clients",
        {"name": "Een ander", "grants": [{"scope": "cases:read", "regionId": str(world.home)}]},
    )
    assert made.status_code == 201
    assert world.administrator.post(f"/clients/{made.json()['id']}/keys", {}).status_code == 201
    left = Counter(stored(world))
    assert ASKED[what](machine, case).status_code == BEFORE[what]
    grown = Counter(stored(world)) - left
    assert (grown["cases"], grown["event"]) == ((1, 1) if what == "push" else (0, 0))
    assert grown["access"] == LOOKS.get(what, 0)


def test_how_identities_stand_is_told_by_what_is_asked_anyway(
    machine: As, case: str, database: Database
) -> None:
    once = {"Idempotency-Key": "nog-een-keer"}
    for what, ask in {**ASKED, "push": lambda m, _: m.put("/sources/zk/cases/2", CASE, **once)}.items():
        with asked(database) as seen:
            ask(machine, case)
        told = [statement for statement, _ in seen if "identity" in statement or "stamp" in statement]
        by_itself = [statement for statement in told if statement.endswith("AS identities")]
        assert len(told) == 1, what
        assert bool(by_itself) == (what in {"no-case", "filter", "region-not-yours"}), what


def stored(world: World) -> dict[str, int]:
    """How many rows there are that a request could leave behind; a refusal leaves a line in the access log."""
    kinds = {"cases": Case, "event": Event, "access": Access, "kept": StoredAnswer}
    with world.works.open(write=False) as work:
        count = sa.func.count()
        found = {
            name: work.session.scalar(sa.select(count).select_from(kind)) for name, kind in kinds.items()
        }
        refused = work.session.scalar(select(count).where(col(Access.outcome) == DeedOutcome.REFUSED))
    return {name: number or 0 for name, number in found.items()} | {
        "access": (found["access"] or 0) - (refused or 0)
    }
