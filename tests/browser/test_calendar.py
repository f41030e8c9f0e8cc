"""The own calendar: its address is made, copied, renewed and revoked; and who has to be phoned (W5, S7)."""

import httpx
import pytest
from playwright.sync_api import Page, expect

from api.models.person import Person
from tests.support.browser import PHONE, Site, findings, overflow
from tests.support.meeting import Table

pytestmark = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def shown(page: Page) -> str:
    return page.get_by_label("Adres", exact=True).input_value()


def status(site: Site, address: str) -> int:
    """What a calendar program gets at an address."""
    return httpx.get(f"{site.address}/v1{address.partition('/v1')[2]}").status_code


def test_an_address_is_made_renewed_and_revoked(site: Site):
    page = site.visit(site.world.coordinator, size=PHONE)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Mijn agenda").click()
    expect(page.get_by_role("heading", name="Mijn agenda")).to_be_visible()
    page.get_by_role("button", name="Adres maken").click()
    expect(page.get_by_text("Het adres is gemaakt", exact=True)).to_be_visible()
    assert findings(page) == []
    assert overflow(page) == 0
    first = shown(page)
    assert status(site, first) == 200

    page.get_by_role("button", name="Nieuw adres maken").click()
    expect(page.get_by_label("Adres", exact=True)).not_to_have_value(first)
    second = shown(page)
    assert (status(site, first), status(site, second)) == (404, 200)

    page.get_by_role("button", name="Intrekken").click()
    expect(page.get_by_text("U hebt nog geen adres.")).to_be_visible()
    assert status(site, second) == 404
    assert findings(page) == []


def test_who_has_to_be_phoned_stands_among_the_participants(site: Site):
    table = Table(site.world, site.clock)
    with site.world.works.open() as work:
        person = work.session.get_one(Person, table.owner("manager"))
        failed = {"mail_failed_at": work.now, "mail_failed_code": "5.1.1", "mail_failed_for_good": True}
        work.change(person, email="mo@weg.example", phone="0501234567", **failed)
    page = site.visit(table.organiser, table.path)
    expect(page.get_by_text("bel deze persoon: mail komt niet aan")).to_have_count(1)
    expect(page.get_by_role("link", name="0501234567").first).to_be_visible()
    assert findings(page) == []
