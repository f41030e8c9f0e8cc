"""Sub-steps and agreed actions, sessions, and who takes part (B1, B9)."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import col, func, select

from api.core.errors import Fault
from api.flows import caseload_processes
from api.flows.caseload_rows import demand_people, moves, names, page, refuse, tell
from api.models.caseload_process import (
    CaseloadProcess,
    Member,
    MemberCreate,
    MemberRead,
    SessionCreate,
    SessionPatch,
    SessionRead,
    WorkSession,
)
from api.models.caseload_step import (
    LIFECYCLE,
    Step,
    StepCreate,
    StepPatch,
    StepProgress,
    StepRead,
    StepStatus,
)
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work


def find(work: Work, process: CaseloadProcess, wanted: ListQuery) -> Page[StepRead]:
    """The sub-steps in order, and behind them the actions that were agreed."""
    rows, cursor = page(work, Step, wanted, Step.process_id == process.id)
    called = names(work, (row.owner_id for row in rows))
    return Page(items=[_shown(work, row, called) for row in rows], next=cursor)


def read(work: Work, step: Step) -> StepRead:
    """One sub-step."""
    return _shown(work, step, names(work, [step.owner_id]))


def add(work: Work, process: CaseloadProcess, body: StepCreate) -> Step:
    """Something more to do, with an owner and a day."""
    caseload_processes.demand_running(process)
    demand_people(work, ownerId=body.owner_id)
    refuse(Fault("in-the-past", "/dueOn") for _ in [1] if body.due_on < work.today)
    last = select(func.max(Step.place)).where(Step.process_id == process.id)
    place = (work.session.exec(last).one() or 0) + 1
    step = work.create(Step, body, team_id=process.team_id, process_id=process.id, place=place)
    tell(work, "step-added", step)
    return step


def change(work: Work, step: Step, body: StepPatch) -> Step:
    """Another owner, another day, what is prepared by whom."""
    caseload_processes.demand_running(caseload_processes.of(work, step.process_id))
    sent = body.changes()
    demand_people(work, ownerId=sent.get("owner_id"))
    if work.change(step, **sent):
        tell(work, "step-changed", step)
    return step


def progress(work: Work, step: Step, body: StepProgress) -> Step:
    """Begin with a step, finish it, or take it up again; actions also go on when the process has ended."""
    status = LIFECYCLE.after(step.status, body.move)
    work.change(step, status=status, outcome=body.outcome or step.outcome)
    tell(work, "step-moved", step, move=body.move)
    return step


def find_sessions(work: Work, process: CaseloadProcess, wanted: ListQuery) -> Page[SessionRead]:
    """The sessions in the order in which they were planned."""
    rows, cursor = page(work, WorkSession, wanted, WorkSession.process_id == process.id)
    return Page(items=[read_session(work, row) for row in rows], next=cursor)


def read_session(work: Work, session: WorkSession) -> SessionRead:
    """One session."""
    may = moves(work, edit=acts.CASELOAD_LEAD, delete=acts.CASELOAD_LEAD)
    return SessionRead.model_validate(session, update={"next": may})


def add_session(work: Work, process: CaseloadProcess, body: SessionCreate) -> WorkSession:
    """A session more than the plan has."""
    caseload_processes.demand_running(process)
    last = select(func.max(WorkSession.number)).where(WorkSession.process_id == process.id)
    number = (work.session.exec(last).one() or 0) + 1
    session = work.create(WorkSession, body, team_id=process.team_id, process_id=process.id, number=number)
    tell(work, "session-planned", session)
    return session


def change_session(work: Work, session: WorkSession, body: SessionPatch) -> WorkSession:
    """Its day, its place, what is prepared, what came of it."""
    if work.change(session, **body.changes()):
        tell(work, "session-changed", session)
    return session


def remove_session(work: Work, session: WorkSession) -> None:
    """A session that is not held."""
    tell(work, "session-removed", session)
    work.session.delete(session)


def find_members(work: Work, process: CaseloadProcess, wanted: ListQuery) -> Page[MemberRead]:
    """Who takes part."""
    rows, cursor = page(work, Member, wanted, Member.process_id == process.id)
    called = names(work, (row.person_id for row in rows))
    return Page(items=[_member(work, row, called) for row in rows], next=cursor)


def read_member(work: Work, member: Member) -> MemberRead:
    """Somebody who takes part."""
    return _member(work, member, names(work, [member.person_id]))


def add_member(work: Work, process: CaseloadProcess, body: MemberCreate) -> Member:
    """Somebody takes part from now on, and sees the team."""
    caseload_processes.demand_running(process)
    demand_people(work, personId=body.person_id)
    there = select(Member.id).where(Member.process_id == process.id, col(Member.person_id) == body.person_id)
    refuse(Fault("duplicate", "/personId") for _ in work.session.exec(there))
    member = work.create(Member, body, team_id=process.team_id, process_id=process.id)
    tell(work, "member-added", member)
    return member


def remove_member(work: Work, member: Member) -> None:
    """Somebody takes part no more. What they said and voted stays."""
    tell(work, "member-removed", member)
    work.session.delete(member)


def _member(work: Work, member: Member, called: Mapping[UUID, str]) -> MemberRead:
    may = moves(work, delete=acts.CASELOAD_LEAD)
    return MemberRead.model_validate(member, update={"name": called[member.person_id], "next": may})


def _shown(work: Work, step: Step, called: Mapping[UUID, str]) -> StepRead:
    late = step.status is not StepStatus.DONE and step.due_on is not None and step.due_on < work.today
    own = step.owner_id is not None and step.owner_id == work.caller.person_id
    may = moves(work, edit=acts.CASELOAD_LEAD, progress=own or acts.CASELOAD_WORK)
    owner = called.get(step.owner_id) if step.owner_id else None
    return StepRead.model_validate(step, update={"owner_name": owner, "overdue": late, "next": may})
