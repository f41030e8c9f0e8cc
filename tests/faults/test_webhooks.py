"""What is promised of webhooks whatever happens to the scheduler: 0 lost, 0 double intents, repeats under the same id.

A repeat comes only around a kill, or after a refusal; who drops what it has by ``webhook-id`` hears everything once.
"""

import signal
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import func, select

from api.core.db import Database
from api.core.ids import new_id
from api.core.settings import Settings
from api.flows import outbox
from api.models.caller import Scope
from api.models.case import Case
from api.models.client import Client, ClientGrant
from api.models.delivery import Delivery, DeliveryStatus
from api.models.region import Region
from api.models.subscription import Subscription, SubscriptionKey
from api.work import Works
from tests.support import receiver as receivers
from tests.support.receiver import Receiver, receiving
from tests.support.scheduling import Scheduler, ShiftedClock, running, wait_until

EVENTS, HOOKS = 8, 3


@pytest.fixture
def settings(database_url: str) -> Settings:
    """Ticks every second."""
    return Settings(database_url=database_url, sweep_seconds=1, outbox_seconds=1, webhook_loopback=True)


@pytest.fixture
def clock(tmp_path: Path) -> ShiftedClock:
    path = tmp_path / "shift"
    path.write_text("0")
    return ShiftedClock(path)


@pytest.fixture
def works(database: Database, clock: ShiftedClock) -> Works:
    return Works(database, clock)


@pytest.fixture
def hooks() -> Iterator[list[Receiver]]:
    """Three receivers, the last of which refuses the first call."""
    with receiving() as one, receiving() as two, receiving() as three:
        three.replies = [receivers.status(500)]
        yield [one, two, three]


def subscribe(works: Works, hooks: list[Receiver]) -> None:
    with works.open() as work:
        region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
        client = work.create(Client, name="Zorgkantoor")
        work.create(ClientGrant, client_id=client.id, scope=Scope.EVENTS_READ, region_id=region_id)
        for hook in hooks:
            made = work.create(Subscription, client_id=client.id, url=hook.url)
            secret = "whsec_" + "A" * 43 + "="
            work.create(SubscriptionKey, subscription_id=made.id, secret=secret)


def happen(works: Works, count: int) -> set[UUID]:
    events = set()
    for _ in range(count):
        with works.open() as work:
            region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
            events.add(
                work.record("case-closed", work.create(Case, region_id=region_id, title=str(new_id())))
            )
    return events


def sent(works: Works) -> int:
    with works.open(write=False) as work:
        query = select(func.count()).select_from(Delivery).where(Delivery.status == DeliveryStatus.SENT)
        return work.session.exec(query).one()


def came(hooks: list[Receiver], least: float) -> bool:
    return sum(len(hook.got) for hook in hooks) >= least


def test_killed_in_the_middle_nothing_is_lost_and_repeats_have_the_same_id(
    settings: Settings, works: Works, clock: ShiftedClock, hooks: list[Receiver]
) -> None:
    subscribe(works, hooks)
    events, one, kills = happen(works, EVENTS), Scheduler(settings, clock), 0
    for share in (0.1, 0.4, 0.7):
        with running(one):
            wait_until(partial(came, hooks, EVENTS * HOOKS * share), f"{share} of the webhooks")
            assert one.stop(signal.SIGKILL) == -signal.SIGKILL
        kills += sent(works) < EVENTS * HOOKS
        clock.shift(seconds=outbox.LEASE.total_seconds())
    assert kills > 1
    with running(one):
        wait_until(lambda: sent(works) == EVENTS * HOOKS, "all of it")
    with works.open(write=False) as work:
        intents = Counter(work.session.exec(select(Delivery.event_id)).all())
    assert intents == Counter(dict.fromkeys(events, HOOKS))
    bodies: dict[str, set[bytes]] = {}
    for hook in hooks:
        repeats = Counter(hook.ids())
        assert set(repeats) == {str(event) for event in events}
        assert repeats.total() - len(events) <= kills + (hook is hooks[-1])
        for got in hook.got:
            bodies.setdefault(got.id, set()).add(got.body)
    assert all(len(same) == 1 for same in bodies.values())


def test_two_schedulers_call_once(
    settings: Settings, works: Works, clock: ShiftedClock, hooks: list[Receiver]
) -> None:
    hooks[-1].replies.clear()
    subscribe(works, hooks)
    with running(Scheduler(settings, clock)), running(Scheduler(settings, clock)):
        events = happen(works, EVENTS)
        wait_until(lambda: sent(works) == EVENTS * HOOKS, "all of it")
    for hook in hooks:
        assert sorted(hook.ids()) == sorted(str(event) for event in events)
