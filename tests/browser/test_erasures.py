"""Erasing and holding on the site: proposed by one, stopped by a hold, taken back, and erased by another (S9)."""

import pytest
from playwright.sync_api import Locator, Page, expect

from api.models.role import Role
from tests.support.browser import PHONE, TABLET, Site, findings, overflow, settled
from tests.support.case_page import says
from tests.support.meeting_page import dialog, part
from tests.support.preparing import fine


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_a_case_is_held_and_then_erased_by_two_people(site: Site) -> None:
    world = site.world
    case = fine(world.coordinator.post("/cases", {"region": "ZK09", "title": "Een casus die weg mag"}))
    officer = world.person("Functionaris Fenna", Role.OFFICER)
    page = site.visit(world.coordinator, f"/cases/{case['id']}")
    propose(page)
    hold(page)
    assert findings(page) == []
    other = site.visit(officer, "/erasures")
    expect(part(other, "Wacht op een tweede persoon").get_by_text("Dubbel ingevoerd.")).to_be_visible()
    erase(other)
    expect(dialog(other, "Casus wissen").get_by_text("vastgehouden")).to_be_visible()
    press(page, "Niet meer vasthouden")
    says(page, "De casus wordt niet meer vastgehouden.")
    press(page, "Voorstel intrekken")
    says(page, "Het voorstel is weg.")
    propose(page)
    other.reload()
    erase(other)
    says(other, "De casus is gewist.")
    seen(other)
    page.reload()
    expect(page.get_by_text("Niet gevonden").first).to_be_visible()


def section(page: Page) -> Locator:
    return part(page, "Wissen en bewaren")


def press(page: Page, name: str) -> None:
    """Press it on the page, and once more in the dialog that asks."""
    section(page).get_by_role("button", name=name).click()
    dialog(page, name).get_by_role("button", name=name).click()


def propose(page: Page) -> None:
    section(page).get_by_role("button", name="Wissen voorstellen").click()
    box = dialog(page, "Wissen voorstellen")
    box.get_by_label("per vergissing").check()
    box.get_by_role("textbox", name="Uitleg").fill("Dubbel ingevoerd.")
    assert findings(page) == []
    box.get_by_role("button", name="Wissen voorstellen").click()
    expect(section(page).get_by_text("Dit is uw eigen voorstel.")).to_be_visible()
    expect(section(page).get_by_role("button", name="Casus wissen")).to_have_count(0)


def hold(page: Page) -> None:
    section(page).get_by_role("button", name="Casus vasthouden").click()
    box = dialog(page, "Casus vasthouden")
    box.get_by_label("Waarom moet de casus blijven?").fill("Er loopt een klacht.")
    box.get_by_label("Tot en met welke dag?").fill("2027-03-01")
    box.get_by_role("button", name="Casus vasthouden").click()
    expect(section(page).get_by_text("Vastgehouden tot en met ma 1 mrt 2027")).to_be_visible()


def erase(page: Page) -> None:
    """By keyboard: without the tick nothing happens, and the focus goes to it."""
    page.get_by_role("button", name="Casus wissen").press("Enter")
    box = dialog(page, "Casus wissen")
    box.get_by_role("button", name="Casus wissen").press("Enter")
    expect(box.get_by_text("Zet eerst dit vinkje.")).to_be_visible()
    expect(box.get_by_role("checkbox")).to_be_focused()
    assert findings(page) == []
    page.keyboard.press("Space")
    box.get_by_role("button", name="Casus wissen").press("Enter")


def seen(page: Page) -> None:
    """What the officer sees afterwards, at each width."""
    ledger = part(page, "Wislijst")
    expect(ledger.get_by_text("Functionaris Fenna")).to_be_visible()
    expect(ledger.get_by_text("Coördinator Roos")).to_be_visible()
    for width, height in (PHONE, TABLET):
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        assert overflow(page) == 0
    assert findings(page) == []
