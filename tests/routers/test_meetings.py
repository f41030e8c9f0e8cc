from typing import Any

import pytest

from tests.support.world import World

PLAN = {"startsAt": "2026-11-24T13:00:00+01:00", "endsAt": "2026-11-24T15:00:00+01:00", "place": "Zaal 1"}


def begun(world: World, **fields: Any) -> str:
    """The address under which meetings of a fresh round are planned."""
    case = world.case(**fields)
    round_ = world.coordinator.post(f"/cases/{case['id']}/rounds").json()
    return f"/rounds/{round_['id']}/meetings"


def planned(world: World) -> str:
    """The address of a fresh meeting."""
    return f"/meetings/{world.coordinator.post(begun(world), PLAN).json()['id']}"


def test_the_plan_tells_when_documents_are_due_and_copies_what_the_region_uses(world: World) -> None:
    made = world.coordinator.post(begun(world), PLAN)
    assert made.status_code == 201, made.text
    meeting = made.json()
    assert (meeting["kind"], meeting["status"]) == ("solution_coffee", "planned")
    assert meeting["documentsDueAt"] == "2026-11-17T12:00:00Z"
    assert len(meeting["groundRules"]) == 7
    assert {"invitation", "cancellation", "edit"} <= set(meeting["next"])
    items = world.coordinator.get(f"/meetings/{meeting['id']}/agenda-items").json()["items"]
    boxes = [(item["kind"], item["minMinutes"], item["maxMinutes"]) for item in items[1:5]]
    assert boxes == [("sharing", 5, 5), ("questions", 10, 10), ("analysis", 5, 5), ("generating", 15, 30)]


def test_a_meeting_tells_which_case_it_is_about(world: World) -> None:
    path = planned(world)
    assert world.coordinator.get(path).json()["caseTitle"] == "Een plek om te wonen"
    (listed,) = world.coordinator.get("/meetings").json()["items"]
    assert listed["caseTitle"] == "Een plek om te wonen"


def test_a_renewed_template_changes_the_next_meeting_and_not_the_one_that_was_planned(world: World) -> None:
    meetings = begun(world)
    before = world.coordinator.post(meetings, PLAN).json()
    body = {"regionId": str(world.home), "content": {"kind": "ground_rules", "rules": ["Telefoons uit."]}}
    assert world.coordinator.post("/templates", body).status_code == 201
    later = {**PLAN, "startsAt": "2026-12-01T13:00:00+01:00", "endsAt": "2026-12-01T15:00:00+01:00"}
    after = world.coordinator.post(meetings, later).json()
    assert after["groundRules"] == ["Telefoons uit."]
    assert len(world.coordinator.get(f"/meetings/{before['id']}").json()["groundRules"]) == 7


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"endsAt": PLAN["startsAt"]}, "/endsAt", "ends-before-start"),
        ({"startsAt": "2026-11-01T13:00:00+01:00"}, "/startsAt", "in-the-past"),
        ({"startsAt": "2026-11-24T13:00:00"}, "/startsAt", "no-offset"),
        ({"startsAt": "2026-02-30T13:00:00+01:00"}, "/startsAt", "not-an-instant"),
        ({"startsAt": 1795435200}, "/startsAt", "not-an-instant"),
        ({"place": "Zaal\u0000"}, "/place", "control-character"),
        ({"place": ""}, "/place", "too-short"),
        ({"kind": "feest"}, "/kind", "not-in-list"),
        ({"colour": "red"}, "/colour", "unknown-key"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_at_its_field(
    world: World, change: dict[str, Any], pointer: str, code: str
) -> None:
    refused = world.coordinator.post(begun(world), {**PLAN, **change})
    assert refused.status_code == 400, refused.text
    assert (pointer, code) in [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]]


def test_the_two_meetings_of_a_double_round_come_in_order_with_the_same_people(world: World) -> None:
    meetings = begun(world, sharedPicture=False, stuckMonths=12)
    first = world.coordinator.post(meetings, PLAN).json()
    seat = {"personId": str(world.coordinator.person_id), "layer": "professional", "roles": ["organiser"]}
    assert world.coordinator.post(f"/meetings/{first['id']}/participants", seat).status_code == 201
    early = world.coordinator.post(meetings, {**PLAN, "startsAt": "2026-11-20T13:00:00+01:00"})
    assert early.json()["errors"][0]["code"] == "before-earlier-meeting"
    later = {**PLAN, "startsAt": "2026-12-08T13:00:00+01:00", "endsAt": "2026-12-08T15:00:00+01:00"}
    second = world.coordinator.post(meetings, later).json()
    assert (first["kind"], second["kind"]) == ("diagnosis", "solution")
    people = world.coordinator.get(f"/meetings/{second['id']}/participants").json()["items"]
    assert [(one["personId"], one["roles"]) for one in people] == [(seat["personId"], ["organiser"])]
    assert world.coordinator.post(meetings, {**later, "kind": "solution"}).status_code == 409


def test_an_invitation_needs_what_makes_a_meeting_and_names_all_that_is_missing(world: World) -> None:
    meetings = begun(world)
    plan = {name: value for name, value in PLAN.items() if name != "place"}
    meeting = world.coordinator.post(meetings, plan).json()
    refused = world.coordinator.post(f"/meetings/{meeting['id']}/invitation")
    assert refused.status_code == 409
    missing = {fault["code"] for fault in refused.json()["errors"]}
    assert missing == {"goal", "organiser", "presenter", "chair", "place", "client-side"}
    assert world.coordinator.get(f"/meetings/{meeting['id']}").json()["status"] == "planned"


def test_a_cancelled_meeting_is_over_and_promises_nothing(world: World) -> None:
    address = planned(world)
    assert len(world.coordinator.get("/deadlines").json()["items"]) == 1
    cancelled = world.coordinator.post(f"{address}/cancellation", {"reason": "De cliënt is ziek."})
    assert (cancelled.json()["status"], cancelled.json()["sequence"]) == ("cancelled", 1)
    assert world.coordinator.get("/deadlines").json()["items"] == []
    again = world.coordinator.post(f"{address}/cancellation", {"reason": "x"})
    assert again.json()["type"].endswith(":illegal-status")
    assert world.coordinator.patch(address, {"place": "Zaal 2"}).json()["type"].endswith(":meeting-fixed")


def test_a_new_time_moves_the_promise_and_asks_everybody_again(world: World) -> None:
    address = planned(world)
    moved = world.coordinator.patch(
        address, {"startsAt": "2026-12-01T13:00:00+01:00", "endsAt": "2026-12-01T15:00:00+01:00"}
    )
    assert moved.status_code == 200, moved.text
    assert moved.json()["documentsDueAt"] == "2026-11-24T12:00:00Z"
    assert [row["dueAt"] for row in world.coordinator.get("/deadlines").json()["items"]] == [
        "2026-11-24T12:00:00Z"
    ]


def test_changing_a_meeting_asks_for_the_version_that_was_seen(world: World) -> None:
    address = planned(world)
    blind = world.coordinator.call("PATCH", address, json={"place": "Zaal 2"})
    assert blind.status_code == 428
    assert world.coordinator.patch(address, {"place": "Zaal 2"}, version=1).status_code == 200
    stale = world.coordinator.patch(address, {"place": "Zaal 3"}, version=1)
    assert stale.status_code == 412
    assert "Coördinator Roos" in stale.json()["detail"]
    assert stale.json()["params"]["version"] == 2


def test_what_is_recorded_live_is_not_recorded_before(world: World) -> None:
    refused = world.coordinator.patch(planned(world), {"sharedDiagnosis": "Te vroeg"})
    assert refused.status_code == 409
    assert refused.json()["type"].endswith(":meeting-fixed")


def test_the_list_of_meetings_filters_and_keeps_others_out(world: World) -> None:
    address = planned(world)
    case = world.coordinator.get(address).json()["caseId"]
    assert len(world.coordinator.get("/meetings", case=case, status="planned").json()["items"]) == 1
    assert world.coordinator.get("/meetings", status="closed").json()["items"] == []
    assert world.coordinator.get("/meetings", startsFrom="2026-12-01T00:00:00Z").json()["items"] == []
    assert world.stranger.get("/meetings").json()["items"] == []
    assert world.stranger.get(address).status_code == 404
