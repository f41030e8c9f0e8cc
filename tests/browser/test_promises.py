"""Snoozing a promise with its story on the row, and the outbox of the administrator (S5, S6, W15)."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from api.flows import fan_out, outbox, sweep
from tests.browser.test_actions import agreed
from tests.support.browser import Site, findings, looks, widest
from tests.support.meeting import Table
from tests.support.papers import Paper

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
WHAT = "De kamer vrijhouden"
REASON = "De directie beslist pas woensdag."


@pytest.fixture
def table(site: Site) -> Table:
    """An action that is due on Friday 20 November and of which the manager was reminded and phoned."""
    table = Table(site.world, site.clock).open()
    action_id = agreed(table, WHAT)
    table.it_is("2026-11-18")
    sweep.sweep(site.world.works, 10)
    table.it_is("2026-11-19")
    made = site.world.coordinator.post(f"/actions/{action_id}/calls", {"outcome": "no_answer"})
    assert made.status_code == 201
    return table


def snooze(page: Page, day: str, reason: str) -> None:
    """Fill in the dialog that is open."""
    page.get_by_label("Tot welke werkdag?").fill(day)
    page.get_by_label("Waarom?").fill(reason)
    page.get_by_role("button", name="Uitstellen", exact=True).click()


def test_a_promise_is_snoozed_and_its_row_says_so(site: Site, table: Table) -> None:
    site.it_is("2026-11-23")
    site.world.sign_in_again(site.world.coordinator)
    page = site.visit(site.world.coordinator)
    row = page.locator("#actions .todo").filter(has_text=WHAT)
    expect(row).to_contain_text("18 nov herinnerd, 19 nov gebeld (niet bereikt)")
    row.get_by_role("button", name=f"Herinnering uitstellen: {WHAT}").click()
    snooze(page, "2026-11-28", REASON)
    expect(page.get_by_text("Kies een werkdag").first).to_be_visible()
    expect(page.get_by_label("Waarom?")).to_have_value(REASON)
    assert findings(page) == []
    snooze(page, "2026-11-25", REASON)
    expect(row).to_contain_text(f"23 nov uitgesteld tot 25 nov: {REASON}")
    row.get_by_role("link", name=WHAT, exact=True).click()
    expect(page.locator("#promise")).to_contain_text("Uitgesteld tot wo 25 nov 2026")
    expect(page.locator("#promise")).to_contain_text(REASON)


@pytest.fixture
def stuck(site: Site) -> Table:
    """Minutes that were sent; two mails were given up, the others wait."""
    table = Table(site.world, site.clock)
    table.sent()
    fan_out.fan_out(site.world.works)
    with site.world.works.open() as work:
        for _ in range(2):
            delivery = outbox.claim(work, "", 0)
            assert delivery
            outbox.fail(work, delivery, "smtp-550", for_good=True)
    return table


def test_an_administrator_finds_and_releases_what_did_not_arrive(site: Site, stuck: Table) -> None:
    page = site.visit(site.world.administrator)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Postvak uit").click()
    expect(page.get_by_text("2 berichten kwamen niet aan")).to_be_visible()
    page.get_by_label("Status").select_option("parked")
    rows = page.locator("#deliveries tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("smtp-550")
    rows.first.get_by_role("button", name=re.compile("Vrijgeven")).click()
    expect(rows).to_have_count(1)
    expect(page.get_by_text("1 bericht kwam niet aan")).to_be_visible()
    page.get_by_role("button", name="Alles vrijgeven").click()
    expect(page.get_by_text("Hier is niets")).to_be_visible()
    expect(page.get_by_text("kwam niet aan")).to_have_count(0)


@ONE_ENGINE
def test_both_pages_are_accessible_and_fit(site: Site, table: Table, stuck: Table) -> None:
    site.it_is("2026-11-23")
    for who, place in ((site.world.administrator, "/outbox"), (site.world.coordinator, "/")):
        site.world.sign_in_again(who)
        page = site.visit(who, place)
        for look in looks(page):
            assert findings(page) == [], look
        assert widest(page) == {}


@ONE_ENGINE
def test_the_minutes_can_be_kept_as_pdf(site: Site, tmp_path: Path) -> None:
    table = Table(site.world, site.clock)
    table.sent()
    page = site.visit(table.manager, f"/meetings/{table.id}/minutes")
    with page.expect_download() as kept:
        page.get_by_role("button", name="Notulen als pdf").click()
    assert kept.value.suggested_filename == "notulen-2026-11-02.pdf"
    path = tmp_path / "minutes.pdf"
    kept.value.save_as(path)
    assert "De kamer vrijhouden" in Paper(path.read_bytes()).text
