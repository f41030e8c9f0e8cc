"""What is promised of telling whatever happens to the scheduler: 0 lost, 0 double intents (S5, S6).

A mail may come twice around a kill, and then under the same Message-ID.
"""

import signal
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import col, func, select

from api.core.db import Database
from api.core.ids import new_id
from api.core.settings import Settings
from api.flows import outbox
from api.models.delivery import Delivery, DeliveryKind, DeliveryStatus
from api.models.event import Event
from api.models.participant import Layer, Participant
from api.models.person import Person
from api.work import Works
from tests.support.invited import invited_meeting
from tests.support.posting import Postbox, postbox
from tests.support.scheduling import Scheduler, ShiftedClock, running, wait_until

INVITE = Callable[..., set[UUID]]


@pytest.fixture
def box(tmp_path: Path) -> Iterator[Postbox]:
    with postbox(tmp_path / "box") as box:
        yield box


@pytest.fixture
def settings(database_url: str, box: Postbox) -> Settings:
    """Ticks every second."""
    return box.settings(database_url, sweep_seconds=1, outbox_seconds=1)


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ShiftedClock:
    """Noon of a working day or not, whatever the machine says: nobody is left alone at night."""
    path = tmp_path / "shift"
    path.write_text("0")
    clock = ShiftedClock(path)
    clock.shift(hours=12 - clock.now().hour)
    return clock


@pytest.fixture
def works(database: Database, clock: ShiftedClock) -> Works:
    return Works(database, clock)


@pytest.fixture
def invite(works: Works, clock: ShiftedClock) -> INVITE:
    """Invites so many people to a meeting next week, each in a transaction of their own; the events of it."""

    def invite(count: int, domain: str = "voorbeeld.example") -> set[UUID]:
        with works.open() as work:
            meeting = invited_meeting(work)
        events = set()
        for number in range(count):
            with works.open() as work:
                person = work.create(Person, name=f"Gast {number}", email=f"{new_id()}@{domain}")
                seat = work.create(
                    Participant,
                    case_id=meeting.case_id,
                    meeting_id=meeting.id,
                    person_id=person.id,
                    layer=Layer.EXPERT,
                    invited_at=work.now,
                )
                work.record("participant-invited", seat)
                events.add(work.traces.events[-1]["id"])
        return events

    return invite


def arrived(box: Postbox, least: float) -> bool:
    return len(box.mails()) >= least


def count(works: Works, status: DeliveryStatus) -> int:
    with works.open(write=False) as work:
        query = select(func.count()).select_from(Delivery).where(Delivery.status == status)
        return work.session.exec(query).one()


def everybody_was_told(works: Works, box: Postbox, events: set[UUID], kills: int) -> None:
    """One intent an event, each sent; a mail twice only around a kill, and then as the same mail to the same."""
    with works.open(write=False) as work:
        rows = work.session.exec(select(Delivery)).all()
        told = set(work.session.exec(select(Event.id).where(Event.type == "participant-invited")))
    assert told == events
    assert Counter(row.event_id for row in rows) == Counter(events)
    assert {(row.kind, row.status) for row in rows} == {(DeliveryKind.INVITATION, DeliveryStatus.SENT)}
    came = Counter((mail.id, *mail.to) for mail in box.mails())
    assert set(came) == {(f"<{row.id}@regio.example>", row.address) for row in rows}
    assert came.total() - len(rows) <= 4 * kills
    assert max(came.values()) <= 1 + kills


def test_killed_in_the_middle_it_loses_nothing_and_doubles_no_intent(
    settings: Settings, works: Works, clock: ShiftedClock, box: Postbox, invite: INVITE
) -> None:
    events = invite(15) | invite(15, "tweede.example") | invite(10, "derde.example")
    one, kills = Scheduler(settings, clock), 0
    for share in (0.1, 0.4, 0.7):
        with running(one):
            wait_until(partial(arrived, box, 40 * share), f"{share} of the mails")
            assert one.stop(signal.SIGKILL) == -signal.SIGKILL
        kills += count(works, DeliveryStatus.SENT) < len(events)
        clock.shift(seconds=outbox.LEASE.total_seconds())
    assert kills > 1
    with running(one):
        wait_until(lambda: count(works, DeliveryStatus.SENT) == len(events), "all of it")
    everybody_was_told(works, box, events, kills)


def test_two_schedulers_send_everything_once(
    settings: Settings, works: Works, clock: ShiftedClock, box: Postbox, invite: INVITE
) -> None:
    with running(Scheduler(settings, clock)), running(Scheduler(settings, clock)):
        events = invite(10) | invite(10, "tweede.example")
        wait_until(lambda: count(works, DeliveryStatus.SENT) == len(events), "all of it")
    everybody_was_told(works, box, events, 0)


def test_a_receiver_that_takes_its_time_delays_nobody_else(
    settings: Settings, works: Works, clock: ShiftedClock, box: Postbox, invite: INVITE
) -> None:
    slow = invite(6, "slow.example")
    with running(Scheduler(settings, clock)):
        wait_until(lambda: leased(works, "slow.example"), "the slow one is on its way")
        quick = invite(10)
        wait_until(lambda: waiting(works)["voorbeeld.example"] == 0, "the quick ones")
        assert waiting(works)["slow.example"] > 2
    with works.open(write=False) as work:
        assert work.session.exec(select(func.count()).select_from(Delivery)).one() == len(slow | quick)


def waiting(works: Works) -> Counter[str]:
    """How many wait in each lane, counting what was not even fanned out yet as quick."""
    with works.open(write=False) as work:
        rows = work.session.exec(select(Delivery.lane, Delivery.status)).all()
        events = select(func.count()).select_from(Event).where(Event.type == "participant-invited")
        found = Counter(lane for lane, status in rows if status is DeliveryStatus.WAITING)
        return found + Counter({"voorbeeld.example": work.session.exec(events).one() - len(rows)})


def leased(works: Works, lane: str) -> bool:
    with works.open(write=False) as work:
        query = select(Delivery.id).where(Delivery.lane == lane, col(Delivery.lease_until).is_not(None))
        return work.session.exec(query).first() is not None
