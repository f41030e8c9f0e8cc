"""A backup made under load is whole, comes back all or nothing, and tells nobody twice (decision 25)."""

import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlmodel import select
from typer.testing import CliRunner, Result

from api.cli import app as command
from api.cli.archive import programs
from api.cli.shared import Failure
from api.core.db import connect
from api.core.settings import Settings
from api.flows import fan_out, outbox, restoring
from api.models.access import Access, Deed
from api.models.case import Case
from api.models.delivery import Delivery, DeliveryKind, DeliveryStatus
from api.models.event import Event
from api.models.meeting import Meeting
from api.models.sign_in import SignIn
from api.models.stamp import Stamp
from api.work import Works
from tests.conftest import migrate
from tests.faults.conftest import Live
from tests.house.test_migrations import alembic
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.postgres import create_database, drop_database
from tests.support.scheduling import wait_until
from tests.support.world import World

Run = Callable[..., Result]


@pytest.fixture
def other_url(engine_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of another database of the same kind, without a single table."""
    if engine_kind == "sqlite":
        yield f"sqlite:///{tmp_path}/other.db"
        return
    admin, name = request.getfixturevalue("postgres_url"), f"other_{uuid4().hex}"
    yield create_database(admin, name)
    drop_database(admin, name)


def run(url: str, *arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments], env={"DATABASE_URL": url})


def good(url: str, *arguments: object) -> str:
    done = run(url, *arguments)
    assert done.exit_code == 0, done.output
    return done.output


def refused(url: str, *arguments: object) -> str:
    done = run(url, *arguments)
    assert done.exit_code == 2, done.output
    assert "niets veranderd" in done.output
    return done.output


def contents(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    engine = sa.create_engine(url)
    tables = sa.MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        rows = {
            table.name: sorted(map(tuple, connection.execute(sa.select(table))), key=repr)
            for table in tables.tables.values()
        }
    engine.dispose()
    return rows


def opened(url: str, clock: MovingClock) -> Works:
    return Works(connect(Settings(database_url=url)), clock)


def test_a_backup_under_load_is_whole_and_comes_back(
    live: Live, database_url: str, other_url: str, tmp_path: Path, clock: MovingClock
) -> None:
    machine, acknowledged, over = live.act_as(live.world.machine), dict[str, str](), threading.Event()
    numbers = count()

    def push() -> None:
        while not over.is_set():
            reference = str(next(numbers))
            body = {"region": "ZK09", "title": f"Casus {reference}"}
            answer = machine.put(f"/sources/zk-noord/cases/{reference}", body)
            assert answer.status_code == 201
            acknowledged[reference] = answer.json()["id"]

    pushing = [threading.Thread(target=push) for _ in range(3)]
    for thread in pushing:
        thread.start()
    wait_until(lambda: len(acknowledged) > 20, "some pushes")
    before = dict(acknowledged)
    good(database_url, "backup", tmp_path / "backup")
    after = len(acknowledged)
    over.set()
    for thread in pushing:
        thread.join()
    assert after > len(before)  # nobody who wrote was held up
    assert (tmp_path / "backup").stat().st_mode & 0o77 == 0
    good(other_url, "restore", tmp_path / "backup")
    works = opened(other_url, clock)
    with works.open(write=False) as work:
        stored = {str(case.reference): str(case.id) for case in work.session.exec(select(Case))}
        told = work.session.exec(select(Event.case_id).where(Event.type == "case-registered")).all()
        looks = work.session.exec(select(Access.case_id).where(Access.deed == Deed.CREATE)).all()
    works.database.dispose()
    assert before.items() <= stored.items() <= acknowledged.items()
    assert sorted(map(str, told)) == sorted(map(str, looks)) == sorted(stored.values())


def test_it_does_not_overwrite_and_replaces_only_when_told(
    world: World, database_url: str, other_url: str, tmp_path: Path
) -> None:
    world.case()
    file = tmp_path / "backup"
    good(database_url, "backup", file)
    assert run(database_url, "backup", file).exit_code == 2
    world.case(title="Van na de back-up")
    now = contents(database_url)
    assert "--replace" in refused(database_url, "restore", file)
    assert contents(database_url) == now
    good(database_url, "restore", file, "--replace")
    back = contents(database_url)
    assert len(back["cases"]) == len(now["cases"]) - 1
    good(other_url, "restore", file)  # also where there is nothing yet
    assert contents(other_url)["cases"] == back["cases"]
    assert world.coordinator.get("/cases").status_code == 401  # sessions of before are over


def test_a_file_that_is_broken_or_no_backup_changes_nothing(
    world: World, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.case()
    file, cut, strange = (tmp_path / name for name in ("backup", "cut", "strange"))
    good(database_url, "backup", file)
    whole, now = file.read_bytes(), contents(database_url)
    cut.write_bytes(whole[: len(whole) * 2 // 3])
    strange.write_text("Geen back-up.")
    for bad in (cut, strange):
        refused(database_url, "restore", bad, "--replace")
        assert contents(database_url) == now
    monkeypatch.setattr(restoring, "statements", lambda *_: ["SELECT no_such_thing FROM nowhere"])
    assert run(database_url, "restore", file, "--replace").exit_code != 0  # it fails at its very last step
    assert contents(database_url) == now


def test_an_older_backup_is_migrated_and_a_newer_one_refused(
    database_url: str, other_url: str, tmp_path: Path, world: World
) -> None:
    world.case(clientName=None)  # what is sealed has no way back
    newer, older = tmp_path / "newer", tmp_path / "older"
    alembic(database_url, "downgrade", "0002")
    good(database_url, "backup", older)
    engine = sa.create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    good(database_url, "backup", newer)
    migrate(other_url)
    now = contents(other_url)
    assert "9999" in refused(other_url, "restore", newer)
    assert contents(other_url) == now
    good(other_url, "restore", older)
    back = contents(other_url)
    assert back["alembic_version"] == now["alembic_version"]
    assert len(back["cases"]) == 1
    assert set(back) == set(now)


def test_what_may_have_been_sent_waits_for_a_person(
    world: World, works: Works, clock: MovingClock, database_url: str, tmp_path: Path
) -> None:
    """At the backup: one mail waits, an event was not fanned out yet, and one mail is for tomorrow."""
    table = Table(world, clock)
    table.sent()
    fan_out.fan_out(works)
    with works.open() as work:
        some = outbox.claim(work, "", 0)
        assert some
        outbox.sent(work, some, "iemand@voorbeeld.example")
        waiting = {row.id for row in work.session.exec(select(Delivery))} - {some.id}
        tomorrow = work.session.exec(select(Delivery).where(Delivery.id.in_(waiting))).first()  # type: ignore[attr-defined]  # a column
        assert tomorrow
        tomorrow.not_before = tomorrow.next_at = work.now.replace(year=2090)
        work.session.add(tomorrow)
        stamps = {stamp.topic: stamp.count for stamp in work.session.exec(select(Stamp))}
        meeting = work.session.get_one(Meeting, table.id)
        work.record("minutes-finalised", meeting, meeting_id=meeting.id)  # not fanned out before the backup
    good(database_url, "backup", tmp_path / "backup")
    works.database.dispose()
    good(database_url, "restore", tmp_path / "backup", "--replace")
    fan_out.fan_out(works)
    with works.open(write=False) as work:
        rows = work.session.exec(select(Delivery)).all()
        found = {(row.status, row.last_error) for row in rows if row.id not in {some.id, tomorrow.id}}
        assert found == {(DeliveryStatus.PARKED, fan_out.HELD)}
        assert DeliveryKind.MINUTES_FINAL in {row.kind for row in rows}
        assert work.session.get_one(Delivery, some.id).status is DeliveryStatus.SENT
        assert work.session.get_one(Delivery, tomorrow.id).status is DeliveryStatus.WAITING
        assert all(one.count > stamps.get(one.topic, 0) + 10**8 for one in work.session.exec(select(Stamp)))
        assert all(one.ended_at for one in work.session.exec(select(SignIn)))
        assert outbox.free_lanes(work) == []


def test_where_the_programs_of_postgresql_are_found(tmp_path: Path) -> None:
    for version in ("9.6", "15", "17"):
        place = tmp_path / version / "bin"
        place.mkdir(parents=True)
        for program in programs.NEEDED:
            (place / program).touch()
    (tmp_path / "18" / "bin").mkdir(parents=True)  # a newer one without them
    chosen = tmp_path / "9.6" / "bin"
    assert programs.folder({"PG_BIN": str(chosen)}, tmp_path) == chosen
    assert programs.folder({}, tmp_path) == tmp_path / "17" / "bin"
    assert programs.folder({"PATH": str(chosen)}, tmp_path / "nowhere") is not None
    with pytest.raises(Failure, match="postgresql-client"):
        programs.folder({"PG_BIN": str(tmp_path)}, tmp_path)
