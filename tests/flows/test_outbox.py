"""The outbox: order, lanes, leases, waits and limits; also with many at it (S6)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, select

from api.core.ids import new_id
from api.flows import outbox
from api.flows.outbox import LEASE, MOST_ATTEMPTS, wait_after
from api.models.delivery import Channel, Delivery, DeliveryKind, DeliveryStatus
from api.models.person import Person
from api.rules.lifecycle import IllegalMove
from api.work import Works
from tests.support.moving_clock import MovingClock

MAKE = Callable[..., UUID]


@pytest.fixture
def make(works: Works) -> MAKE:
    """Makes a delivery that waits."""

    def make(lane: str = "a.example", kind: DeliveryKind = DeliveryKind.MINUTES, **values: Any) -> UUID:
        with works.open() as work:
            person = work.create(Person, name="Iemand", email=f"iemand@{lane}")
            row: dict[str, Any] = {
                "id": new_id(),
                "channel": Channel.MAIL,
                "kind": kind,
                "event_id": new_id(),
                "receiver_id": person.id,
                "lane": lane,
                "priority": kind.priority,
                "created_at": work.now,
                "not_before": work.now,
                "next_at": work.now,
                **values,
            }
            work.session.add(Delivery.model_validate(row))
            return UUID(str(row["id"]))

    return make


def claim(works: Works, lane: str = "a.example", per_minute: int = 0) -> Delivery | None:
    with works.open() as work:
        return outbox.claim(work, lane, per_minute)


def settle(works: Works, how: Callable[..., bool], *given: Any, **options: Any) -> bool:
    with works.open() as work:
        return how(work, *given, **options)


def lanes(works: Works) -> list[str]:
    with works.open(write=False) as work:
        return outbox.free_lanes(work)


def stored(works: Works, delivery_id: UUID) -> Delivery:
    with works.open(write=False) as work:
        return work.session.get_one(Delivery, delivery_id)


def test_the_most_urgent_goes_first_in_and_between_lanes(works: Works, make: MAKE) -> None:
    digest = make("a.example", DeliveryKind.DIGEST)
    cancellation = make("a.example", DeliveryKind.CANCELLATION)
    make("b.example", DeliveryKind.INVITATION)
    make("c.example", DeliveryKind.DIGEST)
    assert lanes(works) == ["a.example", "b.example", "c.example"]
    for expected in (cancellation, digest):
        taken = claim(works)
        assert taken
        assert taken.id == expected
        settle(works, outbox.sent, taken, "iemand@a.example")
    assert claim(works) is None


def test_nothing_goes_before_its_time(works: Works, make: MAKE, clock: MovingClock) -> None:
    make(next_at=clock.now() + timedelta(minutes=1))
    assert (lanes(works), claim(works)) == ([], None)
    clock.move(minutes=1)
    assert claim(works)


def test_a_lane_has_one_on_its_way_and_the_others_do_not_wait(works: Works, make: MAKE) -> None:
    make(), make(), make("b.example")
    assert claim(works)
    assert claim(works) is None
    assert lanes(works) == ["b.example"]
    assert claim(works, "b.example")


def test_a_claim_that_was_left_behind_is_made_again_and_the_old_one_counts_no_more(
    works: Works, make: MAKE, clock: MovingClock
) -> None:
    make()
    left = claim(works)
    clock.moment += LEASE - timedelta(seconds=1)
    assert claim(works) is None
    clock.move(seconds=1)
    again = claim(works)
    assert left
    assert again
    assert (again.id, again.attempts) == (left.id, 2)
    for late in (outbox.sent, outbox.drop, outbox.fail):
        assert not settle(works, late, left, "x")
    assert stored(works, left.id).status is DeliveryStatus.WAITING
    assert settle(works, outbox.sent, again, "iemand@a.example")
    assert stored(works, left.id).status is DeliveryStatus.SENT
    assert not settle(works, outbox.sent, again, "iemand@a.example"), "what was sent is not sent again"


def test_a_failure_waits_longer_every_time_and_is_parked_after_three_days(
    works: Works, make: MAKE, clock: MovingClock
) -> None:
    began, made = clock.now(), make()
    waits = []
    row = stored(works, made)
    while row.status is DeliveryStatus.WAITING:
        settle(works, outbox.fail, claim(works), "smtp-451")
        row = stored(works, made)
        waits.append(row.next_at - clock.now())
        clock.moment = max(clock.now(), row.next_at)
    assert (row.status, row.attempts, row.last_error) == (DeliveryStatus.PARKED, MOST_ATTEMPTS, "smtp-451")
    assert timedelta(days=2) < clock.now() - began < timedelta(days=4)
    assert waits[0] < timedelta(seconds=76)
    assert max(waits) < timedelta(hours=7.6)
    clock.move(days=30)
    assert claim(works) is None, "parked stays parked"


def test_no_two_wait_equally_long() -> None:
    assert len({wait_after(5) for _ in range(20)}) > 15
    for attempts, minutes in ((1, 1), (2, 2), (5, 16), (9, 256), (10, 360), (20, 360)):
        middle = timedelta(minutes=minutes)
        assert all(0.75 * middle <= wait_after(attempts) <= 1.25 * middle for _ in range(20))


def test_what_can_never_work_is_parked_at_once_and_released_by_hand_to_the_address_of_now(
    works: Works, make: MAKE, clock: MovingClock
) -> None:
    made = make()
    taken = claim(works)
    settle(works, outbox.fail, taken, "smtp-550", for_good=True)
    assert stored(works, made).status is DeliveryStatus.PARKED
    clock.move(days=20)
    with works.open() as work:
        delivery = work.session.get_one(Delivery, made)
        work.change(work.session.get_one(Person, delivery.receiver_id), email="iemand@B.example")
        outbox.release(work, delivery)
    row = stored(works, made)
    assert (row.status, row.lane, row.attempts) == (DeliveryStatus.WAITING, "b.example", 0)
    assert row.not_before == row.next_at == clock.now(), "what was late before is not too late now"
    assert claim(works, "b.example")
    with pytest.raises(IllegalMove), works.open() as work:
        outbox.release(work, work.session.get_one(Delivery, made))


def test_so_many_a_minute_to_one_domain(works: Works, make: MAKE, clock: MovingClock) -> None:
    for _ in range(5):
        make()
    make("b.example")

    def go() -> int:
        count = 0
        while taken := claim(works, per_minute=2):
            settle(works, outbox.sent, taken, "x@a.example")
            count += 1
        return count

    assert go() == 2
    assert claim(works, "b.example", per_minute=2)
    clock.move(seconds=59)
    assert go() == 0
    clock.move(seconds=1)
    assert go() == 2


def test_hurry_lets_what_failed_go_now_and_nothing_before_its_time(
    works: Works, make: MAKE, clock: MovingClock
) -> None:
    later = make(next_at=clock.now() + timedelta(hours=1))
    failed = make()
    settle(works, outbox.fail, claim(works), "smtp-451")
    with works.open() as work:
        assert outbox.hurry(work) == 1
    assert stored(works, failed).next_at == clock.now()
    assert stored(works, later).next_at > clock.now()


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_who_stands_still_while_claiming_holds_up_neither_others_nor_their_lanes(
    works: Works, make: MAKE
) -> None:
    """A scheduler that was stopped in the middle of a claim: its lane is left alone, and nobody waits for it."""
    make(), make(), make("b.example")
    with works.open() as stopped:
        assert outbox.claim(stopped, "a.example", 0)
        with works.open() as other:
            other.connection.exec_driver_sql("SET LOCAL lock_timeout = '200ms'")
            assert outbox.claim(other, "a.example", 0) is None
            assert outbox.claim(other, "b.example", 0)
    assert claim(works) is None


def test_the_order_of_kinds_is_the_order_of_sending(works: Works) -> None:
    assert (
        DeliveryKind.CANCELLATION.priority < DeliveryKind.INVITATION.priority < DeliveryKind.DIGEST.priority
    )
    with works.open(write=False) as work:
        assert work.session.exec(select(Delivery).order_by(col(Delivery.id))).all() == []
