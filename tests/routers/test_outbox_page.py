"""The outbox as its page shows it, everything released at once, and old rows cleared (S6)."""

import pytest
from sqlmodel import select

from api.flows import fan_out, outbox
from api.models.delivery import Delivery, DeliveryStatus
from tests.support.meeting import NAMES, Table
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine, slug
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    """Minutes that were sent and are to be told; two were given up, one was sent, one dropped."""
    table = Table(world, clock)
    table.sent()
    fan_out.fan_out(world.works)
    with world.works.open() as work:
        for way in ("park", "park", "send", "drop"):
            delivery = outbox.claim(work, "", 0)
            assert delivery
            if way == "park":
                outbox.fail(work, delivery, "smtp-550", for_good=True)
            elif way == "send":
                outbox.sent(work, delivery, "mo@regio.example")
            else:
                outbox.drop(work, delivery, "no-address")
    return table


def statuses(world: World) -> list[str]:
    with world.works.open(write=False) as work:
        return sorted(row.status.value for row in work.session.exec(select(Delivery)))


def test_the_outbox_says_how_much_waits_and_since_when(table: Table, clock: MovingClock) -> None:
    found = fine(table.world.administrator.get("/outbox"))
    mail, webhook = found["channels"]
    assert (mail["channel"], mail["waiting"], mail["parked"]) == ("mail", len(NAMES) + 1 - 4, 2)
    assert (webhook["channel"], webhook["waiting"], webhook["oldestSince"]) == ("webhook", 0, None)
    assert mail["oldestSince"] == "2026-11-02T08:00:00Z"
    assert (found["next"], found["released"]) == (["release"], None)
    some = fine(table.world.administrator.get("/deliveries", channel="mail", status="parked"))
    assert len(some["items"]) == 2


def test_everything_is_released_at_once(table: Table) -> None:
    found = fine(table.world.administrator.post("/outbox/release"))
    mail = found["channels"][0]
    assert (found["released"], mail["parked"], mail["waiting"]) == (2, 0, len(NAMES) + 1 - 2)
    assert found["next"] == []
    assert fine(table.world.administrator.post("/outbox/release"))["released"] == 0


def test_only_an_administrator(table: Table) -> None:
    for who, told in (
        (table.world.coordinator, "403 not-permitted"),
        (table.world.nobody, "401 not-signed-in"),
    ):
        assert slug(who.get("/outbox")) == told
        assert slug(who.post("/outbox/release")) == told
    assert statuses(table.world).count(DeliveryStatus.PARKED) == 2


def test_what_was_sent_or_dropped_long_ago_is_cleared_and_nothing_else(
    table: Table, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "BATCH", 1)
    works = table.world.works
    clock.move(days=30)
    assert outbox.forget_old(works, 30) == 0
    clock.move(minutes=1)
    assert outbox.forget_old(works, 0) == 0
    assert outbox.forget_old(works, 30) == 2
    assert set(statuses(table.world)) == {"parked", "waiting"}
