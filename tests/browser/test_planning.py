"""Planning a meeting and preparing it until the invitation is sent (W1 - W8), by clicking."""

import re
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Locator, Page, expect

from api.models.meeting import MeetingStatus
from api.models.person import Person
from tests.support.browser import DESKTOP, PHONE, TABLET, Site, findings, overflow
from tests.support.preparing import GOAL, Preparing, fine
from tests.support.world import As

one_engine = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


@pytest.fixture
def prep(site: Site) -> Preparing:
    return Preparing(site.world, site.clock)


def hub(site: Site, prep: Preparing, size: tuple[int, int] = DESKTOP, who: As | None = None) -> Page:
    page = site.visit(who or prep.lead, prep.path, size)
    expect(page.get_by_role("heading", name="Agenda", exact=True)).to_be_visible()
    return page


def dialog(page: Page, name: str) -> Locator:
    found = page.get_by_role("dialog", name=name)
    expect(found).to_be_visible()
    return found


def part(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


def row(page: Page, name: str) -> Locator:
    return part(page, "Deelnemers").get_by_role("listitem").filter(has_text=name)


def add(page: Page, name: str, layer: str, *roles: str, mandate: str | None = None) -> None:
    """Somebody from the directory."""
    part(page, "Deelnemers").get_by_role("button", name="Deelnemer toevoegen").click()
    box = dialog(page, "Deelnemer toevoegen")
    box.get_by_label("Zoek op naam of functie").fill(name[-4:])
    box.get_by_role("radio", name=name).check()
    box.get_by_label("Laag").select_option(layer)
    if mandate:
        box.get_by_label(mandate, exact=True).check()
    for role in roles:
        box.get_by_label(role, exact=True).check()
    box.get_by_role("button", name="Toevoegen").click()
    expect(box).to_be_hidden()
    expect(row(page, name)).to_be_visible()


def fill_moment(page: Page, day: str, start: str, end: str) -> None:
    page.get_by_label("Dag").fill(day)
    page.get_by_label("Begin", exact=False).fill(start)
    page.get_by_label("Einde").fill(end)


def phone(prep: Preparing, who: As, number: str) -> None:
    assert who.person_id
    with prep.world.works.open() as work:
        work.change(work.session.get_one(Person, who.person_id), phone=number)


def stored(prep: Preparing) -> dict[str, Any]:
    return fine(prep.lead.get(prep.path))


def test_a_meeting_is_planned_and_everybody_is_invited(site: Site):
    world, lead = site.world, site.world.coordinator
    for name in ("Organisator Olaf", "Inbrenger Ina", "Voorzitter Vera", "Manager Mo"):
        world.person(name, organisation_id=world.provider)
    case = world.case()
    page = site.visit(lead, f"/cases/{case['id']}/rounds/new")
    page.get_by_role("button", name="Ronde beginnen").click()
    expect(page.get_by_role("heading", name="Bijeenkomst plannen", level=1)).to_be_visible()
    expect(page.get_by_label("Oploskoffie")).to_be_checked()
    fill_moment(page, "2026-11-24", "13:00", "15:00")
    promises = page.get_by_role("status").filter(has_text="Wat u hiermee afspreekt")
    expect(promises).to_contain_text("di 17 nov 2026, 13:00")
    expect(promises).to_contain_text("Notulen verstuurd, uiterlijk di 1 dec 2026")
    page.get_by_role("button", name="Bijeenkomst plannen").click()
    expect(page.get_by_role("heading", name="Oploskoffie", level=1)).to_be_visible()

    page.get_by_role("button", name="Uitnodiging bekijken").first.click()
    letter = dialog(page, "Uitnodiging")
    letter.get_by_role("button", name="Uitnodiging versturen").click()
    expect(letter).to_contain_text("De uitnodiging is niet verstuurd")
    for missing in ("Doel", "Cliënt, netwerk of vertegenwoordiger", "Rollen", "Datum en plaats"):
        expect(letter.get_by_text(missing, exact=True)).to_be_visible()
    expect(letter.get_by_role("link", name="Naar het doel: Doel")).to_have_attribute(
        "href", f"#/cases/{case['id']}?to=goals"
    )
    letter.get_by_role("button", name="Plaats invullen: Datum en plaats").click()
    box = dialog(page, "Datum of plaats wijzigen")
    box.get_by_label("Plaats").fill("Buurthuis De Linde, zaal 2")
    box.get_by_role("button", name="Opslaan").click()
    expect(part(page, "Wanneer en waar")).to_contain_text("Buurthuis De Linde, zaal 2")

    meeting = fine(lead.get("/meetings"))["items"][0]
    fine(lead.post(f"/rounds/{meeting['roundId']}/goals", GOAL))
    page.get_by_role("button", name="Iemand toevoegen: Cliënt").click()
    box = dialog(page, "Deelnemer toevoegen")
    box.get_by_label("Iemand nieuw van de kant van de cliënt").check()
    box.get_by_role("button", name="Toevoegen").click()
    expect(box.get_by_role("link", name=re.compile("^Naam"))).to_be_visible()
    box.get_by_label("Naam").fill("Zus Sara")
    box.get_by_label("Telefoon").fill("06-11112222")
    box.get_by_label("Laag").select_option("network")
    box.get_by_role("button", name="Toevoegen").click()
    expect(row(page, "Zus Sara")).to_contain_text("Netwerk")
    add(page, "Organisator Olaf", "professional", "organisator", mandate="mag beslissen")
    add(page, "Inbrenger Ina", "professional", "inbrenger")
    add(page, "Voorzitter Vera", "professional", "technisch voorzitter", "notulist")
    add(page, "Manager Mo", "manager", mandate="geen mandaat")
    expect(row(page, "Manager Mo")).to_contain_text("Zonder mandaat")
    expect(row(page, "Inbrenger Ina")).to_contain_text("Mandaat nog niet bekend")

    page.get_by_role("button", name="Uitnodiging bekijken").first.click()
    letter = dialog(page, "Uitnodiging")
    expect(letter.get_by_text("Dit moet eerst")).to_have_count(0)
    letter.get_by_label("Bekijk zoals deze persoon hem leest").select_option("Inbrenger Ina")
    preview = letter.get_by_role("article")
    expect(preview).to_contain_text("Beste Inbrenger Ina")
    expect(preview).to_contain_text("Lever de documenten aan, uiterlijk di 17 nov 2026, 13:00")
    expect(preview).to_contain_text("Overbruggingszorg")
    expect(preview).not_to_contain_text(GOAL["text"])
    expect(preview.get_by_role("list").last.get_by_role("listitem")).to_have_count(7)
    letter.get_by_role("button", name="Uitnodiging versturen").click()
    expect(letter).to_be_hidden()
    expect(page.get_by_text("uitgenodigd", exact=True).first).to_be_visible()
    expect(page.get_by_role("link", name="Naar de bijeenkomst")).to_be_visible()
    everybody = fine(lead.get(f"/meetings/{meeting['id']}/participants"))["items"]
    assert len(everybody) == 5
    assert all(one["invitedAt"] for one in everybody)

    latecomer = world.person("Directeur Dirk", organisation_id=world.office)
    add(page, "Directeur Dirk", "director", mandate="mag beslissen")
    page.get_by_role("button", name="1 nieuwe deelnemer uitnodigen").click()
    dialog(page, "Uitnodiging").get_by_role("button", name="Uitnodiging versturen").click()
    expect(page.get_by_role("button", name="1 nieuwe deelnemer uitnodigen")).to_have_count(0)
    expect(row(page, "Directeur Dirk")).not_to_contain_text("nog niet uitgenodigd")
    assert latecomer.person_id


@one_engine
def test_a_week_that_is_gone_is_warned_about_at_once(site: Site, prep: Preparing):
    page = site.visit(prep.lead, f"{prep.round}/meetings/new")
    page.get_by_label("Vervolgbijeenkomst").check()
    gone = page.get_by_text("De week voor de documenten is al voorbij")
    fill_moment(page, "2026-11-09", "09:00", "10:00")
    expect(gone).to_be_visible()
    page.get_by_label("Begin").fill("09:01")
    expect(gone).to_have_count(0)
    page.get_by_label("Evaluatiemoment").check()
    expect(page.get_by_text("Voor een evaluatiemoment zijn geen documenten nodig.")).to_be_visible()


@one_engine
def test_a_refused_plan_keeps_what_was_typed(site: Site, prep: Preparing):
    page = site.visit(prep.lead, f"{prep.round}/meetings/new")
    page.get_by_label("Plaats").fill("Zaal 1")
    page.get_by_role("button", name="Bijeenkomst plannen").click()
    expect(page.get_by_role("alert").get_by_role("link", name=re.compile("^Begin"))).to_be_visible()
    expect(page.get_by_label("Plaats")).to_have_value("Zaal 1")
    fill_moment(page, "2026-11-24", "12:00", "11:00")
    page.get_by_role("button", name="Bijeenkomst plannen").click()
    expect(page.get_by_label("Einde")).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []


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


@one_engine
def test_a_meeting_is_planned_with_the_keyboard_alone(site: Site, prep: Preparing):
    page = site.visit(prep.lead, f"{prep.round}/meetings/new")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    focused = page.locator(":focus")

    def tab_to(locator: Locator) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if locator.evaluate("one => one === document.activeElement"):
                return
        raise AssertionError(
            f"Tab does not reach {locator}; it is at {focused.evaluate('one => one.outerHTML')}"
        )

    tab_to(page.get_by_label("Evaluatiemoment"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Vervolgbijeenkomst")).to_be_checked()
    tab_to(page.get_by_label("Dag"))
    page.keyboard.type("12012026" if _month_first(page) else "01122026")
    tab_to(page.get_by_label("Begin"))
    page.keyboard.type("1300" if not _has_halves(page) else "0100PM")
    tab_to(page.get_by_label("Einde"))
    page.keyboard.type("1500" if not _has_halves(page) else "0300PM")
    tab_to(page.get_by_label("Plaats"))
    page.keyboard.type("Buurthuis")
    tab_to(page.get_by_role("button", name="Bijeenkomst plannen"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Vervolgbijeenkomst", level=1)).to_be_visible()
    expect(page.get_by_text("di 1 dec 2026, 13:00 – 15:00").first).to_be_visible()

    tab_to(part(page, "Deelnemers").get_by_role("button", name="Deelnemer toevoegen"))
    page.keyboard.press("Enter")
    box = dialog(page, "Deelnemer toevoegen")
    tab_to(box.get_by_label("Zoek op naam of functie"))
    page.keyboard.type("Voorzitter")
    expect(box.get_by_role("radio", name="Voorzitter Vera")).to_be_visible()
    tab_to(box.get_by_role("radio", name="Voorzitter Vera"))
    page.keyboard.press("Space")
    tab_to(box.get_by_label("Laag"))
    page.keyboard.type("Prof")
    tab_to(box.get_by_label("technisch voorzitter"))
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(row(page, "Voorzitter Vera")).to_contain_text("technisch voorzitter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def _month_first(page: Page) -> bool:
    return bool(
        page.evaluate(
            "new Intl.DateTimeFormat(navigator.language).format(new Date(2026, 0, 31)).startsWith('1')"
        )
    )


def _has_halves(page: Page) -> bool:
    return bool(
        page.evaluate(
            "new Intl.DateTimeFormat(navigator.language, {hour: 'numeric'}).resolvedOptions().hour12"
        )
    )


@one_engine
def test_two_who_move_a_meeting_at_once_lose_nothing(site: Site, prep: Preparing):
    page = hub(site, prep)
    part(page, "Wanneer en waar").get_by_role("button", name="Datum of plaats wijzigen").click()
    box = dialog(page, "Datum of plaats wijzigen")
    box.get_by_label("Plaats").fill("Buurthuis")
    box.get_by_label("Begin").fill("14:00")
    prep.seat(prep.organiser, roles=["organiser"])
    moved = {
        "startsAt": "2026-11-25T13:00:00+01:00",
        "endsAt": "2026-11-25T15:00:00+01:00",
        "place": "Gemeentehuis",
    }
    fine(prep.organiser.patch(prep.path, moved))
    box.get_by_role("button", name="Opslaan").click()
    expect(box.get_by_role("heading", name="Organisator Olaf was u voor")).to_be_visible()
    assert findings(page) == []
    expect(box).to_contain_text("Gemeentehuis")
    expect(box).to_contain_text("wo 25 nov 2026")
    box.get_by_role("button", name="Deze keuzes opslaan").click()
    expect(box).to_be_hidden()
    after = stored(prep)
    assert (after["startsAt"], after["endsAt"]) == ("2026-11-25T13:00:00Z", "2026-11-25T14:00:00Z")
    assert after["place"] == "Buurthuis"


def test_a_meeting_that_was_moved_asks_again_and_one_called_off_says_why(site: Site, prep: Preparing):
    fine(prep.lead.post(f"{prep.round}/goals", GOAL))
    fine(prep.lead.patch(prep.path, {"place": "Buurthuis"}))
    table = prep.everybody()
    fine(prep.lead.post(f"{prep.path}/invitation"))
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
    assert fine(prep.lead.get(f"/participants/{table['sister']['id']}"))["rsvp"] == "pending"

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


def test_documents_agenda_checklist_and_story_are_settled_on_the_page(site: Site, prep: Preparing):
    prep.everybody()
    prep.document("care_plan")
    page = hub(site, prep)
    documents = part(page, "Documenten op tafel")
    documents.get_by_role("button", name="Leg op tafel: care_plan").click()
    expect(documents.get_by_role("alert")).to_contain_text("toestemming")
    prep.consent()
    documents.get_by_role("button", name="Leg op tafel: care_plan").click()
    expect(documents.get_by_role("button", name="Haal van tafel: care_plan")).to_be_visible()
    expect(documents).to_contain_text("gedeeld op ma 2 nov 2026, 09:00 door Coördinator Roos")
    documents.get_by_role("button", name="Haal van tafel: care_plan").click()
    expect(documents.get_by_role("button", name="Leg op tafel: care_plan")).to_be_visible()

    agenda = part(page, "Agenda")
    first = agenda.get_by_role("listitem").first
    title = first.get_by_role("strong").inner_text()
    agenda.get_by_role("button", name=f"Later: {title}").click()
    expect(first).not_to_contain_text(title)
    expect(agenda.get_by_role("listitem").nth(1)).to_contain_text(title)
    agenda.get_by_role("button", name="Agendapunt toevoegen").click()
    box = dialog(page, "Agendapunt toevoegen")
    box.get_by_label("Onderwerp").fill("Lunch")
    box.get_by_label("Ten minste (minuten)").fill("30")
    box.get_by_label("Ten hoogste (minuten)").fill("20")
    box.get_by_role("button", name="Op de agenda zetten").click()
    expect(box.get_by_role("alert")).to_be_visible()
    box.get_by_label("Ten hoogste (minuten)").fill("45")
    box.get_by_role("button", name="Op de agenda zetten").click()
    expect(agenda.get_by_role("listitem").last).to_contain_text("Lunch")
    expect(agenda).to_contain_text("Krap als alles uitloopt")
    agenda.get_by_role("button", name="Wijzigen: Lunch").click()
    dialog(page, "Lunch").get_by_role("button", name="Van de agenda halen").click()
    expect(agenda.get_by_text("Lunch")).to_have_count(0)

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
    page.get_by_role("button", name="Persoonlijke link: Zus Sara").click()
    box = dialog(page, "Persoonlijke link van Zus Sara")
    expect(box).to_contain_text("Er zijn nog geen links gemaakt.")
    box.get_by_role("button", name="Nieuwe link maken").click()
    address = box.get_by_label("Adres").input_value()
    assert re.search(r"/#/l/\S{20,}$", address)
    assert findings(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Persoonlijke link: Zus Sara").click()
    expect(box.get_by_label("Adres")).to_have_count(0)
    box.get_by_role("button", name="Intrekken").click()
    expect(box).to_contain_text("ingetrokken")
    (link,) = prep.stored_links()
    assert link.revoked_at is not None


@one_engine
def test_a_round_is_stopped_with_the_reason(site: Site, prep: Preparing):
    page = site.visit(prep.lead, f"/cases/{prep.case_id}")
    page.get_by_role("button", name="Ronde stoppen").click()
    box = dialog(page, "Ronde stoppen")
    box.get_by_label("Waarom stopt de ronde?").fill("De cliënt is verhuisd.")
    assert findings(page) == []
    box.get_by_role("button", name="Ronde stoppen").click()
    expect(page.get_by_text("Gestopt: De cliënt is verhuisd.")).to_be_visible()
    expect(page.get_by_role("link", name="Bijeenkomst plannen")).to_have_count(0)
    page.get_by_role("link", name="Oploskoffie").click()
    expect(page.get_by_role("heading", name="Oploskoffie", level=1)).to_be_visible()


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


def test_today_leads_to_the_meetings_of_this_week(site: Site, prep: Preparing):
    site.it_is("2026-11-23")
    prep.world.sign_in_again(prep.lead)
    page = site.visit(prep.lead)
    part(page, "Bijeenkomsten deze week").get_by_role("link", name="13:00–15:00 Oploskoffie").click()
    expect(page.get_by_role("heading", name="Oploskoffie", level=1)).to_be_visible()
    assert UUID(prep.meeting_id)
