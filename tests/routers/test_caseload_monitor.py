"""The live caseload against the band, who may see whose figure, and what has to be talked about (B10)."""

import pytest

from api.flows import caseload_snapshots
from api.models.caller import Scope
from api.models.role import Role
from api.work import Works
from tests.stories.journey import refused
from tests.support.caseload import GROUPS, Crew
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine
from tests.support.world import World


def test_the_load_of_a_team_is_added_up_by_its_definition(world: World) -> None:
    crew = Crew(world)
    one, two = crew.people[:2]
    crew.carry(one)
    crew.carry(one, intensity="intensive", heavyFactors=["children", "language"])
    crew.carry(two, intensity="light")
    crew.carry(two, kind="crisis")
    crew.carry(two, attentionOn="2026-07-01")
    crew.carry()
    seen = crew.monitor(crew.lead)
    team = seen["team"]
    assert (team["workers"], team["hours"], team["cases"], team["waiting"]) == (4, 144, 3, 1)
    assert team["load"] == pytest.approx(1 + (1.5 + 2 * 0.1) + 0.5)
    assert team["fullTime"] == pytest.approx(3.2 / 4)
    assert (seen["withBand"], team["standing"], team["flagged"]) == (False, "no_band", False)
    by_worker = {figure["workerId"]: figure["load"] for figure in seen["workers"]}
    assert by_worker == {
        crew.place(crew.lead): 0,
        crew.place(one): pytest.approx(2.7),
        crew.place(two): 0.5,
        crew.place(crew.people[2]): 0,
    }


def test_the_database_counts_as_the_rule_does(world: World) -> None:
    """The sum of the monitor is what the trial of the same definition says case by case."""
    crew = Crew(world, workers=1)
    who = crew.people[0]
    for kind in ("regular", "crisis", "safety_report", "monitoring", "collective"):
        for intensity in ("light", "intensive"):
            crew.carry(who, kind=kind, intensity=intensity, heavyFactors=["trust"])
    crew.carry(who, phase="waiting")
    crew.carry(who, attentionOn="2026-10-03")
    crew.carry(who, attentionOn="2026-10-02", fromDay="2026-01-01")
    crew.carry(who, fromDay="2026-11-03", attentionOn=None)
    crew.carry(who, untilDay="2026-11-02")
    crew.carry(who, untilDay="2026-11-01")
    kinds = {"regular": 1, "crisis": 2.5, "monitoring": 0.25}
    for waiting, days in ((True, None), (False, 30), (True, 31), (False, 1000)):
        choices = {"waitingCounts": waiting, "inactiveAfterDays": days, "kinds": kinds}
        made = fine(crew.lead.post(f"{crew.path}/definitions", {"name": "Proef", "choices": choices}))
        fine(crew.lead.post(f"/caseload/definitions/{made['id']}/agreement"))
        run = fine(crew.lead.get(f"/caseload/definitions/{made['id']}/run"))
        team = crew.monitor(crew.lead)["team"]
        assert (team["cases"], team["load"]) == (run["counted"], pytest.approx(run["load"])), choices


def test_a_figure_is_for_its_worker_and_the_team_lead_only(world: World) -> None:
    crew = Crew(world)
    one, two = crew.people[:2]
    crew.carry(one)
    path = f"/caseload/workers/{crew.place(one)}/load"
    assert fine(one.get(path))["load"] == 1
    assert fine(crew.lead.get(path))["name"] == "Werker 1"
    manager = world.person("Manager Munt", Role.MANAGER, world.home)
    for other in (two, world.coordinator, manager, world.stranger, world.administrator):
        refused(other.get(path), 404, "not-found")
        assert crew_workers(crew, other, crew.place(one)) == []
    assert world.machine.get(path).status_code == 403
    assert [figure["workerId"] for figure in crew.monitor(two)["workers"]] == [crew.place(two)]
    assert crew.monitor(world.coordinator)["workers"] == []
    trend = f"{crew.path}/trend"
    caseload_snapshots.take(world.works)
    subject = {"level": "worker", "subject": crew.place(one)}
    assert len(fine(one.get(trend, **subject))["items"]) == 1
    assert fine(two.get(trend, **subject))["items"] == []
    assert fine(world.coordinator.get(trend, **subject))["items"] == []


def crew_workers(crew: Crew, who, place: str) -> list[str]:
    """The figures of a worker in somebody's monitor."""
    items = fine(who.get("/caseload/monitor"))["items"]
    return [figure["workerId"] for team in items for figure in team["workers"] if figure["workerId"] == place]


def test_a_small_group_is_not_told_to_others(world: World) -> None:
    crew = Crew(world, workers=3)
    builder = world.person("Opbouw Olaf")
    crew.join(builder, GROUPS[1], 18)
    crew.carry(builder)
    for_lead = {figure["name"]: figure for figure in crew.monitor(crew.lead)["groups"]}
    assert for_lead[GROUPS[1]]["load"] == 1
    told = crew.monitor(world.coordinator)
    assert [(group["hidden"], group["load"], group["cases"]) for group in told["groups"]] == [
        (True, None, None)
    ] * 2
    assert (told["team"]["hidden"], told["team"]["load"]) == (False, 1)


def test_a_team_of_two_is_told_to_its_lead_only(world: World) -> None:
    crew = Crew(world, workers=1)
    crew.carry(crew.people[0])
    assert crew.monitor(crew.lead)["team"]["load"] == 1
    told = crew.monitor(world.coordinator)["team"]
    assert (told["hidden"], told["load"], told["fullTime"], told["standing"]) == (True, None, None, None)
    then = fine(world.coordinator.post(f"{crew.path}/what-if", {"extraCases": 1}))
    assert (then["now"]["load"], then["then"]["load"]) == (None, None)


def test_a_machine_reads_teams_of_its_regions(world: World) -> None:
    crew = Crew(world)
    assert crew.monitor(world.machine)["name"] == "Wijkteam De Haven"
    elsewhere = world.client([Scope.CASES_READ], [world.away])
    assert fine(elsewhere.get("/caseload/monitor"))["items"] == []
    assert world.client([Scope.EVENTS_READ], [world.home]).get("/caseload/monitor").status_code == 403


def test_a_deviation_opens_something_to_discuss_once(world: World, works: Works, clock: MovingClock) -> None:
    crew = Crew(world)
    crew.decide(lower=0.2, upper=0.5)
    for _ in range(4):
        crew.carry(crew.people[0])
    seen = crew.monitor(crew.lead)
    assert (seen["withBand"], seen["team"]["standing"], seen["team"]["flagged"]) == (True, "above", True)
    assert seen["team"]["deviationPercent"] == 100
    assert caseload_snapshots.take(works) == 1
    assert caseload_snapshots.take(works) == 0
    found = fine(crew.lead.get(f"{crew.path}/discussions"))["items"]
    levels = sorted(item["level"] for item in found)
    assert levels == ["function_group", "team", "worker", "worker", "worker", "worker"]
    (team,) = [item for item in found if item["level"] == "team"]
    assert (team["fullTime"], team["upper"], team["status"]) == (1, 0.5, "open")
    assert (
        crew.monitor(crew.people[1])["openDiscussions"] == 3
    )  # team, group, and the own figure: it is too low

    clock.set("2026-11-09")
    again(world, crew)
    assert caseload_snapshots.take(works) == 1
    assert len(fine(crew.lead.get(f"{crew.path}/discussions"))["items"]) == len(found)
    assert len(fine(crew.lead.get(f"{crew.path}/trend"))["items"]) == 2


def test_a_discussion_must_be_answered_and_then_waits(world: World, works: Works, clock: MovingClock) -> None:
    crew = Crew(world)
    crew.decide(lower=1, upper=2)
    caseload_snapshots.take(works)
    (team,) = [
        item for item in fine(crew.lead.get(f"{crew.path}/discussions"))["items"] if item["level"] == "team"
    ]
    path = f"/caseload/discussions/{team['id']}/answer"
    answer = {
        "why": "Het team is net begonnen.",
        "agreed": "We nemen casussen over.",
        "lookAgainOn": "2026-11-30",
    }
    assert crew.people[0].post(path, answer).status_code == 403
    past = refused(crew.lead.post(path, {**answer, "lookAgainOn": "2026-11-02"}), 400, "invalid-input")
    assert past["errors"][0]["code"] == "in-the-past"
    assert fine(crew.lead.post(path, answer))["answeredBy"] == "Teamleider Tess"
    refused(crew.lead.post(path, answer), 409, "illegal-status")
    for day, expected in (("2026-11-23", 0), ("2026-11-30", 1)):
        clock.set(day)
        again(world, crew)
        caseload_snapshots.take(works)
        opened = fine(crew.lead.get(f"{crew.path}/discussions", status="open"))["items"]
        assert sum(item["level"] == "team" for item in opened) == expected, day


def test_who_may_see_a_discussion_about_one_worker(world: World, works: Works) -> None:
    crew = Crew(world)
    crew.decide(lower=1, upper=2)
    caseload_snapshots.take(works)
    one, two = crew.people[:2]
    found = fine(one.get(f"{crew.path}/discussions"))["items"]
    (mine,) = [item for item in found if item["level"] == "worker"]
    assert mine["workerId"] == crew.place(one)
    refused(two.get(f"/caseload/discussions/{mine['id']}"), 404, "not-found")
    refused(world.coordinator.get(f"/caseload/discussions/{mine['id']}"), 404, "not-found")


def test_what_if_colleagues_are_ill_and_cases_come(world: World) -> None:
    crew = Crew(world)
    for _ in range(4):
        crew.carry(crew.people[0])
    crew.carry()
    asked = {"absent": [{"people": 2, "until": "2027-03-01"}], "extraCases": 1, "fromWaitingList": 1}
    found = fine(crew.people[0].post(f"{crew.path}/what-if", asked))
    assert (found["now"]["load"], found["now"]["fullTime"]) == (4, 1)
    assert (found["then"]["load"], found["then"]["hours"], found["then"]["fullTime"]) == (6, 72, 3)
    assert found["until"] == "2027-03-01"
    assert found["formulas"]["fullTime"] == "load x 36 / hours"
    named = {"absent": [{"workerId": crew.place(crew.people[2])}]}
    assert fine(crew.lead.post(f"{crew.path}/what-if", named))["then"]["hours"] == 108
    for wrong, where, code in (
        ({"fromWaitingList": 2}, "/fromWaitingList", "not-so-many-waiting"),
        ({"absent": [{"people": 9}]}, "/absent/0/people", "not-so-many-people"),
        ({"absent": [{"functionGroup": "Kapper"}]}, "/absent/0/functionGroup", "group-unknown"),
        ({"absent": [{"workerId": crew.id}]}, "/absent/0/workerId", "not-in-team"),
        ({"absent": [{"until": "2026-01-01"}]}, "/absent/0/until", "in-the-past"),
    ):
        problem = refused(crew.lead.post(f"{crew.path}/what-if", wrong), 400, "invalid-input")
        assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [(where, code)]


def test_closing_a_case_ends_who_carries_it(world: World) -> None:
    crew = Crew(world)
    carry = crew.carry(crew.people[0])
    fine(world.coordinator.post(f"/cases/{carry['caseId']}/closure", {"outcome": "Er is een plek."}))
    assert fine(crew.lead.get(f"/caseload/carries/{carry['id']}"))["untilDay"] == "2026-11-02"


def again(world: World, crew: Crew) -> None:
    """Everybody signs in again on another day."""
    for who in (world.coordinator, crew.lead, *crew.people):
        world.sign_in_again(who)
