"""Every page of the site with the demonstration behind it: light and dark, both languages, three widths."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import DESKTOP, PHONE, TABLET, Windows, findings, overflow, settled
from tests.support.demo import Demo
from tests.support.places import Places, Route, routes

pytestmark = pytest.mark.timeout(600)  # the demonstration is played first, for every process that runs these
LOOKS = (("light", "nl"), ("dark", "en"))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demonstration, once for all pages: nothing is changed here."""
    with Demo(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


@pytest.fixture
def windows(demo: Demo, browser: Browser) -> Iterator[Windows]:
    """Browsers over the demonstration. A fault that a page reports by itself fails the test."""
    windows = Windows(demo.address, browser, demo.clock)
    yield windows
    windows.close()
    assert windows.faults == []


def opened(demo: Demo, windows: Windows, route: Route) -> Page:
    """A page as who it is for sees it, with everything it reads."""
    if route.path == "/link":
        page = windows.visit(None, f"/l/{demo.link('closed', client_side=False)}")
    else:
        page = windows.visit(route.reader(demo), Places(demo).fill(route))
    settled(page)
    return page


@pytest.mark.parametrize("route", routes(), ids=str)
def test_a_page_is_accessible_in_every_look_and_fits_every_screen(
    demo: Demo, windows: Windows, route: Route
) -> None:
    page = opened(demo, windows, route)
    for theme, language in LOOKS:
        chosen = f'{{"theme": "{theme}", "language": "{language}"}}'
        page.evaluate("chosen => localStorage.setItem('casustafel.preferences', chosen)", chosen)
        page.reload()
        settled(page)
        expect(page.locator(".utrecht-alert--error")).to_have_count(0)
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
        assert findings(page) == [], (theme, language)
        for width, height in (PHONE, TABLET, DESKTOP):
            page.set_viewport_size({"width": width, "height": height})
            assert overflow(page) == 0, (language, width)


def test_the_list_of_pages_is_read_whole() -> None:
    """Guards the guard: another way of writing routes must not make pages disappear from these tests."""
    paths = {route.path for route in routes()}
    assert {"/", "/cases/:caseId", "/link", "/templates/:templateId", "/accessibility"} <= paths
    assert [route.path for route in routes() if route.open] == ["/accessibility"]
