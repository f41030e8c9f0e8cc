"""A case in which every free text carries a payload: nothing of it runs in a page, a mail, a paper or a spreadsheet."""

import csv
import io
from html.parser import HTMLParser
from typing import Any

import pytest
from playwright.sync_api import Page

from api.models.role import Role
from tests.support import scene
from tests.support.browser import Site, settled
from tests.support.moving_clock import MovingClock
from tests.support.papers import Paper, squeezed
from tests.support.payloads import ALL, PAGE, SHEET
from tests.support.places import routes
from tests.support.poison import Poison
from tests.support.posting import Mailer, Received
from tests.support.world import As, World

WATCH = """() => {
    window.ran = [];
    for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = (...said) => ran.push([name, ...said]);
    addEventListener("securitypolicyviolation", (one) => ran.push([one.violatedDirective, one.blockedURI]));
}"""
LOOK = r"""() => {
    const all = [...document.querySelectorAll("*")];
    const code = /^\s*(javascript|vbscript|data:text)/i;
    const wrong = (element) =>
        element.matches("[data-evil], iframe, object, embed, base, math, [srcdoc], svg script, meta[http-equiv]")
        || (element.tagName === "SCRIPT" && !(element.src || "").startsWith(location.origin))
        || element.getAttributeNames().some((name) => name.startsWith("on"))
        || ["href", "src", "action", "formaction"].some((name) => code.test(element.getAttribute(name) || ""));
    const fields = all.map((element) => element.value).filter((value) => typeof value === "string");
    return {
        ran: window.ran,
        wrong: all.filter(wrong).map((element) => element.outerHTML.slice(0, 200)),
        text: [document.body.textContent, ...fields].join("\n"),
    };
}"""
MADE_BY_US = frozenset("html head meta title style body main p a h1 h2 ul li dl dt dd blockquote br".split())
"""What the template of our mails makes."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch) -> Poison:
    poison = Poison()
    poison.everywhere(monkeypatch)
    return poison


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
@pytest.mark.timeout(600)
def test_nothing_that_somebody_typed_runs_anywhere(
    poison: Poison, world: World, clock: MovingClock, site: Site, mailer: Mailer
) -> None:
    known = scene.play(world, clock)
    assert poison.used == set(ALL), "every payload went in"
    site.follow()
    world.sign_in_again(world.coordinator)
    nothing_runs_in_the_pages(site, world, known)
    nothing_runs_in_the_mails(mailer.run())
    nothing_runs_in_the_papers(world.coordinator, known)
    nothing_runs_in_the_spreadsheets(world)


def nothing_runs_in_the_pages(site: Site, world: World, known: dict[str, list[str]]) -> None:
    page = site.visit(world.coordinator, "/cases")
    site.contexts[-1][0].add_init_script(f"({WATCH})()")
    shown, places = "", addresses(known)
    assert len(places) > 20
    for place in places:
        page.goto("about:blank")
        page.goto(f"{site.address}/#{place}")
        shown += looked_at(page, place)
    assert len([payload for payload in PAGE if payload in shown]) > len(PAGE) / 2, (
        "they are read as they were typed"
    )


def looked_at(page: Page, place: str) -> str:
    """The text of a page on which nothing ran and nothing was made."""
    settled(page)
    found: dict[str, Any] = page.evaluate(LOOK)
    assert (found["ran"], found["wrong"]) == ([], []), place
    return str(found["text"])


def addresses(known: dict[str, list[str]]) -> list[str]:
    """The pages about a case and what hangs from it, for each of its meetings."""
    found = ["/", "/cases", "/actions", "/people"]
    for route in routes():
        (param,) = [part[1:] for part in route.path.split("/") if part.startswith(":")] or [""]
        if param in {"caseId", "meetingId", "roundId", "actionId"}:
            found += [route.path.replace(f":{param}", row) for row in known[param][-3:]]
    return found


class Tags(HTMLParser):
    """The elements of a mail with their attributes, and what it says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.made: list[tuple[str, dict[str, str | None]]] = []
        self.said = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element."""
        self.made.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """A text."""
        self.said += data


def nothing_runs_in_the_mails(mails: list[Received]) -> None:
    said = ""
    for mail in mails:
        assert not any(payload in mail.subject for payload in ALL)
        tags = Tags(mail.body("html"))
        said += tags.said
        for tag, attributes in tags.made:
            assert tag in MADE_BY_US, (mail.subject, tag)
            assert not [
                name for name in attributes if name.startswith("on") or name in {"data-evil", "srcdoc"}
            ]
            assert (attributes.get("href") or "https:").startswith(("https://", "https:", "mailto:")), (
                attributes
            )
    assert len([payload for payload in PAGE if payload in said]) > 5, "they are read as they were typed"


def nothing_runs_in_the_papers(who: As, known: dict[str, list[str]]) -> None:
    said = ""
    minutes = [f"/minutes/{row}/pdf" for row in known["minutesId"]]
    for path in (*minutes, *(f"/meetings/{row}/invitation/pdf" for row in known["meetingId"][-3:])):
        answer = who.get(path)
        if answer.status_code == 200:
            paper = Paper(answer.content)
            said += paper.text
            assert not {"/OpenAction", "/AA", "/AcroForm"} & paper.root.keys()
            assert "/JavaScript" not in paper.root.get("/Names", {})
            assert [page for page in paper.file.pages if page.get("/Annots") or page.get("/AA")] == []
    assert [payload for payload in PAGE if squeezed(payload) in said], "they are read as they were typed"


def nothing_runs_in_the_spreadsheets(world: World) -> None:
    officer, home = world.person("Functionaris", Role.OFFICER, world.home), f"/regions/{world.home}/export"
    files = [
        world.coordinator.get(home, what="cases", format="csv"),
        world.coordinator.get(home, what="actions", format="csv"),
        officer.get("/access-log/export", format="csv"),
    ]
    cells: list[str] = []
    for answer in files:
        assert answer.status_code == 200, answer.text
        text = io.StringIO(answer.content.decode("utf-8-sig"), newline="")
        cells += [cell for row in csv.reader(text, delimiter=";") for cell in row]
    assert [cell for cell in cells if cell.startswith(FORMULA)] == []
    assert {cell for cell in cells if cell.removeprefix("'") in SHEET}, "they are there, as texts"
