"""The mail server is away for six hours, by the clock, while everything is still being told."""

import time
from dataclasses import dataclass

from tests.chaos import told
from tests.chaos.ground import ground
from tests.chaos.outcome import Outcome, Place, Scenario, all_of, none
from tests.chaos.processes import Ticking, wait_until
from tests.support.scheduling import running

HOURS = 6
TICKS = 1.5
"""Seconds for the schedulers to try in vain, at every step of the clock."""


@dataclass(frozen=True)
class Size:
    """How many people are to be told, and in how many steps the six hours pass."""

    reminders: int
    steps: int


def run(place: Place, size: Size) -> Outcome:
    """Nothing is lost, given up or told twice, and everything goes when the server is back."""
    with ground(place) as here:
        people = here.remind(size.reminders)
        here.box.stop()
        with running(Ticking(here.settings, here.clock)):
            wait_until(lambda: told.waiting(here) == size.reminders, "everything waits")
            for _ in range(size.steps):
                here.clock.shift(hours=HOURS / size.steps)
                time.sleep(TICKS)
            queued, attempts = told.waiting(here), told.attempts(here)
            here.box.start()
            began = time.monotonic()
            wait_until(lambda: told.sent(here) == size.reminders, "everybody was told")
            took = time.monotonic() - began
        return Outcome(
            f"{size.reminders:,} deliveries queued, six hours without a mail server in {size.steps} steps;"
            f" afterwards all of it sent in {took:.0f} s, {size.reminders / took:.0f} a second",
            [
                all_of("queued all that time", queued, size.reminders),
                *told.everybody_once(here, people),
                none("attempts counted against anybody meanwhile", attempts),
            ],
        )


SCENARIO = Scenario("post-down", "The mail server is away", run, Size(40, 3), Size(5_000, 12))
