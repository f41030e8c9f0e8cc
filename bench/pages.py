"""``python -m bench.pages``: what a person waits for, on the demo data and on a region with 10,000 cases, side by side.

Every page is opened in a browser with nothing in its cache, on a processor four times as slow and a line as of a
telephone (150 ms, 1.6 Mbit/s), in turns. Told are the medians of the largest paint, of the time in which the page could
not answer (the part of long tasks over 50 ms), and the bytes of everything that was loaded.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa
from playwright.sync_api import Browser, sync_playwright
from sqlmodel import col

from api.cli import database
from api.core.clock import SystemClock
from api.core.secrets import fingerprint, new_secret
from api.credentials import SESSION_COOKIE
from api.models import metadata
from api.models.action import Action
from api.models.case import Case
from api.models.person import Person
from api.models.role import Role, RoleAssignment
from api.models.sign_in import SignIn
from api.work import Work, Works
from bench.processes import Server, serving
from bench.scale import Scale
from bench.seed import opened, seed
from bench.work import COMMANDS, OURS
from tests.support.browser import launch

RESULTS = Path(__file__).parent / "pages.md"
HELLO = b"GET /health/ready HTTP/1.1\r\nhost: localhost\r\n\r\n"
REGIONAL = ("cases", "meeting", "action", "deadline")  # tables that know their region
CASES = 10_000
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER = 4
OBSERVE = """
    window.measured = { paint: 0, blocked: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.measured.paint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.measured.blocked += Math.max(0, entry.duration - 50);
    }).observe({ type: "longtask", buffered: true });
"""


@dataclass(frozen=True)
class Visitor:
    """A coordinator with a session, and a case of theirs to look at."""

    token: str
    case_id: str

    @property
    def places(self) -> dict[str, str]:
        """The pages that are opened, by what they are called in the table."""
        return {"today": "/", "cases": "/cases", "one case": f"/cases/{self.case_id}", "actions": "/actions"}


@dataclass(frozen=True)
class Cost:
    """What one opening of a page cost: milliseconds, milliseconds, bytes."""

    paint: float
    blocked: float
    loaded: float


def main() -> None:
    """Fill two databases, open every page in turns, tell."""
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="openings of each page")
    asked = parser.parse_args()
    with ExitStack() as running:
        places = {
            name: running.enter_context(filled(fill))
            for name, fill in (("demo", _demo), (f"{CASES:,} cases", _large))
        }
        playwright = running.enter_context(sync_playwright())
        browser = running.enter_context(launch(playwright))
        text = "\n".join([*_HEAD, *table(browser, places, asked.rounds), ""])
    print(text)
    RESULTS.write_text(text)


_HEAD = [
    "# What a person waits for",
    "",
    f"Debian's Chromium, {SLOWER} times slowed down, 150 ms and 1.6 Mbit/s, nothing in the cache; medians.",
    "",
    "| page | data | largest paint ms | blocked ms | loaded kB |",
    "|---|---|--:|--:|--:|",
]


def table(browser: Browser, places: dict[str, tuple[Server, Visitor]], rounds: int) -> Iterator[str]:
    """A line for each page and each set of data."""
    found: dict[tuple[str, str], list[Cost]] = {}
    for number in range(rounds):
        print(f"round {number + 1}", file=sys.stderr, flush=True)
        for data, (server, visitor) in places.items():
            for page, place in visitor.places.items():
                cost = opening(browser, f"http://127.0.0.1:{server.port}", visitor.token, place)
                found.setdefault((page, data), []).append(cost)
    for (page, data), costs in sorted(found.items()):
        cells = [
            f"{statistics.median(cost.paint for cost in costs):,.0f}",
            f"{statistics.median(cost.blocked for cost in costs):,.0f}",
            f"{statistics.median(cost.loaded for cost in costs) / 1000:,.0f}",
        ]
        yield "| " + " | ".join([page, data, *cells]) + " |"


def opening(browser: Browser, address: str, token: str, place: str) -> Cost:
    """One page, opened by somebody who was never here."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_cookies([{"name": SESSION_COOKIE, "value": token, "url": address}])
    context.add_init_script(OBSERVE)
    page = context.new_page()
    sizes: list[float] = []
    network = context.new_cdp_session(page)
    network.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", LINE)
    network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{address}/#{place}")
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_load_state("networkidle")
    measured = page.evaluate("window.measured")
    context.close()
    return Cost(measured["paint"], measured["blocked"], sum(sizes))


@contextmanager
def filled(fill: Callable[[str], None]) -> Iterator[tuple[Server, Visitor]]:
    """A server over a database that was filled, and somebody who may see all of one region."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/pages.db"
        fill(url)
        with opened(url) as engines, Works(engines, SystemClock()).open() as work:
            visitor = _arrive(work)
        environment = {"DATABASE_URL": url, "CASUSTAFEL_RATE_LIMIT": "0"}
        with serving("pages", COMMANDS[OURS], environment, HELLO) as server:
            yield server, visitor


def _demo(url: str) -> None:
    with opened(url) as engines:
        works = Works(engines, SystemClock())
        database.upgrade(works)
        database.load_demo(works)


def _large(url: str) -> None:
    """The seeded rows, all of them in one region."""
    seed(url, Scale(CASES))
    with opened(url) as engines, Works(engines, SystemClock()).open() as work:
        first = work.run(sa.select(col(Case.region_id)).limit(1)).scalar_one()
        for name in REGIONAL:
            work.run(sa.update(metadata.tables[name]).values(region_id=first))


def _arrive(work: Work) -> Visitor:
    """A coordinator of the region with the most actions, who just signed in."""
    busiest = sa.select(col(Action.region_id), sa.func.min(col(Action.case_id)))
    busiest = busiest.group_by(col(Action.region_id)).order_by(sa.func.count().desc()).limit(1)
    found = work.run(busiest).mappings().one()
    region_id, case_id = found.values()
    person = work.create(Person, name="Coördinator Meting")
    since = work.today - timedelta(days=1)
    work.create(
        RoleAssignment, person_id=person.id, role=Role.COORDINATOR, region_id=region_id, valid_from=since
    )
    token = new_secret()
    hashed = fingerprint(token)
    now = work.now
    work.session.add(
        SignIn(token_hash=hashed, person_id=person.id, created_at=now, seen_at=now, ended_at=None)
    )
    return Visitor(token, str(case_id))


if __name__ == "__main__":
    main()
