"""``make bench``: seed, start everybody, measure in turns, print one table and keep it in bench/results.md."""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from bench import caseload, requests, sql_alone
from bench.measure import Cost, rounds
from bench.processes import Server, serving
from bench.report import Report
from bench.scale import FULL, Scale
from bench.seed import seed, settle
from bench.sweeping import DUE, sweeps
from bench.work import COMMANDS, FLOOR, ORDINARY, OURS, HttpWork, compare, works
from tests.support.postgres import connect, create_database, drop_database, throw_away_server

RESULTS = Path(__file__).parent / "results.md"
QUICK = Scale(10_000)
STARTS = 3


@dataclass
class Bench:
    """One run: the maintenance database, how long, and what is told."""

    admin_url: str
    admin: psycopg.Connection
    count: int
    seconds: float
    report: Report
    seeds: dict[Scale, str] = field(default_factory=dict)
    rates: dict[tuple[str, int], float] = field(default_factory=dict)
    paces: list[float] = field(default_factory=list)

    @contextmanager
    def seeded(self, scale: Scale) -> Iterator[str]:
        """A database of this size, dropped afterwards: a copy of what was seeded once."""
        if scale not in self.seeds:
            self.seeds[scale] = self.seed(scale)
        name = f"bench_{scale.cases}"
        drop_database(self.admin_url, name)
        url = create_database(self.admin_url, name, self.seeds[scale])
        try:
            yield url
        finally:
            drop_database(self.admin_url, name)

    def seed(self, scale: Scale) -> str:
        """The name of a database with all rows of this size."""
        say(f"seeding {scale}")
        name = f"seed_{scale.cases}"
        drop_database(self.admin_url, name)
        took = seed(create_database(self.admin_url, name), scale)
        row = self.admin.execute("SELECT pg_database_size(%s) / 1000000", (name,)).fetchone()
        self.report.other(f"Seeding {scale.cases:,} cases: {took:.0f} s, {row[0] if row else 0:,} MB")
        say(f"  took {took:.0f} s")
        return name

    def everything(self, scale: Scale, only: list[str]) -> None:
        """P1 to P6 at one size."""
        with self.seeded(scale) as url, tempfile.TemporaryDirectory() as folder, ExitStack() as running:
            lite_url = f"sqlite:///{folder}/bench.db"
            seed(lite_url, scale)
            servers = {name: running.enter_context(started(name, url, scale)) for name in COMMANDS}
            lite = {OURS: running.enter_context(started(OURS, lite_url, scale))}
            compare(servers[OURS], servers[FLOOR], scale)
            alone = sql_alone.scripts(url, scale) if sql_alone.program() else {}
            for work in works(scale):
                if not only or work.id in only:
                    self.http(work, servers, lite, url, alone.get(work.id))
            if not only or "P5" in only:
                self.sweep(url, lite_url)
            if not only or "P6" in only:
                self.monitor(scale, {url: servers[OURS], lite_url: lite[OURS]})
        if not only or "P4" in only:
            with self.seeded(Scale(1000)) as small:
                self.start(small)

    def http(
        self,
        work: HttpWork,
        servers: dict[str, Server],
        lite: dict[str, Server],
        url: str,
        script: str | None,
    ) -> None:
        """One work over HTTP, at each number of connections."""
        for connections in work.connections:
            say(f"{work.id} over {connections}")
            found = rounds(work, connections, servers, self.admin, self.count, self.seconds)
            small = rounds(work, connections, lite, None, 1, self.seconds)[OURS]
            alone = sql_alone.rate(url, script, connections, self.seconds) if script else None
            self.report.http(work, connections, found, alone, small)
            self.rates[work.id, connections] = found[OURS].rate
            where = f"{work.id} over {connections}"
            if work.floor_goal:
                self.judge(work, where, found)
            elif ("P2", connections) in self.rates:
                times = found[OURS].rate / self.rates["P2", connections]
                self.report.goal(f"{where}: {times:.1f} times the page, asked 2", met=times >= 2)

    def judge(self, work: HttpWork, where: str, found: dict[str, Cost]) -> None:
        """Hold what was found beside the goals. Milliseconds are held beside those of the floor in the same run."""
        ours, floor = found[OURS], found[FLOOR]
        ratio = ours.rate / floor.rate
        self.report.goal(
            f"{where}: {ratio:.2f} of the floor, asked {work.floor_goal}", met=ratio >= work.floor_goal
        )
        self.paces.append(floor.app_cpu / work.floor_cpu)
        usual = ours.app_cpu / self.paces[-1]
        self.report.goal(
            f"{where}: {usual:.2f} ms in the app at the pace where the floor takes {work.floor_cpu} ms, asked"
            f" {work.cpu_goal} (here {ours.app_cpu:.2f} ms beside {floor.app_cpu:.2f})",
            met=usual <= work.cpu_goal,
        )
        ahead = ours.rate / found[ORDINARY].rate
        self.report.goal(f"{where}: {ahead:.1f} times the ordinary team, asked 1.0", met=ahead >= 1)

    def sweep(self, url: str, lite_url: str) -> None:
        """P5."""
        say("P5")
        took, lite = sweeps(url, self.count), sweeps(lite_url, self.count)
        self.report.other(f"P5: a sweep of {DUE:,} due promises: {took:.2f} s (on SQLite {lite:.2f} s)")
        self.report.goal(f"P5: {took:.2f} s, asked 2", met=took < 2)

    def monitor(self, scale: Scale, asked: dict[str, Server]) -> None:
        """P6."""
        say("P6")
        times = []
        for url, server in asked.items():
            caseload.fill(url, scale)
            times.append(caseload.monitored(server, scale, self.count))
        workers = scale.cases // caseload.WORKERS_CASES
        self.report.other(
            f"P6: the monitor of a region of {workers:,} workers and {scale.cases:,} cases: {times[0]:.0f} ms"
            f" (on SQLite {times[1]:.0f} ms)"
        )
        self.paced("P6", times[0] / 1000, 0.3)

    def start(self, url: str) -> None:
        """P4."""
        say("P4")
        times, worked, memory = [], [], []
        for _ in range(STARTS):
            with started(OURS, url, Scale(1000)) as server:
                worked.append(server.seconds())
                time.sleep(0.5)
                times.append(server.first_answer)
                memory.append(server.megabytes())
        cold, held = statistics.median(times), statistics.median(memory)
        processor = statistics.median(worked)
        self.report.other(
            f"P4: {cold:.2f} s from a cold start to the first answer ({processor:.2f} s of processor time),"
            f" {held:.0f} MB when idle"
        )
        self.paced("P4", cold, 2)
        self.report.goal(f"P4: {held:.0f} MB, asked 150", met=held < 150)

    def paced(self, what: str, seconds: float, asked: float) -> None:
        """Hold what is nearly all processor time beside a goal, at the pace of the machine where that was set."""
        pace = statistics.median(self.paces or [1])
        self.report.goal(
            f"{what}: {seconds / pace:.2f} s, asked {asked} (here {seconds:.2f} s; the floor takes {pace:.1f} times"
            " what it took when the goals were set)",
            met=seconds / pace < asked,
        )

    def growth(self, small: Scale, large: Scale) -> None:
        """P8: the same works at two sizes, in turns; how much longer the larger takes."""
        with self.seeded(small) as few, self.seeded(large) as many, ExitStack() as running:
            say(f"P8: {small.cases:,} and {large.cases:,} cases")
            sizes = {
                scale: running.enter_context(started(OURS, url, scale))
                for scale, url in ((small, few), (large, many))
            }
            for number, work in enumerate(works(small)):
                if work.id != "P2-304":
                    self.grown(number, small, large, sizes)
            seconds = [sweeps(url, self.count) for url in (few, many)]
            self.told_growth("P5", small, large, *seconds)

    def grown(self, number: int, small: Scale, large: Scale, sizes: dict[Scale, Server]) -> None:
        """One work at both sizes, a round of each in turn."""
        times: dict[Scale, list[float]] = {small: [], large: []}
        for _ in range(self.count):
            for scale, server in sizes.items():
                work = works(scale)[number]
                times[scale].append(rounds(work, 1, {OURS: server}, self.admin, 1, self.seconds)[OURS].p50)
        few, many = (statistics.median(times[scale]) for scale in (small, large))
        self.told_growth(works(small)[number].id, small, large, few / 1000, many / 1000)

    def told_growth(self, what: str, small: Scale, large: Scale, few: float, many: float) -> None:
        """How much longer it takes among more rows."""
        line = f"P8: {what} takes {many / few:.2f} times as long among {large.cases:,} cases as among {small.cases:,}"
        self.report.other(f"{line} ({few * 1000:.1f} and {many * 1000:.1f} ms)")
        self.report.goal(f"{line}, asked 1.3", met=many / few <= 1.3)


@contextmanager
def started(name: str, url: str, scale: Scale) -> Iterator[Server]:
    """One of those who are measured, with its bytecode kept between starts as in an installation."""
    environment = {
        "PYTHONDONTWRITEBYTECODE": "",
        "DATABASE_URL": url,
        "CASUSTAFEL_RATE_LIMIT": "0",
        "FLOOR_DATABASE_URL": url.replace("+psycopg", ""),
    }
    with serving(name, COMMANDS[name], environment, next(requests.overviews(scale))) as server:
        yield server


def say(line: str) -> None:
    """Tell how far it is."""
    print(line, file=sys.stderr, flush=True)


def main() -> None:
    """Read what is asked, measure, tell."""
    asked = _asked()
    scale = Scale(asked.cases) if asked.cases else FULL if asked.full else QUICK
    count, seconds = asked.rounds or (5 if asked.full else 3), asked.seconds or (3.0 if asked.full else 1.0)
    with ExitStack() as running:
        server = running.enter_context(throw_away_server())
        admin = running.enter_context(connect(server.url))
        settle(admin)
        database = server.origin.split(" (")[0].split(" from ")[0]
        report = Report(str(scale), database, count, seconds)
        bench = Bench(server.url, admin, count, seconds, report)
        bench.everything(scale, asked.only)
        keep(report, asked)
        if asked.full or asked.growth:
            bench.growth(Scale(scale.cases // 10), scale)
        if asked.growth:
            bench.growth(scale, Scale(scale.cases * 10))
        keep(report, asked)
    print(report.text())


def keep(report: Report, asked: argparse.Namespace) -> None:
    """Write down what was found so far; growth takes long, and should not take the rest with it."""
    if not asked.only:
        RESULTS.write_text(report.text())


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="100,000 cases and a million actions, and P8")
    parser.add_argument("--growth", action="store_true", help="P8, also at ten times as many rows")
    parser.add_argument("--cases", type=int, help="another number of cases")
    parser.add_argument("--rounds", type=int, help="rounds of each measurement")
    parser.add_argument("--seconds", type=float, help="seconds of each burst")
    parser.add_argument(
        "--only", nargs="*", default=[], help="some works only, such as P1 P5; keeps no results"
    )
    return parser.parse_args()


main()
