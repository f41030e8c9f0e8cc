"""The list of everything that goes wrong."""

from tests.chaos import (
    clock,
    database_killed,
    disk_full,
    failover,
    hanging,
    killed,
    post_down,
    rotating,
    same_push,
    stopped,
)
from tests.chaos.outcome import Scenario

SCENARIOS: list[Scenario] = [
    killed.SCENARIO,
    stopped.SCENARIO,
    database_killed.SCENARIO,
    failover.SCENARIO,
    disk_full.SCENARIO,
    post_down.SCENARIO,
    hanging.SCENARIO,
    clock.SCENARIO,
    same_push.SCENARIO,
    rotating.SCENARIO,
]
