"""The page of machine clients: a system gets what it may do and its keys, changes over, and is shut out."""

import re

import httpx
from playwright.sync_api import Page, expect

from tests.support.browser import DESKTOP, PHONE, Site, findings, overflow
from tests.support.meeting_page import dialog


def me(site: Site, key: str) -> httpx.Response:
    """Who a key is."""
    return httpx.get(f"{site.address}/v1/me", headers={"authorization": f"Bearer {key}"})


def made(page: Page) -> str:
    """The key that is shown once."""
    page.get_by_role("button", name="Nieuwe sleutel maken").click()
    shown = page.get_by_label("Sleutel", exact=True)
    expect(shown).to_have_value(re.compile("^ck_"))
    return shown.input_value()


def added(site: Site) -> Page:
    """A system that may read cases, by clicking; its page."""
    page = site.visit(site.world.administrator, "/clients")
    page.get_by_role("link", name="Koppeling toevoegen").click()
    page.get_by_role("button", name="Koppeling opslaan").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Naam").fill("Script van het team")
    page.get_by_role("button", name="Voeg een regel toe").click()
    page.get_by_label("Wat", exact=True).select_option(label="casussen lezen")
    page.get_by_label("Regio").select_option(str(site.world.home))
    page.get_by_label("Van casussen tot en met").select_option(label="vertrouwelijk")
    assert findings(page) == []
    page.get_by_role("button", name="Koppeling opslaan").click()
    expect(page.get_by_role("heading", name="Script van het team", level=1)).to_be_visible()
    expect(page.get_by_text("casussen lezen in ")).to_contain_text("tot en met vertrouwelijk")
    return page


def test_a_system_is_let_in_changes_over_and_is_shut_out(site: Site):
    page = added(site)
    first = made(page)
    assert findings(page) == []
    assert list(me(site, first).json()["scopes"]) == ["cases:read"]
    page.reload()
    expect(page.get_by_role("button", name="Nieuwe sleutel maken")).to_be_visible()
    expect(page.get_by_label("Sleutel", exact=True)).to_have_count(0)
    second = made(page)
    assert (me(site, first).status_code, me(site, second).status_code) == (200, 200)
    page.get_by_role("button", name=f"Intrekken: {first[:11]}").click()
    dialog(page, f"Intrekken: {first[:11]}").get_by_role("button", name="Intrekken").click()
    expect(page.get_by_text("ingetrokken", exact=True)).to_be_visible()
    assert (me(site, first).status_code, me(site, second).status_code) == (401, 200)
    for width, height in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        assert overflow(page) == 0
    page.get_by_role("button", name="Stopzetten").click()
    page.get_by_role("dialog").get_by_role("button", name="Stopzetten").click()
    expect(page.get_by_text("gestopt", exact=True)).to_be_visible()
    assert me(site, second).status_code == 401
