"""A machine sees cases up to the level that it was granted: in lists, by id, and what hangs from them."""

from typing import Any

import pytest

from api.models.case import Confidentiality
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

LEVELS = [level.value for level in Confidentiality]


@pytest.fixture
def machine(world: World):
    """A machine with these grants: scope to level, in the home region."""

    def made(**levels: str) -> As:
        grants = [
            {"scope": scope.replace("_", ":"), "regionId": str(world.home), "confidentiality": level}
            for scope, level in levels.items()
        ]
        client = world.administrator.post("/clients", {"name": "Systeem", "grants": grants})
        assert client.status_code == 201, client.text
        assert [one["confidentiality"] for one in client.json()["grants"]] == list(levels.values())
        key = world.administrator.post(f"/clients/{client.json()['id']}/keys").json()["key"]
        return As(world.http, {"authorization": f"Bearer {key}"})

    return made


def seen(who: As, path: str) -> set[str]:
    return {str(row["id"]) for row in who.get(path).json()["items"]}


@pytest.mark.parametrize("level", ["public", "case_confidential", "secret", "top_secret"])
def test_lists_and_rows_hold_to_the_level(world: World, machine: Any, level: str):
    by_level = {one: world.case(title=one, confidentiality=one)["id"] for one in LEVELS}
    who = machine(cases_read=level)
    wanted = {by_level[one] for one in LEVELS[: LEVELS.index(level) + 1]}
    assert seen(who, "/cases") == wanted
    assert {row for row in by_level.values() if who.get(f"/cases/{row}").status_code == 200} == wanted


def test_actions_go_with_their_case_and_a_change_of_level_is_seen_at_once(
    world: World, machine: Any, clock: MovingClock
):
    table = Table(world, clock)
    table.open()
    agreed = {"what": "De kamer vrijhouden", "term": "short", "dueOn": "2026-11-16"}
    owner = {"ownerId": str(table.owner("manager"))}
    made = world.coordinator.post(f"/cases/{table.case_id}/actions", agreed | owner)
    assert made.status_code == 201, made.text
    action = made.json()
    who, all_ = machine(actions_read="case_confidential"), machine(actions_read="top_secret")
    bare = machine(actions_overdue="public")
    first = who.get("/actions")
    assert [row["id"] for row in first.json()["items"]] == [action["id"]]
    assert who.get(f"/actions/{action['id']}").status_code == 200
    path = f"/cases/{table.case_id}"
    assert world.coordinator.patch(path, {"confidentiality": "secret"}).status_code == 200
    again = who.call("GET", "/actions", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.json()["items"]) == (200, [])
    assert who.get(f"/actions/{action['id']}").status_code == 404
    assert seen(all_, "/actions") == {action["id"]}
    assert who.get("/deadlines").json()["items"] == []
    assert all_.get("/deadlines").json()["items"]
    world.works.clock.move(days=60)  # type: ignore[attr-defined]  # the clock of a test moves
    polled = bare.get("/actions", overdue="true").json()["items"]
    assert [(row["id"], row["what"], row["caseTitle"]) for row in polled] == [(action["id"], None, None)]


def test_nobody_delivers_above_their_level(world: World, machine: Any):
    who = machine(cases_write="internal")
    body = {"region": "ZK09", "title": "Aangeleverd", "confidentiality": "confidential"}
    refused = who.put("/sources/zk/cases/1", body)
    assert [(one["pointer"], one["code"]) for one in refused.json()["errors"]] == [
        ("/confidentiality", "above-grant")
    ]
    assert who.put("/sources/zk/cases/1", {**body, "confidentiality": "internal"}).status_code == 201


def test_nobody_changes_above_their_level_what_they_may_read(world: World, machine: Any):
    who = machine(cases_write="internal", cases_read="secret")
    body = {"region": "ZK09", "title": "Aangeleverd", "confidentiality": "internal"}
    made = who.put("/sources/zk/cases/1", body).json()
    path = f"/cases/{made['id']}"
    assert world.coordinator.patch(path, {"confidentiality": "secret"}).status_code == 200
    assert who.put("/sources/zk/cases/1", body).status_code == 404
    assert who.get(path).json()["confidentiality"] == "secret"
