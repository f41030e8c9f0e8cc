"""Break-glass: opening a case in need, ending it early, and looking back at it (S8, decision 34)."""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput, NotFound, NotPermitted, TooMany
from api.flows.listing import listed
from api.flows.log_seals import LINES
from api.models.access import Deed, DeedOutcome
from api.models.break_glass import (
    BreakGlass,
    BreakGlassCreate,
    BreakGlassRead,
    BreakGlassReview,
)
from api.models.caller import Hat
from api.models.case import Case
from api.models.organisation import Organisation
from api.models.page import ListQuery, Page
from api.models.person import Person
from api.policies import acts, glass, visible, visible_privacy
from api.work import Work

TRIES, WITHIN = 5, timedelta(minutes=15)
"""So often somebody may name a case that is not there, or not for them, whatever address they come from."""


class BreakGlassQuery(ListQuery):
    """Filters: of one case, of oneself, and those that nobody has looked back at."""

    case: UUID | None = None
    mine: bool = False
    waiting: bool = False


def find(work: Work, wanted: BreakGlassQuery) -> Page[BreakGlassRead]:
    """What this caller may see of it, newest first."""
    query: Any = select(BreakGlass).where(visible_privacy.break_glass(work.caller, work.today))
    if wanted.case is not None:
        query = query.where(BreakGlass.case_id == wanted.case)
    if wanted.mine:
        query = query.where(BreakGlass.person_id == work.caller.person_id)
    if wanted.waiting:
        query = query.where(col(BreakGlass.verdict).is_(None))
    order: list[tuple[Any, type]] = [(col(BreakGlass.created_at), datetime), (col(BreakGlass.id), UUID)]
    rows, cursor = listed(work, query, wanted, order, descending=True)
    return Page(items=_reads(work, [row for (row,) in rows]), next=cursor)


def read(work: Work, row: BreakGlass) -> BreakGlassRead:
    """One break-glass, with what this caller may do now."""
    return _reads(work, [row])[0]


def open_case(work: Work, body: BreakGlassCreate) -> BreakGlass:
    """Open a case for as long as its region allows.

    403 for who has no role as a professional. 404 for a case that is not there and for one that is too confidential:
    nobody can tell which. 409 for who sees the case already. 429 for who names too many cases that are not there.
    """
    if not glass.may_open(work):
        raise NotPermitted("break-glass-not-yours")
    _demand_few_tries(work)
    case = _named(work, body)
    if case is not None and _sees(work, case):
        raise Conflict("case-already-open")
    if case is None or case.confidentiality not in glass.LEVELS:
        work.refused_case = case.id if case else None
        raise NotFound()
    row = work.create(
        BreakGlass,
        kind=body.kind,
        reason=body.reason,
        case_id=case.id,
        person_id=work.caller.person_id,
        ends_at=work.now + timedelta(hours=work.region(case.region_id).break_glass_hours),
    )
    work.hats = frozenset({Hat.BREAK_GLASS})
    work.look(Deed.CREATE, "break_glass", row.id, case_id=case.id, region_id=case.region_id)
    work.record("break-glass-opened", row, region_id=case.region_id, kind=row.kind)
    return row


def end(work: Work, row: BreakGlass) -> BreakGlass:
    """Close the case to them before the time is over. 403 for others, 409 when it is over."""
    region_id = _region_of(work, row)
    if not glass.may_end(work.caller, row, region_id):
        raise NotPermitted()
    if not row.holds(work.now):
        raise Conflict("break-glass-over")
    work.change(row, ended_at=work.now)
    work.record("break-glass-ended", row, region_id=region_id)
    return row


def review(work: Work, row: BreakGlass, body: BreakGlassReview) -> BreakGlass:
    """A verdict with words, once, by a coordinator of the region or the officer, and never about oneself.

    409 while the case is still open to them, and when somebody looked back at it before.
    """
    region_id = _region_of(work, row)
    if not glass.may_review(work.caller, row, region_id):
        raise NotPermitted("break-glass-by-others")
    if row.holds(work.now):
        raise Conflict("break-glass-runs")
    if row.verdict is not None:
        raise Conflict("break-glass-reviewed")
    work.change(
        row,
        verdict=body.verdict,
        verdict_note=body.note,
        reviewed_by=work.caller.name,
        reviewed_at=work.now,
    )
    work.record("break-glass-reviewed", row, region_id=region_id, verdict=row.verdict)
    return row


def _demand_few_tries(work: Work) -> None:
    """The refusals stand in the access log, so that is where they are counted, for every process."""
    refused = sa.select(sa.func.count().label("tries"), sa.func.min(LINES.c.at).label("first")).where(
        LINES.c.actor == work.caller.key,
        LINES.c.at > work.now - WITHIN,
        LINES.c.policy == acts.BREAK_GLASS_OPEN.name,
        LINES.c.outcome == DeedOutcome.REFUSED,
    )
    found: Any = work.run(refused).one()
    if found.tries >= TRIES:
        raise TooMany(math.ceil((found.first + WITHIN - work.now).total_seconds()))


def _named(work: Work, body: BreakGlassCreate) -> Case | None:
    """The case with exactly this id, or this reference. 400 for anything else than one of the two."""
    by_source = body.source is not None and body.reference is not None
    if body.case_id is not None and body.source is None and body.reference is None:
        return work.session.get(Case, body.case_id)
    if body.case_id is not None or not by_source:
        raise InvalidInput(faults=[Fault("one-name", "/caseId")])
    query = select(Case).where(Case.source == body.source, Case.reference == body.reference)
    return work.session.exec(query).first()


def _sees(work: Work, case: Case) -> bool:
    seen = visible.cases(work.caller, work.today)
    return work.session.exec(select(Case.id).where(Case.id == case.id, seen)).first() is not None


def _region_of(work: Work, row: BreakGlass) -> UUID:
    return work.session.get_one(Case, row.case_id).region_id


def _reads(work: Work, rows: Sequence[BreakGlass]) -> list[BreakGlassRead]:
    """By name, in a fixed number of statements."""
    cases: dict[UUID, Any] = {
        row.id: row
        for row in work.run(
            sa.select(col(Case.id), col(Case.source), col(Case.reference), col(Case.region_id)).where(
                col(Case.id).in_({row.case_id for row in rows})
            )
        )
    }
    people: dict[UUID, Any] = {
        row.id: row
        for row in work.run(
            sa.select(col(Person.id), col(Person.name), col(Organisation.name).label("organisation"))
            .join(Organisation, col(Organisation.id) == col(Person.organisation_id), isouter=True)
            .where(col(Person.id).in_({row.person_id for row in rows}))
        )
    }
    return [_told(work, row, cases[row.case_id], people[row.person_id]) for row in rows]


def _told(work: Work, row: BreakGlass, case: Any, person: Any) -> BreakGlassRead:
    return BreakGlassRead.model_validate(
        row,
        update={
            "case_source": case.source,
            "case_reference": case.reference,
            "region_id": case.region_id,
            "person_name": person.name,
            "organisation": person.organisation,
            "holds": row.holds(work.now),
            "next": _next(work, row, case.region_id),
        },
    )


def _next(work: Work, row: BreakGlass, region_id: UUID) -> list[str]:
    if row.holds(work.now):
        return ["ending"] if glass.may_end(work.caller, row, region_id) else []
    open_review = row.verdict is None and glass.may_review(work.caller, row, region_id)
    return ["review"] if open_review else []
