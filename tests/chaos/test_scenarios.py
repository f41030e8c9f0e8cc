"""Every scenario in its short size: what is promised holds whatever goes wrong."""

import pytest

from tests.chaos.outcome import Place, Scenario
from tests.chaos.scenarios import SCENARIOS

EVERYWHERE = {"killed", "same-push"}
"""What is left by a process that was killed is a matter of the database."""


def always(scenario: Scenario) -> bool:
    """Whether a scenario runs on each of its databases every time."""
    return scenario.name in EVERYWHERE or len(scenario.engines) == 1


EACH = [
    pytest.param(
        scenario, kind, id=f"{scenario.name}-{kind}", marks=[pytest.mark.both] if always(scenario) else []
    )
    for scenario in SCENARIOS
    for kind in scenario.engines
]


@pytest.mark.timeout(1500)
@pytest.mark.parametrize(("scenario", "engine_kind"), EACH)
def test_what_is_promised_is_kept(
    scenario: Scenario, engine_kind: str, request: pytest.FixtureRequest
) -> None:
    admin = request.getfixturevalue("postgres_url") if engine_kind == "postgresql" else ""
    outcome = scenario.run(Place(engine_kind, admin), scenario.short)
    assert outcome.findings
    assert outcome.broken == []
