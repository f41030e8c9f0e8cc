"""/caseload/processes with their steps, sessions, members and sketch (B1, B2), and the one page (B11)."""

from typing import Annotated, Any

from fastapi import Query, Response

from api.answer import Answer
from api.caseload_guards import VisibleMember, VisibleProcess, VisibleSession, VisibleStep, VisibleTeam
from api.deps import Router
from api.flows import caseload_presentation, caseload_processes, caseload_steps
from api.models.caseload_presentation import Presentation
from api.models.caseload_process import (
    MemberCreate,
    MemberRead,
    ProcessClosure,
    ProcessCreate,
    ProcessPatch,
    ProcessRead,
    SessionCreate,
    SessionPatch,
    SessionRead,
    SketchPatch,
    SketchRead,
)
from api.models.caseload_step import StepCreate, StepPatch, StepProgress, StepRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("caseload")

_XLSX: dict[str, Any] = {caseload_presentation.MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}


@router.read("/caseload/teams/{teamId}/processes", acts.CASELOAD_READ)
def list_processes(work: Work, team: VisibleTeam, wanted: Annotated[ListQuery, Query()]) -> Page[ProcessRead]:
    """The processes of a team, first to last."""
    return caseload_processes.find(work, team, wanted)


@router.make("/caseload/teams/{teamId}/processes", acts.CASELOAD_LEAD)
def begin_process(work: Work, team: VisibleTeam, body: ProcessCreate) -> ProcessRead:
    """Begin a process: its steps, and sessions after a plan. A later one begins with the lessons before it."""
    return caseload_processes.read(work, caseload_processes.begin(work, team, body))


@router.read("/caseload/processes/{processId}", acts.CASELOAD_READ)
def read_process(work: Work, process: VisibleProcess) -> ProcessRead:
    """One process, and where to go on with it."""
    return caseload_processes.read(work, process)


@router.change("/caseload/processes/{processId}", acts.CASELOAD_LEAD)
def change_process(work: Work, process: VisibleProcess, body: ProcessPatch) -> ProcessRead:
    """Another owner or guide."""
    return caseload_processes.read(work, caseload_processes.change(work, process, body))


@router.act("/caseload/processes/{processId}/closure", acts.CASELOAD_LEAD)
def close_process(work: Work, process: VisibleProcess, body: ProcessClosure) -> ProcessRead:
    """End the process, with its lessons for a later one."""
    return caseload_processes.read(work, caseload_processes.close(work, process, body))


@router.act("/caseload/processes/{processId}/reopening", acts.CASELOAD_LEAD)
def reopen_process(work: Work, process: VisibleProcess) -> ProcessRead:
    """Go on with a process that was closed too early."""
    return caseload_processes.read(work, caseload_processes.reopen(work, process))


@router.read("/caseload/processes/{processId}/sketch", acts.CASELOAD_READ)
def read_sketch(work: Work, process: VisibleProcess) -> SketchRead:
    """The situation sketch, with the version of its process."""
    return caseload_processes.read_sketch(work, process)


@router.change("/caseload/processes/{processId}/sketch", acts.CASELOAD_WORK)
def change_sketch(work: Work, process: VisibleProcess, body: SketchPatch) -> SketchRead:
    """More is known: reason, goal, lessons, stakeholders, figures with their source."""
    return caseload_processes.read_sketch(work, caseload_processes.change_sketch(work, process, body))


@router.read("/caseload/processes/{processId}/steps", acts.CASELOAD_READ)
def list_steps(work: Work, process: VisibleProcess, wanted: Annotated[ListQuery, Query()]) -> Page[StepRead]:
    """The sub-steps in order, and the actions that were agreed behind them."""
    return caseload_steps.find(work, process, wanted)


@router.make("/caseload/processes/{processId}/steps", acts.CASELOAD_LEAD)
def add_step(work: Work, process: VisibleProcess, body: StepCreate) -> StepRead:
    """Something more to do: an action with an owner and a day."""
    return caseload_steps.read(work, caseload_steps.add(work, process, body))


@router.read("/caseload/steps/{stepId}", acts.CASELOAD_READ)
def read_step(work: Work, step: VisibleStep) -> StepRead:
    """One sub-step."""
    return caseload_steps.read(work, step)


@router.change("/caseload/steps/{stepId}", acts.CASELOAD_LEAD)
def change_step(work: Work, step: VisibleStep, body: StepPatch) -> StepRead:
    """Who owns it, who prepares what, by when."""
    return caseload_steps.read(work, caseload_steps.change(work, step, body))


@router.act("/caseload/steps/{stepId}/progress", acts.CASELOAD_SPEAK)
def move_step(work: Work, step: VisibleStep, body: StepProgress) -> StepRead:
    """Begin with it, finish it, take it up again."""
    return caseload_steps.read(work, caseload_steps.progress(work, step, body))


@router.read("/caseload/processes/{processId}/sessions", acts.CASELOAD_READ)
def list_work_sessions(
    work: Work, process: VisibleProcess, wanted: Annotated[ListQuery, Query()]
) -> Page[SessionRead]:
    """The sessions of a process."""
    return caseload_steps.find_sessions(work, process, wanted)


@router.make("/caseload/processes/{processId}/sessions", acts.CASELOAD_LEAD)
def add_work_session(work: Work, process: VisibleProcess, body: SessionCreate) -> SessionRead:
    """A session more than the plan has."""
    return caseload_steps.read_session(work, caseload_steps.add_session(work, process, body))


@router.read("/caseload/sessions/{sessionId}", acts.CASELOAD_READ)
def read_work_session(work: Work, session: VisibleSession) -> SessionRead:
    """One session."""
    return caseload_steps.read_session(work, session)


@router.change("/caseload/sessions/{sessionId}", acts.CASELOAD_LEAD)
def change_work_session(work: Work, session: VisibleSession, body: SessionPatch) -> SessionRead:
    """Its day, its place, what is prepared, what came of it."""
    return caseload_steps.read_session(work, caseload_steps.change_session(work, session, body))


@router.remove("/caseload/sessions/{sessionId}", acts.CASELOAD_LEAD)
def remove_work_session(work: Work, session: VisibleSession) -> None:
    """A session that is not held."""
    caseload_steps.remove_session(work, session)


@router.read("/caseload/processes/{processId}/members", acts.CASELOAD_READ)
def list_members(
    work: Work, process: VisibleProcess, wanted: Annotated[ListQuery, Query()]
) -> Page[MemberRead]:
    """Who takes part, in which part and why."""
    return caseload_steps.find_members(work, process, wanted)


@router.make("/caseload/processes/{processId}/members", acts.CASELOAD_LEAD)
def add_member(work: Work, process: VisibleProcess, body: MemberCreate) -> MemberRead:
    """Somebody takes part from now on, and sees what the team does here."""
    return caseload_steps.read_member(work, caseload_steps.add_member(work, process, body))


@router.read("/caseload/members/{memberId}", acts.CASELOAD_READ)
def read_member(work: Work, member: VisibleMember) -> MemberRead:
    """Somebody who takes part."""
    return caseload_steps.read_member(work, member)


@router.remove("/caseload/members/{memberId}", acts.CASELOAD_LEAD)
def remove_member(work: Work, member: VisibleMember) -> None:
    """Somebody takes part no more; what they said stays."""
    caseload_steps.remove_member(work, member)


@router.read("/caseload/processes/{processId}/presentation", acts.CASELOAD_READ)
def read_presentation(work: Work, process: VisibleProcess) -> Presentation:
    """Everything of a process on one page."""
    return caseload_presentation.present(work, process)


@router.read(
    "/caseload/processes/{processId}/figures",
    acts.CASELOAD_READ,
    response_class=Response,
    openapi_extra={"responses": {"200": {"content": _XLSX}}},
)
def export_figures(work: Work, process: VisibleProcess) -> Answer:
    """The figures of a process as a workbook (XLSX). What people wrote is text in it, never a formula."""
    name = caseload_presentation.file_name(work, process)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Answer(
        caseload_presentation.workbook(work, process),
        headers=headers,
        media_type=caseload_presentation.MEDIA_TYPE,
    )
