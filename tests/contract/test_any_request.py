"""Whatever is sent to whatever operation: no failure of ours, and no answer that the contract does not know.

Schemathesis makes the requests up from the contract: random ones, and those at the bounds of what it allows.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from api import stream
from api.edge import REQUESTS
from tests.support import scene
from tests.support.moving_clock import MovingClock
from tests.support.server import serving
from tests.support.world import As, World

ROOT = Path(__file__).parent.parent.parent
PROGRAM = Path(sys.executable).parent / "schemathesis"
SETTINGS = """
seed = 2611
continue-on-failure = true
request-timeout = 30
headers = {headers}
warnings = false

[generation]
max-examples = 6
database = "none"
with-security-parameters = false

[phases]
examples.enabled = false
stateful.enabled = false
coverage = {{ enabled = {bounds}, unexpected-methods = [], generation = {{ mode = "positive" }} }}

[checks]
enabled = false
not_a_server_error.enabled = true
status_code_conformance.enabled = true
content_type_conformance.enabled = true
response_headers_conformance.enabled = true
response_schema_conformance.enabled = true
ignored_auth.enabled = true

[[operations]]
include-name = "DELETE /session"
headers = {leaving}
"""


@dataclass(frozen=True)
class Trying:
    """Who tries everything, whether also at the bounds, and how many operations do something for them."""

    who: str
    bounds: str
    successes: int


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "trying",
    [
        pytest.param(Trying("coordinator", "true", 100), marks=pytest.mark.both),
        Trying("machine", "false", 10),
        Trying("administrator", "false", 10),
    ],
    ids=("coordinator", "machine", "administrator"),
)
def test_every_answer_is_in_the_contract(
    trying: Trying, world: World, clock: MovingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "LONGEST", 0)
    (tmp_path / "aims.json").write_text(json.dumps(scene.play(world, clock)))
    who, leaving = getattr(world, trying.who), world.machine
    if who.person_id:
        world.sign_in_again(who)
        leaving = world.person("Iemand die gaat")
    values = {"headers": headers(who), "leaving": headers(leaving), "bounds": trying.bounds}
    (tmp_path / "schemathesis.toml").write_text(SETTINGS.format(**values))
    before = answered_well()
    with serving(world.app) as address:
        done = subprocess.run(
            [PROGRAM, "--no-color", "run", ROOT / "openapi.json", f"--url={address}/v1"],
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "SCHEMATHESIS_HOOKS": "tests.contract.aiming",
                "AIMS": str(tmp_path / "aims.json"),
            },
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    well = {name for name, count in answered_well().items() if count > before.get(name, 0)}
    assert len(well) >= trying.successes, sorted(well)


def headers(who: As) -> str:
    """The credentials of somebody as a table of TOML, with the names that Schemathesis looks for."""
    return (
        "{" + ", ".join(f"{name.title()} = {json.dumps(value)}" for name, value in who.headers.items()) + "}"
    )


def answered_well() -> dict[tuple[str, str], float]:
    """How often each operation of this process answered with a success."""
    counted: dict[tuple[str, str], float] = {}
    for sample in (sample for metric in REQUESTS.collect() for sample in metric.samples):
        if sample.name.endswith("_total") and sample.labels["status"].startswith("2"):
            name = (sample.labels["method"], sample.labels["route"])
            counted[name] = counted.get(name, 0) + sample.value
    return counted
