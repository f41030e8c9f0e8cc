"""Everything of a process on one page (B11)."""

from uuid import UUID

from api.models.base import Wire
from api.models.caseload_decision import DecisionRead
from api.models.caseload_definition import DefinitionRun
from api.models.caseload_factors import FactorResults
from api.models.caseload_monitor import MonitorTeam
from api.models.caseload_process import MemberRead, Sketch
from api.models.caseload_proposal import ArgumentRead, ProposalRead, SuggestionRead
from api.models.caseload_reference import BandLine
from api.models.caseload_step import StepRead
from api.models.caseload_week import WeekResults


class Presentation(Wire):
    """One process as it can be shown to whoever decides. ``suggestion`` is empty while there are no figures for it."""

    process_id: UUID
    title: str
    team: str
    purpose: str | None
    owner: str
    members: list[MemberRead]
    sketch: Sketch
    steps: list[StepRead]
    definition: DefinitionRun
    weeks: WeekResults
    line: BandLine
    factors: FactorResults
    suggestion: SuggestionRead | None
    arguments: list[ArgumentRead]
    proposals: list[ProposalRead]
    decisions: list[DecisionRead]
    monitor: MonitorTeam
