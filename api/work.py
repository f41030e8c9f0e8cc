"""The unit of work: one session, one present, one caller, one commit."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from api.core.clock import Clock
from api.core.db import Database
from api.core.ids import new_id
from api.models.access import Access, Deed
from api.models.base import Row
from api.models.caller import SYSTEM, Caller, Hat
from api.models.event import Event
from api.models.region import Region
from api.rules.promises import local_day

RowT = TypeVar("RowT", bound=Row)

_RECORD = sa.insert(Event.__table__)  # type: ignore[attr-defined]  # SQLModel does not declare __table__
_LOOK = sa.insert(Access.__table__)  # type: ignore[attr-defined]
_TOUCH = sa.text(
    "INSERT INTO stamp (topic, count) VALUES (:topic, 1)"
    " ON CONFLICT (topic) DO UPDATE SET count = stamp.count + 1"
)


@dataclass
class Work:
    """Everything a verb needs. ``hats``: the capacities of the caller before the row a guard let through."""

    session: Session
    now: datetime
    caller: Caller = SYSTEM
    hats: frozenset[Hat] = frozenset()
    request_id: str = "-"
    address: str | None = None
    policy: str = "-"
    cache: dict[str, Any] = field(default_factory=dict)
    _touched: set[str] = field(default_factory=set)
    _regions: dict[UUID, Region] = field(default_factory=dict)

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
    ) -> None:
        """Write the event of a change, in its transaction. ``data`` holds codes and ids, never names."""
        values = {
            "id": new_id(),
            "type": type_,
            "at": self.now,
            "region_id": region_id or getattr(row, "region_id", None),
            "case_id": case_id or getattr(row, "case_id", None),
            "meeting_id": meeting_id or getattr(row, "meeting_id", None),
            "subject": row.__tablename__,
            "subject_id": row.id,
            "actor": self.caller.key,
            "data": data,
        }
        self.session.execute(_RECORD, values)

    def look(
        self,
        deed: Deed,
        subject: str,
        subject_id: UUID | None = None,
        *,
        case_id: UUID | None = None,
        region_id: UUID | None = None,
    ) -> None:
        """Write one line of the access log, in the transaction of the look itself (S8)."""
        values = {
            "at": self.now,
            "deed": deed,
            "case_id": case_id,
            "region_id": region_id,
            "subject": subject,
            "subject_id": subject_id,
            "actor": self.caller.key,
            "actor_name": self.caller.name[:200],
            "ground": ",".join(sorted(self.hats))[:80] or self.caller.kind,
            "policy": self.policy,
            "request_id": self.request_id,
            "address": self.address,
        }
        self.session.execute(_LOOK, values)

    def touch(self, topic: str) -> None:
        """Raise a change stamp just before the commit, so that its lock is held as short as can be."""
        self._touched.add(topic)

    def finish(self) -> None:
        """Raise the stamps and commit: the one commit there is, made by ``Works.open``."""
        self.session.flush()
        for topic in sorted(self._touched):  # always in the same order: no deadlock
            self.session.execute(_TOUCH, {"topic": topic})
        self.session.commit()


@dataclass(frozen=True)
class Works:
    """Opens units of work on one database with one clock."""

    database: Database
    clock: Clock
    cache: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def open(self, *, write: bool = True) -> Iterator[Work]:
        """A unit of work. Leaving without an exception commits; with one, nothing is stored.

        ``write=False`` is for reads that leave no trace: no transaction is held.
        """
        engine = self.database.writer if write else self.database.reader
        with Session(engine, expire_on_commit=False) as session:
            work = Work(session, self.clock.now(), cache=self.cache)
            yield work
            work.finish()
