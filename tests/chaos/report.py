"""The table of docs/chaos.md."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from tests.chaos.outcome import Outcome, Scenario

HEAD = """# What was broken on purpose, and what came of it

Written by `make chaos`, which does all of this and counts afterwards. [SECURITY.md](../SECURITY.md) holds the promises;
[contributor.md](contributor.md) tells of the short form, which runs with the tests. The sizes are those that
were really run; a scenario that is run again renews its part.
"""


@dataclass
class Report:
    """A section for every scenario on every engine; what is run again takes the place of what stood there."""

    path: Path
    sections: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with what an earlier run left."""
        if self.path.exists():
            for part in re.split(r"^(?=## )", self.path.read_text(), flags=re.MULTILINE)[1:]:
                self.sections[part.partition("\n")[0]] = part.rstrip()

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
        self.sections[title] = "\n".join([*lines, "", f"{on}."])
        self.path.write_text("\n\n".join([HEAD.strip(), *self.sections.values()]) + "\n")
