"""Filling a database: the real schema by the real migrations, then every table in one COPY.

Names are plain, as rows from before there was sealing: everybody who is measured reads the same."""

import itertools
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import psycopg
from alembic import command
from alembic.config import Config
from sqlmodel import select

from api.core.clock import SystemClock
from api.core.db import Database, connect
from api.core.ids import new_id
from api.core.secrets import fingerprint
from api.core.settings import Settings
from api.flows import keys, reference
from api.models.caller import Scope
from api.models.client import Client, ClientGrant, ClientKey
from api.models.region import Region
from api.models.template import Template
from api.work import Work, Works
from bench.rows import Rows
from bench.scale import KEY, POLL_KEY, Scale
from tests.support.postgres import connect as plain_connect

ROOT = Path(__file__).parent.parent


@contextmanager
def opened(url: str) -> Iterator[Database]:
    """Engines on a database, closed afterwards."""
    database = connect(Settings(database_url=url))
    yield database
    database.dispose()


def seed(url: str, scale: Scale) -> float:
    """Migrate, load reference data, two machine clients and all rows. Gives the seconds it took."""
    began = time.perf_counter()
    with opened(url) as database:
        config = Config(ROOT / "alembic.ini")
        with database.writer.connect() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        clock = SystemClock()
        with Works(database, clock).open() as work:
            keys.prepare(work)
            reference.load(work)
            regions = sorted(work.session.exec(select(Region)), key=lambda region: region.code)
            template = work.session.exec(select(Template.id)).first()
            assert template
            _client(work, regions[0].id, KEY, Scope)
            _client(work, regions[0].id, POLL_KEY, [Scope.ACTIONS_OVERDUE])
            rows = Rows(scale, clock.now(), [region.id.hex for region in regions], template.hex)
        if database.writer.dialect.name == "postgresql":
            _copy(url, rows)
        else:
            _insert(database, rows)
    return time.perf_counter() - began


def _client(work: Work, region_id: UUID, key: str, scopes: Iterable[Scope]) -> None:
    """A machine with these scopes in the region that is measured."""
    client = work.create(Client, name="Meting")
    for scope in scopes:
        work.create(ClientGrant, client_id=client.id, scope=scope, region_id=region_id)
    work.create(
        ClientKey,
        client_id=client.id,
        prefix=str(new_id())[-12:],
        secret_hash=fingerprint(key),
        expires_at=work.now + timedelta(days=300),
    )


def _copy(url: str, rows: Rows) -> None:
    with plain_connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # references hold by construction
        cursor.execute("SET timezone = 'UTC'")
        for table, columns, made in rows.tables:
            names = columns.replace(" ", ", ")
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for block in _blocks(made()):
                    copy.write("".join(_line(row) for row in block))
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")


def _blocks(rows: Iterator[tuple[object, ...]], size: int = 5000) -> Iterator[list[tuple[object, ...]]]:
    while block := list(itertools.islice(rows, size)):
        yield block


def _line(row: tuple[object, ...]) -> str:
    return "\t".join(["\\N" if value is None else str(value) for value in row]) + "\n"


def _insert(database: Database, rows: Rows) -> None:
    with database.writer.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw
        usual = raw.execute("PRAGMA cache_size").fetchone()[0]
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute(
            "PRAGMA cache_size=-1000000"
        )  # a gigabyte: with little the indexes are read again and again
        for table, columns, made in rows.tables:
            names = columns.split()
            marks = ", ".join("?" * len(names))
            raw.execute("BEGIN")
            raw.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", made())
            raw.execute("COMMIT")
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute("ANALYZE")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # else the first who writes waits for it
        raw.execute(f"PRAGMA cache_size={usual}")
        raw.execute("PRAGMA synchronous=FULL")


def settle(admin: psycopg.Connection) -> None:
    """Let no checkpoint fall in a measurement."""
    admin.execute("ALTER SYSTEM SET max_wal_size = '8GB'")
    admin.execute("ALTER SYSTEM SET checkpoint_timeout = '1h'")
    admin.execute("SELECT pg_reload_conf()")
