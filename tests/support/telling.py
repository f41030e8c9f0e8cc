"""The means to tell a story by clicking: a calendar to move through, and a page for each who plays in it."""

from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

from api.flows import sweep
from tests.support.browser import DESKTOP, PHONE, Site
from tests.support.meeting_page import part
from tests.support.world import As


@dataclass
class Telling:
    """One story in the browser: the title of its case, who plays in it, and the page that each of them has."""

    site: Site
    title: str
    cast: dict[str, As] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)

    def it_is(self, day: str, wall: str = "09:00") -> None:
        """Go to a moment. Everybody left, the scheduler ran in between, and everybody signs in again."""
        for page in self.pages.values():
            page.goto("about:blank")
        self.site.clock.set(day, wall)
        sweep.sweep(self.site.world.works, 500)
        self.site.follow()

    def page(self, who: str, place: str = "/") -> Page:
        """The page of somebody who comes to the site now; without a place at what waits today."""
        if who not in self.pages:
            self.site.world.sign_in_again(self.cast[who])
            self.pages[who] = self.site.visit(self.cast[who], place, DESKTOP)
        else:
            self.pages[who].goto("about:blank")
            self.pages[who].goto(f"{self.site.address}/#{place}")
        return self.pages[who]

    def phone(self, link: str) -> Page:
        """A telephone on which a personal link is opened."""
        place = link.partition("#")[2]
        self.pages[place] = self.site.visit(None, place, PHONE)
        return self.pages[place]

    def case(self, who: str) -> Page:
        """Somebody at the page of the case, by the menu."""
        page = self.page(who)
        page.get_by_role("navigation", name="Hoofdmenu").get_by_role(
            "link", name="Casussen", exact=True
        ).click()
        page.get_by_role("link", name=self.title).click()
        expect(page.get_by_role("heading", name=self.title, level=1)).to_be_visible()
        return page

    def meeting(self, who: str, kind: str) -> Page:
        """Somebody at the page of the last meeting of a kind, by its case."""
        page = self.case(who)
        meetings = part(page, "Rondes en bijeenkomsten")
        meetings.get_by_role("link", name=kind, exact=True).last.click()
        expect(page.get_by_role("heading", name=kind, level=1)).to_be_visible()
        return page

    def walks_in(self, who: str, meeting: str) -> Page:
        """Somebody goes from what waits today to a meeting of this week, where it is held."""
        page = self.page(who)
        part(page, "Bijeenkomsten deze week").get_by_role("link", name=meeting).click()
        page.get_by_role("link", name="Naar de bijeenkomst").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        return page
