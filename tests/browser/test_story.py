"""The mission as one story, done by clicking: from a pushed case to its closure (W1 - W17).

The browser sister of tests/stories/test_whole_system_in_the_room.py. Only the push by a machine, the clock and the
scheduler are code here; everything that a person does is done on a page.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Site
from tests.support.case_page import deliver
from tests.support.live_page import agree, all_agree, card, choose, close, enter, open_meeting, saved
from tests.support.meeting_page import a_link, add, dialog, fill_moment, invite, lay, part, row
from tests.support.telling import Telling
from tests.support.whole_story import EVALUATION, FIRST, FOLLOW_UP, LAST_EVALUATION, PUSHED, SECOND

TITLE = PUSHED["title"]
PLACE = "Buurthuis De Brug"
GOAL = "Een vaste woonplek, en rust tot die er is"
DIAGNOSIS = "De onrust komt van de vele wisselingen, niet van mevrouw."
SOLUTION = "Een plek in de nieuwe kleine woonvorm"
ROOM, INDICATION, TEAM = (
    "Een plek vastleggen in de woonvorm",
    "De indicatie laten aanpassen",
    "Het derde teamlid inwerken",
)
WRONG = "De verhuizing is in juni, niet in mei."


@pytest.fixture
def story(site: Site) -> Telling:
    """Everybody who has an account; the mother of the client has none."""
    world = site.world
    people = {
        "inbrenger": ("Inbrenger Iris", world.office),
        "voorzitter": ("Voorzitter Vera", world.office),
        "notulist": ("Notulist Noor", world.office),
        "manager": ("Manager Mo", world.provider),
        "directeur": ("Directeur Dewi", world.provider),
    }
    cast = {who: world.person(name, organisation_id=of) for who, (name, of) in people.items()}
    return Telling(site, TITLE, {"coördinator": world.coordinator, **cast})


@pytest.mark.timeout(600)
def test_a_pushed_case_goes_all_the_way_to_its_closure_by_clicking(story: Telling) -> None:
    a_case_is_pushed_and_taken_up(story)
    a_double_round_is_advised_and_begun_with_a_goal(story)
    the_first_meeting_is_planned_and_everybody_gets_a_place(story)
    documents_come_with_consent_and_one_is_late(story)
    everything_is_ready_and_everybody_is_invited(story)
    the_first_meeting_ends_in_a_shared_diagnosis(story)
    somebody_joins_in_between(story)
    the_second_meeting_ends_in_decisions(story)
    the_minutes_are_sent_corrected_and_final_by_themselves(story)
    an_overdue_action_is_seen_chased_and_done(story)
    the_evaluation_finds_it_insufficient(story)
    the_follow_up_brings_what_was_missing(story)
    it_is_enough_and_the_case_is_closed(story)


def a_case_is_pushed_and_taken_up(story: Telling) -> None:
    story.it_is("2026-11-02")
    pushed = story.site.world.machine.put("/sources/zk-noord/cases/2026-0042", PUSHED)
    assert pushed.status_code == 201, pushed.text
    story.it_is("2026-11-03")
    page = story.page("coördinator")
    part(page, "Wacht op u").get_by_role("link", name=f"Beoordelen: {TITLE}").click()
    expect(page.get_by_text("Houdt van paarden", exact=False)).to_be_visible()
    page.get_by_label("In behandeling nemen").check()
    page.get_by_role("button", name="Besluit vastleggen").click()
    expect(page.locator(".page__lead")).to_contain_text("in behandeling")


def a_double_round_is_advised_and_begun_with_a_goal(story: Telling) -> None:
    page = story.pages["coördinator"]
    page.get_by_role("link", name="Ronde beginnen").click()
    advice = page.locator(".utrecht-alert")
    expect(advice).to_contain_text("Advies: Dubbele doorloop")
    expect(advice.get_by_role("listitem").first).to_be_visible()
    expect(page.get_by_label("Dubbele doorloop")).to_be_checked()
    page.get_by_role("button", name="Ronde beginnen").click()
    expect(page.get_by_role("heading", name="Bijeenkomst plannen", level=1)).to_be_visible()
    page.get_by_role("link", name=TITLE).click()

    part(page, "Doel").get_by_role("button", name="Doel toevoegen").click()
    box = dialog(page, "Doel toevoegen")
    box.get_by_label("Soort doel").select_option(label="Oplossing voor de lange termijn")
    box.get_by_label("Wat wilt u samen bereiken?").fill(GOAL)
    box.get_by_label("de cliënt").check()
    box.get_by_label("het netwerk").check()
    box.get_by_label("Hoe dachten zij mee?").fill("Aan de keukentafel, met mevrouw en haar moeder.")
    box.get_by_role("button", name="Doel vastleggen").click()
    expect(part(page, "Doel")).to_contain_text("Bepaald samen met de cliënt, het netwerk.")
    the_parties_are_recorded(page)


def the_parties_are_recorded(page: Page) -> None:
    """Two from the directory, and the mother, who is known in this case only."""
    parties = part(page, "Betrokkenen")
    for role, name in (("inbrenger", "Inbrenger Iris"), ("zorgaanbieder", "Manager Mo")):
        parties.get_by_role("button", name="Betrokkene toevoegen").click()
        box = dialog(page, "Betrokkene toevoegen")
        box.get_by_label("Rol in deze casus").select_option(label=role)
        box.get_by_role("searchbox", name="Persoon").fill(name.split()[0])
        box.get_by_role("button", name=name).click()
        box.get_by_role("button", name="Vastleggen").click()
        expect(box).to_be_hidden()
        expect(parties).to_contain_text(name)
    parties.get_by_role("button", name="Betrokkene toevoegen").click()
    box = dialog(page, "Betrokkene toevoegen")
    box.get_by_label("Rol in deze casus").select_option(label="netwerk")
    box.get_by_label("Iemand nieuw, alleen voor deze casus").check()
    box.get_by_label("Naam").fill("Moeder Mies")
    box.get_by_label("Telefoon").fill("06 12345678")
    box.get_by_role("button", name="Vastleggen").click()
    expect(box).to_be_hidden()
    expect(parties).to_contain_text("Moeder Mies")


def the_first_meeting_is_planned_and_everybody_gets_a_place(story: Telling) -> None:
    story.it_is("2026-11-04")
    page = story.case("coördinator")
    plan(page, "Eerste bijeenkomst", FIRST, "13:00", "14:30")
    add(page, "Inbrenger Iris", "professional", "inbrenger", mandate="weet wat er geboden kan worden")
    add(page, "Voorzitter Vera", "professional", "technisch voorzitter")
    add(page, "Notulist Noor", "professional")
    add(page, "Manager Mo", "manager", mandate="mag beslissen")
    add(page, "Coördinator Roos", "professional", "organisator")
    page.get_by_role("button", name="Iemand toevoegen: Cliënt").click()
    box = dialog(page, "Deelnemer toevoegen")
    box.get_by_role("radio", name="Moeder Mies").check()
    box.get_by_label("Laag").select_option("network")
    box.get_by_role("button", name="Toevoegen").click()
    expect(row(page, "Moeder Mies")).to_contain_text("Netwerk")
    page.get_by_role("button", name="Wijzigen: Eerst de cliënt").click()
    box = dialog(page, "Eerst de cliënt")
    box.get_by_label("zelf, aan tafel").check()
    box.get_by_role("button", name="Opslaan").click()
    expect(part(page, "Eerst de cliënt")).to_contain_text("zelf, aan tafel")
    everybody_is_called(page)


def everybody_is_called(page: Page) -> None:
    calls = part(page, "Bellijst")
    for name in ("Inbrenger Iris", "Voorzitter Vera", "Notulist Noor", "Manager Mo", "Moeder Mies"):
        calls.get_by_role("button", name=f"Gesprek vastleggen: {name}").click()
        box = dialog(page, f"Gesprek met {name}")
        box.get_by_label("gesproken", exact=True).check()
        box.get_by_label("Ja").check()
        box.get_by_role("button", name="Opslaan").click()
        expect(box).to_be_hidden()
    expect(calls).to_contain_text("5 mensen gesproken")


def documents_come_with_consent_and_one_is_late(story: Telling) -> None:
    story.it_is("2026-11-09")
    page = story.case("inbrenger")
    deliver(page, "Zorgplan", "Zorgplan najaar", "2026-09-01")
    part(page, "Toestemming").get_by_role("button", name="Toestemming vastleggen").click()
    box = dialog(page, "Toestemming vastleggen")
    box.get_by_label("schriftelijk").check()
    box.get_by_label("Waarvoor?").fill("Samen een oplossing zoeken")
    box.get_by_label("Tot en met").fill("2027-04-01")
    box.get_by_role("button", name="Toestemming vastleggen").click()
    expect(part(page, "Toestemming")).to_contain_text("geldt nu")
    part(page, "Rondes en bijeenkomsten").get_by_role("link", name="Eerste bijeenkomst").click()
    lay(page, "Zorgplan najaar")

    story.it_is("2026-11-18")
    page = story.page("inbrenger")
    part(page, "Te laat").get_by_role("link", name=f"Naar de documenten: {TITLE}").click()
    documents = part(page, "Documenten op tafel")
    expect(documents).to_contain_text("Te laat")
    documents.get_by_role("link", name="Documenten van de casus").click()
    deliver(page, "Overzicht van wat al gedaan is", "Wat er al gedaan is")
    part(page, "Rondes en bijeenkomsten").get_by_role("link", name="Eerste bijeenkomst").click()
    lay(page, "Wat er al gedaan is")
    expect(documents).to_contain_text("later dan afgesproken")


def everything_is_ready_and_everybody_is_invited(story: Telling) -> None:
    page = story.meeting("coördinator", "Eerste bijeenkomst")
    ready = part(page, "Wat nog moet")
    expect(ready).not_to_contain_text("Nodig voor de uitnodiging")
    invite(page)
    expect(page.locator(".page__lead")).to_contain_text("uitgenodigd")


def the_first_meeting_ends_in_a_shared_diagnosis(story: Telling) -> None:
    story.it_is(FIRST, "13:00")
    chair = story.walks_in("voorzitter", "13:00–14:30 Eerste bijeenkomst")
    chair.get_by_label("Wie is de notulist?").select_option(label="Notulist Noor")
    open_meeting(chair)
    minute_taker = story.walks_in("notulist", "13:00–14:30 Eerste bijeenkomst")
    clock = chair.get_by_role("region", name="Klok van de bijeenkomst")
    clock.get_by_role("button", name="Start: Welkom, kennismaken en spelregels").click()
    expect(clock.get_by_text("nog 15:00")).to_be_visible()
    expect(minute_taker.get_by_role("button", name="Punt afronden")).to_be_visible()
    saved(chair)
    story.site.later(minutes=16)
    expect(clock.get_by_text("tijd is om, 1:00 uitgelopen")).to_be_visible()
    clock.get_by_role("button", name="Punt afronden").click()
    expect(chair.get_by_text("1 min uitgelopen")).to_be_visible()

    enter(minute_taker, "Nieuwe uitdaging", "Niemand heeft het geheel.")
    enter(minute_taker, "Nieuwe kans", "Haar moeder woont vlakbij.")
    minute_taker.get_by_role("textbox", name="Gedeelde diagnose").fill(DIAGNOSIS)
    expect(chair.get_by_role("textbox", name="Gedeelde diagnose")).to_have_value(DIAGNOSIS)
    expect(chair.get_by_label("Kans 1")).to_have_value("Haar moeder woont vlakbij.")
    saved(minute_taker)
    close(chair)


def somebody_joins_in_between(story: Telling) -> None:
    story.it_is("2026-11-25")
    page = story.case("coördinator")
    plan(page, "Tweede bijeenkomst", SECOND, "13:00", "15:00")
    expect(part(page, "Deelnemers")).to_contain_text("6 deelnemers")
    add(page, "Directeur Dewi", "director", mandate="mag beslissen")
    for title in ("Zorgplan najaar", "Wat er al gedaan is"):
        lay(page, title)
    invite(page)

    story.it_is("2026-11-26", "16:00")
    sends_the_minutes(story)
    story.it_is("2026-12-01")
    page = story.meeting("notulist", "Eerste bijeenkomst")
    page.get_by_role("link", name="Naar de notulen").click()
    expect(page.get_by_text("Deze notulen zijn definitief")).to_be_visible()


def the_second_meeting_ends_in_decisions(story: Telling) -> None:
    story.it_is(SECOND, "13:00")
    chair = story.walks_in("voorzitter", "13:00–15:00 Tweede bijeenkomst")
    open_meeting(chair)
    page = story.walks_in("notulist", "13:00–15:00 Tweede bijeenkomst")
    page.get_by_label("Soort").select_option(label="Nieuwe woonplek")
    page.get_by_label("Termijn").first.select_option(label="lange termijn")
    enter(page, "Nieuwe oplossing", SOLUTION)
    solution = card(page, SOLUTION)
    solution.get_by_role("button", name="Uitwerken").click()
    solution.get_by_label("Voordelen").fill("Rust\nDicht bij moeder")
    solution.get_by_label("Nadelen").fill("Pas over een half jaar")
    solution.get_by_label("Genoemd door").select_option(label="Manager Mo")
    solution.get_by_role("button", name="Inklappen").click()
    choose(page, SOLUTION, "Het past bij wat mevrouw nodig heeft.")
    page.locator("#bridging-needed").check()
    page.get_by_label("Welke zorg, of waarom niet?").fill("Tot de verhuizing komt een vast team van twee.")
    agree(page, ROOM, "Manager Mo", "2026-12-18")
    agree(page, INDICATION, "Inbrenger Iris", "2027-02-26")
    page.get_by_label("Escalatieroute").fill("Eerst de organisator, dan de directeuren samen.")
    all_agree(page, "Inbrenger Iris", "Notulist Noor", "Manager Mo", "Moeder Mies", "Coördinator Roos")
    director = page.get_by_role("group", name="Directeur Dewi")
    director.get_by_label("eens met voorbehoud").check()
    director.get_by_label("In de woorden van Directeur Dewi").fill("Mits het budget rond komt.")
    expect(page.get_by_text("Iedereen is gevraagd")).to_be_visible()
    enter(page, "Nieuwe les", "Bel de directeur eerder.")
    saved(page)
    close(chair, EVALUATION, PLACE)


def the_minutes_are_sent_corrected_and_final_by_themselves(story: Telling) -> None:
    story.it_is("2026-12-10", "10:00")
    sends_the_minutes(story, "Fijn dat iedereen er was.")
    story.it_is("2026-12-11")
    phone = story.phone(a_link(story.meeting("coördinator", "Tweede bijeenkomst"), "Manager Mo"))
    expect(phone.get_by_role("heading", name="Dag Manager Mo")).to_be_visible()
    report = part(phone, "Het verslag")
    expect(report).to_contain_text(SOLUTION)
    report.get_by_role("button", name="Er klopt iets niet").click()
    report.get_by_label("Wat klopt niet").fill(WRONG)
    report.get_by_role("button", name="Reactie versturen").click()
    expect(report).to_contain_text("nog geen antwoord")

    story.it_is("2026-12-14", "17:00")
    page = story.page("notulist")
    page.get_by_role("link", name=f"Correcties bekijken: {TITLE}").click()
    pair = page.locator(".pair")
    expect(pair).to_contain_text(WRONG)
    pair.get_by_label("Overnemen", exact=True).check()
    pair.get_by_role("button", name="Antwoord geven").click()
    expect(pair).to_contain_text("overgenomen")

    story.it_is("2026-12-15")
    phone.goto(f"{story.site.address}/#/link")
    expect(report).to_contain_text("definitief")
    expect(report).to_contain_text("overgenomen")
    expect(report.get_by_role("button", name="Er klopt iets niet")).to_have_count(0)
    page = story.meeting("notulist", "Tweede bijeenkomst")
    page.get_by_role("link", name="Naar de notulen").click()
    page.get_by_label("Aanvulling (verplicht)").fill("De woonvorm opent op 1 juni.")
    page.get_by_role("button", name="Aanvulling toevoegen").click()
    expect(page.locator("#addenda .card")).to_contain_text("De woonvorm opent op 1 juni.")


def an_overdue_action_is_seen_chased_and_done(story: Telling) -> None:
    story.it_is("2026-12-18", "17:00")
    page = story.page("coördinator")
    expect(part(page, "Acties die te laat zijn")).to_contain_text("Geen enkele actie is te laat.")
    story.it_is("2026-12-22")
    page = story.page("coördinator")
    part(page, "Acties die te laat zijn").get_by_role("link", name=ROOM, exact=True).click()
    expect(page.get_by_text("Deze actie is te laat")).to_be_visible()
    page.get_by_label("Wat is er gezegd?").fill("Het contract ligt bij de directie.")
    page.get_by_role("button", name="gesproken").click()
    expect(page.locator("#calls .told")).to_contain_text("Het contract ligt bij de directie.")

    phone = story.phone(a_link(story.meeting("coördinator", "Tweede bijeenkomst"), "Manager Mo"))
    actions = part(phone, "Wat u zou doen")
    actions.get_by_role("button", name="Vertel hoe het gaat").click()
    box = phone.get_by_role("dialog")
    box.get_by_label("Hoe gaat het?").fill("De handtekening komt morgen.")
    box.get_by_label("Ik ben ermee begonnen").check()
    box.get_by_role("button", name="Versturen").click()
    expect(actions).to_contain_text("bezig")
    story.it_is("2026-12-23")
    phone.goto(f"{story.site.address}/#/link")
    actions.get_by_role("button", name="Afronden").click()
    box.get_by_label("Resultaat of reden").fill("De plek is vastgelegd.")
    box.get_by_role("button", name="Actie afronden").click()
    expect(actions).to_contain_text("gedaan")
    page = story.page("coördinator")
    expect(part(page, "Acties die te laat zijn")).to_contain_text("Geen enkele actie is te laat.")


def the_evaluation_finds_it_insufficient(story: Telling) -> None:
    story.it_is("2027-01-18")
    page = story.page("coördinator")
    page.get_by_role("link", name=f"Naar de evaluatie: {TITLE}").click()
    page.get_by_role("link", name="Naar de bijeenkomst").click()
    invite(page)
    story.it_is(EVALUATION, "14:00")
    page = story.walks_in("voorzitter", "14:00–15:00 Evaluatiemoment")
    open_meeting(page)
    page.get_by_role("link", name="Naar de evaluatie").click()
    expect(page.locator("#field-actions")).to_contain_text(ROOM)
    judge(page, "gedeeltelijk", "Onvoldoende")
    page.get_by_label("Wij prikken nu een vervolgbijeenkomst").check()
    page.get_by_label("Dag").fill(FOLLOW_UP)
    page.get_by_label("Van (verplicht)").fill("13:00")
    page.get_by_label("Tot (verplicht)").fill("15:00")
    page.get_by_label("Plaats").fill(PLACE)
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(page.get_by_text("Vervolgbijeenkomst: di 16 feb 2027, 13:00 – 15:00")).to_be_visible()
    close(story.walks_in("voorzitter", "14:00–15:00 Evaluatiemoment"))
    story.it_is("2027-01-27")
    sends_the_minutes(story)


def the_follow_up_brings_what_was_missing(story: Telling) -> None:
    story.it_is("2027-02-08")
    page = story.meeting("coördinator", "Vervolgbijeenkomst")
    for title in ("Zorgplan najaar", "Wat er al gedaan is"):
        lay(page, title)
    invite(page)
    story.it_is(FOLLOW_UP, "13:00")
    chair = story.walks_in("voorzitter", "13:00–15:00 Vervolgbijeenkomst")
    open_meeting(chair)
    page = story.walks_in("notulist", "13:00–15:00 Vervolgbijeenkomst")
    expect(part(page, "Nog open van eerder")).to_contain_text(INDICATION)
    expect(part(page, "Nog open van eerder")).not_to_contain_text(ROOM)
    enter(page, "Nieuwe oplossing", "Een derde vast gezicht in het team")
    choose(page, "Een derde vast gezicht in het team", "Dat geeft nu rust.")
    agree(page, TEAM, "Manager Mo", "2027-03-12")
    page.get_by_label("Escalatieroute").fill("De organisator belt de directeur.")
    everybody = ("Inbrenger Iris", "Notulist Noor", "Manager Mo", "Moeder Mies", "Coördinator Roos")
    all_agree(page, *everybody, "Directeur Dewi")
    expect(page.get_by_text("Iedereen is gevraagd")).to_be_visible()
    saved(page)
    close(chair, LAST_EVALUATION, PLACE)
    story.it_is("2027-02-17")
    sends_the_minutes(story)


def it_is_enough_and_the_case_is_closed(story: Telling) -> None:
    story.it_is("2027-03-11")
    the_last_actions_end(story)
    page = story.meeting("coördinator", "Evaluatiemoment")
    invite(page)
    story.it_is(LAST_EVALUATION, "14:00")
    page = story.walks_in("voorzitter", "14:00–15:00 Evaluatiemoment")
    open_meeting(page)
    page.get_by_role("link", name="Naar de evaluatie").click()
    judge(page, "bereikt", "Voldoende")
    page.get_by_role("button", name="Evaluatie vastleggen").click()
    expect(page.get_by_role("button", name="Evaluatie vastleggen")).to_have_count(0)
    close(story.walks_in("voorzitter", "14:00–15:00 Evaluatiemoment"))
    story.it_is("2027-03-17")
    sends_the_minutes(story)

    page = story.case("coördinator")
    expect(part(page, "Evaluaties")).to_contain_text("voldoende")
    page.get_by_role("link", name="Casus afsluiten").click()
    expect(page.get_by_text("Er staat nog werk open")).to_have_count(0)
    page.get_by_label("Hoe is het afgelopen?").fill("Mevrouw heeft rust en een plek.")
    page.get_by_role("button", name="Casus afsluiten").click()
    expect(page.locator(".page__lead")).to_contain_text("gesloten")
    expect(page.get_by_text("Mevrouw heeft rust en een plek.")).to_be_visible()


def the_last_actions_end(story: Telling) -> None:
    """One is no longer needed, which is found out by phone; the other is done."""
    page = story.page("coördinator")
    late = part(page, "Acties die te laat zijn")
    late.get_by_role("link", name=f"Nabellen: {INDICATION}").click()
    moved(page, "Vervallen", "De indicatie bleek al goed.")
    page = story.page("coördinator")
    expect(late).to_contain_text("Geen enkele actie is te laat.")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Acties").click()
    page.get_by_role("link", name=TEAM).click()
    moved(page, "Gedaan", "Zij kent mevrouw nu.")


def moved(page: Page, status: str, why: str) -> None:
    """Where an action stands from now on, said on its own page."""
    page.get_by_role("button", name="Status wijzigen").click()
    box = dialog(page, "Waar staat deze actie?")
    box.get_by_role("radio", name=re.compile(f"^{status}")).check()
    box.get_by_label("Toelichting").fill(why)
    box.get_by_role("button", name="Vastleggen").click()
    expect(page.locator(".utrecht-alert")).to_contain_text(why)


def sends_the_minutes(story: Telling, introduction: str = "") -> None:
    """The minute-taker, from what waits today."""
    page = story.page("notulist")
    part(page, "Wacht op u").get_by_role("link", name=f"Naar de notulen: {TITLE}").click()
    if introduction:
        page.get_by_label("Inleiding").fill(introduction)
        page.get_by_role("button", name="Opslaan").click()
        expect(page.get_by_text("Opgeslagen.")).to_be_visible()
    page.get_by_role("button", name="Versturen …").click()
    page.get_by_role("button", name="Nu versturen").click()
    expect(page.get_by_text("Nog 2 werkdagen voor correcties")).to_be_visible()


def plan(page: Page, kind: str, day: str, start: str, end: str) -> None:
    """The next meeting of the round, of the kind that follows by itself."""
    page.get_by_role("link", name="Bijeenkomst plannen").click()
    expect(page.get_by_label(kind)).to_be_checked()
    fill_moment(page, day, start, end)
    page.get_by_label("Plaats").fill(PLACE)
    page.get_by_role("button", name="Bijeenkomst plannen").click()
    expect(page.get_by_role("heading", name=kind, level=1)).to_be_visible()


def judge(page: Page, result: str, verdict: str) -> None:
    """What became of the goal, and whether it is enough."""
    page.get_by_role("group", name=GOAL).get_by_label(result, exact=True).check()
    page.get_by_role("radio", name=re.compile(f"^{verdict}")).check()
