from tests.support.world import World

WORKED_ON = [
    "closure",
    "rounds",
    "documents",
    "consents",
    "actions",
    "parties",
    "variants",
    "holds",
    "subject-exports",
    "edit",
]
"""What a coordinator may do with a case that is being worked on."""


def test_a_case_is_registered_found_and_taken_up(world: World) -> None:
    made = world.coordinator.post("/cases", {"region": "ZK09", "title": "Wonen na het ziekenhuis"})
    assert made.status_code == 201, made.text
    case = made.json()
    assert made.headers["location"] == f"/v1/cases/{case['id']}"
    assert made.headers["etag"] == '"1"'
    assert case["status"] == "registered"
    assert case["next"] == ["triage", "parties", "variants", "holds", "erasure", "subject-exports", "edit"]
    assert [item["id"] for item in world.coordinator.get("/cases").json()["items"]] == [case["id"]]
    taken = world.coordinator.post(f"/cases/{case['id']}/triage", {"decision": "accept"})
    assert taken.status_code == 200, taken.text
    assert taken.json()["status"] == "active"
    assert taken.json()["next"] == WORKED_ON


def test_another_region_sees_nothing_and_cannot_tell_it_from_nothing(world: World) -> None:
    case = world.case()
    seen = world.stranger.get(f"/cases/{case['id']}")
    absent = world.stranger.get("/cases/0190a7a0-0000-7000-8000-000000000000")
    assert seen.status_code == absent.status_code == 404
    assert {**seen.json(), "requestId": ""} == {**absent.json(), "requestId": ""}
    assert world.stranger.get("/cases").json()["items"] == []


def test_pushing_twice_makes_one_case(world: World) -> None:
    body = {"region": "ZK09", "title": "Casus 12", "careProfile": "7VG"}
    first = world.machine.put("/sources/zk-noord/cases/2026-12", body)
    again = world.machine.put("/sources/zk-noord/cases/2026-12", body)
    changed = world.machine.put("/sources/zk-noord/cases/2026-12", {**body, "title": "Casus 12b"})
    assert (first.status_code, again.status_code, changed.status_code) == (201, 200, 200), first.text
    assert first.json()["id"] == again.json()["id"] == changed.json()["id"]
    assert (again.json()["version"], changed.json()["version"]) == (1, 2)
    assert len(world.coordinator.get("/cases").json()["items"]) == 1


def test_every_look_leaves_a_line(world: World) -> None:
    case = world.case()
    world.coordinator.get(f"/cases/{case['id']}/overview")
    log = world.coordinator.get(f"/cases/{case['id']}/access-log").json()["items"]
    assert [(line["deed"], line["policy"]) for line in log] == [
        ("read", "case.read"),
        ("change", "case.decide"),
        ("create", "cases.create"),
    ]
    assert {line["actorName"] for line in log} == {"Coördinator Roos"}


def test_the_list_goes_on_where_it_stopped_when_rows_are_added(world: World) -> None:
    ids = [world.case(title=f"Casus {number}")["id"] for number in range(5)]
    first = world.coordinator.get("/cases", limit=2).json()
    world.case(title="Erbij")
    second = world.http.get(first["next"], headers=world.coordinator.headers).json()
    third = world.http.get(second["next"], headers=world.coordinator.headers).json()
    seen = [item["id"] for page in (first, second, third) for item in page["items"]]
    assert seen == ids[::-1]
    assert third["next"] is None
    foreign = world.coordinator.get("/cases", cursor=first["next"].split("cursor=")[1], status="active")
    assert foreign.status_code == 400
    assert foreign.json()["errors"][0]["code"] == "cursor"


def test_a_case_with_open_work_is_closed_only_for_a_reason_and_takes_what_was_planned_along(
    world: World,
) -> None:
    case = world.case()
    path = f"/cases/{case['id']}"
    round_ = world.coordinator.post(f"{path}/rounds").json()
    plan = {"startsAt": "2026-11-24T13:00:00+01:00", "endsAt": "2026-11-24T15:00:00+01:00"}
    meeting = world.coordinator.post(f"/rounds/{round_['id']}/meetings", plan).json()
    part = {"role": "coordinator", "personId": str(world.coordinator.person_id), "fromDay": "2026-11-01"}
    assert world.coordinator.post(f"{path}/parties", part).status_code == 201
    act = {"what": "Bellen", "term": "short", "ownerId": part["personId"], "dueOn": "2026-11-20"}
    action = world.coordinator.post(f"{path}/actions", act)
    assert action.status_code == 201, action.text
    refused = world.coordinator.post(f"{path}/closure", {"outcome": "Verhuisd"})
    assert refused.status_code == 409
    assert refused.json()["params"] == {"actions": 1, "rounds": 1}
    closed = world.coordinator.post(f"{path}/closure", {"outcome": "Verhuisd", "reason": "Woont nu elders."})
    assert closed.json()["status"] == "closed"
    assert world.coordinator.get(f"/meetings/{meeting['id']}").json()["status"] == "cancelled"
    assert world.coordinator.get(f"/rounds/{round_['id']}").json()["status"] == "stopped"
    ended = world.coordinator.get(f"/actions/{action.json()['id']}").json()
    assert (ended["status"], ended["statusReason"]) == ("dropped", "Woont nu elders.")
    assert world.coordinator.get("/deadlines").json()["items"] == []
    reopened = world.coordinator.post(f"{path}/reopening", {"reason": "Toch terug."})
    assert reopened.json()["status"] == "active"


def test_a_pushing_system_may_say_which_version_it_saw(world: World) -> None:
    path, body = "/sources/zk-noord/cases/2026-77", {"region": "ZK09", "title": "Casus 77"}
    assert world.machine.put(path, body, **{"If-Match": '"1"'}).status_code == 404
    assert world.machine.put(path, body).status_code == 201
    assert world.machine.put(path, {**body, "title": "A"}, **{"If-Match": '"1"'}).json()["version"] == 2
    stale = world.machine.put(path, {**body, "title": "B"}, **{"If-Match": '"1"'})
    assert stale.status_code == 412
    assert stale.json()["params"]["version"] == 2


def test_a_pushed_case_is_refused_with_all_faults_of_its_fields(world: World) -> None:
    body = {"region": "ZK09", "title": " ", "careProfile": "77VG", "urgncy": "high", "stuckMonths": "4"}
    refused = world.machine.put("/sources/zk-noord/cases/1", body)
    assert {(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]} == {
        ("/title", "too-short"),
        ("/careProfile", "care-profile"),
        ("/urgncy", "unknown-key"),
        ("/stuckMonths", "wrong-type"),
    }


def test_a_batch_with_one_bad_line_answers_per_line_or_not_at_all(world: World) -> None:
    good, bad = (
        {"reference": "1", "region": "ZK09", "title": "Goed"},
        {"reference": "2", "region": "ZK20", "title": "X"},
    )
    batch = {"source": "zk-noord", "cases": [good, bad, {"reference": 3}]}
    all_or_nothing = world.machine.post("/case-batches", {**batch, "allOrNothing": True})
    assert all_or_nothing.status_code == 400
    pointers = {fault["pointer"] for fault in all_or_nothing.json()["errors"]}
    assert {"/cases/1/region", "/cases/2/reference", "/cases/2/title"} <= pointers
    assert world.coordinator.get("/cases").json()["items"] == []
    answered = world.machine.post("/case-batches", batch)
    assert answered.status_code == 200, answered.text
    assert [line["outcome"] for line in answered.json()["lines"]] == ["created", "refused", "refused"]
    assert len(world.coordinator.get("/cases").json()["items"]) == 1


def test_a_case_says_what_this_caller_may_add_to_it(world: World) -> None:
    case = f"/cases/{world.case()['id']}"
    assert world.coordinator.get(case).json()["next"] == WORKED_ON
    office, helper = world.person("Inbrenger Iris"), world.person("Adviseur Anne")
    for who, role in ((office, "presenter"), (helper, "care_office")):
        part = {"role": role, "personId": str(who.person_id), "fromDay": "2026-11-01"}
        assert world.coordinator.post(f"{case}/parties", part).status_code == 201
    assert office.get(case).json()["next"] == ["documents", "consents", "parties", "variants", "edit"]
    assert office.get(f"{case}/overview").json()["case"]["next"] == office.get(case).json()["next"]
    assert helper.get(case).json()["next"] == []
