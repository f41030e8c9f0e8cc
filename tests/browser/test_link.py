"""The page behind a personal link, on a telephone: one quiet page, and a clear one when the link has ended."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import PHONE, Site, findings, overflow
from tests.support.meeting import Table
from tests.support.preparing import Preparing, fine

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def link_of(lead: Any, participant_id: object) -> dict[str, Any]:
    return fine(lead.post(f"/participants/{participant_id}/links"))


def follow(site: Site, link: dict[str, Any]) -> Page:
    """Open a link as it stands in an e-mail."""
    page = site.visit(None, f"/l/{link['token']}", PHONE)
    expect(page).to_have_url(re.compile("#/link$"))
    return page


def fits(page: Page) -> None:
    assert findings(page) == []
    assert overflow(page) == 0


def test_a_relative_answers_the_invitation(site: Site):
    prep = Preparing(site.world, site.clock, place="Buurthuis, zaal 2", onlineUrl="https://overleg.example/1")
    seat = prep.seat(prep.sister, "network", mayBring=1)
    prep.seat(prep.manager, "manager", mandate="yes")
    page = follow(site, link_of(prep.lead, seat["id"]))
    expect(page.get_by_role("heading", name="Dag Zus Sara")).to_be_visible()
    expect(page.get_by_role("region", name="De bijeenkomst")).to_contain_text("di 24 nov 2026")
    expect(page.get_by_role("region", name="De bijeenkomst")).to_contain_text(
        "U kent de persoon om wie het gaat"
    )
    assert page.get_by_text("Een plek om te wonen").count() == 0
    assert link_of(prep.lead, seat["id"])["token"] not in page.content()
    fits(page)

    page.get_by_role("button", name="Laat weten of u komt").click()
    expect(page.get_by_role("heading", name="Komt u?")).to_be_focused()
    page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_label("Ja, ik kom").check()
    page.get_by_label("Neemt u iemand mee?").fill("3")
    page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.get_by_label("Neemt u iemand mee?")).to_have_attribute("aria-invalid", "true")
    fits(page)
    page.get_by_label("Neemt u iemand mee?").fill("1")
    page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.get_by_role("region", name="Komt u?")).to_contain_text("met 1 gast")
    assert fine(prep.lead.get(f"/participants/{seat['id']}"))["rsvp"] == "accepted"


def test_a_relative_reads_a_document_and_takes_consent_back(site: Site):
    prep = Preparing(site.world, site.clock)
    prep.consent()
    fine(prep.share(prep.document(title="Zorgplan")))
    page = follow(site, link_of(prep.lead, prep.seat(prep.sister, "network")["id"]))
    with page.expect_download() as download:
        page.get_by_role("button", name="Downloaden: Zorgplan").click()
    assert download.value.suggested_filename == "plan.txt"
    consents = page.get_by_role("region", name="Toestemming")
    consents.get_by_role("button", name="Intrekken").click()
    page.get_by_role("dialog").get_by_role("button", name="Intrekken").click()
    expect(consents).to_contain_text("ingetrokken")
    expect(page.get_by_role("region", name="Documenten")).to_contain_text("Er ligt nog niets op tafel.")
    fits(page)


def test_a_participant_reports_on_an_action(site: Site):
    table = Table(site.world, site.clock)
    table.sent()
    page = follow(site, link_of(site.world.coordinator, table.seats["manager"]))
    actions = page.get_by_role("region", name="Wat u zou doen")
    expect(actions).to_contain_text("De kamer vrijhouden")
    fits(page)

    actions.get_by_role("button", name="Vertel hoe het gaat").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Hoe gaat het?").fill("De kamer is gereserveerd.")
    dialog.get_by_label("Ik ben ermee begonnen").check()
    fits(page)
    dialog.get_by_role("button", name="Versturen").click()
    expect(actions).to_contain_text("bezig")
    actions.get_by_role("button", name="Afronden").click()
    dialog.get_by_role("button", name="Actie afronden").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_label("Resultaat of reden").fill("De sleutel ligt klaar.")
    dialog.get_by_role("button", name="Actie afronden").click()
    expect(actions).to_contain_text("De sleutel ligt klaar.")


def test_a_participant_says_what_is_wrong_in_the_minutes(site: Site):
    table = Table(site.world, site.clock)
    minutes = table.sent()
    page = follow(site, link_of(site.world.coordinator, table.seats["manager"]))
    expect(page.get_by_role("region", name="Wat vragen wij nu van u?")).to_contain_text(
        "uiterlijk wo 4 nov 2026"
    )
    report = page.get_by_role("region", name="Het verslag")
    expect(report).to_contain_text("Een kamer aan de Beukenlaan")
    report.get_by_role("button", name="Er klopt iets niet").click()
    report.get_by_label("Wat klopt niet").fill("Ik bied de kamer aan, niet de gemeente.")
    report.get_by_role("button", name="Reactie versturen").click()
    expect(report).to_contain_text("nog geen antwoord")
    correction = fine(table.minute_taker.get(f"/minutes/{minutes['id']}"))["corrections"][0]
    fine(table.minute_taker.post(f"/corrections/{correction['id']}/answer", {"accepted": True}))
    site.it_is("2026-11-05")
    page.reload()
    expect(report).to_contain_text("overgenomen")
    expect(report).to_contain_text("definitief")
    expect(report.get_by_role("button", name="Er klopt iets niet")).to_have_count(0)
    report.get_by_text("Het hele verslag").click()
    expect(report).to_contain_text("Notulist Nico: eens")
    fits(page)


@ONE_ENGINE
def test_a_link_that_ended_says_so_and_what_to_do(site: Site):
    prep = Preparing(site.world, site.clock)
    seat = prep.seat(prep.sister, "network")
    link, newer = link_of(prep.lead, seat["id"]), link_of(prep.lead, seat["id"])
    page = follow(site, link)
    page.get_by_label("Misschien").check()
    fine(prep.lead.post(f"/participant-links/{link['id']}/revocation"))
    page.get_by_role("button", name="Antwoord versturen").click()
    expect(page.get_by_role("heading", name="Deze link werkt niet meer")).to_be_visible()
    fits(page)
    page.reload()
    expect(page.get_by_role("heading", name="Deze link werkt niet meer")).to_be_visible()
    page.get_by_role("button", name="Ik heb een account").click()
    expect(page.get_by_role("heading", name="Aanmelden")).to_be_visible()

    page.evaluate("token => { location.hash = `#/l/${token}` }", newer["token"])
    expect(page.get_by_role("heading", name="Dag Zus Sara")).to_be_visible()
    expect(page).to_have_url(re.compile("#/link$"))
    page.get_by_role("link", name="casustafel").click()
    expect(page.get_by_role("heading", name="Dag Zus Sara")).to_be_visible()
    page.get_by_role("button", name="Afmelden").click()
    expect(page.get_by_role("heading", name="Aanmelden")).to_be_visible()


@ONE_ENGINE
def test_a_cancelled_meeting_asks_nothing_more(site: Site):
    prep = Preparing(site.world, site.clock)
    link = link_of(prep.lead, prep.seat(prep.sister, "client")["id"])
    fine(prep.lead.post(f"{prep.path}/cancellation", {"reason": "Mevrouw is verhuisd."}))
    page = follow(site, link)
    expect(page.get_by_text("Mevrouw is verhuisd.")).to_be_visible()
    expect(page.get_by_role("button", name="Antwoord versturen")).to_have_count(0)
    fits(page)


@ONE_ENGINE
def test_somebody_with_an_account_is_led_to_their_own_pages(site: Site):
    page = site.visit(site.world.coordinator, "/link", PHONE)
    expect(page.get_by_role("heading", name="Deze pagina is er met een persoonlijke link")).to_be_visible()
    page.get_by_role("link", name="Naar Vandaag").click()
    expect(page.get_by_role("heading", name="Vandaag", level=1)).to_be_visible()
