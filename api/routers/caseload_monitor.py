"""/caseload/monitor, trend, what-if, discussions and reflections: living with a band (B10)."""

from typing import Annotated

from fastapi import Query

from api.caseload_guards import OwnFigure, VisibleDiscussion, VisibleNote, VisibleReflection, VisibleTeam
from api.deps import Router
from api.flows import caseload_discussions, caseload_monitor, caseload_reflections, caseload_snapshots
from api.flows.caseload_discussions import DiscussionQuery
from api.flows.caseload_monitor import MonitorQuery
from api.flows.caseload_snapshots import TrendQuery
from api.models.caseload_monitor import (
    DiscussionAnswer,
    DiscussionRead,
    LoadFigure,
    MonitorTeam,
    TrendPoint,
    WhatIf,
    WhatIfRead,
)
from api.models.caseload_reflection import (
    NoteCreate,
    NotePatch,
    NoteRead,
    ReflectionClosure,
    ReflectionCreate,
    ReflectionRead,
)
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("caseload")


@router.read("/caseload/monitor", acts.CASELOAD_TEAMS_LIST)
def read_monitor(work: Work, wanted: Annotated[MonitorQuery, Query()]) -> Page[MonitorTeam]:
    """The weighted caseload of teams and function groups now, against the band or marked as without one."""
    return caseload_monitor.find(work, wanted)


@router.read("/caseload/workers/{workerId}/load", acts.CASELOAD_FIGURE)
def read_own_load(work: Work, worker: OwnFigure) -> LoadFigure:
    """The figure of one worker. For anybody but that worker and the team lead it does not exist (404)."""
    return caseload_monitor.own(work, worker)


@router.read("/caseload/teams/{teamId}/trend", acts.CASELOAD_READ)
def read_trend(work: Work, team: VisibleTeam, wanted: Annotated[TrendQuery, Query()]) -> Page[TrendPoint]:
    """The figure of every week, newest first."""
    return caseload_snapshots.trend(work, team, wanted)


@router.act("/caseload/teams/{teamId}/what-if", acts.CASELOAD_READ)
def ask_what_if(work: Work, team: VisibleTeam, body: WhatIf) -> WhatIfRead:
    """The team now, and with colleagues absent or more cases. Nothing is stored."""
    return caseload_discussions.what_if(work, team, body)


@router.read("/caseload/teams/{teamId}/discussions", acts.CASELOAD_READ)
def list_discussions(
    work: Work, team: VisibleTeam, wanted: Annotated[DiscussionQuery, Query()]
) -> Page[DiscussionRead]:
    """What lay too far outside the band and has to be talked about, and what was answered."""
    return caseload_discussions.find(work, team, wanted)


@router.read("/caseload/discussions/{discussionId}", acts.CASELOAD_READ)
def read_discussion(work: Work, discussion: VisibleDiscussion) -> DiscussionRead:
    """One of them."""
    return caseload_discussions.read(work, discussion)


@router.act("/caseload/discussions/{discussionId}/answer", acts.CASELOAD_LEAD)
def answer_discussion(work: Work, discussion: VisibleDiscussion, body: DiscussionAnswer) -> DiscussionRead:
    """Why it is so, what is done about it, and when it is looked at again."""
    return caseload_discussions.read(work, caseload_discussions.answer(work, discussion, body))


@router.read("/caseload/teams/{teamId}/reflections", acts.CASELOAD_READ)
def list_reflections(
    work: Work, team: VisibleTeam, wanted: Annotated[ListQuery, Query()]
) -> Page[ReflectionRead]:
    """Rounds of looking back, first to last."""
    return caseload_reflections.find(work, team, wanted)


@router.make("/caseload/teams/{teamId}/reflections", acts.CASELOAD_WORK)
def begin_reflection(work: Work, team: VisibleTeam, body: ReflectionCreate) -> ReflectionRead:
    """A new round: with one worker, with the team, or with management and municipality."""
    return caseload_reflections.read(work, caseload_reflections.begin(work, team, body))


@router.read("/caseload/reflections/{reflectionId}", acts.CASELOAD_READ)
def read_reflection(work: Work, reflection: VisibleReflection) -> ReflectionRead:
    """One round with the questions of its level."""
    return caseload_reflections.read(work, reflection)


@router.act("/caseload/reflections/{reflectionId}/closure", acts.CASELOAD_WORK)
def close_reflection(work: Work, reflection: VisibleReflection, body: ReflectionClosure) -> ReflectionRead:
    """The end of a round, with what it means for the work."""
    return caseload_reflections.read(work, caseload_reflections.close(work, reflection, body))


@router.read("/caseload/reflections/{reflectionId}/notes", acts.CASELOAD_READ)
def list_reflection_notes(
    work: Work, reflection: VisibleReflection, wanted: Annotated[ListQuery, Query()]
) -> Page[NoteRead]:
    """What everybody wrote."""
    return caseload_reflections.find_notes(work, reflection, wanted)


@router.make("/caseload/reflections/{reflectionId}/notes", acts.CASELOAD_SPEAK)
def write_reflection_note(work: Work, reflection: VisibleReflection, body: NoteCreate) -> NoteRead:
    """What goes well or needs attention, in at most 150 words."""
    return caseload_reflections.read_note(work, caseload_reflections.write(work, reflection, body))


@router.read("/caseload/notes/{noteId}", acts.CASELOAD_READ)
def read_reflection_note(work: Work, note: VisibleNote) -> NoteRead:
    """One contribution."""
    return caseload_reflections.read_note(work, note)


@router.change("/caseload/notes/{noteId}", acts.CASELOAD_WORK)
def cluster_reflection_note(work: Work, note: VisibleNote, body: NotePatch) -> NoteRead:
    """Put it with others that are about the same."""
    return caseload_reflections.read_note(work, caseload_reflections.cluster(work, note, body))
