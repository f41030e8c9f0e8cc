from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlmodel import select

from api.flows import deadlines
from api.models.deadline import Deadline
from api.models.event import Event
from api.models.role import Role
from api.rules.promises import PromiseKind
from api.work import Work
from tests.support.world import World


def test_every_region_is_listed_to_people_and_machines_and_to_nobody_else(world: World) -> None:
    items = world.coordinator.get("/regions").json()["items"]
    assert len(items) == 31
    assert [item["code"] for item in items] == sorted(item["code"] for item in items)
    assert {item["code"]: item["next"] for item in items}["ZK09"] == ["edit", "templates"]
    assert {item["code"]: item["next"] for item in items}["ZK20"] == []
    assert len(world.machine.get("/regions").json()["items"]) == 31
    assert world.nobody.get("/regions").status_code == 401


def test_the_list_of_regions_is_paged(world: World) -> None:
    first = world.coordinator.get("/regions", limit=30).json()
    rest = world.coordinator.http.get(first["next"], headers=world.coordinator.headers).json()
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (30, 1, None)


def test_a_coordinator_changes_the_settings_of_the_own_region_only(world: World) -> None:
    body = {"goodFriday": False, "liberationDay": "lustrum", "groupSizeWarning": 9}
    changed = world.coordinator.patch(f"/regions/{world.home}", body)
    assert changed.status_code == 200, changed.text
    assert changed.json() | body == changed.json()
    assert changed.headers["etag"] == '"2"'
    assert world.coordinator.patch(f"/regions/{world.away}", body).status_code == 403
    assert world.machine.patch(f"/regions/{world.home}", body).status_code == 403
    assert world.administrator.patch(f"/regions/{world.away}", body).status_code == 200
    manager = world.person("Manager Munt", Role.MANAGER, world.home)
    assert manager.patch(f"/regions/{world.home}", body).status_code == 403
    with world.works.open() as work:
        assert len(work.session.exec(select(Event).where(Event.type == "region-updated")).all()) == 2


def test_a_change_without_or_with_an_old_version_is_refused(world: World) -> None:
    bare = world.coordinator.call("PATCH", f"/regions/{world.home}", json={"rollMinutes": True})
    assert bare.status_code == 428
    assert world.coordinator.patch(f"/regions/{world.home}", {"rollMinutes": True}).status_code == 200
    stale = world.coordinator.patch(f"/regions/{world.home}", {"rollMinutes": False}, version=1)
    assert stale.status_code == 412


def test_a_day_cannot_be_open_and_closed(world: World) -> None:
    path = f"/regions/{world.home}"
    closed = world.coordinator.patch(path, {"closedDays": ["2026-12-24", "2026-12-31"]})
    assert closed.status_code == 200
    both = world.coordinator.patch(path, {"openDays": ["2026-12-23", "2026-12-31"]})
    assert both.status_code == 400
    assert [(e["pointer"], e["code"]) for e in both.json()["errors"]] == [("/openDays/1", "open-and-closed")]
    moved = world.coordinator.patch(path, {"closedDays": ["2026-12-24"], "openDays": ["2026-12-31"]})
    assert moved.status_code == 200


def test_a_region_can_never_close_so_many_days_that_no_working_day_is_left(world: World) -> None:
    year = [f"2027-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    path = f"/regions/{world.home}"
    refused = world.coordinator.patch(path, {"closedDays": year[:201]})
    assert [e["code"] for e in refused.json()["errors"]] == ["too-long"]
    assert world.coordinator.patch(path, {"closedDays": year[:200]}).status_code == 200
    with world.works.open() as work:
        calendar = work.region(world.home).calendar
    assert calendar.add(datetime(2026, 12, 31, tzinfo=UTC).date(), 1).year == 2027


def test_reminders_are_merged_by_kind_and_null_goes_back_to_the_default(world: World) -> None:
    path = f"/regions/{world.home}"
    early = {"reminderWorkdays": 4, "escalationWorkdays": 1}
    late = {"reminderWorkdays": 1, "escalationWorkdays": 9}
    world.coordinator.patch(path, {"reminders": {"action": early}})
    both = world.coordinator.patch(path, {"reminders": {"minutes": late}})
    assert both.json()["reminders"] == {"action": early, "minutes": late}
    back = world.coordinator.patch(path, {"reminders": {"action": None}})
    assert back.json()["reminders"] == {"minutes": late}
    far = {"reminders": {"action": {"reminderWorkdays": 61, "escalationWorkdays": 1}}}
    refused = world.coordinator.patch(path, far)
    assert [e["code"] for e in refused.json()["errors"]] == ["out-of-range"]


def test_promises_that_were_made_keep_their_moments(world: World) -> None:
    case = world.case()
    subject = world.person("Iemand").person_id
    assert subject
    with world.works.open() as work:
        deadlines.promise(
            work,
            PromiseKind.ACTION,
            subject,
            case_id=UUID(case["id"]),
            region_id=world.home,
            due_at=datetime(2026, 12, 9, 23, tzinfo=UTC),
        )
        before = _promise(work)
    body = {
        "closedDays": ["2026-12-07", "2026-12-08"],
        "reminders": {"action": {"reminderWorkdays": 9, "escalationWorkdays": 9}},
    }
    assert world.coordinator.patch(f"/regions/{world.home}", body).status_code == 200
    with world.works.open() as work:
        assert _promise(work) == before


def _promise(work: Work) -> Any:
    row = work.session.exec(select(Deadline)).one()
    return row.due_at, row.next_at, row.stages


def test_an_administrator_adds_a_region_once(world: World) -> None:
    body = {"code": "ZK99", "name": "Waddenzee", "openDays": ["2027-05-05"]}
    assert world.coordinator.post("/regions", body).status_code == 403
    made = world.administrator.post("/regions", body)
    assert made.status_code == 201, made.text
    assert made.headers["location"] == f"/v1/regions/{made.json()['id']}"
    again = world.administrator.post("/regions", body)
    assert (again.status_code, again.json()["type"]) == (409, "urn:casustafel:problem:already-exists")
    both = world.administrator.post("/regions", {**body, "code": "ZK98", "closedDays": ["2027-05-05"]})
    assert [e["code"] for e in both.json()["errors"]] == ["open-and-closed"]
