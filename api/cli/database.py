"""``migrate`` and ``demo``: getting a database ready."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.cli.shared import fail, note, opened

if TYPE_CHECKING:
    from alembic.config import Config

    from api.work import Work, Works

ROOT = Path(__file__).parent.parent.parent
ATTEMPTS, PAUSE = 30, 2.0
"""How often a migration is tried on busy tables, and the seconds between: everybody who waited behind it goes first."""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(
        "migrate", help="Breng de database naar de nieuwste versie en vul de regio's en sjablonen aan."
    )(migrate)
    app.command("demo", help="Als migrate, en laad daarna eenmalig de demogegevens in een lege database.")(
        demo
    )


def migrate() -> None:
    """``casustafel migrate``"""
    with opened(migrates=True) as works:
        upgrade(works)
    note("De database is bijgewerkt.")


def demo() -> None:
    """``casustafel demo``"""
    with opened(migrates=True) as works:
        upgrade(works)
        if load_demo(works):
            note("De demogegevens zijn geladen. Start met `casustafel run`.")
        else:
            note("De demogegevens stonden er al; er is niets veranderd.")


def upgrade(works: "Works") -> None:
    """Newest migration and reference data, while others go on working; again when a table was too busy to change."""
    import time

    from psycopg.errors import LockNotAvailable
    from sqlalchemy.exc import OperationalError

    for left in reversed(range(ATTEMPTS)):
        try:
            _upgrade(works)
        except OperationalError as error:
            if not left or not isinstance(error.orig, LockNotAvailable):
                raise
            note("Een tabel is in gebruik; het bijwerken wordt zo opnieuw geprobeerd.")
            time.sleep(PAUSE)
        else:
            return


def _upgrade(works: "Works") -> None:
    """All of it in one transaction: all or nothing, and one process at a time."""
    from alembic import command

    from api.cli import grants
    from api.core.settings import Settings
    from api.flows import feed, keys, log_seals, reference

    config = configured()
    with works.open() as work:
        config.attributes["connection"] = work.session.connection()
        command.upgrade(config, "head")
        keys.prepare(work)
        reference.load(work)
        feed.renumber(work)  # needed when a dump was restored here
        log_seals.renumber(work)
        grants.give(work, Settings())


def configured() -> "Config":
    """The settings of Alembic, wherever the command was started."""
    from alembic.config import Config

    return Config(ROOT / "alembic.ini")


def holds_data(works: "Works") -> bool:
    """Whether there are cases, clients or people; also in a database without a schema, which has none."""
    import sqlalchemy as sa

    with works.open(write=False) as work:
        return sa.inspect(work.connection).has_table("cases") and _in_use(work)


def load_demo(works: "Works") -> bool:
    """Load the demo data when the database is empty; false when they were there already. Fails on other data."""
    from api.demo import load
    from api.flows import feed

    with works.open() as work:
        if not load.claim(work):
            return False
        if _in_use(work):
            fail(
                "Deze database heeft al eigen gegevens; daar komen geen demogegevens bij. Start haar met "
                "`casustafel serve` en `casustafel scheduler`, of kies met DATABASE_URL een lege database."
            )
        load.fill(works, work)
    with works.open() as work:
        feed.begin_now(work)
    return True


def _in_use(work: "Work") -> bool:
    from sqlmodel import select

    from api.models.case import Case
    from api.models.client import Client
    from api.models.person import Person

    return any(work.session.exec(select(kind.id).limit(1)).first() for kind in (Case, Client, Person))
