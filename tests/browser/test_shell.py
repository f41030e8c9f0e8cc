"""What stands around every page: signing in, the menu, languages, colours, and a session that ends."""

import re

from playwright.sync_api import expect

from tests.support.browser import PHONE, Site, findings, overflow


def test_a_coordinator_sees_what_waits(site: Site):
    site.world.case()
    page = site.visit(site.world.coordinator)
    expect(page.get_by_role("heading", name="Vandaag", level=1)).to_be_visible()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Casussen", exact=True).click()
    expect(page.get_by_role("link", name="Een plek om te wonen")).to_be_visible()
    assert findings(page) == []


def test_a_stranger_is_asked_to_sign_in(site: Site):
    page = site.visit(None)
    expect(page.get_by_role("heading", name="Aanmelden")).to_be_visible()
    assert findings(page) == []


def test_the_language_and_the_colours_stay_as_chosen(site: Site):
    page = site.visit(site.world.coordinator)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Today", level=1)).to_be_visible()
    page.get_by_role("button", name="Dark colours").click()
    page.reload()
    expect(page.get_by_role("heading", name="Today", level=1)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert findings(page) == []


def test_a_telephone_shows_the_same_page(site: Site):
    site.world.case()
    page = site.visit(site.world.coordinator, "/cases", PHONE)
    expect(page.get_by_role("link", name="Een plek om te wonen")).to_be_visible()
    assert overflow(page) == 0
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Vandaag").click()
    expect(page).to_have_url(re.compile("#/$"))
