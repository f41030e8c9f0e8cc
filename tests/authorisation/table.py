"""docs/authorisation.md: who is let in where, a table for each group of callers."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

FILE = Path(__file__).parents[2] / "docs" / "authorisation.md"
WRITE = "WRITE_AUTHORISATION"
INTO = {401: "401", 403: "403", 404: "404"}


def cell(statuses: Iterable[int]) -> str:
    """The best that a caller hears about any of the rows: let in, else forbidden, absent or unknown."""
    found = set(statuses)
    if found - INTO.keys():
        return "yes"
    return next((INTO[status] for status in (403, 404, 401) if status in found), "no row")


def section(group: str, names: list[str], rows: dict[str, list[str]]) -> str:
    """One table, as it stands in the file."""
    head = f"## {group.capitalize()}\n\n| route | {' | '.join(names)} |\n|---|{'---|' * len(names)}\n"
    return head + "".join(f"| `{route}` | {' | '.join(cells)} |\n" for route, cells in sorted(rows.items()))


def kept(group: str) -> str:
    """The table of a group as the file has it."""
    found = re.search(
        rf"^## {group.capitalize()}\n.*?(?=^## |\Z)", FILE.read_text(), re.MULTILINE | re.DOTALL
    )
    return found.group().strip() + "\n" if found else ""


def keep(group: str, text: str) -> None:
    """Put the table of a group in the place of the earlier one, when it is asked for."""
    if os.environ.get(WRITE):
        FILE.write_text(FILE.read_text().replace(kept(group), text))
