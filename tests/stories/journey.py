"""The means to tell a journey: a calendar to move through, people to speak as, and words for what they do."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

import httpx

from api.flows import sweep
from api.models.caller import Scope
from api.rules.promises import AMSTERDAM
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, Received, address
from tests.support.world import As, World

Row = dict[str, Any]


def fine(response: httpx.Response) -> Row:
    """The row in an answer that must be a success."""
    assert response.status_code < 300, f"{response.request.url}: {response.text}"
    return dict(response.json()) if response.content else {}


def refused(response: httpx.Response, status: int, slug: str) -> Row:
    """The problem in an answer that must be this refusal."""
    assert response.status_code == status, f"{response.request.url}: {response.text}"
    assert response.json()["type"] == f"urn:casustafel:problem:{slug}", response.text
    return dict(response.json())


@dataclass
class Journey:
    """One story: the world it plays in, its clock, and what came about on the way, by name."""

    world: World
    works: Works
    clock: MovingClock
    mailer: Mailer
    rows: dict[str, Row] = field(default_factory=dict)
    cast: dict[str, As] = field(default_factory=dict)
    mails: list[Received] = field(default_factory=list)

    def it_is(self, day: str, wall: str = "09:00") -> None:
        """Go to a day. The scheduler ran in between, and everybody signs in again."""
        self.clock.set(day, wall)
        sweep.sweep(self.works, 500)
        self.post()
        for who in (self.world.coordinator, self.world.stranger, *self.cast.values()):
            if who.person_id:
                self.world.sign_in_again(who)

    def join(self, name: str, called: str, **fields: Any) -> As:
        """Somebody enters the story, and can be written to."""
        self.cast[name] = self.world.person(called, email=address(name), **fields)
        return self.cast[name]

    def post(self) -> list[Received]:
        """What comes in now that everything is told."""
        came = self.mailer.run()
        self.mails += came
        return came

    def came_to(self, receiver: str, subject: str) -> list[Received]:
        """The mails that somebody got so far with a subject that begins like this, in order."""
        return [mail for mail in self.mails if mail.to == [receiver] and mail.subject.startswith(subject)]

    def hand_over(self, mail: bytes) -> None:
        """A mail of somebody comes in at the hoster's, who hands it over (W14)."""
        hoster = self.world.client([Scope.MAIL_HAND_OVER], [self.world.home])
        kind = {"content-type": "message/rfc822"}
        fine(hoster.call("POST", "/incoming-mails", content=mail, headers=kind))

    def at(self, day: str, wall: str, hours: float = 0) -> str:
        """A wall-clock moment as it goes over the wire."""
        start = datetime.combine(datetime.fromisoformat(day), time.fromisoformat(wall), AMSTERDAM)
        return (start + timedelta(hours=hours)).isoformat()

    def keep(self, name: str, row: Row) -> Row:
        """Remember a row by a name."""
        self.rows[name] = row
        return row

    def id(self, name: str) -> str:
        """The id of a remembered row."""
        return str(self.rows[name]["id"])

    def seat(self, meeting: str, who: str, layer: str = "professional", **place: Any) -> Row:
        """Give somebody of the cast a place at the table of a meeting."""
        body = {"personId": str(self.cast[who].person_id), "layer": layer, **place}
        path = f"/meetings/{self.id(meeting)}/participants"
        return self.keep(f"{meeting}:{who}", fine(self.world.coordinator.post(path, body)))

    def seats(self, meeting: str) -> dict[str, Row]:
        """The participants of a meeting, by person."""
        items = fine(self.world.coordinator.get(f"/meetings/{self.id(meeting)}/participants"))["items"]
        names = {str(who.person_id): name for name, who in self.cast.items()}
        return {names.get(row["personId"], row["personId"]): row for row in items}

    def events(self, type_: str) -> list[Row]:
        """The events of one type, in order."""
        found, address = [], "/v1/events?limit=500"
        while address:
            page = fine(self.world.http.get(address, headers=self.world.machine.headers))
            found += [event for event in page["items"] if event["type"] == type_]
            address = page["next"]
        return found
