"""Migrations make the tables of the models, can be undone, and may be started by five processes at once."""

import itertools
import json
import multiprocessing
import os
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DBAPIError

from api.core.db import connect
from api.core.settings import Settings
from api.models import metadata
from tests.support.postgres import create_database, drop_database

ROOT = Path(__file__).parents[2]
AT_ONCE = 5


@pytest.fixture
def empty_url(engine_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without a single table."""
    if engine_kind == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    admin, name = request.getfixturevalue("postgres_url"), f"empty_{uuid4().hex}"
    yield create_database(admin, name)
    drop_database(admin, name)


def alembic(url: str, step: str, revision: str) -> None:
    database = connect(Settings(database_url=url))
    config = Config(ROOT / "alembic.ini")
    try:
        with database.writer.connect() as connection:
            config.attributes["connection"] = connection
            getattr(command, step)(config, revision)
    finally:
        database.dispose()


def schema(url: str) -> dict[str, set[str]]:
    """Tables with their columns, constraints and indexes, as the database itself tells them."""
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        told = sa.inspect(connection)
        found = {name: {plain(part) for part in _parts(told, name)} for name in told.get_table_names()}
    engine.dispose()
    return found


def plain(value: Any) -> str:
    """Text that is the same for the same thing: SQL and types as they are written."""
    if isinstance(value, dict):
        return str(sorted((key, plain(inner)) for key, inner in value.items()))
    text = str([plain(inner) for inner in value] if isinstance(value, list | tuple) else value)
    return re.sub(r"(IN \(|ARRAY\[)([^)\]]+)", lambda found: found[1] + _in_order(found[2]), text)


def _in_order(words: str) -> str:
    """A closed set of words is the same set in whatever order its words came."""
    return ", ".join(sorted(words.split(", ")))


def _parts(told: sa.Inspector, name: str):
    yield from told.get_columns(name)
    yield from told.get_check_constraints(name)
    yield from told.get_foreign_keys(name)
    yield from told.get_indexes(name)
    yield from told.get_unique_constraints(name)


def test_up_down_and_up_again(empty_url: str):
    alembic(empty_url, "upgrade", "head")
    first = schema(empty_url)
    assert set(first) == {*metadata.tables, "alembic_version"}
    alembic(empty_url, "downgrade", "base")
    assert set(schema(empty_url)) == {"alembic_version"}
    alembic(empty_url, "upgrade", "head")
    assert schema(empty_url) == first


def test_migrations_equal_the_models(database_url: str):
    engine = sa.create_engine(database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_constraints_equal_the_models(empty_url: str, database_url: str):
    """Alembic compares no CHECK constraints: here the tables of the models are made beside and compared in full."""
    engine = sa.create_engine(empty_url)
    metadata.create_all(engine)
    engine.dispose()
    migrated = schema(database_url)
    del migrated["alembic_version"]
    assert migrated == schema(empty_url)


def test_there_is_one_line_of_migrations():
    script = ScriptDirectory.from_config(Config(ROOT / "alembic.ini"))
    assert len(script.get_heads()) == 1
    assert len(script.get_bases()) == 1


def test_cases_from_before_sealing_keep_what_is_known(empty_url: str):
    """Also where others refer to a case; and there is no way back once something is sealed."""
    alembic(empty_url, "upgrade", "0010")
    database = connect(Settings(database_url=empty_url))
    with database.writer.begin() as connection:
        _case_with_a_relative(connection)
    database.dispose()
    known = sa.text("SELECT client_name, CAST(birth_date AS VARCHAR(10)) FROM cases")
    for step, revision in (("upgrade", "0011"), ("downgrade", "0010"), ("upgrade", "0011")):
        alembic(empty_url, step, revision)
        with database.reader.connect() as connection:
            assert tuple(connection.execute(known).one()) == ("Jan", "1961-07-23")
        database.dispose()
    with database.writer.begin() as connection:
        connection.execute(sa.text("INSERT INTO case_key SELECT id, 'x' FROM cases"))
    database.dispose()
    with pytest.raises(RuntimeError, match="versleuteld"):
        alembic(empty_url, "downgrade", "0010")


def _case_with_a_relative(connection: sa.Connection) -> None:
    """As the schema of then had them: with every column that must be filled."""
    now, reflected = datetime(2026, 11, 2, tzinfo=UTC), sa.MetaData()
    reflected.reflect(connection, only=["region", "cases", "person"], resolve_fks=False)
    region, case = uuid4(), uuid4()
    given: dict[str, dict[str, Any]] = {
        "region": {"id": region},
        "cases": {"id": case, "region_id": region, "client_name": "Jan", "birth_date": date(1961, 7, 23)},
        "person": {"id": uuid4(), "case_id": case, "name": "Piet"},
    }
    words = {"status": "registered", "urgency": "normal", "confidentiality": "secret", "language": "nl"}
    words["liberation_day"] = "yearly"
    for name, values in given.items():
        table = reflected.tables[name]
        for column in table.columns:
            if column.nullable or column.server_default is not None or column.name in values:
                continue
            values[column.name] = words.get(column.name, _some(column.type, now))
        hexed = connection.dialect.name == "sqlite"
        told = {
            key: value.hex if hexed and isinstance(value, UUID) else value for key, value in values.items()
        }
        connection.execute(sa.insert(table), told)


def _some(kind: sa.types.TypeEngine[Any], now: datetime) -> Any:
    if isinstance(kind, sa.DateTime):
        return now.replace(tzinfo=None)
    if isinstance(kind, sa.JSON):
        return {}
    return True if isinstance(kind, sa.Boolean) else 1 if isinstance(kind, sa.Integer) else "x"


def test_five_migrations_at_once(empty_url: str):
    """Five processes that begin at the same moment; forked, so that they do not first import for seconds."""
    forked = multiprocessing.get_context("fork")
    ready = forked.Barrier(AT_ONCE)
    running = [forked.Process(target=upgrade, args=(empty_url, ready)) for _ in range(AT_ONCE)]
    for process in running:
        process.start()
    for process in running:
        process.join(100)
    assert [process.exitcode for process in running] == [0] * AT_ONCE
    assert set(schema(empty_url)) == {*metadata.tables, "alembic_version"}
    engine = sa.create_engine(empty_url)
    with engine.connect() as connection:
        assert len(connection.execute(sa.text("SELECT version_num FROM alembic_version")).all()) == 1
    engine.dispose()


def upgrade(url: str, ready: Barrier) -> None:
    """What ``alembic upgrade head`` does."""
    os.environ["DATABASE_URL"] = url
    ready.wait(60)
    command.upgrade(Config(ROOT / "alembic.ini"), "head")


def test_a_migration_that_fails_leaves_nothing_behind(empty_url: str):
    engine = sa.create_engine(empty_url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE person_identity (id INTEGER)"))  # in the way of the newest
    engine.dispose()
    with pytest.raises(DBAPIError):
        alembic(empty_url, "upgrade", "head")
    assert set(schema(empty_url)) == {"person_identity"}


def test_the_calls_of_a_delivery_are_kept_by_a_table_that_is_made_anew(empty_url: str):
    """On SQLite a wider closed set makes the table anew, and what refers to it must not go with the old one."""
    alembic(empty_url, "upgrade", "0014")
    at = "2026-11-02 08:00:00"
    row = {"version": 1, "created_at": at, "updated_at": at, "updated_by": "a"}
    send = {
        "channel": "mail",
        "kind": "actions",
        "status": "waiting",
        "priority": 1,
        "attempts": 1,
        "lane": "a",
    }
    moments = dict.fromkeys(("created_at", "not_before", "next_at"), at)
    known = {
        "person": ("id", {**row, "name": "Ada", "language": "nl", "active": True}),
        "delivery": ("id event_id receiver_id", {**send, **moments}),
        "delivery_attempt": ("id delivery_id", {"at": at, "ms": 7, "code": "timeout"}),
    }
    engine = sa.create_engine(empty_url)
    with engine.begin() as connection:
        for number, (name, (keys, values)) in itertools.product((1, 2), known.items()):
            filled = {**dict.fromkeys(keys.split(), f"{number:032x}"), **values}
            named = ", ".join(filled), ", ".join(f":{column}" for column in filled)
            connection.execute(sa.text("INSERT INTO {} ({}) VALUES ({})".format(name, *named)), filled)
    calls = sa.text("SELECT id, delivery_id, at, ms, code FROM delivery_attempt ORDER BY id")
    with engine.connect() as connection:
        before = connection.execute(calls).all()
    for step, revision in (("upgrade", "0015"), ("downgrade", "0014"), ("upgrade", "head")):
        alembic(empty_url, step, revision)
        with engine.connect() as connection:
            assert connection.execute(calls).all() == before
            assert connection.execute(sa.text("SELECT count(*) FROM delivery")).scalar() == len(before) == 2
    engine.dispose()


def test_who_already_has_events_is_told_of_nothing_from_before(empty_url: str):
    """The cursor of the fan-out begins behind the newest event; in a fresh database at the beginning."""
    alembic(empty_url, "upgrade", "0001")
    engine = sa.create_engine(empty_url)
    add = sa.text(
        "INSERT INTO event (seq, txid, id, type, at, subject, actor, data)"
        " VALUES (:seq, :txid, :id, 'minutes-sent', '2026-11-02 08:00:00', 'minutes', 'system', '{}')"
    )
    with engine.begin() as connection:
        for seq, txid in ((1, 7), (2, 5), (3, 6)):
            one = uuid4()
            known = one.hex if engine.dialect.name == "sqlite" else str(one)
            connection.execute(add, {"seq": seq, "txid": txid, "id": known})
    place = sa.text("SELECT value FROM mark WHERE name = 'fan-out'")
    for prepare, expected in (("DELETE FROM mark", [7, 1]), ("DELETE FROM event", [0, 0])):
        with engine.begin() as connection:
            connection.execute(sa.text(prepare))
        alembic(empty_url, "upgrade", "head")
        with engine.connect() as connection:
            assert json.loads(connection.execute(place).scalar_one()) == expected
        alembic(empty_url, "downgrade", "0001")
    engine.dispose()
