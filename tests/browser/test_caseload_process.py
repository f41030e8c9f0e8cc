"""A team on its way to a band, by clicking: team, process, sketch, what counts, weeks, factors (B1 - B4, B6).

The flows are tried on both engines elsewhere; here it is about the pages.
"""

import csv
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import PHONE, Site, findings, settled, widest
from tests.support.caseload import Crew
from tests.support.preparing import fine
from tests.support.world import As

pytestmark = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def fits(page: Page) -> None:
    """Accessible as it stands, and on every screen."""
    settled(page)
    size = page.viewport_size
    assert size
    assert findings(page) == []
    assert widest(page) == {}
    page.set_viewport_size(size)


def press(within: Page | Locator, name: str) -> None:
    within.get_by_role("button", name=name, exact=True).click()


def pick(within: Page | Locator, label: str, name: str) -> None:
    within.get_by_label(label, exact=False).fill(name)
    within.get_by_role("button", name=name).click()


def lead_of(site: Site) -> tuple[Crew, As]:
    crew = Crew(site.world)
    return crew, crew.lead


def test_a_team_begins_with_its_people(site: Site):
    site.world.person("Teamleider Tess")
    page = site.visit(site.world.coordinator)
    page.get_by_role("link", name="Caseload", exact=True).click()
    expect(page.get_by_text("Er is nog geen team.")).to_be_visible()
    fits(page)
    page.get_by_role("link", name="Nieuw team").click()
    page.get_by_label("Functiegroep", exact=True).fill("Gezinswerker")
    press(page, "Team opslaan")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Naam")).to_have_attribute("aria-invalid", "true")
    fits(page)
    page.get_by_label("Naam").fill("Wijkteam Zuid")
    page.get_by_label("Waar is dit team voor?").fill("Voor gezinnen met meer dan één vraag.")
    press(page, "Team opslaan")
    expect(page.get_by_role("heading", name="Wijkteam Zuid")).to_be_visible()
    expect(page.get_by_text("Er werkt nog niemand in dit team.")).to_be_visible()
    fits(page)
    somebody_gets_a_place(page)
    a_group_in_use_stays(page)


def somebody_gets_a_place(page: Page) -> None:
    press(page, "Medewerker toevoegen")
    pick(page, "Naam", "Teamleider Tess")
    page.get_by_label("Uren per week").fill("169")
    page.get_by_label("Is teamleider").check()
    assert findings(page) == []
    press(page, "Plek geven")
    expect(page.get_by_label("Uren per week")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Uren per week").fill("32,5")
    press(page, "Plek geven")
    row = page.get_by_role("row").filter(has_text="Teamleider Tess")
    expect(row).to_contain_text("32,5 uur")
    expect(row).to_contain_text("teamleider")
    press(page, "Wijzigen: Teamleider Tess")
    page.get_by_label("Tot en met").fill("2026-11-01")
    press(page.get_by_role("dialog"), "Opslaan")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_focused()
    page.get_by_label("Tot en met").fill("2026-12-31")
    press(page.get_by_role("dialog"), "Opslaan")
    expect(row).to_contain_text("31 dec 2026")


def a_group_in_use_stays(page: Page) -> None:
    press(page, "Wijzigen")
    dialog = page.get_by_role("dialog")
    press(dialog, "functiegroep 1 verwijderen")
    press(dialog, "Voeg een functiegroep toe")
    dialog.get_by_label("Functiegroep", exact=True).fill("Opbouwwerker")
    press(dialog, "Opslaan")
    expect(dialog.get_by_text("In functiegroep Gezinswerker werkt nog iemand").first).to_be_visible()
    assert findings(page) == []


def test_a_process_is_planned_left_and_picked_up_again(site: Site):
    crew, lead = lead_of(site)
    stakeholder = site.world.person("Wethouder Wil")
    page = site.visit(lead, f"/caseload/teams/{crew.id}")
    page.get_by_role("link", name="Proces beginnen").click()
    expect(page.get_by_text("Teamleider Tess")).not_to_have_count(0)
    page.get_by_label("Begeleider", exact=True).fill("Iemand van buiten")
    page.get_by_label("Drie dagen van 8 uur").check()
    fits(page)
    press(page, "Proces beginnen")
    expect(page.get_by_text("0 van 13 deelstappen klaar")).to_be_visible()
    expect(page.get_by_role("heading", name="Dag 1: de situatie")).to_be_visible()
    expect(page.get_by_role("link", name="Ga verder met 1.1")).to_be_visible()
    fits(page)
    who_takes_part_and_when(page)
    the_first_step_is_done(page)
    a_stakeholder_reads(site, stakeholder)
    a_process_ends_with_its_lessons(page)


def who_takes_part_and_when(page: Page) -> None:
    press(page, "Deelnemer toevoegen")
    dialog = page.get_by_role("dialog")
    pick(page, "Naam", "Wethouder Wil")
    dialog.get_by_label("Opdrachtgever").check()
    dialog.get_by_label("Waarom deze persoon?").fill("Neemt het besluit.")
    assert findings(page) == []
    press(dialog, "Deelnemer toevoegen")
    expect(page.get_by_text("Neemt het besluit.")).to_be_visible()

    press(page, "Wijzigen: 1.2 Belanghebbenden en wat zij nodig hebben")
    pick(page, "Trekker", "Werker 1")
    dialog.get_by_label("Klaar op").fill("2026-11-20")
    dialog.get_by_label("Voorbereiden", exact=True).fill("Bel met de huisartsen.")
    dialog.get_by_label("Wie bereidt het voor?").fill("Werker 2")
    press(dialog, "Opslaan")
    expect(page.get_by_text("Trekker: Werker 1 · klaar op vr 20 nov 2026")).to_be_visible()
    press(page, "Wijzigen: Dag 1: de situatie")
    dialog.get_by_label("Dag", exact=True).fill("2026-11-24")
    dialog.get_by_label("Hoe lang").fill("6,5")
    press(dialog, "Opslaan")
    expect(page.get_by_text("di 24 nov 2026 · 6,5 uur")).to_be_visible()
    press(page, "Gaat niet door: Dag 3: afspraken en leren")
    press(dialog, "Gaat niet door")
    expect(page.get_by_role("heading", name="Dag 3")).to_have_count(0)


def the_first_step_is_done(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    press(page, "Actie toevoegen bij stap 3")
    press(dialog, "Actie toevoegen")
    expect(dialog.get_by_role("alert")).to_be_focused()
    press(dialog, "Sluiten")
    page.get_by_role("button", name="Beginnen: 1.1").click()
    expect(page.get_by_text("bezig", exact=True)).to_be_visible()
    page.get_by_role("button", name="Afronden: 1.1").click()
    dialog.get_by_label("Wat kwam eruit?").fill("Wij weten waarom.")
    press(dialog, "Afronden")
    expect(page.get_by_role("link", name="Ga verder met 1.2")).to_be_visible()
    expect(page.get_by_text("1 van 13 deelstappen klaar")).to_be_visible()


def a_stakeholder_reads(site: Site, stakeholder: As) -> None:
    other = site.visit(stakeholder, "/caseload")
    other.get_by_role("link", name="Wijkteam De Haven").click()
    other.get_by_role("link", name="Naar een caseload die past").click()
    expect(other.get_by_text("Wij weten waarom.")).to_be_visible()
    expect(other.get_by_role("button", name="Wijzigen")).to_have_count(0)
    fits(other)


def a_process_ends_with_its_lessons(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    press(page, "Proces afsluiten")
    press(dialog, "Proces afsluiten")
    expect(dialog.get_by_role("alert")).to_be_focused()
    dialog.get_by_label("Geleerde lessen").fill("Begin eerder met de gemeente.")
    assert findings(page) == []
    press(dialog, "Proces afsluiten")
    expect(page.get_by_text("afgesloten", exact=True)).to_be_visible()
    press(page, "Proces heropenen")
    press(dialog, "Proces heropenen")
    press(page, "Proces afsluiten")
    press(dialog, "Proces afsluiten")
    page.get_by_role("link", name="Wijkteam De Haven").click()
    page.get_by_role("link", name="Proces beginnen").click()
    page.get_by_label("Een eigen planning").check()
    press(page, "Proces beginnen")
    expect(page.get_by_text("Lessen van de vorige keer")).to_be_visible()
    expect(page.get_by_text("Begin eerder met de gemeente.")).to_be_visible()
    expect(page.get_by_text("Er is nog geen bijeenkomst gepland.")).to_be_visible()
    fits(page)


def test_the_sketch_keeps_what_two_people_write(site: Site):
    crew, lead = lead_of(site)
    process = crew.process()
    place = f"/caseload/processes/{process['id']}"
    page = site.visit(lead, place)
    page.get_by_role("link", name="1.1 Probleemschets").click()
    fits(page)
    press(page, "Wijzigen: Aanleiding en doel")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Aanleiding", exact=True).fill("De wachtlijst groeit.")
    fine(crew.people[0].patch(f"{place}/sketch", {"reason": "Iedereen is moe.", "goal": "Rust."}))
    press(dialog, "Opslaan")
    expect(page.get_by_role("heading", name="Werker 1 was u voor")).to_be_visible()
    assert findings(page) == []
    press(page, "Deze keuzes opslaan")
    expect(page.get_by_text("De wachtlijst groeit.")).to_be_visible()
    expect(page.get_by_text("Rust.")).to_be_visible()
    figures_have_a_source(page)
    stakeholders_have_interests(page)


def figures_have_a_source(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    press(page, "Wijzigen: Zorgvraag en gebied")
    press(dialog, "Voeg een cijfer toe")
    dialog.get_by_label("Waarover").fill("Huishoudens")
    dialog.get_by_label("Waarde").fill("6.400")
    press(dialog, "Opslaan")
    expect(dialog.get_by_label("Bron")).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    dialog.get_by_label("Bron").fill("CBS 2025")
    press(dialog, "Opslaan")
    expect(page.get_by_role("row").filter(has_text="CBS 2025")).to_contain_text("6.400")


def stakeholders_have_interests(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    press(page, "Wijzigen: Belanghebbenden en hun belangen")
    press(dialog, "Voeg een belanghebbende toe")
    dialog.get_by_label("Wie", exact=True).fill("Inwoners")
    dialog.get_by_label("Wat is voor hen belangrijk?").fill("Aandacht")
    press(dialog, "Opslaan")
    expect(page.get_by_role("row").filter(has_text="Inwoners")).to_contain_text("Aandacht")
    fits(page)


def test_the_lead_divides_the_cases(site: Site):
    crew, lead = lead_of(site)
    crew.world_party(site.world.case(title="Een nieuwe vraag")["id"], lead)
    page = site.visit(lead, f"/caseload/teams/{crew.id}")
    page.get_by_role("link", name="Casussen van het team").click()
    expect(page.get_by_text("Hier staat nog geen casus.")).to_be_visible()
    press(page, "Casus toevoegen")
    dialog = page.get_by_role("dialog")
    press(dialog, "Casus toevoegen")
    expect(dialog.get_by_role("alert")).to_be_focused()
    pick(dialog, "Casus", "Een nieuwe vraag")
    assert findings(page) == []
    press(dialog, "Casus toevoegen")
    row = page.get_by_role("row").filter(has_text="Een nieuwe vraag")
    expect(row).to_contain_text("telt niet: staat op de wachtlijst")
    press(page, "Wijzigen: Een nieuwe vraag")
    dialog.get_by_label("Medewerker").select_option(label="Werker 1")
    dialog.get_by_label("De taal is een drempel").check()
    press(dialog, "Opslaan")
    expect(row).to_contain_text("telt mee, weegt 1,1")
    fits(page)
    other = site.visit(crew.people[1], f"/caseload/teams/{crew.id}/carries")
    expect(other.get_by_text("Hier staat nog geen casus.")).to_be_visible()
    fits(other)


def test_two_definitions_are_run_and_laid_side_by_side(site: Site):
    crew, lead = lead_of(site)
    for fields in ({}, {"kind": "crisis"}, {"kind": "monitoring"}):
        crew.carry(crew.people[0], **fields)
    crew.carry()
    page = site.visit(lead, f"/caseload/teams/{crew.id}/definitions")
    fits(page)
    press(page, "Nieuwe opzet")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Naam").fill("Onze casus")
    dialog.get_by_label("gewone casus", exact=True).uncheck()
    press(dialog, "Opzet opslaan")
    expect(dialog.get_by_text("Zo telt er geen enkele casus mee").first).to_be_visible()
    assert findings(page) == []
    dialog.get_by_label("gewone casus", exact=True).check()
    dialog.get_by_label("crisis", exact=True).check()
    dialog.get_by_label("weegt: crisis").fill("1,5")
    dialog.get_by_label("Wat op de wachtlijst staat telt mee").check()
    press(dialog, "Opzet opslaan")
    expect(page.get_by_text("van 4 casussen tellen mee")).to_be_visible()
    expect(page.get_by_text("Samen wegen zij 3,5 gewone casussen.")).to_be_visible()
    expect(page.get_by_text("1: deze soort telt niet mee")).to_be_visible()
    page.locator("summary").click()
    expect(page.get_by_role("row").filter(has_text="Een casus van het team")).to_have_count(1)
    fits(page)
    two_side_by_side(page)
    press(page, "Deze definitie afspreken")
    assert findings(page) == []
    press(dialog, "Ja, zo tellen wij")
    expect(page.get_by_text("afgesproken", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Wijzigen")).to_have_count(0)


def two_side_by_side(page: Page) -> None:
    page.get_by_role("link", name="Naast een andere leggen").click()
    expect(page.get_by_role("heading", name="Over 2 casussen verschillen zij")).to_be_visible()
    waiting = page.get_by_role("row").filter(has_text="telt niet: staat op de wachtlijst")
    expect(waiting).to_contain_text("telt mee, weegt 1")
    fits(page)
    page.get_by_role("table").get_by_role("link", name="Onze casus").click()


def test_a_week_is_filled_in_on_a_telephone_and_shared(site: Site):
    crew, _lead = lead_of(site)
    one = crew.people[0]
    crew.carry(one)
    crew.carry(one)
    page = site.visit(one, f"/caseload/teams/{crew.id}/weeks", size=PHONE)
    expect(page.get_by_text("Nog niemand deelde een week.")).to_be_visible()
    fits(page)
    page.get_by_role("link", name="Mijn week invullen").click()
    a_week_is_filled_in(page)
    expect(page.get_by_text("alleen u ziet dit")).to_be_visible()
    fits(page)
    press(page, "Wijzigen")
    page.get_by_label("Aantal").fill("3")
    press(page.get_by_role("dialog"), "Opslaan")
    expect(page.locator(".outcome")).to_have_text("3 casussen tegelijk")
    press(page, "Delen met het team")
    assert findings(page) == []
    press(page, "Ja, delen")
    expect(page.get_by_text("gedeeld op")).to_be_visible()
    expect(page.get_by_role("button", name="Wijzigen")).to_have_count(0)


def a_week_is_filled_in(page: Page) -> None:
    expect(page.get_by_label("Aantal")).to_have_value("2")
    page.get_by_label("Uren voor ander werk").fill("6")
    page.get_by_label("Deel van de uren").fill("60")
    expect(page.get_by_text("De andere 40 % is indirect.")).to_be_visible()
    page.get_by_label("Uren per week, elk").fill("3,5")
    expect(page.get_by_text("Samen 13 van 36 uur")).to_be_visible()
    page.get_by_label("Week van maandag").fill("2026-10-27")
    press(page, "Week opslaan")
    expect(page.get_by_label("Duur in maanden")).to_have_attribute("aria-invalid", "true")
    fits(page)
    page.get_by_label("Duur in maanden").fill("9")
    press(page, "Week opslaan")
    expect(page.get_by_label("Week van maandag")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Week van maandag").fill("2026-10-26")
    press(page, "Week opslaan")


def test_a_week_comes_from_a_file(site: Site, tmp_path: Path):
    crew, _lead = lead_of(site)
    one, two, three = crew.people
    crew.week(one, families=5, hours=3)
    crew.week(two, families=6, hours=3)
    file = tmp_path / "week.csv"
    file.write_text("kind;families;hoursEach;months\nregular;6;2;9\ncrisis;0;4;1\n")
    page = site.visit(three, f"/caseload/teams/{crew.id}/weeks/new")
    page.get_by_label("Uit een bestand").check()
    with page.expect_download() as kept:
        press(page, "Voorbeeldbestand")
    page.get_by_label("Bestand", exact=True).set_input_files(file)
    press(page, "Week opslaan")
    expect(page.get_by_text("regel 3, Aantal").first).to_be_visible()
    fits(page)
    book = Workbook()
    for line in csv.reader(kept.value.path().read_text("utf-8-sig").splitlines(), delimiter=";"):
        book.active.append(line)
    book.save(tmp_path / "week.xlsx")
    page.get_by_label("Bestand", exact=True).set_input_files(tmp_path / "week.xlsx")
    press(page, "Week opslaan")
    expect(page.get_by_role("row").filter(has_text="crisis")).to_contain_text("1,5")
    press(page, "Delen met het team")
    press(page, "Ja, delen")
    page.get_by_role("link", name="Representatieve week").click()
    expect(page.get_by_role("row").filter(has_text="Hele team")).to_contain_text("% direct")
    expect(page.get_by_role("link", name="Werker 1, week van")).to_be_visible()
    fits(page)


def test_factors_are_scored_alone_in_versions(site: Site):
    crew, lead = lead_of(site)
    page = site.visit(lead, f"/caseload/teams/{crew.id}/factors")
    expect(page.get_by_text("0 van 4 medewerkers gaven scores.")).to_be_visible()
    fits(page)
    press(page, "Nieuwe versie maken")
    dialog = page.get_by_role("dialog")
    for _ in range(16):
        press(dialog, "factor 1 verwijderen")
    press(dialog, "Voeg een factor toe")
    press(dialog, "Nieuwe versie opslaan")
    expect(dialog.get_by_label("Factor", exact=True).last).to_have_attribute("aria-invalid", "true")
    assert findings(page) == []
    dialog.get_by_label("Factor", exact=True).last.fill("Reistijd")
    dialog.get_by_label("Soort").last.select_option(label="Omstandigheden van het werk")
    press(dialog, "Nieuwe versie opslaan")
    expect(page.get_by_role("listitem").filter(has_text="Reistijd")).to_be_visible()
    expect(page.get_by_role("link", name="Versie 1")).to_be_visible()
    fits(page)
    somebody_scores(site, crew)
    page.get_by_role("link", name="Versie 1").click()
    expect(page.get_by_text("Deze versie wordt niet meer gescoord.")).to_be_visible()
    fits(page)


def somebody_scores(site: Site, crew: Crew) -> None:
    page = site.visit(crew.people[0], f"/caseload/teams/{crew.id}/factors", size=PHONE)
    page.get_by_role("link", name="Scores geven").click()
    page.get_by_role("group", name="Reistijd").get_by_text("5", exact=True).click()
    expect(page.get_by_text("1 van 4 ingevuld")).to_be_visible()
    press(page, "Scores inleveren")
    expect(page.get_by_role("alert")).to_be_focused()
    fits(page)
    for group in page.get_by_role("group").all():
        group.get_by_text("4", exact=True).click()
    press(page, "Scores inleveren")
    page.wait_for_url("**/results")
    page.goto(f"{site.address}/#/caseload/teams/{crew.id}/factors")
    expect(page.get_by_text("uw scores zijn binnen")).to_be_visible()
    page.get_by_role("link", name="Mijn scores wijzigen").click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(4)
