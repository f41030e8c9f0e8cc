"""One of twenty receivers takes its time over every answer; the others must not notice."""

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from api.models.delivery import Delivery, DeliveryStatus
from tests.chaos.ground import Ground, ground
from tests.chaos.outcome import Outcome, Place, Scenario, at_least, at_most
from tests.chaos.processes import Ticking, wait_until
from tests.support.scheduling import running

RECEIVERS = 20
TIMES, BESIDE = 1.5, 2.0
"""How much longer the others may wait: so many times as long, and so many seconds beside it for a busy machine."""


@dataclass(frozen=True)
class Way:
    """A way of telling: so many things to each of some receivers, and what receivers are called."""

    name: str
    tell: Callable[[Ground, Sequence[str], int], set[UUID]]
    well: Callable[[int], str]
    hangs: Callable[[int], str]


MAIL = Way(
    "mail",
    tell=lambda here, receivers, each: here.remind(len(receivers) * each, receivers),
    well=lambda number: f"d{number}.example",
    hangs=lambda seconds: f"slow-{seconds}.example",
)


@dataclass(frozen=True)
class Size:
    """How much each receiver is told, and how many seconds the one that hangs takes over an answer."""

    each: int
    seconds: int
    way: Way = MAIL


def run(place: Place, size: Size) -> Outcome:
    """The same is told twice: first all twenty answer well, then one hangs."""
    way, others = size.way, [size.way.well(number) for number in range(1, RECEIVERS)]
    with ground(place) as here, running(Ticking(here.settings, here.clock)):
        without, _ = _waited(here, way.tell(here, [*others, way.well(0)], size.each))
        stuck = way.tell(here, [way.hangs(size.seconds)], size.each)
        wait_until(lambda: _under_way(here, stuck), "the slow one is under way")
        beside, left = _waited(here, way.tell(here, others, size.each), stuck)
        return Outcome(
            f"{size.each} times by {way.name} to each of {RECEIVERS} receivers, of which one takes"
            f" {size.seconds} s over an answer; p95 of the others was {without:.2f} s when none did",
            [
                at_least("still waiting for the one that hangs", left, 1),
                at_most("p95 of the others", beside, without * TIMES + BESIDE, " s"),
            ],
        )


def _waited(here: Ground, people: set[UUID], stuck: Collection[UUID] = ()) -> tuple[float, int]:
    """The 95th percentile of seconds from intent to sending, and how many of those that are stuck still wait."""
    wait_until(lambda: sum(row.sent_at is not None for row in _rows(here, people)) == len(people), "all")
    left = sum(row.status is DeliveryStatus.WAITING for row in _rows(here, stuck))
    times = sorted(
        (row.sent_at - row.created_at).total_seconds() for row in _rows(here, people) if row.sent_at
    )
    return times[math.ceil(len(times) * 0.95) - 1], left


def _under_way(here: Ground, people: set[UUID]) -> bool:
    return any(row.lease_until for row in _rows(here, people))


def _rows(here: Ground, people: Collection[UUID]) -> list[Delivery]:
    with here.works.open(write=False) as work:
        rows = work.session.exec(select(Delivery).order_by(col(Delivery.id)))
        return [row for row in rows if row.receiver_id in people]


SCENARIO = Scenario("hanging", "One of twenty receivers hangs", run, Size(2, 30), Size(25, 30))
