"""Somebody who lets a client be generated from the contract can push cases and poll actions with it (S1, S2)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.support.moving_clock import MovingClock
from tests.support.server import serving
from tests.support.world import World

ROOT = Path(__file__).parent.parent.parent
PROGRAMS = Path(sys.executable).parent
NAME = "generated_casustafel"
BYTES = ("application/pdf", "image/jpeg", "image/png", "text/plain", "application/zip")
OFFICE = (
    "vnd.oasis.opendocument.text",
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "vnd.openxmlformats-officedocument.wordprocessingml.document",
)
MAIL = "message/rfc822"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of the package that the generator made of the committed contract."""
    folder = tmp_path_factory.mktemp("generated")
    kinds = [*BYTES, *(f"application/{kind}" for kind in OFFICE), MAIL]
    overrides = dict.fromkeys(kinds, "application/octet-stream")  # it knows no other name for bytes
    (folder / "config.json").write_text(json.dumps({"content_type_overrides": overrides, "post_hooks": []}))
    done = subprocess.run(
        [
            PROGRAMS / "openapi-python-client",
            "generate",
            f"--path={ROOT / 'openapi.json'}",
            f"--config={folder / 'config.json'}",
            f"--output-path={folder / NAME}",
            "--meta=none",
            "--fail-on-warning",
        ],
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield NAME


def test_every_operation_is_generated(generated: str) -> None:
    package = Path(str(import_module(generated).__file__)).parent
    contract = json.loads((ROOT / "openapi.json").read_text())
    known = {operation["operationId"] for item in contract["paths"].values() for operation in item.values()}
    made = {path.stem for path in package.glob("api/*/*.py")} - {"__init__"}
    assert made == known


def test_a_case_is_pushed_and_its_overdue_action_polled(
    generated: str, world: World, clock: MovingClock
) -> None:
    push_case, list_actions, models = parts(generated)
    key = world.machine.headers["authorization"].removeprefix("Bearer ")
    kind = import_module(generated).AuthenticatedClient
    with serving(world.app) as address, kind(base_url=f"{address}/v1", token=key) as client:

        def push(**fields: Any) -> Any:
            body = models.CasePush(region="ZK09", title="Een plek om te wonen", **fields)
            return push_case.sync_detailed("zk-noord", "2026-0815", client=client, body=body)

        made, again, refused = push(), push(), push(care_profile="99XYZ")
        assert [made.status_code, again.status_code, refused.status_code] == [201, 200, 400]
        assert (made.parsed.id, made.parsed.version) == (again.parsed.id, again.parsed.version)
        assert [(one.pointer, one.code) for one in refused.parsed.errors] == [
            ("/careProfile", "care-profile")
        ]
        assert poll(list_actions, client).parsed.items == []
        promised(world, str(made.parsed.id))
        clock.move(days=3)
        late = poll(list_actions, client)
        assert [(one.what, one.overdue_workdays) for one in late.parsed.items] == [("De sleutel halen", 1)]
        assert late.parsed.items[0].case_id == made.parsed.id
        assert poll(list_actions, client, if_none_match=late.headers["etag"]).status_code == 304


def parts(generated: str) -> tuple[Any, Any, Any]:
    """The two operations that a care office needs, and the shapes that they speak in."""
    return (
        import_module(f"{generated}.api.cases.push_case"),
        import_module(f"{generated}.api.actions.list_actions"),
        import_module(f"{generated}.models"),
    )


def poll(list_actions: Any, client: Any, **seen: str) -> Any:
    return list_actions.sync_detailed(client=client, overdue=True, region="ZK09", **seen)


def promised(world: World, case_id: str) -> None:
    """An action in the case that is due tomorrow."""
    owner = str(world.person("Lid Linde").person_id)
    party = {"role": "other", "personId": owner, "fromDay": "2026-11-01"}
    action = {"what": "De sleutel halen", "ownerId": owner, "term": "short", "dueOn": "2026-11-03"}
    steps = {"triage": {"decision": "accept"}, "parties": party, "actions": action}
    for step, body in steps.items():
        done = world.coordinator.post(f"/cases/{case_id}/{step}", body)
        assert done.status_code < 300, done.text
