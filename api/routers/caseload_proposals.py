"""/caseload/arguments, /caseload/proposals, /caseload/decisions: from talking to a band (B7, B8, B9)."""

from typing import Annotated

from fastapi import Query

from api.caseload_guards import VisibleArgument, VisibleDecision, VisibleProcess, VisibleProposal
from api.deps import Router
from api.flows import caseload_decisions, caseload_proposals, caseload_suggestion
from api.flows.caseload_suggestion import SuggestionQuery
from api.models.caseload_decision import AgreementsPatch, DecisionCreate, DecisionRead
from api.models.caseload_proposal import (
    ArgumentCreate,
    ArgumentRead,
    Ballot,
    ProposalCreate,
    ProposalRead,
    SuggestionRead,
    VoteCast,
)
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("caseload")


@router.read("/caseload/processes/{processId}/suggestion", acts.CASELOAD_READ, answers={409: "Problem"})
def read_suggestion(
    work: Work, process: VisibleProcess, wanted: Annotated[SuggestionQuery, Query()]
) -> SuggestionRead:
    """What hours and factors suggest, with the whole computation; each assumption can be given another value."""
    return caseload_suggestion.suggestion(work, process, wanted)


@router.read("/caseload/processes/{processId}/arguments", acts.CASELOAD_READ)
def list_arguments(
    work: Work, process: VisibleProcess, wanted: Annotated[ListQuery, Query()]
) -> Page[ArgumentRead]:
    """Every argument, in the order in which it was brought."""
    return caseload_proposals.find_arguments(work, process, wanted)


@router.make("/caseload/processes/{processId}/arguments", acts.CASELOAD_SPEAK)
def add_argument(work: Work, process: VisibleProcess, body: ArgumentCreate) -> ArgumentRead:
    """An argument, an opinion or a feeling, with what it rests on."""
    return caseload_proposals.read_argument(work, caseload_proposals.argue(work, process, body))


@router.read("/caseload/arguments/{argumentId}", acts.CASELOAD_READ)
def read_argument(work: Work, argument: VisibleArgument) -> ArgumentRead:
    """One argument."""
    return caseload_proposals.read_argument(work, argument)


@router.act("/caseload/arguments/{argumentId}/recognition", acts.CASELOAD_SPEAK)
def recognise_argument(work: Work, argument: VisibleArgument) -> ArgumentRead:
    """The caller knows this too."""
    return caseload_proposals.read_argument(work, caseload_proposals.recognise(work, argument))


@router.read("/caseload/processes/{processId}/proposals", acts.CASELOAD_READ)
def list_proposals(
    work: Work, process: VisibleProcess, wanted: Annotated[ListQuery, Query()]
) -> Page[ProposalRead]:
    """Every proposal and every version of it, with the votes."""
    return caseload_proposals.find(work, process, wanted)


@router.make("/caseload/processes/{processId}/proposals", acts.CASELOAD_WORK)
def add_proposal(work: Work, process: VisibleProcess, body: ProposalCreate) -> ProposalRead:
    """A lower and an upper bound, for the team or for each function group."""
    return caseload_proposals.read(work, caseload_proposals.propose(work, process, body))


@router.read("/caseload/proposals/{proposalId}", acts.CASELOAD_READ)
def read_proposal(work: Work, proposal: VisibleProposal) -> ProposalRead:
    """One proposal with its votes."""
    return caseload_proposals.read(work, proposal)


@router.act("/caseload/proposals/{proposalId}/ballot", acts.CASELOAD_LEAD)
def open_ballot(work: Work, proposal: VisibleProposal, body: Ballot) -> ProposalRead:
    """The vote begins, with those who are present."""
    return caseload_proposals.read(work, caseload_proposals.open_ballot(work, proposal, body))


@router.act("/caseload/proposals/{proposalId}/votes", acts.CASELOAD_SPEAK)
def cast_vote(work: Work, proposal: VisibleProposal, body: VoteCast) -> ProposalRead:
    """A vote; against it with what is needed to go along. Twice, or by somebody absent, is refused."""
    return caseload_proposals.read(work, caseload_proposals.vote(work, proposal, body))


@router.act("/caseload/proposals/{proposalId}/count", acts.CASELOAD_LEAD)
def count_votes(work: Work, proposal: VisibleProposal) -> ProposalRead:
    """The end of the vote: half plus one of those present carries the proposal."""
    return caseload_proposals.read(work, caseload_proposals.count(work, proposal))


@router.make("/caseload/proposals/{proposalId}/versions", acts.CASELOAD_WORK)
def renew_proposal(work: Work, proposal: VisibleProposal, body: ProposalCreate) -> ProposalRead:
    """A new version, with what the minority needs; it is voted on again."""
    return caseload_proposals.read(work, caseload_proposals.renew(work, proposal, body))


@router.read("/caseload/processes/{processId}/decisions", acts.CASELOAD_READ)
def list_decisions(
    work: Work, process: VisibleProcess, wanted: Annotated[ListQuery, Query()]
) -> Page[DecisionRead]:
    """The official decisions of a process."""
    return caseload_decisions.find(work, process, wanted)


@router.make("/caseload/processes/{processId}/decisions", acts.CASELOAD_DECIDE)
def add_decision(work: Work, process: VisibleProcess, body: DecisionCreate) -> DecisionRead:
    """What the client organisation decided about a proposal that was carried, and why."""
    return caseload_decisions.read(work, caseload_decisions.decide(work, process, body))


@router.read("/caseload/decisions/{decisionId}", acts.CASELOAD_READ)
def read_decision(work: Work, decision: VisibleDecision) -> DecisionRead:
    """One decision, with what it means for people and money."""
    return caseload_decisions.read(work, decision)


@router.change("/caseload/decisions/{decisionId}/agreements", acts.CASELOAD_DECIDE)
def change_agreements(work: Work, decision: VisibleDecision, body: AgreementsPatch) -> DecisionRead:
    """Start day, review days, deviation, people and money. From the start day on the band is watched."""
    return caseload_decisions.read(work, caseload_decisions.agree(work, decision, body))


@router.read("/caseload/decisions/{decisionId}/agreements", acts.CASELOAD_READ)
def read_agreements(work: Work, decision: VisibleDecision) -> DecisionRead:
    """What was agreed, as part of the decision."""
    return caseload_decisions.read(work, decision)
