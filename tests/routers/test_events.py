import threading
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import select

from api.core import paging
from api.core.db import Database
from api.core.ids import new_id
from api.flows import events, feed
from api.models.caller import Scope
from api.models.case import Case
from api.models.event import Event
from api.work import Work, Works
from tests.support.meeting import codes
from tests.support.statements import asked, plan
from tests.support.world import As, World


def tell(works: Works, region_id: UUID, *types: str) -> None:
    """Events in a region, in one transaction."""
    with works.open() as work:
        for type_ in types:
            _tell(work, region_id, type_)


def _tell(work: Work, region_id: UUID, type_: str) -> None:
    work.record(type_, work.create(Case, region_id=region_id, title="Een plek om te wonen"))


def types(who: As, **query: Any) -> list[str]:
    answer = who.get("/events", **query)
    assert answer.status_code == 200, answer.text
    return [item["type"] for item in answer.json()["items"]]


def test_events_of_own_regions_oldest_first(world: World) -> None:
    tell(world.works, world.home, "a", "b")
    tell(world.works, world.away, "c")
    tell(world.works, world.home, "d")
    both = world.client([Scope.EVENTS_READ], [world.home, world.away])
    assert types(world.coordinator) == types(world.machine) == ["a", "b", "d"]
    assert types(world.stranger) == ["c"]
    assert types(both) == ["a", "b", "c", "d"]
    assert types(both, region="ZK20") == ["c"]
    assert types(world.coordinator, region="ZK20") == []
    assert types(world.administrator) == types(world.person("Iemand")) == []
    assert world.client([Scope.CASES_READ], [world.home]).get("/events").status_code == 403
    assert world.nobody.get("/events").status_code == 401


def test_an_event_holds_ids_and_codes_only(world: World) -> None:
    case = world.case(clientName="Mw. Geheim")
    items = world.machine.get("/events").json()["items"]
    assert [item["type"] for item in items] == ["case-registered", "case-accepted"]
    assert (items[0]["subject"], items[0]["subjectId"]) == ("cases", case["id"])
    assert "Geheim" not in str(items)
    assert "Roos" not in str(items)


def test_filters_of_events(world: World) -> None:
    case = world.case()
    tell(world.works, world.home, "other")
    assert types(world.machine, type="other") == ["other"]
    assert types(world.machine, case=case["id"]) == ["case-registered", "case-accepted"]
    assert types(world.machine, meeting=str(new_id())) == []
    assert world.machine.get("/events", since="2026").status_code == 400


def test_pages_and_later_from_the_last_event_that_was_handled(world: World) -> None:
    tell(world.works, world.home, *"abcde")
    tell(world.works, world.away, "x")
    both = world.client([Scope.EVENTS_READ], [world.home, world.away])
    address, seen = "/events?limit=2", []
    while address:
        page = both.call("GET", address).json()
        seen += page["items"]
        address = (page["next"] or "").removeprefix("/v1")
    assert [item["type"] for item in seen] == [*"abcdex"]
    last = seen[-1]["id"]
    assert types(both, after=last) == []
    tell(world.works, world.home, "f")
    assert types(both, after=last) == ["f"]
    assert codes(world.coordinator.get("/events", after=last)) == {"not-known"}, "it happened elsewhere"
    assert codes(both.get("/events", after=str(new_id()))) == {"not-known"}
    assert codes(both.get("/events", cursor="x")) == {"cursor"}


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_slow_transaction_is_never_passed_over(world: World) -> None:
    """It takes its numbers early and commits late, while others write and a reader moves on."""
    begun, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        with world.works.open() as work:
            _tell(work, world.home, "slow")
            begun.set()
            go_on.wait(20)

    tell(world.works, world.home, "before")
    writer = threading.Thread(target=slow)
    writer.start()
    try:
        assert begun.wait(20)
        tell(world.works, world.home, "quick")
        assert types(world.machine) == ["before"], "what is younger than a running transaction waits for it"
        last = world.machine.get("/events").json()["items"][-1]["id"]
    finally:
        go_on.set()
        writer.join()
    assert types(world.machine, after=last) == ["slow", "quick"]


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_the_order_is_that_of_transactions_because_numbers_may_come_late(world: World) -> None:
    """An early transaction that takes its number late must not fall before what a reader may have seen."""
    begun, go_on = threading.Event(), threading.Event()

    def early() -> None:
        with world.works.open() as work:
            work.session.execute(sa.text("SELECT pg_current_xact_id()"))
            begun.set()
            go_on.wait(20)
            _tell(work, world.home, "early")

    writer = threading.Thread(target=early)
    writer.start()
    try:
        assert begun.wait(20)
        tell(world.works, world.home, "late")
    finally:
        go_on.set()
        writer.join()
    assert types(world.machine) == ["early", "late"]
    with world.works.open(write=False) as work:
        rows = work.session.exec(select(Event)).all()
    numbers = {row.type: row.seq or 0 for row in rows}
    assert numbers["early"] > numbers["late"]


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_after_a_restore_elsewhere_readers_begin_again(world: World) -> None:
    tell(world.works, world.home, "a", "b")
    far = 2**40  # as if the dump came from a cluster that had lived for long
    with world.works.open() as work:
        work.session.execute(sa.text("UPDATE event SET txid = :far + seq"), {"far": far})
    assert types(world.machine) == []
    with world.works.open() as work:
        assert feed.renumber(work)
    with world.works.open() as work:
        assert not feed.renumber(work)
    tell(world.works, world.home, "c")
    assert types(world.machine) == ["a", "b", "c"]
    page = world.machine.get("/events", limit="1").json()["next"].removeprefix("/v1")
    assert world.machine.call("GET", page).status_code == 200
    with world.works.open() as work:
        work.session.execute(sa.text("UPDATE event SET txid = :far"), {"far": far})
        work.session.execute(sa.text("UPDATE event SET txid = 0 WHERE type <> 'a'"))
    before = paging.encode(events._question(events.EventQuery(limit=1)), [far, 1])
    assert codes(world.machine.get("/events", limit="1", cursor=before)) == {"cursor"}


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_the_feed_of_a_region_reads_its_index_in_order(world: World, database: Database) -> None:
    tell(world.works, world.home, "a")
    with world.works.open() as work:
        known = work.session.exec(select(Event)).one().model_dump(exclude={"seq", "txid"})
        rows = [{**known, "id": new_id(), "region_id": new_id()} for _ in range(3000)]
        rows += [{**known, "id": new_id()} for _ in range(300)]
        work.session.execute(Event.__table__.insert(), rows)  # type: ignore[attr-defined]  # not declared
        work.session.connection().exec_driver_sql("ANALYZE event")
    with asked(database) as seen:
        assert len(world.machine.get("/events", region="ZK09", limit="20").json()["items"]) == 20
    statement, values = next(pair for pair in seen if "FROM event" in pair[0])
    with database.writer.begin() as connection:
        nodes = plan(connection, statement, values)
    assert "Index Scan of ix_event_region" in nodes, nodes
    assert [node for node in nodes if node.endswith(" of event")] == [], nodes


def test_what_happens_to_a_part_of_a_case_is_told_in_its_region(world: World) -> None:
    case = world.case()
    party = {"role": "client_support", "organisationId": str(world.provider), "fromDay": "2026-10-01"}
    made = world.coordinator.post(f"/cases/{case['id']}/parties", party)
    assert made.status_code == 201, made.text
    assert types(world.machine) == ["case-registered", "case-accepted", "party-added"]


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_role_that_may_not_see_other_sessions_waits_for_the_whole_cluster(
    world: World, database: Database, postgres_url: str
) -> None:
    """Another database has a transaction that runs: it matters only to a role from which our own sessions hide."""
    elsewhere = sa.create_engine(postgres_url)
    with elsewhere.connect() as other, database.writer.connect() as own, database.writer.connect():
        number = other.execute(sa.text("SELECT pg_current_xact_id()::text::bigint")).scalar_one()
        tell(world.works, world.home, "a")
        assert types(world.machine) == ["a"]
        assert own.execute(feed._HORIZON).one().settled > number
        own.execute(sa.text("CREATE ROLE nosy_not"))
        own.execute(sa.text("SET LOCAL ROLE nosy_not"))
        seen = own.execute(feed._HORIZON).one()
        assert seen.settled <= number < seen.following
        own.rollback()
    elsewhere.dispose()
