"""Who decides that a case is erased: one person proposes, another confirms (S9). How it is done: ``erasing.py``."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from api.core.errors import Conflict, NotPermitted
from api.flows import erasing, holds
from api.flows.listing import listed
from api.models.case import Case, CaseStatus
from api.models.erasure import (
    Erasure,
    ErasureListed,
    ErasureProposal,
    ErasureProposalCreate,
    ErasureProposalRead,
    ErasureRead,
)
from api.models.page import ListQuery, Page
from api.models.person import Person
from api.policies import acts, visible_privacy
from api.work import Work


class ProposalQuery(ListQuery):
    """A filter: of one case."""

    case: UUID | None = None


class LedgerQuery(ListQuery):
    """No filters: the newest first."""


def read(work: Work, proposal: ErasureProposal) -> ErasureProposalRead:
    """A proposal with what this caller may do with it; not with what it says of the client."""
    proposer = work.session.get_one(Person, proposal.proposed_by)
    return _read(work, proposal, proposer.name, may=acts.worn(work, acts.ERASURE_DECIDE))


def find(work: Work, wanted: ProposalQuery) -> Page[ErasureProposalRead]:
    """Proposals that wait for a second person, the oldest first."""
    query: Any = (
        sa.select(ErasureProposal, col(Person.name))
        .join(Person, col(Person.id) == col(ErasureProposal.proposed_by))
        .where(visible_privacy.erasure_proposals(work.caller, work.today))
    )
    if wanted.case is not None:
        query = query.where(ErasureProposal.case_id == wanted.case)
    order: list[tuple[Any, type]] = [
        (col(ErasureProposal.created_at), datetime),
        (col(ErasureProposal.id), UUID),
    ]
    rows, cursor = listed(work, query, wanted, order)
    return Page(items=[_read(work, row, name, may=True) for row, name in rows], next=cursor)


def ledger(work: Work, wanted: LedgerQuery) -> Page[ErasureListed]:
    """What was erased, the newest first, with the names of who decided as far as they are still known."""
    proposer, confirmer = aliased(Person), aliased(Person)
    query: Any = (
        sa.select(Erasure, col(proposer.name), col(confirmer.name))
        .outerjoin(proposer, col(proposer.id) == col(Erasure.proposed_by))
        .outerjoin(confirmer, col(confirmer.id) == col(Erasure.confirmed_by))
        .where(visible_privacy.erasures(work.caller, work.today))
    )
    order: list[tuple[Any, type]] = [
        (col(Erasure.at), datetime),
        (col(Erasure.id), UUID),
    ]
    rows, cursor = listed(work, query, wanted, order, descending=True)
    items = [
        ErasureListed(**dict(ErasureRead.model_validate(row)), proposer=proposed, confirmer=confirmed)
        for row, proposed, confirmed in rows
    ]
    return Page(items=items, next=cursor)


def propose(work: Work, case: Case, body: ErasureProposalCreate) -> ErasureProposal:
    """Propose that a case goes. 409 while it is worked on or held, and where a proposal waits already."""
    _demand_erasable(work, case)
    query = select(ErasureProposal.id).where(ErasureProposal.case_id == case.id)
    if work.session.exec(query).first() is not None:
        raise Conflict("erasure-proposed")
    values = {"case_id": case.id, "region_id": case.region_id, "proposed_by": work.caller.person_id}
    proposal = work.create(ErasureProposal, body, **values)
    work.record("erasure-proposed", proposal, ground=proposal.ground)
    return proposal


def confirm(work: Work, proposal: ErasureProposal) -> Erasure:
    """Erase what somebody else proposed. 403 for the proposer: two people look at it."""
    if proposal.proposed_by == work.caller.person_id:
        raise NotPermitted("erasure-by-others")
    case = work.session.exec(select(Case).where(Case.id == proposal.case_id).with_for_update()).one()
    _demand_erasable(work, case)
    decided = erasing.Decided(proposal.ground, proposal.proposed_by, work.caller.person_id)
    return erasing.erase(work, case, decided)


def withdraw(work: Work, proposal: ErasureProposal) -> None:
    """Take a proposal back, or turn it down."""
    work.record("erasure-dropped", proposal)
    work.session.delete(proposal)
    work.session.flush()


def _demand_erasable(work: Work, case: Case) -> None:
    if case.status is CaseStatus.ACTIVE:
        raise Conflict("case-active")
    holds.demand_none(work, case)


def _read(work: Work, proposal: ErasureProposal, proposer: str, *, may: bool) -> ErasureProposalRead:
    others = proposal.proposed_by != work.caller.person_id
    moves = [*(["confirmation"] if others else []), "delete"] if may else []
    return ErasureProposalRead.model_validate(proposal, update={"proposer": proposer, "next": moves})
