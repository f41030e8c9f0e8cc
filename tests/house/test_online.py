"""Which migrations may run while an API of the version before them serves: those that only expand.

An upgrade migrates first and replaces the processes afterwards, so for a while the old code meets the new schema. It
can do so when nothing that it knows is gone or narrower, and when it need not fill what it does not know. A migration
that does something else says so in a line ``online = "..."`` (why it does no harm all the same) or ``offline = "..."``
(what has to be stopped first); docs/administrator.md tells administrators.
"""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from api.core.db import connect
from api.core.settings import Settings

ROOT = Path(__file__).parents[2]


def revisions() -> list[Any]:
    """Every migration, the oldest first."""
    return list(ScriptDirectory.from_config(Config(ROOT / "alembic.ini")).walk_revisions())[::-1]


def tables(connection: sa.Connection) -> dict[str, SimpleNamespace]:
    """What old code knows of each table: its columns, and what they must hold."""
    told = sa.inspect(connection)
    return {
        name: SimpleNamespace(
            columns={column["name"]: column for column in told.get_columns(name)},
            rules={str(rule["sqltext"]) for rule in told.get_check_constraints(name)}
            | {str(sorted(rule["column_names"])) for rule in told.get_unique_constraints(name)}
            | {
                str(sorted(str(one) for one in index["column_names"]))
                for index in told.get_indexes(name)
                if index["unique"]
            }
            | {str(sorted(key["constrained_columns"])) for key in told.get_foreign_keys(name)},
        )
        for name in told.get_table_names()
    }


def narrowed(before: dict[str, SimpleNamespace], after: dict[str, SimpleNamespace]) -> Iterator[str]:
    """What old code trips over."""
    for name, old in before.items():
        if name not in after:
            yield f"{name} is gone"
            continue
        new = after[name]
        yield from (f"{name} has a new rule: {rule}" for rule in sorted(new.rules - old.rules))
        yield from (f"{name}.{gone} is gone" for gone in old.columns.keys() - new.columns.keys())
        for column in new.columns.values():
            yield from _column(name, old.columns.get(column["name"]), column)


def _column(table: str, old: dict[str, Any] | None, new: dict[str, Any]) -> Iterator[str]:
    place = f"{table}.{new['name']}"
    if old is None:
        if not new["nullable"] and new["default"] is None:
            yield f"{place} is new and must be filled"
    elif str(old["type"]) != str(new["type"]):
        yield f"{place} has another type"
    elif old["nullable"] and not new["nullable"]:
        yield f"{place} must be filled now"


def test_a_migration_only_expands_or_says_what_else_it_does(tmp_path: Path) -> None:
    database = connect(Settings(database_url=f"sqlite:///{tmp_path}/online.db"))
    config = Config(ROOT / "alembic.ini")
    seen: dict[str, SimpleNamespace] = {}
    for revision in revisions():
        with database.writer.connect() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision.revision)
        with database.reader.connect() as connection:
            now = tables(connection)
        said = getattr(revision.module, "online", "") or getattr(revision.module, "offline", "")
        assert said or list(narrowed(seen, now)) == [], revision.revision
        seen = now
    database.dispose()


BREAKS = [
    ("DROP TABLE two", "two is gone"),
    ("ALTER TABLE one DROP COLUMN b", "one.b is gone"),
    ("ALTER TABLE one ADD COLUMN c INTEGER NOT NULL DEFAULT 1", ""),
    ("ALTER TABLE one ADD COLUMN c INTEGER", ""),
    ("CREATE TABLE three (a INTEGER NOT NULL, CHECK (a > 1))", ""),
    ("CREATE INDEX fast ON one (b)", ""),
    ("CREATE UNIQUE INDEX only_one ON one (b)", "one has a new rule: ['b']"),
    ("DROP TABLE two; CREATE TABLE two (a TEXT, b TEXT)", "two.a has another type"),
    ("DROP TABLE two; CREATE TABLE two (a INTEGER NOT NULL, b TEXT)", "two.a must be filled now"),
    (
        "DROP TABLE two; CREATE TABLE two (a INTEGER, b TEXT, c TEXT NOT NULL)",
        "two.c is new and must be filled",
    ),
    (
        "DROP TABLE two; CREATE TABLE two (a INTEGER, b TEXT, CHECK (a > 1))",
        "two has a new rule: a > 1",
    ),
]


@pytest.mark.parametrize(("change", "said"), BREAKS)
def test_what_old_code_trips_over_is_found(change: str, said: str) -> None:
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        for statement in ("CREATE TABLE one (a INTEGER, b TEXT)", "CREATE TABLE two (a INTEGER, b TEXT)"):
            connection.exec_driver_sql(statement)
        before = tables(connection)
        for statement in change.split("; "):
            connection.exec_driver_sql(statement)
        assert list(narrowed(before, tables(connection))) == ([said] if said else [])
    engine.dispose()
