"""Engines for the two databases, and the column types that both must store alike."""

import fcntl
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy import event
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as lite_insert
from sqlalchemy.engine import Dialect, Engine, make_url

from api.core.sealed import give_keys
from api.core.sealing import Keys, Ring
from api.core.settings import Settings
from api.core.store import Store
from api.core.stores import store_of

BUSY_SECONDS = 15
MIGRATION_SECONDS = 600
"""On SQLite: whoever migrates waits for another who does, on PostgreSQL without end."""
IDLE_SECONDS = 120
"""So long a transaction on PostgreSQL may do nothing: who was stopped in the middle of one holds up everybody else."""

BigId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""A growing number: 64 bits on both engines (SQLite's own row id)."""


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """An instant. Takes only aware values, stores UTC, gives aware UTC back."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive value: it would mean another moment on another machine."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs an offset")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the instant back in UTC, whatever zone the session has."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """PostgreSQL gives UTC already, in our sessions (``_utc``); a page has hundreds of instants."""
        return None if dialect.name == "postgresql" else super().result_processor(dialect, coltype)


class Json(sa.types.TypeDecorator[Any]):
    """A typed JSON value: written and read through the pydantic type it was declared with."""

    impl = sa.JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__(none_as_null=True)
        self.kind = kind
        self._adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def load_dialect_impl(self, dialect: Dialect) -> sa.types.TypeEngine[Any]:
        """JSONB on PostgreSQL, text elsewhere."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(JSONB(none_as_null=True))
        return dialect.type_descriptor(sa.JSON(none_as_null=True))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Python value to plain JSON."""
        return None if value is None else self._adapter.dump_python(value, mode="json", by_alias=True)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Plain JSON to the declared type."""
        return None if value is None else self._adapter.validate_python(value)


_INSERT: dict[str, Callable[..., Any]] = {"postgresql": pg_insert, "sqlite": lite_insert}


def insert(connection: sa.Connection, table: sa.Table) -> Any:
    """An INSERT of the engine at hand, which knows what to do ``on_conflict``."""
    return _INSERT[connection.dialect.name](table)


def as_text(statement: sa.Select[Any] | sa.Insert, engine: str) -> sa.TextClause:
    """A statement that is made of much, as text: SQLAlchemy goes through what one is made of at each execution.

    What is given with it stands in it as words: ``sa.literal_column(":name")``.
    """
    kind: Callable[..., Dialect] = make_url(f"{engine}://").get_dialect()
    options = {"literal_binds": True}
    return sa.text(str(statement.compile(dialect=kind(paramstyle="named"), compile_kwargs=options)))


def among(column: Any, values: Collection[Any]) -> sa.ColumnElement[bool]:
    """Whether it is one of the values. A list is written out anew at each execution, and often it holds one only."""
    found: sa.ColumnElement[bool] = column == next(iter(values)) if len(values) == 1 else column.in_(values)
    return found


def choice(kind: type[StrEnum], name: str | None = None) -> sa.Enum:
    """A column for a closed set of words, stored as text and guarded by a CHECK constraint.

    ``name`` tells two columns of the same kind in one table apart.
    """
    return sa.Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        name=name or _snake(kind.__name__),
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )


def _snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


@dataclass(frozen=True)
class Database:
    """The way in: ``writer`` for transactions, ``reader`` for reads that need no transaction.

    ``store``: where the bytes of documents are kept, when that is not the database itself.
    """

    writer: Engine
    reader: Engine
    store: Store | None = None

    @property
    def yields(self) -> bool:
        """Whether who waits for it on the event loop lets that go on; SQLite has no server to wait for."""
        return self.writer.dialect.name == "postgresql"

    def checkpoint(self) -> None:
        """On SQLite: empty the write-ahead log into the file, so that nothing that was removed stands in it still."""
        if self.writer.dialect.name == "sqlite":
            connection = self.writer.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()

    def dispose(self) -> None:
        """Close every pooled connection."""
        self.writer.dispose()
        self.reader.dispose()


def connect(settings: Settings, patience: int = BUSY_SECONDS) -> Database:
    """Engines for ``settings.database_url``; makes the folder of an embedded file, opens no connection yet.

    ``patience``: seconds for which a writer waits for another on SQLite.
    """
    if settings.is_sqlite:
        return _sqlite(settings, patience)
    writer = _postgresql(settings)
    reader = _postgresql(settings, isolation_level="AUTOCOMMIT", skip_autocommit_rollback=True)
    for engine, other in ((writer, reader), (reader, writer)):
        event.listen(engine, "invalidate", _gone(other))
    return Database(writer, reader, store_of(settings))


def _gone(other: Engine) -> Callable[[Any, Any, Exception | None], None]:
    """A server that ended a connection of one kind has ended those of the other too: nobody else has to find out."""

    def told(_connection: Any, _record: Any, error: Exception | None) -> None:
        if error is not None:
            other.dispose()

    return told


def _postgresql(settings: Settings, **options: Any) -> Engine:
    """An engine with connections of its own: one that served both kinds of work would be set anew each time.

    It has listeners at its pool only: those at an engine or a dialect are gone through at every statement.
    """
    from api.core.pg_cursor import Cursor
    from api.core.pg_waiting import Pool, opened

    url = make_url(settings.database_url)
    _, address = url.get_dialect()().create_connect_args(url)
    own = {"connect_timeout": 5, "application_name": "casustafel", "cursor_factory": Cursor}
    engine = sa.create_engine(
        url,
        creator=partial(opened, **{**address, **own}),
        poolclass=Pool,
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=10,
        **options,
    )
    event.listen(engine, "connect", _made)
    give_keys(engine, Keys(settings.ring))
    return engine


def _made(connection: Any, _record: Any) -> None:
    """In UTC, and the server ends an idle transaction: settings of the session, which a pooler lets pass."""
    asked = connection.autocommit
    connection.autocommit = True  # so that it holds whatever becomes of the first transaction
    connection.execute("SET TIME ZONE 'UTC'")
    connection.execute(f"SET idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'")
    connection.autocommit = asked


def _sqlite(settings: Settings, patience: int) -> Database:
    """One connection writes, several read: SQLite has one writer at a time anyway."""
    url = make_url(settings.database_url)
    if not url.database or url.database == ":memory:":
        raise ValueError("the embedded database needs a file: sqlite:///path/to/file.db")
    folder = Path(url.database).parent
    folder.mkdir(parents=True, exist_ok=True)
    shared = {"check_same_thread": False, "timeout": BUSY_SECONDS}
    patient = {**shared, "timeout": patience}
    writer = sa.create_engine(url, pool_size=1, max_overflow=0, pool_timeout=patience, connect_args=patient)
    reader = sa.create_engine(url, pool_size=settings.pool_size, max_overflow=0, connect_args=shared)
    keys = Keys(settings.ring or _beside(key_file(url)))
    for engine, begin in ((writer, "BEGIN IMMEDIATE"), (reader, "BEGIN DEFERRED")):
        event.listen(engine, "connect", _pragmas(folder))
        event.listen(engine, "begin", _begin(begin))
        give_keys(engine, keys)
    return Database(writer, reader, store_of(settings))


def key_file(url: sa.URL) -> Path:
    """Where an embedded database has the key that was made for it, when the settings name none."""
    return Path(f"{url.database}.key")


def _beside(file: Path) -> Ring | None:
    return Ring([file.read_text()]) if file.exists() else None


def _pragmas(folder: Path) -> Callable[[Any, Any], None]:
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = (
            None  # the driver must not begin by itself: the engine does, and says how
        )
        cursor = connection.cursor()
        with _alone(folder):
            cursor.execute("PRAGMA journal_mode=WAL")
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "cache_size=-4000", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return set_up


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time opens a file: while SQLite gives a new one its WAL it waits for nobody, and gives up."""
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _begin(statement: str) -> Callable[[sa.Connection], None]:
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin
