"""Two schedulers, and one of them stands still for longer than its claims last (SIGSTOP), and then goes on."""

import os
import random
import signal
import time
from dataclasses import dataclass
from datetime import datetime

from api.core.clock import SystemClock
from api.flows import outbox
from tests.chaos import told
from tests.chaos.ground import Ground, ground
from tests.chaos.outcome import Outcome, Place, Scenario, at_least, at_most
from tests.chaos.processes import Ticking, wait_until
from tests.support.scheduling import Scheduler, running

SETTLED = 3
"""Seconds in which the one that goes on would do its harm."""


@dataclass(frozen=True)
class Size:
    """How many reminders, and for how many seconds one stands still."""

    reminders: int
    seconds: float


def run(place: Place, size: Size) -> Outcome:
    """The other takes over; what was under way when it stopped may go once more, as the same mail."""
    with ground(place) as here:
        people = here.remind(size.reminders)
        with running(Ticking(here.settings, here.clock)) as one, running(Ticking(here.settings, here.clock)):
            wait_until(lambda: here.arrived >= size.reminders // 4, "some mails")
            time.sleep(random.uniform(0, 0.1))
            faults = [_signal(one, signal.SIGSTOP)]
            left = told.waiting(here)
            here.clock.shift(seconds=outbox.LEASE.total_seconds())
            meanwhile = _until(here, size, size.seconds)
            faults.append(_signal(one, signal.SIGCONT))
            wait_until(lambda: told.sent(here) == size.reminders, "everybody was told")
            time.sleep(SETTLED)
        return Outcome(
            f"{size.reminders:,} reminders, two schedulers; one stopped for {size.seconds:g} s and two minutes"
            f" by the clock, with {left:,} waiting; meanwhile the other sent {meanwhile:,}",
            [
                at_least("mails waiting when it stopped", left, 1),
                *told.everybody_once(here, people, faults),
                at_most("mails still waiting", told.waiting(here), 0),
            ],
        )


def _signal(one: Scheduler, number: signal.Signals) -> datetime:
    assert one.process
    assert one.process.pid
    os.kill(one.process.pid, number)
    return SystemClock().now()


def _until(here: Ground, size: Size, seconds: float) -> int:
    """Let the other work for so long; how many it sent."""
    before, give_up = told.sent(here), time.monotonic() + seconds
    while time.monotonic() < give_up and told.sent(here) < size.reminders:
        time.sleep(0.1)
    time.sleep(max(0, give_up - time.monotonic()) if seconds > 10 else 0)
    return told.sent(here) - before


SCENARIO = Scenario("stopped", "One of two schedulers stands still", run, Size(40, 5), Size(1_000, 60))
