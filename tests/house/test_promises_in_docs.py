"""What the pages about security say: every test they name is there, and the table of the ASVS is complete."""

import re

import pytest

from tests.support.source import API

ROOT = API.parent
PAGES = ["SECURITY.md", "docs/asvs.md", "docs/threat-model.md", "docs/dpia.md", "docs/security.md"]
NAMED = re.compile(r"`((?:tests|docs|api)/[A-Za-z0-9_/.-]+|tests)`")
LINKED = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
# Points of level 1 or 2 in each section of ASVS 5.0.0: they are numbered from 1 on, and those of level 3 come last.
SECTIONS = {
    "1": (2, 9, 11, 3, 2),
    "2": (3, 3, 4, 1),
    "3": (0, 2, 4, 6, 5, 0, 2),
    "4": (3, 1, 2, 4),
    "5": (1, 3, 2, 3),
    "6": (3, 12, 4, 4, 5, 3, 0, 4),
    "7": (3, 4, 2, 5, 2, 2),
    "8": (2, 3, 1, 1),
    "9": (3, 4),
    "10": (2, 2, 4, 11, 5, 2, 3),
    "11": (2, 3, 3, 4, 1, 1, 0),
    "12": (3, 2, 4),
    "13": (1, 5, 2, 5),
    "14": (2, 4, 3),
    "15": (3, 3, 7, 0),
    "16": (1, 5, 4, 3, 3),
    "17": (1, 4, 2),
}
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$", re.MULTILINE)
STATES = {"met", "part", "not met", "outside", "n.a."}


def text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_names_is_there(page: str):
    named = {ROOT / name for name in NAMED.findall(text(page))}
    named |= {(ROOT / page).parent / name for name in LINKED.findall(text(page))}
    assert [str(path) for path in sorted(named) if not path.exists()] == []


def test_every_point_of_level_two_is_answered_once_and_in_order():
    points = [
        f"{chapter}.{section}.{point}"
        for chapter, sections in SECTIONS.items()
        for section, count in enumerate(sections, 1)
        for point in range(1, count + 1)
    ]
    assert len(points) == 253
    assert [row[0] for row in ROW.findall(text("docs/asvs.md"))] == points


def test_what_is_met_says_where_and_the_counts_are_right():
    rows = ROW.findall(text("docs/asvs.md"))
    assert {state for _, state, _, _ in rows} == STATES
    bare = [
        point
        for point, state, how, shown in rows
        if state == "met" and "tests/" not in shown and "docs/" not in how
    ]
    assert set(bare) == {"6.4.2", "16.2.3"}  # what is not there, and where the log goes, no test can show
    for state in STATES:
        count = sum(one == state for _, one, _, _ in rows)
        assert re.search(rf"^\| {re.escape(state)} \| .* \| {count} \|$", text("docs/asvs.md"), re.MULTILINE)
