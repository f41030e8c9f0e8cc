"""Signing in by clicking: away to the provider, and back to the page one came for."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import PHONE, findings, overflow
from tests.support.world import As

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def away(page: Page) -> None:
    """To the provider, at the press of the button."""
    page.get_by_role("button", name="Aanmelden met uw werkaccount").click()
    expect(page.get_by_role("heading", name="Wie bent u?")).to_be_visible()


@ONE_ENGINE
def test_somebody_goes_to_the_provider_and_comes_back_to_where_they_were(
    browser: Browser, site: str, roos: As
):
    with browser.new_context(locale="nl-NL") as context:
        page = context.new_page()
        page.goto(f"{site}/#/actions")
        expect(page.get_by_role("button", name="Aanmelden met uw werkaccount")).to_be_visible()
        assert findings(page) == []
        away(page)
        page.get_by_role("button", name="Toch niet aanmelden").click()
        expect(page.get_by_role("alert")).to_contain_text("Het aanmelden is afgebroken")
        assert findings(page) == []
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        assert overflow(page) == 0
        away(page)
        page.get_by_label("Vera Vreemd").check()
        page.get_by_role("button", name="Aanmelden", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text("U heeft hier geen toegang")
    with browser.new_context(locale="nl-NL") as context:
        page = context.new_page()
        page.goto(f"{site}/#/actions")
        away(page)
        page.get_by_label("Roos Linde").first.check()
        page.get_by_role("button", name="Aanmelden", exact=True).click()
        expect(page.get_by_role("heading", name="Acties", level=1)).to_be_visible()
        expect(page).to_have_url(re.compile(r"^[^?]+/#/actions$"))
        held = {cookie["name"]: cookie for cookie in context.cookies(site)}
        assert held["casustafel_session"]["httpOnly"]
        assert held["casustafel_session"]["sameSite"] == "Strict"
