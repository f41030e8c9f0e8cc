"""Preparing a meeting on its page: roles, calls, answers, documents, agenda, links (W3 - W8, W15), by clicking."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from api.models.meeting import MeetingStatus
from tests.support.browser import DESKTOP, PHONE, TABLET, Site, findings, overflow
from tests.support.meeting_page import dialog, hub, part, phone, row
from tests.support.preparing import GOAL, Preparing, fine

one_engine = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


@pytest.fixture
def prep(site: Site) -> Preparing:
    return Preparing(site.world, site.clock)


def stored(prep: Preparing) -> dict[str, Any]:
    return fine(prep.lead.get(prep.path))


def invited(prep: Preparing) -> None:
    fine(prep.lead.post(f"{prep.round}/goals", GOAL))
    fine(prep.lead.patch(prep.path, {"place": "Buurthuis"}))
    prep.everybody()
    fine(prep.lead.post(f"{prep.path}/invitation"))


@one_engine
def test_a_role_has_one_holder_and_the_chair_does_not_present(site: Site, prep: Preparing):
    prep.seat(prep.chair, roles=["chair"])
    prep.seat(prep.manager, "manager")
    page = hub(site, prep)
    page.get_by_role("button", name="Wijzigen: Manager Mo").click()
    box = dialog(page, "Manager Mo")
    box.get_by_label("technisch voorzitter").check()
    box.get_by_role("button", name="Opslaan").click()
    expect(box.get_by_role("alert")).to_contain_text("Voorzitter Vera")
    expect(box.get_by_label("technisch voorzitter")).to_be_checked()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Wijzigen: Voorzitter Vera").click()
    box = dialog(page, "Voorzitter Vera")
    box.get_by_label("inbrenger").check()
    box.get_by_role("button", name="Opslaan").click()
    expect(box.get_by_role("alert")).to_be_visible()
    assert findings(page) == []
    box.get_by_label("technisch voorzitter").uncheck()
    box.get_by_role("button", name="Opslaan").click()
    expect(row(page, "Voorzitter Vera")).to_contain_text("inbrenger")


def test_everybody_is_phoned_from_the_list_on_a_telephone(site: Site, prep: Preparing):
    phone(prep, prep.manager, "06-12345678")
    prep.everybody()
    page = hub(site, prep, PHONE)
    calls = part(page, "Bellijst")
    expect(calls).to_contain_text("Nog 4 mensen om te spreken.")
    number = calls.get_by_role("link", name="Bel Manager Mo op 06-12345678")
    expect(number).to_have_attribute("href", "tel:0612345678")
    number.click()
    box = dialog(page, "Gesprek met Manager Mo")
    assert findings(page) == []
    box.get_by_label("niet bereikt").check()
    box.get_by_role("button", name="Opslaan").click()
    expect(box).to_be_hidden()
    expect(calls).to_contain_text("Nog 4 mensen om te spreken.")
    expect(calls).to_contain_text("niet bereikt")
    number.click()
    box = dialog(page, "Gesprek met Manager Mo")
    box.get_by_label("gesproken", exact=True).check()
    box.get_by_label("Ja").check()
    box.get_by_label("Verwachtingen").fill("Wil weten wie er betaalt.")
    box.get_by_label("Vragen").fill("Mag de gemeente mee?")
    box.get_by_role("button", name="Opslaan").click()
    expect(calls).to_contain_text("Nog 3 mensen om te spreken.")
    calls.get_by_text("1 persoon gesproken").click()
    expect(calls).to_contain_text("Wil weten wie er betaalt.")
    expect(calls).to_contain_text("Mag de gemeente mee?")
    assert overflow(page) == 0


def test_a_meeting_that_was_moved_asks_everybody_again(site: Site, prep: Preparing):
    invited(prep)
    page = hub(site, prep)
    page.get_by_role("button", name="Antwoord: Zus Sara").click()
    box = dialog(page, "Antwoord van Zus Sara")
    box.get_by_label("komt", exact=True).check()
    box.get_by_label("Opmerking").fill("Ik kom met de bus.")
    box.get_by_role("button", name="Antwoord opslaan").click()
    expect(row(page, "Zus Sara")).to_contain_text("Ik kom met de bus.")
    part(page, "Wanneer en waar").get_by_role("button", name="Datum of plaats wijzigen").click()
    box = dialog(page, "Datum of plaats wijzigen")
    expect(box).to_contain_text("Iedereen krijgt een nieuwe versie")
    box.get_by_label("Dag").fill("2026-11-26")
    expect(box).to_contain_text("do 19 nov 2026, 13:00")
    box.get_by_role("button", name="Opslaan").click()
    expect(row(page, "Zus Sara")).to_contain_text("nog geen antwoord")
    expect(part(page, "Wanneer en waar")).to_contain_text("1 keer gewijzigd na de uitnodiging")
    assert stored(prep)["sequence"] == 1


@one_engine
def test_a_meeting_that_is_called_off_says_why_and_leads_to_another(site: Site, prep: Preparing):
    invited(prep)
    page = hub(site, prep)
    page.get_by_role("button", name="Bijeenkomst afgelasten").click()
    box = dialog(page, "Bijeenkomst afgelasten")
    box.get_by_role("button", name="Afgelasten").click()
    expect(box.get_by_role("alert")).to_be_visible()
    box.get_by_label("Waarom gaat het niet door?").fill("De cliënt ligt in het ziekenhuis.")
    box.get_by_role("button", name="Afgelasten").click()
    expect(page.get_by_text("De cliënt ligt in het ziekenhuis.")).to_be_visible()
    expect(page.get_by_role("button", name="Wijzigen: Zus Sara")).to_have_count(0)
    page.get_by_role("link", name="Een andere bijeenkomst plannen").click()
    expect(page.get_by_label("Oploskoffie")).to_be_checked()
    assert stored(prep)["status"] == "cancelled"


def test_documents_are_laid_on_the_table_when_there_is_consent(site: Site, prep: Preparing):
    prep.everybody()
    prep.document("care_plan")
    page = hub(site, prep)
    documents = part(page, "Documenten op tafel")
    documents.get_by_role("button", name="Op tafel leggen: care_plan").click()
    expect(documents.get_by_role("alert")).to_contain_text("toestemming")
    prep.consent()
    documents.get_by_role("button", name="Op tafel leggen: care_plan").click()
    expect(documents.get_by_role("button", name="Van tafel halen: care_plan")).to_be_visible()
    expect(documents).to_contain_text("gedeeld op ma 2 nov 2026, 09:00 door Coördinator Roos")
    documents.get_by_role("button", name="Van tafel halen: care_plan").click()
    expect(documents.get_by_role("button", name="Op tafel leggen: care_plan")).to_be_visible()


@one_engine
def test_the_agenda_is_put_in_order(site: Site, prep: Preparing):
    page = hub(site, prep)
    agenda = part(page, "Agenda")
    first = agenda.get_by_role("listitem").first
    title = first.locator("strong").inner_text()
    agenda.get_by_role("button", name=f"Later: {title}").click()
    expect(first).not_to_contain_text(title)
    expect(agenda.get_by_role("listitem").nth(1)).to_contain_text(title)
    agenda.get_by_role("button", name="Agendapunt toevoegen").click()
    box = dialog(page, "Agendapunt toevoegen")
    box.get_by_label("Onderwerp").fill("Lunch")
    box.get_by_label("Minstens (minuten)").fill("30")
    box.get_by_label("Hoogstens (minuten)").fill("20")
    box.get_by_role("button", name="Op de agenda zetten").click()
    expect(box.get_by_role("alert")).to_be_visible()
    box.get_by_label("Hoogstens (minuten)").fill("45")
    box.get_by_role("button", name="Op de agenda zetten").click()
    expect(agenda.get_by_role("listitem").last).to_contain_text("Lunch")
    expect(agenda).to_contain_text("Krap als alles uitloopt")
    agenda.get_by_role("button", name="Wijzigen: Lunch").click()
    dialog(page, "Lunch").get_by_role("button", name="Van de agenda halen").click()
    expect(agenda.get_by_text("Lunch")).to_have_count(0)


@one_engine
def test_checklist_and_story_are_settled_on_the_page(site: Site, prep: Preparing):
    prep.everybody()
    page = hub(site, prep)
    checks = part(page, "Checklist van de regio").get_by_role("checkbox")
    checks.first.check()
    expect(part(page, "Checklist van de regio")).to_contain_text("gedaan op ma 2 nov 2026")
    page.get_by_role("button", name="Wijzigen: Eerst de cliënt").click()
    box = dialog(page, "Eerst de cliënt")
    box.get_by_label("met een film").check()
    box.get_by_role("button", name="Opslaan").click()
    expect(part(page, "Eerst de cliënt")).to_contain_text("met een film")
    assert stored(prep)["storyForm"] == "film"


@one_engine
def test_open_actions_come_back_on_the_agenda_with_the_way_to_them(site: Site, prep: Preparing):
    item = {
        "kind": "earlier_actions",
        "title": "Open acties",
        "minMinutes": 5,
        "maxMinutes": 10,
        "position": 1,
    }
    fine(prep.lead.post(f"{prep.path}/agenda-items", item))
    page = hub(site, prep)
    link = part(page, "Agenda").get_by_role("link", name="Bekijk de open acties")
    expect(link).to_have_attribute("href", f"#/cases/{prep.case_id}?to=actions")


@one_engine
def test_a_personal_link_is_shown_once_and_can_be_ended(site: Site, prep: Preparing):
    prep.everybody()
    page = hub(site, prep)
    page.get_by_role("button", name="Link: Zus Sara").click()
    box = dialog(page, "Persoonlijke link van Zus Sara")
    expect(box).to_contain_text("Er zijn nog geen links gemaakt.")
    box.get_by_role("button", name="Nieuwe link maken").click()
    address = box.get_by_label("Adres").input_value()
    assert re.search(r"/#/l/\S{20,}$", address)
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Link: Zus Sara").click()
    expect(box.get_by_label("Adres")).to_have_count(0)
    box.get_by_role("button", name="Intrekken").click()
    expect(box).to_contain_text("ingetrokken")
    (link,) = prep.stored_links()
    assert link.revoked_at is not None


@one_engine
def test_who_does_not_lead_sees_the_meeting_without_its_buttons(site: Site, prep: Preparing):
    prep.everybody()
    page = hub(site, prep, who=prep.manager)
    expect(row(page, "Zus Sara")).to_be_visible()
    expect(part(page, "Bellijst")).to_have_count(0)
    for name in (
        "Uitnodiging bekijken",
        "Deelnemer toevoegen",
        "Bijeenkomst afgelasten",
        "Wijzigen: Zus Sara",
    ):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    page.get_by_role("button", name="Antwoord: Manager Mo").click()
    box = dialog(page, "Antwoord van Manager Mo")
    box.get_by_label("komt niet").check()
    box.get_by_role("button", name="Antwoord opslaan").click()
    expect(row(page, "Manager Mo")).to_contain_text("komt niet")


@one_engine
@pytest.mark.parametrize("status", list(MeetingStatus))
def test_every_state_is_fit_for_everybody_at_every_size(site: Site, prep: Preparing, status: MeetingStatus):
    prep.everybody()
    prep.document("care_plan")
    if status is MeetingStatus.CANCELLED:
        fine(prep.lead.post(f"{prep.path}/cancellation", {"reason": "Ziekte"}))
    else:
        prep.is_now(status)
    way_on = {
        MeetingStatus.INVITED: ("Naar de bijeenkomst", f"#{prep.path}/live"),
        MeetingStatus.OPENED: ("Naar de bijeenkomst", f"#{prep.path}/live"),
        MeetingStatus.CLOSED: ("Naar de notulen", f"#{prep.path}/minutes"),
        MeetingStatus.CANCELLED: ("Een andere bijeenkomst plannen", f"#{prep.round}/meetings/new"),
    }
    for size, colours in ((PHONE, "light"), (TABLET, "dark"), (DESKTOP, "light")):
        page = site.visit(prep.lead, prep.path, size, color_scheme=colours)
        expect(page.get_by_role("heading", name="Agenda", exact=True)).to_be_visible()
        assert (overflow(page), findings(page)) == (0, [])
        if status in way_on:
            name, address = way_on[status]
            expect(page.get_by_role("link", name=name)).to_have_attribute("href", address)


@one_engine
def test_the_dialogs_are_fit_for_everybody_in_english_and_in_the_dark(site: Site, prep: Preparing):
    prep.everybody()
    page = site.visit(prep.lead, prep.path, PHONE, color_scheme="dark")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Menu").click()
    for opener, title in (
        ("See the invitation", "Invitation"),
        ("Change date or place", "Change date or place"),
        ("Call the meeting off", "Call the meeting off"),
        ("Edit: The client first", "The client first"),
        ("Add a participant", "Add a participant"),
        ("Edit: Manager Mo", "Manager Mo"),
        ("Answer: Manager Mo", "Answer of Manager Mo"),
        ("Record the call: Manager Mo", "Call with Manager Mo"),
        ("Add an agenda item", "Add an agenda item"),
    ):
        page.get_by_role("button", name=opener).last.click()
        expect(page.get_by_role("dialog", name=title)).to_be_visible()
        assert (title, findings(page), overflow(page)) == (title, [], 0)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
