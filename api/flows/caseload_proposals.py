"""Arguments, proposals, votes, and what the minority needs; nothing of it is ever changed afterwards (B7)."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from sqlmodel import col, func, select

from api.core.errors import Conflict, Fault, NotPermitted
from api.flows import caseload_bands, caseload_processes
from api.flows.caseload_rows import every, moves, names, page, places, refuse, team_of, tell
from api.models.caseload_process import CaseloadProcess, Member, ProcessStatus
from api.models.caseload_proposal import (
    LIFECYCLE,
    Argument,
    ArgumentCreate,
    ArgumentRead,
    Ballot,
    Band,
    Proposal,
    ProposalCreate,
    ProposalRead,
    ProposalStatus,
    Tally,
    Vote,
    VoteCast,
    VoteRead,
)
from api.models.caseload_team import CaseloadTeam
from api.models.page import ListQuery, Page
from api.policies import acts
from api.rules.caseload_votes import carried, needed
from api.work import Work

_SHOWN = frozenset({ProposalStatus.OPEN, ProposalStatus.VOTING, ProposalStatus.CARRIED})


def find_arguments(work: Work, process: CaseloadProcess, wanted: ListQuery) -> Page[ArgumentRead]:
    """Every argument in the order in which it was brought."""
    rows, cursor = page(work, Argument, wanted, Argument.process_id == process.id)
    return Page(items=[read_argument(work, row) for row in rows], next=cursor)


def read_argument(work: Work, argument: Argument) -> ArgumentRead:
    """One argument, and how many others know it."""
    known = work.caller.person_id in argument.recognised_by
    may = moves(work, recognition=not known and acts.CASELOAD_SPEAK)
    return ArgumentRead.model_validate(
        argument, update={"recognised": len(argument.recognised_by), "next": may}
    )


def argue(work: Work, process: CaseloadProcess, body: ArgumentCreate) -> Argument:
    """An argument more; who brings it may also contradict oneself."""
    caseload_processes.demand_running(process)
    argument = work.create(
        Argument, body, team_id=process.team_id, process_id=process.id, by=work.caller.name[:200]
    )
    tell(work, "argument-brought", argument)
    return argument


def recognise(work: Work, argument: Argument) -> Argument:
    """Somebody else knows this too; saying so twice changes nothing."""
    person = work.caller.person_id
    if person is not None and person not in argument.recognised_by:
        work.change(argument, recognised_by=[*argument.recognised_by, person])
        tell(work, "argument-recognised", argument)
    return argument


def find(work: Work, process: CaseloadProcess, wanted: ListQuery) -> Page[ProposalRead]:
    """Every proposal and version, with its votes."""
    rows, cursor = page(work, Proposal, wanted, Proposal.process_id == process.id)
    votes = every(work, Vote, col(Vote.proposal_id).in_([row.id for row in rows]))
    called = names(work, (vote.person_id for vote in votes))
    return Page(items=[_shown(work, process, row, votes, called) for row in rows], next=cursor)


def read(work: Work, proposal: Proposal) -> ProposalRead:
    """A proposal with its votes and what the caller may do."""
    votes = every(work, Vote, Vote.proposal_id == proposal.id)
    process = caseload_processes.of(work, proposal.process_id)
    return _shown(work, process, proposal, votes, names(work, (vote.person_id for vote in votes)))


def propose(work: Work, process: CaseloadProcess, body: ProposalCreate) -> Proposal:
    """A proposal for a band."""
    caseload_processes.demand_running(process)
    refuse(_band_faults(work.session.get_one(CaseloadTeam, process.team_id), body.bands))
    return _make(work, process, body, None)


def renew(work: Work, proposal: Proposal, body: ProposalCreate) -> Proposal:
    """A new version, with what the minority needs added to its conditions. The old one keeps its votes."""
    process = caseload_processes.of(work, proposal.process_id)
    caseload_processes.demand_running(process)
    status = LIFECYCLE.after(proposal.status, "replace")
    refuse(_band_faults(team_of(work, proposal), body.bands))
    work.change(proposal, status=status)
    return _make(work, process, body, proposal.id)


def open_ballot(work: Work, proposal: Proposal, body: Ballot) -> Proposal:
    """The vote begins with those who are present: workers of the team and participants of the process."""
    status = LIFECYCLE.after(proposal.status, "ballot")
    members = every(work, Member, Member.process_id == proposal.process_id)
    known = {place.person_id for place in places(work, proposal.team_id)} | {one.person_id for one in members}
    faults = [Fault("not-in-team", f"/present/{n}") for n, one in enumerate(body.present) if one not in known]
    twice = [n for n, one in enumerate(body.present) if one in body.present[:n]]
    refuse(faults + [Fault("duplicate", f"/present/{n}") for n in twice])
    work.change(proposal, status=status, present=body.present)
    tell(work, "ballot-opened", proposal, present=len(body.present))
    return proposal


def vote(work: Work, proposal: Proposal, body: VoteCast) -> Proposal:
    """Cast a vote, or count a raised hand as the one who guides. Twice, or by somebody absent, is refused."""
    if proposal.status is not ProposalStatus.VOTING:
        raise Conflict("no-ballot")
    person = body.person_id or work.caller.person_id
    if person != work.caller.person_id and not acts.worn(work, acts.CASELOAD_LEAD):
        raise NotPermitted()
    if person is None or person not in proposal.present:
        raise Conflict("not-present")
    refuse(Fault("need-words", "/need") for _ in [1] if not body.in_favour and body.need is None)
    cast = select(Vote.id).where(Vote.proposal_id == proposal.id, Vote.person_id == person)
    if work.session.exec(cast).first():
        raise Conflict("voted")
    values = {"in_favour": body.in_favour, "need": body.need, "person_id": person}
    made = work.create(Vote, **values, team_id=proposal.team_id, proposal_id=proposal.id)
    tell(work, "vote-cast", made)
    return proposal


def count(work: Work, proposal: Proposal) -> Proposal:
    """The end of a vote. Who is present and did not vote is not in favour."""
    votes = every(work, Vote, Vote.proposal_id == proposal.id)
    in_favour = sum(one.in_favour for one in votes)
    wins = proposal.present and carried(in_favour, len(proposal.present))
    status = LIFECYCLE.after(proposal.status, "carry") if wins else LIFECYCLE.after(proposal.status, "drop")
    work.change(proposal, status=status, voted_at=work.now)
    tell(work, "ballot-counted", proposal, inFavour=in_favour, present=len(proposal.present))
    return proposal


def bands_of(work: Work, team: CaseloadTeam) -> Iterator[tuple[str, list[Band]]]:
    """What was agreed, and what is proposed and not replaced or dropped."""
    decision = caseload_bands.of_team(work, team.id)
    if decision is not None:
        yield "agreed", decision.bands
    shown = col(Proposal.status).in_(_SHOWN)
    for proposal in every(work, Proposal, Proposal.team_id == team.id, shown):
        yield "proposal", proposal.bands


def _make(work: Work, process: CaseloadProcess, body: ProposalCreate, before: UUID | None) -> Proposal:
    last = select(func.max(Proposal.number)).where(Proposal.process_id == process.id)
    number = (work.session.exec(last).one() or 0) + 1
    place = {"team_id": process.team_id, "process_id": process.id}
    proposal = work.create(Proposal, body, **place, number=number, version_of=before)
    tell(work, "band-proposed", proposal, number=number)
    return proposal


def _band_faults(team: CaseloadTeam, bands: Sequence[Band]) -> Iterator[Fault]:
    """A lower bound over the upper one, a group that the team does not have or twice, team and groups mixed."""
    named = [band.function_group for band in bands]
    for number, band in enumerate(bands):
        if band.lower > band.upper:
            yield Fault("bounds", f"/bands/{number}/upper")
        if not band.upper:
            yield Fault("more-than-nothing", f"/bands/{number}/upper")
        if band.function_group is not None and band.function_group not in team.function_groups:
            params = {"groups": team.function_groups}
            yield Fault("group-unknown", f"/bands/{number}/functionGroup", params=params)
        if band.function_group in named[:number]:
            yield Fault("duplicate", f"/bands/{number}/functionGroup")
    if None in named and len(set(named)) > 1:
        yield Fault("team-or-groups", "/bands")


def _shown(
    work: Work,
    process: CaseloadProcess,
    proposal: Proposal,
    votes: Sequence[Vote],
    called: Mapping[UUID, str],
) -> ProposalRead:
    own = [vote for vote in votes if vote.proposal_id == proposal.id]
    listed = [
        VoteRead(
            id=one.id,
            person_id=one.person_id,
            name=called[one.person_id],
            in_favour=one.in_favour,
            need=one.need,
        )
        for one in own
    ]
    update = {"tally": _tally(proposal, own), "votes": listed, "next": _next(work, process, proposal, own)}
    return ProposalRead.model_validate(proposal, update=update)


def _tally(proposal: Proposal, votes: Sequence[Vote]) -> Tally | None:
    if not proposal.present:
        return None
    voted = {vote.person_id for vote in votes}
    in_favour = sum(vote.in_favour for vote in votes)
    return Tally(
        present=len(proposal.present),
        needed=needed(len(proposal.present)),
        in_favour=in_favour,
        against=len(votes) - in_favour,
        waiting_for=[one for one in proposal.present if one not in voted],
        needs=[vote.need for vote in votes if vote.need],
    )


def _next(work: Work, process: CaseloadProcess, proposal: Proposal, votes: Sequence[Vote]) -> list[str]:
    possible = LIFECYCLE.moves(proposal.status) if process.status is ProcessStatus.RUNNING else ()
    me = work.caller.person_id
    voting = proposal.status is ProposalStatus.VOTING
    may_vote = voting and me in proposal.present and me not in {vote.person_id for vote in votes}
    return moves(
        work,
        ballot="ballot" in possible and acts.CASELOAD_LEAD,
        votes=may_vote,
        hands=voting and acts.CASELOAD_LEAD,
        count="carry" in possible and acts.CASELOAD_LEAD,
        versions="replace" in possible and acts.CASELOAD_WORK,
        decisions=proposal.status is ProposalStatus.CARRIED and acts.CASELOAD_DECIDE,
    )
