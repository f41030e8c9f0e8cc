"""Every page of the site, from its own list of routes, with the parameters filled in from the demonstration."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.demo import Demo
from tests.support.world import As

ROUTES = Path(__file__).parents[2] / "frontend/src/routes.js"
_ROUTE = re.compile(r'path: "(/[^"]*)"(.*?)(?=path: "|\Z)', re.DOTALL)
_PARAM = re.compile(r":(\w+)")


@dataclass(frozen=True)
class Route:
    """A page of the site; ``open`` to who is not signed in, ``role`` when it is for one role only."""

    path: str
    open: bool
    role: str | None

    def __str__(self) -> str:
        """As in the list: ``/cases/:caseId``."""
        return self.path

    def reader(self, demo: Demo) -> As | None:
        """Who the page is for."""
        if self.open:
            return None
        return {"administrator": demo.administrator, "officer": demo.officer}.get(
            self.role or "", demo.coordinator
        )

    @property
    def name(self) -> str:
        """As part of the name of a file: ``cases-case``."""
        words = self.path.strip("/").replace(":", "").replace("Id", "")
        return re.sub(r"[^A-Za-z0-9]+", "-", words) or "today"


@cache
def routes() -> tuple[Route, ...]:
    """Every route of ``frontend/src/routes.js``."""
    found = _ROUTE.findall(ROUTES.read_text("utf-8"))
    kept = {f"{path}/": named[1] for path, rest in found if (named := re.search(r'roles: \["(\w+)"\]', rest))}
    return tuple(Route(path, "open: true" in rest, _role(path, kept)) for path, rest in found)


def _role(path: str, kept: dict[str, str]) -> str | None:
    """The role for which a page is, with the pages below it."""
    return next((role for start, role in kept.items() if f"{path}/".startswith(start)), None)


class Places:
    """Where the pages are: an address for every route, of rows that have something to show."""

    def __init__(self, demo: Demo) -> None:
        self.demo = demo
        self.finders: dict[str, Callable[[str], str]] = {
            "caseId": self._case,
            "roundId": self._round,
            "meetingId": self._meeting,
            "actionId": lambda _path: self.first("/actions", overdue="true"),
            "organisationId": lambda _path: self.first("/organisations"),
            "personId": lambda _path: self.first("/people"),
            "regionId": lambda _path: self._region(),
            "clientId": lambda _path: str(self.demo.administrator.get("/clients").json()["items"][0]["id"]),
            "templateId": lambda _path: self.first("/templates", kind="agenda"),
            "variantId": lambda _path: self.first("/anonymised-variants", status="awaiting"),
            "learningCaseId": lambda _path: self.first("/learning-cases"),
            "teamId": lambda _path: self.first("/caseload/teams"),
            "processId": lambda _path: self._of_team("processes"),
            "definitionId": lambda _path: self._of_team("definitions"),
            "weekId": lambda _path: self._of_team("weeks"),
            "factorListId": lambda _path: self._of_team("factor-lists"),
            "proposalId": lambda _path: self._proposal(),
            "reflectionId": lambda _path: self._of_team("reflections"),
        }

    def fill(self, route: Route) -> str:
        """The address of a page. LookupError for a parameter that nobody taught here yet."""

        def found(match: re.Match[str]) -> str:
            finder = self.finders.get(match[1])
            if finder is None:
                raise LookupError(f"tests/support/places.py does not know how to find a {match[1]}")
            return finder(route.path)

        return _PARAM.sub(found, route.path)

    def first(self, path: str, **query: Any) -> str:
        """The id of the first row of a list."""
        return str(self.demo.all(path, **query)[0]["id"])

    def _of_team(self, what: str) -> str:
        return str(self.demo.all(f"/caseload/teams/{self.first('/caseload/teams')}/{what}")[-1]["id"])

    def _proposal(self) -> str:
        process = self._of_team("processes")
        return str(self.demo.all(f"/caseload/processes/{process}/proposals")[-1]["id"])

    def _case(self, path: str) -> str:
        if path.endswith("/triage"):
            return self.first("/cases", status="registered")
        if path.endswith("/rounds/new"):
            cases = self.demo.all("/cases", status="active")
            return next(str(case["id"]) for case in cases if not self._open(case["id"]))
        return str(self.demo.meetings("closed")[0]["caseId"])

    def _open(self, case_id: str) -> list[dict[str, Any]]:
        return [one for one in self.demo.all(f"/cases/{case_id}/rounds") if one["status"] == "open"]

    def _round(self, path: str) -> str:
        if path.endswith("/evaluation"):
            return self._evaluated("roundId")
        cases = self.demo.all("/cases", status="active")
        return next(str(one["id"]) for case in cases for one in self._open(case["id"]))

    def _meeting(self, path: str) -> str:
        if path.endswith("/evaluation"):
            return self._evaluated("id")
        status = {"live": "opened", "beamer": "opened", "minutes": "closed"}.get(
            path.rpartition("/")[2], "invited"
        )
        return str(self.demo.meetings(status)[0]["id"])

    def _evaluated(self, name: str) -> str:
        held = self.demo.all("/meetings", kind="evaluation", status="closed", limit=500)
        return str(held[-1][name])

    def _region(self) -> str:
        return str(self.demo.coordinator.get("/me").json()["roles"][0]["regionId"])
