"""Factor lists in versions, and scores that nobody sees before giving their own (B6)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import fmean
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, func, select

from api.core.errors import Conflict, Fault, NotPermitted
from api.flows.caseload_material import material
from api.flows.caseload_rows import every, moves, my_place, page, places, refuse, tell
from api.models.caseload_factors import (
    Factor,
    FactorList,
    FactorListCreate,
    FactorListRead,
    FactorOutcome,
    FactorResults,
    ScoresGiven,
    ScoreSheet,
)
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.page import ListQuery, Page
from api.policies import acts
from api.rules.caseload_factors import HIGHEST, LOWEST, MANY, outcome
from api.rules.small_numbers import hidden as too_small
from api.work import Work


def begin(work: Work, team: CaseloadTeam) -> None:
    """The nineteen factors to begin with; the team makes of them what it wants."""
    factors = [Factor.model_validate(entry) for entry in material()["factors"]]
    work.create(FactorList, team_id=team.id, number=1, factors=factors)


def current(work: Work, team_id: UUID) -> FactorList:
    """The version that is scored now."""
    query = select(FactorList).where(FactorList.team_id == team_id, col(FactorList.retired_at).is_(None))
    return work.session.exec(query.order_by(col(FactorList.number).desc()).limit(1)).one()


def keys(work: Work, team_id: UUID) -> frozenset[str]:
    """The keys of the factors of the team as it scores them now."""
    return frozenset(factor.key for factor in current(work, team_id).factors)


def find(work: Work, team: CaseloadTeam, wanted: ListQuery) -> Page[FactorListRead]:
    """The versions of a team, first to last."""
    rows, cursor = page(work, FactorList, wanted, FactorList.team_id == team.id)
    return Page(items=[_shown(row) for row in rows], next=cursor)


def read(work: Work, factor_list: FactorList) -> FactorListRead:
    """A version, and whether the caller has scored it."""
    place = my_place(work, factor_list.team_id)
    scored = place is not None and _sheet(work, factor_list, place) is not None
    current_one = factor_list.retired_at is None
    may = moves(work, scores=current_one and place is not None, renewal=current_one and acts.CASELOAD_LEAD)
    return _shown(factor_list, scored_by_me=scored, next=may)


def renew(work: Work, team: CaseloadTeam, body: FactorListCreate) -> FactorList:
    """A new version. The one before it is retired and keeps its scores."""
    named = [factor.key for factor in body.factors]
    refuse(
        Fault("duplicate", f"/factors/{number}/key")
        for number, key in enumerate(named)
        if key in named[:number]
    )
    newest = select(func.max(FactorList.number)).where(FactorList.team_id == team.id)
    number = work.session.exec(newest).one() or 0
    before = sa.update(FactorList).where(
        col(FactorList.team_id) == team.id, col(FactorList.retired_at).is_(None)
    )
    work.session.execute(before.values(retired_at=work.now))
    made = work.create(FactorList, team_id=team.id, number=number + 1, factors=body.factors)
    tell(work, "factors-renewed", made, number=made.number)
    return made


def score(work: Work, factor_list: FactorList, body: ScoresGiven) -> FactorList:
    """The caller's own scores, for every factor of the list; giving them again takes the place of the first."""
    if factor_list.retired_at is not None:
        raise Conflict("factors-retired")
    place = my_place(work, factor_list.team_id)
    if place is None:
        raise NotPermitted()
    refuse(_score_faults(factor_list, body.scores))
    sheet = _sheet(work, factor_list, place)
    if sheet is None:
        team_id, list_id = factor_list.team_id, factor_list.id
        sheet = work.create(
            ScoreSheet, team_id=team_id, factor_list_id=list_id, worker_id=place.id, scores=body.scores
        )
    else:
        work.change(sheet, scores=body.scores)
    tell(work, "factors-scored", factor_list)
    return factor_list


def results(work: Work, factor_list: FactorList) -> FactorResults:
    """Own scores and, once they are in, everybody's together.

    Who has no place in the team waits until everybody who has one gave theirs.
    """
    sheets = every(work, ScoreSheet, ScoreSheet.factor_list_id == factor_list.id)
    working = places(work, factor_list.team_id)
    own = next((place for place in working if place.person_id == work.caller.person_id), None)
    mine = next((sheet.scores for sheet in sheets if own and sheet.worker_id == own.id), None)
    scored = {sheet.worker_id for sheet in sheets}
    waiting = [place for place in working if place.id not in scored]
    hidden = mine is None if own else bool(waiting) or not sheets
    outcomes = [] if hidden else outcomes_of(work, factor_list, sheets)
    return FactorResults(
        factor_list_id=factor_list.id,
        workers=len(working),
        scored=len(sheets),
        hidden=hidden,
        own=mine,
        outcomes=outcomes,
        heavy=[one.key for one in sorted(outcomes, key=lambda one: -one.average) if one.heavy],
        disagreements=[one.key for one in outcomes if one.disagreement],
    )


def outcomes_of(work: Work, factor_list: FactorList, sheets: Sequence[ScoreSheet]) -> list[FactorOutcome]:
    """What the scores say for each factor, with the average of every function group that gives nobody away."""
    workers = every(work, CaseloadWorker, CaseloadWorker.team_id == factor_list.team_id)
    groups = {worker.id: worker.function_group for worker in workers}
    team = work.session.get_one(CaseloadTeam, factor_list.team_id)
    smallest = work.region(team.region_id).smallest_group
    told = (_outcome(factor, sheets, groups, smallest) for factor in factor_list.factors)
    return [one for one in told if one is not None]


def sheets_of(work: Work, factor_list: FactorList) -> Sequence[ScoreSheet]:
    """Every sheet of a version."""
    return every(work, ScoreSheet, ScoreSheet.factor_list_id == factor_list.id)


def _outcome(
    factor: Factor, sheets: Sequence[ScoreSheet], groups: Mapping[UUID, str], smallest: int
) -> FactorOutcome | None:
    scores = [
        (groups[sheet.worker_id], sheet.scores[factor.key]) for sheet in sheets if factor.key in sheet.scores
    ]
    found = outcome([score for _, score in scores])
    if found is None:
        return None
    counted = Counter(score for _, score in scores)
    by_group = {name: [score for group, score in scores if group == name] for name, _ in scores}
    left = too_small({name: len(given) for name, given in by_group.items()}, smallest)
    return FactorOutcome(
        **factor.model_dump(),
        count=found.count,
        average=round(found.average, 2),
        spread=round(found.spread, 2),
        lowest=found.lowest,
        highest=found.highest,
        distribution=[counted[score] for score in range(LOWEST, HIGHEST + 1)],
        heavy=found.heavy,
        disagreement=found.disagreement,
        groups={name: round(fmean(given), 2) for name, given in by_group.items() if name not in left},
    )


def _shown(factor_list: FactorList, **more: object) -> FactorListRead:
    return FactorListRead.model_validate(
        factor_list, update={"too_long": len(factor_list.factors) > MANY, **more}
    )


def _sheet(work: Work, factor_list: FactorList, place: CaseloadWorker) -> ScoreSheet | None:
    query = select(ScoreSheet).where(
        ScoreSheet.factor_list_id == factor_list.id, ScoreSheet.worker_id == place.id
    )
    return work.session.exec(query).first()


def _score_faults(factor_list: FactorList, scores: Mapping[str, int]) -> list[Fault]:
    known = {factor.key for factor in factor_list.factors}
    faults = [
        Fault("score", f"/scores/{key}") for key, given in scores.items() if not LOWEST <= given <= HIGHEST
    ]
    faults += [Fault("not-known", f"/scores/{key}") for key in scores if key not in known]
    return faults + [Fault("missing", f"/scores/{key}") for key in sorted(known - scores.keys())]
