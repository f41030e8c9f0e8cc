"""The table of docs/chaos.md."""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.outcome import Outcome, Scenario

HEAD = """# What was broken on purpose, and what came of it

Written by `make chaos`, which does all of this and counts afterwards. [SECURITY.md](../SECURITY.md) holds the promises;
[contributor.md](contributor.md) tells of the short form, which runs with the tests. The sizes are those that
were really run; a scenario that is run again renews its part.
"""


@dataclass(frozen=True)
class Report:
    """A section for every scenario on every engine; what is run again takes the place of what stood there."""

    path: Path

    @property
    def sections(self) -> dict[str, str]:
        """What earlier runs left, by title."""
        text = self.path.read_text() if self.path.exists() else ""
        parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]
        return {part.partition("\n")[0]: part.rstrip() for part in parts}

    def add(self, scenario: Scenario, kind: str, outcome: Outcome, on: str) -> None:
        """What was found on one engine."""
        title = f"## {scenario.title}, on {'SQLite' if kind == 'sqlite' else 'PostgreSQL'}"
        lines = [
            title,
            "",
            f"{outcome.done[0].upper()}{outcome.done[1:]}.",
            "",
            "| what | promised | measured | |",
            "|---|--:|--:|---|",
        ]
        for finding in outcome.findings:
            kept = "kept" if finding.kept else "**broken**"
            lines.append(f"| {finding.what} | {finding.promised} | {finding.measured} | {kept} |")
        sections = self.sections | {title: "\n".join([*lines, "", f"{on}."])}
        self.path.write_text("\n\n".join([HEAD.strip(), *sections.values()]) + "\n")
