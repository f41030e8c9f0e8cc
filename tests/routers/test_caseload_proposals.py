"""Proposals, votes, the suggestion, the decision; and what is refused on the way (B1, B7, B8, B9)."""

import pytest

from api.core.ids import new_id
from tests.routers.test_caseload_teams import codes
from tests.stories.journey import refused
from tests.support.caseload import GROUPS, Crew
from tests.support.preparing import fine
from tests.support.world import World

ELSE = "01900000-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    ("bands", "faults"),
    [
        ([{"lower": 5, "upper": 4}], [("/bands/0/upper", "bounds")]),
        ([{"lower": 0, "upper": 0}], [("/bands/0/upper", "more-than-nothing")]),
        (
            [{"functionGroup": "Kapper", "lower": 1, "upper": 2}],
            [("/bands/0/functionGroup", "group-unknown")],
        ),
        (
            [{"lower": 1, "upper": 2}, {"functionGroup": GROUPS[0], "lower": 1, "upper": 2}],
            [("/bands", "team-or-groups")],
        ),
        ([{"lower": 1, "upper": 2}, {"lower": 2, "upper": 3}], [("/bands/1/functionGroup", "duplicate")]),
        ([{"lower": -1, "upper": 2}], [("/bands/0/lower", "out-of-range")]),
        ([], [("/bands", "too-short")]),
    ],
)
def test_a_band_that_cannot_be(
    world: World, bands: list[dict[str, object]], faults: list[tuple[str, str]]
) -> None:
    crew = Crew(world, workers=1)
    process = crew.process()
    answer = crew.lead.post(f"/caseload/processes/{process['id']}/proposals", {"text": "Zo.", "bands": bands})
    assert codes(answer) == faults


def test_votes_are_cast_once_by_those_who_are_present(world: World) -> None:
    crew = Crew(world)
    one, two, three = crew.people
    proposal = crew.propose(crew.process())
    path = f"/caseload/proposals/{proposal['id']}"
    assert proposal["next"] == ["ballot", "versions"]
    refused(one.post(f"{path}/votes", {"inFavour": True}), 409, "no-ballot")
    strangers = {"present": [str(one.person_id), str(one.person_id), str(new_id())]}
    assert codes(crew.lead.post(f"{path}/ballot", strangers)) == [
        ("/present/2", "not-in-team"),
        ("/present/1", "duplicate"),
    ]
    assert one.post(f"{path}/ballot", {"present": [str(one.person_id)]}).status_code == 403
    opened = fine(crew.lead.post(f"{path}/ballot", {"present": [str(who.person_id) for who in (one, two)]}))
    assert (opened["status"], opened["tally"]["needed"]) == ("voting", 2)
    assert codes(one.post(f"{path}/votes", {"inFavour": False})) == [("/need", "need-words")]
    voted = fine(one.post(f"{path}/votes", {"inFavour": True}))
    assert voted["tally"]["waitingFor"] == [str(two.person_id)]
    assert "votes" not in voted["next"]
    assert "votes" in fine(two.get(path))["next"]
    refused(one.post(f"{path}/votes", {"inFavour": False, "need": "Toch niet."}), 409, "voted")
    refused(three.post(f"{path}/votes", {"inFavour": True}), 409, "not-present")
    refused(
        crew.lead.post(f"{path}/versions", {"text": "x", "bands": [{"lower": 1, "upper": 2}]}),
        409,
        "illegal-status",
    )
    done = fine(crew.lead.post(f"{path}/count"))
    assert (done["status"], done["tally"]["inFavour"]) == ("not_carried", 1)
    refused(crew.lead.post(f"{path}/count"), 409, "illegal-status")
    refused(two.post(f"{path}/votes", {"inFavour": True}), 409, "no-ballot")


def test_only_what_was_carried_is_decided_about(world: World) -> None:
    crew = Crew(world, workers=1)
    process = crew.process()
    path = f"/caseload/processes/{process['id']}/decisions"
    proposal = crew.propose(process)
    body = {
        "proposalId": proposal["id"],
        "approved": True,
        "decidedBy": "Wethouder",
        "decidedOn": "2026-11-02",
        "reasons": "Past.",
    }
    refused(crew.lead.post(path, body), 409, "not-carried")
    assert codes(crew.lead.post(path, {**body, "proposalId": ELSE, "decidedOn": "2026-11-03"})) == [
        ("/proposalId", "not-known"),
        ("/decidedOn", "in-the-future"),
    ]
    crew.vote(proposal, {crew.lead: True, crew.people[0]: True})
    decision = fine(crew.lead.post(path, body))
    address = f"/caseload/decisions/{decision['id']}/agreements"
    wrong = {"startOn": "2026-11-01", "deviationPercent": 10, "reviewDays": ["2026-10-01"]}
    assert codes(crew.lead.patch(address, wrong)) == [
        ("/startOn", "before-decision"),
        ("/reviewDays/0", "ends-before-start"),
    ]
    assert codes(crew.lead.patch(address, {"deviationPercent": 0})) == [("/deviationPercent", "out-of-range")]
    assert crew.people[0].patch(address, {"cases": 20}).status_code == 403


def test_bands_for_function_groups_make_one_for_the_team(world: World) -> None:
    """Four full-timers with 10 to 20 and half a one with 4 to 8: (10 x 144 + 4 x 18) / 162 = 9.333."""
    crew = Crew(world)
    builder = world.person("Opbouw Olaf")
    crew.join(builder, GROUPS[1], 18)
    bands = [
        {"functionGroup": GROUPS[0], "lower": 10, "upper": 20},
        {"functionGroup": GROUPS[1], "lower": 4, "upper": 8},
    ]
    decision = crew.decide(bands=bands)
    seen = crew.monitor(crew.lead)
    assert seen["team"]["lower"] == pytest.approx(9.333, abs=0.001)
    assert {group["name"]: (group["lower"], group["upper"]) for group in seen["groups"]} == {
        GROUPS[0]: (10, 20),
        GROUPS[1]: (4, 8),
    }
    address = f"/caseload/decisions/{decision['id']}/agreements"
    lines = fine(crew.lead.patch(address, {"cases": 45, "costsEach": 1000}))["consequences"]
    told = [
        (line["cases"], line["fullTimersNow"], line["mostFullTimers"], line["highestCosts"]) for line in lines
    ]
    assert told == [(40, 4, 4, 4000), (5, 0.5, 1.25, 1250)]
    assert [line["worstDifference"] for line in lines] == [None, None]


def test_a_suggestion_shows_its_computation(world: World) -> None:
    crew = Crew(world)
    path = f"/caseload/processes/{crew.process()['id']}/suggestion"
    refused(crew.lead.get(path), 409, "no-hours-known")
    given = fine(crew.lead.get(path, fewestHours=1.5, mostHours=2, otherHours=8))
    assert (given["lower"], given["upper"]) == (14, 18.7)
    assert [line["key"] for line in given["lines"]] == [
        "caseHours",
        "mostHours",
        "fewestHours",
        "lower",
        "upper",
    ]
    assert given["fromWhere"]["weight"] == "scores_hidden"
    for who in crew.people:
        crew.week(who)
        crew.score(who, 5)
    scored = fine(crew.people[0].get(path))
    assert scored["assumptions"]["weight"] == pytest.approx(1.3)
    assert (scored["lower"], scored["fromWhere"]["mostHours"]) == (5.4, "weeks")  # 28 / (4 x 1.3)
    assert codes(crew.lead.get(path, fewestHours=3, mostHours=2))[0] == ("weekHours", "assumptions")
    assert codes(crew.lead.get(path, weekHours=169)) == [("weekHours", "out-of-range")]


def test_arguments_are_recognised_once(world: World) -> None:
    crew = Crew(world, workers=1)
    process = f"/caseload/processes/{crew.process()['id']}"
    made = fine(
        crew.lead.post(f"{process}/arguments", {"text": "Wij rijden veel.", "pointsTo": "fewer_cases"})
    )
    for _ in range(2):
        seen = fine(crew.people[0].post(f"/caseload/arguments/{made['id']}/recognition"))
        assert (seen["recognised"], seen["next"]) == (1, [])
    assert fine(crew.lead.get(f"{process}/arguments"))["items"][0]["by"] == "Teamleider Tess"


def test_steps_sessions_and_members(world: World) -> None:
    crew = Crew(world, workers=1)
    process = crew.process(plan="own")
    path = f"/caseload/processes/{process['id']}"
    assert fine(crew.lead.get(f"{path}/sessions"))["items"] == []
    session = fine(crew.lead.post(f"{path}/sessions", {"title": "Extra middag", "hours": 3}))
    assert crew.lead.delete(f"/caseload/sessions/{session['id']}").status_code == 204
    step = {"number": 3, "title": "Werven", "ownerId": str(crew.people[0].person_id), "dueOn": "2026-11-01"}
    assert codes(crew.lead.post(f"{path}/steps", step)) == [("/dueOn", "in-the-past")]
    assert codes(crew.lead.post(f"{path}/steps", {**step, "number": 4})) == [("/number", "out-of-range")]
    action = fine(crew.lead.post(f"{path}/steps", {**step, "dueOn": "2026-11-02"}))
    moved = f"/caseload/steps/{action['id']}/progress"
    assert fine(crew.people[0].post(moved, {"move": "start"}))["status"] == "in_progress"
    refused(crew.people[0].post(moved, {"move": "start"}), 409, "illegal-status")
    fine(crew.people[0].post(moved, {"move": "finish", "outcome": "Gevonden."}))
    assert fine(crew.people[0].post(moved, {"move": "reopen"}))["outcome"] == "Gevonden."
    guest = world.person("Gast Gijs")
    refused(guest.get(path), 404, "not-found")
    member = fine(
        crew.lead.post(f"{path}/members", {"personId": str(guest.person_id), "part": "stakeholder"})
    )
    assert fine(guest.get(path))["next"] == ["arguments"]
    again = crew.lead.post(f"{path}/members", {"personId": str(guest.person_id), "part": "guide"})
    assert codes(again) == [("/personId", "duplicate")]
    assert crew.lead.delete(f"/caseload/members/{member['id']}").status_code == 204
    refused(guest.get(path), 404, "not-found")
    fine(crew.lead.post(f"{path}/closure", {"lessons": "Eerder beginnen."}))
    refused(crew.lead.post(f"{path}/steps", {**step, "dueOn": "2026-11-02"}), 409, "process-closed")
    assert fine(crew.lead.post(f"{path}/reopening"))["status"] == "running"


def test_reflections_with_one_worker(world: World) -> None:
    crew = Crew(world)
    one, two = crew.people[:2]
    path = f"{crew.path}/reflections"
    mine = {"level": "individual", "title": "Mijn maand", "workerId": crew.place(one)}
    assert codes(two.post(path, mine)) == [("/workerId", "lead-decides")]
    assert codes(one.post(path, {**mine, "workerId": None})) == [("/workerId", "required-here")]
    assert codes(one.post(path, {**mine, "level": "team"})) == [("/workerId", "only-individual")]
    own = fine(one.post(path, mine))
    assert [row["id"] for row in fine(crew.lead.get(path))["items"]] == [own["id"]]
    assert fine(two.get(path))["items"] == []
    note = fine(
        one.post(f"/caseload/reflections/{own['id']}/notes", {"kind": "needs_attention", "text": "Druk."})
    )
    refused(two.get(f"/caseload/notes/{note['id']}"), 404, "not-found")
    assert fine(crew.lead.get(f"/caseload/notes/{note['id']}"))["by"] == "Werker 1"
