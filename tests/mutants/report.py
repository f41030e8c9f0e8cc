"""The table of docs/mutants.md: a line for every hole, with what the last run of it found."""

from dataclasses import dataclass
from pathlib import Path

from tests.mutants.mutant import ROOT, Mutant
from tests.mutants.table import MUTANTS

RESULTS = ROOT / "docs" / "mutants.md"
NOBODY, NOT_TRIED = "**nobody**", "not tried yet"
HEAD = """# Holes made on purpose, and the tests that see them

Written by `make mutants`. It makes one hole at a time in a copy of the code and runs the tests that guard that place;
before that, all those tests passed on the copy without a hole. `make mutants ARGS='--only level-not-asked'` tries one,
and renews its line. A hole that no test sees fails the run. `tests/house/test_mutants.py` holds the list beside the
code on every build.

| hole | what it lets in | where | seen by |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Report:
    """The table; what is not tried again stays as it was."""

    path: Path = RESULTS

    def seen_by(self) -> dict[str, str]:
        """Of every hole that the table tells of: who saw it."""
        lines = self.path.read_text("utf-8").splitlines() if self.path.exists() else []
        rows = [[cell.strip() for cell in line.split("|")] for line in lines if line.startswith("| `")]
        return {name.strip("`"): cell for _, name, *_, cell, _ in rows}

    def add(self, mutant: Mutant, failed: str | None) -> None:
        """What one run found: the test that failed over a hole, or none."""
        seen = self.seen_by() | {mutant.name: _named(failed) if failed else NOBODY}
        lines = [
            f"| `{one.name}` | {one.what} | `{one.file}` | {seen.get(one.name, NOT_TRIED)} |\n"
            for one in MUTANTS
        ]
        self.path.write_text(HEAD + "".join(lines), "utf-8")


def _named(test: str) -> str:
    file, _, name = test.partition("::")
    return f"`{file}` `{name.partition('[')[0]}`"
