"""Fan-out: every event becomes its deliveries once, whatever is repeated, doubled or broken (S3, S5, S6)."""

import json
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col, select

from api.core.ids import new_id
from api.flows import audience, fan_out, feed, marks
from api.models.delivery import Channel, Delivery, DeliveryKind
from api.models.event import Event
from api.models.sign_in import Mark
from api.work import Works
from tests.support.meeting import NAMES, Table
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    table = Table(world, clock)
    table.sent()
    return table


def stored(works: Works) -> list[Delivery]:
    with works.open(write=False) as work:
        return list(work.session.exec(select(Delivery).order_by(col(Delivery.id))))


def place(works: Works) -> Any:
    with works.open(write=False) as work:
        mark = marks.find(work, feed.FAN_OUT)
        assert mark
        return json.loads(mark.value)


def test_an_event_becomes_a_delivery_for_everybody_it_is_told_to(table: Table, works: Works) -> None:
    assert fan_out.fan_out(works) > 10
    rows = stored(works)
    by_kind = {kind: [row for row in rows if row.kind is kind] for kind in {row.kind for row in rows}}
    assert {kind: len(found) for kind, found in by_kind.items()} == {
        DeliveryKind.ACTIONS: 1,
        DeliveryKind.MINUTES: len(NAMES),
    }
    (event,) = table.events("minutes-sent")
    for row in by_kind[DeliveryKind.MINUTES]:
        assert (row.event_id, row.subject_id, row.meeting_id) == (event.id, event.subject_id, table.id)
        assert (row.channel, row.status, row.attempts) == (Channel.MAIL, "waiting", 0)
    assert {row.receiver_id for row in by_kind[DeliveryKind.MINUTES]} == {table.owner(name) for name in NAMES}


def test_twice_makes_no_second_intent(table: Table, works: Works) -> None:
    fan_out.fan_out(works)
    once = [row.id for row in stored(works)]
    assert fan_out.fan_out(works) == 0
    with works.open() as work:
        marks.leave(work, feed.FAN_OUT, [0, 0])
    assert fan_out.fan_out(works) > 10, "everything was read again"
    assert [row.id for row in stored(works)] == once


def test_intents_and_cursor_are_one_transaction(
    table: Table, works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scheduler that dies between the two did neither."""
    before = place(works)

    def die(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("api.flows.marks.leave", die)
    with pytest.raises(KeyboardInterrupt):
        fan_out.fan_out(works)
    assert stored(works) == []
    assert place(works) == before


def test_a_broken_event_is_passed_over_counted_and_told_later_by_hand(
    table: Table, works: Works, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (event,) = table.events("actions-assigned")

    def broken(*_: Any) -> Any:
        raise LookupError("no sense")

    with monkeypatch.context() as patch:
        patch.setitem(audience._TELLS, "actions-assigned", broken)
        fan_out.fan_out(works)
    assert {row.kind for row in stored(works)} == {DeliveryKind.MINUTES}, "the others did not wait"
    assert [record.levelname for record in caplog.records if record.name == "casustafel.fan-out"] == ["ERROR"]
    with works.open(write=False) as work:
        count = work.run(sa.text("SELECT count FROM stamp WHERE topic = :topic"), {"topic": fan_out.FAILED})
        assert count.scalar_one() == 1
    for made in (1, 0):
        with works.open() as work:
            assert fan_out.again(work, event.id) == made


def test_more_than_a_batch(world: World, works: Works, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fan_out, "BATCH", 3)
    with works.open() as work:
        for number in range(8):
            work.traces.events.append(
                {
                    "id": new_id(),
                    "type": f"nothing-{number}",
                    "at": work.now,
                    "region_id": world.home,
                    "case_id": None,
                    "meeting_id": None,
                    "subject": "region",
                    "subject_id": None,
                    "actor": "system",
                    "data": {},
                }
            )
    assert fan_out.fan_out(works) >= 8
    with works.open(write=False) as work:
        last = work.run(sa.select(*feed.ORDER).order_by(*(c.desc() for c in feed.ORDER)).limit(1)).one()
    assert place(works) == list(last)


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_an_event_that_commits_late_is_not_passed_over(table: Table, works: Works) -> None:
    """As a reader of the feed, it stays behind every transaction that still runs."""
    fan_out.fan_out(works)
    before = len(stored(works))
    with works.open() as late:
        late.run(sa.text("SELECT pg_current_xact_id()"))
        minutes = fine(table.minute_taker.get(f"{table.path}/minutes"))
        fine(table.manager.post(f"/minutes/{minutes['id']}/corrections", {"text": "Nee"}))
        fan_out.fan_out(works)
        assert len(stored(works)) == before
    fan_out.fan_out(works)
    assert len(stored(works)) == before + len(NAMES)


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_second_scheduler_does_not_wait_for_the_first(table: Table, works: Works) -> None:
    with works.open() as work:
        work.run(sa.text("SELECT 1 FROM mark WHERE name = 'fan-out' FOR UPDATE"))
        assert fan_out.fan_out(works) == 0
    assert fan_out.fan_out(works) > 10


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_after_a_restore_elsewhere_nobody_is_told_twice_and_nobody_is_forgotten(
    table: Table, works: Works
) -> None:
    fan_out.fan_out(works)
    told = [row.id for row in stored(works)]
    minutes = fine(table.minute_taker.get(f"{table.path}/minutes"))
    fine(table.manager.post(f"/minutes/{minutes['id']}/corrections", {"text": "Nee"}))
    far = 2**40  # as if the dump came from a cluster that had lived for long
    with works.open() as work:
        work.run(sa.text("UPDATE event SET txid = txid + :far"), {"far": far})
        txid, seq = json.loads(work.session.get_one(Mark, feed.FAN_OUT).value)
        marks.leave(work, feed.FAN_OUT, [txid + far, seq])
    with works.open() as work:
        assert feed.renumber(work)
    fan_out.fan_out(works)
    rows = stored(works)
    assert [row.id for row in rows][: len(told)] == told
    assert [row.kind for row in rows[len(told) :]] == [DeliveryKind.CORRECTION] * len(NAMES)
    fine(table.manager.post(f"/minutes/{minutes['id']}/corrections", {"text": "Toch niet"}))
    fan_out.fan_out(works)
    assert len(stored(works)) == len(rows) + len(NAMES)


def test_every_type_of_event_that_is_told_is_really_recorded() -> None:
    """Guards against a name that changed on one side only."""
    from pathlib import Path

    import api.flows

    source = "\n".join(path.read_text() for path in Path(api.flows.__file__).parent.glob("*.py"))
    for type_ in audience._TELLS:
        if not type_.startswith("promise-"):
            assert source.count(f'"{type_}"') >= 2, type_


def test_the_feed_of_all_regions_reads_its_index_in_order(works: Works, world: World) -> None:
    world.case()
    with works.open() as work:
        known = work.session.exec(select(Event)).first()
        assert known
        assert len(feed.behind(work, [0, 0], 1)) == 1
