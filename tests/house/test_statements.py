"""Nobody asks the database more because there is more in it: no statement per row (N+1), on any route that reads."""

import itertools
from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from api import models
from api.core.db import Database
from api.flows import fan_out
from api.models.role import Role
from api.work import Works
from tests.support import multiply, scene
from tests.support.caseload import Crew
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, fine
from tests.support.routes import Served, served
from tests.support.statements import asked
from tests.support.world import As, World

MORE = 1
PAGE = 500
CASE = {"region": "ZK09", "title": "Een plek om te wonen"}
# Routes of which the answer does not depend on rows, or never ends.
ELSEWHERE = {
    "GET /v1/openapi.json": "the contract",
    "GET /v1/calendars/{token}/calendar.ics": "known by its secret alone; tests/routers/test_calendar_feeds.py",
    "GET /v1/meetings/{meetingId}/stream": "stays open; tests/routers/test_stream.py",
    "GET /v1/documents/{documentId}/versions/{number}/content": "one file; "
    "tests/routers/test_document_versions.py",
}


def is_list(item: Served) -> bool:
    return "items" in getattr(item.route.response_model, "model_fields", ())


READS = sorted(
    (item for item in served() if item.method == "GET" and item.call and str(item) not in ELSEWHERE),
    key=lambda item: (len(item.params), not is_list(item)),  # lists first, while they still fit on a page
)


SAME = {
    "GET /v1/cases/{caseId}/viewers": "told by person, and nobody else looks; tests/routers/test_access_log.py",
    "GET /v1/meetings/{meetingId}/viewers": "the same",
    "GET /v1/calendar-feeds": "somebody has one address that works, or none",
    "GET /v1/identity-providers": "there is one, or none",
    "GET /v1/demo-accounts": "the accounts of the demo data, of which there are none here",
    "GET /v1/consents/{consentId}/readers": "shares are no rows of their own; below",
    "GET /v1/documents/{documentId}/readers": "told by person; tests/routers/test_documents.py",
    "GET /v1/documents/{documentId}/versions": "versions are no rows of their own; below",
    "GET /v1/meetings/{meetingId}/documents": "shares are no rows of their own; below",
    "GET /v1/caseload/teams/{teamId}/definitions": "one of a team is in use, so it cannot be copied; below",
    "GET /v1/retention": "no case of this world is at its term; below",
    "GET /v1/subscriptions/{subscriptionId}/deliveries": "each tells of an event of its own; below",
}


@pytest.fixture
def everybody(world: World, clock: MovingClock) -> list[As]:
    """Callers in a world in which every kind of row exists."""
    known = scene.play(world, clock)
    lead, administrator = world.coordinator, world.administrator
    for person in (lead, administrator):
        world.sign_in_again(person)
    action = f"/actions/{known['actionId'][0]}"
    fine(lead.post(f"{action}/progress", {"text": "Gebeld.", "kind": "note"}))
    fine(lead.post(f"{action}/calls", {"outcome": "reached"}))
    return [lead, administrator, world.machine, world.person("Functionaris Fenna", Role.OFFICER)]


def test_no_read_asks_more_when_there_is_more(world: World, everybody: list[As], database: Database) -> None:
    known = scene.ids(world) | {"regionId": [str(world.home)], "personId": [str(world.coordinator.person_id)]}
    wrong, looked_at = [], set()
    for item, who in itertools.product(READS, everybody):
        path = address(item, who, known)
        if path is None:
            continue
        before = look(database, who, path)
        if len(before.items) < PAGE:
            add(world.works, item, path, before.items)
            after = look(database, who, path)
        else:  # nothing can be seen to be added to a full page: a short one has to cost as much
            after, before = before, look(database, who, path.replace(f"limit={PAGE}", "limit=1"))
        if len(after.statements) != len(before.statements):
            wrong.append((path, list(Counter(after.statements) - Counter(before.statements))))
        if not is_list(item) or len(after.items) > len(before.items):
            looked_at.add(str(item))
    assert wrong == []
    left = [str(item) for item in READS if str(item) not in looked_at]
    assert {*left} == {*SAME}, "nothing was added to these"


def test_what_many_wait_for_takes_few_statements(world: World, database: Database) -> None:
    """P1 and P3 of docs/performance.md; polling (P2) is counted in tests/routers/test_action_polling.py."""
    written = {"postgresql": 1, "sqlite": 4}[
        database.writer.dialect.name
    ]  # case, event, access log, kept answer
    case_id, statements = None, []
    for number in range(2):  # the first time the caller is read too
        with asked(database) as seen:
            made = world.machine.put(
                f"/sources/zk/cases/{number}", CASE, **{"Idempotency-Key": f"key-{number}"}
            )
        assert made.status_code == 201, made.text
        case_id, statements = made.json()["id"], [statement for statement, _ in seen]
    assert len(statements) == 1 + written, statements  # key and caller
    found = look(database, world.machine, f"/cases/{case_id}/overview")
    assert len(found.statements) == 3, found.statements  # case, its parts and caller, access log


def test_documents_on_a_table(world: World, clock: MovingClock, database: Database) -> None:
    prep = Preparing(world, clock)
    prep.consent()
    counts = []
    for _ in range(3):
        fine(prep.share(prep.document()))
        found = look(database, prep.lead, f"{prep.path}/documents")
        counts.append((len(found.items), len(found.statements)))
    assert counts == [(1, counts[0][1]), (2, counts[0][1]), (3, counts[0][1])]


def test_versions_of_a_document(world: World, clock: MovingClock, database: Database) -> None:
    prep = Preparing(world, clock)
    row, counts = prep.document(), []
    for _ in range(3):
        found = look(database, prep.lead, f"/documents/{row['id']}/versions")
        counts.append((len(found.items), len(found.statements)))
        row = fine(prep.deliver(row, b"Nieuw"))
    assert counts == [(1, counts[0][1]), (2, counts[0][1]), (3, counts[0][1])]


def test_cases_at_their_term(world: World, clock: MovingClock, database: Database) -> None:
    counts = []
    for _ in range(3):
        world.sign_in_again(world.coordinator)
        fine(world.coordinator.post("/cases", CASE))
        clock.move(days=1)
    clock.move(days=301)  # idle for a year, told 60 days before
    for _ in range(3):
        clock.move(days=1)
        world.sign_in_again(world.coordinator)
        found = look(database, world.coordinator, "/retention?kind=idle")
        counts.append((len(found.items), len(found.statements)))
    assert counts == [(1, counts[0][1]), (2, counts[0][1]), (3, counts[0][1])]


def test_readers_by_a_consent(world: World, clock: MovingClock, database: Database) -> None:
    prep = Preparing(world, clock)
    consent = prep.consent()
    counts = []
    for number in range(3):
        link = prep.link(prep.seat(prep.person(f"Manager {number}"), "manager", mandate="yes"))
        document = prep.document()
        fine(prep.share(document))
        assert link.get(f"/documents/{document['id']}/content").status_code == 200
        found = look(database, prep.lead, f"/consents/{consent['id']}/readers")
        counts.append((len(found.items), len(found.statements)))
    assert counts == [(1, counts[0][1]), (2, counts[0][1]), (3, counts[0][1])]


def test_definitions_of_a_team(world: World, database: Database) -> None:
    crew = Crew(world, workers=1)
    counts = []
    for number in range(3):
        fine(crew.lead.post(f"{crew.path}/definitions", {"name": f"Opzet {number}"}))
        found = look(database, crew.lead, f"{crew.path}/definitions")
        counts.append((len(found.items), len(found.statements)))
    assert counts == [(number, counts[0][1]) for number in (2, 3, 4)]


def test_deliveries_of_a_subscription(world: World, database: Database) -> None:
    made = fine(world.machine.post("/subscriptions", {"url": "https://hook.example/casustafel"}))
    counts = []
    for _ in range(3):
        world.case()
        fan_out.fan_out(world.works)
        found = look(database, world.machine, f"/subscriptions/{made['id']}/deliveries")
        counts.append((len(found.items), len(found.statements)))
    assert counts == [(number, counts[0][1]) for number in (2, 4, 6)]


def address(item: Served, who: As, known: dict[str, list[str]]) -> str | None:
    """Where this caller gets something to see; None when nowhere."""
    (param,) = item.params or [""]
    most = f"?limit={PAGE}" if "limit" in item.ours.filters.known else ""
    for row_id in known.get(param, [""]):
        path = item.path.removeprefix("/v1").replace("{" + param + "}", row_id) + most
        answer = who.get(path)
        if answer.status_code == 200 and (not is_list(item) or answer.json()["items"]):
            return path
    return None


@dataclass(frozen=True)
class Look:
    """What the database was asked, and what came of it."""

    statements: list[str]
    items: list[dict[str, Any]]


def look(database: Database, who: As, path: str) -> Look:
    with asked(database) as seen:
        answer = who.get(path)
    assert answer.status_code == 200, answer.text
    is_json = answer.headers["content-type"] == "application/json"
    return Look([statement for statement, _ in seen], answer.json().get("items", []) if is_json else [])


def named(item: Served, path: str) -> UUID:
    """The row that an address names."""
    place = next(n for n, part in enumerate(item.path.split("/")) if part.startswith("{"))
    return UUID(f"/v1{path}".partition("?")[0].split("/")[place])


def add(works: Works, item: Served, path: str, items: list[dict[str, Any]]) -> None:
    """More of what the path names, and more like the first that it lists."""
    with works.open() as work:
        if item.guard:
            table = models.metadata.tables[str(item.guard.kind.__tablename__)]
            multiply.children(work.connection, table, named(item, path), MORE)
        for listed in items[:1]:
            if (found := multiply.table_of(work.connection, listed.get("id"))) is not None:
                multiply.like(work.connection, found, UUID(listed["id"]), MORE)
