"""/erasures: proposing that a case goes, confirming it, what was erased, and what is held (S9)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import erasures, holds
from api.flows.erasures import LedgerQuery, ProposalQuery
from api.guards import VisibleCase
from api.models.erasure import (
    CaseHoldCreate,
    CaseHoldRead,
    ErasureListed,
    ErasureProposalCreate,
    ErasureProposalRead,
    ErasureRead,
)
from api.models.page import Page
from api.policies import acts
from api.privacy_guards import VisibleErasureProposal, VisibleHold
from api.work import Work

router = Router("erasures")


@router.read("/erasures", acts.ERASURES_READ)
def list_erasures(work: Work, wanted: Annotated[LedgerQuery, Query()]) -> Page[ErasureListed]:
    """The ledger: which cases were erased, when, on which ground and by whom; nothing of the case but its id."""
    return erasures.ledger(work, wanted)


@router.read("/erasure-proposals", acts.ERASURES_READ)
def list_erasure_proposals(
    work: Work, wanted: Annotated[ProposalQuery, Query()]
) -> Page[ErasureProposalRead]:
    """Proposals that wait for a second person; for coordinators of the region and the officer."""
    return erasures.find(work, wanted)


@router.make("/cases/{caseId}/erasure-proposals", acts.ERASURE_PROPOSE)
def propose_erasure(work: Work, case: VisibleCase, body: ErasureProposalCreate) -> ErasureProposalRead:
    """Propose to erase a case that is closed, declined or not yet taken up."""
    return erasures.read(work, erasures.propose(work, case, body))


@router.act("/erasure-proposals/{erasureProposalId}/confirmation", acts.ERASURE_DECIDE)
def confirm_erasure(work: Work, proposal: VisibleErasureProposal) -> ErasureRead:
    """Erase what somebody else proposed: rows, documents, queued messages and links, for good and at once."""
    return ErasureRead.model_validate(erasures.confirm(work, proposal))


@router.remove("/erasure-proposals/{erasureProposalId}", acts.ERASURE_DECIDE)
def drop_erasure_proposal(work: Work, proposal: VisibleErasureProposal) -> None:
    """Take a proposal back, or turn it down."""
    erasures.withdraw(work, proposal)


@router.read("/cases/{caseId}/holds", acts.HOLDS_CHANGE)
def list_holds(work: Work, case: VisibleCase) -> Page[CaseHoldRead]:
    """Why a case is kept although its term may pass."""
    return holds.find(work, case)


@router.make("/cases/{caseId}/holds", acts.HOLDS_CHANGE)
def hold_case(work: Work, case: VisibleCase, body: CaseHoldCreate) -> CaseHoldRead:
    """Keep a case until a day, whatever its term; nobody can erase it until then."""
    return holds.read(work, holds.add(work, case, body))


@router.remove("/holds/{holdId}", acts.HOLDS_CHANGE)
def lift_hold(work: Work, hold: VisibleHold) -> None:
    """End a hold."""
    holds.lift(work, hold)
