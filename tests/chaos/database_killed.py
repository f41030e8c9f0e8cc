"""PostgreSQL is killed (`kill -9` of its postmaster) and started again, while cases are pushed and people reminded."""

from dataclasses import dataclass

from api.core.clock import SystemClock
from api.flows import outbox
from tests.chaos import told
from tests.chaos.ground import ground
from tests.chaos.outcome import Outcome, Place, Scenario, at_least
from tests.chaos.processes import Ticking, api, wait_until
from tests.chaos.pushing import kept, machine, more, pushing, stored
from tests.support.postgres import throw_away_server
from tests.support.scheduling import running


@dataclass(frozen=True)
class Size:
    """How many reminders, kills, and acknowledged pushes between two kills."""

    reminders: int
    kills: int
    between: int


def run(_place: Place, size: Size) -> Outcome:
    """No acknowledged write lost; 0 lost, 0 double intents."""
    with throw_away_server(options=()) as server, ground(Place("postgresql", server.url)) as here:
        people = here.remind(size.reminders)
        headers, faults = machine(here), []
        with (
            api(here.settings, here.clock) as serving,
            running(Ticking(here.settings, here.clock)),
            pushing(serving.address, headers) as pushed,
        ):
            for _ in range(size.kills):
                wait_until(more(pushed, size.between), f"{size.between} pushes")
                faults.append(SystemClock().now())
                server.kill()
                server.start()
                here.works.database.dispose()  # our own connections are gone too
                here.clock.shift(seconds=outbox.LEASE.total_seconds())
            wait_until(more(pushed, size.between), "pushes afterwards")
            pushed.stop()
            wait_until(lambda: told.sent(here) == size.reminders, "everybody was told")
        return Outcome(
            f"{size.reminders:,} reminders and {len(pushed.acknowledged):,} acknowledged pushes,"
            f" {size.kills} times `kill -9` of PostgreSQL; {pushed.refused:,} pushes heard 503",
            [
                at_least("kills", len(faults), size.kills),
                *kept(pushed, stored(here.works)),
                *told.everybody_once(here, people, faults),
            ],
        )


SCENARIO = Scenario(
    "database-killed", "PostgreSQL is killed", run, Size(30, 2, 20), Size(1_000, 10, 200), ("postgresql",)
)
