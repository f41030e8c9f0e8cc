"""The holes of ``make mutants`` can still be made where they were made, and docs/mutants.md tells of all of them."""

import ast

from tests.mutants.mutant import ROOT
from tests.mutants.report import NOBODY, Report
from tests.mutants.table import MUTANTS


def test_what_a_hole_takes_away_stands_once_and_what_comes_of_it_is_still_code() -> None:
    assert len(MUTANTS) >= 40
    for mutant in MUTANTS:
        ast.parse(mutant.text())


def test_the_tests_that_see_a_hole_are_there() -> None:
    for mutant in MUTANTS:
        for test in mutant.tests:
            file, _, name = test.partition("::")
            assert f"def {name}" in (ROOT / file).read_text("utf-8"), test


def test_the_table_tells_of_every_hole_and_none_that_was_tried_was_seen_by_nobody() -> None:
    seen = Report().seen_by()
    assert list(seen) == [mutant.name for mutant in MUTANTS], "`make mutants` writes the table"
    assert NOBODY not in seen.values()
