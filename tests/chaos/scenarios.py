"""The list of everything that goes wrong."""

from tests.chaos import killed
from tests.chaos.outcome import Scenario

SCENARIOS: list[Scenario] = [
    killed.SCENARIO,
]
