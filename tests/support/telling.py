"""The means to tell a story by clicking: a calendar to move through, and a page for each who plays in it."""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from api.flows import sweep
from tests.support.browser import DESKTOP, PHONE, Site
from tests.support.world import As


@dataclass
class Telling:
    """One story in the browser: who plays in it, by name, and the page that each of them has."""

    site: Site
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
