from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from api.core.ids import new_id
from api.core.secrets import fingerprint
from api.flows import deadlines
from api.models.caller import Scope
from api.models.case import Case
from api.models.participant import ParticipantLink
from api.rules.promises import PromiseKind, action_due
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

PROMISE = Callable[..., str]


@pytest.fixture
def promise(world: World) -> PROMISE:
    """Makes a promise in the home region, for 13 November or as said; gives its subject."""
    cases: dict[UUID, UUID] = {}

    def make(due_on: str = "2026-11-13", region_id: UUID = world.home, **fields: Any) -> str:
        subject = new_id()
        with world.works.open() as work:
            if region_id not in cases:
                cases[region_id] = work.create(Case, region_id=region_id, title="Een plek om te wonen").id
            values = {"kind": PromiseKind.ACTION, "case_id": cases[region_id], **fields}
            due_at = action_due(date.fromisoformat(due_on))
            deadlines.promise(work, values.pop("kind"), subject, region_id=region_id, due_at=due_at, **values)
        return str(subject)

    return make


def subjects(who: As, **query: Any) -> list[str]:
    answer = who.get("/deadlines", **query)
    assert answer.status_code == 200, answer.text
    return [item["subjectId"] for item in answer.json()["items"]]


def test_what_was_promised_and_not_yet_done_first_due_first(
    world: World, promise: PROMISE, clock: MovingClock
) -> None:
    later, sooner, kept = promise("2026-11-20"), promise("2026-11-10"), promise("2026-11-09")
    with world.works.open() as work:
        deadlines.keep(work, PromiseKind.ACTION, UUID(kept))
    clock.set("2026-11-12")
    world.sign_in_again(world.coordinator)
    items = world.coordinator.get("/deadlines").json()["items"]
    assert [(item["subjectId"], item["overdue"]) for item in items] == [(sooner, True), (later, False)]
    assert (items[1]["nextStage"], items[1]["nextAt"]) == ("reminder", "2026-11-18T07:00:00Z")
    assert items[1]["stages"] == [
        {"stage": "reminder", "at": "2026-11-18T07:00:00Z"},
        {"stage": "due", "at": "2026-11-20T07:00:00Z"},
        {"stage": "overdue", "at": "2026-11-20T23:00:00Z"},
        {"stage": "escalation", "at": "2026-11-25T23:00:00Z"},
    ]


def test_a_promise_names_its_case_and_who_must_keep_it(world: World, promise: PROMISE) -> None:
    promise(person_id=world.coordinator.person_id)
    promise("2026-11-14")
    told = [
        (item["caseTitle"], item["personName"])
        for item in world.coordinator.get("/deadlines").json()["items"]
    ]
    assert told == [("Een plek om te wonen", "Coördinator Roos"), ("Een plek om te wonen", None)]


def test_filters_of_promises(world: World, promise: PROMISE, clock: MovingClock) -> None:
    me = world.coordinator.person_id
    late, mine = promise("2026-11-03"), promise(person_id=me)
    minutes = promise("2026-11-20", kind=PromiseKind.MINUTES)
    clock.set("2026-11-05")
    world.sign_in_again(world.coordinator)
    wanted: list[tuple[dict[str, str], list[str]]] = [
        ({"overdue": "true"}, [late]),
        ({"overdue": "false"}, [mine, minutes]),
        ({"kind": "minutes"}, [minutes]),
        ({"mine": "true"}, [mine]),
        ({"region": "ZK09"}, [late, mine, minutes]),
        ({"region": "ZK20"}, []),
        ({"case": str(new_id())}, []),
    ]
    for query, found in wanted:
        assert subjects(world.coordinator, **query) == found, query
    assert world.coordinator.get("/deadlines", late="true").status_code == 400
    assert world.coordinator.get("/deadlines", kind="holiday").status_code == 400


def test_pages_of_promises(world: World, promise: PROMISE) -> None:
    made = [promise(f"2026-11-{day}") for day in range(10, 15)]
    address, seen = "/deadlines?limit=2", []
    while address:
        page = world.coordinator.call("GET", address).json()
        seen += [item["subjectId"] for item in page["items"]]
        address = (page["next"] or "").removeprefix("/v1")
    assert seen == made


def test_each_sees_promises_of_own_regions_and_own_promises(world: World, promise: PROMISE) -> None:
    owner = world.person("Eigenaar Eef")
    home, away = promise(person_id=owner.person_id), promise(region_id=world.away)
    assert subjects(world.coordinator) == [home]
    assert subjects(world.stranger) == [away]
    assert subjects(owner) == [home]
    assert subjects(world.administrator) == []
    assert subjects(world.machine) == [home]
    assert subjects(world.client([Scope.ACTIONS_READ], [world.away])) == [away]
    assert world.client([Scope.EVENTS_READ], [world.home]).get("/deadlines").status_code == 403
    assert world.nobody.get("/deadlines").status_code == 401


def test_a_personal_link_shows_own_promises_in_that_case(
    world: World, promise: PROMISE, clock: MovingClock
) -> None:
    table = Table(world, clock)
    own = promise(case_id=table.case_id, person_id=table.owner("manager"))
    promise(person_id=table.owner("manager"))
    promise(case_id=table.case_id)
    with world.works.open() as work:
        expires = clock.now().replace(year=2027)
        seat = table.seats["manager"]
        work.create(ParticipantLink, participant_id=seat, token_hash=fingerprint("pl_mo"), expires_at=expires)
    link = As(world.http, {"authorization": "Bearer pl_mo"})
    assert subjects(link) == [own]
    assert set(subjects(table.organiser)) > {own}, "who holds a role sees the whole case"
