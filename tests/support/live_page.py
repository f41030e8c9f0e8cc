"""The live page of a meeting as people use it: lines, cards, and knowing that everything is kept."""

from playwright.sync_api import Locator, Page, expect


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
