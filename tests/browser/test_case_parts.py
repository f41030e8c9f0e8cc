"""The parts of a case that people change: goals, parties, consents and documents (W2, W7, L3)."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from api.core.settings import Settings
from tests.support.browser import PHONE, Site, findings, overflow
from tests.support.case_page import file, says
from tests.support.meeting_page import part
from tests.support.preparing import GOAL, TEXT, Preparing, fine

LIMIT = 200_000
ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


@pytest.fixture
def settings(database_url: str) -> Settings:
    """As everywhere, with a small limit for documents."""
    return Settings(database_url=database_url, pool_size=4, rate_limit=0, document_limit=LIMIT)


@pytest.fixture
def prep(site: Site) -> Preparing:
    """A case with a round, a planned meeting and people."""
    return Preparing(site.world, site.clock)


def case_page(site: Site, prep: Preparing, **options: Any) -> Page:
    page = site.visit(site.world.coordinator, f"/cases/{prep.case_id}", **options)
    expect(page.get_by_role("heading", name="Documenten")).to_be_visible()
    return page


def test_a_goal_is_set_changed_and_taken_away(site: Site, prep: Preparing):
    page = case_page(site, prep)
    part(page, "Doel").get_by_role("button", name="Doel toevoegen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Soort doel").select_option(label="Leerdoel")
    dialog.get_by_label("Wat wilt u samen bereiken?").fill("Eerder bellen")
    assert findings(page) == []
    dialog.get_by_role("button", name="Doel vastleggen").click()
    expect(dialog.get_by_role("alert")).to_be_focused()
    expect(dialog.get_by_label("Wat wilt u samen bereiken?")).to_have_value("Eerder bellen")
    dialog.get_by_label("de cliënt").check()
    dialog.get_by_label("Hoe dachten zij mee?").fill("Aan de keukentafel")
    dialog.get_by_role("button", name="Doel vastleggen").click()
    expect(part(page, "Doel")).to_contain_text("Bepaald samen met de cliënt. Aan de keukentafel")

    part(page, "Doel").get_by_role("button", name="Wijzigen").click()
    page.get_by_label("Wat wilt u samen bereiken?").fill("Nog eerder bellen")
    goals = fine(prep.lead.get(f"{prep.round}/goals"))["items"]
    fine(prep.lead.patch(f"/goals/{goals[0]['id']}", {"text": "Samen bellen"}))
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name=re.compile("was u voor"))).to_be_visible()
    assert findings(page) == []
    page.get_by_role("button", name="Deze keuzes opslaan").click()
    expect(part(page, "Doel")).to_contain_text("Nog eerder bellen")

    part(page, "Doel").get_by_role("button", name="Verwijderen").click()
    page.get_by_role("dialog").get_by_role("button", name="Verwijderen").click()
    expect(part(page, "Doel")).to_contain_text("Er is nog geen doel")


@ONE_ENGINE
def test_a_round_that_ended_keeps_its_goals(site: Site, prep: Preparing):
    fine(prep.lead.post(f"{prep.round}/goals", GOAL))
    fine(prep.lead.post(f"{prep.round}/stop", {"reason": "Verhuisd"}))
    fine(prep.lead.post(f"{prep.case}/rounds"))
    page = case_page(site, prep)
    part(page, "Doel").get_by_text("Doelen van ronde 1").click()
    expect(part(page, "Doel")).to_contain_text("Rust")
    expect(part(page, "Doel").get_by_role("button", name="Wijzigen")).to_have_count(0)


def test_somebody_of_the_directory_becomes_a_party(site: Site, prep: Preparing):
    page = case_page(site, prep)
    parties = part(page, "Betrokkenen")
    parties.get_by_role("button", name="Betrokkene toevoegen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Rol in deze casus").select_option(label="zorgaanbieder")
    dialog.get_by_role("button", name="Vastleggen").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_role("searchbox", name="Persoon").fill("Manager")
    dialog.get_by_role("button", name="Manager Mo").click()
    expect(dialog.get_by_role("group", name="Organisatie")).to_contain_text("De Linde")
    assert findings(page) == []
    dialog.get_by_role("button", name="Vastleggen").click()
    expect(parties).to_contain_text("Manager Mo")


def test_somebody_new_becomes_a_party_until_a_day(site: Site, prep: Preparing):
    page = case_page(site, prep)
    parties, dialog = part(page, "Betrokkenen"), page.get_by_role("dialog")
    parties.get_by_role("button", name="Betrokkene toevoegen").click()
    dialog.get_by_label("Rol in deze casus").select_option(label="netwerk")
    dialog.get_by_label("Iemand nieuw, alleen voor deze casus").check()
    dialog.get_by_label("Naam").fill("Broer Bart")
    dialog.get_by_label("Telefoon").fill("geen")
    dialog.get_by_role("button", name="Vastleggen").click()
    expect(dialog.get_by_label("Telefoon")).to_have_attribute("aria-invalid", "true")
    dialog.get_by_label("Telefoon").fill("06 12345678")
    dialog.get_by_role("button", name="Vastleggen").click()
    expect(parties.get_by_role("link", name="06 12345678")).to_be_visible()

    parties.get_by_role("button", name="Wijzigen of beëindigen: Broer Bart").click()
    dialog.get_by_label("Tot en met").fill("2026-11-01")
    dialog.get_by_role("button", name="Opslaan").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_label("Vanaf").fill("2026-10-01")
    dialog.get_by_role("button", name="Opslaan").click()
    parties.get_by_text("Eerder betrokken (1)").click()
    expect(parties).to_contain_text("tot en met zo 1 nov 2026")


def test_a_file_that_is_refused_leaves_its_document_in_place(site: Site, prep: Preparing):
    page = case_page(site, prep)
    documents = part(page, "Documenten")
    documents.get_by_role("button", name="Document toevoegen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Soort").select_option(label="Zorgplan")
    dialog.get_by_label("Titel").fill("Zorgplan najaar")
    dialog.get_by_label("Bestand").set_input_files(file(b"geen pdf", "plan.pdf", "application/pdf"))
    dialog.get_by_role("button", name="Document opslaan").click()
    expect(dialog.get_by_label("Bestand")).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    dialog.get_by_label("Bestand").set_input_files(file(b"a" * (LIMIT + 1)))
    dialog.get_by_role("button", name="Document opslaan").click()
    expect(dialog.get_by_role("alert")).to_contain_text("hoogstens 200 kB")
    dialog.get_by_label("Bestand").set_input_files(file(b"Rust.", "plan ü.txt"))
    dialog.get_by_role("button", name="Document opslaan").click()
    says(page, "Het bestand is aangeleverd.")
    expect(documents.get_by_role("button", name="Zorgplan najaar")).to_have_count(1)

    documents.get_by_role("button", name="Zorgplan najaar").click()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Downloaden").click()
    assert download.value.suggested_filename == "plan ü.txt"
    assert download.value.path().read_bytes() == b"Rust."


def test_a_document_waits_for_consent_and_leaves_the_table_with_it(site: Site, prep: Preparing):
    prep.document(title="Zorgplan najaar")
    page = case_page(site, prep)
    documents, consents, dialog = (
        part(page, "Documenten"),
        part(page, "Toestemming"),
        page.get_by_role("dialog"),
    )
    documents.get_by_role("button", name="Zorgplan najaar").click()
    dialog.get_by_role("button", name=re.compile("^Op tafel leggen")).click()
    expect(dialog.get_by_role("alert")).to_contain_text("toestemming")
    assert findings(page) == []
    page.keyboard.press("Escape")

    consents.get_by_role("button", name="Toestemming vastleggen").click()
    dialog.get_by_label("schriftelijk").check()
    dialog.get_by_label("Waarvoor?").fill("Samen zoeken")
    dialog.get_by_label("Tot en met").fill("2026-11-30")
    dialog.get_by_role("button", name="Toestemming vastleggen").click()
    expect(consents).to_contain_text("van ma 2 nov 2026 tot en met ma 30 nov 2026")

    documents.get_by_role("button", name="Zorgplan najaar").click()
    dialog.get_by_role("button", name=re.compile("^Op tafel leggen")).click()
    expect(dialog.get_by_role("button", name=re.compile("^Van tafel halen"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(documents).to_contain_text("ligt op 1 tafel")

    consents.get_by_role("button", name="Intrekken").click()
    dialog.get_by_role("button", name="Intrekken").click()
    expect(consents).to_contain_text("ingetrokken")
    documents.get_by_role("button", name="Zorgplan najaar").click()
    dialog.get_by_role("button", name=re.compile("^Van tafel halen")).click()
    says(page, "Het document is van tafel.")
    dialog.get_by_role("button", name=re.compile("^Op tafel leggen")).click()
    expect(dialog.get_by_role("alert")).to_contain_text("ingetrokken")


@ONE_ENGINE
def test_a_document_that_somebody_made_anonymous_needs_no_consent(site: Site, prep: Preparing):
    prep.document(title="Schets")
    page = case_page(site, prep)
    part(page, "Documenten").get_by_role("button", name="Schets").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Geanonimiseerd verklaren").click()
    expect(dialog.get_by_role("group", name="Wie heeft het nagekeken?")).to_contain_text("Coördinator Roos")
    dialog.get_by_role("button", name="Anders kiezen").click()
    dialog.get_by_label("Wie heeft het nagekeken?").fill("niemand zo")
    expect(dialog.get_by_role("status").first).to_contain_text("Niets gevonden")
    dialog.get_by_label("Wie heeft het nagekeken?").fill("Vera")
    dialog.get_by_role("button", name="Voorzitter Vera").click()
    assert findings(page) == []
    dialog.get_by_role("button", name="Geanonimiseerd verklaren").click()
    dialog.get_by_role("button", name=re.compile("^Op tafel leggen")).click()
    expect(dialog.get_by_role("button", name=re.compile("^Van tafel halen"))).to_be_visible()
    dialog.get_by_role("button", name="Bestand vervangen").click()
    dialog.get_by_role("button", name="Bestand versturen").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Kies een bestand")
    dialog.get_by_label("Bestand").set_input_files(file(b"Nieuwer."))
    dialog.get_by_role("button", name="Bestand versturen").click()
    expect(part(page, "Documenten")).to_contain_text("versie 2")
    earlier = dialog.get_by_role("region", name="Eerdere versies")
    expect(earlier).to_contain_text("Coördinator Roos")
    assert findings(page) == []
    with page.expect_download() as download:
        earlier.get_by_role("button", name="Downloaden: versie 1").click()
    assert download.value.path().read_bytes() == TEXT


@ONE_ENGINE
def test_who_may_change_nothing_sees_no_buttons(site: Site, prep: Preparing):
    part_ = {"role": "care_office", "personId": str(prep.manager.person_id), "fromDay": "2026-11-01"}
    fine(prep.lead.post(f"{prep.case}/parties", part_))
    prep.document()
    prep.consent()
    page = site.visit(prep.manager, f"/cases/{prep.case_id}")
    expect(part(page, "Betrokkenen")).to_contain_text("Manager Mo")
    expect(part(page, "Toestemming")).to_contain_text("geldt nu")
    for name in ("toevoegen", "vastleggen", "Wijzigen", "Intrekken"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)


@ONE_ENGINE
def test_the_dialogs_fit_a_telephone(site: Site, prep: Preparing):
    prep.document()
    page = case_page(site, prep, size=PHONE)
    dialog = page.get_by_role("dialog")
    for opens in (
        "Doel toevoegen",
        "Betrokkene toevoegen",
        "Document toevoegen",
        "Toestemming vastleggen",
        "care_plan",
    ):
        page.get_by_role("button", name=opens).click()
        expect(dialog).to_be_visible()
        assert overflow(page) == 0, opens
        assert dialog.evaluate("box => box.scrollWidth - box.clientWidth") == 0, opens
        assert findings(page) == [], opens
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
