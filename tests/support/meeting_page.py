"""The page of a meeting as people use it: its parts, its dialogs, and the people who are added."""

from playwright.sync_api import Locator, Page, expect

from api.models.person import Person
from tests.support.browser import DESKTOP, Site
from tests.support.preparing import Preparing
from tests.support.world import As


def hub(site: Site, prep: Preparing, size: tuple[int, int] = DESKTOP, who: As | None = None) -> Page:
    """The page of the meeting, loaded."""
    page = site.visit(who or prep.lead, prep.path, size)
    expect(page.get_by_role("heading", name="Agenda", exact=True)).to_be_visible()
    return page


def dialog(page: Page, name: str) -> Locator:
    """The dialog that is open."""
    found = page.get_by_role("dialog", name=name)
    expect(found).to_be_visible()
    return found


def part(page: Page, name: str) -> Locator:
    """A part of the page by its heading."""
    return page.get_by_role("region", name=name, exact=True)


def row(page: Page, name: str) -> Locator:
    """Somebody in the list of participants."""
    return part(page, "Deelnemers").get_by_role("listitem").filter(has_text=name)


def add(page: Page, name: str, layer: str, *roles: str, mandate: str | None = None) -> None:
    """Somebody from the directory."""
    part(page, "Deelnemers").get_by_role("button", name="Deelnemer toevoegen").click()
    box = dialog(page, "Deelnemer toevoegen")
    box.get_by_label("Zoek op naam of functie").fill(name[-4:])
    box.get_by_role("button", name=name).click()
    box.get_by_label("Laag").select_option(layer)
    if mandate:
        box.get_by_label(mandate, exact=True).check()
    for role in roles:
        box.get_by_label(role, exact=True).check()
    box.get_by_role("button", name="Toevoegen").click()
    expect(box).to_be_hidden()
    expect(row(page, name)).to_be_visible()


def invite(page: Page) -> None:
    """Everybody who was not invited yet."""
    page.get_by_role("button", name="Uitnodiging bekijken").first.click()
    letter = dialog(page, "Uitnodiging")
    letter.get_by_role("button", name="Uitnodiging versturen").click()
    expect(letter).to_be_hidden()


def lay(page: Page, title: str) -> None:
    """A document on the table."""
    documents = part(page, "Documenten op tafel")
    documents.get_by_role("button", name=f"Op tafel leggen: {title}").click()
    expect(documents.get_by_role("button", name=f"Van tafel halen: {title}")).to_be_visible()


def a_link(page: Page, name: str) -> str:
    """The address of a new personal link for somebody at the table."""
    page.get_by_role("button", name=f"Link: {name}").click()
    box = dialog(page, f"Persoonlijke link van {name}")
    box.get_by_role("button", name="Nieuwe link maken").click()
    return box.get_by_label("Adres").input_value()


def fill_moment(page: Page, day: str, start: str, end: str) -> None:
    """Day, beginning and end of a meeting."""
    page.get_by_label("Dag").fill(day)
    page.get_by_label("Begin", exact=False).fill(start)
    page.get_by_label("Einde").fill(end)


def phone(prep: Preparing, who: As, number: str) -> None:
    """Somebody's telephone number."""
    assert who.person_id
    with prep.world.works.open() as work:
        work.change(work.session.get_one(Person, who.person_id), phone=number)
