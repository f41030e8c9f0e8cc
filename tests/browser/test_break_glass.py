"""Break-glass on the site: opened by name, read, ended, and looked back at by somebody else (S8)."""

from playwright.sync_api import Page, expect

from tests.support.browser import PHONE, Site, findings, overflow, settled


def test_a_case_is_opened_in_need_and_looked_back_at(site: Site):
    site.world.machine.put("/sources/zk/cases/zaak-7", {"region": "ZK09", "title": "Een rustige plek"})
    page = site.visit(site.world.stranger, "/cases")
    page.get_by_role("link", name="Gebruik noodtoegang").click()
    expect(page.get_by_text("Iedereen hoort dit meteen")).to_be_visible()
    page.get_by_label("acuut gevaar").check()
    page.get_by_role("textbox", name="Wat is er aan de hand?").fill("De buren horen geschreeuw.")
    page.get_by_role("textbox", name="Systeem").fill("zk")
    page.get_by_role("textbox", name="Referentie").fill("zaak-8")
    page.get_by_role("button", name="Casus in nood openen").click()
    expect(page.get_by_role("heading", name="Niet gevonden")).to_be_visible()
    assert findings(page) == []
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert overflow(page) == 0
    page.get_by_role("textbox", name="Referentie").fill("zaak-7")
    page.get_by_role("button", name="Casus in nood openen").click()
    expect(page.get_by_role("heading", name="Een rustige plek", level=1)).to_be_visible()
    settled(page)
    expect(page.get_by_text("U kunt lezen tot")).to_be_visible()
    assert findings(page) == []
    other = site.visit(site.world.coordinator, "/cases")
    other.get_by_role("link", name="Een rustige plek").first.click()
    expect(other.get_by_text("Er is noodtoegang gebruikt voor deze casus")).to_be_visible()
    page.get_by_role("button", name="Noodtoegang beëindigen").click()
    expect(page.get_by_text("wacht op een oordeel")).to_be_visible()
    other.get_by_role("link", name="Bekijk de noodtoegang").click()
    look_back(other)


def look_back(page: Page) -> None:
    page.get_by_role("button", name="Oordeel geven").click()
    page.get_by_label("Het was nodig").check()
    page.get_by_role("textbox", name="Uitleg").fill("Er was gevaar.")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("Niemand gebruikte noodtoegang")).to_be_visible()
    page.get_by_label("Alleen wat nog geen oordeel heeft").uncheck()
    expect(page.get_by_text("Het was nodig, volgens Coördinator Roos: Er was gevaar.")).to_be_visible()
    assert findings(page) == []
