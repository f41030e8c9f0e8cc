"""Alembic's environment: our metadata, our engine, one migration at a time."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from sqlalchemy.engine import Connection
from sqlmodel import AutoString

from api.core.db import MIGRATION_SECONDS, Json, UtcDateTime, connect
from api.core.settings import Settings
from api.models import metadata

MIGRATION_LOCK = 7_302_611  # any number, the same for every process: five at once migrate one after another
LOCK_TIMEOUT = "3s"
"""So long a migration waits for a table: whoever comes after it waits behind it. ``casustafel migrate`` tries again."""


def render_item(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our column types in a migration as what they are in the database."""
    if kind != "type":
        return False
    if isinstance(item, UtcDateTime):
        return "api.core.db.UtcDateTime()"
    if isinstance(item, Json):
        return "api.core.db.Json(object)"
    if isinstance(item, AutoString):
        return f"sa.String({item.length or ''})"
    return False


def run(connection: Connection) -> None:
    """Migrate over an open connection."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_item=render_item,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        transactional_ddl=True,  # on SQLite too: what there is must not change between looking and migrating
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
            connection.execute(sa.text(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'"))
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    database = connect(Settings(), MIGRATION_SECONDS)
    try:
        with database.writer.connect() as own:
            run(own)
    finally:
        database.dispose()
