import itertools
import runpy
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, func, select
from starlette.testclient import TestClient

from api.core.db import Database
from api.core.ids import new_id
from api.models.access import Access, Deed
from api.models.action import Action, ActionStatus
from api.models.caller import Scope
from api.models.case import Case, CaseStatus
from api.models.region import Region
from api.rules.promises import action_due
from api.work import Work
from tests.support.meeting import slug
from tests.support.moving_clock import MovingClock
from tests.support.statements import asked, plan
from tests.support.world import As, World

LATE = date(2026, 10, 30)  # the Friday before the Monday on which the tests begin
MAKE = Callable[..., UUID]


@pytest.fixture
def make(world: World) -> MAKE:
    """Makes an action in the home region, overdue unless said otherwise."""
    owner = world.person("Manager Mo").person_id
    cases: dict[UUID, UUID] = {}

    def action(due_on: date = LATE, region_id: UUID = world.home, **fields: Any) -> UUID:
        with world.works.open() as work:
            if region_id not in cases:
                cases[region_id] = _case(work, region_id)
            values = {"what": "Mw. Jansen bellen", "owner_id": owner, **fields}
            row = work.create(
                Action,
                case_id=cases[region_id],
                region_id=region_id,
                due_on=due_on,
                due_at=action_due(due_on),
                **values,
            )
            return row.id

    return action


@pytest.fixture
def poller(world: World) -> As:
    """A script that may only ask what is overdue, in the home region."""
    return world.client([Scope.ACTIONS_OVERDUE], [world.home])


def _case(work: Work, region_id: UUID) -> UUID:
    title = "Mw. Jansen naar huis"
    status = CaseStatus.ACTIVE
    return work.create(Case, region_id=region_id, title=title, status=status, accepted_at=work.now).id


def ids(who: As, **query: Any) -> list[str]:
    answer = who.get("/actions", **query)
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json()["items"]]


def again(who: As, etag: str, **query: Any) -> int:
    return who.call("GET", "/actions", params=query, headers={"If-None-Match": etag}).status_code


def logged(world: World) -> int:
    with world.works.open(write=False) as work:
        query = (
            select(func.count())
            .select_from(Access)
            .where(Access.deed == Deed.SEARCH, Access.subject == "actions")
        )
        return work.session.exec(query).one()


def test_what_is_overdue_first_due_first(world: World, make: MAKE, poller: As) -> None:
    second, first = make(), make(LATE - timedelta(days=3))
    make(date(2026, 11, 2))
    make(status=ActionStatus.DONE, status_reason="Klaar", ended_at=world.works.clock.now())
    make(region_id=world.away)
    busy = make(status=ActionStatus.IN_PROGRESS)
    for who in (poller, world.machine, world.coordinator):
        assert ids(who, overdue="true") == [str(one) for one in (first, *sorted((second, busy)))]


def test_what_still_has_to_be_done_and_what_ended(world: World, make: MAKE) -> None:
    ended = make(status=ActionStatus.DONE, status_reason="Klaar", ended_at=world.works.clock.now())
    coming, late = make(date(2026, 11, 9), status=ActionStatus.IN_PROGRESS), make()
    for who in (world.machine, world.coordinator):
        assert ids(who, live="true") == [str(late), str(coming)]
        assert ids(who, live="false") == [str(ended)]
        assert ids(who, live="true", overdue="false") == [str(coming)]


def test_who_only_polls_gets_nothing_that_may_name_the_client(world: World, make: MAKE, poller: As) -> None:
    action = make()
    (item,) = poller.get("/actions", overdue="true").json()["items"]
    assert (item["what"], item["ownerName"], item["caseTitle"]) == (None, None, None)
    assert (item["id"], item["dueOn"], item["dueAt"]) == (str(action), "2026-10-30", "2026-10-30T23:00:00Z")
    assert (item["overdue"], item["overdueWorkdays"], item["status"]) == (True, 0, "open")
    assert "Jansen" not in poller.get("/actions", overdue="true").text
    (item,) = world.machine.get("/actions", overdue="true").json()["items"]
    shown = (item["what"], item["ownerName"], item["caseTitle"])
    assert shown == ("Mw. Jansen bellen", "Manager Mo", "Mw. Jansen naar huis")


def test_who_only_polls_must_ask_what_is_overdue(poller: As) -> None:
    for query in ({}, {"overdue": "false"}, {"status": "open"}):
        refused = poller.get("/actions", **query)
        assert (refused.status_code, slug(refused)) == (403, "overdue-only")


def test_a_grant_counts_in_its_own_region(world: World, make: MAKE) -> None:
    here, there = make(), make(region_id=world.away)
    mixed = world.client([Scope.ACTIONS_OVERDUE], [world.away])
    assert ids(mixed, overdue="true") == [str(there)]
    assert ids(mixed, overdue="true", region="ZK09") == []
    with world.works.open() as work:
        from api.core.secrets import fingerprint
        from api.models.client import ClientGrant, ClientKey

        key = mixed.headers["authorization"].removeprefix("Bearer ")
        client_id = work.session.exec(
            select(ClientKey.client_id).where(ClientKey.secret_hash == fingerprint(key))
        ).one()
        work.create(ClientGrant, client_id=client_id, scope=Scope.ACTIONS_READ, region_id=world.home)
        work.touch("identity")
    items = mixed.get("/actions", overdue="true").json()["items"]
    assert {item["id"]: item["what"] for item in items} == {str(here): "Mw. Jansen bellen", str(there): None}
    assert ids(mixed) == [str(here)]


def test_a_list_with_names_leaves_a_trace_and_a_poll_does_not(world: World, make: MAKE, poller: As) -> None:
    make()
    for _ in range(3):
        poller.get("/actions", overdue="true")
    assert logged(world) == 0
    etag = world.machine.get("/actions", overdue="true").headers["etag"]
    assert logged(world) == 1
    assert again(world.machine, etag, overdue="true") == 304
    assert logged(world) == 1, "nothing was shown"
    world.coordinator.get("/actions")
    assert logged(world) == 2


@pytest.fixture(params=["poller", "machine"])
def script(request: pytest.FixtureRequest, world: World, poller: As) -> As:
    """Both kinds of machine: the one that only polls, and one that may read."""
    return poller if request.param == "poller" else world.machine


def test_nothing_changed_is_304_until_something_does(world: World, make: MAKE, script: As) -> None:
    action = f"/actions/{make()}"
    etag = script.get("/actions", overdue="true").headers["etag"]
    assert again(script, etag, overdue="true") == 304
    assert again(script, f'"x", W/{etag}', overdue="true") == 304
    assert again(script, "*", overdue="true") == 304
    assert again(script, '"x"', overdue="true") == 200
    started = world.coordinator.post(f"{action}/progress", {"text": "Begonnen", "kind": "start"})
    assert started.status_code == 201, started.text
    assert again(script, etag, overdue="true") == 200
    changed = script.get("/actions", overdue="true")
    assert changed.headers["etag"] != etag
    assert changed.json()["items"][0]["status"] == "in_progress"


def test_every_change_of_an_action_changes_the_etag(world: World, make: MAKE, script: As) -> None:
    path = f"/actions/{make()}"
    changes: list[Callable[[], Any]] = [
        lambda: world.coordinator.post(f"{path}/completion", {"outcome": "done", "reason": "Klaar"}),
        lambda: world.coordinator.post(f"{path}/reopening", {"reason": "Toch niet", "dueOn": "2026-11-09"}),
        lambda: world.coordinator.patch(path, {"dueOn": "2026-11-10"}),
    ]
    seen = [script.get("/actions", overdue="true").headers["etag"]]
    for change in changes:
        assert change().status_code == 200
        seen.append(script.get("/actions", overdue="true").headers["etag"])
    assert len(set(seen)) == len(seen)


def test_an_action_of_another_region_changes_nothing(world: World, make: MAKE, script: As) -> None:
    make()
    action = make(region_id=world.away)
    etag = script.get("/actions", overdue="true").headers["etag"]
    done = world.stranger.post(f"/actions/{action}/completion", {"outcome": "done", "reason": "Klaar"})
    assert done.status_code == 200, done.text
    assert again(script, etag, overdue="true") == 304


def test_midnight_changes_the_etag_because_days_become_overdue(
    world: World, make: MAKE, script: As, clock: MovingClock
) -> None:
    make(date(2026, 11, 2))
    etag = script.get("/actions", overdue="true").headers["etag"]
    clock.set("2026-11-02", "23:59")
    assert again(script, etag, overdue="true") == 304
    clock.set("2026-11-03", "00:00")
    assert again(script, etag, overdue="true") == 200
    assert len(ids(script, overdue="true")) == 1


def test_the_calendar_of_the_region_counts_in_the_etag(
    world: World, make: MAKE, script: As, clock: MovingClock
) -> None:
    make()
    clock.set("2026-11-04")
    world.sign_in_again(world.coordinator)
    first = script.get("/actions", overdue="true")
    assert first.json()["items"][0]["overdueWorkdays"] == 2
    closed = world.coordinator.patch(f"/regions/{world.home}", {"closedDays": ["2026-11-03"]})
    assert closed.status_code == 200, closed.text
    assert again(script, first.headers["etag"], overdue="true") == 200
    assert script.get("/actions", overdue="true").json()["items"][0]["overdueWorkdays"] == 1


def test_names_that_are_shown_count_in_the_etag(world: World, make: MAKE, poller: As) -> None:
    make()
    with world.works.open(write=False) as work:
        case_id, owner_id = work.session.exec(select(Action.case_id, Action.owner_id)).one()
    read, poll = (who.get("/actions", overdue="true").headers["etag"] for who in (world.machine, poller))
    renamed = world.administrator.patch(f"/people/{owner_id}", {"name": "Manager Mia"})
    assert renamed.status_code == 200, renamed.text
    answer = world.machine.get("/actions", overdue="true")
    assert answer.headers["etag"] != read
    assert answer.json()["items"][0]["ownerName"] == "Manager Mia"
    assert again(poller, poll, overdue="true") == 304, "it sees no names"
    retitled = world.coordinator.patch(f"/cases/{case_id}", {"title": "Naar huis"})
    assert retitled.status_code == 200, retitled.text
    assert again(world.machine, answer.headers["etag"], overdue="true") == 200


def test_the_question_and_the_grants_count_in_the_etag(world: World, make: MAKE) -> None:
    make()
    one, two = (
        world.client([Scope.ACTIONS_OVERDUE], regions) for regions in ([world.home], [world.home, world.away])
    )
    tags = [
        one.get("/actions", overdue="true").headers["etag"],
        two.get("/actions", overdue="true").headers["etag"],
        one.get("/actions", overdue="true", limit="10").headers["etag"],
        one.get("/actions", overdue="true", region="ZK09").headers["etag"],
        world.machine.get("/actions", overdue="true").headers["etag"],
    ]
    assert len(set(tags)) == len(tags)


def test_people_see_by_participation_so_their_lists_have_no_etag(world: World, make: MAKE) -> None:
    make()
    assert "etag" not in world.coordinator.get("/actions").headers
    assert again(world.coordinator, "*") == 200


def test_a_304_reads_no_action_and_a_page_takes_one_statement_for_all_rows(
    world: World, make: MAKE, poller: As, database: Database
) -> None:
    for _ in range(3):
        make()
    etag = poller.get("/actions", overdue="true").headers["etag"]
    with asked(database) as few:
        poller.get("/actions", overdue="true")
    with asked(database) as none:
        assert again(poller, etag, overdue="true") == 304
    for day in range(20):
        make(LATE - timedelta(days=day))
    with asked(database) as many:
        assert len(ids(poller, overdue="true")) == 23
    assert [len(seen) for seen in (none, few, many)] == [1, 2, 2]
    assert not any("FROM action" in statement for statement, _ in none)
    assert not any("person" in statement or "cases" in statement for statement, _ in many), (
        "no names, no joins"
    )


def test_pages_follow_each_other_while_rows_come_and_go(world: World, make: MAKE, script: As) -> None:
    for day in range(7):
        make(LATE - timedelta(days=day))
    address, seen = "/actions?overdue=true&limit=2", []
    while address:
        page = script.call("GET", address).json()
        seen += [item["dueOn"] for item in page["items"]]
        make(LATE - timedelta(days=60))  # before what was read: it shifts nothing
        address = (page["next"] or "").removeprefix("/v1")
    assert seen == [(LATE - timedelta(days=day)).isoformat() for day in range(6, -1, -1)]
    other = script.get("/actions", overdue="true", limit="1").json()["next"]
    moved = script.call("GET", other.removeprefix("/v1").replace("overdue=true", "overdue=true&status=open"))
    assert (moved.status_code, moved.json()["errors"][0]["code"]) == (400, "cursor")


def test_filters(world: World, make: MAKE) -> None:
    me = world.coordinator.person_id
    late, mine = make(), make(date(2026, 11, 20), owner_id=me)
    started = make(date(2026, 11, 9), status=ActionStatus.IN_PROGRESS)
    with world.works.open(write=False) as work:
        case_id = work.session.exec(select(Action.case_id).where(Action.id == late)).one()
    everything = [str(one) for one in (late, started, mine)]
    wanted: list[tuple[dict[str, str], list[UUID]]] = [
        ({"overdue": "false"}, [started, mine]),
        ({"owner": "me"}, [mine]),
        ({"owner": str(me)}, [mine]),
        ({"status": "in_progress"}, [started]),
        ({"status": "done"}, []),
        ({"case": str(case_id), "region": "ZK09"}, [late, started, mine]),
        ({"case": str(new_id())}, []),
        ({"meeting": str(new_id())}, []),
        ({"region": "ZK20"}, []),
        ({"region": "NERGENS"}, []),
        ({"dueBefore": "2026-11-09"}, [late]),
        ({"dueBefore": "2026-11-10"}, [late, started]),
        ({"updatedSince": "2026-11-02T08:00:00Z"}, [late, started, mine]),
        ({"updatedSince": "2026-11-02T08:00:01Z"}, []),
    ]
    assert ids(world.coordinator) == ids(world.machine) == everything
    for query, found in wanted:
        assert ids(world.coordinator, **query) == [str(one) for one in found], query
        if query != {"owner": "me"}:
            assert ids(world.machine, **query) == [str(one) for one in found], query


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"owner": "me"}, "not-known"),
        ({"owner": "mo"}, "not-a-uuid"),
        ({"late": "yes"}, "unknown-parameter"),
        ({"limit": "501"}, "out-of-range"),
        ({"cursor": "x"}, "cursor"),
        ({"status": "gone"}, "not-in-list"),
        ({"dueBefore": "2026-02-30"}, "not-a-date"),
        ({"updatedSince": "2026-11-02T08:00:00"}, "no-offset"),
    ],
)
def test_wrong_questions(world: World, query: dict[str, str], code: str) -> None:
    refused = world.machine.get("/actions", **query)
    assert refused.status_code == 400
    assert code in {fault["code"] for fault in refused.json()["errors"]}


def test_each_sees_their_own(world: World, make: MAKE) -> None:
    owner = world.person("Eigenaar Eef")
    own, _other = make(owner_id=owner.person_id), make()
    assert ids(owner) == ids(owner, owner="me") == [str(own)]
    assert ids(world.stranger) == []
    assert ids(world.administrator) == []
    assert world.nobody.get("/actions").status_code == 401
    writer = world.client([Scope.CASES_WRITE], [world.home])
    assert writer.get("/actions", overdue="true").status_code == 403


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
@pytest.mark.parametrize("who", ["poller", "machine", "coordinator"])
def test_the_hot_list_reads_its_index_in_order(
    world: World, make: MAKE, poller: As, database: Database, who: str
) -> None:
    """As with a million actions: only what is asked for is read, and nothing is sorted."""
    make()
    _fill(world)
    caller = {"poller": poller, "machine": world.machine, "coordinator": world.coordinator}[who]
    following = caller.get("/actions", overdue="true", region="ZK09", limit="20").json()["next"]
    for address in ("/actions?overdue=true&region=ZK09&limit=20", following.removeprefix("/v1")):
        with asked(database) as seen:
            assert len(caller.call("GET", address).json()["items"]) == 20
        statement, values = next(pair for pair in seen if "FROM action" in pair[0])
        with database.writer.begin() as connection:
            nodes = plan(connection, statement, values)
        assert "Index Scan of ix_action_live_region" in nodes, nodes
        assert "Sort" not in nodes, nodes
        assert [node for node in nodes if node.endswith(" of action")] == [], nodes


def _fill(world: World) -> None:
    """Some thousands of actions in many regions, most of them done; statistics as in a database that lives."""
    with world.works.open() as work:
        regions = work.session.exec(select(Region.id).order_by(col(Region.code))).all()
        known = work.session.exec(select(Action)).first()
        assert known
        cases = {one: work.create(Case, region_id=one, title="Casus").id for one in regions}
        rows = []
        for number, region_id in zip(range(12_000), itertools.cycle(regions), strict=False):
            due_on = LATE - timedelta(days=number % 200)
            done = number % 4 != 0
            rows.append(
                {
                    **known.model_dump(),
                    "id": new_id(),
                    "region_id": region_id,
                    "case_id": cases[region_id],
                    "due_on": due_on,
                    "due_at": action_due(due_on),
                    "status": ActionStatus.DONE if done else ActionStatus.OPEN,
                    "status_reason": "Klaar" if done else None,
                    "ended_at": work.now if done else None,
                }
            )
        work.session.execute(Action.__table__.insert(), rows)  # type: ignore[attr-defined]  # not declared
        work.session.connection().exec_driver_sql("ANALYZE")


def test_the_example_polls_pages_and_notices_that_nothing_changed(
    world: World, make: MAKE, poller: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(__file__).parents[2] / "examples" / "poll_overdue.py"
    made = {str(make(LATE - timedelta(days=number))) for number in range(3)}
    script = TestClient(world.app, headers=poller.headers)
    get = script.get
    monkeypatch.setattr(script, "get", lambda url, **rest: get(url.replace("limit=500", "limit=2"), **rest))
    looks = runpy.run_path(str(path))["overdue"](script)
    assert {action["id"] for action in next(looks)} == made
    assert next(looks) is None
    done = world.coordinator.post(f"/actions/{made.pop()}/completion", {"outcome": "done", "reason": "Klaar"})
    assert done.status_code == 200, done.text
    assert {action["id"] for action in next(looks)} == made
