from typing import Any

import pytest

from api.core.ids import new_id
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingRole
from api.models.participant import Participant, RoleHolder
from api.models.round import Round, RoundStatus
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def test_the_opening_names_the_minute_taker_and_who_is_there(world: World, clock: MovingClock) -> None:
    table = Table(world, clock, without=("minute_taker",))
    there = [str(table.seats[name]) for name in ("chair", "minute_taker", "manager")]
    body = {"minuteTakerId": str(table.seats["minute_taker"]), "present": there}
    opened = table.chair.post(f"{table.path}/opening", body)
    assert opened.status_code == 200, opened.text
    assert opened.json()["status"] == "opened"
    assert opened.json()["openedAt"] == "2026-11-02T08:00:00Z"
    assert {"closing", "record"} <= set(opened.json()["next"])
    with world.works.open() as work:
        seats = {name: work.session.get_one(Participant, row) for name, row in table.seats.items()}
        assert seats["minute_taker"].roles == [MeetingRole.MINUTE_TAKER]
        holder = work.session.get_one(RoleHolder, (table.id, MeetingRole.MINUTE_TAKER))
        assert holder.participant_id == table.seats["minute_taker"]
        assert {name for name, seat in seats.items() if seat.attended} == {"chair", "minute_taker", "manager"}
        assert seats["sister"].attended is False
    assert len(table.events("meeting-opened")) == 1
    assert table.chair.get(f"{table.path}/timer").json()["runningItemId"] is None


def test_without_a_list_of_who_is_there_nothing_is_filled_in(table: Table) -> None:
    assert table.chair.post(f"{table.path}/opening").status_code == 200
    with table.world.works.open() as work:
        assert work.session.get_one(Participant, table.seats["sister"]).attended is None


def test_no_opening_without_a_minute_taker(world: World, clock: MovingClock) -> None:
    table = Table(world, clock, without=("minute_taker",))
    refused = table.chair.post(f"{table.path}/opening")
    assert (refused.status_code, slug(refused)) == (409, "not-ready")
    assert "minute-taker" in codes(refused)
    assert table.chair.get(table.path).json()["status"] == "invited"


def test_everything_that_keeps_a_meeting_from_opening_is_told_at_once(
    world: World, clock: MovingClock
) -> None:
    table = Table(world, clock, without=("minute_taker",))
    with world.works.open() as work:
        meeting = work.session.get_one(Meeting, table.id)
        work.change(meeting, starts_at=clock.now().replace(day=3), ends_at=clock.now().replace(day=4))
    refused = table.chair.post(f"{table.path}/opening")
    assert {"minute-taker", "started-too-early"} <= codes(refused)
    assert "3 november 2026, 09:00" in refused.text


def test_a_meeting_opens_on_its_own_day_at_the_earliest(table: Table) -> None:
    table.it_is("2026-11-01", "23:59")
    refused = table.chair.post(f"{table.path}/opening")
    assert (refused.status_code, codes(refused)) == (409, {"started-too-early"})
    table.it_is("2026-11-02", "00:00")
    assert table.chair.post(f"{table.path}/opening").status_code == 200


def test_a_second_minute_taker_is_refused_and_the_same_one_is_fine(table: Table) -> None:
    other = table.chair.post(f"{table.path}/opening", {"minuteTakerId": str(table.seats["manager"])})
    assert (other.status_code, slug(other)) == (409, "role-taken")
    same = table.chair.post(f"{table.path}/opening", {"minuteTakerId": str(table.seats["minute_taker"])})
    assert same.status_code == 200


def test_only_people_of_this_table_can_be_there_or_take_minutes(world: World, clock: MovingClock) -> None:
    table, other = Table(world, clock), Table(world, clock)
    stray, mine = str(other.seats["manager"]), str(table.seats["manager"])
    body = {"minuteTakerId": str(new_id()), "present": [mine, stray, mine]}
    refused = table.chair.post(f"{table.path}/opening", body)
    assert refused.status_code == 400
    assert [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]] == [
        ("/minuteTakerId", "not-in-meeting"),
        ("/present/1", "not-in-meeting"),
        ("/present/2", "duplicate"),
    ]


def test_a_meeting_opens_once(table: Table) -> None:
    table.open()
    again = table.chair.post(f"{table.path}/opening")
    assert (again.status_code, slug(again)) == (409, "illegal-status")
    assert again.json()["params"]["possible"] == ["closing"]


def test_no_opening_when_the_round_was_evaluated(table: Table) -> None:
    with table.world.works.open() as work:
        work.change(work.session.get_one(Round, table.round_id), status=RoundStatus.EVALUATED)
    refused = table.chair.post(f"{table.path}/opening")
    assert (refused.status_code, slug(refused)) == (409, "round-not-open")


@pytest.mark.parametrize(
    ("who", "status"), [("organiser", 200), ("chair", 200), ("minute_taker", 403), ("manager", 403)]
)
def test_who_runs_a_meeting_opens_it(table: Table, who: str, status: int) -> None:
    assert table.people[who].post(f"{table.path}/opening").status_code == status


def test_another_region_finds_no_meeting(table: Table) -> None:
    for part in ("opening", "closing", "findings", "solutions", "positions", "agenda-items"):
        bodies: dict[str, Any] = {
            "findings": {"kind": "lesson", "text": "x"},
            "solutions": {"kind": "other", "term": "short", "title": "x"},
            "positions": {"participantId": str(table.seats["manager"]), "stance": "agrees"},
            "agenda-items": {"title": "x", "minMinutes": 1, "maxMinutes": 2},
        }
        assert table.world.stranger.post(f"{table.path}/{part}", bodies.get(part)).status_code == 404
    for part in ("timer", "findings", "solutions", "positions", "agenda-items", "minutes"):
        assert table.world.stranger.get(f"{table.path}/{part}").status_code == 404


FINDING = {"kind": "challenge", "text": "Niemand heeft het geheel."}


def test_findings_are_recorded_changed_and_taken_away(table: Table) -> None:
    table.open()
    finding = table.post("findings", FINDING)
    assert finding["next"] == ["edit", "delete"]
    lesson = table.post("findings", {"kind": "lesson", "text": "Bel eerder.", "theme": "mandaat"})
    path = f"/findings/{finding['id']}"
    changed = table.minute_taker.patch(path, {"text": "Niemand ziet het geheel."})
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    listed = table.manager.get(f"{table.path}/findings").json()["items"]
    assert [(row["id"], row["next"]) for row in listed] == [(finding["id"], []), (lesson["id"], [])]
    assert table.minute_taker.delete(path).status_code == 204
    assert table.minute_taker.get(path).status_code == 404
    told = ("finding-recorded", "finding-changed", "finding-removed")
    assert [len(table.events(type_)) for type_ in told] == [2, 1, 1]


def test_findings_come_in_pages(table: Table) -> None:
    table.open()
    made = [table.post("findings", FINDING)["id"] for _ in range(3)]
    first = table.chair.get(f"{table.path}/findings", limit=2).json()
    assert [row["id"] for row in first["items"]] == made[:2]
    rest = table.world.http.get(first["next"], headers=table.chair.headers).json()
    assert ([row["id"] for row in rest["items"]], rest["next"]) == (made[2:], None)


@pytest.mark.parametrize("status", [MeetingStatus.INVITED, MeetingStatus.CLOSED, MeetingStatus.CANCELLED])
def test_findings_are_fixed_outside_the_meeting(table: Table, status: MeetingStatus) -> None:
    table.open()
    finding = table.post("findings", FINDING)
    with table.world.works.open() as work:
        meeting = work.session.get_one(Meeting, table.id)
        work.change(meeting, status=status, closed_at=work.now, cancelled_at=work.now)
    path = f"/findings/{finding['id']}"
    for refused in (
        table.minute_taker.post(f"{table.path}/findings", FINDING),
        table.minute_taker.patch(path, {"text": "Anders"}),
        table.minute_taker.delete(path),
    ):
        assert (refused.status_code, slug(refused)) == (409, "meeting-fixed")
    assert table.minute_taker.get(path).json()["next"] == []


def test_who_only_sits_there_records_nothing(table: Table) -> None:
    table.open()
    assert table.manager.post(f"{table.path}/findings", FINDING).status_code == 403
    assert table.presenter.post(f"{table.path}/findings", FINDING).status_code == 403


def test_a_change_of_a_finding_names_the_version_that_was_seen(table: Table) -> None:
    table.open()
    path = f"/findings/{table.post('findings', FINDING)['id']}"
    unseen = table.minute_taker.call("PATCH", path, json={"text": "Anders"})
    assert unseen.status_code == 428
    assert table.minute_taker.patch(path, {"text": "Anders"}).status_code == 200
    assert table.minute_taker.patch(path, {"text": "Nog anders"}, version=1).status_code == 412


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"kind": "challenge"}, "/text", "missing"),
        ({**FINDING, "kind": "wish"}, "/kind", "not-in-list"),
        ({**FINDING, "text": "x" * 4001}, "/text", "too-long"),
        ({**FINDING, "meetingId": str(new_id())}, "/meetingId", "unknown-key"),
    ],
)
def test_a_wrong_finding_is_refused_at_its_field(table: Table, body: Any, pointer: str, code: str) -> None:
    table.open()
    refused = table.minute_taker.post(f"{table.path}/findings", body)
    assert refused.status_code == 400
    assert [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]] == [(pointer, code)]
