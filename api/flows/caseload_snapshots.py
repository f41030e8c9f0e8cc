"""Every week a picture of every team; what lies too far outside the band has to be talked about (B10).

A picture is taken once for a week and a team, whatever is running beside or again: the key keeps a second one out, and
only what was really stored opens something to discuss.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col, select

from api.core.db import insert
from api.core.ids import new_id
from api.flows import caseload_monitor, marks
from api.flows.caseload_rows import every, names
from api.flows.listing import listed
from api.models.base import table_of
from api.models.caseload_monitor import (
    Discussion,
    DiscussionStatus,
    Level,
    LoadFigure,
    Snapshot,
    TrendPoint,
)
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.page import ListQuery, Page
from api.policies import hats, visible_team
from api.rules.small_numbers import hidden, is_told
from api.work import Work, Works

MARK = "caseload-week"
BATCH = 100

_SNAPSHOT = table_of(Snapshot)
_DISCUSSION = table_of(Discussion)


class TrendQuery(ListQuery):
    """Filters of the trend; ``subject``: a function group or the id of a worker, empty for the team."""

    level: Level = Level.TEAM
    subject: Annotated[str, Field(max_length=200)] = ""


def monday(day: date) -> date:
    """The first day of the week."""
    return day - timedelta(days=day.weekday())


def take(works: Works) -> int:
    """The pictures of this week that are not there yet, some teams a transaction; how many teams there were."""
    with works.open(write=False) as work:
        week = monday(work.today)
        done = marks.find(work, MARK)
        if done is not None and done.value == f'"{week.isoformat()}"':
            return 0
        ids = _without(work, week)
    for first in range(0, len(ids), BATCH):
        with works.open() as work:
            store(work, week, ids[first : first + BATCH])
    with works.open() as work:
        marks.leave(work, MARK, week.isoformat())
    return len(ids)


def trend(work: Work, team: CaseloadTeam, wanted: TrendQuery) -> Page[TrendPoint]:
    """The figure of a team, a group or a worker week by week, newest first. A worker's is for them and the lead.

    A group that was too small to be told, is left out of the history of others too.
    """
    own = visible_team.is_own_figure(col(Snapshot.team_id), col(Snapshot.worker_id), work.caller, work.today)
    seen = own if wanted.level is Level.WORKER else sa.or_(own, sa.not_(col(Snapshot.veiled)))
    query = select(Snapshot).where(
        Snapshot.team_id == team.id, Snapshot.level == wanted.level, Snapshot.subject == wanted.subject, seen
    )
    order: list[tuple[Any, type]] = [(col(Snapshot.week_of), date), (col(Snapshot.id), UUID)]
    rows, cursor = listed(work, query, wanted, order, descending=True)
    return Page(items=[TrendPoint.model_validate(row) for (row,) in rows], next=cursor)


def _without(work: Work, week: date) -> list[UUID]:
    """Active teams without a picture of this week."""
    there = sa.exists().where(
        col(Snapshot.team_id) == col(CaseloadTeam.id),
        col(Snapshot.week_of) == week,
        col(Snapshot.subject) == "",
    )
    query = select(CaseloadTeam.id).where(col(CaseloadTeam.active), sa.not_(there))
    return list(work.session.exec(query.order_by(col(CaseloadTeam.id))))


def store(work: Work, week: date, ids: Sequence[UUID]) -> None:
    """The pictures of these teams in this week, and what has to be talked about because of them."""
    teams = every(work, CaseloadTeam, col(CaseloadTeam.id).in_(ids))
    working = hats.holds(CaseloadWorker, work.today)
    workers = every(work, CaseloadWorker, col(CaseloadWorker.team_id).in_(ids), working)
    made = caseload_monitor.board(work, teams, workers)
    called = names(work, (one.person_id for one in workers))
    told = [(team, one, veiled) for team in teams for one, veiled in _figures(made, team, called)]
    rows = [_row(work, week, team, one, veiled=veiled) for team, one, veiled in told]
    placed = insert(work.connection, _SNAPSHOT).on_conflict_do_nothing()
    fresh = {tuple(row) for row in work.run(placed.returning(_SNAPSHOT.c.team_id, _SNAPSHOT.c.subject), rows)}
    flagged = [(team, one) for team, one, _ in told if one.flagged and (team.id, _subject(one)) in fresh]
    _discuss(work, week, flagged)


def _figures(
    made: caseload_monitor.Board, team: CaseloadTeam, called: dict[UUID, str]
) -> Iterator[tuple[LoadFigure, bool]]:
    groups = caseload_monitor.group_figures(made, team)
    left = hidden({one.name: one.workers for one in groups}, made.few(team))
    whole = caseload_monitor.team_figure(made, team)
    yield whole, not is_told(whole.workers, made.few(team))
    yield from ((one, one.name in left) for one in groups)
    yield from ((one, True) for one in caseload_monitor.worker_figures(made, team, called))


def _subject(one: LoadFigure) -> str:
    """What tells the figures of a team apart."""
    return str(one.worker_id) if one.worker_id else one.function_group or ""


def _row(work: Work, week: date, team: CaseloadTeam, one: LoadFigure, *, veiled: bool) -> dict[str, Any]:
    copied = (
        "worker_id", "level", "workers", "hours", "cases", "load", "full_time", "lower", "upper", "standing",
        "deviation_percent",
    )  # fmt: skip
    same = {"team_id": team.id, "week_of": week, "subject": _subject(one), "veiled": veiled}
    return _new(work) | same | {name: getattr(one, name) for name in copied}


def _discuss(work: Work, week: date, flagged: Sequence[tuple[CaseloadTeam, LoadFigure]]) -> None:
    """Open what has to be talked about, unless it is open already or was agreed to wait for a later day."""
    wait = _waiting(work, [team.id for team, _ in flagged])
    copied = ("worker_id", "level", "full_time", "lower", "upper", "deviation_percent")
    rows = {
        (team.id, _subject(one)): _new(work)
        | {"team_id": team.id, "week_of": week, "subject": _subject(one), "status": DiscussionStatus.OPEN}
        | {name: getattr(one, name) for name in copied}
        for team, one in flagged
        if (team.id, _subject(one)) not in wait
    }
    if not rows:
        return
    placed = insert(work.connection, _DISCUSSION).on_conflict_do_nothing()
    back = placed.returning(_DISCUSSION.c.id, _DISCUSSION.c.team_id)
    regions = {team.id: team.region_id for team, _ in flagged}
    for opened in work.run(back, list(rows.values())).all():
        about = work.session.get_one(Discussion, opened.id)
        work.record("caseload-deviation", about, region_id=regions[opened.team_id])


def _waiting(work: Work, ids: Sequence[UUID]) -> set[tuple[UUID, str]]:
    """Subjects of which it was agreed to look again on a day that is still to come."""
    query: Any = sa.select(col(Discussion.team_id), col(Discussion.subject)).where(
        col(Discussion.team_id).in_(ids), col(Discussion.look_again_on) > work.today
    )
    return {(row.team_id, row.subject) for row in work.run(query)}


def _new(work: Work) -> dict[str, Any]:
    stamped = {"created_at": work.now, "updated_at": work.now, "updated_by": work.caller.name}
    return {"id": new_id(), "version": 1, **stamped}
