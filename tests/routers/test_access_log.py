"""The access log over the API: what leaves a line, who reads it, and what is worth a look (S8)."""

import csv
import io
import json
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col, select

from api.flows import log_patterns
from api.flows.log_patterns import MANY_CASES, REFUSALS
from api.models.access import Access, DeedOutcome
from api.models.case import Case
from api.models.party import PartyRole
from api.models.role import Role
from tests.support import scene
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, fine, slug
from tests.support.world import As, World


@pytest.fixture
def officer(world: World) -> As:
    return world.person("Functionaris Fenna", Role.OFFICER)


def lines(world: World) -> list[Access]:
    with world.works.open() as work:
        return list(work.session.exec(select(Access).order_by(col(Access.seq))))


def last(world: World) -> Access:
    return lines(world)[-1]


def items(answer: Any) -> list[dict[str, Any]]:
    return list(fine(answer)["items"])


def test_a_line_holds_who_in_which_capacity_for_whom_what_of_whom_through_what_and_with_what_outcome(
    world: World,
) -> None:
    case = world.case()
    nurse = world.person("Coördinator Noor", Role.COORDINATOR, world.home, organisation_id=world.provider)
    nurse.call("GET", f"/cases/{case['id']}", headers={"X-Request-ID": "see-this"})
    line = last(world)
    assert (line.actor, line.actor_name) == (f"person:{nurse.person_id}", "Coördinator Noor")
    assert (line.ground, line.behalf_id, line.point) == ("coordinator", world.provider, "site")
    assert (line.deed, line.outcome, line.reason, line.policy) == ("read", "ok", None, "case.read")
    assert (str(line.case_id), line.region_id) == (case["id"], world.home)
    assert (line.subject, str(line.subject_id)) == ("cases", case["id"])
    assert (line.request_id, line.address) == ("see-this", "testclient")
    world.machine.get(f"/cases/{case['id']}/overview")
    assert (last(world).point, last(world).ground) == ("api", "machine")
    world.coordinator.get("/deadlines")
    assert (last(world).deed, last(world).ground, last(world).case_id) == ("search", "coordinator", None)


def test_what_is_refused_leaves_a_line_and_says_no_more_than_what_is_not_there(world: World) -> None:
    case = world.case()
    before = len(lines(world))
    elsewhere = world.stranger.get(f"/cases/{case['id']}")
    nowhere = world.stranger.get(f"/cases/{scene.absent()}")
    assert {**elsewhere.json(), "requestId": ""} == {**nowhere.json(), "requestId": ""}
    found = lines(world)[before:]
    assert [(line.outcome, line.reason, line.deed) for line in found] == [
        ("refused", "not-found", "read")
    ] * 2
    assert [line.case_id and str(line.case_id) for line in found] == [case["id"], None]
    assert [str(line.subject_id) for line in found] == [case["id"], str(scene.absent())]
    assert slug(world.client([], [world.home]).get(f"/cases/{case['id']}")) == "403 not-permitted"
    assert (last(world).outcome, str(last(world).case_id)) == ("refused", case["id"])


def test_what_may_be_done_and_fails_leaves_a_line_too(world: World, clock: MovingClock) -> None:
    case = world.case()
    again = world.coordinator.post(f"/cases/{case['id']}/triage", {"decision": "accept"})
    assert slug(again) == "409 illegal-status"
    assert (last(world).outcome, last(world).reason) == ("failed", "illegal-status")
    before = len(lines(world))
    prep = Preparing(world, clock)
    seat = prep.seat(prep.manager)
    assert slug(prep.manager.get(f"{prep.path}/minutes")) == "404 not-found"
    assert slug(world.nobody.get(f"/cases/{case['id']}")) == "401 not-signed-in"
    outcomes = {line.outcome for line in lines(world)[before:]}
    assert outcomes == {DeedOutcome.OK}, "minutes that are not there yet, and strangers"
    assert slug(prep.manager.patch(f"/participants/{seat['id']}", {"mandate": "yes"})) == "403 not-permitted"
    assert (last(world).outcome, last(world).subject) == ("refused", "participant")


@pytest.mark.both
def test_what_cannot_be_written_down_is_not_done_and_not_shown(world: World) -> None:
    case, before = world.case(), len(lines(world))
    with world.works.open() as work:
        if work.connection.dialect.name == "postgresql":
            work.run(sa.text("ALTER TABLE access ADD CONSTRAINT broken CHECK (seq < 0) NOT VALID"))
        else:
            work.run(
                sa.text(
                    "CREATE TRIGGER broken BEFORE INSERT ON access BEGIN SELECT RAISE(ABORT, 'broken'); END"
                )
            )
    body = {"region": "ZK09", "title": "Nieuw"}
    asked = [
        world.coordinator.get(f"/cases/{case['id']}"),
        world.coordinator.get("/cases"),
        world.stranger.get(f"/cases/{case['id']}"),
        world.coordinator.post("/cases", body),
        world.machine.put("/sources/zk/cases/1", body, **{"Idempotency-Key": "once"}),
    ]
    assert [slug(answer) for answer in asked] == ["503 unavailable"] * len(asked)
    assert {answer.headers["retry-after"] for answer in asked} == {"5"}
    with world.works.open(write=False) as work:
        assert len(work.session.exec(select(Case.id)).all()) == 1
    assert len(lines(world)) == before


def test_only_the_officer_reads_the_log_and_for_all_others_it_is_not_there(
    world: World, clock: MovingClock, officer: As
) -> None:
    prep = Preparing(world, clock)
    others = [
        world.coordinator,
        world.administrator,
        world.person("Manager Max", Role.MANAGER, world.home),
        prep.link(prep.seat(prep.sister, "network")),
    ]
    for path in ("/access-log", "/access-log/patterns", "/access-log/export"):
        assert {slug(who.get(path)) for who in others} == {"404 not-found"}, path
        assert slug(world.machine.get(path)) == "403 not-permitted"
        assert slug(world.nobody.get(path)) == "401 not-signed-in"
        assert officer.get(path).status_code == 200, path
    assert slug(officer.get(prep.case)) == "404 not-found"
    assert items(officer.get("/cases")) == items(officer.get("/meetings")) == []
    assert slug(officer.get(f"{prep.case}/access-log")) == "404 not-found"
    assert "officer" in {one["role"] for one in fine(officer.get("/me"))["roles"]}


def test_the_officer_finds_lines_by_person_case_period_kind_and_outcome(
    world: World, clock: MovingClock, officer: As
) -> None:
    prep = Preparing(world, clock)
    guest = prep.link(prep.seat(prep.sister, "network"))
    guest.get(prep.path)
    noon = clock.now() + timedelta(hours=1)
    prep.it_is("2026-11-03", "12:00")
    world.sign_in_again(officer)
    world.stranger.get(prep.case)
    by_sister = items(officer.get("/access-log", person=str(prep.sister.person_id)))
    assert {(line["actorName"], line["point"]) for line in by_sister} == {("Zus Sara", "link")}
    refused = items(officer.get("/access-log", outcome="refused"))
    assert [(line["actorName"], line["caseId"]) for line in refused] == [("Coördinator Elders", prep.case_id)]
    assert refused[0]["regionId"] == str(world.home)
    early = items(officer.get("/access-log", until=noon.isoformat(), case=prep.case_id))
    late = items(officer.get("/access-log", since=noon.isoformat(), case=prep.case_id))
    assert {line["at"] < "2026-11-03" for line in early} == {True}
    assert [line["actorName"] for line in late][-1] == "Coördinator Elders"
    assert {line["deed"] for line in items(officer.get("/access-log", deed="create"))} == {"create"}
    own = items(officer.get("/access-log", actor=f"person:{officer.person_id}"))
    assert {line["policy"] for line in own} == {"access-log.read"}
    assert prep.case_id in {line["caseId"] for line in own}, "the client can see that the officer looked"


def test_the_log_is_read_page_by_page_while_it_grows(world: World, officer: As) -> None:
    world.case()
    first = fine(officer.get("/access-log", limit=1))
    found, page = first["items"], first
    while page["next"]:
        page = fine(world.http.get(page["next"], headers=officer.headers))
        found += page["items"]
    assert [line["seq"] for line in found] == [line.seq for line in reversed(lines(world)[:2])]
    assert first["next"]


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-02T09:00:00", "1764000000"]
)
def test_a_moment_that_cannot_be_is_refused(officer: As, moment: str) -> None:
    for address in ("/access-log", "/access-log/patterns", "/access-log/export"):
        for end in ("since", "until"):
            assert slug(officer.get(address, **{end: moment})) == "400 invalid-input", (address, end)


def test_an_export_is_a_file_and_a_line(world: World, officer: As) -> None:
    case = world.case()
    world.stranger.get(f"/cases/{case['id']}")
    answer = officer.get("/access-log/export", case=case["id"])
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row["outcome"] for row in rows] == ["ok", "ok", "refused"]
    assert {row["caseId"] for row in rows} == {case["id"]}
    line = last(world)
    assert (line.deed, line.policy, str(line.case_id)) == ("export", "access-log.export", case["id"])
    told = officer.get("/access-log/export", case=case["id"], format="jsonl").content.splitlines()
    assert [json.loads(one)["seq"] for one in told] == [*(int(row["seq"]) for row in rows), line.seq]


def test_an_export_of_too_much_is_refused(world: World, officer: As, monkeypatch: pytest.MonkeyPatch) -> None:
    world.case()
    monkeypatch.setattr("api.flows.log_review.MOST_EXPORTED", 1)
    assert slug(officer.get("/access-log/export")) == "409 log-too-large"


def seen(officer: As, kind: str, **query: Any) -> list[tuple[str, int, int]]:
    """Who shows in a pattern, with how many lines and cases."""
    found = {one["kind"]: one for one in fine(officer.get("/access-log/patterns", **query))["patterns"]}
    return [(one["actorName"], one["lines"], one["cases"]) for one in found[kind]["seen"]]


def test_much_in_a_short_time_is_worth_a_look(
    world: World, officer: As, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_patterns, "MANY_CASES", 3)
    cases = [world.case()["id"] for _ in range(3)]
    reader = world.person("Coördinator Kees", Role.COORDINATOR, world.home)
    for case_id in cases[:2] * 2:
        reader.get(f"/cases/{case_id}")
    assert "Coördinator Kees" not in {name for name, _, _ in seen(officer, "many_cases")}
    reader.get(f"/cases/{cases[2]}")
    assert ("Coördinator Kees", 5, 3) in seen(officer, "many_cases")
    for _ in range(REFUSALS - 1):
        world.stranger.get(f"/cases/{cases[0]}")
    assert seen(officer, "refusals") == []
    world.stranger.get(f"/cases/{cases[0]}")
    assert seen(officer, "refusals") == [("Coördinator Elders", REFUSALS, 1)]
    later = (clock.now() + timedelta(minutes=1)).isoformat()
    assert seen(officer, "refusals", since=later, until=later) == []
    told = fine(officer.get("/access-log/patterns"))
    assert [(one["kind"], one["least"], one["minutes"]) for one in told["patterns"]] == [
        ("many_cases", 3, 60),
        ("outside_region", 1, None),
        ("own_people", 1, None),
        ("break_glass", 1, None),
        ("refusals", REFUSALS, 15),
    ]
    assert MANY_CASES == 12


def test_outside_the_own_region_and_near_to_oneself_are_worth_a_look(world: World, officer: As) -> None:
    case = world.case()
    part = {"fromDay": "2026-01-01"}
    colleague = world.person("Collega Coen", organisation_id=world.provider)
    relative = world.person("Moeder Marie", organisation_id=world.provider)
    for who, role in ((world.stranger, PartyRole.CASE_MANAGER), (colleague, PartyRole.CASE_MANAGER)):
        body = {**part, "personId": str(who.person_id), "role": role.value}
        fine(world.coordinator.post(f"/cases/{case['id']}/parties", body))
    assert seen(officer, "outside_region") == seen(officer, "own_people") == []
    fine(world.stranger.get(f"/cases/{case['id']}"))
    fine(colleague.get(f"/cases/{case['id']}"))
    assert seen(officer, "outside_region") == [("Coördinator Elders", 1, 1)]
    assert seen(officer, "own_people") == []
    body = {**part, "personId": str(relative.person_id), "role": PartyRole.NETWORK.value}
    fine(world.coordinator.post(f"/cases/{case['id']}/parties", body))
    fine(relative.get(f"/cases/{case['id']}"))
    assert seen(officer, "own_people") == [("Collega Coen", 1, 1)], "a relative may look at what is their own"


def test_the_client_s_side_reads_who_looked_by_the_own_link_too(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    guest, manager = prep.link(prep.seat(prep.sister, "network")), prep.link(prep.seat(prep.manager))
    world.stranger.get(prep.case)
    world.machine.get(f"{prep.case}/overview")
    guest.get(prep.path)
    told = {one["name"]: one for one in items(guest.get(f"{prep.path}/viewers"))}
    assert set(told) == {"Coördinator Roos", "Coördinator Elders", "Zorgkantoorsysteem", "Zus Sara"}
    stranger, sister = told["Coördinator Elders"], told["Zus Sara"]
    assert (stranger["refusals"], stranger["reads"], stranger["own"]) == (1, 0, False)
    assert (sister["reads"], sister["own"], sister["grounds"]) == (1, True, ["client_side", "participant"])
    assert told["Coördinator Roos"]["changes"] >= 3
    assert slug(manager.get(f"{prep.path}/viewers")) == "403 not-permitted"
    assert slug(world.stranger.get(f"{prep.path}/viewers")) == "404 not-found"
    assert items(prep.lead.get(f"{prep.case}/viewers"))[0]["name"]
    line = items(prep.lead.get(f"{prep.case}/access-log"))[0]
    assert (line["policy"], line["outcome"]) == ("case.access-log", "ok")
