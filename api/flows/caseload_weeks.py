"""Representative weeks: one's own, private until shared; entered, drafted from the register, or from a file (B4)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, NotPermitted
from api.flows import caseload_definitions, caseload_week_files
from api.flows.caseload_rows import every, moves, my_place, names, page, refuse, tell
from api.models.caseload_case import Carry
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.caseload_week import (
    Week,
    WeekDraft,
    WeekFields,
    WeekFigures,
    WeekImport,
    WeekLine,
    WeekPatch,
    WeekRead,
)
from api.models.page import ListQuery, Page
from api.policies import visible_team
from api.rules.caseload_counting import CarryKind, left_out
from api.rules.caseload_hours import HOURS_IN_A_WEEK
from api.rules.caseload_week import Figures, Line, figures
from api.work import Work

_ROUNDING = 0.01


def find(work: Work, team: CaseloadTeam, wanted: ListQuery) -> Page[WeekRead]:
    """Own weeks and those that colleagues shared."""
    seen = visible_team.weeks(work.caller, work.today)
    rows, cursor = page(work, Week, wanted, Week.team_id == team.id, seen)
    return Page(items=_shown(work, team.id, rows), next=cursor)


def read(work: Work, week: Week) -> WeekRead:
    """One week with what follows from it."""
    return _shown(work, week.team_id, [week])[0]


def create(work: Work, team: CaseloadTeam, body: WeekFields) -> Week:
    """A week of the caller's own."""
    place = my_place(work, team.id)
    if place is None:
        raise NotPermitted()
    _check(body)
    there = select(Week.id).where(Week.worker_id == place.id, col(Week.week_of) == body.week_of)
    if work.session.exec(there).first():
        raise Conflict("already-exists")
    week = work.create(Week, team_id=team.id, worker_id=place.id, **_fields(body))
    tell(work, "week-entered", week)
    return week


def bring_in(work: Work, team: CaseloadTeam, body: WeekImport) -> Week:
    """A week of the caller's own from a file. 400 with every wrong cell; then nothing is stored."""
    given = body.model_dump(exclude={"csv", "xlsx"})
    return create(work, team, WeekFields.model_validate({**given, "lines": caseload_week_files.lines(body)}))


def change(work: Work, week: Week, body: WeekPatch) -> Week:
    """Other hours. A week that was shared stays as the others saw it."""
    _demand_own(work, week)
    if week.shared_at is not None:
        raise Conflict("week-shared")
    after = WeekFields.model_validate({**_fields(week), **body.changes()})
    _check(after)
    if work.change(week, **_fields(after)):
        tell(work, "week-changed", week)
    return week


def share(work: Work, week: Week) -> Week:
    """Let the team see it; from now on it counts in what the weeks say together."""
    _demand_own(work, week)
    if week.shared_at is not None:
        raise Conflict("week-shared")
    work.change(week, shared_at=work.now)
    tell(work, "week-shared", week)
    return week


def draft(work: Work, worker: CaseloadWorker) -> WeekDraft:
    """What the register knows of somebody's week: the cases that count. How long they take, only the worker knows."""
    by = caseload_definitions.in_use(work, worker.team_id).choices.counting
    carries = every(work, Carry, Carry.worker_id == worker.id)
    kinds = Counter(one.kind for one in carries if not left_out(one.carried, by, work.today))
    lines = [
        WeekLine(kind=kind, families=count, hours_each=0, months=0) for kind, count in sorted(kinds.items())
    ]
    monday = work.today - timedelta(days=work.today.weekday())
    return WeekDraft(
        week_of=monday,
        contract_hours=worker.contract_hours,
        direct_percent=50,
        indirect_percent=50,
        lines=lines,
    )


def figures_of(week: WeekFields, counts: Sequence[CarryKind]) -> Figures:
    """What follows from a week, counting only the kinds that the definition in use counts."""
    lines = [Line(one.kind, one.families, one.hours_each, one.months) for one in week.lines]
    return figures(lines, week.contract_hours, week.other_hours, week.direct_percent, counts)


def counted_kinds(work: Work, team_id: UUID) -> list[CarryKind]:
    """The kinds that count by the definition in use."""
    return list(caseload_definitions.in_use(work, team_id).choices.kinds)


def _shown(work: Work, team_id: UUID, rows: Sequence[Week]) -> list[WeekRead]:
    counts = counted_kinds(work, team_id)
    workers = {one.id: one for one in every(work, CaseloadWorker, CaseloadWorker.team_id == team_id)}
    called = names(work, (one.person_id for one in workers.values()))
    return [_one(work, row, workers[row.worker_id], called, counts) for row in rows]


def _one(
    work: Work, week: Week, worker: CaseloadWorker, called: Mapping[UUID, str], counts: Sequence[CarryKind]
) -> WeekRead:
    mine = worker.person_id == work.caller.person_id and week.shared_at is None
    shown = {
        "worker_name": called[worker.person_id],
        "figures": _figures(figures_of(week, counts)),
        "next": moves(work, edit=mine, sharing=mine),
    }
    return WeekRead.model_validate(week, update=shown)


def _figures(found: Figures) -> WeekFigures:
    cases = found.periods.week
    return WeekFigures(
        case_hours=round(found.case_hours, 2),
        total_hours=round(found.total_hours, 2),
        direct_hours=round(found.direct_hours, 2),
        hours_per_case=found.hours_per_case and round(found.hours_per_case, 2),
        week=cases,
        month=round(found.periods.month, 2),
        quarter=round(found.periods.quarter, 2),
        year=round(found.periods.year, 2),
        on_full_week=round(found.full_week, 2),
    )


def _fields(body: WeekFields) -> dict[str, Any]:
    return {name: getattr(body, name) for name in WeekFields.model_fields}


def _demand_own(work: Work, week: Week) -> None:
    if work.session.get_one(CaseloadWorker, week.worker_id).person_id != work.caller.person_id:
        raise NotPermitted()


def _check(week: WeekFields) -> None:
    """400: shares that are not 100 together, more hours than a week has, a case without hours or length."""
    faults = []
    if week.week_of.weekday():
        faults.append(Fault("not-a-monday", "/weekOf"))
    if not 0 < week.contract_hours <= HOURS_IN_A_WEEK:
        faults.append(Fault("week-too-long", "/contractHours", params={"hours": week.contract_hours}))
    shares = week.direct_percent + week.indirect_percent
    if abs(shares - 100) >= _ROUNDING:
        faults.append(Fault("shares", "/indirectPercent", params={"sum": round(shares, 2)}))
    total = sum(line.families * line.hours_each for line in week.lines) + week.other_hours
    if total > HOURS_IN_A_WEEK:
        faults.append(Fault("week-too-long", "/lines", params={"hours": round(total, 2)}))
    for number, line in enumerate(week.lines):
        for name, value in (("hoursEach", line.hours_each), ("months", line.months)):
            if not value:
                faults.append(Fault("more-than-nothing", f"/lines/{number}/{name}"))
    refuse(faults)
