"""The live caseload of teams, function groups and workers against the band (B10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col, select

from api.flows import caseload_bands, caseload_load
from api.flows.caseload_load import Sum
from api.flows.caseload_rows import names
from api.flows.listing import listed
from api.models.caseload_decision import Decision
from api.models.caseload_definition import Definition
from api.models.caseload_monitor import Discussion, DiscussionStatus, Level, LoadFigure, MonitorTeam
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.policies import hats, visible_team
from api.rules.caseload_load import Bounds, standing, together
from api.rules.small_numbers import hidden, is_told
from api.work import Work


class MonitorQuery(ListQuery):
    """Filters of the monitor; ``region`` is a code."""

    region: Annotated[str | None, Field(max_length=100)] = None
    team: UUID | None = None


@dataclass
class Board:
    """Everything that is needed to tell how some teams stand, read in a fixed number of statements."""

    teams: Sequence[CaseloadTeam]
    sums: dict[UUID, dict[str | None, Sum]]
    waiting: dict[UUID, int] = field(default_factory=dict)
    decisions: dict[UUID, Decision] = field(default_factory=dict)
    workers: dict[UUID, list[CaseloadWorker]] = field(default_factory=dict)
    own: dict[UUID, Sum] = field(default_factory=dict)
    talked: dict[UUID, int] = field(default_factory=dict)
    definitions: dict[UUID, UUID] = field(default_factory=dict)
    smallest: dict[UUID, int] = field(default_factory=dict)

    def groups(self, team: CaseloadTeam) -> dict[str, Sum]:
        """The sum of every function group in which somebody works."""
        sums = self.sums[team.id]
        told = {name: sums[name] for name in team.function_groups if name in sums}
        return {name: found for name, found in told.items() if found.workers or found.cases}

    def total(self, team: CaseloadTeam) -> Sum:
        """The sum of the team, with what waits for somebody and counts."""
        return sum(self.sums[team.id].values(), Sum())

    def band(self, team: CaseloadTeam, group: str | None) -> Bounds | None:
        """The bounds for a group, or for the team: then the bounds of the groups, averaged by hours."""
        decision = self.decisions.get(team.id)
        if decision is None:
            return None
        if group is not None:
            return caseload_bands.of_group(decision.bands, group)
        whole = next((one for one in decision.bands if one.function_group is None), None)
        if whole is not None:
            return Bounds(whole.lower, whole.upper)
        known = (
            (caseload_bands.of_group(decision.bands, name), one) for name, one in self.groups(team).items()
        )
        return together((bounds, one.hours) for bounds, one in known if bounds is not None)

    def few(self, team: CaseloadTeam) -> int:
        """Of how many people a figure of this team must be before others see it, by the choice of its region."""
        return self.smallest[team.region_id]

    def limit(self, team: CaseloadTeam) -> float | None:
        """The deviation in per cent from which it is talked about."""
        decision = self.decisions.get(team.id)
        return decision.deviation_percent if decision else None


def board(work: Work, teams: Sequence[CaseloadTeam], workers: Sequence[CaseloadWorker]) -> Board:
    """How these teams stand, and these workers of them."""
    ids = [team.id for team in teams]
    made = Board(
        teams,
        sums=caseload_load.by_group(work, ids),
        waiting=caseload_load.waiting(work, ids),
        decisions=caseload_bands.in_force(work, ids),
        own=caseload_load.by_worker(work, workers) if workers else {},
        smallest=_smallest(work, {team.region_id for team in teams}),
    )
    for worker in workers:
        made.workers.setdefault(worker.team_id, []).append(worker)
    return made


def figure(
    made: Board, team: CaseloadTeam, level: Level, name: str, of: Sum, group: str | None, **more: Any
) -> LoadFigure:
    """One figure with its place against the band."""
    bounds = made.band(team, group)
    where, full, beyond = standing(of.load, of.hours, bounds)
    limit = made.limit(team)
    return LoadFigure(
        level=level,
        function_group=group,
        name=name,
        workers=of.workers,
        hours=round(of.hours, 2),
        cases=of.cases,
        load=round(of.load, 3),
        full_time=None if full is None else round(full, 3),
        lower=round(bounds.lower, 3) if bounds else None,
        upper=round(bounds.upper, 3) if bounds else None,
        standing=where,
        deviation_percent=round(beyond, 1),
        flagged=limit is not None and beyond > limit,
        **more,
    )


def team_figure(made: Board, team: CaseloadTeam) -> LoadFigure:
    """The figure of a whole team."""
    return figure(
        made, team, Level.TEAM, team.name, made.total(team), None, waiting=made.waiting.get(team.id, 0)
    )


def group_figures(made: Board, team: CaseloadTeam) -> list[LoadFigure]:
    """The figure of every function group."""
    groups = made.groups(team)
    return [figure(made, team, Level.FUNCTION_GROUP, name, one, name) for name, one in groups.items()]


def worker_figures(made: Board, team: CaseloadTeam, called: Mapping[UUID, str]) -> list[LoadFigure]:
    """The figures of those workers that the board knows."""
    return [
        figure(
            made,
            team,
            Level.WORKER,
            called[worker.person_id],
            made.own[worker.id],
            worker.function_group,
            worker_id=worker.id,
        )
        for worker in made.workers.get(team.id, [])
    ]


def find(work: Work, wanted: MonitorQuery) -> Page[MonitorTeam]:
    """Teams by name, each as it stands now. Figures that would be those of one person are left out."""
    query: Any = select(CaseloadTeam).where(
        visible_team.teams(work.caller, work.today), col(CaseloadTeam.active)
    )
    if wanted.region:
        region = select(Region.id).where(Region.code == wanted.region).scalar_subquery()
        query = query.where(CaseloadTeam.region_id == region)
    if wanted.team:
        query = query.where(CaseloadTeam.id == wanted.team)
    order: list[tuple[Any, type]] = [(col(CaseloadTeam.name), str), (col(CaseloadTeam.id), UUID)]
    rows, cursor = listed(work, query, wanted, order)
    return Page(items=tell(work, [team for (team,) in rows]), next=cursor)


def tell(work: Work, teams: Sequence[CaseloadTeam]) -> list[MonitorTeam]:
    """These teams as the caller may see them."""
    ids = [team.id for team in teams]
    workers = _seen_workers(work, ids)
    made = board(work, teams, workers)
    called = names(work, (worker.person_id for worker in workers)) if workers else {}
    made.talked, made.definitions = _open_discussions(work, ids), _definitions(work, ids)
    leads = {one.team_id for one in workers if one.lead and one.person_id == work.caller.person_id}
    everything = work.caller.kind == "system"
    return [_team(made, team, called, sees_all=everything or team.id in leads) for team in teams]


def own(work: Work, worker: CaseloadWorker) -> LoadFigure:
    """The figure of one worker, for that worker and the team lead."""
    team = work.session.get_one(CaseloadTeam, worker.team_id)
    made = board(work, [team], [worker])
    return worker_figures(made, team, names(work, [worker.person_id]))[0]


def _team(made: Board, team: CaseloadTeam, called: Mapping[UUID, str], sees_all: bool) -> MonitorTeam:
    groups = group_figures(made, team)
    whole = team_figure(made, team)
    if not sees_all:
        left = hidden({one.name: one.workers for one in groups}, made.few(team))
        groups = [veiled(one) if one.name in left else one for one in groups]
        whole = whole if is_told(whole.workers, made.few(team)) else veiled(whole)
    return MonitorTeam(
        id=team.id,
        name=team.name,
        region_id=team.region_id,
        with_band=team.id in made.decisions,
        definition_id=made.definitions.get(team.id),
        deviation_percent=made.limit(team),
        open_discussions=made.talked.get(team.id, 0),
        team=whole,
        groups=groups,
        workers=worker_figures(made, team, called),
    )


def veiled(one: LoadFigure) -> LoadFigure:
    """Without its figures: there are so few people that it would be the figure of one of them."""
    if not one.workers:
        return one
    empty = dict.fromkeys(
        ("hours", "cases", "waiting", "load", "full_time", "standing", "deviation_percent"), None
    )
    return one.model_copy(update={**empty, "flagged": False, "hidden": True})


def _seen_workers(work: Work, team_ids: Sequence[UUID]) -> Sequence[CaseloadWorker]:
    """Workers whose own figure the caller may see: oneself, and everybody of a team that one leads."""
    query = select(CaseloadWorker).where(
        col(CaseloadWorker.team_id).in_(team_ids),
        hats.holds(CaseloadWorker, work.today),
        visible_team.figures(work.caller, work.today),
    )
    if work.caller.kind != "person":
        return ()
    return work.session.exec(query.order_by(col(CaseloadWorker.id))).all()


def _smallest(work: Work, regions: set[UUID]) -> dict[UUID, int]:
    query: Any = sa.select(col(Region.id), col(Region.smallest_group)).where(col(Region.id).in_(regions))
    rows: Sequence[Any] = work.run(query).all()
    return dict(rows)


def _open_discussions(work: Work, team_ids: Sequence[UUID]) -> dict[UUID, int]:
    query: Any = sa.select(col(Discussion.team_id), sa.func.count()).where(
        col(Discussion.team_id).in_(team_ids),
        col(Discussion.status) == DiscussionStatus.OPEN,
        visible_team.discussions(work.caller, work.today),
    )
    rows: Sequence[Any] = work.run(query.group_by(col(Discussion.team_id))).all()
    return dict(rows)


def _definitions(work: Work, team_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    query: Any = sa.select(col(Definition.team_id), col(Definition.id)).where(
        col(Definition.team_id).in_(team_ids), col(Definition.in_use)
    )
    rows: Sequence[Any] = work.run(query).all()
    return dict(rows)
