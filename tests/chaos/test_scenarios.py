"""Every scenario in its short size: what is promised holds whatever goes wrong."""

import pytest

from tests.chaos.outcome import Place, Scenario
from tests.chaos.scenarios import SCENARIOS

EACH = [
    pytest.param(scenario, kind, id=f"{scenario.name}-{kind}")
    for scenario in SCENARIOS
    for kind in scenario.engines
]


@pytest.mark.timeout(1500)
@pytest.mark.parametrize(("scenario", "kind"), EACH)
def test_what_is_promised_is_kept(scenario: Scenario, kind: str, request: pytest.FixtureRequest) -> None:
    admin = request.getfixturevalue("postgres_url") if kind == "postgresql" else ""
    outcome = scenario.run(Place(kind, admin), scenario.short)
    assert outcome.findings
    assert outcome.broken == []
