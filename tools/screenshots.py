"""``make screenshots``: a picture of every page at three widths, light and dark, in ``screenshots/`` (not kept in git).

Starts the demonstration on a scratch database. Fails when a route has no picture, or when a page reports a fault.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.support.browser import DESKTOP, PHONE, TABLET, Windows, launch, quiet, settled
from tests.support.demo import Demo
from tests.support.places import Places, routes
from tests.support.world import As

FOLDER = Path(__file__).parent.parent / "screenshots"
LOOKS = (("light", PHONE), ("light", TABLET), ("light", DESKTOP), ("dark", DESKTOP))
ENDED = "pl_" + "A" * 43


@dataclass(frozen=True)
class Shot:
    """One page as one person sees it; ``route`` is which page of the list it shows."""

    name: str
    route: str
    place: str
    who: As | None


def main() -> int:
    """Picture every page, or those whose name has one of the words given. The exit code of the process."""
    words = sys.argv[1:]
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with (
        tempfile.TemporaryDirectory() as scratch,
        Demo(Path(scratch)) as demo,
        sync_playwright() as playwright,
    ):
        windows = Windows(demo.address, launch(playwright), demo.clock)
        shots = [shot for shot in _shots(demo) if not words or any(word in shot.name for word in words)]
        for shot in shots:
            _take(windows, shot)
        windows.browser.close()
    missing = [] if words else sorted({route.path for route in routes()} - {shot.route for shot in shots})
    for fault in [*windows.faults, *(f"no picture of {route}" for route in missing)]:
        print(fault, file=sys.stderr)
    print(f"{len(list(FOLDER.iterdir()))} pictures in {FOLDER}")
    return 1 if windows.faults or missing else 0


def _shots(demo: Demo) -> Iterator[Shot]:
    places = Places(demo)
    for route in routes():
        who = route.reader(demo)
        if route.path != "/link":
            yield Shot(route.name, route.path, places.fill(route), who)
        if route.path.startswith(("/people", "/organisations", "/templates", "/regions")):
            yield Shot(f"{route.name}-administrator", route.path, places.fill(route), demo.administrator)
    yield from _states(demo, places)
    yield Shot("signed-out", "/", "/", None)
    yield Shot("not-found", "", "/nothing-here", demo.coordinator)
    for name, status, client_side in (
        ("link-invited-family", "invited", True),
        ("link-invited", "invited", False),
        ("link-minutes-family", "closed", True),
        ("link-minutes", "closed", False),
    ):
        yield Shot(name, "/link", f"/l/{demo.link(status, client_side=client_side)}", None)
    yield Shot("link-ended", "/link", f"/l/{ENDED}", None)


def _states(demo: Demo, places: Places) -> Iterator[Shot]:
    """Pages that look otherwise by how far things are: who comes before, during and after a meeting."""
    for status, page in (
        ("planned", ""),
        ("closed", ""),
        ("cancelled", ""),
        ("invited", "/live"),
        ("invited", "/beamer"),
    ):
        for meeting in demo.meetings(status)[:1]:
            place = f"/meetings/{meeting['id']}{page}"
            yield Shot(f"meeting-{status}{page.replace('/', '-')}", "", place, demo.coordinator)
    for status in ("draft", "final"):
        for meeting in demo.with_minutes(status)[:1]:
            yield Shot(f"minutes-{status}", "", f"/meetings/{meeting['id']}/minutes", demo.coordinator)
    for status in ("registered", "closed", "declined"):
        for case in demo.all("/cases", status=status)[:1]:
            yield Shot(f"case-{status}", "", f"/cases/{case['id']}", demo.coordinator)
    yield Shot("actions-board", "", "/actions?view=board", demo.coordinator)
    yield Shot("action-done", "", f"/actions/{places.first('/actions', status='done')}", demo.coordinator)
    yield Shot("today-administrator", "", "/", demo.administrator)


def _take(windows: Windows, shot: Shot) -> None:
    for theme, size in LOOKS:
        page = windows.visit(shot.who, shot.place, size, color_scheme=theme)
        settled(page)
        quiet(page)
        page.screenshot(path=FOLDER / f"{shot.name}-{size[0]}-{theme}.png", full_page=True)
        windows.close()


if __name__ == "__main__":
    sys.exit(main())
