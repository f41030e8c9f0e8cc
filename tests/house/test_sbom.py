"""The lists of what we are made of: valid CycloneDX, and complete. And the audit never passes what it did not ask."""

import json
import re
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools import audit, sbom

pytestmark = pytest.mark.timeout(300)  # two programs that start slowly on a machine with much else to do
VERSION = {"1.5": SchemaVersion.V1_5, "1.6": SchemaVersion.V1_6}


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("sbom")
    sbom.write(folder)
    return {name: (folder / name).read_text() for name in (sbom.PYTHON, sbom.SITE)}


@pytest.mark.parametrize("name", [sbom.PYTHON, sbom.SITE])
def test_a_list_is_valid(lists: dict[str, str], name: str):
    version = VERSION[json.loads(lists[name])["specVersion"]]
    assert JsonStrictValidator(version).validate_str(lists[name]) is None
    broken = lists[name].replace('"components"', '"parts"', 1)
    assert JsonStrictValidator(version).validate_str(broken) is not None


def named(text: str) -> set[tuple[str, str]]:
    """Name and version of every component."""
    return {
        ("/".join(filter(None, (one.get("group"), one["name"]))), one["version"])
        for one in json.loads(text)["components"]
    }


def test_every_python_package_that_runs_is_listed_with_its_hashes(lists: dict[str, str]):
    locked = Path("requirements/base.txt").read_text()
    pinned = set(re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;]+)", locked, re.MULTILINE))
    assert len(pinned) > 50
    assert named(lists[sbom.PYTHON]) == pinned
    components = json.loads(lists[sbom.PYTHON])["components"]
    assert all(one["externalReferences"][0]["hashes"] for one in components)


def test_every_package_in_the_site_is_listed(lists: dict[str, str]):
    locked = json.loads(Path("frontend/package-lock.json").read_text())["packages"]
    built_in = {
        (path.rpartition("node_modules/")[2], one["version"])
        for path, one in locked.items()
        if path and not one.get("dev") and not one.get("optional")
    }
    assert len(built_in) > 10
    assert named(lists[sbom.SITE]) == built_in


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ((0, '{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', ""), audit.OK),
        (
            (1, '{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "CVE-1"}]}]}', ""),
            audit.FOUND,
        ),
        ((0, '{"dependencies": [{"name": "a", "skip_reason": "not found"}]}', ""), audit.NOT_ASKED),
        ((1, '{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', ""), audit.NOT_ASKED),
        ((0, '{"dependencies": []}', ""), audit.NOT_ASKED),
        ((1, "", "no network"), audit.NOT_ASKED),
    ],
)
def test_packages_of_python_pass_only_when_they_were_asked_about(told: tuple[int, str, str], verdict: str):
    assert audit.read_pip_audit(*told)[0] == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ('{"vulnerabilities": {}, "metadata": {"dependencies": {"total": 9}}}', audit.OK),
        ('{"vulnerabilities": {}, "metadata": {"dependencies": {"total": 0}}}', audit.NOT_ASKED),
        (
            '{"vulnerabilities": {"a": {"severity": "low"}}, "metadata": {"dependencies": {"total": 9}}}',
            audit.FOUND,
        ),
        ('{"message": "405 Method Not Allowed", "error": {}}', audit.NOT_ASKED),
        ("", audit.NOT_ASKED),
    ],
)
def test_so_do_packages_of_npm(told: str, verdict: str):
    assert audit.read_npm_audit(told)[0] == verdict
