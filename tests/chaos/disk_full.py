"""The disk of the database is full, and has room again later.

The disk is a real one: a small tmpfs, in a mount namespace that ends with the process, so that nothing stays behind
and no special rights are needed.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import disk_usage

from api.core.clock import SystemClock
from api.flows import outbox
from tests.chaos import told
from tests.chaos.ground import ground
from tests.chaos.outcome import Finding, Outcome, Place, Scenario, at_least
from tests.chaos.processes import Ticking, api, wait_until
from tests.chaos.pushing import kept, machine, more, pushing, stored
from tests.conftest import migrate
from tests.support.postgres import Server, throw_away_server
from tests.support.posting import ROOT
from tests.support.scheduling import running

NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")
MEGABYTES = {"sqlite": 24, "postgresql": 160}
SPARE = 1_000_000
"""Bytes that are left when the disk is said to be full: soon they are used."""


@dataclass(frozen=True)
class Size:
    """How many reminders, acknowledged pushes before and after, and refusals on the full disk."""

    reminders: int
    pushes: int
    refusals: int


def run(place: Place, size: Size) -> Outcome:
    """503 while it is full and nothing half stored; everything goes on when there is room again."""
    command = [*NAMESPACE, sys.executable, "-m", __name__, place.kind, json.dumps(asdict(size))]
    said = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    outcome = json.loads(said)
    return Outcome(outcome["done"], [Finding(**finding) for finding in outcome["findings"]])


def inside(kind: str, size: Size) -> Outcome:
    """The scenario, in a namespace of its own."""
    with _disk(MEGABYTES[kind]) as disk, ExitStack() as ending:
        server = ending.enter_context(throw_away_server(options=(), place=disk)) if kind != "sqlite" else None
        url = "" if server else f"sqlite:///{disk}/casustafel.db"
        if url:
            migrate(url)
        here = ending.enter_context(ground(Place(kind, server.url if server else ""), url))
        people, headers = here.remind(size.reminders), machine(here)
        serving = ending.enter_context(api(here.settings, here.clock))
        ending.enter_context(running(Ticking(here.settings, here.clock)))
        with pushing(serving.address, headers) as pushed:
            wait_until(more(pushed, size.pushes), "pushes before")
            before, faults = len(pushed.acknowledged), [SystemClock().now()]
            ballast = _fill(disk)
            wait_until(lambda: pushed.refused >= size.refusals, "refusals")
            ballast.unlink()
            faults.append(SystemClock().now())
            _revive(server)
            here.works.database.dispose()
            here.clock.shift(seconds=outbox.LEASE.total_seconds())
            wait_until(more(pushed, size.pushes), "pushes afterwards")
            pushed.stop()
            wait_until(lambda: told.sent(here) == size.reminders, "everybody was told")
        return Outcome(
            f"a disk of {MEGABYTES[kind]} MB; {size.reminders:,} reminders and {len(pushed.acknowledged):,}"
            f" acknowledged pushes, {before:,} of them before it was full; {pushed.refused:,} heard 503",
            [
                at_least("503 on the full disk", pushed.refused, size.refusals),
                *kept(pushed, stored(here.works)),
                *told.everybody_once(here, people, faults),
            ],
        )


@contextmanager
def _disk(megabytes: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="disk-", dir="/tmp") as place:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", place], check=True)
        try:
            yield Path(place)
        finally:
            subprocess.run(["umount", "--lazy", place], check=True)


def _fill(disk: Path) -> Path:
    """A file that takes what is free, but for a little."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        for _ in range(max(0, disk_usage(disk).free - SPARE) // 65536):
            file.write(bytes(65536))
    return ballast


def _revive(server: Server | None) -> None:
    """PostgreSQL ends itself when it has no room for its log; start it again, as its supervisor would."""
    if server and server.process and server.process.poll() is not None:
        server.start()


SCENARIO = Scenario("disk-full", "The disk is full", run, Size(15, 20, 20), Size(300, 500, 500))

if __name__ == "__main__":
    print(json.dumps(asdict(inside(sys.argv[1], Size(**json.loads(sys.argv[2]))))))
