"""The guided process: begun from a plan, picked up where it was left, its sketch and its end (B1, B2)."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict
from api.flows.caseload_material import material
from api.flows.caseload_rows import demand_people, every, moves, names, page, tell
from api.models.caseload_process import (
    LIFECYCLE,
    CaseloadProcess,
    Member,
    MemberPart,
    ProcessClosure,
    ProcessCreate,
    ProcessPatch,
    ProcessRead,
    ProcessStatus,
    Sketch,
    SketchPatch,
    SketchRead,
    WorkSession,
)
from api.models.caseload_step import Step, StepStatus
from api.models.caseload_team import CaseloadTeam
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work


def find(work: Work, team: CaseloadTeam, wanted: ListQuery) -> Page[ProcessRead]:
    """The processes of a team, first to last."""
    rows, cursor = page(work, CaseloadProcess, wanted, CaseloadProcess.team_id == team.id)
    called = names(work, (row.owner_id for row in rows))
    steps = every(work, Step, Step.team_id == team.id)
    return Page(items=[_shown(row, called[row.owner_id], steps) for row in rows], next=cursor)


def read(work: Work, process: CaseloadProcess) -> ProcessRead:
    """A process, where to go on with it, and what the caller may do."""
    running = process.status is ProcessStatus.RUNNING
    lead, speak = running and acts.CASELOAD_LEAD, running and acts.CASELOAD_SPEAK
    may = moves(
        work, edit=lead, sketch=running and acts.CASELOAD_WORK, steps=lead, members=lead, sessions=lead,
        arguments=speak, proposals=running and acts.CASELOAD_WORK, decisions=acts.CASELOAD_DECIDE,
        closure=lead, reopening=not running and acts.CASELOAD_LEAD,
    )  # fmt: skip
    steps = every(work, Step, Step.process_id == process.id)
    owner = names(work, [process.owner_id])[process.owner_id]
    return _shown(process, owner, steps, next=may)


def begin(work: Work, team: CaseloadTeam, body: ProcessCreate) -> CaseloadProcess:
    """A new process with its steps and planned sessions; a later one begins with the lessons of the one before."""
    demand_people(work, ownerId=body.owner_id)
    before = work.session.exec(
        select(CaseloadProcess)
        .where(CaseloadProcess.team_id == team.id)
        .order_by(col(CaseloadProcess.id).desc())
        .limit(1)
    ).first()
    if before is not None and before.status is ProcessStatus.RUNNING:
        raise Conflict("process-running")
    sketch = Sketch(purpose=team.purpose, keep=before.lessons if before else None)
    process = work.create(
        CaseloadProcess, body, team_id=team.id, previous_id=before and before.id, sketch=sketch
    )
    _lay_out(work, process)
    work.create(
        Member, team_id=team.id, process_id=process.id, person_id=body.owner_id, part=MemberPart.PROJECT_GROUP
    )
    tell(work, "process-begun", process)
    return process


def change(work: Work, process: CaseloadProcess, body: ProcessPatch) -> CaseloadProcess:
    """Another owner, another guide, other words."""
    demand_running(process)
    sent = body.changes()
    demand_people(work, ownerId=sent.get("owner_id"))
    if work.change(process, **sent):
        tell(work, "process-changed", process)
    return process


def read_sketch(work: Work, process: CaseloadProcess) -> SketchRead:
    """The situation sketch, with the version of its process."""
    may = moves(work, edit=process.status is ProcessStatus.RUNNING and acts.CASELOAD_WORK)
    return SketchRead.model_validate(
        process.sketch,
        update={
            "id": process.id,
            "version": process.version,
            "created_at": process.created_at,
            "updated_at": process.updated_at,
            "next": may,
        },
    )


def change_sketch(work: Work, process: CaseloadProcess, body: SketchPatch) -> CaseloadProcess:
    """More is known. A list that is sent takes the place of the one that stood there."""
    demand_running(process)
    sketch = process.sketch.model_copy(update=body.changes())
    if work.change(process, sketch=Sketch.model_validate(sketch)):
        tell(work, "sketch-changed", process, fields=sorted(body.model_fields_set))
    return process


def close(work: Work, process: CaseloadProcess, body: ProcessClosure) -> CaseloadProcess:
    """The end of a process, with its lessons."""
    status = LIFECYCLE.after(process.status, "close")
    work.change(process, status=status, closed_at=work.now, lessons=body.lessons)
    tell(work, "process-closed", process)
    return process


def reopen(work: Work, process: CaseloadProcess) -> CaseloadProcess:
    """Go on with a process that was closed too early."""
    status = LIFECYCLE.after(process.status, "reopen")
    work.change(process, status=status, closed_at=None)
    tell(work, "process-reopened", process)
    return process


def of(work: Work, process_id: UUID) -> CaseloadProcess:
    """The process of a row."""
    return work.session.get_one(CaseloadProcess, process_id)


def demand_running(process: CaseloadProcess) -> None:
    """409 when the process has ended."""
    if process.status is not ProcessStatus.RUNNING:
        raise Conflict("process-closed")


def _shown(process: CaseloadProcess, owner: str, steps: Sequence[Step], **more: object) -> ProcessRead:
    own = sorted((step for step in steps if step.process_id == process.id), key=lambda one: one.place)
    left = [step for step in own if step.status is not StepStatus.DONE]
    extra = {
        "owner_name": owner,
        "continue_with": left[0].key or left[0].title if left else None,
        "steps_done": len(own) - len(left),
        "steps": len(own),
    }
    return ProcessRead.model_validate(process, update={**extra, **more})


def _lay_out(work: Work, process: CaseloadProcess) -> None:
    same = {"team_id": process.team_id, "process_id": process.id}
    for place, entry in enumerate(material()["steps"], 1):
        work.create(Step, **same, place=place, **entry)
    for number, entry in enumerate(material()["plans"][process.plan], 1):
        work.create(WorkSession, **same, number=number, **entry)
