"""PostgreSQL with a synchronous replica is lost under write load, and the replica is promoted by hand."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy import make_url

from api.core.clock import SystemClock
from api.core.db import connect
from api.flows import outbox
from api.work import Works
from tests.chaos import told
from tests.chaos.ground import Ground, ground
from tests.chaos.outcome import Outcome, Place, Scenario, at_least, at_most
from tests.chaos.processes import Ticking, api, wait_until
from tests.chaos.pushing import kept, machine, more, pushing, stored
from tests.support import postgres
from tests.support.postgres import Server, throw_away_replica, throw_away_server
from tests.support.scheduling import running

PROMOTED = 30
"""Seconds from promoting to the first acknowledged write: an attempt to connect may take five."""


@dataclass(frozen=True)
class Size:
    """How many reminders, and acknowledged pushes before the loss and after it."""

    reminders: int
    pushes: int


def run(_place: Place, size: Size) -> Outcome:
    """No acknowledged write lost, 0 lost, 0 double intents; API and scheduler find the new one by themselves."""
    with (
        throw_away_server(options=()) as first,
        throw_away_replica(first) as second,
        ground(Place("postgresql", first.url)) as only_first,
        reaching_both(only_first, first, second) as here,
    ):
        people, headers = here.remind(size.reminders), machine(here)
        with (
            api(here.settings, here.clock) as serving,
            running(Ticking(here.settings, here.clock)),
            pushing(serving.address, headers) as pushed,
        ):
            wait_until(more(pushed, size.pushes), f"{size.pushes} pushes")
            faults = [SystemClock().now()]
            first.kill()
            before, began = len(pushed.acknowledged), time.monotonic()
            _promote(second)
            here.works.database.dispose()
            here.clock.shift(seconds=outbox.LEASE.total_seconds())
            wait_until(lambda: len(pushed.acknowledged) > before + 4, "a push at the new one")
            took = time.monotonic() - began
            wait_until(more(pushed, size.pushes), f"{size.pushes} pushes")
            pushed.stop()
            wait_until(lambda: told.sent(here) == size.reminders, "everybody was told")
        return Outcome(
            f"{size.reminders:,} reminders and {len(pushed.acknowledged):,} acknowledged pushes, of which"
            f" {before:,} before the loss; {pushed.refused:,} pushes heard 503",
            [
                at_least("acknowledged before the loss", before, size.pushes),
                *kept(pushed, stored(here.works)),
                *told.everybody_once(here, people, faults),
                at_most("time from promoting until writes are acknowledged", took, PROMOTED, " s"),
            ],
        )


@contextmanager
def reaching_both(ground: Ground, first: Server, second: Server) -> Iterator[Ground]:
    """The same ground by an address that names both servers, as docs/administrator.md advises."""
    own = make_url(ground.settings.database_url)
    query = {"host": f"{first.home},{second.home}", "target_session_attrs": "read-write"}
    url = own.set(query=query).render_as_string(hide_password=False)
    settings = ground.settings.model_copy(update={"database_url": url})
    database = connect(settings)
    try:
        yield replace(ground, settings=settings, works=Works(database, ground.clock))
    finally:
        database.dispose()


def _promote(second: Server) -> None:
    """What an administrator does: ``SELECT pg_promote()``, and no replica to wait for any more."""
    with postgres.connect(second.url) as connection:
        connection.execute("ALTER SYSTEM SET synchronous_standby_names = ''")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("SELECT pg_promote(true, 60)")


SCENARIO = Scenario(
    "failover", "PostgreSQL is lost for good", run, Size(20, 30), Size(1_000, 1_000), ("postgresql",)
)
