"""What the shared weeks say together, and the one line on which everything has its place (B4, B5)."""

from collections.abc import Sequence
from statistics import fmean
from typing import Any

from sqlmodel import col, or_

from api.core.errors import Fault
from api.flows import caseload_proposals, caseload_weeks
from api.flows.caseload_rows import every, moves, my_place, page, places, refuse, tell
from api.models.caller import Hat
from api.models.caseload_proposal import Band
from api.models.caseload_reference import BandLine, BandPoint, Reference, ReferenceCreate, ReferenceRead
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.caseload_week import Week, WeekAverage, WeekResults
from api.models.page import ListQuery, Page
from api.policies import acts
from api.rules.caseload_hours import FULL_WEEK, on_full_week
from api.rules.caseload_week import Figures
from api.rules.small_numbers import hidden, is_told
from api.work import Work

Shared = tuple[CaseloadWorker, Week, Figures]
_OF_TEAM = frozenset({Hat.WORKER, Hat.TEAM_LEAD, Hat.COORDINATOR})


def shared_weeks(work: Work, team: CaseloadTeam) -> list[Shared]:
    """The newest shared week of everybody who works in the team now, with what follows from it."""
    counts = caseload_weeks.counted_kinds(work, team.id)
    weeks = every(work, Week, Week.team_id == team.id, col(Week.shared_at).is_not(None))
    newest = {week.worker_id: week for week in sorted(weeks, key=lambda one: one.week_of)}
    return [
        (place, week, caseload_weeks.figures_of(week, counts))
        for place in places(work, team.id)
        if (week := newest.get(place.id))
    ]


def results(work: Work, team: CaseloadTeam) -> WeekResults:
    """The averages of the team and of its function groups. What would give away one person's week is left out.

    Who may read the shared weeks themselves gets the average of the team also when there are few.
    """
    shared = shared_weeks(work, team)
    smallest = work.region(team.region_id).smallest_group
    sees_weeks = work.caller.kind == "system" or bool(work.hats & _OF_TEAM)
    groups = {name: [one for one in shared if one[0].function_group == name] for name in team.function_groups}
    left = hidden({name: len(found) for name, found in groups.items()}, smallest)
    told = [(name, found) for name, found in groups.items() if found and name not in left]
    whole = bool(shared) and (sees_weeks or is_told(len(shared), smallest))
    everybody: list[tuple[str | None, list[Shared]]] = [(None, shared)] if whole else []
    return WeekResults(
        shared=len(shared),
        workers=len(places(work, team.id)),
        averages=[_average(name, found) for name, found in [*everybody, *told]],
        left_out=sorted(left),
    )


def _average(group: str | None, found: Sequence[Shared]) -> WeekAverage:
    known = [one.hours_per_case for _, _, one in found if one.hours_per_case]
    periods = [one.periods for _, _, one in found]
    return WeekAverage(
        function_group=group,
        weeks=len(found),
        contract_hours=round(fmean(week.contract_hours for _, week, _ in found), 2),
        direct_percent=round(fmean(week.direct_percent for _, week, _ in found), 1),
        hours_per_case=round(fmean(known), 2) if known else None,
        week=round(fmean(one.week for one in periods), 2),
        month=round(fmean(one.month for one in periods), 2),
        quarter=round(fmean(one.quarter for one in periods), 2),
        year=round(fmean(one.year for one in periods), 2),
        on_full_week=round(fmean(one.full_week for _, _, one in found), 2),
    )


def references(work: Work, team: CaseloadTeam, wanted: ListQuery) -> Page[ReferenceRead]:
    """The examples that came with casustafel, and those of the team."""
    known: Any = or_(col(Reference.team_id).is_(None), col(Reference.team_id) == team.id)
    rows, cursor = page(work, Reference, wanted, known)
    return Page(items=[read_reference(work, row) for row in rows], next=cursor)


def read_reference(work: Work, reference: Reference) -> ReferenceRead:
    """A reference, also on a full week."""
    own = reference.team_id is not None
    low, high = _full(reference)
    update = {"full_low": low, "full_high": high, "next": moves(work, delete=own and acts.CASELOAD_WORK)}
    return ReferenceRead.model_validate(reference, update=update)


def add_reference(work: Work, team: CaseloadTeam, body: ReferenceCreate) -> Reference:
    """What another team does, or what this team would like. To be inspired by, not to be compared with."""
    faults = []
    if not 0 < body.week_hours <= 168:
        faults.append(Fault("week-too-long", "/weekHours", params={"hours": body.week_hours}))
    if body.cases_low > body.cases_high:
        faults.append(Fault("bounds", "/casesHigh"))
    if body.hours_low is not None and body.hours_high is not None and body.hours_low > body.hours_high:
        faults.append(Fault("bounds", "/hoursHigh"))
    refuse(faults)
    reference = work.create(Reference, body, team_id=team.id)
    tell(work, "reference-added", reference)
    return reference


def remove_reference(work: Work, reference: Reference) -> None:
    """An example of the team that was a mistake."""
    tell(work, "reference-removed", reference)
    work.session.delete(reference)


def line(work: Work, team: CaseloadTeam) -> BandLine:
    """Examples, the team and its groups, the caller's own week, proposals and what was agreed: on one line."""
    known: Any = or_(col(Reference.team_id).is_(None), col(Reference.team_id) == team.id)
    points = [_reference(one) for one in every(work, Reference, known)]
    points += [_own(team, one) for one in results(work, team).averages]
    mine = my_place(work, team.id)
    points += [
        _point("me", "", figures.full_week, figures.full_week)
        for place, _, figures in shared_weeks(work, team)
        if mine and place.id == mine.id
    ]
    points += [
        _band(what, team, band) for what, bands in caseload_proposals.bands_of(work, team) for band in bands
    ]
    return BandLine(points=sorted(points, key=lambda one: (one.low, one.high, one.name)))


def _reference(one: Reference) -> BandPoint:
    low, high = _full(one)
    most, fewest = one.hours_high, one.hours_low
    if most is None or fewest is None:
        return _point("reference", one.name, low, high)
    return BandPoint(what="reference", name=one.name, low=low, high=high, hours_low=fewest, hours_high=most)


def _own(team: CaseloadTeam, average: WeekAverage) -> BandPoint:
    what = "function_group" if average.function_group else "team"
    return _point(what, average.function_group or team.name, average.on_full_week, average.on_full_week)


def _band(what: str, team: CaseloadTeam, band: Band) -> BandPoint:
    return _point(what, band.function_group or team.name, band.lower, band.upper)


def _point(what: str, name: str, low: float, high: float) -> BandPoint:
    """Without hours of its own: those that a full week leaves for each case."""
    fewest, most = (round(FULL_WEEK / cases, 2) if cases else None for cases in (high, low))
    return BandPoint(
        what=what, name=name, low=round(low, 2), high=round(high, 2), hours_low=fewest, hours_high=most
    )


def _full(one: Reference) -> tuple[float, float]:
    low, high = (on_full_week(cases, one.week_hours) for cases in (one.cases_low, one.cases_high))
    return round(low, 2), round(high, 2)
