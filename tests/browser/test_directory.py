"""Organisations and people: found, added, changed, switched off; roles by an administrator (S7)."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from api.models.role import Role
from tests.support.browser import PHONE, TABLET, Site, findings, overflow
from tests.support.preparing import fine

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Hoofdmenu")


def test_an_organisation_is_found_or_added(site: Site):
    page = site.visit(site.world.coordinator)
    menu(page).get_by_role("link", name="Organisaties").click()
    page.get_by_label("Zoek op naam").fill("linde")
    expect(page.get_by_role("row")).to_have_count(2)
    expect(page.get_by_role("link", name="De Linde")).to_be_visible()
    page.get_by_label("Zoek op naam").fill("bestaat niet")
    expect(page.get_by_text("Geen organisatie gevonden.")).to_be_visible()
    assert findings(page) == []

    page.get_by_role("link", name="Organisatie toevoegen").click()
    page.get_by_role("button", name="Organisatie opslaan").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert findings(page) == []
    page.get_by_label("Naam").fill("Wonen aan Zee")
    page.get_by_label("Soort").select_option(label="wonen")
    page.get_by_label("E-mail").fill("info@wonen.example")
    page.get_by_role("button", name="Organisatie opslaan").click()
    expect(page.get_by_role("heading", name="Wonen aan Zee")).to_be_visible()


def test_an_organisation_is_changed_by_two_at_once_and_stopped(site: Site):
    path = f"/organisations/{site.world.provider}"
    page = site.visit(site.world.coordinator, path)
    page.get_by_role("button", name="Wijzigen").click()
    page.get_by_label("Telefoon").fill("0501234567")
    fine(site.world.administrator.patch(path, {"task": "Huizen bouwen", "phone": "0509999999"}))
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name="Beheerder Bas was u voor")).to_be_visible()
    assert findings(page) == []
    page.get_by_label("Wat Beheerder Bas opsloeg").check()
    page.get_by_role("button", name="Deze keuzes opslaan").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text("Huizen bouwen")).to_be_visible()
    expect(page.get_by_text("0509999999")).to_be_visible()

    page.get_by_role("button", name="Stopzetten").click()
    page.get_by_role("dialog").get_by_role("button", name="Stopzetten").click()
    expect(page.get_by_role("button", name="Weer in gebruik nemen")).to_be_visible()
    page.get_by_role("link", name="Organisaties").first.click()
    expect(page.get_by_role("link", name="Zorgkantoor Noord")).to_be_visible()
    expect(page.get_by_role("link", name="De Linde")).to_have_count(0)
    page.get_by_label("Welke").select_option(label="Ook wie gestopt is")
    expect(page.get_by_role("link", name="De Linde")).to_be_visible()


def test_somebody_is_added_and_gets_a_role_from_the_administrator(site: Site):
    page = site.visit(site.world.administrator)
    menu(page).get_by_role("link", name="Mensen").click()
    page.get_by_role("link", name="Iemand toevoegen").click()
    page.get_by_label("Naam").fill("Adviseur Ada")
    page.get_by_label("Organisatie").fill("linde")
    page.get_by_role("button", name="De Linde").click()
    page.get_by_role("button", name="Persoon opslaan").click()
    expect(page.get_by_role("heading", name="Adviseur Ada")).to_be_visible()
    expect(page.get_by_role("link", name="De Linde")).to_be_visible()

    roles, dialog = page.get_by_role("region", name="Rollen"), page.get_by_role("dialog")
    roles.get_by_role("button", name="Rol geven").click()
    dialog.get_by_label("Rol", exact=False).first.select_option(label="coördinator van een regio")
    dialog.get_by_role("button", name="Rol geven").click()
    expect(dialog.get_by_label("Regio")).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    dialog.get_by_label("Regio").select_option(label="Groningen")
    dialog.get_by_role("button", name="Rol geven").click()
    expect(roles).to_contain_text("coördinator, Groningen")
    roles.get_by_role("button", name="Einddatum").click()
    dialog.get_by_label("Tot en met").fill("2026-12-31")
    dialog.get_by_role("button", name="Opslaan").click()
    expect(roles).to_contain_text("tot en met do 31 dec 2026")

    page.get_by_role("button", name="Wijzigen").first.click()
    dialog.get_by_role("button", name=re.compile("Anders kiezen")).click()
    dialog.get_by_label("Functie").fill("Adviseur")
    dialog.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("Adviseur", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="De Linde")).to_have_count(0)


@ONE_ENGINE
def test_the_last_administrator_stays(site: Site):
    page = site.visit(site.world.administrator, f"/people/{site.world.administrator.person_id}")
    page.get_by_role("button", name="Stopzetten").click()
    page.get_by_role("dialog").get_by_role("button", name="Stopzetten").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_visible()
    assert findings(page) == []


@ONE_ENGINE
def test_everybody_sees_only_what_is_for_them(site: Site):
    manager = site.world.person("Manager Munt", Role.MANAGER, site.world.home)
    helper = site.world.person("Adviseur Anne")
    page = site.visit(helper)
    expect(menu(page).get_by_role("link", name="Casussen", exact=True)).to_be_visible()
    for name in ("Organisaties", "Mensen", "Sjablonen"):
        expect(menu(page).get_by_role("link", name=name)).to_have_count(0)
    page = site.visit(manager, f"/organisations/{site.world.provider}")
    expect(page.get_by_role("heading", name="De Linde")).to_be_visible()
    expect(menu(page).get_by_role("link", name="Sjablonen")).to_have_count(0)
    expect(page.get_by_role("button", name="Wijzigen")).to_have_count(0)
    expect(page.get_by_role("button", name="Stopzetten")).to_have_count(0)


@ONE_ENGINE
def test_long_lists_grow_and_fit(site: Site):
    for number in range(60):
        site.world.person(f"Medewerker {number:02}")
    for size in (PHONE, TABLET):
        page = site.visit(site.world.coordinator, "/people", size)
        expect(page.get_by_role("status").filter(has_text="50 getoond")).to_be_visible()
        assert overflow(page) == 0
        page.get_by_role("button", name="Meer laten zien").click()
        expect(page.get_by_role("link", name="Medewerker 59")).to_be_visible()
