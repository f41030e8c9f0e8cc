"""Holds: a case that is not erased for now, with the reason, by whom, and until which day (S9)."""

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.models.case import Case
from api.models.erasure import CaseHold, CaseHoldCreate, CaseHoldRead
from api.models.page import Page
from api.policies import acts
from api.work import Work


def read(work: Work, hold: CaseHold) -> CaseHoldRead:
    """A hold with what this caller may do with it."""
    moves = ["delete"] if acts.worn(work, acts.HOLDS_CHANGE) else []
    more = {"by": hold.updated_by, "standing": hold.until_day >= work.today, "next": moves}
    return CaseHoldRead.model_validate(hold, update=more)


def find(work: Work, case: Case) -> Page[CaseHoldRead]:
    """Every hold of a case, those that ended too."""
    query = select(CaseHold).where(CaseHold.case_id == case.id).order_by(col(CaseHold.id))
    return Page(items=[read(work, hold) for hold in work.session.exec(query)])


def add(work: Work, case: Case, body: CaseHoldCreate) -> CaseHold:
    """Keep a case until a day, that one included. 400 for a day that has passed."""
    if body.until_day < work.today:
        raise InvalidInput(faults=[Fault("in-the-past", "/untilDay")])
    hold = work.create(CaseHold, body, case_id=case.id)
    work.record("case-held", hold, region_id=case.region_id)
    return hold


def lift(work: Work, hold: CaseHold) -> None:
    """The reason to keep the case is gone."""
    work.record("case-hold-lifted", hold)
    work.session.delete(hold)
    work.session.flush()


def demand_none(work: Work, case: Case) -> None:
    """409 while the case is held."""
    last = work.run(
        sa.select(sa.func.max(col(CaseHold.until_day))).where(col(CaseHold.case_id) == case.id)
    ).scalar()
    if last is not None and last >= work.today:
        raise Conflict("case-held", until=last.isoformat())
