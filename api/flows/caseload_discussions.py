"""What has to be talked about is answered; and what would happen if (B10)."""

from collections.abc import Iterator, Sequence

from sqlmodel import col

from api.core.errors import Fault
from api.flows import caseload_monitor
from api.flows.caseload_load import Sum
from api.flows.caseload_rows import moves, page, places, refuse, tell
from api.models.caller import Hat
from api.models.caseload_monitor import (
    LIFECYCLE,
    Absence,
    Discussion,
    DiscussionAnswer,
    DiscussionRead,
    DiscussionStatus,
    Level,
    WhatIf,
    WhatIfRead,
)
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.page import ListQuery, Page
from api.policies import acts, visible_team
from api.rules.small_numbers import is_told
from api.work import Work

_FORMULAS = {
    "hours": "hours - contract hours of who is absent",
    "load": "load + extra cases + cases from the waiting list, each an ordinary case of weight 1",
    "fullTime": "load x 36 / hours",
}


class DiscussionQuery(ListQuery):
    """Filters of what has to be talked about."""

    status: DiscussionStatus | None = None


def find(work: Work, team: CaseloadTeam, wanted: DiscussionQuery) -> Page[DiscussionRead]:
    """What has to be talked about, and what was answered; about one worker only for that worker and the lead."""
    conditions = [Discussion.team_id == team.id, visible_team.discussions(work.caller, work.today)]
    if wanted.status:
        conditions.append(col(Discussion.status) == wanted.status)
    rows, cursor = page(work, Discussion, wanted, *conditions)
    return Page(items=[read(work, row) for row in rows], next=cursor)


def read(work: Work, discussion: Discussion) -> DiscussionRead:
    """One of them."""
    possible = "answer" in LIFECYCLE.moves(discussion.status)
    may = moves(work, answer=possible and acts.CASELOAD_LEAD)
    return DiscussionRead.model_validate(discussion, update={"next": may})


def answer(work: Work, discussion: Discussion, body: DiscussionAnswer) -> Discussion:
    """Why it is so, what is done, and when it is looked at again; until that day nothing new is opened about it."""
    status = LIFECYCLE.after(discussion.status, "answer")
    refuse(Fault("in-the-past", "/lookAgainOn") for _ in [1] if body.look_again_on <= work.today)
    by = {"answered_by": work.caller.name[:200], "answered_at": work.now}
    work.change(discussion, status=status, **body.model_dump(), **by)
    tell(work, "deviation-answered", discussion)
    return discussion


def what_if(work: Work, team: CaseloadTeam, body: WhatIf) -> WhatIfRead:
    """The team now, and as it would be. Nothing is stored."""
    working = places(work, team.id)
    made = caseload_monitor.board(work, [team], [])
    waits = made.waiting.get(team.id, 0)
    faults = list(_faults(work, team, body, working))
    if body.from_waiting_list > waits:
        faults.append(Fault("not-so-many-waiting", "/fromWaitingList", params={"waiting": waits}))
    refuse(faults)
    now = made.total(team)
    away = [_away(one, working) for one in body.absent]
    more = body.extra_cases + body.from_waiting_list
    then = Sum(
        workers=max(now.workers - sum(people for people, _ in away), 0),
        hours=max(now.hours - sum(hours for _, hours in away), 0.0),
        cases=now.cases + more,
        load=now.load + more,
    )
    told = [caseload_monitor.figure(made, team, Level.TEAM, team.name, one, None) for one in (now, then)]
    if Hat.TEAM_LEAD not in work.hats and not is_told(now.workers, made.few(team)):
        told = [caseload_monitor.veiled(one) for one in told]
    until = max((one.until for one in body.absent if one.until), default=None)
    return WhatIfRead(now=told[0], then=told[1], until=until, formulas=_FORMULAS)


def _away(one: Absence, working: Sequence[CaseloadWorker]) -> tuple[int, float]:
    """How many people are away, with how many hours a week; without a name those of an average colleague."""
    if one.worker_id is not None:
        return 1, sum(place.contract_hours for place in working if place.id == one.worker_id)
    own = [place.contract_hours for place in working if one.function_group in {None, place.function_group}]
    return one.people, one.people * sum(own) / len(own)


def _faults(
    work: Work, team: CaseloadTeam, body: WhatIf, working: Sequence[CaseloadWorker]
) -> Iterator[Fault]:
    ids = {place.id for place in working}
    for number, one in enumerate(body.absent):
        own = [place for place in working if one.function_group in {None, place.function_group}]
        if one.worker_id is not None and one.worker_id not in ids:
            yield Fault("not-in-team", f"/absent/{number}/workerId")
        elif one.function_group is not None and one.function_group not in team.function_groups:
            params = {"groups": team.function_groups}
            yield Fault("group-unknown", f"/absent/{number}/functionGroup", params=params)
        elif one.worker_id is None and one.people > len(own):
            yield Fault("not-so-many-people", f"/absent/{number}/people", params={"people": len(own)})
        if one.until is not None and one.until < work.today:
            yield Fault("in-the-past", f"/absent/{number}/until")
