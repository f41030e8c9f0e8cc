"""Teams, who works in them, who carries which case, and what counts (B3, B4)."""

import pytest

from api.core.ids import new_id
from api.models.role import Role
from tests.stories.journey import refused
from tests.support.caseload import GROUPS, Crew
from tests.support.preparing import fine
from tests.support.world import World


def codes(answer, status: int = 400) -> list[tuple[str, str]]:
    """Where what is wrong, by its code."""
    assert answer.status_code == status, answer.text
    return [(one.get("pointer") or one["parameter"], one["code"]) for one in answer.json()["errors"]]


def test_a_team_begins_with_a_definition_and_nineteen_factors(world: World) -> None:
    made = world.coordinator.post(
        "/caseload/teams", {"region": "ZK09", "name": "Wijkteam Noord", "functionGroups": GROUPS}
    )
    assert made.status_code == 201, made.text
    assert made.headers["location"] == f"/v1/caseload/teams/{made.json()['id']}"
    assert {"edit", "workers", "processes"} <= set(made.json()["next"])
    path = f"/caseload/teams/{made.json()['id']}"
    (definition,) = fine(world.coordinator.get(f"{path}/definitions"))["items"]
    assert (definition["status"], definition["inUse"]) == ("draft", True)
    (factors,) = fine(world.coordinator.get(f"{path}/factor-lists"))["items"]
    assert len(factors["factors"]) == 19
    assert len({factor["category"] for factor in factors["factors"]}) == 4
    assert not factors["tooLong"]


def test_who_may_make_a_team_and_who_may_see_it(world: World) -> None:
    body = {"region": "ZK09", "name": "Wijkteam", "functionGroups": GROUPS}
    assert codes(world.stranger.post("/caseload/teams", body)) == [("/region", "region-not-yours")]
    assert codes(world.administrator.post("/caseload/teams", body)) == [("/region", "region-not-yours")]
    assert world.machine.post("/caseload/teams", body).status_code == 403
    manager = world.person("Manager Munt", Role.MANAGER, world.home)
    made = fine(manager.post("/caseload/teams", body))
    path = f"/caseload/teams/{made['id']}"
    refused(world.stranger.get(path), 404, "not-found")
    outsider = world.person("Iemand")
    refused(outsider.get(path), 404, "not-found")
    assert fine(outsider.get("/caseload/teams"))["items"] == []
    assert manager.patch(path, {"name": "Anders"}).status_code == 403
    place = {"personId": str(outsider.person_id), "functionGroup": GROUPS[0], "contractHours": 24}
    place = fine(world.coordinator.post(f"{path}/workers", {**place, "fromDay": "2026-11-02"}))
    assert fine(outsider.get(path))["mine"] == place["id"]
    fine(world.coordinator.patch(f"/caseload/workers/{place['id']}", {"untilDay": "2026-11-02"}))
    assert fine(outsider.get(path))["name"] == "Wijkteam"


def test_a_place_in_a_team_is_checked(world: World) -> None:
    crew = Crew(world, workers=1)
    person = {"personId": str(world.person("Nieuw").person_id), "fromDay": "2026-11-02"}
    path = f"{crew.path}/workers"
    good = {**person, "functionGroup": GROUPS[0], "contractHours": 24}
    assert codes(crew.lead.post(path, {**good, "contractHours": 169})) == [
        ("/contractHours", "week-too-long")
    ]
    assert codes(crew.lead.post(path, {**good, "contractHours": 0})) == [("/contractHours", "week-too-long")]
    assert codes(crew.lead.post(path, {**good, "functionGroup": "Kapper"})) == [
        ("/functionGroup", "group-unknown")
    ]
    assert codes(crew.lead.post(path, {**good, "untilDay": "2026-11-01"})) == [("/untilDay", "period")]
    assert codes(crew.lead.post(path, {**good, "personId": str(new_id())})) == [("/personId", "not-known")]
    twice = {**good, "personId": str(crew.people[0].person_id)}
    assert codes(crew.lead.post(path, twice)) == [("/personId", "duplicate")]
    assert crew.people[0].post(path, good).status_code == 403
    assert codes(crew.lead.patch(crew.path, {"functionGroups": [GROUPS[1]]})) == [
        ("/functionGroups", "group-in-use")
    ]
    assert codes(crew.lead.patch(crew.path, {"functionGroups": [*GROUPS, GROUPS[0]]})) == [
        ("/functionGroups/2", "duplicate")
    ]


def test_cases_are_carried_by_workers_or_wait(world: World) -> None:
    crew = Crew(world)
    one, two = crew.people[:2]
    carry = crew.carry(one, heavyFactors=["children"])
    assert (carry["counts"], carry["weight"], carry["workerName"]) == (True, 1.1, "Werker 1")
    assert carry["caseTitle"] == "Een casus van het team"
    waiting = crew.carry()
    assert (waiting["counts"], waiting["leftOut"], waiting["weight"]) == (False, "waiting", 0)
    assert len(fine(crew.lead.get(f"{crew.path}/carries"))["items"]) == 2
    assert [row["id"] for row in fine(one.get(f"{crew.path}/carries"))["items"]] == [
        carry["id"],
        waiting["id"],
    ]
    assert [row["id"] for row in fine(two.get(f"{crew.path}/carries"))["items"]] == [waiting["id"]]
    refused(two.get(f"/caseload/carries/{carry['id']}"), 404, "not-found")
    refused(world.coordinator.get(f"/caseload/carries/{carry['id']}"), 404, "not-found")
    changed = fine(one.patch(f"/caseload/carries/{carry['id']}", {"intensity": "intensive"}))
    assert changed["weight"] == 1.6
    handed = {"workerId": crew.place(two)}
    assert codes(one.patch(f"/caseload/carries/{carry['id']}", handed)) == [("/workerId", "lead-decides")]
    assert fine(crew.lead.patch(f"/caseload/carries/{carry['id']}", handed))["workerName"] == "Werker 2"
    fine(crew.lead.patch(f"/caseload/carries/{carry['id']}", {"untilDay": "2026-11-01"}))
    assert [row["id"] for row in fine(crew.lead.get(f"{crew.path}/carries", open=True))["items"]] == [
        waiting["id"]
    ]


def test_a_coordinator_puts_cases_on_the_waiting_list(world: World) -> None:
    crew = Crew(world)
    case_id = world.case()["id"]
    body = {"caseId": case_id, "fromDay": "2026-11-02"}
    assert codes(world.coordinator.post(f"{crew.path}/carries", body)) == [
        ("/workerId", "nobody-works-on-it")
    ]
    given = {**body, "workerId": crew.place(crew.lead)}
    assert codes(world.coordinator.post(f"{crew.path}/carries", given)) == [("/workerId", "lead-decides")]
    waiting = {**body, "phase": "waiting"}
    assert fine(world.coordinator.post(f"{crew.path}/carries", waiting))["attentionOn"] == "2026-11-02"
    assert codes(world.coordinator.post(f"{crew.path}/carries", waiting)) == [("/caseId", "duplicate")]
    seen = fine(crew.lead.get(f"{crew.path}/carries"))["items"]
    assert [row["caseTitle"] for row in seen] == [None]  # the lead has no part in that case


@pytest.mark.parametrize(
    ("wrong", "where", "code"),
    [
        ({"workerId": "01900000-0000-7000-8000-000000000000"}, "/workerId", "not-in-team"),
        ({"untilDay": "2026-05-31"}, "/untilDay", "period"),
        ({"attentionOn": "2026-11-03"}, "/attentionOn", "in-the-future"),
        ({"heavyFactors": ["weather"]}, "/heavyFactors/0", "not-known"),
        ({"heavyFactors": ["trust", "trust"]}, "/heavyFactors/1", "duplicate"),
        ({"kind": "party"}, "/kind", "not-in-list"),
    ],
)
def test_a_carried_case_is_checked(world: World, wrong: dict[str, object], where: str, code: str) -> None:
    crew = Crew(world)
    case_id = world.case()["id"]
    crew.world_party(case_id, crew.lead)
    body = {"caseId": case_id, "fromDay": "2026-06-01", "workerId": crew.place(crew.lead), **wrong}
    assert codes(crew.lead.post(f"{crew.path}/carries", body)) == [(where, code)]


def test_a_case_that_the_lead_does_not_see_cannot_be_taken_on(world: World) -> None:
    crew = Crew(world)
    body = {"caseId": world.case()["id"], "fromDay": "2026-06-01", "workerId": crew.place(crew.lead)}
    assert codes(crew.lead.post(f"{crew.path}/carries", body)) == [("/caseId", "not-known")]


def test_a_definition_is_tried_out_on_the_register(world: World) -> None:
    """Six open cases, of which four count; and side by side with another definition."""
    crew = Crew(world)
    one = crew.people[0]
    for fields in ({}, {"intensity": "light"}, {"kind": "crisis"}, {"kind": "monitoring"}):
        crew.carry(one, **fields)
    old = crew.carry(one, attentionOn="2026-08-01")
    waits = crew.carry()
    ended = crew.carry(one, untilDay="2026-10-30")
    choices = {"inactiveAfterDays": 60, "kinds": {"regular": 1, "crisis": 1.5, "monitoring": 0.5}}
    made = fine(crew.people[1].post(f"{crew.path}/definitions", {"name": "Streng", "choices": choices}))
    run = fine(crew.lead.get(f"/caseload/definitions/{made['id']}/run"))
    assert (run["total"], run["counted"], run["load"]) == (6, 4, 3.5)
    assert run["reasons"] == {"inactive": 1, "waiting": 1}
    why = {row["carryId"]: row["reason"] for row in run["notCounted"]}
    assert why == {old["id"]: "inactive", waits["id"]: "waiting"}
    assert ended["id"] not in why

    wide = {
        **choices,
        "inactiveAfterDays": None,
        "waitingCounts": True,
        "kinds": {"regular": 1, "crisis": 1.5},
    }
    other = fine(crew.lead.post(f"{crew.path}/definitions", {"name": "Ruim", "choices": wide}))
    compared = fine(crew.lead.get(f"/caseload/definitions/{made['id']}/comparison", other=other["id"]))
    assert (compared["first"]["counted"], compared["second"]["counted"]) == (4, 5)
    pairs = sorted((row["first"] or "", row["second"] or "") for row in compared["differences"])
    assert pairs == [("", "kind"), ("inactive", ""), ("waiting", "")]
    usual = fine(crew.lead.get(f"/caseload/definitions/{made['id']}/comparison"))
    assert usual["second"]["name"] == "Eerste opzet"
    elsewhere = Crew(world)
    (foreign,) = fine(world.coordinator.get(f"{elsewhere.path}/definitions"))["items"]
    refusal = crew.lead.get(f"/caseload/definitions/{made['id']}/comparison", other=foreign["id"])
    assert codes(refusal) == [("other", "not-known")]


def test_what_was_agreed_decides_and_stays(world: World) -> None:
    crew = Crew(world)
    crew.carry(crew.people[0])
    first = fine(crew.lead.post(f"{crew.path}/definitions", {"name": "Eerste"}))
    path = f"/caseload/definitions/{first['id']}"
    assert crew.people[0].post(f"{path}/agreement").status_code == 403
    assert fine(crew.lead.post(f"{path}/agreement"))["inUse"] is True
    refused(crew.lead.patch(path, {"name": "Toch anders"}), 409, "definition-fixed")
    refused(crew.lead.post(f"{path}/agreement"), 409, "illegal-status")
    second = fine(
        crew.lead.post(f"{crew.path}/definitions", {"name": "Tweede", "choices": {"kinds": {"regular": 2}}})
    )
    fine(crew.lead.post(f"/caseload/definitions/{second['id']}/agreement"))
    states = [
        (row["name"], row["status"], row["inUse"])
        for row in fine(crew.lead.get(f"{crew.path}/definitions"))["items"]
    ]
    assert states == [
        ("Eerste opzet", "draft", False),
        ("Eerste", "replaced", False),
        ("Tweede", "agreed", True),
    ]
    assert crew.monitor(crew.lead)["team"]["load"] == 2


def test_a_definition_that_counts_nothing_is_refused(world: World) -> None:
    crew = Crew(world)
    crew.carry(crew.people[0])
    path = f"{crew.path}/definitions"
    for kinds in ({}, {"regular": 0}):
        answer = crew.lead.post(path, {"name": "Leeg", "choices": {"kinds": kinds}})
        assert codes(answer) == [("/choices/kinds", "counts-nothing")]
    partly = crew.lead.post(path, {"name": "Half", "choices": {"intensities": {"light": 1}}})
    assert codes(partly) == [("/choices/intensities", "every-intensity")]
    crisis = fine(crew.lead.post(path, {"name": "Crisis", "choices": {"kinds": {"crisis": 1}}}))
    problem = refused(
        crew.lead.post(f"/caseload/definitions/{crisis['id']}/agreement"), 409, "counts-nothing"
    )
    assert problem["params"] == {"total": 1}
    fine(crew.lead.patch(f"/caseload/definitions/{crisis['id']}", {"choices": {"kinds": {"regular": 1}}}))
    assert fine(crew.lead.post(f"/caseload/definitions/{crisis['id']}/agreement"))["status"] == "agreed"
