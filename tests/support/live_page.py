"""The live page of a meeting as people use it: lines, cards, and knowing that everything is kept."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.support.meeting_page import dialog


def card(page: Page, title: str) -> Locator:
    """The card of a solution or an action."""
    return page.get_by_role("article", name=title)


def enter(page: Page, label: str, text: str) -> None:
    """A line, and Enter."""
    page.get_by_label(label, exact=True).fill(text)
    page.keyboard.press("Enter")


def agree(page: Page, title: str, owner: str = "Manager Mo", due: str = "2026-11-20") -> None:
    """A whole action."""
    box = page.get_by_role("form", name="Nieuwe actie")
    box.get_by_label("Wat", exact=True).fill(title)
    box.get_by_label("Wie", exact=True).select_option(label=owner)
    box.get_by_label("Uiterlijk op").fill(due)
    box.get_by_role("button", name="Actie toevoegen").click()


def saved(page: Page) -> None:
    """Everything that was typed is with the API."""
    expect(page.get_by_text("Verbonden, alles is bewaard")).to_be_visible()


def open_meeting(page: Page) -> None:
    """With everybody there."""
    page.get_by_role("button", name="Iedereen is er").click()
    page.get_by_role("button", name="Bijeenkomst openen").click()
    expect(page.get_by_role("region", name="Klok van de bijeenkomst")).to_be_visible()


def choose(page: Page, title: str, argument: str) -> None:
    """One of the solutions, with the reason."""
    solution = card(page, title)
    solution.get_by_role("button", name="Kiezen").click()
    solution.get_by_label("Waarom kiest de groep").fill(argument)
    solution.get_by_role("button", name="Deze oplossing kiezen").click()
    expect(solution.get_by_text("gekozen")).to_be_visible()


def all_agree(page: Page, *names: str) -> None:
    """Everybody of these agrees."""
    for name in names:
        page.get_by_role("group", name=name).get_by_label("eens", exact=True).check()


def close(page: Page, evaluation: str = "", place: str = "") -> None:
    """The meeting is over; where decisions were taken, with day and place of the evaluation."""
    page.get_by_role("button", name="Bijeenkomst afsluiten").click()
    box = dialog(page, "Bijeenkomst afsluiten?")
    if evaluation:
        box.get_by_label("Dag").fill(evaluation)
        box.get_by_label("Van").fill("14:00")
        box.get_by_label("Tot").fill("15:00")
        box.get_by_label("Plaats").fill(place)
    box.get_by_role("button", name="Bijeenkomst afsluiten").click()
    expect(page).to_have_url(re.compile(r"/minutes$"))
