"""The clock jumps two hours back and forth, and then nothing runs for three days."""

import signal
import time
from collections import Counter
from dataclasses import dataclass

from tests.chaos import told
from tests.chaos.ground import Ground, ground
from tests.chaos.outcome import Outcome, Place, Scenario, none
from tests.chaos.processes import Ticking, wait_until
from tests.support.scheduling import running

HOURS, DAYS = 2, 3
TICKS = 2
"""Seconds in which a jump would do its harm."""


@dataclass(frozen=True)
class Size:
    """How many people are reminded every day."""

    reminders: int


def run(place: Place, size: Size) -> Outcome:
    """Everything is told once, late where nothing ran; a jump repeats nothing."""
    with ground(place) as here:
        here.clock.shift(hours=HOURS + 1)
        first = here.remind(size.reminders)
        later = set().union(*(here.remind(size.reminders, day=day) for day in range(1, DAYS + 1)))
        one = Ticking(here.settings, here.clock)
        with running(one):
            _wait(here, size.reminders)
            repeated = [_jump(here, hours) for hours in (-HOURS, HOURS)]
            one.stop(signal.SIGTERM)
        here.clock.shift(days=DAYS)
        with running(Ticking(here.settings, here.clock)):
            # The first ones are too late by now, and hear that too.
            everybody = Counter(first) + Counter(first) + Counter(later)
            _wait(here, everybody.total())
            repeated += [_jump(here, hours) for hours in (-HOURS, HOURS)]
        return Outcome(
            f"{size.reminders:,} reminders a day; the clock {HOURS} hours back and forth while the scheduler"
            f" runs, nothing running for {DAYS} days, and the clock back and forth again",
            [
                none("mails sent because the clock jumped", sum(repeated)),
                *told.everybody_once(here, everybody.elements()),
            ],
        )


def _wait(here: Ground, sent: int) -> None:
    wait_until(lambda: told.sent(here) == sent, f"{sent} were told")


def _jump(here: Ground, hours: int) -> int:
    """Move the clock; how many mails came because of it."""
    before = here.arrived
    here.clock.shift(hours=hours)
    time.sleep(TICKS)
    return here.arrived - before


SCENARIO = Scenario("clock", "The clock jumps, and three days off", run, Size(12), Size(500))
