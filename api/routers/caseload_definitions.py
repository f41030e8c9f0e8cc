"""/caseload/definitions: what counts, tried out on the register (B3)."""

from typing import Annotated

from fastapi import Query

from api.caseload_guards import VisibleDefinition, VisibleTeam
from api.deps import Router
from api.flows import caseload_definitions
from api.flows.caseload_definitions import ComparisonQuery
from api.models.caseload_definition import (
    DefinitionComparison,
    DefinitionCreate,
    DefinitionPatch,
    DefinitionRead,
    DefinitionRun,
)
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("caseload")


@router.read("/caseload/teams/{teamId}/definitions", acts.CASELOAD_READ)
def list_definitions(
    work: Work, team: VisibleTeam, wanted: Annotated[ListQuery, Query()]
) -> Page[DefinitionRead]:
    """The definitions of a team, first to last."""
    return caseload_definitions.find(work, team, wanted)


@router.make("/caseload/teams/{teamId}/definitions", acts.CASELOAD_WORK)
def create_definition(work: Work, team: VisibleTeam, body: DefinitionCreate) -> DefinitionRead:
    """A new draft."""
    return caseload_definitions.read(work, caseload_definitions.create(work, team, body))


@router.read("/caseload/definitions/{definitionId}", acts.CASELOAD_READ)
def read_definition(work: Work, definition: VisibleDefinition) -> DefinitionRead:
    """One definition."""
    return caseload_definitions.read(work, definition)


@router.change("/caseload/definitions/{definitionId}", acts.CASELOAD_WORK)
def change_definition(work: Work, definition: VisibleDefinition, body: DefinitionPatch) -> DefinitionRead:
    """Other choices, while it is a draft."""
    return caseload_definitions.read(work, caseload_definitions.change(work, definition, body))


@router.act("/caseload/definitions/{definitionId}/agreement", acts.CASELOAD_LEAD)
def agree_definition(work: Work, definition: VisibleDefinition) -> DefinitionRead:
    """From now on this definition decides what counts. Refused when it counts nothing of what there is."""
    return caseload_definitions.read(work, caseload_definitions.agree(work, definition))


@router.read("/caseload/definitions/{definitionId}/run", acts.CASELOAD_CASES_READ)
def run_definition(work: Work, definition: VisibleDefinition) -> DefinitionRun:
    """How many of today's cases count by this definition, and of every other one why not."""
    return caseload_definitions.run(work, definition)


@router.read("/caseload/definitions/{definitionId}/comparison", acts.CASELOAD_CASES_READ)
def compare_definitions(
    work: Work, definition: VisibleDefinition, wanted: Annotated[ComparisonQuery, Query()]
) -> DefinitionComparison:
    """Two definitions side by side, and the cases about which they differ."""
    return caseload_definitions.compare(work, definition, wanted)
