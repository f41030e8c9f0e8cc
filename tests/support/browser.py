"""The site in a real browser: pages opened as somebody, with the clock of the test, watched for faults."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request, expect

from api.credentials import SESSION_COOKIE
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

FRONTEND = Path(__file__).parents[2] / "frontend"
PHONE, TABLET, DESKTOP = (320, 700), (768, 1024), (1440, 900)
ROOT_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
]
# Chromium itself writes a line for every refused request; the page shows the refusal.
REFUSALS = "Failed to load resource"
# No telephone here: after a tel: link the browser would ask what to do with it, and take no more clicks.
NO_TELEPHONE = """addEventListener("click", (event) => {
    if (event.target.closest("a[href^='tel:']")) event.preventDefault();
});"""
PATIENCE = 15_000  # milliseconds, for a machine that has much else to do


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium, without a window."""
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert program, "the browser tests need Chromium: `make test` installs it"
    expect.set_options(timeout=PATIENCE)
    return playwright.chromium.launch(executable_path=program, args=ROOT_ARGUMENTS)


@dataclass
class Windows:
    """The site and the API at one address, and everybody who has a page open."""

    address: str
    browser: Browser
    clock: MovingClock
    faults: list[str] = field(default_factory=list)
    contexts: list[tuple[BrowserContext, As | None]] = field(default_factory=list)

    def visit(
        self, who: As | None, place: str = "/", size: tuple[int, int] = DESKTOP, **options: Any
    ) -> Page:
        """A new browser with a page open at ``place`` (what stands behind `#`), signed in as ``who``."""
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="nl-NL", timezone_id="UTC", **options
        )
        context.set_default_timeout(PATIENCE)
        context.clock.set_fixed_time(self.clock.now())
        context.add_init_script(NO_TELEPHONE)
        self.contexts.append((context, who))
        self._sign_in(context, who)
        page = context.new_page()
        self._watch(page)
        page.goto(f"{self.address}/#{place}")
        return page

    def close(self) -> None:
        """Close every browser."""
        for context, _who in self.contexts:
            context.close()
        self.contexts.clear()

    def _sign_in(self, context: BrowserContext, who: As | None) -> None:
        if who is not None and "cookie" in who.headers:
            token = who.headers["cookie"].partition("=")[2]
            context.add_cookies([{"name": SESSION_COOKIE, "value": token, "url": self.address}])

    def _watch(self, page: Page) -> None:
        def error(message: ConsoleMessage) -> None:
            if message.type == "error" and REFUSALS not in message.text:
                self.faults.append(f"{page.url}: {message.text}")

        def asked(request: Request) -> None:
            if not request.url.startswith((f"{self.address}/", "blob:", "data:")):
                self.faults.append(f"{page.url} asked another host: {request.url}")

        page.on("console", error)
        page.on("pageerror", lambda failed: self.faults.append(f"{page.url}: {failed}"))
        page.on("request", asked)


@dataclass
class Site(Windows):
    """The site over the small world of the tests, whose clock can be moved."""

    world: World = field(kw_only=True)

    def follow(self) -> None:
        """The clock was moved: every browser has the new time, and everybody is signed in again."""
        for context, who in self.contexts:
            context.clock.set_fixed_time(self.clock.now())
            if who is not None and who.person_id:
                self.world.sign_in_again(who)
                self._sign_in(context, who)

    def later(self, **by: float) -> None:
        """Time goes by while pages are open; none of them is in the middle of reading, as no clock jumps there."""
        for context, _who in self.contexts:
            for page in context.pages:
                quiet(page)
        self.clock.move(**by)
        self.follow()

    def it_is(self, day: str, wall: str = "09:00") -> None:
        """Go to a moment on the wall clock of Amsterdam."""
        self.clock.set(day, wall)
        self.follow()


def settled(page: Page) -> None:
    """Wait until a page shows what it is about."""
    expect(page.locator("h1").first).to_be_visible()
    expect(page.locator(".state--loading")).to_have_count(0)


def quiet(page: Page) -> None:
    """Wait until nothing was read for half a second. A live page never ends reading: its stream stays open."""
    page.evaluate(
        """() => new Promise((done) => {
            let timer = setTimeout(done, 500);
            new PerformanceObserver(() => {
                clearTimeout(timer);
                timer = setTimeout(done, 500);
            }).observe({ entryTypes: ["resource"] });
        })"""
    )


@cache
def _axe() -> str:
    return (FRONTEND / "node_modules/axe-core/axe.min.js").read_text()


def findings(page: Page) -> list[str]:
    """What axe finds wrong on a page as it stands: rule and place, one line each."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe())
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
        " resultTypes: ['violations']})"  # of what is well it need not tell where
    )
    return [
        f"{rule['id']}: {node['html'][:160]} {json.dumps(node['any'][:1])[:300]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def looks(page: Page) -> Iterator[str]:
    """The page in Dutch and light, then in English and dark; it is loaded anew each time."""
    for language, theme in (("nl", "light"), ("en", "dark")):
        chosen = json.dumps({"language": language, "theme": theme})
        page.evaluate("chosen => localStorage.setItem('casustafel.preferences', chosen)", chosen)
        page.reload()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".state--loading")).to_have_count(0)
        yield f"{language} {theme}"


def widest(page: Page) -> dict[int, int]:
    """By how much the page is too wide, on a telephone, a tablet and a desk; only what is wrong."""
    found = {}
    for width, height in (PHONE, TABLET, DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        found[width] = overflow(page)
    return {width: pixels for width, pixels in found.items() if pixels}


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window; 0 is right."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
