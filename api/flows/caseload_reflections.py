"""Looking back: rounds on three levels, short contributions, clusters, a conclusion (B10)."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import select

from api.core.errors import Conflict, Fault
from api.flows.caseload_material import material
from api.flows.caseload_rows import moves, names, page, refuse, tell
from api.models.caller import Hat
from api.models.caseload_reflection import (
    LIFECYCLE,
    NoteCreate,
    NotePatch,
    NoteRead,
    Reflection,
    ReflectionClosure,
    ReflectionCreate,
    ReflectionLevel,
    ReflectionNote,
    ReflectionRead,
    ReflectionStatus,
)
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.page import ListQuery, Page
from api.policies import acts, visible_team
from api.work import Work


def find(work: Work, team: CaseloadTeam, wanted: ListQuery) -> Page[ReflectionRead]:
    """The rounds of a team; one with another worker is not among them."""
    seen = visible_team.reflections(work.caller, work.today)
    rows, cursor = page(work, Reflection, wanted, Reflection.team_id == team.id, seen)
    return Page(items=[read(work, row) for row in rows], next=cursor)


def read(work: Work, reflection: Reflection) -> ReflectionRead:
    """A round with the questions of its level."""
    going = reflection.status is ReflectionStatus.OPEN
    may = moves(work, notes=going and acts.CASELOAD_SPEAK, closure=going and acts.CASELOAD_WORK)
    questions = material()["questions"][reflection.level]
    return ReflectionRead.model_validate(reflection, update={"questions": questions, "next": may})


def begin(work: Work, team: CaseloadTeam, body: ReflectionCreate) -> Reflection:
    """A new round. With one worker: begun by that worker or the team lead, and for nobody else."""
    worker = work.session.get(CaseloadWorker, body.worker_id) if body.worker_id else None
    individual = body.level is ReflectionLevel.INDIVIDUAL
    faults = []
    if individual and body.worker_id is None:
        faults.append(Fault("required-here", "/workerId"))
    if not individual and body.worker_id is not None:
        faults.append(Fault("only-individual", "/workerId"))
    if body.worker_id is not None and (worker is None or worker.team_id != team.id):
        faults.append(Fault("not-in-team", "/workerId"))
    own = worker is not None and worker.person_id == work.caller.person_id
    if not faults and individual and not own and Hat.TEAM_LEAD not in work.hats:
        faults.append(Fault("lead-decides", "/workerId"))
    refuse(faults)
    reflection = work.create(Reflection, body, team_id=team.id)
    tell(work, "reflection-begun", reflection, level=body.level)
    return reflection


def close(work: Work, reflection: Reflection, body: ReflectionClosure) -> Reflection:
    """The end of a round, with what it means for the work."""
    status = LIFECYCLE.after(reflection.status, "close")
    work.change(reflection, status=status, closed_at=work.now, conclusion=body.conclusion)
    tell(work, "reflection-closed", reflection, level=reflection.level)
    return reflection


def find_notes(work: Work, reflection: Reflection, wanted: ListQuery) -> Page[NoteRead]:
    """What everybody wrote."""
    rows, cursor = page(work, ReflectionNote, wanted, ReflectionNote.reflection_id == reflection.id)
    called = names(work, (row.person_id for row in rows))
    return Page(items=[_shown(work, reflection, row, called) for row in rows], next=cursor)


def read_note(work: Work, note: ReflectionNote) -> NoteRead:
    """One contribution."""
    reflection = _of(work, note)
    return _shown(work, reflection, note, names(work, [note.person_id]))


def write(work: Work, reflection: Reflection, body: NoteCreate) -> ReflectionNote:
    """A contribution of the caller's own, in at most 150 words."""
    _demand_open(reflection)
    place = {"team_id": reflection.team_id, "reflection_id": reflection.id}
    note = work.create(ReflectionNote, body, **place, person_id=work.caller.person_id)
    tell(work, "reflection-written", note)
    return note


def cluster(work: Work, note: ReflectionNote, body: NotePatch) -> ReflectionNote:
    """Put a contribution with others that are about the same."""
    _demand_open(_of(work, note))
    if work.change(note, **body.changes()):
        tell(work, "reflection-clustered", note)
    return note


def _demand_open(reflection: Reflection) -> None:
    if reflection.status is not ReflectionStatus.OPEN:
        raise Conflict("reflection-closed")


def _of(work: Work, note: ReflectionNote) -> Reflection:
    return work.session.exec(select(Reflection).where(Reflection.id == note.reflection_id)).one()


def _shown(work: Work, reflection: Reflection, note: ReflectionNote, called: Mapping[UUID, str]) -> NoteRead:
    going = reflection.status is ReflectionStatus.OPEN
    update = {
        "by": called[note.person_id],
        "mine": note.person_id == work.caller.person_id,
        "next": moves(work, edit=going and acts.CASELOAD_WORK),
    }
    return NoteRead.model_validate(note, update=update)
