"""Who of a team carries which case; what of it counts is computed by the definition in use (B3, B10)."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Fault
from api.flows import caseload_definitions, caseload_factors
from api.flows.caseload_rows import every, moves, names, page, refuse, team_of, tell, titles
from api.models.access import Deed
from api.models.caller import Hat
from api.models.case import Case, CaseStatus
from api.models.caseload_case import Carry, CarryCreate, CarryPatch, CarryRead
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.page import ListQuery, Page
from api.policies import hats, visible
from api.rules.caseload_counting import Counting, Phase, left_out, weight
from api.work import Work

_CARRIED = frozenset({CaseStatus.REGISTERED, CaseStatus.ACTIVE})


class CarryQuery(ListQuery):
    """Filters of the cases of a team; ``open``: those that have not ended."""

    worker: UUID | None = None
    open: bool | None = None


def find(work: Work, team: CaseloadTeam, wanted: CarryQuery) -> Page[CarryRead]:
    """The cases of a team; who is no lead sees the own ones and the waiting list."""
    conditions = [Carry.team_id == team.id, _seen(work, team)]
    if wanted.worker:
        conditions.append(col(Carry.worker_id) == wanted.worker)
    if wanted.open is not None:
        going = hats.goes_on(Carry, work.today)
        conditions.append(going if wanted.open else sa.not_(going))
    rows, cursor = page(work, Carry, wanted, *conditions)
    return Page(items=_shown(work, team.id, rows), next=cursor)


def read(work: Work, carry: Carry) -> CarryRead:
    """One case of a team."""
    return _shown(work, carry.team_id, [carry])[0]


def add(work: Work, team: CaseloadTeam, body: CarryCreate) -> Carry:
    """A case of the register comes to the team: to a worker, or onto its waiting list."""
    seen = visible.own_cases(work.caller, work.today)  # what is open by break-glass is open to read
    case = work.session.exec(select(Case).where(Case.id == body.case_id, seen)).first()
    if case is None or case.region_id != team.region_id or case.status not in _CARRIED:
        refuse([Fault("not-known", "/caseId")])
    if body.worker_id is not None:
        _demand_lead(work)
    _check(work, team, body.model_dump())
    open_ones = every(
        work, Carry, Carry.case_id == body.case_id, Carry.team_id == team.id, hats.goes_on(Carry, work.today)
    )
    refuse(Fault("duplicate", "/caseId") for one in open_ones[:1] if one.worker_id == body.worker_id)
    values = body.model_dump() | {"attention_on": body.attention_on or body.from_day}
    carry = work.create(Carry, **values, team_id=team.id, heavy=len(body.heavy_factors))
    work.look(Deed.CREATE, "caseload_carry", carry.id, case_id=carry.case_id)
    tell(work, "case-taken-on", carry)
    return carry


def change(work: Work, carry: Carry, body: CarryPatch) -> Carry:
    """Another worker, its end, how heavy it is. Only the lead gives it to somebody else."""
    sent = body.changes()
    if "worker_id" in sent and sent["worker_id"] != carry.worker_id:
        _demand_lead(work)
    team = team_of(work, carry)
    after = {name: sent.get(name, getattr(carry, name)) for name in CarryPatch.model_fields}
    _check(work, team, after)
    values = sent | {
        "heavy": len(after["heavy_factors"]),
        "attention_on": after["attention_on"] or after["from_day"],
    }
    if work.change(carry, **values):
        tell(work, "case-changed", carry, fields=sorted(sent))
    return carry


def of_team(work: Work, team_id: UUID) -> Sequence[Carry]:
    """Every case that a team carries or carried."""
    return every(work, Carry, Carry.team_id == team_id)


def end_all(work: Work, case_id: UUID) -> None:
    """Nobody carries a case that was closed: what was still open of it ends today."""
    for carry in every(work, Carry, Carry.case_id == case_id, hats.goes_on(Carry, work.today)):
        work.change(carry, until_day=max(work.today, carry.from_day))


def _demand_lead(work: Work) -> None:
    """400 for a worker or coordinator who would say who carries a case: that is the team lead's."""
    if Hat.TEAM_LEAD not in work.hats:
        refuse([Fault("lead-decides", "/workerId")])


def _seen(work: Work, team: CaseloadTeam) -> Any:
    if Hat.TEAM_LEAD in work.hats:
        return sa.true()
    own = select(CaseloadWorker.id).where(
        CaseloadWorker.team_id == team.id, CaseloadWorker.person_id == work.caller.person_id
    )
    return sa.or_(col(Carry.worker_id).in_(own), col(Carry.worker_id).is_(None))


def _check(work: Work, team: CaseloadTeam, after: dict[str, Any]) -> None:
    worker = work.session.get(CaseloadWorker, after["worker_id"]) if after["worker_id"] else None
    faults = []
    if after["worker_id"] and (worker is None or worker.team_id != team.id):
        faults.append(Fault("not-in-team", "/workerId"))
    if after["worker_id"] is None and after["phase"] is Phase.RUNNING:
        faults.append(Fault("nobody-works-on-it", "/workerId"))
    if after["until_day"] is not None and after["until_day"] < after["from_day"]:
        faults.append(Fault("period", "/untilDay"))
    if after["attention_on"] is not None and after["attention_on"] > max(work.today, after["from_day"]):
        faults.append(Fault("in-the-future", "/attentionOn"))
    known = caseload_factors.keys(work, team.id) if after["heavy_factors"] else frozenset()
    for number, key in enumerate(after["heavy_factors"]):
        if key not in known:
            faults.append(Fault("not-known", f"/heavyFactors/{number}"))
        elif key in after["heavy_factors"][:number]:
            faults.append(Fault("duplicate", f"/heavyFactors/{number}"))
    refuse(faults)


def _shown(work: Work, team_id: UUID, rows: Iterable[Carry]) -> list[CarryRead]:
    rows = list(rows)
    by = caseload_definitions.in_use(work, team_id).choices.counting
    called = titles(work, (row.case_id for row in rows))
    workers = {one.id: one for one in every(work, CaseloadWorker, CaseloadWorker.team_id == team_id)}
    who = names(work, (one.person_id for one in workers.values()))
    return [_one(work, row, by, called.get(row.case_id), workers, who) for row in rows]


def _one(
    work: Work,
    row: Carry,
    by: Counting,
    title: str | None,
    workers: dict[UUID, CaseloadWorker],
    who: dict[UUID, str],
) -> CarryRead:
    reason = left_out(row.carried, by, work.today)
    worker = workers.get(row.worker_id) if row.worker_id else None
    own = worker is not None and worker.person_id == work.caller.person_id
    may = moves(work, edit=own or Hat.TEAM_LEAD in work.hats)
    shown = {
        "case_title": title,
        "worker_name": worker and who[worker.person_id],
        "counts": reason is None,
        "left_out": reason,
        "weight": round(weight(row.carried, by, work.today), 3),
        "next": may,
    }
    return CarryRead.model_validate(row, update=shown)
