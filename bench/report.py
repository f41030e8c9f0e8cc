"""The one table, and what it was measured on."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from bench.measure import Cost
from bench.work import FLOOR, ORDINARY, OURS, HttpWork

PACKAGES = ("fastapi", "sqlalchemy", "psycopg", "uvicorn", "asyncpg")


@dataclass
class Report:
    """What was found, gathered as the works come in."""

    scale: str
    database: str
    rounds: int
    seconds: float
    lines: list[str] = field(default_factory=list)
    goals: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def http(
        self,
        work: HttpWork,
        connections: int,
        found: Mapping[str, Cost],
        alone: float | None,
        lite: Cost | None,
    ) -> None:
        """One work at one number of connections."""
        ours, floor, ordinary = found[OURS], found[FLOOR], found.get(ORDINARY)
        cells = [
            f"{work.id} {work.title}",
            str(connections),
            _number(ours.rate),
            _number(floor.rate),
            f"**{ours.rate / floor.rate:.2f}**",
            _number(alone),
            _number(ordinary.rate if ordinary else None),
            f"{ours.rate / ordinary.rate:.1f}" if ordinary else "",
            _both(ours),
            _both(floor),
            _both(ordinary) if ordinary else "",
            f"{ours.p50:.1f} / {ours.p99:.1f}",
            _number(lite.rate if lite else None),
        ]
        self.lines.append("| " + " | ".join(cells) + " |")

    def goal(self, what: str, *, met: bool) -> None:
        """A goal, and whether it was met in this run."""
        self.goals.append(f"- {'met' if met else '**missed**'}: {what}")

    def other(self, line: str) -> None:
        """A line below the table."""
        self.others.append(f"- {line}")

    def text(self) -> str:
        """The whole in Markdown."""
        return "\n".join([*_head(self), "", *_TABLE, *self.lines, "", *self.others, "", *self.goals, ""])


_TABLE = [
    (
        "| work | connections | ours /s | floor /s | ours : floor | SQL alone /s | ordinary /s | ours : ordinary"
        " | CPU ours | CPU floor | CPU ordinary | p50 / p99 ms | on SQLite /s |"
    ),
    "|---|" + "--:|" * 12,
]


def _head(report: Report) -> list[str]:
    told = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    processors = f"{os.cpu_count()} processors ({_processor()}), {_memory()} GB"
    return [
        "# What was measured",
        "",
        f"{report.scale}.",
        f"Medians of {report.rounds} rounds of {report.seconds:g} s, everybody in turn; one worker each.",
        f"{report.database}; Python {platform.python_version()}; {told}.",
        f"{processors}, load at the end {os.getloadavg()[0]:.1f}.",
        "",
        "CPU is in milliseconds per answer, app + database. *Floor*: bare Starlette, asyncpg and orjson with the same",
        "SQL, the same rows and the same bytes. *SQL alone*: `pgbench`. *Ordinary*: FastAPI, SQLModel session,",
        "`response_model`.",
    ]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}"


def _both(cost: Cost) -> str:
    return f"{cost.app_cpu:.2f}" + ("" if cost.database_cpu is None else f" + {cost.database_cpu:.2f}")


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _memory() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
