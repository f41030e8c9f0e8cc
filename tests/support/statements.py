"""What the database is asked: the statements of a stretch of a test, and the plans of PostgreSQL."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from psycopg import sql
from sqlalchemy import event

from api.core.db import Database

_PARAMETER = re.compile(r"%\((\w+)\)s")


@contextmanager
def asked(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """Every statement that goes to the database within the context, with its values."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        if not statement.startswith("BEGIN"):
            seen.append((statement, values))

    engines = (database.reader, database.writer)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)


def plan(connection: sa.Connection, statement: str, values: dict[str, Any]) -> list[str]:
    """The nodes of PostgreSQL's plan, each as "Node Type of index or table", from the outside in."""
    return [_told(node) for node in nodes(connection, statement, values)]


def nodes(
    connection: sa.Connection, statement: str, values: dict[str, Any], *settings: str
) -> list[dict[str, Any]]:
    """The nodes of PostgreSQL's plan under these settings, from the outside in.

    The generic plan, as the server makes it for a statement that is asked often: then the values are not known to it,
    and a partial index is used only when its words stand in the statement itself.
    """
    names = list(dict.fromkeys(_PARAMETER.findall(statement)))
    prepared = _PARAMETER.sub(lambda found: f"${names.index(found[1]) + 1}", statement).replace("%%", "%")
    raw: Any = connection.connection.cursor()
    for setting in ("plan_cache_mode = force_generic_plan", *settings):
        raw.execute(sql.SQL(f"SET LOCAL {setting}"))
    raw.execute(sql.SQL(f"PREPARE hot AS {prepared}"))
    given = sql.SQL(", ").join(sql.Literal(values[name]) for name in names)
    execute = sql.SQL("EXECUTE hot ({})").format(given) if names else sql.SQL("EXECUTE hot")
    raw.execute(sql.SQL("EXPLAIN (FORMAT JSON) {}").format(execute))
    found = raw.fetchone()[0]
    raw.execute("DEALLOCATE hot")
    return list(_walk(found[0]["Plan"]))


def _walk(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("Plans", ()):
        yield from _walk(child)


def _told(node: dict[str, Any]) -> str:
    on = node.get("Index Name") or node.get("Relation Name")
    return f"{node['Node Type']} of {on}" if on else str(node["Node Type"])
