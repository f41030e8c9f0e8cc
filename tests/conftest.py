"""Fixtures for all tests: a fresh, migrated database of either kind, a clock that is moved, an API, a small world."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from fastapi import FastAPI

from api.core.db import Database, connect
from api.core.sealing import fresh_key
from api.core.settings import Settings
from api.flows import keys, reference
from api.main import create_app
from api.work import Works
from tests.support.engines import ENGINES
from tests.support.moving_clock import MovingClock
from tests.support.postgres import create_database, drop_database
from tests.support.posting import Mailer, Postbox, postbox
from tests.support.world import World

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
os.environ.setdefault("CASUSTAFEL_KEYS", fresh_key())  # handed down to every process that a test starts


def migrate(url: str) -> None:
    """Bring a database to the newest migration and load the reference data."""
    settings = Settings(database_url=url)
    database = connect(settings)
    config = Config(ROOT / "alembic.ini")
    with database.writer.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    with Works(database, MovingClock()).open() as work:
        keys.prepare(work)
        reference.load(work)
    database.dispose()


@pytest.fixture(autouse=True)
def _own_logging() -> Iterator[None]:
    """Commands that serve choose where logs go; the tests after them have their own."""
    root = logging.getLogger()
    before = root.level, root.handlers[:]
    yield
    root.setLevel(before[0])
    root.handlers[:] = before[1]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy from."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    migrate(f"sqlite:///{path}")
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str, worker_id: str) -> Iterator[str]:
    """A migrated PostgreSQL database to copy from, one per worker."""
    name = f"template_{worker_id}"
    migrate(create_database(postgres_url, name))
    yield name
    drop_database(postgres_url, name)


@pytest.fixture(params=ENGINES)
def engine_kind(request: pytest.FixtureRequest) -> str:
    """Which database: every test that asks for one runs on both."""
    return str(request.param)


@pytest.fixture(scope="session")
def sqlite_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the file of the test at hand stands, one place per worker."""
    return tmp_path_factory.mktemp("sqlite")


@pytest.fixture
def database_url(engine_kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a fresh database with schema and reference data; the same address for every test of a worker."""
    if engine_kind == "sqlite":
        folder: Path = request.getfixturevalue("sqlite_folder")
        shutil.rmtree(folder)
        folder.mkdir()
        shutil.copy(request.getfixturevalue("sqlite_template"), folder / "casustafel.db")
        yield f"sqlite:///{folder / 'casustafel.db'}"
        return
    admin = request.getfixturevalue("postgres_url")
    template = request.getfixturevalue("postgres_template")
    name = f"test_{template}"
    yield create_database(admin, name, template)
    drop_database(admin, name)


@pytest.fixture
def settings(database_url: str) -> Settings:
    """Settings as in production, without a rate limit and with few connections."""
    return Settings(database_url=database_url, pool_size=4, rate_limit=0)


@pytest.fixture(scope="session")
def mail_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postbox]:
    """A real mail server, one per worker."""
    with postbox(tmp_path_factory.mktemp("mail") / "box") as box:
        yield box


@pytest.fixture
def mailer(works: Works, database_url: str, mail_server: Postbox) -> Mailer:
    """What the scheduler does about mail, and an empty box to look into."""
    mail_server.empty()
    return Mailer(works, mail_server.settings(database_url), mail_server)


@pytest.fixture
def clock() -> MovingClock:
    """The clock of this test."""
    return MovingClock()


@pytest.fixture(scope="session")
def engines() -> dict[tuple[str, int], Database]:
    """The engines of a worker: they remember how statements are written, and the addresses stay the same."""
    return {}


@pytest.fixture
def database(settings: Settings, engines: dict[tuple[str, int], Database]) -> Iterator[Database]:
    """Engines on the fresh database."""
    key = (settings.database_url, settings.pool_size)
    if key not in engines:
        engines[key] = connect(settings)
    database = engines[key]
    yield database
    database.dispose()


@pytest.fixture
def works(database: Database, clock: MovingClock) -> Works:
    """Units of work on the fresh database."""
    return Works(database, clock)


@pytest.fixture
def app(settings: Settings, database: Database, clock: MovingClock) -> FastAPI:
    """The API on the fresh database."""
    return create_app(settings, database, clock)


@pytest.fixture
def world(app: FastAPI, works: Works) -> Iterator[World]:
    """Two regions with people and a machine client, and a way to call the API as each of them."""
    with World(app, works) as world:
        yield world


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One browser per worker; every page has a profile of its own. Most workers need none, so it is imported late."""
    from playwright.sync_api import sync_playwright

    from tests.support.browser import launch

    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()
