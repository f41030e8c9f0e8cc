"""Every key is wrapped by another one, while people read; whoever does that is killed in the middle."""

import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import httpx
import sqlalchemy as sa
from pydantic import SecretStr
from sqlmodel import select

from api.core.db import connect
from api.core.ids import new_id
from api.core.sealing import fresh_key
from api.core.settings import Settings
from api.flows import key_rotation, keys
from api.main import create_app
from api.models.case import Case, CaseStatus, Confidentiality, Urgency
from api.models.case_key import CaseKey
from api.models.region import Region
from api.models.sealing import sealed_case
from api.work import Works
from tests.chaos.ground import Ground, ground
from tests.chaos.outcome import Outcome, Place, Scenario, all_of, at_least, none
from tests.chaos.processes import _context, api
from tests.support.scheduling import ShiftedClock
from tests.support.world import World

PAGE = 20
BATCH = 500


@dataclass(frozen=True)
class Size:
    """How many cases, how many keys in one step, how often the rotation is killed, and how many read meanwhile."""

    cases: int
    batch: int
    kills: int
    readers: int


def run(place: Place, size: Size) -> Outcome:
    """0 failed reads, and afterwards the new key alone opens everything."""
    with ground(place) as here:
        old, new = here.settings.keys.get_secret_value(), fresh_key()
        cookie = _people(here)
        _fill(here, size.cases)
        serving, rotating = (
            here.settings.model_copy(update={"keys": SecretStr(f"{a},{b}")})
            for a, b in ((old, new), (new, old))
        )
        with api(serving, here.clock) as running:
            reading = Reading(running.address, cookie)
            with ThreadPoolExecutor(size.readers) as pool:
                readers = [pool.submit(reading.go_on) for _ in range(size.readers)]
                try:
                    kills, seconds = _rotate(here, rotating, size)
                finally:
                    reading.stop.set()
                for reader in readers:
                    reader.result()
        alone = here.settings.model_copy(update={"keys": SecretStr(new)})
        return Outcome(
            f"{size.cases:,} keys of cases rewrapped in {seconds:.0f} s, `kill -9` of the rotation {kills} times,"
            f" {size.readers} readers who read {reading.names:,} sealed names meanwhile",
            [
                at_least("kills in the middle of it", kills, size.kills),
                at_least("reads meanwhile", reading.good, 1),
                none("reads that failed, or showed another name", reading.bad),
                all_of("names that the new key alone opens", _opened(alone, here.clock), size.cases),
            ],
        )


class Reading:
    """People who look at lists as fast as they are answered."""

    def __init__(self, address: str, headers: dict[str, str]) -> None:
        self.address, self.headers, self.stop = address, headers, threading.Event()
        self.good = self.bad = self.names = 0
        self._counting = threading.Lock()

    def go_on(self) -> None:
        """Page after page until it is enough."""
        with httpx.Client(base_url=self.address, headers=self.headers, timeout=60) as http:
            path = first = f"/v1/cases?limit={PAGE}"
            while not self.stop.is_set():
                answer = http.get(path)
                body: dict[str, Any] = answer.json() if answer.status_code == 200 else {}
                items = body.get("items", [])
                right = bool(items) and all(item["clientName"] == _name(item["reference"]) for item in items)
                with self._counting:
                    self.good, self.bad = self.good + right, self.bad + (not right)
                    self.names += len(items)
                path = body.get("next") or first


def _rotate(here: Ground, settings: Settings, size: Size) -> tuple[int, float]:
    """Killed as often as it should be, each time after an equal part; the number of kills and the seconds of it all."""
    began, kills = time.perf_counter(), 0
    steps = size.cases // size.batch // (size.kills + 1)
    for _ in range(size.kills):
        process = _context().Process(target=_rotating, args=(settings, here.clock, size.batch, steps))
        process.start()
        process.join()
        kills += process.exitcode == -signal.SIGKILL and _under(here, settings) < size.cases
    _rotating(settings, here.clock, size.batch)
    return kills, time.perf_counter() - began


def _rotating(settings: Settings, clock: ShiftedClock, batch: int, steps: int = 0) -> None:
    """Rotate; where ``steps`` are given be killed after so many."""
    database = connect(settings)
    try:
        for number, _ in enumerate(key_rotation.rotate(Works(database, clock), batch), 1):
            if number == steps:
                os.kill(os.getpid(), signal.SIGKILL)
    finally:
        database.dispose()


def _under(here: Ground, settings: Settings) -> int:
    """How many keys are wrapped by the new one."""
    assert settings.ring
    with here.works.open(write=False) as work:
        return keys.wrapped_by(work).get(settings.ring.current, 0)


def _people(here: Ground) -> dict[str, str]:
    world = World(create_app(here.settings, here.works.database, here.clock), here.works)
    return world.coordinator.headers


def _fill(here: Ground, count: int) -> None:
    for start in range(0, count, BATCH):
        with here.works.open() as work:
            region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
            made = [
                sealed_case(work.connection, _case(number, region_id, work.now))
                for number in range(start, min(start + BATCH, count))
            ]
            work.run(sa.insert(Case), [values for values, _ in made])
            work.run(sa.insert(CaseKey), [{"case_id": values["id"], "wrapped": key} for values, key in made])


def _case(number: int, region_id: Any, now: Any) -> dict[str, Any]:
    stamps = {"id": new_id(), "version": 1, "created_at": now, "updated_at": now, "updated_by": "chaos"}
    levels = {"urgency": Urgency.NORMAL, "confidentiality": Confidentiality.CASE_CONFIDENTIAL}
    known = {"title": "Een plek", "source": "zk", "reference": str(number), "client_name": _name(str(number))}
    return {**stamps, **levels, **known, "region_id": region_id, "status": CaseStatus.REGISTERED}


def _name(reference: str) -> str:
    return f"Cliënt {reference}"


def _opened(settings: Settings, clock: ShiftedClock) -> int:
    """How many names are read, and right, by who has these keys only."""
    database = connect(settings)
    try:
        with Works(database, clock).open(write=False) as work:
            rows = work.session.exec(select(Case.client_name, Case.reference))
            return sum(name == _name(str(reference)) for name, reference in rows)
    finally:
        database.dispose()


SCENARIO = Scenario("rotating", "Keys are rotated", run, Size(300, 20, 2, 2), Size(100_000, 500, 2, 4))
