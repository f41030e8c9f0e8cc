"""Minutes in the browser: written, sent, corrected, final (W13, W14)."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from api.core.secrets import fingerprint
from api.flows import sweep
from api.models.participant import ParticipantLink
from tests.support.browser import PHONE, Site, findings, looks, widest
from tests.support.meeting import Table

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
WORDS = "Fijn dat iedereen er was."
WRONG = "De kamer is vanaf juni vrij, niet vanaf mei."


@pytest.fixture
def table(site: Site) -> Table:
    return Table(site.world, site.clock)


def place(table: Table) -> str:
    return f"{table.path}/minutes"


def by_link(site: Site, table: Table, name: str) -> Page:
    """Somebody on a telephone with a personal link, at the minutes."""
    token = f"pl_{name}-{table.seats[name]}"
    with site.world.works.open() as work:
        work.create(
            ParticipantLink,
            participant_id=table.seats[name],
            token_hash=fingerprint(token),
            expires_at=work.now + timedelta(days=90),
        )
    page = site.visit(None, f"/l/{token}", PHONE)
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{site.address}/#{place(table)}")
    return page


def send(page: Page) -> None:
    page.get_by_role("button", name="Versturen …").click()
    page.get_by_role("button", name="Nu versturen").click()
    expect(page.get_by_text("Nog 2 werkdagen voor correcties")).to_be_visible()


def correct(page: Page, text: str) -> None:
    page.get_by_label("Wat moet er anders?").fill(text)
    page.get_by_role("button", name="Correctie sturen").click()


def test_minutes_are_written_sent_corrected_and_final(site: Site, table: Table):
    table.closed()
    page = site.visit(table.minute_taker, place(table))
    write_and_send(page)
    manager = corrections_come_in(site, table)
    page.reload()
    answer_both(page)
    site.it_is("2026-11-04", "20:00")
    page.reload()
    expect(page.get_by_text("Vandaag is de laatste dag voor correcties")).to_be_visible()
    site.it_is("2026-11-05", "00:30")
    sweep.sweep(site.world.works, 500)
    manager.get_by_role("button", name="Correctie sturen").click()
    expect(manager.get_by_role("alert")).to_contain_text("4 november 2026")
    expect(manager.get_by_label("Wat moet er anders?")).to_have_value("Nog iets.")
    page.reload()
    only_an_addendum_is_left(page)


def write_and_send(page: Page) -> None:
    expect(page.get_by_text("Dit is een concept")).to_be_visible()
    page.get_by_label("Inleiding").fill(WORDS)
    expect(page.locator(".paper")).to_contain_text(WORDS)
    page.get_by_role("button", name="Versturen …").click()
    expect(page.get_by_role("dialog")).to_contain_text("Sla het eerst op")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("Opgeslagen.")).to_be_visible()
    send(page)
    expect(page.get_by_text("Correcties kunnen tot en met wo 4 nov 2026.", exact=False)).to_be_visible()


def corrections_come_in(site: Site, table: Table) -> Page:
    """Two people correct; the page of the first is given back, where a third correction is half typed."""
    manager = site.visit(table.manager, place(table))
    expect(manager.locator(".paper")).to_contain_text(WORDS)
    correct(manager, WRONG)
    expect(manager.locator(".pair")).to_contain_text(WRONG)
    expect(manager.get_by_label("Wat moet er anders?")).to_have_value("")
    sister = by_link(site, table, "sister")
    expect(sister.locator(".pair")).to_contain_text("Manager Mo")
    correct(sister, "Ik was er ook.")
    expect(sister.locator(".pair")).to_have_count(2)
    manager.get_by_label("Wat moet er anders?").fill("Nog iets.")
    return manager


def answer_both(page: Page) -> None:
    """The first is refused, which needs a reason; the second is accepted."""
    first, second = page.locator(".pair").nth(0), page.locator(".pair").nth(1)
    first.get_by_label("Niet overnemen").check()
    first.get_by_role("button", name="Antwoord geven").click()
    expect(first.get_by_role("alert")).to_contain_text("Geef een reden.")
    first.get_by_label("Toelichting").fill("Het is mei; nagevraagd.")
    first.get_by_role("button", name="Antwoord geven").click()
    expect(first).to_contain_text("niet overgenomen")
    second.get_by_label("Overnemen", exact=True).check()
    second.get_by_role("button", name="Antwoord geven").click()
    expect(second).to_contain_text("overgenomen")


def only_an_addendum_is_left(page: Page) -> None:
    expect(page.get_by_text("Deze notulen zijn definitief")).to_be_visible()
    expect(page.get_by_text("Definitief sinds do 5 nov 2026, 00:00.", exact=False)).to_be_visible()
    expect(page.get_by_label("Wat moet er anders?")).to_have_count(0)
    page.get_by_label("Aanvulling (verplicht)").fill("De sleutel ligt klaar.")
    page.get_by_role("button", name="Aanvulling toevoegen").click()
    added = page.locator("#addenda .card")
    expect(added).to_contain_text("De sleutel ligt klaar.")
    expect(added).to_contain_text("Notulist Nico, do 5 nov 2026, 00:30")


@ONE_ENGINE
def test_somebody_else_saved_the_draft_meanwhile(site: Site, table: Table):
    minutes = table.closed()
    page = site.visit(table.minute_taker, place(table))
    page.get_by_label("Inleiding").fill("Van de notulist")
    table.organiser.patch(
        f"/minutes/{minutes['id']}", {"introduction": "Van de organisator", "remarks": "Let op"}
    )
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name="Organisator Olaf was u voor")).to_be_visible()
    assert findings(page) == []
    page.get_by_role("button", name="Deze keuzes opslaan").click()
    expect(page.locator(".paper")).to_contain_text("Van de notulist")
    expect(page.get_by_label("Opmerkingen")).to_have_value("Let op")


@ONE_ENGINE
def test_who_does_not_write_sees_nothing_of_a_draft(site: Site, table: Table):
    table.closed()
    page = site.visit(table.manager, place(table))
    expect(page.get_by_text("Er zijn nog geen notulen die u mag lezen")).to_be_visible()
    assert findings(page) == []


@ONE_ENGINE
def test_a_draft_that_is_late_says_so_and_today_leads_to_it(site: Site, table: Table):
    table.closed()
    site.it_is("2026-11-11")
    table.sign_in()
    page = site.visit(table.minute_taker)
    page.get_by_role("link", name="Naar de notulen: Een plek om te wonen").click()
    expect(page.get_by_text("Deze notulen zijn te laat")).to_be_visible()
    send(page)
    expect(page.get_by_text("Ze zijn 2 dagen te laat verstuurd.")).to_be_visible()


@ONE_ENGINE
def test_the_pages_look_right_everywhere(site: Site, table: Table):
    minutes = table.closed()
    page = site.visit(table.minute_taker, place(table))
    for look in looks(page):
        page.get_by_role("button", name="…").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert findings(page) == [], look
    page.keyboard.press("Escape")
    assert widest(page) == {}
    table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch")
    table.manager.post(f"/minutes/{minutes['id']}/corrections", {"text": WRONG})
    for look in looks(page):
        expect(page.locator(".pair")).to_be_visible()
        assert findings(page) == [], look
    assert widest(page) == {}


@ONE_ENGINE
def test_on_paper_there_are_only_the_minutes(site: Site, table: Table):
    table.sent()
    page = site.visit(table.manager, place(table))
    expect(page.locator(".paper")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#paper-title")).to_have_text("Een plek om te wonen")
    for gone in (
        page.locator(".bar"),
        page.locator("h1").first,
        page.locator(".ask"),
        page.locator(".page > .utrecht-alert"),
    ):
        expect(gone).to_be_hidden()
