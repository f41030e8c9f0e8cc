"""From arguments to a band and living with it, in the browser, by several people (B5 - B11)."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from api.flows import caseload_snapshots
from api.models.role import Role
from tests.support.browser import Site, findings, looks, settled, widest
from tests.support.caseload import Crew
from tests.support.meeting_page import dialog, part
from tests.support.world import As

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
SLOW = pytest.mark.timeout(240)
Visit = Callable[[As, str], Page]


@pytest.fixture
def visit(site: Site) -> Visit:
    def visit(who: As, place: str) -> Page:
        page = site.visit(who, place)
        settled(page)
        return page

    return visit


@SLOW
def test_a_team_argues_votes_twice_and_gets_its_decision(site: Site, visit: Visit):
    crew = Crew(site.world)
    manager = site.world.person("Manager Munt", Role.MANAGER, site.world.home)
    process = crew.process()["id"]
    lead = visit(crew.lead, f"/caseload/processes/{process}/advice")
    everybody_argues(lead, visit(crew.people[0], f"/caseload/processes/{process}/advice"))
    the_figures_suggest(lead)
    a_proposal_is_made(lead)
    first = a_proposal_is_lost(lead, crew, visit)
    a_new_version_is_carried(lead, crew, visit)
    first.reload()
    expect(first.get_by_text("vervangen", exact=True).first).to_be_visible()
    expect(part(first, "Wijsheid van de minderheid")).to_contain_text("Over zes maanden kijken we terug.")
    a_manager_decides(visit(manager, f"/caseload/processes/{process}/decision"), crew)
    the_lead_reads_and_takes_it_along(lead, process)


def everybody_argues(lead: Page, other: Page) -> None:
    expect(part(lead, "Argumenten")).to_contain_text("Er is nog niets ingebracht.")
    lead.get_by_text("Argument inbrengen").click()
    lead.get_by_label("Wat wilt u inbrengen?").fill("Met zeven gezinnen kom ik nergens aan toe.")
    lead.get_by_label("Waar rust het op?").select_option(label="representatieve weken")
    lead.get_by_role("button", name="Inbrengen", exact=True).click()
    expect(lead.get_by_role("heading", name="Pleit voor minder casussen")).to_be_visible()
    other.reload()
    other.get_by_role("button", name=re.compile("^Dit herken ik")).click()
    expect(other.get_by_text("1 collega herkent dit")).to_be_visible()
    expect(other.get_by_role("button", name=re.compile("^Dit herken ik"))).to_have_count(0)


def the_figures_suggest(page: Page) -> None:
    box = part(page, "Wat de cijfers voorstellen")
    box.get_by_label("Uren per casus, minstens").fill("3,5")
    box.get_by_label("Uren per casus, hoogstens").fill("4")
    box.get_by_label("Uren voor ander werk").fill("8")
    expect(box.get_by_role("status")).to_contain_text("7 – 8 casussen per voltijder")
    expect(box.get_by_role("row", name="Ondergrens")).to_contain_text("28 : 4")
    box.get_by_label("Uren voor ander werk").fill("16")
    expect(box.get_by_role("status")).to_contain_text("5 – 5,7")
    box.get_by_label("Uren voor ander werk").fill("40")
    expect(box.get_by_role("alert")).to_be_visible()
    assert findings(page) == []


def a_proposal_is_made(lead: Page) -> None:
    lead.get_by_role("button", name="Nieuw voorstel").click()
    box = dialog(lead, "Nieuw voorstel")
    box.get_by_label("Ondergrens").fill("7")
    box.get_by_label("Bovengrens").fill("5,5")
    box.get_by_label("Waarom deze bandbreedte?").fill("Zo blijft er tijd.")
    box.get_by_role("button", name="Voorstel indienen").click()
    expect(box.get_by_role("alert").get_by_role("link", name=re.compile("^Hele team"))).to_be_visible()
    assert findings(lead) == []
    box.get_by_label("Ondergrens").fill("4")
    box.get_by_role("button", name="Voorstel indienen").click()
    expect(lead.get_by_role("heading", name="Voorstel 1", level=1)).to_be_visible()
    expect(lead.get_by_text("Hele team: 4 – 5,5")).to_be_visible()


def a_proposal_is_lost(lead: Page, crew: Crew, visit: Visit) -> Page:
    place = lead.url.partition("#")[2]
    one, two = visit(crew.people[0], place), visit(crew.people[1], place)
    expect(one.get_by_text("De teamleider of de coördinator opent de stemming.")).to_be_visible()
    opened(lead, 4)
    one.reload()
    one.get_by_role("button", name="Stem uitbrengen").click()
    expect(one.get_by_role("alert")).to_be_visible()
    against(one.locator(".voice"), "Over zes maanden kijken we terug.")
    expect(one.get_by_text("0 voor, 1 tegen, van 4 aanwezigen.")).to_be_visible()
    two.reload()
    in_favour(two)
    lead.get_by_role("button", name="Stem van Werker 3").click()
    against(dialog(lead, "Stem van Werker 3"), "Ik wil kunnen zeggen dat het te veel is.")
    expect(lead.get_by_role("button", name="Stem van Werker 3")).to_have_count(0)
    assert findings(lead) == []
    in_favour(lead)
    counted(lead, "Iedereen heeft gestemd.")
    expect(lead.get_by_text("niet aangenomen", exact=True)).to_be_visible()
    expect(lead.get_by_text("2 voor, 2 tegen, van 4 aanwezigen.")).to_be_visible()
    expect(one.get_by_text("niet aangenomen", exact=True)).to_be_visible()  # without a reload
    return one


def a_new_version_is_carried(lead: Page, crew: Crew, visit: Visit) -> None:
    lead.get_by_role("button", name="Nieuwe versie maken").click()
    box = dialog(lead, "Nieuwe versie maken")
    expect(box.get_by_label("Voorwaarde 1")).to_have_value("Over zes maanden kijken we terug.")
    expect(box.get_by_label("Voorwaarde 2")).to_have_value("Ik wil kunnen zeggen dat het te veel is.")
    box.get_by_label("Bovengrens").fill("6")
    box.get_by_role("button", name="Voorstel indienen").click()
    expect(lead.get_by_role("heading", name="Voorstel 2", level=1)).to_be_visible()
    lead.get_by_label("Werker 3").uncheck()
    opened(lead, 3)
    for who in crew.people[:2]:
        in_favour(visit(who, lead.url.partition("#")[2]))
    expect(lead.get_by_text("2 voor, 0 tegen, van 3 aanwezigen.")).to_be_visible()
    counted(lead, "1 aanwezige heeft niet gestemd")
    expect(lead.get_by_text("aangenomen", exact=True).first).to_be_visible()
    expect(part(lead, "Alle versies").get_by_role("link", name="Voorstel 1")).to_be_visible()
    assert findings(lead) == []
    assert widest(lead) == {}


def opened(page: Page, present: int) -> None:
    page.get_by_role("button", name=f"Stemming openen met {present} aanwezigen").click()
    expect(page.get_by_role("heading", name="Nog niet gestemd")).to_be_visible()


def against(box: Locator, need: str) -> None:
    box.get_by_label("Tegen").check()
    box.get_by_label("Wat is nodig om toch mee te kunnen?").fill(need)
    box.get_by_role("button", name="Stem uitbrengen").click()


def in_favour(page: Page) -> None:
    box = page.locator(".voice")
    box.get_by_label("Voor", exact=True).check()
    box.get_by_role("button", name="Stem uitbrengen").click()
    expect(box).to_have_count(0)


def counted(page: Page, told: str) -> None:
    page.get_by_role("button", name="Uitslag vaststellen").click()
    box = dialog(page, "Uitslag vaststellen")
    expect(box).to_contain_text(told)
    box.get_by_role("button", name="Vaststellen", exact=True).click()
    expect(page.get_by_role("heading", name="Uitslag", exact=True)).to_be_visible()


def a_manager_decides(page: Page, crew: Crew) -> None:
    page.get_by_label("Akkoord", exact=True).check()
    page.get_by_label("Besloten door").fill("Wethouder Zorg")
    page.get_by_role("button", name="Besluit vastleggen").click()
    expect(page.get_by_role("alert").get_by_role("link", name=re.compile("^Waarom?"))).to_be_visible()
    page.get_by_label("Waarom?").fill("Het past bij de opdracht.")
    page.get_by_role("button", name="Besluit vastleggen").click()
    expect(page.get_by_role("heading", name="Akkoord op ma 2 nov 2026")).to_be_visible()
    page.get_by_role("button", name="Afspraken wijzigen").click()
    box = dialog(page, "Afspraken wijzigen")
    box.get_by_label("Begint op").fill("2026-11-02")
    box.get_by_role("button", name="Opslaan").click()
    expect(box.get_by_role("alert").get_by_role("link", name=re.compile("^Bespreken vanaf"))).to_be_visible()
    for label, value in (
        ("Bespreken vanaf", "12,5"),
        ("Verwachte casussen tegelijk", "24"),
        ("Kosten van één voltijder per jaar", "80.000"),
        ("Budget per jaar", "400000"),
    ):
        box.get_by_label(label).fill(value)
    assert findings(page) == []
    box.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("geldt nu")).to_be_visible()
    expect(page.get_by_text("12,5 %")).to_be_visible()
    sums = page.get_by_role("row", name="Budget min de hoogste kosten")
    expect(sums).to_contain_text("€ 400.000 − € 480.000")
    expect(sums).to_contain_text("komt tekort")
    assert findings(page) == []
    assert widest(page) == {}


def the_lead_reads_and_takes_it_along(page: Page, process: str) -> None:
    page.get_by_role("link", name="Naar het besluit").click()
    page.get_by_text("Actie toevoegen").first.click()
    page.get_by_role("textbox", name="Wat").fill("Werving vijfde collega")
    page.get_by_label("Wie").select_option(label="Werker 2")
    page.get_by_label("Uiterlijk").fill("2026-12-01")
    page.get_by_role("button", name="Actie toevoegen").click()
    expect(page.get_by_text("Werker 2 · uiterlijk di 1 dec 2026")).to_be_visible()
    page.get_by_role("button", name="Afronden: Werving vijfde collega").click()
    dialog(page, "Werving vijfde collega").get_by_role("button", name="Afronden").click()
    expect(part(page, "Acties op weg naar de nieuwe caseload").get_by_text("klaar")).to_be_visible()
    page.goto(f"{page.url.partition('#')[0]}#/caseload/processes/{process}/presentation")
    expect(page.get_by_role("row", name="Werving vijfde collega")).to_be_visible()
    for button, file in (
        ("Als pdf", "caseload-2026-11-02.pdf"),
        ("Cijfers (Excel)", "caseload-cijfers-2026-11-02.xlsx"),
    ):
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        assert download.value.suggested_filename == file


@SLOW
@ONE_ENGINE
def test_a_team_lives_with_its_band(site: Site, visit: Visit):
    crew = Crew(site.world)
    place = f"/caseload/teams/{crew.id}/monitor"
    lead = visit(crew.lead, place)
    expect(lead.get_by_text("Nog zonder bandbreedte")).to_be_visible()
    expect(lead.get_by_text("Er is nog geen week vastgelegd")).to_be_visible()
    for _ in range(4):
        crew.carry(crew.people[0])
    crew.decide(0.5, 2)
    caseload_snapshots.take(site.world.works)
    lead.reload()
    expect(part(lead, "Het hele team").get_by_text("binnen de grenzen")).to_be_visible()
    row = part(lead, "Per medewerker").get_by_role("row", name="Werker 1")
    expect(row).to_contain_text("100 %")
    expect(part(lead, "Verloop per week").get_by_role("img")).to_have_accessible_name(
        re.compile("binnen de grenzen")
    )
    lead.get_by_label("Van wie").select_option(label="Werker 1")
    expect(part(lead, "Verloop per week").get_by_role("img")).to_have_accessible_name(re.compile("Werker 1"))
    for look in looks(lead):
        assert findings(lead) == [], look
    assert widest(lead) == {}
    only_the_own_figure(visit(crew.people[1], place))
    lead = visit(crew.lead, place)
    a_deviation_is_answered(lead, visit(crew.people[1], f"/caseload/teams/{crew.id}/discussions"))
    what_if(visit(crew.people[1], f"/caseload/teams/{crew.id}/what-if"))


def only_the_own_figure(page: Page) -> None:
    expect(part(page, "Mijn caseload").get_by_role("row", name="Werker 2")).to_be_visible()
    expect(page.get_by_text("Werker 1")).to_have_count(0)
    expect(page.get_by_label("Van wie").locator("option")).to_have_text(
        ["Wijkteam De Haven", "Jeugdwerker", "Werker 2"]
    )


def a_deviation_is_answered(lead: Page, other: Page) -> None:
    expect(other.get_by_text("Werker 1")).to_have_count(0)
    waits = lead.get_by_text(re.compile("afwijkingen? wacht"))
    expect(waits).to_have_text("4 afwijkingen wachten op een antwoord")
    lead.get_by_role("link", name="Bespreken en antwoorden").click()
    lead.get_by_text("Bespreken en antwoorden (Werker 1)").click()
    card = lead.locator(".card", has=lead.get_by_role("heading", name="Werker 1"))
    card.get_by_label("Hoe komt dit?").fill("Twee gezinnen tegelijk.")
    card.get_by_label("Wanneer kijkt u opnieuw?").fill("2026-11-02")
    card.get_by_role("button", name="Antwoord vastleggen").click()
    expect(card.get_by_role("alert")).to_be_visible()
    assert findings(lead) == []
    card.get_by_label("Wat doet u eraan?").fill("De volgende gaat naar een collega.")
    card.get_by_label("Wanneer kijkt u opnieuw?").fill("2026-12-14")
    card.get_by_role("button", name="Antwoord vastleggen").click()
    answered = part(lead, "Eerder besproken")
    expect(answered).to_contain_text("De volgende gaat naar een collega.")
    expect(answered).to_contain_text("Teamleider Tess, ma 2 nov 2026")
    assert widest(lead) == {}


def what_if(page: Page) -> None:
    page.get_by_role("button", name=re.compile("afwezigheid")).first.click()
    page.get_by_label("Hoeveel mensen").fill("9")
    page.get_by_role("button", name="Uitrekenen").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Hoeveel mensen").fill("2")
    page.get_by_label("Tot en met").fill("2027-03-01")
    page.get_by_label("Andere casussen erbij").fill("2")
    page.get_by_role("button", name="Uitrekenen").click()
    expect(page.get_by_role("heading", name="tot en met ma 1 mrt 2027")).to_be_visible()
    expect(page.get_by_role("row", name="Casussen per voltijder")).to_contain_text("6 × 36 : 72")
    expect(page.get_by_text("boven de grens")).to_be_visible()
    assert findings(page) == []
    assert widest(page) == {}


@SLOW
@ONE_ENGINE
def test_a_team_compares_scores_and_looks_back(site: Site, visit: Visit):
    crew = Crew(site.world)
    crew.score(crew.people[0], 2, trust=5)
    crew.score(crew.people[1], 4, trust=1)
    results = f"/caseload/factor-lists/{crew.factors()['id']}/results"
    lead = visit(crew.lead, results)
    expect(lead.get_by_text("De uitkomsten zijn nog niet te zien")).to_be_visible()
    scored = visit(crew.people[1], results)
    expect(part(scored, "Hier denkt u verschillend over").get_by_role("listitem")).to_have_count(1)
    expect(scored.get_by_role("img").nth(1)).to_have_accessible_name(
        re.compile("Vertrouwen tussen organisaties: gemiddeld 3, van 1 tot 5")
    )
    assert findings(scored) == []
    assert widest(scored) == {}
    examples(visit(crew.people[0], f"/caseload/teams/{crew.id}/references"))
    looking_back(visit(crew.people[0], f"/caseload/teams/{crew.id}/reflections"))


def examples(page: Page) -> None:
    page.get_by_role("button", name="Voorbeeld toevoegen").click()
    box = dialog(page, "Voorbeeld toevoegen")
    box.get_by_label("Naam").fill("Wijkteam Zuid")
    box.get_by_label("Casussen tegelijk, minstens").fill("12")
    box.get_by_label("Casussen tegelijk, hoogstens").fill("9")
    box.get_by_label("Bron").fill("Gebeld met Zuid")
    box.get_by_role("button", name="Toevoegen").click()
    expect(box.get_by_role("alert")).to_be_visible()
    assert findings(page) == []
    box.get_by_label("Casussen tegelijk, hoogstens").fill("13,5")
    box.get_by_role("button", name="Toevoegen").click()
    expect(part(page, "Andere teams")).to_contain_text("12 – 13,5")
    page.get_by_role("link", name="Alles op één lijn").click()
    expect(page.get_by_role("img")).to_have_accessible_name(re.compile("Wijkteam Zuid: 12 – 13,5 casussen."))
    page.get_by_text("Dezelfde cijfers als tabel").click()
    expect(page.get_by_role("row", name="Wijkteam Zuid")).to_contain_text("2,7 – 3")
    assert findings(page) == []
    assert widest(page) == {}
    page.get_by_role("link", name="Voorbeelden bekijken").click()
    page.get_by_role("button", name="Verwijderen: Wijkteam Zuid").click()
    dialog(page, "Verwijderen").get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_text("Wijkteam Zuid")).to_have_count(0)


def looking_back(page: Page) -> None:
    expect(page.get_by_text("Er is nog niet teruggekeken")).to_be_visible()
    page.get_by_role("button", name="Terugblik beginnen").click()
    box = dialog(page, "Terugblik beginnen")
    box.get_by_label("Titel").fill("Een half jaar verder")
    assert findings(page) == []
    box.get_by_role("button", name="Beginnen", exact=True).click()
    expect(page.get_by_role("heading", name="Een half jaar verder")).to_be_visible()
    expect(part(page, "Vragen").get_by_role("listitem")).to_have_count(4)
    page.get_by_label("Hoe ervaart u de caseload?").fill("woord " * 151)
    expect(page.get_by_text("151 van 150 woorden: maak het korter")).to_be_visible()
    page.get_by_role("button", name="Toevoegen", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Hoe ervaart u de caseload?").fill("Ik kom weer op tijd.")
    page.get_by_role("button", name="Toevoegen", exact=True).click()
    page.get_by_role("button", name=re.compile("^In een groep zetten")).click()
    dialog(page, "In een groep zetten").get_by_label("Waar gaat het over?").fill("Tijd")
    dialog(page, "In een groep zetten").get_by_role("button", name="Opslaan").click()
    expect(page.get_by_role("heading", name="Tijd", exact=True)).to_be_visible()
    assert findings(page) == []
    assert widest(page) == {}
    page.get_by_label("Wat betekent dit voor het werk?").fill("We houden dit zo.")
    page.get_by_role("button", name="Terugblik afronden").click()
    expect(page.get_by_text("afgerond", exact=True)).to_be_visible()
    expect(page.get_by_label("Hoe ervaart u de caseload?")).to_have_count(0)
