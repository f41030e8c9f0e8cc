"""Deliveries for who administers: what went wrong, and trying again; never what was told (S6)."""

import pytest

from api.flows import fan_out, measures, outbox
from tests.routers.test_health import figures
from tests.support.meeting import NAMES, Table
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine, slug
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    """Minutes that were sent and are to be told; the first of them was given up."""
    table = Table(world, clock)
    table.sent()
    fan_out.fan_out(world.works)
    with world.works.open() as work:
        delivery = outbox.claim(work, "", 0)
        assert delivery
        outbox.fail(work, delivery, "smtp-550", for_good=True)
    return table


def test_an_administrator_sees_what_went_wrong_and_nothing_of_a_case(table: Table) -> None:
    administrator = table.world.administrator
    answer = administrator.get("/deliveries")
    rows = fine(answer)["items"]
    assert len(rows) == len(NAMES) + 1
    assert [row["id"] for row in rows] == sorted((row["id"] for row in rows), reverse=True)
    (parked,) = fine(administrator.get("/deliveries", status="parked"))["items"]
    assert (parked["lastError"], parked["attempts"], parked["next"]) == ("smtp-550", 1, ["release"])
    assert (
        len(fine(administrator.get("/deliveries", kind="minutes", status="waiting"))["items"])
        >= len(NAMES) - 1
    )
    mine = fine(administrator.get("/deliveries", receiver=str(table.owner("manager"))))["items"]
    assert {row["kind"] for row in mine} == {"actions", "minutes"}
    assert str(table.case_id) not in answer.text
    assert str(table.id) not in answer.text
    first = fine(administrator.get("/deliveries", limit="4"))
    second = fine(table.world.http.get(first["next"], headers=administrator.headers))
    assert [row["id"] for row in first["items"] + second["items"]] == [row["id"] for row in rows]


def test_releasing_lets_it_be_tried_again(table: Table) -> None:
    administrator = table.world.administrator
    (parked,) = fine(administrator.get("/deliveries", status="parked"))["items"]
    released = fine(administrator.post(f"/deliveries/{parked['id']}/release"))
    assert (released["status"], released["attempts"], released["next"]) == ("waiting", 0, [])
    again = administrator.post(f"/deliveries/{parked['id']}/release")
    assert slug(again) == "409 illegal-status"


def test_nobody_else_sees_them(table: Table) -> None:
    world = table.world
    (parked,) = fine(world.administrator.get("/deliveries", status="parked"))["items"]
    for who in (world.coordinator, table.manager):
        assert slug(who.get("/deliveries")) == "403 not-permitted"
        assert slug(who.post(f"/deliveries/{parked['id']}/release")) == "404 not-found"
    assert slug(world.machine.get("/deliveries")) == "403 not-permitted"
    assert slug(world.nobody.get("/deliveries")) == "401 not-signed-in"


def test_metrics_tell_what_waits_and_whether_mail_goes(table: Table, clock: MovingClock) -> None:
    world = table.world
    fine(
        table.manager.post(
            f"/minutes/{table.minute_taker.get(f'{table.path}/minutes').json()['id']}/corrections",
            {"text": "Nee"},
        )
    )
    clock.move(minutes=30)
    measures.measure(world.works, "off")
    seen = figures(world.http.get("/metrics"))
    assert seen['casustafel_mail_on{way="off"}'] == 0
    assert seen["casustafel_deliveries_waiting"] == len(NAMES)
    assert seen["casustafel_deliveries_parked"] == 1
    assert seen["casustafel_deliveries_oldest_seconds"] == 1800
    assert seen["casustafel_fan_out_lag_seconds"] == 1800
    assert seen["casustafel_deliveries_failed_total"] == 1
    assert seen["casustafel_deliveries_sent_total"] == 0
    fan_out.fan_out(world.works)
    measures.measure(world.works, "smtp")
    seen = figures(world.http.get("/metrics"))
    assert seen['casustafel_mail_on{way="smtp"}'] == 1
    assert seen["casustafel_fan_out_lag_seconds"] == 0
