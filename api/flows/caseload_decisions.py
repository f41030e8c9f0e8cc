"""The official decision, and what it means for people and money (B8, B9)."""

from collections.abc import Iterator, Sequence

from api.core.errors import Conflict, Fault
from api.flows import caseload_bands
from api.flows.caseload_rows import moves, page, places, refuse, tell
from api.models.caseload_decision import (
    Agreements,
    AgreementsPatch,
    ConsequenceRead,
    Decision,
    DecisionCreate,
    DecisionRead,
)
from api.models.caseload_process import CaseloadProcess
from api.models.caseload_proposal import Band, Proposal, ProposalStatus
from api.models.caseload_team import CaseloadWorker
from api.models.page import ListQuery, Page
from api.policies import acts
from api.rules.caseload_budget import consequence
from api.rules.caseload_hours import FULL_WEEK
from api.rules.caseload_load import Bounds
from api.work import Work

_FORMULAS = {
    "mostFullTimers": "cases / lower",
    "fewestFullTimers": "cases / upper",
    "highestCosts": "mostFullTimers x costsEach",
    "lowestCosts": "fewestFullTimers x costsEach",
    "worstDifference": "budget - highestCosts",
    "bestDifference": "budget - lowestCosts",
}


def find(work: Work, process: CaseloadProcess, wanted: ListQuery) -> Page[DecisionRead]:
    """The decisions of a process, first to last."""
    rows, cursor = page(work, Decision, wanted, Decision.process_id == process.id)
    standing = caseload_bands.of_team(work, process.team_id)
    working = places(work, process.team_id)
    return Page(items=[_shown(work, row, standing, working) for row in rows], next=cursor)


def read(work: Work, decision: Decision) -> DecisionRead:
    """A decision with its arithmetic."""
    standing = caseload_bands.of_team(work, decision.team_id)
    return _shown(work, decision, standing, places(work, decision.team_id))


def decide(work: Work, process: CaseloadProcess, body: DecisionCreate) -> Decision:
    """What the client organisation says of a proposal that was carried."""
    proposal = work.session.get(Proposal, body.proposal_id)
    faults = []
    if proposal is None or proposal.process_id != process.id:
        faults.append(Fault("not-known", "/proposalId"))
    if body.decided_on > work.today:
        faults.append(Fault("in-the-future", "/decidedOn"))
    refuse(faults)
    assert proposal is not None  # noqa: S101  # nosec B101  # refused above
    if proposal.status is not ProposalStatus.CARRIED:
        raise Conflict("not-carried", status=proposal.status)
    place = {"team_id": process.team_id, "process_id": process.id}
    decision = work.create(Decision, body, **place, bands=proposal.bands)
    tell(work, "decided", decision, approved=decision.approved)
    return decision


def agree(work: Work, decision: Decision, body: AgreementsPatch) -> Decision:
    """From when the band holds, when it is looked at again, and from which deviation it is talked about."""
    if not decision.approved:
        raise Conflict("not-approved")
    sent = body.changes()
    after = Agreements.model_validate(
        {name: sent.get(name, getattr(decision, name)) for name in Agreements.model_fields}
    )
    refuse(_agreement_faults(decision, after))
    if work.change(decision, **sent):
        tell(work, "agreed", decision, fields=sorted(sent))
    return decision


def _agreement_faults(decision: Decision, after: Agreements) -> Iterator[Fault]:
    if after.start_on is not None and after.deviation_percent is None:
        yield Fault("required-here", "/deviationPercent")
    if after.start_on is not None and after.start_on < decision.decided_on:
        yield Fault("before-decision", "/startOn")
    first = after.start_on or decision.decided_on
    for number, day in enumerate(after.review_days):
        if day < first:
            yield Fault("ends-before-start", f"/reviewDays/{number}")


def _shown(
    work: Work, decision: Decision, standing: Decision | None, working: Sequence[CaseloadWorker]
) -> DecisionRead:
    update = {
        "in_force": standing is not None and standing.id == decision.id,
        "consequences": list(_consequences(decision, working)),
        "next": moves(work, agreements=decision.approved and acts.CASELOAD_DECIDE),
    }
    return DecisionRead.model_validate(decision, update=update)


def _consequences(decision: Decision, working: Sequence[CaseloadWorker]) -> Iterator[ConsequenceRead]:
    """For every band; the cases are those that were agreed, divided by the hours that each group works."""
    hours = sum(place.contract_hours for place in working)
    for band in decision.bands:
        own = [one for one in working if band.function_group in {None, one.function_group}]
        share = sum(place.contract_hours for place in own) / hours if hours else 0.0
        if decision.cases and band.lower:
            yield _consequence(decision, band, decision.cases * share, share * hours / FULL_WEEK, share)


def _consequence(decision: Decision, band: Band, cases: float, now: float, share: float) -> ConsequenceRead:
    costs, budget = decision.costs_each, decision.budget
    found = consequence(cases, Bounds(band.lower, band.upper), costs or 0, (budget or 0) * share)
    priced, budgeted = costs is not None, costs is not None and budget is not None
    return ConsequenceRead(
        function_group=band.function_group,
        lower=band.lower,
        upper=band.upper,
        cases=round(cases, 2),
        full_timers_now=round(now, 2),
        most_full_timers=round(found.most_full_timers, 2),
        fewest_full_timers=round(found.fewest_full_timers, 2),
        highest_costs=round(found.highest_costs, 2) if priced else None,
        lowest_costs=round(found.lowest_costs, 2) if priced else None,
        worst_difference=round(found.worst_difference, 2) if budgeted else None,
        best_difference=round(found.best_difference, 2) if budgeted else None,
        formulas=_FORMULAS,
    )
