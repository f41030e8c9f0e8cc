"""Planning a meeting until everybody is invited (W1, W3 - W5, W8), by clicking and with the keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import Site, findings
from tests.support.meeting_page import add, dialog, fill_moment, hub, part, row
from tests.support.preparing import GOAL, Preparing, fine

one_engine = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


@pytest.fixture
def prep(site: Site) -> Preparing:
    return Preparing(site.world, site.clock)


def plan(page: Page) -> None:
    expect(page.get_by_role("heading", name="Bijeenkomst plannen", level=1)).to_be_visible()
    expect(page.get_by_label("Oploskoffie")).to_be_checked()
    fill_moment(page, "2026-11-24", "13:00", "15:00")
    promises = page.get_by_role("status").filter(has_text="Wat u hiermee afspreekt")
    expect(promises).to_contain_text("di 17 nov 2026, 13:00")
    expect(promises).to_contain_text("Notulen verstuurd, uiterlijk di 1 dec 2026")
    page.get_by_role("button", name="Bijeenkomst plannen").click()
    expect(page.get_by_role("heading", name="Oploskoffie", level=1)).to_be_visible()


def send_too_early(page: Page, case_id: str) -> None:
    """What is missing is listed, each with the way to it; the place is filled in from there."""
    page.get_by_role("button", name="Uitnodiging bekijken").first.click()
    letter = dialog(page, "Uitnodiging")
    letter.get_by_role("button", name="Uitnodiging versturen").click()
    expect(letter).to_contain_text("De uitnodiging is niet verstuurd")
    for missing in ("Doel", "Cliënt, netwerk of vertegenwoordiger", "Rollen", "Datum en plaats"):
        expect(letter.get_by_text(missing, exact=True)).to_be_visible()
    expect(letter.get_by_role("link", name="Naar het doel: Doel")).to_have_attribute(
        "href", f"#/cases/{case_id}?to=goals"
    )
    letter.get_by_role("button", name="Plaats invullen: Datum en plaats").click()
    box = dialog(page, "Datum of plaats wijzigen")
    box.get_by_label("Plaats").fill("Buurthuis De Linde, zaal 2")
    box.get_by_role("button", name="Opslaan").click()
    expect(part(page, "Wanneer en waar")).to_contain_text("Buurthuis De Linde, zaal 2")


def seat_everybody(page: Page) -> None:
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


def send(page: Page) -> None:
    """After a look at what the inbrenger will read."""
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


def tab_to(locator: Locator) -> None:
    """Press Tab until it has the focus."""
    for _ in range(60):
        locator.page.keyboard.press("Tab")
        if locator.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {locator}")


def test_a_meeting_is_planned_and_everybody_is_invited(site: Site):
    world, lead = site.world, site.world.coordinator
    for name in ("Organisator Olaf", "Inbrenger Ina", "Voorzitter Vera", "Manager Mo"):
        world.person(name, organisation_id=world.provider)
    case = world.case()
    page = site.visit(lead, f"/cases/{case['id']}/rounds/new")
    page.get_by_role("button", name="Ronde beginnen").click()
    plan(page)
    send_too_early(page, case["id"])
    meeting = fine(lead.get("/meetings"))["items"][0]
    fine(lead.post(f"/rounds/{meeting['roundId']}/goals", GOAL))
    seat_everybody(page)
    send(page)
    everybody = fine(lead.get(f"/meetings/{meeting['id']}/participants"))["items"]
    assert len(everybody) == 5
    assert all(one["invitedAt"] for one in everybody)

    world.person("Directeur Dirk", organisation_id=world.office)
    add(page, "Directeur Dirk", "director", mandate="mag beslissen")
    page.get_by_role("button", name="1 nieuwe deelnemer uitnodigen").click()
    dialog(page, "Uitnodiging").get_by_role("button", name="Uitnodiging versturen").click()
    expect(page.get_by_role("button", name="1 nieuwe deelnemer uitnodigen")).to_have_count(0)
    expect(row(page, "Directeur Dirk")).not_to_contain_text("nog niet uitgenodigd")


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
def test_a_meeting_is_planned_with_the_keyboard_alone(site: Site, prep: Preparing):
    page = site.visit(prep.lead, f"{prep.round}/meetings/new")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    tab_to(page.get_by_label("Evaluatiemoment"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Vervolgbijeenkomst")).to_be_checked()
    tab_to(page.get_by_label("Dag"))
    page.keyboard.type("12122026")  # the same in every order of day and month
    tab_to(page.get_by_label("Begin"))
    page.keyboard.type("1300")
    tab_to(page.get_by_label("Einde"))
    page.keyboard.type("1500")
    tab_to(page.get_by_label("Plaats"))
    page.keyboard.type("Buurthuis")
    tab_to(page.get_by_role("button", name="Bijeenkomst plannen"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Vervolgbijeenkomst", level=1)).to_be_visible()
    expect(page.get_by_text("za 12 dec 2026, 13:00 – 15:00").first).to_be_visible()


@one_engine
def test_somebody_is_seated_with_the_keyboard_alone(site: Site, prep: Preparing):
    page = hub(site, prep)
    tab_to(part(page, "Deelnemers").get_by_role("button", name="Deelnemer toevoegen"))
    page.keyboard.press("Enter")
    box = dialog(page, "Deelnemer toevoegen")
    tab_to(box.get_by_label("Zoek op naam of functie"))
    page.keyboard.type("Voorzitter")
    expect(box.get_by_role("button", name="Voorzitter Vera")).to_be_visible()
    tab_to(box.get_by_role("button", name="Voorzitter Vera"))
    page.keyboard.press("Space")
    expect(box.get_by_role("button", name="Anders kiezen")).to_be_focused()
    tab_to(box.get_by_label("Laag"))
    page.keyboard.type("Prof")
    tab_to(box.get_by_label("technisch voorzitter"))
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(row(page, "Voorzitter Vera")).to_contain_text("technisch voorzitter")
    expect(part(page, "Deelnemers").get_by_role("button", name="Deelnemer toevoegen")).to_be_focused()


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
    after = fine(prep.lead.get(prep.path))
    assert (after["startsAt"], after["endsAt"]) == ("2026-11-25T13:00:00Z", "2026-11-25T14:00:00Z")
    assert after["place"] == "Buurthuis"


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
def test_today_leads_to_the_meetings_of_this_week(site: Site, prep: Preparing):
    site.it_is("2026-11-23")
    prep.world.sign_in_again(prep.lead)
    page = site.visit(prep.lead)
    part(page, "Bijeenkomsten deze week").get_by_role("link", name="13:00–15:00 Oploskoffie").click()
    expect(page.get_by_role("heading", name="Oploskoffie", level=1)).to_be_visible()
