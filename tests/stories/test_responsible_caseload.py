"""A team goes from a conversation to a live band, over real HTTP: the whole of the source (B1 - B11)."""

import io
from collections.abc import Iterator

import httpx
import pytest
from fastapi import FastAPI
from openpyxl import load_workbook

from api.flows import caseload_snapshots
from api.models.role import Role
from api.work import Works
from tests.stories.journey import Journey, Row, fine, refused
from tests.support.caseload import Crew
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer
from tests.support.server import serving
from tests.support.world import World


@pytest.fixture
def journey(app: FastAPI, works: Works, clock: MovingClock, mailer: Mailer) -> Iterator[Journey]:
    with serving(app) as address, httpx.Client(base_url=address, timeout=60) as http:
        yield Journey(World(app, works, http), works, clock, mailer)


@pytest.mark.timeout(600)
def test_a_team_agrees_on_its_caseload_and_lives_with_it(journey: Journey) -> None:
    crew = a_team_begins_a_process(journey)
    step_1_the_situation(journey, crew)
    step_2_what_counts(journey, crew)
    step_2_how_close(journey, crew)
    step_2_what_weighs(journey, crew)
    step_2_the_advice(journey, crew)
    step_2_the_decision(journey, crew)
    step_3_the_agreements(journey, crew)
    the_monitor_watches(journey, crew)
    a_deviation_is_talked_about(journey, crew)
    the_team_looks_back(journey, crew)
    everything_on_one_page(journey, crew)
    a_later_process_begins_with_the_lessons(journey, crew)


def path(story: Journey, tail: str = "") -> str:
    return f"/caseload/processes/{story.id('process')}{tail}"


def a_team_begins_a_process(story: Journey) -> Crew:
    story.it_is("2026-11-02")
    crew = Crew(story.world)
    story.cast |= {"lead": crew.lead} | {f"werker {n}": one for n, one in enumerate(crew.people, 1)}
    story.cast["manager"] = story.world.person("Manager Munt", Role.MANAGER, story.world.home)
    story.keep(
        "process", crew.process(guide="Externe begeleider", guideReason="Het is een spannend gesprek.")
    )
    sessions = fine(crew.lead.get(path(story, "/sessions")))["items"]
    assert [session["hours"] for session in sessions] == [3] * 8
    steps = fine(crew.lead.get(path(story, "/steps")))["items"]
    assert [step["key"] for step in steps][:4] == ["1.1", "1.2", "1.3", "1.4"]
    assert len(steps) == 13
    fine(
        crew.lead.patch(
            f"/caseload/sessions/{sessions[0]['id']}", {"onDay": "2026-11-09", "preparedBy": "Tess"}
        )
    )
    for who, part in (
        (story.cast["manager"], "client_organisation"),
        (story.world.coordinator, "stakeholder"),
    ):
        member = {"personId": str(who.person_id), "part": part, "why": "Moet erachter staan."}
        fine(crew.lead.post(path(story, "/members"), member))
    running = crew.lead.post(
        f"{crew.path}/processes", {"title": "Nog een", "ownerId": str(crew.lead.person_id)}
    )
    refused(running, 409, "process-running")
    return crew


def finish(story: Journey, crew: Crew, *keys: str) -> None:
    """The steps with these keys are done."""
    for step in fine(crew.lead.get(path(story, "/steps")))["items"]:
        if step["key"] in keys:
            done = {"move": "finish", "outcome": "Besproken met het team."}
            fine(crew.people[0].post(f"/caseload/steps/{step['id']}/progress", done))


def step_1_the_situation(story: Journey, crew: Crew) -> None:
    sketch = {
        "reason": "De werkdruk loopt op en niemand weet wat een volle agenda is.",
        "goal": "Een bandbreedte waar team en gemeente achter staan.",
        "decidedBy": "De wethouder",
        "decidedHow": "Op advies van het team",
        "stakeholders": [{"who": "Inwoners", "interests": "Genoeg aandacht", "involveWhen": "Bij het begin"}],
        "figures": [{"name": "Huishoudens in de wijk", "value": "6.400", "source": "CBS 2025"}],
    }
    seen = fine(crew.people[0].patch(path(story, "/sketch"), sketch))
    assert seen["figures"][0]["source"] == "CBS 2025"
    outsider = story.world.person("Buitenstaander")
    refused(outsider.get(path(story, "/sketch")), 404, "not-found")
    finish(story, crew, "1.1", "1.2", "1.3", "1.4")
    assert fine(crew.lead.get(path(story)))["continueWith"] == "2.1"


def step_2_what_counts(story: Journey, crew: Crew) -> None:
    one, two, three = crew.people
    for who, count in ((one, 5), (two, 3), (three, 2)):
        for _ in range(count):
            crew.carry(who)
    crew.carry(one, kind="monitoring")
    crew.carry(two, attentionOn="2026-06-01")
    for _ in range(2):
        crew.carry()
    body = {"name": "Onze casus", "explanation": "Een gezin waar iemand van ons komt.", "choices": {}}
    body["choices"] = {"kinds": {"regular": 1}, "inactiveAfterDays": 60, "period": "week"}
    made = story.keep("definition", fine(one.post(f"{crew.path}/definitions", body)))
    run = fine(crew.lead.get(f"/caseload/definitions/{made['id']}/run"))
    assert (run["counted"], run["total"]) == (10, 14)
    assert run["reasons"] == {"kind": 1, "inactive": 1, "waiting": 2}
    fine(crew.lead.post(f"/caseload/definitions/{made['id']}/agreement"))
    finish(story, crew, "2.1", "2.2")


def step_2_how_close(story: Journey, crew: Crew) -> None:
    for who, families, hours in zip(crew.people, (7, 6, 5), (3, 3.5, 4), strict=True):
        crew.week(who, families=families, hours=hours)
    (team, group) = fine(crew.lead.get(f"{crew.path}/week-results"))["averages"]
    assert (team["week"], team["hoursPerCase"], group["functionGroup"]) == (6, 3.5, "Jeugdwerker")
    points = fine(crew.people[0].get(f"{crew.path}/band-line"))["points"]
    assert next(point["name"] for point in points if point["what"] == "reference").startswith("Wrap-around")
    assert [point["low"] for point in points if point["what"] == "me"] == [7]
    finish(story, crew, "2.3")


def step_2_what_weighs(story: Journey, crew: Crew) -> None:
    for who, trust in zip((crew.lead, *crew.people), (5, 5, 4, 1), strict=True):
        crew.score(who, 3, trust=trust, multiple_problems=5)
    found = fine(crew.lead.get(f"/caseload/factor-lists/{crew.factors()['id']}/results"))
    assert found["heavy"] == ["multiple_problems", "trust"]
    assert found["disagreements"] == ["trust"]
    finish(story, crew, "2.4")


def step_2_the_advice(story: Journey, crew: Crew) -> None:
    one, two, three = crew.people
    text = {
        "text": "Met zeven gezinnen kom ik nergens echt aan toe.",
        "pointsTo": "fewer_cases",
        "source": "weeks",
    }
    argument = fine(one.post(path(story, "/arguments"), text))
    assert fine(two.post(f"/caseload/arguments/{argument['id']}/recognition"))["recognised"] == 1
    suggested = fine(crew.lead.get(path(story, "/suggestion")))
    assert suggested["fromWhere"]["mostHours"] == "weeks"
    own = fine(
        crew.lead.get(
            path(story, "/suggestion"), mostHours=4, fewestHours=4, surchargePercent=0, otherHours=8
        )
    )
    assert (own["lower"], own["upper"], own["fromWhere"]["otherHours"]) == (7, 7, "given")

    first = crew.propose(story.rows["process"], 5, 6)
    everybody = (crew.lead, one, two, three)
    lost = crew.vote(first, {crew.lead: True, one: True, two: False, three: False})
    assert (lost["status"], lost["tally"]["needed"], lost["tally"]["inFavour"]) == ("not_carried", 3, 2)
    version = {
        "text": "Vier tot zes.",
        "bands": [{"lower": 4, "upper": 6}],
        "conditions": lost["tally"]["needs"],
    }
    second = fine(one.post(f"/caseload/proposals/{first['id']}/versions", version))
    story.keep("proposal", second)
    address = f"/caseload/proposals/{second['id']}"
    refused(one.post(f"{address}/votes", {"inFavour": True}), 409, "no-ballot")
    fine(crew.lead.post(f"{address}/ballot", {"present": [str(who.person_id) for who in everybody]}))
    fine(one.post(f"{address}/votes", {"inFavour": True}))
    refused(one.post(f"{address}/votes", {"inFavour": True}), 409, "voted")
    refused(story.cast["manager"].post(f"{address}/votes", {"inFavour": True}), 409, "not-present")
    hand = {"inFavour": True, "personId": str(two.person_id)}
    assert three.post(f"{address}/votes", hand).status_code == 403
    fine(crew.lead.post(f"{address}/votes", hand))
    fine(crew.lead.post(f"{address}/votes", {"inFavour": True}))
    fine(three.post(f"{address}/votes", {"inFavour": False, "need": "Over zes maanden terugkijken."}))
    assert fine(crew.lead.post(f"{address}/count"))["status"] == "carried"
    kept = fine(one.get(path(story, "/proposals")))["items"]
    assert [(row["number"], row["status"], len(row["votes"])) for row in kept] == [
        (1, "replaced", 4),
        (2, "carried", 4),
    ]
    finish(story, crew, "2.5")


def step_2_the_decision(story: Journey, crew: Crew) -> None:
    body = {
        "proposalId": story.id("proposal"),
        "approved": False,
        "decidedBy": "Wethouder Zorg",
        "decidedOn": "2026-11-02",
        "reasons": "Laat eerst zien wat het kost.",
    }
    manager = story.cast["manager"]
    assert crew.people[0].post(path(story, "/decisions"), body).status_code == 403
    refusal = fine(manager.post(path(story, "/decisions"), body))
    agreements = f"/caseload/decisions/{refusal['id']}/agreements"
    refused(manager.patch(agreements, {"startOn": "2026-11-09"}), 409, "not-approved")
    approved = fine(manager.post(path(story, "/decisions"), {**body, "approved": True, "reasons": "Past."}))
    story.keep("decision", approved)
    assert approved["inForce"] is False
    finish(story, crew, "2.6")


def step_3_the_agreements(story: Journey, crew: Crew) -> None:
    address = f"/caseload/decisions/{story.id('decision')}/agreements"
    lacking = refused(crew.lead.patch(address, {"startOn": "2026-11-09"}), 400, "invalid-input")
    assert lacking["errors"][0]["pointer"] == "/deviationPercent"
    agreed = {
        "startOn": "2026-11-09",
        "reviewDays": ["2027-02-08", "2027-05-10"],
        "deviationPercent": 20,
        "cases": 24,
        "costsEach": 80000,
        "budget": 400000,
        "watchedBy": "Het teamoverleg, elke maand",
    }
    found = fine(crew.lead.patch(address, agreed))
    (line,) = found["consequences"]
    assert (line["mostFullTimers"], line["fewestFullTimers"], line["fullTimersNow"]) == (6, 4, 4)
    assert (line["worstDifference"], line["bestDifference"]) == (-80000, 80000)
    action = {"number": 3, "title": "Werving vijfde collega", "dueOn": "2026-12-01"}
    made = fine(crew.lead.post(path(story, "/steps"), {**action, "ownerId": str(crew.people[1].person_id)}))
    assert made["next"] == ["edit", "progress"]
    finish(story, crew, "3.1", "3.2")


def the_monitor_watches(story: Journey, crew: Crew) -> None:
    assert crew.monitor(crew.lead)["withBand"] is False
    story.it_is("2026-11-09")
    seen = crew.monitor(story.cast["manager"])
    assert (seen["withBand"], seen["team"]["lower"], seen["team"]["upper"]) == (True, 4, 6)
    assert (seen["team"]["cases"], seen["team"]["fullTime"], seen["team"]["standing"]) == (10, 2.5, "below")
    assert seen["workers"] == []
    asked = {"absent": [{"people": 2, "until": "2027-03-01"}], "fromWaitingList": 2}
    then = fine(crew.people[0].post(f"{crew.path}/what-if", asked))["then"]
    assert (then["fullTime"], then["standing"]) == (6, "within")


def a_deviation_is_talked_about(story: Journey, crew: Crew) -> None:
    caseload_snapshots.take(story.works)
    caseload_snapshots.take(story.works)
    story.it_is("2026-11-16")
    caseload_snapshots.take(story.works)
    weeks = [point["weekOf"] for point in fine(crew.lead.get(f"{crew.path}/trend"))["items"]]
    assert weeks == ["2026-11-16", "2026-11-09"]
    found = fine(story.cast["manager"].get(f"{crew.path}/discussions", status="open"))["items"]
    assert [(row["level"], row["deviationPercent"]) for row in found] == [
        ("team", 37.5),
        ("function_group", 37.5),
    ]
    answer = {"why": "We zijn net begonnen.", "agreed": "Twee casussen erbij.", "lookAgainOn": "2026-12-14"}
    for row in found:
        fine(crew.lead.post(f"/caseload/discussions/{row['id']}/answer", answer))
    assert len(story.events("caseload-deviation")) == 5  # team, group, and three workers


def the_team_looks_back(story: Journey, crew: Crew) -> None:
    body = {"level": "team", "title": "Eerste maand", "angle": "Is het te doen?"}
    round_ = fine(crew.lead.post(f"{crew.path}/reflections", body))
    assert len(round_["questions"]) == 4
    address = f"/caseload/reflections/{round_['id']}"
    notes = [
        fine(who.post(f"{address}/notes", {"kind": "goes_well", "text": "Rust."})) for who in crew.people
    ]
    long = crew.lead.post(f"{address}/notes", {"kind": "goes_well", "text": "woord " * 151})
    assert refused(long, 400, "invalid-input")["errors"][0]["code"] == "too-many-words"
    for note in notes:
        fine(crew.lead.patch(f"/caseload/notes/{note['id']}", {"cluster": "Rust in de week"}))
    fine(crew.lead.post(f"{address}/closure", {"conclusion": "We houden vier tot zes aan."}))
    late = crew.lead.post(f"{address}/notes", {"kind": "goes_well", "text": "Te laat."})
    refused(late, 409, "reflection-closed")
    mine = {"level": "individual", "title": "Met Werker 1", "workerId": crew.place(crew.people[0])}
    own = fine(crew.lead.post(f"{crew.path}/reflections", mine))
    fine(crew.people[0].get(f"/caseload/reflections/{own['id']}"))
    for other in (crew.people[1], story.cast["manager"]):
        refused(other.get(f"/caseload/reflections/{own['id']}"), 404, "not-found")


def everything_on_one_page(story: Journey, crew: Crew) -> None:
    formula = {"text": '=HYPERLINK("x")', "bands": [{"lower": 1, "upper": 2}]}
    fine(crew.lead.post(path(story, "/proposals"), formula))
    example = {
        "name": "=1+1",
        "kind": "own",
        "weekHours": 36,
        "casesLow": 5,
        "casesHigh": 5,
        "source": "+wij",
    }
    fine(crew.lead.post(f"{crew.path}/references", example))
    page = fine(story.cast["manager"].get(path(story, "/presentation")))
    assert (page["owner"], page["definition"]["name"], page["monitor"]["withBand"]) == (
        "Teamleider Tess",
        "Onze casus",
        True,
    )
    assert {"agreed", "proposal", "reference", "team"} <= {point["what"] for point in page["line"]["points"]}
    assert [decision["approved"] for decision in page["decisions"]] == [False, True]
    answer = crew.lead.get(path(story, "/figures"))
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    book = load_workbook(io.BytesIO(answer.content))
    assert {"weeks", "line", "factors", "proposals", "monitor"} <= set(book.sheetnames)
    line = book["line"]
    named = line.column_dimensions["B"].width
    assert named > max(len(str(cell.value)) for cell in line["B"]), "a name is read whole"
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    assert "=1+1" in {cell.value for cell in cells}


def a_later_process_begins_with_the_lessons(story: Journey, crew: Crew) -> None:
    lessons: Row = {"lessons": "Begin met de definitie."}
    fine(crew.lead.post(path(story, "/closure"), lessons))
    refused(crew.lead.post(path(story, "/arguments"), {"text": "Nog iets."}), 409, "process-closed")
    later = crew.process(plan="three_days")
    sketch = fine(crew.lead.get(f"/caseload/processes/{later['id']}/sketch"))
    assert (later["previousId"], sketch["keep"]) == (story.id("process"), "Begin met de definitie.")
    assert len(fine(crew.lead.get(f"/caseload/processes/{later['id']}/sessions"))["items"]) == 3
