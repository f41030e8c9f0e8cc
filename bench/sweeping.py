"""P5: one sweep in which 1,000 promises are due, however many there are."""

import statistics
from datetime import timedelta

import sqlalchemy as sa

from api.core.clock import SystemClock
from api.core.db import Database
from api.flows.sweep import sweep
from api.models.base import table_of
from api.models.deadline import Deadline, StageMoment
from api.rules.promises import Stage
from api.work import Works
from bench.seed import opened

DUE = 1000
BATCH = 500
_TABLE = table_of(Deadline)


class SweptTooLittle(Exception):
    """A sweep that did not handle what was due: its time says nothing."""


def sweeps(url: str, rounds: int) -> float:
    """Seconds that a sweep takes; the median of the rounds, each with other promises."""
    times = []
    with opened(url) as database:
        works = Works(database, SystemClock())
        sweep(works, BATCH)
        for _ in range(rounds):
            _make_due(database, works)
            done = sweep(works, BATCH)
            if done.handled != DUE:
                raise SweptTooLittle(str(done))
            times.append(done.seconds)
    return statistics.median(times)


def _make_due(database: Database, works: Works) -> None:
    """Let the reminder of 1,000 open promises fall a minute ago."""
    now = works.clock.now()
    ahead = {
        Stage.REMINDER: timedelta(minutes=-1),
        Stage.DUE: timedelta(days=2),
        Stage.OVERDUE: timedelta(days=3),
    }
    stages = [StageMoment(stage=stage, at=now + after) for stage, after in ahead.items()]
    waiting = (
        sa.select(_TABLE.c.id)
        .where(_TABLE.c.ended_at.is_(None), _TABLE.c.next_stage == Stage.REMINDER, _TABLE.c.next_at > now)
        .order_by(_TABLE.c.next_at.desc(), _TABLE.c.id)
        .limit(DUE)
    )
    change = sa.update(_TABLE).where(_TABLE.c.id.in_(waiting)).values(stages=stages, next_at=stages[0].at)
    with database.writer.begin() as connection:
        connection.execute(change)
