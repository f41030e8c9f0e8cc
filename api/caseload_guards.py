"""Row guards of the responsible caseload: everything is seen with its team, unless it is somebody's own."""

from typing import Annotated, Any

from sqlalchemy.sql import ColumnElement
from sqlmodel import col

from api.guards import Guard, Visible, nowhere
from api.models.caller import Caller, Hat
from api.models.caseload_case import Carry
from api.models.caseload_decision import Decision
from api.models.caseload_definition import Definition
from api.models.caseload_factors import FactorList
from api.models.caseload_monitor import Discussion
from api.models.caseload_process import CaseloadProcess, Member, WorkSession
from api.models.caseload_proposal import Argument, Proposal
from api.models.caseload_reference import Reference
from api.models.caseload_reflection import Reflection, ReflectionNote
from api.models.caseload_step import Step
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.caseload_week import Week
from api.policies import hats, visible_team
from api.work import Work


def _team_part(kind: Any, param: str, visible: Visible | None = None) -> Guard:
    """A row of a team that agrees on its caseload; without a condition of its own visible with the team."""

    def with_team(caller: Caller, day: Any) -> ColumnElement[bool]:
        return visible_team.within_team(col(kind.team_id), caller, day)

    def standing(work: Work, row: Any) -> frozenset[Hat]:
        return hats.before_team(work, row.team_id)

    return Guard(kind, param, visible or with_team, nowhere, standing=standing)


VisibleTeam = Annotated[
    CaseloadTeam,
    Guard(
        CaseloadTeam,
        "teamId",
        visible_team.teams,
        nowhere,
        standing=lambda work, row: hats.before_team(work, row.id),
    ),
]
VisibleWorker = Annotated[CaseloadWorker, _team_part(CaseloadWorker, "workerId")]
OwnFigure = Annotated[CaseloadWorker, _team_part(CaseloadWorker, "workerId", visible_team.figures)]
VisibleCarry = Annotated[Carry, _team_part(Carry, "carryId", visible_team.carries)]
VisibleDefinition = Annotated[Definition, _team_part(Definition, "definitionId")]
VisibleProcess = Annotated[CaseloadProcess, _team_part(CaseloadProcess, "processId")]
VisibleMember = Annotated[Member, _team_part(Member, "memberId")]
VisibleSession = Annotated[WorkSession, _team_part(WorkSession, "sessionId")]
VisibleStep = Annotated[Step, _team_part(Step, "stepId")]
VisibleWeek = Annotated[Week, _team_part(Week, "weekId", visible_team.weeks)]
VisibleReference = Annotated[Reference, _team_part(Reference, "referenceId", visible_team.references)]
VisibleFactorList = Annotated[FactorList, _team_part(FactorList, "factorListId")]
VisibleArgument = Annotated[Argument, _team_part(Argument, "argumentId")]
VisibleProposal = Annotated[Proposal, _team_part(Proposal, "proposalId")]
VisibleDecision = Annotated[Decision, _team_part(Decision, "decisionId")]
VisibleDiscussion = Annotated[Discussion, _team_part(Discussion, "discussionId", visible_team.discussions)]
VisibleReflection = Annotated[Reflection, _team_part(Reflection, "reflectionId", visible_team.reflections)]
VisibleNote = Annotated[ReflectionNote, _team_part(ReflectionNote, "noteId", visible_team.notes)]
