"""The table of docs/chaos.md."""

from dataclasses import dataclass, field

from tests.chaos.outcome import Outcome, Scenario

HEAD = """# What was broken on purpose, and what came of it

Written by `make chaos`, which does all of this and counts afterwards. [SECURITY.md](../SECURITY.md) holds the promises;
[contributor.md](contributor.md) tells of the short form, which runs with the tests. Every figure is of this run, and
the sizes are those that were really run.
"""


@dataclass
class Report:
    """What was found, gathered as the scenarios end."""

    machine: str
    database: str = ""
    parts: list[str] = field(default_factory=list)

    def add(self, scenario: Scenario, kind: str, outcome: Outcome, took: float) -> None:
        """One scenario on one engine."""
        lines = [
            f"## {scenario.title}, on {'SQLite' if kind == 'sqlite' else 'PostgreSQL'}",
            "",
            f"{outcome.done[0].upper()}{outcome.done[1:]}. It took {took:.0f} s.",
            "",
            "| what | promised | measured | |",
            "|---|--:|--:|---|",
        ]
        for finding in outcome.findings:
            kept = "kept" if finding.kept else "**broken**"
            lines.append(f"| {finding.what} | {finding.promised} | {finding.measured} | {kept} |")
        self.parts.append("\n".join(lines))

    def text(self) -> str:
        """The whole in Markdown."""
        on = f"{self.machine}; {self.database or 'no PostgreSQL'}; SQLite as it comes with Python."
        return "\n\n".join([HEAD.strip(), on, *self.parts]) + "\n"
