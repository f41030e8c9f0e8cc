"""Adding up the load of many teams in the database, by the definition that each team has in use (B10).

The rule is that of ``rules/caseload_counting.py``; the weights of a definition lie ready as rows (``CaseWeight``), so a
region is added up in one statement, without reading its cases one by one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from api.models.caseload_case import WAITS, Carry
from api.models.caseload_definition import CaseWeight, Definition
from api.models.caseload_team import CaseloadWorker
from api.policies import hats
from api.rules.caseload_counting import Phase
from api.work import Work


@dataclass
class Sum:
    """People with their hours a week, cases that count, and what these weigh in ordinary cases."""

    workers: int = 0
    hours: float = 0.0
    cases: int = 0
    load: float = 0.0

    def __add__(self, other: "Sum") -> "Sum":
        """Both together."""
        return Sum(
            self.workers + other.workers,
            self.hours + other.hours,
            self.cases + other.cases,
            self.load + other.load,
        )


def by_group(work: Work, team_ids: Sequence[UUID]) -> dict[UUID, dict[str | None, Sum]]:
    """The sum of every function group, by team; under None what waits for somebody and counts."""
    found: dict[UUID, dict[str | None, Sum]] = {team_id: {} for team_id in team_ids}
    people: Any = sa.select(
        col(CaseloadWorker.team_id),
        col(CaseloadWorker.function_group),
        sa.func.count(),
        sa.func.sum(col(CaseloadWorker.contract_hours)),
    ).where(col(CaseloadWorker.team_id).in_(team_ids), hats.holds(CaseloadWorker, work.today))
    grouped = people.group_by(col(CaseloadWorker.team_id), col(CaseloadWorker.function_group))
    for team_id, group, count, hours in _rows(work, grouped):
        found[team_id][group] = Sum(workers=count, hours=hours)
    groups = (col(Carry.team_id), col(CaseloadWorker.function_group))
    for team_id, group, count, load in _rows(work, _loads(work, groups, col(Carry.team_id).in_(team_ids))):
        found[team_id][group] = found[team_id].get(group, Sum()) + Sum(cases=count, load=load)
    return found


def by_worker(work: Work, workers: Iterable[CaseloadWorker]) -> dict[UUID, Sum]:
    """The sum of each of these workers."""
    found = {one.id: Sum(workers=1, hours=one.contract_hours) for one in workers}
    mine = col(Carry.worker_id).in_(list(found))
    for worker_id, count, load in _rows(work, _loads(work, (col(Carry.worker_id),), mine)):
        found[worker_id] += Sum(cases=count, load=load)
    return found


def waiting(work: Work, team_ids: Sequence[UUID]) -> dict[UUID, int]:
    """How many cases are on the waiting list of each team, whether they count or not."""
    query: Any = sa.select(col(Carry.team_id), sa.func.count()).where(
        col(Carry.team_id).in_(team_ids), WAITS, hats.holds(Carry, work.today)
    )
    return dict(_rows(work, query.group_by(col(Carry.team_id))))


def _rows(work: Work, query: Any) -> Sequence[Any]:
    return work.run(query).all()


def _loads(work: Work, groups: Sequence[Any], which: Any) -> Any:
    weighs = col(CaseWeight.base) + col(Carry.heavy) * col(CaseWeight.step)
    return (
        sa.select(*groups, sa.func.count(), sa.func.sum(weighs))
        .select_from(Carry)
        .join(Definition, sa.and_(col(Definition.team_id) == col(Carry.team_id), col(Definition.in_use)))
        .join(
            CaseWeight,
            sa.and_(
                col(CaseWeight.definition_id) == col(Definition.id),
                col(CaseWeight.kind) == col(Carry.kind),
                col(CaseWeight.intensity) == col(Carry.intensity),
            ),
        )
        .outerjoin(CaseloadWorker, col(CaseloadWorker.id) == col(Carry.worker_id))
        .where(which, hats.holds(Carry, work.today), _counts(work))
        .group_by(*groups)
    )


def _counts(work: Work) -> Any:
    """A case of a kind that counts: it waits and that counts, or it is worked on and not inactive."""
    active = sa.or_(
        col(CaseWeight.inactive_days).is_(None),
        col(Carry.attention_on) >= _days_ago(work, CaseWeight.inactive_days),
    )
    return sa.or_(
        sa.and_(col(Carry.phase) == Phase.WAITING, col(CaseWeight.waiting)),
        sa.and_(col(Carry.phase) == Phase.RUNNING, active),
    )


def _days_ago(work: Work, days: Any) -> Any:
    """A day so many days before today, in the words of the engine at hand."""
    if work.connection.dialect.name == "sqlite":
        back = sa.literal("-") + sa.cast(days, sa.String) + " days"
        return sa.func.date(work.today.isoformat(), back)
    return sa.cast(sa.literal(work.today), sa.Date) - days
