"""Scheduler and API are killed again and again while people are reminded and meetings are called off."""

import random
import signal
import threading
import time
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import httpx

from api.core.clock import SystemClock
from api.flows import outbox
from api.main import create_app
from tests.chaos import told
from tests.chaos.ground import Ground, ground
from tests.chaos.outcome import Outcome, Place, Scenario, all_of, at_least
from tests.chaos.processes import Api, Ticking, api, insist, wait_until
from tests.support.scheduling import running
from tests.support.world import As, World

API_EVERY = 4
"""After so many kills of the scheduler the API is killed too: it takes longer to start."""
STEPS = 3
"""Of a reminder: the stage is recorded, the intent is written, the mail comes in."""


@dataclass(frozen=True)
class Size:
    """How many reminders, meetings that are called off over HTTP, and kills of the scheduler."""

    reminders: int
    meetings: int
    kills: int


def run(place: Place, size: Size) -> Outcome:
    """0 lost, 0 double intents, repeats only around a kill and with the same Message-ID."""
    with ground(place) as here:
        people = here.remind(size.reminders)
        guests = here.meetings(size.meetings)
        coordinator = World(
            create_app(here.settings, here.works.database, here.clock), here.works
        ).coordinator
        with api(here.settings, here.clock) as serving:
            cancelling = Cancelling(serving, coordinator, list(guests))
            cancelling.start()
            kills = _kill(here, serving, cancelling, size)
            cancelling.join()
            with running(Ticking(here.settings, here.clock)):
                everybody = size.reminders + size.meetings
                wait_until(lambda: told.sent(here) == everybody, "everybody was told")
        return Outcome(
            f"{size.reminders:,} reminders and {size.meetings:,} meetings called off over HTTP,"
            f" {len(kills)} times `kill -9` of the scheduler and {len(kills) // API_EVERY} times of the API",
            [
                at_least("kills in the middle of it", len(kills), size.kills),
                all_of("calls acknowledged, each asked until it was", cancelling.acknowledged, size.meetings),
                *told.everybody_once(here, people | set(guests.values()), kills),
            ],
        )


class Cancelling(threading.Thread):
    """Calls off one meeting after another over HTTP, each with its own key, and asks again when nobody answers."""

    def __init__(self, serving: Api, who: As, meetings: list[UUID]) -> None:
        super().__init__(daemon=True)
        self.serving, self.who, self.meetings = serving, who, meetings
        self.acknowledged = self.allowed = 0
        self.turn = threading.Semaphore(0)

    def go_on(self, number: int) -> None:
        """Let it come as far as the meeting of this number."""
        self.turn.release(number - self.allowed)
        self.allowed = number

    def run(self) -> None:
        """Until all were called off."""
        with httpx.Client(base_url=self.serving.address, timeout=30) as http:
            caller = As(http, self.who.headers)
            for meeting in self.meetings:
                self.turn.acquire()
                answer = insist(lambda meeting=meeting: _cancel(caller, meeting))  # type: ignore[misc]  # no type for a default
                self.acknowledged += answer.status_code == 200


def _kill(here: Ground, serving: Api, cancelling: Cancelling, size: Size) -> list[datetime]:
    """Kill both, evenly over the whole of the telling, while calls are under way; the moments."""
    kills: list[datetime] = []
    scheduler = Ticking(here.settings, here.clock)
    for number in range(1, size.kills + 1):
        goal = STEPS * size.reminders * number / (size.kills + 1)
        with running(scheduler):
            wait_until(lambda goal=goal: told.progress(here) >= goal, f"{goal:.0f} steps")  # type: ignore[misc]  # no type for a default
            cancelling.go_on(size.meetings * number // size.kills)
            time.sleep(random.uniform(0, 0.1))
            kills.append(SystemClock().now())
            scheduler.stop(signal.SIGKILL)
            if number % API_EVERY == 0:
                serving.kill()
                serving.start()
        here.clock.shift(seconds=outbox.LEASE.total_seconds())
    return kills


def _cancel(caller: As, meeting: UUID) -> httpx.Response:
    body = {"reason": "Het gaat niet door."}
    return caller.post(f"/meetings/{meeting}/cancellation", body, **{"Idempotency-Key": f"cancel-{meeting}"})


SCENARIO = Scenario(
    "killed", "Killed again and again", run, Size(60, 8, 4), Size(reminders=10_000, meetings=500, kills=100)
)
