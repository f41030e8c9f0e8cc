"""/caseload/weeks, /caseload/references, /caseload/factor-lists: what a band rests on (B4, B5, B6)."""

from typing import Annotated

from fastapi import Query

from api.caseload_guards import OwnFigure, VisibleFactorList, VisibleReference, VisibleTeam, VisibleWeek
from api.deps import Router
from api.flows import caseload_factors, caseload_results, caseload_weeks
from api.models.caseload_factors import FactorListCreate, FactorListRead, FactorResults, ScoresGiven
from api.models.caseload_reference import BandLine, ReferenceCreate, ReferenceRead
from api.models.caseload_week import WeekCreate, WeekDraft, WeekImport, WeekPatch, WeekRead, WeekResults
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("caseload")


@router.read("/caseload/teams/{teamId}/weeks", acts.CASELOAD_WORK)
def list_weeks(work: Work, team: VisibleTeam, wanted: Annotated[ListQuery, Query()]) -> Page[WeekRead]:
    """Own weeks, and those that colleagues shared."""
    return caseload_weeks.find(work, team, wanted)


@router.make("/caseload/teams/{teamId}/weeks", acts.CASELOAD_OWN)
def enter_week(work: Work, team: VisibleTeam, body: WeekCreate) -> WeekRead:
    """A representative week of the caller's own; nobody else sees it until it is shared."""
    return caseload_weeks.read(work, caseload_weeks.create(work, team, body))


@router.act("/caseload/teams/{teamId}/week-imports", acts.CASELOAD_OWN)
def import_week(work: Work, team: VisibleTeam, body: WeekImport) -> WeekRead:
    """A week of the caller's own from CSV or XLSX. Every wrong cell is named, and then nothing is stored."""
    return caseload_weeks.read(work, caseload_weeks.bring_in(work, team, body))


@router.read("/caseload/workers/{workerId}/week-draft", acts.CASELOAD_FIGURE)
def draft_week(work: Work, worker: OwnFigure) -> WeekDraft:
    """What the register knows of somebody's week; how long it takes, only the worker knows."""
    return caseload_weeks.draft(work, worker)


@router.read("/caseload/weeks/{weekId}", acts.CASELOAD_WORK)
def read_week(work: Work, week: VisibleWeek) -> WeekRead:
    """One week with what follows from it."""
    return caseload_weeks.read(work, week)


@router.change("/caseload/weeks/{weekId}", acts.CASELOAD_OWN)
def change_week(work: Work, week: VisibleWeek, body: WeekPatch) -> WeekRead:
    """Other hours, until it is shared."""
    return caseload_weeks.read(work, caseload_weeks.change(work, week, body))


@router.act("/caseload/weeks/{weekId}/sharing", acts.CASELOAD_OWN)
def share_week(work: Work, week: VisibleWeek) -> WeekRead:
    """Let the team see it."""
    return caseload_weeks.read(work, caseload_weeks.share(work, week))


@router.read("/caseload/teams/{teamId}/week-results", acts.CASELOAD_READ)
def read_week_results(work: Work, team: VisibleTeam) -> WeekResults:
    """The shared weeks together: per week, month, quarter and year, for the team and its function groups."""
    return caseload_results.results(work, team)


@router.read("/caseload/teams/{teamId}/references", acts.CASELOAD_READ)
def list_references(
    work: Work, team: VisibleTeam, wanted: Annotated[ListQuery, Query()]
) -> Page[ReferenceRead]:
    """The examples that came with casustafel, and those of the team."""
    return caseload_results.references(work, team, wanted)


@router.make("/caseload/teams/{teamId}/references", acts.CASELOAD_WORK)
def add_reference(work: Work, team: VisibleTeam, body: ReferenceCreate) -> ReferenceRead:
    """An example of another team, or a wish of the own one."""
    return caseload_results.read_reference(work, caseload_results.add_reference(work, team, body))


@router.read("/caseload/references/{referenceId}", acts.SIGNED_IN)
def read_reference(work: Work, reference: VisibleReference) -> ReferenceRead:
    """One example."""
    return caseload_results.read_reference(work, reference)


@router.remove("/caseload/references/{referenceId}", acts.CASELOAD_WORK)
def remove_reference(work: Work, reference: VisibleReference) -> None:
    """An example of the team that was a mistake."""
    caseload_results.remove_reference(work, reference)


@router.read("/caseload/teams/{teamId}/band-line", acts.CASELOAD_READ)
def read_band_line(work: Work, team: VisibleTeam) -> BandLine:
    """Examples, the team, the own week, proposals and what was agreed on one line."""
    return caseload_results.line(work, team)


@router.read("/caseload/teams/{teamId}/factor-lists", acts.CASELOAD_READ)
def list_factor_lists(
    work: Work, team: VisibleTeam, wanted: Annotated[ListQuery, Query()]
) -> Page[FactorListRead]:
    """The versions of the factor list of a team, first to last."""
    return caseload_factors.find(work, team, wanted)


@router.make("/caseload/teams/{teamId}/factor-lists", acts.CASELOAD_LEAD)
def renew_factor_list(work: Work, team: VisibleTeam, body: FactorListCreate) -> FactorListRead:
    """A new version. The one before it keeps its scores."""
    return caseload_factors.read(work, caseload_factors.renew(work, team, body))


@router.read("/caseload/factor-lists/{factorListId}", acts.CASELOAD_READ)
def read_factor_list(work: Work, factor_list: VisibleFactorList) -> FactorListRead:
    """One version."""
    return caseload_factors.read(work, factor_list)


@router.act("/caseload/factor-lists/{factorListId}/scores", acts.CASELOAD_OWN)
def score_factors(work: Work, factor_list: VisibleFactorList, body: ScoresGiven) -> FactorResults:
    """The caller's own scores, 1 to 5 for every factor; then those of the others together become visible."""
    return caseload_factors.results(work, caseload_factors.score(work, factor_list, body))


@router.read("/caseload/factor-lists/{factorListId}/results", acts.CASELOAD_READ)
def read_factor_results(work: Work, factor_list: VisibleFactorList) -> FactorResults:
    """Average, spread, disagreement and heavy factors; hidden until the caller's own scores are in."""
    return caseload_factors.results(work, factor_list)
