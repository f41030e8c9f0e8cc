"""The unit of work: one session, one present, one caller, one commit."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import InterfaceError, OperationalError, StatementError
from sqlmodel import Session, SQLModel, col

from api.core.clock import Clock
from api.core.db import Database
from api.core.errors import KeyBusy, Unavailable
from api.core.ids import new_id
from api.core.store import Store
from api.models.access import AccessPoint, Deed, DeedOutcome
from api.models.base import Row
from api.models.caller import SYSTEM, Caller, Hat
from api.models.case import Case
from api.models.region import Region
from api.models.traces import Traces
from api.rules.promises import local_day


class Taken(Exception):
    """What was to be new is there already, and nothing was stored: begin again, with a transaction from the start."""


log = logging.getLogger("casustafel")

RowT = TypeVar("RowT", bound=Row)

_TOUCH = sa.text(
    "INSERT INTO stamp (topic, count) VALUES (:topic, 1)"
    " ON CONFLICT (topic) DO UPDATE SET count = stamp.count + 1"
)

_POINTS = {"person": AccessPoint.SITE, "link": AccessPoint.LINK, "machine": AccessPoint.API}

_PLACE = sa.select(col(Case.region_id)).where(col(Case.id) == sa.bindparam("case", type_=sa.Uuid()))


@dataclass
class Work:
    """Everything a verb needs. ``hats``: the capacities of the caller before the row a guard let through.

    For the access log alone are ``refused_case``, the case that was asked for and is not shown, and ``why``, the code
    of the reason that whoever acts has to give. ``owed``: digest and stamp of a machine that was taken as remembered,
    until ``identity.settle``. ``light``: no transaction is open yet, and ``outside`` is a connection that holds none.
    """

    outside: sa.Connection
    now: datetime
    caller: Caller = SYSTEM
    hats: frozenset[Hat] = frozenset()
    request_id: str = "-"
    address: str | None = None
    policy: str = "-"
    owed: tuple[str, int] | None = None
    point: AccessPoint | None = None
    refused_case: UUID | None = None
    why: str | None = None
    cache: dict[str, Any] = field(default_factory=dict)
    store: Store | None = None
    light: bool = False
    traces: Traces = field(default_factory=Traces)
    _touched: set[str] = field(default_factory=set)
    _regions: dict[UUID, Region] = field(default_factory=dict)
    _places: dict[UUID, UUID] = field(default_factory=dict)

    @property
    def connection(self) -> sa.Connection:
        """The transaction of this unit of work; from here on there is one."""
        if self.light:
            self.light = False
            self.outside.rollback()  # of nothing: for SQLAlchemy too it ends, before another kind begins
            self.outside.execution_options(isolation_level="READ COMMITTED")
        return self.outside

    @cached_property
    def session(self) -> Session:
        """Rows as objects, in the transaction of this unit of work; made when somebody asks for it."""
        return Session(self.connection, expire_on_commit=False)

    def run(self, statement: sa.Executable, values: Any = None) -> sa.CursorResult[Any]:
        """Execute a prebuilt statement on tables, past the objects of the session: for where many wait."""
        return self.connection.execute(statement, values)

    def look_up(self, statement: sa.Executable, values: Any = None) -> sa.CursorResult[Any]:
        """Execute a prebuilt statement that changes nothing and locks nothing, so that it needs no transaction."""
        return self.outside.execute(statement, values)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A savepoint: of what fails inside it, neither rows nor traces stay."""
        self.traces.write_keys(self.connection)
        mark = self.traces.mark()
        try:
            with self.session.begin_nested():
                self.session.connection()  # only now is the savepoint made, before anything that goes past the session
                yield
        except BaseException:
            self.traces.back(mark)
            raise

    @property
    def today(self) -> date:
        """The local day in Amsterdam."""
        return local_day(self.now)

    def region(self, region_id: UUID) -> Region:
        """The settings of a region, read once per unit of work."""
        if region_id not in self._regions:
            self._regions[region_id] = self.session.get_one(Region, region_id)
        return self._regions[region_id]

    def create(self, kind: type[RowT], body: SQLModel | None = None, /, **values: Any) -> RowT:
        """A new row from what was sent (validated) and what the flow decided."""
        stamped = {
            "created_at": self.now,
            "updated_at": self.now,
            "updated_by": self.caller.name,
        } | values
        row = kind.model_validate(stamped) if body is None else kind.model_validate(body, update=stamped)
        self.session.add(row)
        self.session.flush()
        return row

    def change(self, row: Row, /, **values: Any) -> bool:
        """Set values and raise the version; false when nothing differs, and then nothing is written."""
        different = {name: value for name, value in values.items() if getattr(row, name) != value}
        for name, value in different.items():
            setattr(row, name, value)
        if different:
            row.version += 1
            row.updated_at = self.now
            row.updated_by = self.caller.name
            self.session.add(row)
            self.session.flush()
        return bool(different)

    def record(
        self,
        type_: str,
        row: Any,
        *,
        case_id: UUID | None = None,
        meeting_id: UUID | None = None,
        region_id: UUID | None = None,
        **data: Any,
    ) -> UUID:
        """Write the event of a change, in its transaction; its id. ``data`` holds codes and ids, never names."""
        case_id = case_id or getattr(row, "case_id", None)
        event_id = new_id()
        values = {
            "id": event_id,
            "type": type_,
            "at": self.now,
            "region_id": region_id or getattr(row, "region_id", None) or self._region_of(case_id),
            "case_id": case_id,
            "meeting_id": meeting_id or getattr(row, "meeting_id", None),
            "subject": row.__tablename__,
            "subject_id": row.id,
            "actor": self.caller.key,
            "data": data,
        }
        self.traces.events.append(values)
        return event_id

    def _region_of(self, case_id: UUID | None) -> UUID | None:
        """The region in whose feed the events of a case belong; many rows know their case only."""
        if case_id is not None and case_id not in self._places:
            self._places[case_id] = self.look_up(_PLACE, {"case": case_id}).scalar_one()
        return None if case_id is None else self._places[case_id]

    def look(
        self,
        deed: Deed,
        subject: str,
        subject_id: UUID | None = None,
        *,
        case_id: UUID | None = None,
        region_id: UUID | None = None,
        outcome: DeedOutcome = DeedOutcome.OK,
        reason: str | None = None,
    ) -> None:
        """A line of the access log, in the transaction of the look itself (S8). ``reason``: its code."""
        line = {
            "at": self.now,
            "deed": deed,
            "outcome": outcome,
            "reason": reason or self.why,
            "case_id": case_id,
            "region_id": region_id,
            "subject": subject,
            "subject_id": subject_id,
            "policy": self.policy,
            "request_id": self.request_id,
            "address": self.address,
        }
        self.traces.looks.append(line | self._who())

    def _who(self) -> dict[str, Any]:
        """Who acts, in which capacity, for whom, and through which system.

        A line is never removed, so it holds no name of the client's side: ``log_names.py`` looks it up (decision 32).
        """
        caller = self.caller
        return {
            "actor": caller.key,
            "actor_name": "" if caller.known_in else caller.name[:200],
            "behalf_id": caller.organisation_id,
            "ground": ",".join(sorted(self.hats or _standing(caller)))[:80] or caller.kind,
            "point": self.point or _POINTS.get(caller.kind, AccessPoint.SCHEDULER),
        }

    def touch(self, topic: str) -> None:
        """Raise a change stamp just before the commit, so that its lock is held as short as can be."""
        self._touched.add(topic)

    def finish(self) -> None:
        """Write the traces, raise the stamps and commit: the one commit there is, made by ``Works.open``.

        Unavailable when the traces cannot be written: what leaves none is not done, and nobody is shown it.
        """
        if "session" in vars(self):
            self.session.flush()
        self._leave_traces()
        for topic in sorted(self._touched):  # always in the same order: no deadlock
            self.run(_TOUCH, {"topic": topic})
        if self.light:  # the one statement that wrote the traces was a transaction of its own
            return
        try:
            self.connection.commit()
        except BaseException:
            self.connection.invalidate()  # else the pool hands it out with this transaction still open
            raise

    def _leave_traces(self) -> None:
        try:
            new = self.traces.write(self.outside if self.light and not self._touched else self.connection)
        except StatementError as error:
            if self.traces.is_doubled(error):  # the first request committed between our look and our write
                if self.light:
                    raise Taken() from error
                raise KeyBusy() from error
            if isinstance(error, OperationalError | InterfaceError):  # the database is gone, full or busy
                raise
            # No more than its kind: the error itself holds the values, and so names of people.
            log.error("the traces of a request cannot be written: %s", type(error.orig).__name__)  # noqa: TRY400
            raise Unavailable() from error
        if not new:
            raise Taken()

    def close(self) -> None:
        """Let go of the objects; rows that were not committed are undone with the connection."""
        if "session" in vars(self):
            self.session.close()


def _standing(caller: Caller) -> frozenset[str]:
    """What somebody is where no row is at hand; lists show what is open to them by break-glass too."""
    return frozenset(caller.roles) | ({Hat.BREAK_GLASS} if caller.opened else frozenset())


@dataclass(frozen=True)
class Works:
    """Opens units of work on one database with one clock."""

    database: Database
    clock: Clock
    cache: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def open(self, *, write: bool = True, light: bool = False) -> Iterator[Work]:
        """A unit of work. Leaving without an exception commits; with one, nothing is stored.

        ``write=False`` is for reads that leave no trace: no transaction is held. ``light``: one is begun only when
        something is changed before the end; what just looks and leaves its traces needs none (decision 41).
        """
        light = light and self.database.yields
        engine = self.database.writer if write and not light else self.database.reader
        with engine.connect() as connection:
            now, store = self.clock.now(), self.database.store
            work = Work(connection, now, cache=self.cache, store=store, light=light)
            try:
                yield work
                work.finish()
            finally:
                work.close()
