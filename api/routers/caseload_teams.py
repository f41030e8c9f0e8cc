"""/caseload/teams, /caseload/workers, /caseload/carries: teams, who works in them, and who carries which case."""

from typing import Annotated

from fastapi import Query

from api.caseload_guards import VisibleCarry, VisibleTeam, VisibleWorker
from api.deps import Router
from api.flows import caseload_carries, caseload_teams
from api.flows.caseload_carries import CarryQuery
from api.flows.caseload_teams import TeamQuery
from api.models.caseload_case import CarryCreate, CarryPatch, CarryRead
from api.models.caseload_team import (
    CaseloadTeamCreate,
    CaseloadTeamPatch,
    CaseloadTeamRead,
    CaseloadWorkerCreate,
    CaseloadWorkerPatch,
    CaseloadWorkerRead,
)
from api.models.page import ListQuery, Page
from api.policies import acts, hats
from api.work import Work

router = Router("caseload")


@router.read("/caseload/teams", acts.CASELOAD_TEAMS_LIST)
def list_caseload_teams(work: Work, wanted: Annotated[TeamQuery, Query()]) -> Page[CaseloadTeamRead]:
    """Teams the caller may see, by name. What may be done is told with one team."""
    return caseload_teams.find(work, wanted)


@router.make("/caseload/teams", acts.CASELOAD_TEAMS_CREATE)
def create_caseload_team(work: Work, body: CaseloadTeamCreate) -> CaseloadTeamRead:
    """A new team, with a first definition and nineteen factors to begin with."""
    team = caseload_teams.create(work, body)
    work.hats = hats.before_team(work, team.id)
    return caseload_teams.read(work, team)


@router.read("/caseload/teams/{teamId}", acts.CASELOAD_READ)
def read_caseload_team(work: Work, team: VisibleTeam) -> CaseloadTeamRead:
    """One team."""
    return caseload_teams.read(work, team)


@router.change("/caseload/teams/{teamId}", acts.CASELOAD_LEAD)
def change_caseload_team(work: Work, team: VisibleTeam, body: CaseloadTeamPatch) -> CaseloadTeamRead:
    """Other facts about a team."""
    return caseload_teams.read(work, caseload_teams.change(work, team, body))


@router.read("/caseload/teams/{teamId}/workers", acts.CASELOAD_READ)
def list_caseload_workers(
    work: Work, team: VisibleTeam, wanted: Annotated[ListQuery, Query()]
) -> Page[CaseloadWorkerRead]:
    """Who works in the team, in which function group, for how many hours a week."""
    return caseload_teams.find_workers(work, team, wanted)


@router.make("/caseload/teams/{teamId}/workers", acts.CASELOAD_LEAD)
def add_caseload_worker(work: Work, team: VisibleTeam, body: CaseloadWorkerCreate) -> CaseloadWorkerRead:
    """Give somebody of the directory a place in the team."""
    return caseload_teams.read_worker(work, caseload_teams.add_worker(work, team, body))


@router.read("/caseload/workers/{workerId}", acts.CASELOAD_READ)
def read_caseload_worker(work: Work, worker: VisibleWorker) -> CaseloadWorkerRead:
    """One place in a team."""
    return caseload_teams.read_worker(work, worker)


@router.change("/caseload/workers/{workerId}", acts.CASELOAD_LEAD)
def change_caseload_worker(
    work: Work, worker: VisibleWorker, body: CaseloadWorkerPatch
) -> CaseloadWorkerRead:
    """Other hours, another group, the end of a place."""
    return caseload_teams.read_worker(work, caseload_teams.change_worker(work, worker, body))


@router.read("/caseload/teams/{teamId}/carries", acts.CASELOAD_CARRIES_READ)
def list_carries(work: Work, team: VisibleTeam, wanted: Annotated[CarryQuery, Query()]) -> Page[CarryRead]:
    """The cases of a team: all for the team lead, the own ones for a worker, and the waiting list for both."""
    return caseload_carries.find(work, team, wanted)


@router.make("/caseload/teams/{teamId}/carries", acts.CASELOAD_CARRIES_ADD)
def add_carry(work: Work, team: VisibleTeam, body: CarryCreate) -> CarryRead:
    """A case of the register for the team: on its waiting list, or by the team lead for one worker."""
    return caseload_carries.read(work, caseload_carries.add(work, team, body))


@router.read("/caseload/carries/{carryId}", acts.CASELOAD_CARRIES_READ)
def read_carry(work: Work, carry: VisibleCarry) -> CarryRead:
    """One case of a team: whether it counts, why not, and what it weighs."""
    return caseload_carries.read(work, carry)


@router.change("/caseload/carries/{carryId}", acts.CASELOAD_CARRIES_CHANGE)
def change_carry(work: Work, carry: VisibleCarry, body: CarryPatch) -> CarryRead:
    """It got attention, is heavier than it seemed, goes to a colleague, or ends."""
    return caseload_carries.read(work, caseload_carries.change(work, carry, body))
