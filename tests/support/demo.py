"""The demonstration behind a real socket, on a scratch database and a clock that stands still."""

import itertools
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

import httpx

from api.cli import database
from api.core.db import connect
from api.core.settings import Settings
from api.credentials import SESSION_COOKIE
from api.flows import roles, sign_in
from api.main import create_app
from api.models.person import Person
from api.models.role import Role
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine
from tests.support.server import serving
from tests.support.world import As

FRONTEND = Path(__file__).parents[2] / "frontend/dist"
CLIENT_SIDE = {"client", "network", "representative"}


class Demo:
    """The API and the site over demo data; a context, so that the server stops with it."""

    def __init__(self, folder: Path) -> None:
        self.clock = MovingClock()
        url = f"sqlite:///{folder / 'demo.db'}"
        self.settings = Settings(database_url=url, rate_limit=0, frontend_dir=FRONTEND)
        self.database = connect(self.settings)
        self.works = Works(self.database, self.clock)
        database.upgrade(self.works)
        database.load_demo(self.works)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Start the server."""
        app = create_app(self.settings, self.database, self.clock)
        self.address = self._stack.enter_context(serving(app))
        self.http = self._stack.enter_context(httpx.Client(base_url=self.address, timeout=30))
        self.coordinator = self.somebody(Role.COORDINATOR)
        self.administrator = self.somebody(Role.ADMINISTRATOR)
        self.officer = self.somebody(Role.OFFICER)
        return self

    def __exit__(self, *_raised: object) -> None:
        """Stop the server."""
        self._stack.close()
        self.database.dispose()

    def somebody(self, role: Role) -> As:
        """Somebody who holds a standing role, signed in: always the same person."""
        with self.works.open() as work:
            holding = {
                person
                for person, held in roles.holders(work).items()
                if any(one.role is role for one in held)
            }
            people = [work.session.get_one(Person, person_id) for person_id in holding]
            person = min(people, key=lambda one: one.name)
            token = sign_in.open_session(work, person)
            return As(self.http, {"cookie": f"{SESSION_COOKIE}={token}", "x-casustafel": "1"}, person.id)

    def all(self, path: str, **query: Any) -> list[dict[str, Any]]:
        """What the coordinator sees in a list."""
        return list(fine(self.coordinator.get(path, **query))["items"])

    def link(self, status: str, *, client_side: bool) -> str:
        """The token of a personal link of somebody at a table; of a meeting that was held, with minutes."""
        for meeting in self.meetings(status):
            for seat in self.all(f"/meetings/{meeting['id']}/participants"):
                if (seat["layer"] in CLIENT_SIDE) is client_side and "links" in seat["next"]:
                    return str(fine(self.coordinator.post(f"/participants/{seat['id']}/links"))["token"])
        raise LookupError(f"nobody sits at a meeting that is {status}")

    def meetings(self, status: str) -> list[dict[str, Any]]:
        """Meetings of a status, the last first; those that were held only with minutes that were sent."""
        found = list(reversed(self.all("/meetings", status=status, limit=500)))
        if status != "closed":
            return found
        sent = (m for m in found if self._minutes_status(m["id"]) in {"sent", "final"})
        return sorted(itertools.islice(sent, 20), key=lambda m: self._minutes_status(m["id"]) != "sent")

    def with_minutes(self, status: str) -> list[dict[str, Any]]:
        """Meetings that were held, whose minutes have a status."""
        held = self.all("/meetings", status="closed", limit=500)
        return [m for m in held if self._minutes_status(m["id"]) == status]

    def _minutes_status(self, meeting_id: str) -> str | None:
        answer = self.coordinator.get(f"/meetings/{meeting_id}/minutes")
        return str(answer.json()["status"]) if answer.status_code == 200 else None
