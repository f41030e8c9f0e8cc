"""Figures about the service itself (S11): counted now and then by the scheduler, so that asking for them is cheap."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from api.flows import marks, sweep
from api.models.deadline import Deadline
from api.models.event import Event
from api.work import Work, Works

PROMISES = "promises"

_DEADLINE: sa.Table = Deadline.__table__  # type: ignore[attr-defined]  # SQLModel does not declare it
_EVENT: sa.Table = Event.__table__  # type: ignore[attr-defined]
_COUNT = (
    sa.select(
        sa.type_coerce(_DEADLINE.c.kind, sa.String).label("kind"),
        sa.func.count().label("open"),
        sa.func.count()
        .filter(_DEADLINE.c.due_at <= sa.bindparam("now", type_=_DEADLINE.c.due_at.type))
        .label("overdue"),
    )
    .where(sa.text("ended_at IS NULL"))
    .group_by(_DEADLINE.c.kind)
)
_NEWEST = sa.select(sa.func.coalesce(sa.func.max(_EVENT.c.seq), 0))


@dataclass(frozen=True)
class Measures:
    """The latest figures. ``promises``: per kind how many are open, and how many of those are overdue.

    ``swept_at`` is when the last sweep ended, ``lag`` how late its first stage was and ``seconds`` how long it took.
    """

    promises: dict[str, tuple[int, int]]
    events: int
    swept_at: datetime | None
    lag: float
    seconds: float


def measure(works: Works) -> None:
    """Count the open and overdue promises, and leave the outcome."""
    with works.open() as work:
        rows: Sequence[Any] = work.run(_COUNT, {"now": work.now}).all()
        marks.leave(work, PROMISES, {kind: [open_, overdue] for kind, open_, overdue in rows})


def read(work: Work) -> Measures:
    """The figures as last left; a few rows by their keys."""
    promises, heartbeat = marks.find(work, PROMISES), marks.find(work, sweep.HEARTBEAT)
    counts: dict[str, Any] = json.loads(promises.value) if promises else {}
    swept: dict[str, Any] = json.loads(heartbeat.value) if heartbeat else {}
    return Measures(
        promises={kind: (open_, overdue) for kind, (open_, overdue) in counts.items()},
        events=work.run(_NEWEST).scalar_one(),
        swept_at=heartbeat.at if heartbeat else None,
        lag=swept.get("lag", 0.0),
        seconds=swept.get("seconds", 0.0),
    )
