"""An anonymised variant on the site: made on the case, mended, approved by somebody else, and read by others (C2)."""

import re

from playwright.sync_api import Page, expect

from api.models.role import Role
from tests.support.browser import PHONE, Site, findings, overflow, settled
from tests.support.world import As


def test_a_variant_is_made_mended_approved_and_read(site: Site):
    world = site.world
    second = world.person("Coördinator Tweede", Role.COORDINATOR, world.home)
    case = world.case(
        clientName="Mevrouw Jannie Anemoon", about="Jannie houdt van kippen, en van buurman Kees."
    )
    _make_and_mend(site, case["id"])
    page = _read_and_approve(site, second, case["title"])
    page.get_by_role("link", name="Zo lezen anderen het").click()
    expect(page.get_by_text("De cliënt houdt van kippen, en van een buurman.")).to_be_visible()
    expect(page.get_by_text(re.compile("Jannie|Kees|Roos"))).to_have_count(0)
    settled(page)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert overflow(page) == 0
    assert findings(page) == []


def _make_and_mend(site: Site, case_id: str) -> None:
    page = site.visit(site.world.coordinator, f"/cases/{case_id}")
    page.get_by_role("button", name="Maak een variant").click()
    expect(page.get_by_role("heading", name="Geanonimiseerde variant", level=1)).to_be_visible()
    about = page.get_by_role("region", name="Wie is deze persoon?")
    expect(about.locator("del", has_text="Jannie")).to_be_visible()
    expect(about.locator("ins", has_text="De cliënt")).to_be_visible()
    assert findings(page) == []
    page.get_by_role("button", name="Teksten aanpassen").click()
    box = page.get_by_role("dialog").get_by_label("Wie is deze persoon?")
    box.fill("De cliënt houdt van kippen, en van een buurman.")
    page.get_by_role("dialog").get_by_role("button", name="Opslaan").click()
    expect(about.get_by_text("en van een buurman")).to_be_visible()
    page.get_by_role("button", name="Vraag een tweede lezer").click()
    page.get_by_role("dialog").get_by_role("button", name="Vraag een tweede lezer").click()
    expect(page.get_by_text("wacht op een tweede lezer")).to_be_visible()
    expect(page.get_by_role("button", name="Keur goed")).to_have_count(0)


def _read_and_approve(site: Site, second: As, title: str) -> Page:
    page = site.visit(second, "/learning")
    waiting = page.get_by_role("region", name="Wacht op een tweede lezer")
    waiting.get_by_role("link", name=title).click()
    page.get_by_role("button", name="Keur goed").click()
    assert findings(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Keur goed").click()
    return page
