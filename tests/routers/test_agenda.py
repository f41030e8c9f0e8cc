from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from api.models.agenda_item import AgendaItem
from api.models.meeting import Meeting, MeetingStatus
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import World

ITEM = {"title": "Ademhalen", "minMinutes": 5, "maxMinutes": 10}


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def agenda(table: Table) -> list[dict[str, Any]]:
    return list(table.chair.get(f"{table.path}/agenda-items").json()["items"])


def titles(table: Table) -> list[str]:
    rows = agenda(table)
    assert [row["position"] for row in rows] == list(range(len(rows)))
    return [row["title"] for row in rows]


def start(table: Table, index: int) -> dict[str, Any]:
    started = table.chair.post(f"/agenda-items/{table.items[index]}/start")
    assert started.status_code == 200, started.text
    return dict(started.json())


def timer(table: Table) -> dict[str, Any]:
    return dict(table.manager.get(f"{table.path}/timer").json())


@pytest.mark.parametrize(
    ("position", "order"),
    [
        (None, ["Punt 0", "Punt 1", "Punt 2", "Ademhalen"]),
        (0, ["Ademhalen", "Punt 0", "Punt 1", "Punt 2"]),
        (2, ["Punt 0", "Punt 1", "Ademhalen", "Punt 2"]),
        (99, ["Punt 0", "Punt 1", "Punt 2", "Ademhalen"]),
    ],
)
def test_a_new_item_takes_its_place_and_others_make_room(
    table: Table, position: int | None, order: list[str]
) -> None:
    place = {} if position is None else {"position": position}
    made = table.minute_taker.post(f"{table.path}/agenda-items", {**ITEM, **place})
    assert made.status_code == 201, made.text
    assert made.headers["location"] == f"/v1/agenda-items/{made.json()['id']}"
    assert titles(table) == order
    assert len(table.events("agenda-item-added")) == 1


@pytest.mark.parametrize(
    ("index", "position", "order"), [(2, 0, "201"), (0, 2, "120"), (0, 99, "120"), (1, 1, "012")]
)
def test_moving_an_item_keeps_the_order_without_gaps(
    table: Table, index: int, position: int, order: str
) -> None:
    moved = table.chair.patch(f"/agenda-items/{table.items[index]}", {"position": position})
    assert moved.status_code == 200, moved.text
    assert titles(table) == [f"Punt {number}" for number in order]
    assert len(table.events("agenda-item-changed")) == (order != "012")


def test_taking_an_item_away_closes_the_gap(table: Table) -> None:
    assert table.organiser.delete(f"/agenda-items/{table.items[1]}").status_code == 204
    assert titles(table) == ["Punt 0", "Punt 2"]


def test_the_box_holds_across_what_stands_and_what_is_sent(table: Table) -> None:
    path = f"/agenda-items/{table.items[0]}"  # 5 - 10 minutes
    for body, pointer in (
        ({"maxMinutes": 4}, "/maxMinutes"),
        ({"minMinutes": 11}, "/minMinutes"),
        ({"minMinutes": 9, "maxMinutes": 8}, "/maxMinutes"),
    ):
        refused = table.chair.patch(path, body)
        assert refused.status_code == 400
        fault = refused.json()["errors"][0]
        assert (fault["pointer"], fault["code"]) == (pointer, "time-box")
    assert table.chair.patch(path, {"minMinutes": 11, "maxMinutes": 12}).status_code == 200
    new = table.chair.post(f"{table.path}/agenda-items", {**ITEM, "maxMinutes": 4})
    assert (new.status_code, codes(new)) == (400, {"time-box"})


def test_one_item_runs_at_a_time_and_what_each_took_is_kept(table: Table) -> None:
    table.open()
    assert start(table, 0)["status"] == "running"
    table.clock.move(minutes=12)
    shown = agenda(table)[0]
    assert (shown["elapsedSeconds"], shown["overrunSeconds"]) == (720, 120)
    start(table, 1)
    table.clock.move(minutes=3)
    first, second, third = agenda(table)
    assert (first["status"], first["elapsedSeconds"], first["overrunSeconds"]) == ("ended", 720, 120)
    assert (second["status"], second["elapsedSeconds"], second["overrunSeconds"]) == ("running", 180, 0)
    assert (third["status"], third["elapsedSeconds"], third["startedAt"]) == ("waiting", 0, None)
    ended = table.minute_taker.post(f"/agenda-items/{table.items[1]}/end")
    assert ended.json()["status"] == "ended"
    table.clock.move(minutes=5)
    assert agenda(table)[1]["elapsedSeconds"] == 180
    told = [
        (event.data["seconds"], event.data["overrunSeconds"]) for event in table.events("agenda-item-ended")
    ]
    assert told == [(720, 120), (180, 0)]


def test_a_group_may_come_back_to_an_item_and_its_time_adds_up(table: Table) -> None:
    table.open()
    began = start(table, 0)["startedAt"]
    table.clock.move(minutes=6)
    start(table, 1)
    table.clock.move(minutes=1)
    again = start(table, 0)
    assert (again["startedAt"], again["endedAt"], again["elapsedSeconds"]) == (began, None, 360)
    table.clock.move(minutes=5)
    assert agenda(table)[0]["overrunSeconds"] == 60


def test_what_runs_cannot_be_started_and_what_does_not_run_cannot_be_ended(table: Table) -> None:
    table.open()
    start(table, 0)
    again = table.chair.post(f"/agenda-items/{table.items[0]}/start")
    assert (again.status_code, slug(again), again.json()["params"]["possible"]) == (
        409,
        "illegal-status",
        ["end"],
    )
    idle = table.chair.post(f"/agenda-items/{table.items[1]}/end")
    assert (idle.status_code, slug(idle)) == (409, "illegal-status")


def test_starting_everything_at_once_leaves_one_running(table: Table) -> None:
    table.open()
    with ThreadPoolExecutor(6) as pool:
        starts = list(
            pool.map(lambda n: table.chair.post(f"/agenda-items/{table.items[n % 3]}/start"), range(12))
        )
    assert {started.status_code for started in starts} <= {200, 409}
    assert [row["status"] for row in agenda(table)].count("running") == 1


@pytest.mark.parametrize("status", [MeetingStatus.INVITED, MeetingStatus.CLOSED])
def test_items_run_only_while_the_meeting_is_held(table: Table, status: MeetingStatus) -> None:
    table.open()
    start(table, 0)
    with table.world.works.open() as work:
        work.change(work.session.get_one(Meeting, table.id), status=status, closed_at=work.now)
    for index, move in ((1, "start"), (0, "end")):
        refused = table.chair.post(f"/agenda-items/{table.items[index]}/{move}")
        assert (refused.status_code, slug(refused)) == (409, "meeting-fixed")


def test_the_agenda_is_fixed_after_the_meeting(table: Table) -> None:
    table.open()
    with table.world.works.open() as work:
        meeting = work.session.get_one(Meeting, table.id)
        work.change(meeting, status=MeetingStatus.CLOSED, closed_at=work.now)
    path = f"/agenda-items/{table.items[0]}"
    for refused in (
        table.chair.post(f"{table.path}/agenda-items", ITEM),
        table.chair.patch(path, {"title": "Anders"}),
        table.chair.delete(path),
    ):
        assert (refused.status_code, slug(refused)) == (409, "meeting-fixed")
    assert agenda(table)[0]["next"] == []


def test_an_item_that_has_run_stays(table: Table) -> None:
    table.open()
    start(table, 0)
    start(table, 1)
    for item in table.items[:2]:
        refused = table.chair.delete(f"/agenda-items/{item}")
        assert (refused.status_code, slug(refused)) == (409, "agenda-item-started")
    assert agenda(table)[2]["next"] == ["start", "edit", "delete"]
    assert agenda(table)[1]["next"] == ["end", "edit"]
    assert table.chair.delete(f"/agenda-items/{table.items[2]}").status_code == 204


def test_the_timer_shows_what_runs_and_when_it_will_be_over(table: Table) -> None:
    before = timer(table)
    assert (before["runningItemId"], before["share"]) == (None, None)
    assert before["expectedEndAt"] == "2026-11-02T14:00:00Z"  # starts at 13:00 UTC, boxes of 10 + 20 + 30
    assert before["plannedEndAt"] == "2026-11-02T15:00:00Z"
    table.it_is("2026-11-02", "14:10")
    table.open()
    assert timer(table)["expectedEndAt"] == "2026-11-02T14:10:00Z"
    start(table, 0)
    table.clock.move(minutes=5)
    half = timer(table)
    assert half["runningItemId"] == str(table.items[0])
    assert (half["elapsedSeconds"], half["maxSeconds"], half["share"], half["overrunSeconds"]) == (
        300,
        600,
        0.5,
        0,
    )
    assert half["expectedEndAt"] == "2026-11-02T14:10:00Z"
    table.clock.move(minutes=8)
    over = timer(table)
    assert (over["share"], over["overrunSeconds"], over["expectedEndAt"]) == (
        1.3,
        180,
        "2026-11-02T14:13:00Z",
    )
    start(table, 2)
    table.move(minutes=20)
    assert (
        timer(table)["expectedEndAt"] == "2026-11-02T14:13:00Z"
    )  # 10 left of this one, and 20 of the one passed by
    assert over["now"] == "2026-11-02T13:23:00Z"


def test_the_timer_of_a_closed_meeting_is_its_real_end(table: Table) -> None:
    table.open()
    start(table, 0)
    table.decide()
    table.clock.move(minutes=7)
    assert table.close(table.evaluation_at()).status_code == 200
    closed = timer(table)
    assert (closed["runningItemId"], closed["expectedEndAt"]) == (None, "2026-11-02T08:07:00Z")
    with table.world.works.open() as work:
        item = work.session.get_one(AgendaItem, table.items[0])
        assert (item.spent_seconds, item.running_since) == (420, None)


def test_a_cancelled_meeting_has_no_end_and_one_without_agenda_ends_as_planned(
    world: World, clock: MovingClock
) -> None:
    table = Table(world, clock)
    for item in table.items:
        table.chair.delete(f"/agenda-items/{item}")
    assert timer(table)["expectedEndAt"] == "2026-11-02T15:00:00Z"
    assert table.organiser.post(f"{table.path}/cancellation", {"reason": "Ziek"}).status_code == 200
    assert timer(table)["expectedEndAt"] is None


def test_who_only_sits_there_sees_the_agenda_and_changes_nothing(table: Table) -> None:
    table.open()
    path = f"/agenda-items/{table.items[0]}"
    assert table.manager.get(path).json()["next"] == []
    assert table.manager.post(f"{path}/start").status_code == 403
    assert table.manager.patch(path, {"title": "x"}).status_code == 403
    assert table.manager.post(f"{table.path}/agenda-items", ITEM).status_code == 403
    assert table.world.stranger.get(path).status_code == 404
