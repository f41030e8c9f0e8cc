"""The live meeting by clicking: from opening to closing, two people at once, and a connection that fails."""

import os
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from api.models.meeting_kind import MeetingKind
from tests.support.browser import DESKTOP, PHONE, TABLET, Site, findings, overflow
from tests.support.live_page import agree, card, enter, saved
from tests.support.meeting import Table

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
SOON = 3000 * max(1, os.getloadavg()[0] / (os.cpu_count() or 1))
"""Milliseconds in which a change stands on every other page: it takes a second, more on a machine that is busy."""


@pytest.fixture
def table(site: Site) -> Table:
    """A meeting that is ready to be opened."""
    return Table(site.world, site.clock)


def desk(site: Site, table: Table, who: str = "chair", size: tuple[int, int] = DESKTOP) -> Page:
    """The page on which somebody records."""
    page = site.visit(getattr(table, who), f"/meetings/{table.id}/live", size)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def listed(table: Table, part: str, field: str) -> list[Any]:
    """A field of everything of a kind that was recorded."""
    return [row[field] for row in table.minute_taker.get(f"{table.path}/{part}").json()["items"]]


def test_a_meeting_is_recorded_from_its_opening_to_its_closing(site: Site):
    table = Table(site.world, site.clock, without=("minute_taker",))
    table.action(meeting_id=None, what="Indicatie nakijken")
    page = desk(site, table)
    expect(page.get_by_text("Iedereen praat mee.")).to_be_visible()
    page.get_by_role("button", name="Bijeenkomst openen").click()
    expect(page.get_by_role("alert")).to_contain_text("notulist")
    page.get_by_role("button", name="Iedereen is er").click()
    page.get_by_label("Zus Sara").uncheck()
    page.get_by_label("Wie is de notulist?").select_option(label="Notulist Nico")
    page.get_by_role("button", name="Bijeenkomst openen").click()
    expect(page.get_by_role("link", name="Indicatie nakijken")).to_be_visible()
    page.get_by_label("Zus Sara").check()  # she came later

    the_clock_is_kept(site, table, page)
    the_group_finds_and_chooses(page)
    agree_needs_an_owner(page)
    page.get_by_label("Escalatieroute").fill("Eerst de organisator, dan de directeuren.")
    who_was_not_asked_is_named(page)
    everybody_is_asked(page)
    enter(page, "Nieuwe les", "Eerder samen om tafel")
    page.get_by_label("Notities", exact=True).fill("Zus is erg moe.")
    the_end_says_what_is_missing(page)
    expect(page).to_have_url(re.compile(r"/minutes$"))
    everything_was_kept(table)


def the_group_finds_and_chooses(page: Page) -> None:
    """Findings are put in other words; two solutions, of which one is chosen."""
    enter(page, "Nieuwe uitdaging", "Te veel wisselende gezichten")
    page.get_by_label("Uitdaging 1").fill("Te veel wisselende gezichten in het team")
    enter(page, "Nieuwe kans", "Haar zus woont om de hoek")
    enter(page, "Nieuwe oplossing", "Een derde vast gezicht")
    page.get_by_label("Soort").select_option(label="Wachtlijst elders")
    page.get_by_label("Termijn").first.select_option(label="lange termijn")
    enter(page, "Nieuwe oplossing", "Een kamer aan de Beukenlaan")
    a_solution_is_weighed_and_chosen(page)


def everything_was_kept(table: Table) -> None:
    """What the API knows of the meeting afterwards."""
    meeting = table.chair.get(table.path).json()
    assert meeting["status"] == "closed"
    assert meeting["privateNotes"] == "Zus is erg moe."
    assert meeting["bridgingCare"] == {"needed": True, "explanation": "Elke dag een vast gezicht."}
    assert listed(table, "findings", "text") == [
        "Te veel wisselende gezichten in het team",
        "Haar zus woont om de hoek",
        "Eerder samen om tafel",
    ]
    chosen = [row for row in table.chair.get(f"{table.path}/solutions").json()["items"] if row["chosenAt"]]
    assert [(row["title"], row["argument"], row["pros"]) for row in chosen] == [
        ("Een kamer aan de Beukenlaan", "Dichtbij haar zus.", ["Eigen tuin", "Rustige straat"])
    ]
    assert sorted(listed(table, "positions", "stance")) == ["agrees"] * 4 + ["reservation"]
    first = table.chair.get(f"{table.path}/agenda-items").json()["items"][0]
    assert first["overrunSeconds"] == 150


def the_clock_is_kept(site: Site, table: Table, page: Page) -> None:
    """70 % and 100 % of a time box are said in words, and an overrun stays."""
    clock = page.get_by_role("region", name="Klok van de bijeenkomst")
    clock.get_by_role("button", name="Start: Punt 0").click()
    expect(clock.get_by_text("nog 10:00")).to_be_visible()
    expect(clock.get_by_text("Klaar rond")).to_be_visible()
    saved(page)
    site.later(minutes=7)
    expect(clock.get_by_text("rond af, nog 3:00")).to_be_visible()
    site.later(minutes=5, seconds=30)
    expect(clock.get_by_text("tijd is om, 2:30 uitgelopen")).to_be_visible()
    clock.get_by_role("button", name="Punt afronden").click()
    expect(page.get_by_text("3 min uitgelopen")).to_be_visible()
    saved(page)
    page.get_by_role("button", name="Start: Punt 1").first.click()
    expect(page.locator("[aria-current=step]")).to_contain_text("Punt 1")
    table.sign_in()
    site.follow()


def a_solution_is_weighed_and_chosen(page: Page) -> None:
    """Pros, a proposer who is not the chair, a choice with its argument, taken back and made again."""
    chosen = card(page, "Een kamer aan de Beukenlaan")
    chosen.get_by_role("button", name="Uitwerken").click()
    chosen.get_by_label("Voordelen").fill("Eigen tuin\nRustige straat\n")
    expect(chosen.get_by_label("Genoemd door").locator("option", has_text="Voorzitter")).to_have_count(0)
    chosen.get_by_label("Genoemd door").select_option(label="Zus Sara")
    chosen.get_by_role("button", name="Inklappen").click()
    expect(chosen.get_by_text("van Zus Sara")).to_be_visible()
    for argument in ("Snel.", "Dichtbij haar zus."):
        chosen.get_by_role("button", name="Kiezen").click()
        chosen.get_by_label("Waarom kiest de groep").fill(argument)
        chosen.get_by_role("button", name="Deze oplossing kiezen").click()
        expect(chosen.get_by_text(argument)).to_be_visible()
        if argument == "Snel.":
            chosen.get_by_role("button", name="Keuze intrekken").click()
            expect(chosen.get_by_text("gekozen")).to_have_count(0)


def agree_needs_an_owner(page: Page) -> None:
    """Nothing is filled in silently: without a name and a day the card asks for them, and keeps what was typed."""
    page.get_by_role("form", name="Nieuwe actie").get_by_label("Wat", exact=True).fill("De kamer vrijhouden")
    page.keyboard.press("Enter")
    action = card(page, "De kamer vrijhouden")
    expect(action.get_by_label("Wie")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Dit kon niet bewaard worden")).to_be_visible()
    action.get_by_label("Wie").select_option(label="Manager Mo")
    action.get_by_label("Uiterlijk op").fill("2026-11-20")
    expect(action.get_by_text("uiterlijk vr 20 nov 2026")).to_be_visible()
    expect(page.get_by_text("Dit kon niet bewaard worden")).to_have_count(0)


def everybody_is_asked(page: Page) -> None:
    """Who does not agree wholly says why; the chair is not asked."""
    expect(page.get_by_role("group", name="Voorzitter Vera")).to_have_count(0)
    for name in ("Organisator Olaf", "Inbrenger Ina", "Notulist Nico", "Manager Mo"):
        page.get_by_role("group", name=name).get_by_label("eens", exact=True).check()
    sister = page.get_by_role("group", name="Zus Sara")
    sister.get_by_label("eens met voorbehoud").check()
    expect(sister.get_by_label("In de woorden van Zus Sara")).to_have_attribute("aria-invalid", "true")
    sister.get_by_label("In de woorden van Zus Sara").fill("Als het maar rustig is.")
    expect(page.get_by_text("Iedereen is gevraagd")).to_be_visible()


def who_was_not_asked_is_named(page: Page) -> None:
    """The refusal holds no names; the page knows them."""
    page.get_by_role("button", name="Bijeenkomst afsluiten").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Bijeenkomst afsluiten").click()
    dialog.get_by_role("button", name="Zus Sara: Het standpunt van deze deelnemer ontbreekt.").click()
    expect(dialog).to_have_count(0)


def the_end_says_what_is_missing(page: Page) -> None:
    """Everything at once, each point leading to its place; then the date of the evaluation."""
    page.get_by_role("button", name="Bijeenkomst afsluiten").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Bijeenkomst afsluiten").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Prik de datum van het evaluatiemoment.")
    assert findings(page) == []
    dialog.get_by_role("button", name=re.compile("overbruggingszorg", re.IGNORECASE)).click()
    expect(dialog).to_have_count(0)
    expect(page.locator("#bridging-needed")).to_be_focused()
    page.locator("#bridging-needed").check()
    page.get_by_label("Welke zorg, of waarom niet?").fill("Elke dag een vast gezicht.")
    page.get_by_role("button", name="Bijeenkomst afsluiten").click()
    dialog.get_by_label("Dag").fill("2026-12-14")
    dialog.get_by_label("Van").fill("14:00")
    dialog.get_by_label("Tot").fill("15:00")
    dialog.get_by_label("Plaats").fill("Zaal 2")
    dialog.get_by_role("button", name="Bijeenkomst afsluiten").click()


@ONE_ENGINE
def test_two_people_and_the_beamer_see_each_change_at_once(site: Site, table: Table):
    chair, minute_taker = desk(site, table), desk(site, table, "minute_taker")
    beamer = site.visit(table.chair, f"/meetings/{table.id}/beamer")
    expect(minute_taker.get_by_text("nog niet geopend")).to_be_visible()
    chair.get_by_role("button", name="Iedereen is er").click()
    chair.get_by_role("button", name="Bijeenkomst openen").click()
    expect(minute_taker.get_by_label("Nieuwe oplossing", exact=True)).to_be_visible(timeout=SOON)

    chair.get_by_role("button", name="Start: Punt 0").first.click()
    expect(minute_taker.get_by_role("button", name="Punt afronden")).to_be_visible(timeout=SOON)
    expect(beamer.get_by_role("heading", name="Punt 0")).to_be_visible(timeout=SOON)
    enter(minute_taker, "Nieuwe oplossing", "Een kamer aan de Beukenlaan")
    expect(card(chair, "Een kamer aan de Beukenlaan")).to_be_visible(timeout=SOON)
    expect(beamer.get_by_text("Een kamer aan de Beukenlaan")).to_be_visible(timeout=SOON)
    minute_taker.get_by_label("Notities", exact=True).fill("Zus is erg moe.")
    expect(chair.get_by_label("Notities", exact=True)).to_have_value("Zus is erg moe.", timeout=SOON)

    both_work_on_one_card(chair, minute_taker)
    card(chair, "Beukenlaan").get_by_role("button", name="Kiezen").click()
    chair.get_by_label("Waarom kiest de groep").fill("Dichtbij haar zus.")
    chair.get_by_role("button", name="Deze oplossing kiezen").click()
    expect(beamer.get_by_text("Dichtbij haar zus.")).to_be_visible(timeout=SOON)
    agree(minute_taker, "De kamer vrijhouden")
    expect(beamer.get_by_text("Manager Mo · uiterlijk vr 20 nov 2026")).to_be_visible(timeout=SOON)
    chair.get_by_role("group", name="Zus Sara").get_by_label("niet eens").check()
    chair.get_by_label("In de woorden van Zus Sara").fill("Te ver weg.")
    expect(beamer.get_by_text("1 niet eens")).to_be_visible(timeout=SOON)
    nothing_private_is_on_the_wall(beamer)


def both_work_on_one_card(chair: Page, minute_taker: Page) -> None:
    """In different fields: both stay, and nobody is asked anything."""
    for page, label, text in ((chair, "Voordelen", "Eigen tuin"), (minute_taker, "Nadelen", "Pas in maart")):
        card(page, "Beukenlaan").get_by_role("button", name="Uitwerken").click()
        card(page, "Beukenlaan").get_by_label(label).press_sequentially(text)
    for page in (chair, minute_taker):
        expect(card(page, "Beukenlaan").get_by_label("Voordelen")).to_have_value("Eigen tuin", timeout=SOON)
        expect(card(page, "Beukenlaan").get_by_label("Nadelen")).to_have_value("Pas in maart", timeout=SOON)
    expect(chair.get_by_text("was u voor")).to_have_count(0)


def nothing_private_is_on_the_wall(beamer: Page) -> None:
    """And nothing can be pressed but full screen."""
    expect(beamer.get_by_text("4 nog te vragen")).to_be_visible()
    assert "moe" not in beamer.content()
    expect(beamer.get_by_role("textbox")).to_have_count(0)
    expect(beamer.get_by_role("button")).to_have_count(1)  # full screen
    beamer.emulate_media(reduced_motion="reduce")
    for look in ("light", "dark"):
        beamer.evaluate("look => { document.documentElement.dataset.theme = look }", look)
        assert findings(beamer) == []


@ONE_ENGINE
def test_a_lost_connection_loses_and_doubles_nothing(site: Site, table: Table):
    table.open()
    page, other = desk(site, table), desk(site, table, "minute_taker")
    enter(page, "Nieuwe uitdaging", "Al bekend")
    expect(other.get_by_label("Uitdaging 1")).to_have_value("Al bekend", timeout=SOON)
    page.context.set_offline(True)
    expect(page.get_by_text("Geen verbinding, u kunt doortypen").first).to_be_visible()
    enter(page, "Nieuwe oplossing", "Zonder lijn bedacht")
    card(page, "Zonder lijn bedacht").get_by_role("button", name="Uitwerken").click()
    card(page, "Zonder lijn bedacht").get_by_label("Toelichting").fill("En meteen uitgewerkt.")
    page.get_by_label("Uitdaging 1").fill("Al bekend, en aangevuld")
    page.get_by_label("Notities", exact=True).fill("Zonder lijn genoteerd.")
    agree(page, "Zonder lijn afgesproken")
    expect(page.get_by_text(re.compile(r"\d wijzigingen wachten"))).to_be_visible()
    enter(other, "Nieuwe oplossing", "Intussen van een ander")
    saved(other)
    page.context.set_offline(False)
    saved(page)
    expect(card(page, "Intussen van een ander")).to_be_visible()
    expect(card(other, "Zonder lijn bedacht")).to_be_visible()
    expect(other.get_by_label("Uitdaging 1")).to_have_value("Al bekend, en aangevuld")
    assert listed(table, "solutions", "title") == ["Intussen van een ander", "Zonder lijn bedacht"]
    assert listed(table, "solutions", "text") == [None, "En meteen uitgewerkt."]
    assert [row["what"] for row in table.chair.get("/actions", meeting=str(table.id)).json()["items"]] == [
        "Zonder lijn afgesproken"
    ]
    assert table.chair.get(table.path).json()["privateNotes"] == "Zonder lijn genoteerd."


@ONE_ENGINE
def test_a_reload_in_the_middle_loses_nothing(site: Site, table: Table):
    table.open()
    page = desk(site, table)
    page.route(re.compile("/v1/meetings/[^/]+(/solutions)?$"), only_reading)
    enter(page, "Nieuwe oplossing", "Net voor het verversen")
    page.get_by_label("Notities", exact=True).press_sequentially("Half getypt")
    page.get_by_label("Nieuwe les", exact=True).fill("Nog niet op Enter gedrukt")
    page.reload()
    expect(card(page, "Net voor het verversen")).to_be_visible()
    expect(page.get_by_label("Notities", exact=True)).to_have_value("Half getypt")
    expect(page.get_by_label("Nieuwe les", exact=True)).to_have_value("Nog niet op Enter gedrukt")
    page.unroute_all()
    saved(page)
    assert listed(table, "solutions", "title") == ["Net voor het verversen"]
    assert table.chair.get(table.path).json()["privateNotes"] == "Half getypt"


def only_reading(route: Any) -> None:
    """A network on which changes get lost."""
    if route.request.method == "GET":
        route.continue_()
    else:
        route.abort()


@ONE_ENGINE
def test_two_people_in_the_same_field_keep_both_texts(site: Site, table: Table):
    table.open()
    table.post("findings", {"kind": "challenge", "text": "Begin"})
    page = desk(site, table)
    field = page.get_by_label("Uitdaging 1")
    expect(field).to_have_value("Begin")
    page.context.set_offline(True)
    field.fill("Wat de voorzitter typte")
    finding = table.minute_taker.get(f"{table.path}/findings").json()["items"][0]
    other = {"text": "Wat de notulist typte"}
    assert table.minute_taker.patch(f"/findings/{finding['id']}", other).status_code == 200
    page.context.set_offline(False)
    clash = page.get_by_role("region", name="Notulist Nico was u voor")
    expect(clash.get_by_text("Wat de voorzitter typte")).to_be_visible()
    expect(clash.get_by_text("Wat de notulist typte")).to_be_visible()
    assert findings(page) == []
    page.get_by_role("button", name="Bijeenkomst afsluiten").click()
    page.get_by_role("dialog").get_by_role("button", name="Bijeenkomst afsluiten").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text(
        "Kies eerst welke tekst blijft staan"
    )
    page.keyboard.press("Escape")
    clash.get_by_label("Wat Notulist Nico opsloeg").check()
    clash.get_by_role("button", name="Deze keuzes opslaan").click()
    expect(clash).to_have_count(0)
    expect(field).to_have_value("Wat de notulist typte")
    saved(page)


@ONE_ENGINE
def test_with_the_keyboard_alone(site: Site, table: Table):
    page = desk(site, table)
    until(page, "Iedereen is er")
    page.keyboard.press("Enter")
    until(page, "Bijeenkomst openen")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Nieuwe oplossing", exact=True)).to_be_visible()
    until(page, "Start: Punt 0")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Punt afronden")).to_be_visible()
    page.locator("h1").focus()
    page.keyboard.press("o")
    page.keyboard.type("Een kamer aan de Beukenlaan")
    page.keyboard.press("Enter")
    expect(card(page, "Beukenlaan")).to_be_visible()
    until(page, "Kiezen: Een kamer aan de Beukenlaan")
    page.keyboard.press("Enter")
    until(page, "Waarom kiest de groep voor: Een kamer aan de Beukenlaan?")
    page.keyboard.type("Dichtbij haar zus.")
    until(page, "Deze oplossing kiezen")
    page.keyboard.press("Enter")
    expect(card(page, "Beukenlaan").get_by_text("gekozen")).to_be_visible()
    an_action_by_keyboard(page)
    letters_can_be_turned_off(page)


def an_action_by_keyboard(page: Page) -> None:
    """One letter, what, who, when, Enter."""
    page.locator("h1").focus()
    page.keyboard.press("a")
    page.keyboard.type("De kamer vrijhouden")
    page.keyboard.press("Tab")
    page.keyboard.type("Manager")
    page.keyboard.press("Tab")
    page.keyboard.type("11202026")
    page.keyboard.press("Enter")
    expect(card(page, "De kamer vrijhouden").get_by_text("uiterlijk vr 20 nov 2026")).to_be_visible()


def letters_can_be_turned_off(page: Page) -> None:
    """For people who speak to their computer."""
    page.get_by_text("Sneltoetsen").first.focus()
    page.keyboard.press("Enter")
    until(page, "Sneltoetsen gebruiken")
    page.keyboard.press("Space")
    page.locator("h1").focus()
    page.keyboard.press("o")
    expect(page.get_by_label("Nieuwe oplossing", exact=True)).not_to_be_focused()


def until(page: Page, name: str) -> None:
    """Tab until the control with this name has the focus."""
    named = """() => { const it = document.activeElement;
        return it.getAttribute("aria-label") || it.labels?.[0]?.textContent || it.textContent; }"""
    for _ in range(80):
        page.keyboard.press("Tab")
        if str(page.evaluate(named)).strip() == name:
            return
    raise AssertionError(f"the keyboard does not reach {name!r}")


@ONE_ENGINE
def test_a_diagnosis_is_shared_and_people_who_do_not_record_follow(site: Site):
    table = Table(site.world, site.clock, MeetingKind.DIAGNOSIS).open()
    page, guest = desk(site, table), desk(site, table, "sister")
    expect(page.get_by_label("Nieuwe oplossing", exact=True)).to_have_count(0)
    enter(page, "Nieuwe kans", "Haar zus woont om de hoek")
    page.get_by_label("Gedeelde diagnose").fill("Zij mist een vast gezicht.")
    expect(guest.get_by_text("Zij mist een vast gezicht.")).to_be_visible(timeout=SOON)
    expect(guest.get_by_role("textbox")).to_have_count(0)
    page.get_by_role("button", name="Bijeenkomst afsluiten").click()
    page.get_by_role("dialog").get_by_role("button", name="Bijeenkomst afsluiten").click()
    expect(page).to_have_url(re.compile(r"/minutes$"))
    expect(guest.get_by_text("Deze bijeenkomst is geweest")).to_be_visible(timeout=SOON)


@ONE_ENGINE
def test_it_looks_right_everywhere(site: Site, table: Table):
    page = desk(site, table)
    looks(page)
    table.open()
    solution = table.solution(pros=["Eigen tuin"], cons=["Pas in maart"], term="long")
    table.choose(solution)
    for kind in ("challenge", "opportunity", "lesson"):
        table.post("findings", {"kind": kind, "text": "Een lange zin over wat de groep hierover zei. " * 3})
    table.post(
        "positions", {"participantId": str(table.seats["sister"]), "stance": "disagrees", "words": "Nee."}
    )
    expect(card(page, "Beukenlaan")).to_be_visible()
    card(page, "Beukenlaan").get_by_role("button", name="Uitwerken").click()
    looks(page)


def looks(page: Page) -> None:
    """No finding and nothing cut off: two languages, two colours, three widths."""
    page.emulate_media(reduced_motion="reduce")  # colours that are still changing have no contrast to measure
    for language, other in (("nl", "English"), ("en", "Nederlands")):
        expect(page.locator("html")).to_have_attribute("lang", language)
        for look in ("light", "dark"):
            page.evaluate("look => { document.documentElement.dataset.theme = look }", look)
            assert findings(page) == [], (language, look)
        for width, height in (PHONE, TABLET, DESKTOP):
            page.set_viewport_size({"width": width, "height": height})
            assert overflow(page) == 0, (language, width)
        page.get_by_role("button", name=other).click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
