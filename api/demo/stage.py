"""The stage: one transaction in which scripts are played in the order of their moments."""

import heapq
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.db import UtcDateTime
from api.flows import identity, sweep
from api.models.caller import SYSTEM, Caller, Hat
from api.models.deadline import Deadline
from api.models.person import Person
from api.rules.promises import AMSTERDAM
from api.work import Work, Works

Script = Generator[datetime, None, None]
"""Yields the moment of its next step, and goes on when the stage has come to it."""

FIRST_DAYS = timedelta(days=180)
_SWEEPS = (time(0, 1), time(8, 1))
_BATCH = 500
_DUE = select(Deadline.id).where(
    col(Deadline.next_at) <= sa.bindparam("now", type_=UtcDateTime), col(Deadline.ended_at).is_(None)
)


@dataclass
class Stage:
    """Gives units of work at the moment that is played; all share one session, so all is stored or nothing."""

    outer: Work
    now: datetime = field(init=False)
    _callers: dict[UUID, Caller] = field(default_factory=dict)
    _waiting: list[tuple[datetime, int, Script]] = field(default_factory=list)
    _count: int = 0

    def __post_init__(self) -> None:
        """Begin well before everything that is told."""
        self.now = self.outer.now - FIRST_DAYS

    @property
    def today(self) -> date:
        """The day on which the demo is loaded, and on which the stories end."""
        return self.outer.today

    def work(self, caller: Caller = SYSTEM, *hats: Hat, policy: str = "demo") -> Work:
        """A unit of work at this moment, committed with everything else."""
        inner = replace(self.outer, now=self.now, caller=caller, hats=frozenset(hats), policy=policy)
        vars(inner)["session"] = self.outer.session  # made once, where every Work would make its own
        return inner

    def caller(self, person: Person) -> Caller:
        """Somebody as caller, with the roles they hold."""
        if person.id not in self._callers:
            self._callers[person.id] = identity.caller_of(self.work(), person)
        return self._callers[person.id]

    def enter(self, script: Script) -> None:
        """Let a script begin; also in the middle of another one."""
        moment = next(script, None)
        if moment is not None:
            heapq.heappush(self._waiting, (max(moment, self.now), self._count, script))
            self._count += 1

    def play(self) -> None:
        """Play until now. What scripts still have to tell then lies in the future and does not happen."""
        while self._waiting and self._waiting[0][0] <= self.outer.now:
            self.now, _, script = heapq.heappop(self._waiting)
            self.enter(script)
        self.now = self.outer.now

    def _write_traces(self) -> None:
        self.outer.session.flush()
        traces = self.outer.traces
        traces.write(self.outer.connection)
        traces.back((0, 0))

    def sweeps(self, works: Works) -> Script:
        """The scheduler's part: every stage of a promise is recorded when it has passed."""
        inside = _Sweeps(works.database, works.clock, works.cache, self)
        day = self.now.astimezone(AMSTERDAM).date()
        while True:
            for wall in _SWEEPS:
                yield at(day, wall)
                if self.outer.session.exec(_DUE, params={"now": self.now}).first() is None:
                    continue
                self._write_traces()  # a sweep writes its events itself, and they come after what was done before
                sweep.sweep(inside, _BATCH)
            day += timedelta(days=1)


@dataclass(frozen=True)
class _Sweeps(Works):
    """Units of work for the sweep that stay within the one transaction of the stage."""

    stage: Stage | None = None

    @contextmanager
    def open(self, *, write: bool = True, light: bool = False) -> Iterator[Work]:
        """A unit of work at the moment that is played."""
        assert self.stage is not None  # noqa: S101  # nosec B101  # made by Stage.sweeps only
        yield self.stage.work()


def at(day: date, wall: time | str) -> datetime:
    """A wall-clock time in Amsterdam."""
    wall = time.fromisoformat(wall) if isinstance(wall, str) else wall
    return datetime.combine(day, wall, AMSTERDAM)
