"""``make chaos``: run the scenarios in their long size, and write what was found into docs/chaos.md."""

import argparse
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.chaos.outcome import Outcome, Place, Scenario
from tests.chaos.report import Report
from tests.chaos.scenarios import SCENARIOS
from tests.support.postgres import throw_away_server

RESULTS = Path(__file__).parents[2] / "docs" / "chaos.md"


def main() -> int:
    """Run what was asked for; 1 when a promise was broken."""
    asked, report, broken = _arguments(), Report(RESULTS), 0
    with _postgres(asked.engine) as (admin, version):
        for scenario in SCENARIOS:
            for kind in scenario.engines:
                if (asked.only and scenario.name not in asked.only) or (
                    asked.engine and kind != asked.engine
                ):
                    continue
                outcome, took = _run(scenario, Place(kind, admin if kind == "postgresql" else ""), asked)
                report.add(scenario, kind, outcome, f"{took:.0f} s on {_machine(kind, version)}")
                broken += len(outcome.broken)
    return min(broken, 1)


def _run(scenario: Scenario, place: Place, asked: argparse.Namespace) -> tuple[Outcome, float]:
    size = scenario.short if asked.short else _sized(scenario.long, asked.share)
    print(f"== {scenario.name} on {place.kind}: {size}", file=sys.stderr, flush=True)
    began = time.perf_counter()
    outcome = scenario.run(place, size)
    took = time.perf_counter() - began
    for finding in outcome.findings:
        said = "kept" if finding.kept else "BROKEN"
        print(f"   {said:6} {finding.what}: {finding.measured} ({finding.promised})", file=sys.stderr)
    print(f"   {took:.0f} s", file=sys.stderr, flush=True)
    return outcome, took


def _sized(size: Any, share: float) -> Any:
    """A part of the long size: fewer rows, as many faults."""
    rows = ("reminders", "pushes", "meetings", "between", "each")
    less = {name: max(1, round(getattr(size, name) * share)) for name in rows if hasattr(size, name)}
    return replace(size, **less)


@contextmanager
def _postgres(engine: str | None) -> Iterator[tuple[str, str]]:
    if engine == "sqlite":
        yield "", ""
        return
    with throw_away_server() as server:
        yield server.url, server.origin.partition(" from")[0]


def _machine(kind: str, version: str) -> str:
    engine = version if kind == "postgresql" else f"SQLite {sqlite3.sqlite_version}"
    load = f"load {os.getloadavg()[1]:.0f}"
    return f"{os.cpu_count()} processors ({load}), Python {platform.python_version()}, {engine}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make chaos ARGS=...", description=__doc__)
    parser.add_argument("--short", action="store_true", help="the short size, as in the tests")
    parser.add_argument("--share", type=float, default=1, help="a part of the rows, with as many faults")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], help="one engine")
    names = [scenario.name for scenario in SCENARIOS]
    parser.add_argument("--only", nargs="*", choices=names, help="some scenarios")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
