"""Clients that push cases over HTTP as fast as they can, and remember what was acknowledged."""

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
from sqlmodel import select

from api.main import create_app
from api.models.case import Case
from api.work import Works
from tests.chaos.ground import Ground
from tests.chaos.outcome import Finding, none
from tests.support.world import World

SOURCE = "zk-noord"


@dataclass
class Pushing:
    """Some clients at once. What was answered with anything but success or 503 is counted as strange."""

    address: str
    headers: dict[str, str]
    acknowledged: dict[str, str] = field(default_factory=dict)
    refused: int = 0
    strange: list[str] = field(default_factory=list)
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)
    _over: threading.Event = field(default_factory=threading.Event)

    def push(self) -> None:
        """One case after another until it is over."""
        with httpx.Client(headers=self.headers, timeout=30) as http:
            while not self._over.is_set():
                reference = str(next(self._numbers))
                try:
                    answer = http.request(**asked(self.address, reference))
                except httpx.TransportError:
                    self._over.wait(0.05)
                    continue
                self._note(reference, answer)

    def stop(self) -> None:
        """Let every client finish what it is at."""
        self._over.set()

    def _note(self, reference: str, answer: httpx.Response) -> None:
        if answer.status_code == 201:
            self.acknowledged[reference] = answer.json()["id"]
        elif answer.status_code == 503:
            self.refused += 1
            self._over.wait(0.05)
        else:
            self.strange.append(answer.text)


def asked(address: str, reference: str) -> dict[str, Any]:
    """One push as a request, with a key of its own that is the same every time."""
    return {
        "method": "PUT",
        "url": f"{address}/v1/sources/{SOURCE}/cases/{reference}",
        "json": {"region": "ZK09", "title": f"Casus {reference}", "clientName": "Mw. Testpersoon"},
        "headers": {"Idempotency-Key": f"push-{reference}"},
    }


def machine(here: Ground) -> dict[str, str]:
    """The headers of a client that may push."""
    return World(create_app(here.settings, here.works.database, here.clock), here.works).machine.headers


@contextmanager
def pushing(address: str, headers: dict[str, str], clients: int = 4) -> Iterator[Pushing]:
    """Clients that push for as long as the context lasts."""
    pushed = Pushing(address, headers)
    threads = [threading.Thread(target=pushed.push, daemon=True) for _ in range(clients)]
    for thread in threads:
        thread.start()
    try:
        yield pushed
    finally:
        pushed.stop()
        for thread in threads:
            thread.join()


def stored(works: Works) -> dict[str, str]:
    """The ids of the pushed cases, by reference."""
    with works.open(write=False) as work:
        query = select(Case.reference, Case.id).where(Case.source == SOURCE)
        return {str(reference): str(case_id) for reference, case_id in work.session.exec(query)}


def kept(pushed: Pushing, found: dict[str, str]) -> list[Finding]:
    """Everything that was acknowledged is stored, as the case that was answered."""
    lost = sum(found.get(reference) != case_id for reference, case_id in pushed.acknowledged.items())
    return [
        none(f"of {len(pushed.acknowledged):,} acknowledged writes lost or changed", lost),
        none("answers that were neither success nor 503", len(pushed.strange)),
    ]


def more(pushed: Pushing, count: int) -> Callable[[], bool]:
    """Whether so many more were acknowledged than now."""
    goal = len(pushed.acknowledged) + count
    return lambda: len(pushed.acknowledged) >= goal
