"""Two roles on PostgreSQL: what serves can do all its work, and cannot change the access log, whatever goes wrong."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from typer.testing import CliRunner

from api.cli import app as command
from api.core.db import connect
from api.core.settings import Settings
from api.core.signing import Signer
from api.flows import log_seals
from api.main import create_app
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing
from tests.support.world import World

TABLES = ("access", "access_seal", "access_head")

pytestmark = pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)


@pytest.fixture
def role(database_url: str, works: Works) -> Iterator[str]:
    """A role that `migrate` makes; gone afterwards."""
    name = f"app_{uuid4().hex[:12]}"
    given = {
        "DATABASE_URL": database_url,
        "CASUSTAFEL_APP_ROLE": name,
        "CASUSTAFEL_APP_PASSWORD": "it's % odd",
    }
    for _ in range(2):
        done = CliRunner().invoke(command, ["migrate"], env=given)
        assert done.exit_code == 0, done.stderr
    yield name
    with works.open() as work:
        work.run(sa.text(f"DROP OWNED BY {name}"))
        work.run(sa.text(f"DROP ROLE {name}"))


def test_the_role_that_serves_adds_to_the_log_and_can_do_no_more_with_it(
    database_url: str, works: Works, clock: MovingClock, role: str
) -> None:
    url = sa.make_url(database_url).set(username=role, password="it's % odd")
    settings = Settings(database_url=url.render_as_string(hide_password=False), pool_size=4, rate_limit=0)
    database = connect(settings)
    serving = Works(database, clock)
    with World(create_app(settings, database, clock), serving) as world:
        prep = Preparing(world, clock)
        prep.everybody()
        assert world.stranger.get(prep.case).status_code == 404
        assert log_seals.seal(serving, Signer.fresh()) > 5
        with works.open() as owner:
            for table in TABLES:
                owner.run(sa.text(f"DROP TRIGGER only_added ON {table}"))
        for table in TABLES:
            column = {"access": "actor", "access_seal": "hash", "access_head": "key"}[table]
            for trick in (f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}", f"TRUNCATE {table}"):
                with pytest.raises(DBAPIError, match="permission denied"), serving.open() as work:
                    work.run(sa.text(trick))
            with pytest.raises(DBAPIError, match="must be owner"), serving.open() as work:
                work.run(sa.text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        with pytest.raises(DBAPIError, match="permission denied"), serving.open() as work:
            work.run(sa.text("DELETE FROM alembic_version"))
    database.dispose()


def test_the_owner_cannot_be_the_role_that_serves(database_url: str) -> None:
    owner = sa.make_url(database_url).username
    done = CliRunner().invoke(
        command, ["migrate"], env={"DATABASE_URL": database_url, "CASUSTAFEL_APP_ROLE": str(owner)}
    )
    assert done.exit_code == 2
    assert f"CASUSTAFEL_APP_ROLE is {owner}" in done.stderr
