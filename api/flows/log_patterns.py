"""What in the access log is worth a look by the officer: each pattern with the number from which it shows (S8)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from api.core.text import Instant
from api.flows import log_names, log_review, roles
from api.flows.log_seals import LINES
from api.models.access import DeedOutcome, LogPattern, PatternKind, PatternRead, PatternsRead
from api.models.base import Wire
from api.models.caller import Hat
from api.models.case import Case
from api.models.participant import Layer, Participant
from api.models.party import Party
from api.models.person import Person
from api.models.role import Role
from api.policies import hats
from api.rules.log_patterns import Line, busiest
from api.work import Work

USUAL, LONGEST = timedelta(days=7), timedelta(days=92)
MANY_CASES, MANY_MINUTES = 12, 60
REFUSALS, REFUSALS_MINUTES = 5, 15
MOST = 50
"""So many people are shown of each pattern."""


class PatternQuery(Wire):
    """Which period; the last seven days when nothing is said, and at most the last 92 days before ``until``."""

    since: Instant | None = None
    until: Instant | None = None


def find(work: Work, wanted: PatternQuery) -> PatternsRead:
    """Every pattern with what was seen of it, the most first. 404 for who is no officer."""
    log_review.demand_officer(work)
    until = wanted.until or work.now
    since = max(wanted.since or until - USUAL, until - LONGEST)
    inside = LINES.c.at.between(since, until)
    patterns = [
        _pattern(PatternKind.MANY_CASES, MANY_CASES, MANY_MINUTES, _many_cases(work, inside)),
        _pattern(PatternKind.OUTSIDE_REGION, 1, None, _outside_region(work, inside)),
        _pattern(PatternKind.OWN_PEOPLE, 1, None, _own_people(work, inside)),
        _pattern(PatternKind.BREAK_GLASS, 1, None, _break_glass(work, inside)),
        _pattern(PatternKind.REFUSALS, REFUSALS, REFUSALS_MINUTES, _refusals(work, inside)),
    ]
    _name(work, [one for pattern in patterns for one in pattern.seen])
    return PatternsRead(since=since, until=until, patterns=patterns)


def _pattern(kind: PatternKind, least: int, minutes: int | None, seen: Iterable[LogPattern]) -> PatternRead:
    most_first = sorted(seen, key=lambda one: (-one.cases, -one.lines, one.actor))
    return PatternRead(kind=kind, least=least, minutes=minutes, seen=most_first[:MOST])


def _name(work: Work, seen: list[LogPattern]) -> None:
    """Put the names of the client's side in it."""
    names = log_names.of(work, ((one.actor, one.actor_name) for one in seen))
    for one in seen:
        one.actor_name = one.actor_name or names[one.actor]


def _many_cases(work: Work, inside: sa.ColumnElement[bool]) -> Iterator[LogPattern]:
    """People who saw many different cases in a short time. Systems do that all day."""
    people = sa.and_(inside, LINES.c.case_id.is_not(None), LINES.c.outcome == DeedOutcome.OK, _by_people())
    different = sa.func.count(LINES.c.case_id.distinct())
    return _bursts(work, people, different >= MANY_CASES, MANY_MINUTES, by_cases=True, least=MANY_CASES)


def _refusals(work: Work, inside: sa.ColumnElement[bool]) -> Iterator[LogPattern]:
    """Callers who were refused again and again."""
    refused = sa.and_(inside, LINES.c.outcome == DeedOutcome.REFUSED)
    enough = sa.func.count() >= REFUSALS
    return _bursts(work, refused, enough, REFUSALS_MINUTES, by_cases=False, least=REFUSALS)


def _bursts(
    work: Work,
    which: sa.ColumnElement[bool],
    enough: sa.ColumnElement[bool],
    minutes: int,
    *,
    by_cases: bool,
    least: int,
) -> Iterator[LogPattern]:
    """Callers with enough in the whole period to be looked at line by line, and of those the busiest stretch."""
    busy = sa.select(LINES.c.actor).where(which).group_by(LINES.c.actor).having(enough)
    lines = sa.select(LINES.c.actor, LINES.c.actor_name, LINES.c.at, LINES.c.case_id)
    lines = lines.where(which, LINES.c.actor.in_(busy)).order_by(LINES.c.actor, LINES.c.at)
    for actor, group in groupby(work.run(lines), lambda row: row.actor):
        rows = list(group)
        burst = busiest(
            (Line(row.at, row.case_id) for row in rows), timedelta(minutes=minutes), by_cases=by_cases
        )
        if burst and (burst.cases if by_cases else burst.lines) >= least:
            yield _seen(actor, rows[-1].actor_name, burst.lines, burst.cases, burst.first_at, burst.last_at)


def _outside_region(work: Work, inside: sa.ColumnElement[bool]) -> Iterator[LogPattern]:
    """Coordinators who saw cases of a region that is not theirs, by a part or a seat there: it may well be right."""
    own: dict[UUID, set[UUID]] = defaultdict(set)
    for person_id, held in roles.holders(work).items():
        own[person_id] |= {one.region_id for one in held if one.role is Role.COORDINATOR and one.region_id}
    coordinators = [f"person:{person_id}" for person_id, regions in own.items() if regions]
    which = sa.and_(inside, LINES.c.outcome == DeedOutcome.OK, LINES.c.actor.in_(coordinators))
    query = _summed(which, col(Case.region_id)).join(Case, col(Case.id) == LINES.c.case_id)
    elsewhere = (
        row for row in work.run(query) if row.region_id not in own[UUID(row.actor.partition(":")[2])]
    )
    return _together(elsewhere)


def _own_people(work: Work, inside: sa.ColumnElement[bool]) -> Iterator[LogPattern]:
    """People who saw the case of somebody who works where they work, or of a relative of such a colleague."""
    by_part = (
        sa.select(col(Party.case_id), col(Person.organisation_id))
        .join(Person, col(Person.id) == col(Party.person_id))
        .where(col(Party.role).in_(hats.CLIENT_PARTS))
    )
    by_seat = (
        sa.select(col(Participant.case_id), col(Person.organisation_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.layer).in_([layer for layer in Layer if layer.is_client_side]))
    )
    near = by_part.union(by_seat).subquery("near")
    which = sa.and_(inside, LINES.c.outcome == DeedOutcome.OK, LINES.c.ground.not_like("%client_side%"))
    same = sa.and_(near.c.case_id == LINES.c.case_id, near.c.organisation_id == LINES.c.behalf_id)
    return _together(work.run(_summed(which, LINES.c.behalf_id).join(near, same)))


def _break_glass(work: Work, inside: sa.ColumnElement[bool]) -> Iterator[LogPattern]:
    """People who opened a case in need, with everything that they saw of it."""
    by_glass = LINES.c.ground.like(f"%{Hat.BREAK_GLASS}%")
    which = sa.and_(inside, LINES.c.outcome == DeedOutcome.OK, LINES.c.case_id.is_not(None), by_glass)
    return _together(work.run(_summed(which, LINES.c.case_id)))


def _summed(which: sa.ColumnElement[bool], by: Any) -> sa.Select[Any]:
    return (
        sa.select(
            LINES.c.actor,
            by,
            sa.func.max(LINES.c.actor_name).label("actor_name"),
            sa.func.count(LINES.c.seq.distinct()).label("lines"),
            sa.func.count(LINES.c.case_id.distinct()).label("cases"),
            sa.func.min(LINES.c.at).label("first_at"),
            sa.func.max(LINES.c.at).label("last_at"),
        )
        .select_from(LINES)
        .where(which)
        .group_by(LINES.c.actor, by)
    )


def _together(rows: Iterable[Any]) -> Iterator[LogPattern]:
    """The sums of one caller as one."""
    for actor, group in groupby(sorted(rows, key=lambda row: str(row.actor)), lambda row: row.actor):
        found = list(group)
        lines, cases = sum(row.lines for row in found), sum(row.cases for row in found)
        first, last = min(row.first_at for row in found), max(row.last_at for row in found)
        yield _seen(actor, found[-1].actor_name, lines, cases, first, last)


def _seen(actor: str, name: str, lines: int, cases: int, first_at: datetime, last_at: datetime) -> LogPattern:
    kind, _, key = actor.partition(":")
    return LogPattern(
        actor=actor,
        actor_name=name,
        person_id=UUID(key) if kind == "person" else None,
        lines=lines,
        cases=cases,
        first_at=first_at,
        last_at=last_at,
    )


def _by_people() -> sa.ColumnElement[bool]:
    return sa.or_(LINES.c.actor.like("person:%"), LINES.c.actor.like("link:%"))
