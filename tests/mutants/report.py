"""The table of docs/mutants.md."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from tests.mutants.mutant import ROOT, Mutant

RESULTS = ROOT / "docs" / "mutants.md"
HEAD = """# Holes made on purpose, and the tests that see them

Written by `make mutants`. It makes one hole at a time in a copy of the code and runs the tests that guard that place;
before that, all those tests passed on the copy without a hole. `make mutants ARGS='--only level-not-asked'` tries one.
A hole that no test sees fails the run. `tests/house/test_mutants.py` holds the list beside the code on every build.

| hole | what it lets in | where | seen by |
|---|---|---|---|
"""


class Tried(Protocol):
    """A hole, and the test that failed over it."""

    @property
    def mutant(self) -> Mutant:
        """The hole."""

    @property
    def caught_by(self) -> str | None:
        """The test."""


def write(found: Iterable[Tried]) -> None:
    """A line for every hole."""
    RESULTS.write_text(HEAD + "".join(_line(one) for one in found), "utf-8")


def names(path: Path = RESULTS) -> list[str]:
    """The holes that the table tells of, in order."""
    lines = path.read_text("utf-8").splitlines()
    return [line.split("`")[1] for line in lines if line.startswith("| `")]


def survivors(path: Path = RESULTS) -> list[str]:
    """The lines of holes that nobody saw."""
    return [line for line in path.read_text("utf-8").splitlines() if line.endswith("| **nobody** |")]


def _line(found: Tried) -> str:
    one, seen = found.mutant, found.caught_by
    by = (
        f"`{seen.partition('::')[0]}` `{seen.partition('::')[2].partition('[')[0]}`" if seen else "**nobody**"
    )
    return f"| `{one.name}` | {one.what} | `{one.file}` | {by} |\n"
