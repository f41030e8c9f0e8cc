from typing import Any

import pytest
from sqlmodel import select

from api.models.meeting import Meeting, MeetingStatus
from api.models.solution import Solution
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import World

PROPOSAL = {"kind": "new_place", "term": "short", "title": "Een kamer aan de Beukenlaan"}


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock).open()


def test_a_solution_is_proposed_weighed_and_chosen(table: Table) -> None:
    proposer = str(table.seats["manager"])
    made = table.minute_taker.post(f"{table.path}/solutions", {**PROPOSAL, "proposerId": proposer})
    assert made.status_code == 201, made.text
    solution = made.json()
    assert (solution["status"], solution["next"]) == ("proposed", ["choice", "edit", "delete"])
    path = f"/solutions/{solution['id']}"
    weighed = table.minute_taker.patch(path, {"pros": ["Dichtbij"], "cons": ["Pas in mei"]})
    assert (weighed.status_code, weighed.json()["pros"]) == (200, ["Dichtbij"])
    chosen = table.chair.post(f"{path}/choice", {"argument": "Dichtbij haar zus."})
    assert chosen.status_code == 200, chosen.text
    assert (chosen.json()["status"], chosen.json()["argument"]) == ("chosen", "Dichtbij haar zus.")
    assert chosen.json()["next"] == ["choice-withdrawal", "edit"]
    back = table.chair.post(f"{path}/choice-withdrawal")
    assert (back.json()["status"], back.json()["argument"], back.json()["chosenAt"]) == (
        "proposed",
        None,
        None,
    )
    told = ("solution-proposed", "solution-changed", "solution-chosen", "solution-unchosen")
    assert [len(table.events(type_)) for type_ in told] == [1, 1, 1, 1]
    assert [row["id"] for row in table.manager.get(f"{table.path}/solutions").json()["items"]] == [
        solution["id"]
    ]


def test_the_chair_proposes_nothing(table: Table) -> None:
    chair = str(table.seats["chair"])
    refused = table.minute_taker.post(f"{table.path}/solutions", {**PROPOSAL, "proposerId": chair})
    assert (refused.status_code, slug(refused)) == (409, "chair-owns-nothing")
    path = f"/solutions/{table.solution()['id']}"
    handed = table.minute_taker.patch(path, {"proposerId": chair})
    assert (handed.status_code, slug(handed)) == (409, "chair-owns-nothing")
    with table.world.works.open() as work:
        assert [row.proposer_id for row in work.session.exec(select(Solution))] == [None]


def test_a_proposer_sits_at_this_table(world: World, clock: MovingClock, table: Table) -> None:
    stray = str(Table(world, clock).seats["manager"])
    refused = table.minute_taker.post(f"{table.path}/solutions", {**PROPOSAL, "proposerId": stray})
    assert refused.status_code == 400
    fault = refused.json()["errors"][0]
    assert (fault["pointer"], fault["code"]) == ("/proposerId", "not-in-meeting")


def test_a_choice_needs_an_argument_and_is_made_once(table: Table) -> None:
    path = f"/solutions/{table.solution()['id']}"
    bare = table.chair.post(f"{path}/choice")
    assert (bare.status_code, codes(bare)) == (400, {"missing"})
    assert table.chair.post(f"{path}/choice", {"argument": "Goed"}).status_code == 200
    again = table.chair.post(f"{path}/choice", {"argument": "Beter"})
    assert (again.status_code, slug(again)) == (409, "illegal-status")
    assert again.json()["params"]["possible"] == ["choice-withdrawal"]
    assert table.chair.post(f"{path}/choice-withdrawal").status_code == 200
    twice = table.chair.post(f"{path}/choice-withdrawal")
    assert (twice.status_code, slug(twice)) == (409, "illegal-status")


def test_a_chosen_solution_and_one_with_an_action_stay(table: Table) -> None:
    chosen = table.choose(table.solution())
    refused = table.minute_taker.delete(f"/solutions/{chosen['id']}")
    assert (refused.status_code, slug(refused)) == (409, "illegal-status")
    used = table.solution()
    table.action(solution_id=used["id"])
    kept = table.minute_taker.delete(f"/solutions/{used['id']}")
    assert (kept.status_code, slug(kept)) == (409, "in-use")
    assert table.minute_taker.delete(f"/solutions/{table.solution()['id']}").status_code == 204
    assert len(table.events("solution-removed")) == 1


@pytest.mark.parametrize("status", [MeetingStatus.INVITED, MeetingStatus.CLOSED])
def test_solutions_are_fixed_outside_the_meeting(table: Table, status: MeetingStatus) -> None:
    chosen, other = table.choose(table.solution()), table.solution()
    with table.world.works.open() as work:
        meeting = work.session.get_one(Meeting, table.id)
        work.change(meeting, status=status, closed_at=work.now)
    path = f"/solutions/{other['id']}"
    for refused in (
        table.minute_taker.post(f"{table.path}/solutions", PROPOSAL),
        table.minute_taker.patch(path, {"title": "Anders"}),
        table.minute_taker.delete(path),
        table.minute_taker.post(f"{path}/choice", {"argument": "Toch"}),
        table.minute_taker.post(f"/solutions/{chosen['id']}/choice-withdrawal"),
    ):
        assert (refused.status_code, slug(refused)) == (409, "meeting-fixed")
    assert table.minute_taker.get(path).json()["next"] == []


def test_who_only_sits_there_chooses_nothing(table: Table) -> None:
    path = f"/solutions/{table.solution()['id']}"
    assert table.manager.get(path).json()["next"] == []
    assert table.manager.post(f"{path}/choice", {"argument": "Goed"}).status_code == 403
    assert table.manager.patch(path, {"title": "x"}).status_code == 403
    assert table.world.stranger.get(path).status_code == 404


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({**PROPOSAL, "kind": "magic"}, "/kind", "not-in-list"),
        ({"kind": "other", "term": "long"}, "/title", "missing"),
        ({**PROPOSAL, "pros": ["x"] * 31}, "/pros", "too-long"),
        ({**PROPOSAL, "pros": ["regel\neinde"]}, "/pros/0", "control-character"),
        ({**PROPOSAL, "argument": "x"}, "/argument", "unknown-key"),
        ({**PROPOSAL, "chosenAt": "2026-11-02T09:00:00Z"}, "/chosenAt", "unknown-key"),
    ],
)
def test_a_wrong_proposal_is_refused_at_its_field(table: Table, body: Any, pointer: str, code: str) -> None:
    refused = table.minute_taker.post(f"{table.path}/solutions", body)
    assert refused.status_code == 400, refused.text
    assert [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]] == [(pointer, code)]
