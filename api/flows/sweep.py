"""The sweep: what was promised is looked at, and every stage that has passed is recorded once (S5).

Each batch is one transaction. It narrows on ``next_at <= now`` (a partial index, so the time it takes follows from
what is due and not from what was promised), locks what it found and leaves alone what somebody else holds. Under the
lock every stage that has passed goes into ``deadline_stage``, whose primary key keeps a second one out: only what was
really inserted becomes an event. So two schedulers, a crash, a restart or a clock that jumps back repeat nothing.

After days of downtime all passed stages of a promise are recorded at once. All but the last are marked superseded: a
sender can tell which one matters.

A row that cannot be handled is logged and passed over; the sweep after this one tries it again, and the rows behind it
do not wait for it.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.exc import InterfaceError, OperationalError

from api.core.db import insert
from api.core.ids import new_id
from api.flows import (
    client_tokens,
    erasure_ledger,
    export_making,
    idempotency,
    marks,
    minutes,
    provider_sign_in,
    tries,
)
from api.flows.deadlines import SUBJECTS
from api.models.base import table_of
from api.models.deadline import Deadline, DeadlineStage, StageMoment
from api.rules.promises import PromiseKind, Stage
from api.work import Work, Works

log = logging.getLogger("casustafel.sweep")

HEARTBEAT = "scheduler"


_DEADLINE, _STAGE = table_of(Deadline), table_of(DeadlineStage)
_MOMENTS = TypeAdapter(list[StageMoment])
_WAITING = sa.text("deadline.ended_at IS NULL AND deadline.next_at IS NOT NULL")
_DUE = (
    sa.select(
        *(
            _DEADLINE.c[name]
            for name in (
                "id",
                "kind",
                "subject_id",
                "case_id",
                "meeting_id",
                "region_id",
                "next_at",
                "snoozed_until",
            )
        ),
        # Plain JSON: a row with stages that make no sense must not spoil the whole batch.
        sa.type_coerce(_DEADLINE.c.stages, sa.JSON).label("stages"),
    )
    .where(_WAITING, _DEADLINE.c.next_at <= sa.bindparam("now", type_=_DEADLINE.c.next_at.type))
    .order_by(_DEADLINE.c.next_at, _DEADLINE.c.id)
    .limit(sa.bindparam("most", type_=sa.Integer))
    .with_for_update(skip_locked=True, of=_DEADLINE)
)
_BEHIND = sa.tuple_(_DEADLINE.c.next_at, _DEADLINE.c.id) > sa.tuple_(
    sa.bindparam("last_at", type_=_DEADLINE.c.next_at.type),
    sa.bindparam("last_id", type_=_DEADLINE.c.id.type),
)
_DUE_BEHIND = _DUE.where(_BEHIND)
_ADVANCE = (
    sa.update(_DEADLINE)
    .where(_DEADLINE.c.id == sa.bindparam("deadline"))
    .values(next_stage=sa.bindparam("stage"), next_at=sa.bindparam("at"), snoozed_until=None)
)
_EXTRA: dict[PromiseKind, Callable[[Work, UUID], Any]] = {PromiseKind.CORRECTIONS: minutes.finalise}
"""What is done beside recording the stages of a kind."""


@dataclass
class SweepResult:
    """What one sweep did. ``lag`` is how late the first due stage was, in seconds."""

    handled: int = 0
    stages: int = 0
    failed: int = 0
    lag: float = 0.0
    seconds: float = 0.0


@dataclass
class _Batch:
    """What the rows of one batch lead to, gathered so that it is written in a few statements."""

    stages: list[dict[str, Any]] = field(default_factory=list)
    events: dict[tuple[UUID, Stage], dict[str, Any]] = field(default_factory=dict)
    woken: list[dict[str, Any]] = field(default_factory=list)
    advances: list[dict[str, Any]] = field(default_factory=list)


def sweep(works: Works, batch: int) -> SweepResult:
    """Record every stage that has passed by now, ``batch`` promises a transaction. Raises when the database is gone."""
    began = time.perf_counter()
    result = SweepResult()
    last: dict[str, Any] | None = None
    while True:
        with works.open() as work:
            rows = _due(work, batch, last)
            if last is None and rows:
                result.lag = max((work.now - rows[0].next_at).total_seconds(), 0.0)
            _handle(work, rows, result)
        if len(rows) < batch:
            break
        last = {"last_at": rows[-1].next_at, "last_id": rows[-1].id}
    erasure_ledger.replay(works)
    with works.open() as work:
        idempotency.forget_old(work)
        export_making.end_old(work)
        client_tokens.forget_old(work)
        provider_sign_in.forget_old(work)
        tries.forget_old(work)
        result.seconds = round(time.perf_counter() - began, 3)
        marks.leave(work, HEARTBEAT, asdict(result))
    return result


def _due(work: Work, batch: int, last: dict[str, Any] | None) -> Sequence[Any]:
    """The next promises with a passed stage, locked. Behind the last one seen: what failed does not come again now."""
    query = _DUE if last is None else _DUE_BEHIND
    return work.run(query, {"now": work.now, "most": batch, **(last or {})}).all()


def _handle(work: Work, rows: Sequence[Any], result: SweepResult) -> None:
    """All plain rows together; a row with extra work, and each row when together fails, in a savepoint of its own."""
    plain = [row for row in rows if row.kind not in _EXTRA]
    alone = [row for row in rows if row.kind in _EXTRA]
    if plain and not _try(work, plain, result):
        alone += plain
    for row in alone:
        if not _try(work, [row], result):
            result.failed += 1


def _try(work: Work, rows: Sequence[Any], result: SweepResult) -> bool:
    """Write what these rows lead to; nothing of it, and false, when something is wrong with one of them."""
    try:
        with work.attempt():
            stages = _write(work, rows)
            for row in rows:
                if extra := _EXTRA.get(row.kind):
                    extra(work, row.subject_id)  # nosec B610  # what a kind adds, not Django's
    except (OperationalError, InterfaceError):
        raise  # not a matter of rows: the database is gone, full or busy
    except Exception:
        if len(rows) == 1:
            facts = {"deadline": str(rows[0].id), "kind": rows[0].kind}
            log.exception("a promise cannot be handled", extra={"facts": facts})
        return False
    result.handled += len(rows)
    result.stages += stages
    return True


def _write(work: Work, rows: Sequence[Any]) -> int:
    """Stages, events and what comes next, in three statements; the number of stages recorded."""
    batch = _Batch()
    for row in rows:
        _gather(work, row, batch)
    made = _insert(work, batch.stages) if batch.stages else ()
    work.traces.events += [batch.events[key, Stage(stage)] for key, stage in made]
    work.traces.events += batch.woken
    work.run(_ADVANCE, batch.advances)
    return len(made)


def _insert(work: Work, stages: list[dict[str, Any]]) -> Sequence[Any]:
    """The stages that were really inserted, as (deadline, stage): the others were recorded before."""
    placed = insert(work.connection, _STAGE).on_conflict_do_nothing()
    return work.run(placed.returning(_STAGE.c.deadline_id, _STAGE.c.stage), stages).all()


def _gather(work: Work, row: Any, batch: _Batch) -> None:
    """What one promise leads to now. ValueError when its stages make no sense."""
    moments = _MOMENTS.validate_python(row.stages)
    passed = [moment for moment in moments if moment.at <= work.now]
    for moment in passed:
        superseded = moment is not passed[-1]
        batch.stages.append(
            {
                "deadline_id": row.id,
                "stage": moment.stage,
                "planned_at": moment.at,
                "recorded_at": work.now,
                "superseded": superseded,
            }
        )
        batch.events[row.id, moment.stage] = _event(work, row, moment, superseded=superseded)
    if row.snoozed_until is not None:
        batch.woken.append(_woken(work, row))
    ahead = next((moment for moment in moments if moment.at > work.now), None)
    batch.advances.append({"deadline": row.id, "stage": ahead and ahead.stage, "at": ahead and ahead.at})


def _event(work: Work, row: Any, moment: StageMoment, *, superseded: bool) -> dict[str, Any]:
    return _happened(work, row, moment.stage, moment.at, superseded=superseded)


def _woken(work: Work, row: Any) -> dict[str, Any]:
    """A snooze is over: told also where no stage is left that could tell of it."""
    return _happened(work, row, "woken", row.snoozed_until, superseded=False)


def _happened(work: Work, row: Any, what: str, planned_at: datetime, *, superseded: bool) -> dict[str, Any]:
    return {
        "id": new_id(),
        "type": f"promise-{what}",
        "at": work.now,
        "region_id": row.region_id,
        "case_id": row.case_id,
        "meeting_id": row.meeting_id,
        "subject": SUBJECTS[row.kind],
        "subject_id": row.subject_id,
        "actor": work.caller.key,
        "data": {"kind": row.kind, "plannedAt": planned_at.isoformat(), "superseded": superseded},
    }
