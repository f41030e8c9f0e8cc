"""Actions in the browser: chased, moved, changed, agreed between meetings (W15)."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Site, findings, looks, widest
from tests.support.meeting import Table

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
WHAT = "De kamer vrijhouden"


@pytest.fixture
def table(site: Site) -> Table:
    """A meeting that is held, with an action that is due on Friday 20 November."""
    table = Table(site.world, site.clock).open()
    agreed(table, WHAT)
    return table


def agreed(table: Table, what: str, **fields: str) -> str:
    owner = str(table.owner("manager"))
    body = {"what": what, "term": "short", "ownerId": owner, "dueOn": "2026-11-20", **fields}
    return str(table.post("actions", body)["id"])


def ends(page: Page, outcome: str, reason: str) -> None:
    """Fill in where the action stands now, in the dialog that is open."""
    page.get_by_role("radio", name=re.compile(f"^{outcome}", re.IGNORECASE)).check()
    page.get_by_label("Toelichting").fill(reason)
    page.get_by_role("button", name="Vastleggen").click()


def test_an_overdue_action_is_chased_until_it_is_done(site: Site, table: Table):
    manager = str(table.owner("manager"))
    site.world.coordinator.patch(f"/people/{manager}", {"phone": "+31612345678"})
    site.it_is("2026-11-25")
    site.world.sign_in_again(site.world.coordinator)
    page = site.visit(site.world.coordinator)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Acties").click()
    expect(page.get_by_text("2 werkdagen te laat")).to_be_visible()
    page.get_by_role("link", name=WHAT).click()
    expect(page.get_by_text("Deze actie is te laat")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Bel Manager Mo"))).to_have_attribute(
        "href", "tel:+31612345678"
    )
    expect(page.get_by_text("escalatie")).to_be_visible()

    page.get_by_label("Wat is er gezegd?").fill("Morgen belt zij de afdeling.")
    page.get_by_label("Zegt toe dat het gebeurt").check()
    page.get_by_role("button", name="gesproken").click()
    expect(page.locator("#calls .told")).to_contain_text("Morgen belt zij de afdeling.")
    expect(page.get_by_label("Wat is er gezegd?")).to_have_value("")

    page.get_by_label("Hoe staat het ervoor?").fill("De afdeling denkt mee.")
    page.get_by_role("button", name="Voortgang toevoegen").click()
    expect(page.locator("#story .timeline")).to_contain_text("De afdeling denkt mee.")
    it_is_started_done_and_taken_up_again(page)


def it_is_started_done_and_taken_up_again(page: Page) -> None:
    page.get_by_role("button", name="Status wijzigen").click()
    ends(page, "bezig", "Begonnen.")
    expect(page.locator("#story .timeline")).to_contain_text("Begonnen")
    page.get_by_role("button", name="Status wijzigen").click()
    ends(page, "gedaan", "De kamer is vrij.")
    expect(page.locator(".utrecht-alert")).to_contain_text("De kamer is vrij.")
    expect(page.get_by_text("Er komen geen herinneringen meer.")).to_be_visible()

    page.get_by_role("button", name="Status wijzigen").click()
    page.get_by_role("radio", name=re.compile("^open", re.IGNORECASE)).check()
    page.get_by_label("Nieuwe datum").fill("2026-12-04")
    page.get_by_label("Toelichting").fill("Toch verhuurd.")
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.locator("#story .timeline")).to_contain_text("Weer opgepakt")
    expect(page.locator("#facts")).to_contain_text("vr 4 dec 2026")


def test_the_board_tells_dropped_from_not_done(site: Site, table: Table):
    agreed(table, "De indicatie opvragen")
    page = site.visit(table.organiser, "/actions")
    page.get_by_role("link", name="Bord").click()
    board = {
        name: page.get_by_role("region", name=re.compile(f"^{name}", re.IGNORECASE))
        for name in ("open", "vervallen", "niet nagekomen")
    }
    expect(board["open"].get_by_role("listitem")).to_have_count(2)
    page.get_by_role("button", name=f"Verplaatsen: {WHAT}").press("Enter")
    page.get_by_role("radio", name=re.compile("^vervallen", re.IGNORECASE)).check()
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert findings(page) == []
    ends(page, "vervallen", "Zij woont nu bij haar zus.")
    expect(board["vervallen"].get_by_role("link", name=WHAT)).to_be_visible()
    page.get_by_role("button", name="Verplaatsen: De indicatie opvragen").press("Enter")
    ends(page, "niet nagekomen", "Twee keer gebeld, niet gebeurd.")
    expect(board["niet nagekomen"].get_by_role("link", name="De indicatie opvragen")).to_be_visible()
    expect(board["open"]).to_contain_text("Niets")


@ONE_ENGINE
def test_a_card_is_dragged_to_another_column(site: Site, table: Table):
    page = site.visit(table.organiser, "/actions?view=board")
    card = page.locator(".board__card")
    card.drag_to(page.get_by_role("region", name=re.compile("^bezig", re.IGNORECASE)))
    expect(page.get_by_role("radio", name=re.compile("^bezig", re.IGNORECASE))).to_be_checked()
    ends(page, "bezig", "Begonnen.")
    expect(
        page.get_by_role("region", name=re.compile("^bezig", re.IGNORECASE)).get_by_role("link", name=WHAT)
    ).to_be_visible()


@ONE_ENGINE
def test_filters_views_and_more(site: Site, table: Table):
    for number in range(55):
        table.action("sister", what=f"Kleine actie {number}")
    table.action("organiser", what="Bellen met de gemeente")
    page = site.visit(table.organiser, "/actions")
    expect(page.get_by_role("row")).to_have_count(51)
    page.get_by_role("button", name="Meer laten zien").click()
    expect(page.get_by_role("row")).to_have_count(58)
    page.get_by_role("link", name="Mijn acties").click()
    expect(page.get_by_role("row")).to_have_count(2)
    page.get_by_label("Welke acties").select_option("done")
    expect(page.get_by_text("Geen actie gevonden met deze filters.")).to_be_visible()
    page.get_by_role("button", name="Weergave bewaren").click()
    page.get_by_label("Naam van de weergave").fill("Mijn klus")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("link", name="Mijn klus")).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="Alle acties laten zien").click()
    page.get_by_role("button", name="Zus Sara").first.click()
    expect(page.get_by_label("Van wie")).to_have_value(str(table.owner("sister")))
    expect(page.get_by_text("Manager Mo")).to_have_count(0)


@ONE_ENGINE
def test_somebody_else_changed_the_action_meanwhile(site: Site, table: Table):
    action = agreed(table, "De sleutel ophalen")
    page = site.visit(table.organiser, f"/actions/{action}")
    page.get_by_role("link", name="Wijzigen").click()
    page.get_by_label("Wat moet er gebeuren?").fill("Twee sleutels ophalen")
    change = {"what": "De sleutels ophalen", "dueOn": "2026-11-27"}
    table.minute_taker.patch(f"/actions/{action}", change)
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name="Notulist Nico was u voor")).to_be_visible()
    expect(page.locator(".conflict__others")).to_contain_text("vr 27 nov 2026")
    page.get_by_role("button", name="Deze keuzes opslaan").click()
    expect(page.get_by_role("heading", name="Twee sleutels ophalen")).to_be_visible()
    expect(page.locator("#facts")).to_contain_text("vr 27 nov 2026")


@ONE_ENGINE
def test_an_action_between_two_meetings(site: Site, table: Table):
    page = site.visit(site.world.coordinator, f"/cases/{table.case_id}")
    page.get_by_role("link", name="Actie afspreken").click()
    page.get_by_role("button", name="Actie afspreken").click()
    expect(page.get_by_role("alert").get_by_role("listitem")).to_have_count(4)
    page.get_by_label("Wat moet er gebeuren?").fill("De huisarts inlichten")
    page.get_by_label("Wie doet het?").select_option(label="Zus Sara")
    page.get_by_label("Uiterlijk op").fill("2026-11-12")
    page.get_by_label("Termijn").select_option("short")
    page.get_by_role("button", name="Actie afspreken").click()
    page.get_by_role("link", name="De huisarts inlichten").click()
    expect(page.locator("#facts")).to_contain_text("Tussen bijeenkomsten door")


@ONE_ENGINE
def test_who_may_not_change_an_action_is_told_so(site: Site, table: Table):
    page = site.visit(table.sister, "/actions")
    page.get_by_role("button", name=f"Verplaatsen: {WHAT}").click()
    expect(page.get_by_role("dialog")).to_contain_text("U mag de status van deze actie niet veranderen")
    page.keyboard.press("Escape")
    page.get_by_role("link", name=WHAT).click()
    expect(page.get_by_role("heading", name=WHAT)).to_be_visible()
    expect(page.get_by_role("button", name="Status wijzigen")).to_have_count(0)


@ONE_ENGINE
@pytest.mark.parametrize(
    "place",
    [
        "/actions",
        "/actions?view=board",
        "/actions/{action}",
        "/actions/{action}/edit",
        "/cases/{case}/actions/new",
    ],
)
def test_the_pages_look_right_everywhere(site: Site, table: Table, place: str):
    there = place.format(action=agreed(table, "De sleutel ophalen"), case=table.case_id)
    page = site.visit(table.organiser, there)
    for look in looks(page):
        assert findings(page) == [], look
    assert widest(page) == {}


@ONE_ENGINE
def test_without_actions_the_page_says_where_they_come_from(site: Site):
    page = site.visit(site.world.stranger, "/actions")
    expect(page.get_by_text("Er zijn geen acties om te doen")).to_be_visible()
    assert findings(page) == []
