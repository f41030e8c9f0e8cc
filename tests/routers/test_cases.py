from tests.support.world import World


def test_a_case_is_registered_found_and_taken_up(world: World) -> None:
    made = world.coordinator.post("/cases", {"region": "ZK09", "title": "Wonen na het ziekenhuis"})
    assert made.status_code == 201, made.text
    case = made.json()
    assert made.headers["location"] == f"/v1/cases/{case['id']}"
    assert made.headers["etag"] == '"1"'
    assert case["status"] == "registered"
    assert case["next"] == ["triage", "edit"]
    assert [item["id"] for item in world.coordinator.get("/cases").json()["items"]] == [case["id"]]
    taken = world.coordinator.post(f"/cases/{case['id']}/triage", {"decision": "accept"})
    assert taken.status_code == 200, taken.text
    assert taken.json()["status"] == "active"


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
