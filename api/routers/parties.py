"""/cases/{caseId}/parties and /parties: who has which part in a case."""

from api.deps import Router
from api.flows import parties
from api.guards import VisibleCase, VisibleParty
from api.models.page import Page
from api.models.party import PartyCreate, PartyPatch, PartyRead
from api.policies import acts
from api.work import Work

router = Router("cases")


@router.read("/cases/{caseId}/parties", acts.CASE_READ)
def list_parties(work: Work, case: VisibleCase) -> Page[PartyRead]:
    """Everybody with a part in the case, now and before."""
    return parties.find(work, case)


@router.make("/cases/{caseId}/parties", acts.PARTIES_CHANGE)
def create_party(work: Work, case: VisibleCase, body: PartyCreate) -> PartyRead:
    """Give somebody a part in the case."""
    return parties.read(work, parties.add(work, case, body))


@router.read("/parties/{partyId}", acts.CASE_READ)
def read_party(work: Work, party: VisibleParty) -> PartyRead:
    """One assignment."""
    return parties.read(work, party)


@router.change("/parties/{partyId}", acts.PARTIES_CHANGE)
def change_party(work: Work, party: VisibleParty, body: PartyPatch) -> PartyRead:
    """Change an assignment, mostly its last day."""
    return parties.read(work, parties.change(work, party, body))
