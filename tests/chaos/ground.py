"""The ground of a scenario: a migrated database, a mail server, a clock that is moved, and people to be told."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from sqlmodel import select

from api.core.db import connect
from api.core.ids import new_id
from api.core.settings import Settings
from api.flows import deadlines
from api.models.action import Action
from api.models.case import Case
from api.models.participant import Layer, Participant
from api.models.person import Person
from api.models.region import Region
from api.rules.promises import AMSTERDAM, PromiseKind, action_due
from api.work import Work, Works
from tests.chaos.outcome import Place
from tests.conftest import migrate
from tests.support.invited import invited_meeting
from tests.support.postgres import create_database, drop_database
from tests.support.posting import Postbox, postbox
from tests.support.scheduling import ShiftedClock

DOMAINS = [f"d{number}.example" for number in range(8)]
AHEAD = 2
"""Working days between the reminder of an action and its last day, as every region begins."""


@dataclass
class Ground:
    """Everything that a scenario stands on."""

    settings: Settings
    clock: ShiftedClock
    works: Works
    box: Postbox
    folder: Path

    @property
    def arrived(self) -> int:
        """How many mails came in."""
        return len(list(self.box.folder.glob("*.json")))

    def remind(self, count: int, domains: Sequence[str] = DOMAINS, day: int = 0) -> set[UUID]:
        """So many people with one action each, of which the reminder falls this morning or ``day`` days later."""
        now = self.clock.now()
        with self.works.open() as work:
            region = work.session.exec(select(Region).where(Region.code == "ZK09")).one()
            case_id = work.create(Case, region_id=region.id, title="Een plek om te wonen").id
            due_on = region.calendar.add(now.astimezone(AMSTERDAM).date() + timedelta(days=day), AHEAD)
            work.now = now - timedelta(days=7)
            return {
                _acting(work, case_id, region.id, due_on, domains[n % len(domains)]) for n in range(count)
            }

    def meetings(self, count: int) -> dict[UUID, UUID]:
        """So many meetings with one guest each, who was invited already; the guest by the meeting."""
        guests = {}
        with self.works.open() as work:
            for number in range(count):
                meeting = invited_meeting(work)
                guest = _guest(work, DOMAINS[number % len(DOMAINS)])
                work.create(
                    Participant,
                    case_id=meeting.case_id,
                    meeting_id=meeting.id,
                    person_id=guest,
                    layer=Layer.EXPERT,
                    invited_at=work.now,
                )
                guests[meeting.id] = guest
        return guests


@contextmanager
def ground(place: Place, url: str = "", **settings: Any) -> Iterator[Ground]:
    """A database of its own at the place, or the one at ``url``; all of it is thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="chaos-") as home, postbox(Path(home, "box")) as box:
        name = f"chaos_{new_id().hex}"
        if not url:
            url = create_database(place.admin, name) if place.admin else f"sqlite:///{home}/casustafel.db"
            migrate(url)
        chosen = {"sweep_seconds": 1, "outbox_seconds": 1, "sweep_batch": 50, "pool_size": 12} | settings
        clock = morning(Path(home, "shift"))
        opened = box.settings(url, **chosen)
        database = connect(opened)
        try:
            yield Ground(opened, clock, Works(database, clock), box, Path(home))
        finally:
            database.dispose()
            if place.admin and name in url:
                with suppress(psycopg.OperationalError):  # a server that was lost takes its databases along
                    drop_database(place.admin, name)


def morning(path: Path) -> ShiftedClock:
    """Nine o'clock on a Tuesday, a working day: people may be told things all day."""
    path.write_text("0")
    clock = ShiftedClock(path)
    tuesday = datetime.combine(datetime(2026, 11, 3, tzinfo=AMSTERDAM).date(), time(9), AMSTERDAM)
    clock.shift(seconds=(tuesday - clock.now()).total_seconds())
    return clock


def _guest(work: Work, domain: str) -> UUID:
    return work.create(Person, name="Gast", email=f"{new_id().hex}@{domain}").id


def _acting(work: Work, case_id: UUID, region_id: UUID, due_on: Any, domain: str) -> UUID:
    """Somebody who has one thing to do."""
    person_id, due_at = _guest(work, domain), action_due(due_on)
    place = {"case_id": case_id, "region_id": region_id}
    agreed = {"what": "Bel de gemeente", "owner_id": person_id, "due_on": due_on, "due_at": due_at}
    action = work.create(Action, **agreed, **place)
    deadlines.promise(work, PromiseKind.ACTION, action.id, due_at=due_at, person_id=person_id, **place)
    return person_id
