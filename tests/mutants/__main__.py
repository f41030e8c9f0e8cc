"""``make mutants``: make every hole in a copy of the code, one after another, and see which tests fail over it.

First all those tests run on the copy as it is, and must pass; so what fails afterwards fails over the hole.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants.mutant import ROOT, Mutant
from tests.mutants.report import Report
from tests.mutants.table import MUTANTS

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "var", "screenshots", ".*_cache", "*.egg-info"
)
FAILED_TESTS = 1
"""What pytest says when tests ran and some failed; anything else is no answer."""
LONGEST = 3600
"""Seconds for the tests of one hole, on a machine that has much else to do."""


def main() -> int:
    """Try what was asked for; 1 when a hole was seen by nobody."""
    asked, survivors = _arguments(), []
    wanted = [one for one in MUTANTS if not asked.only or one.name in asked.only]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        _demand_whole(copy, wanted)
        for mutant in wanted:
            failed = _tried(copy, mutant)
            Report().add(mutant, failed)
            survivors += [] if failed else [mutant.name]
            print(f"{'seen' if failed else 'NOT SEEN':8} {mutant.name}: {failed}", flush=True)
    print(f"{len(wanted)} holes, {len(survivors)} seen by nobody")
    return min(len(survivors), 1)


def _demand_whole(copy: Path, wanted: list[Mutant]) -> None:
    """Stop when one of the tests fails without a hole."""
    for engine in sorted({one.engine for one in wanted}):
        tests = sorted({test for one in wanted if one.engine == engine for test in one.tests})
        done = _tests(copy, tests, engine)
        if done.returncode:
            sys.exit(f"without a hole too:\n{done.stdout[-4000:]}")


def _tried(copy: Path, mutant: Mutant) -> str | None:
    """The test that fails over a hole."""
    file = copy / mutant.file
    before = file.read_text("utf-8")
    file.write_text(mutant.text(copy), "utf-8")
    try:
        done = _tests(copy, list(mutant.tests), mutant.engine)
    finally:
        file.write_text(before, "utf-8")
    if done.returncode not in {0, FAILED_TESTS}:
        sys.exit(f"{mutant.name}: the tests did not run\n{done.stdout[-4000:]}")
    failed = (line.split()[1] for line in done.stdout.splitlines() if line.startswith(("FAILED ", "ERROR ")))
    return next(failed, None)


def _tests(copy: Path, tests: list[str], engine: str) -> subprocess.CompletedProcess[str]:
    """Run tests in the copy, on one database where they use one, up to the first that fails."""
    other = "postgresql" if engine == "sqlite" else "sqlite"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-n0",
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-k",
        f"not {other}",
    ]
    return subprocess.run(
        [*command, *tests],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants ARGS=...", description=__doc__)
    parser.add_argument("--only", nargs="*", choices=[one.name for one in MUTANTS], help="some holes")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
