"""/meetings/{meetingId}/agenda-items and /agenda-items: time boxes and what they took (W9)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import agenda
from api.guards import VisibleAgendaItem, VisibleMeeting
from api.models.agenda_item import AgendaItemCreate, AgendaItemPatch, AgendaItemRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("agenda-items")


@router.read("/meetings/{meetingId}/agenda-items", acts.MEETING_READ)
def list_agenda_items(
    work: Work, meeting: VisibleMeeting, wanted: Annotated[ListQuery, Query()]
) -> Page[AgendaItemRead]:
    """The agenda of a meeting, in order."""
    return agenda.find(work, meeting, wanted)


@router.make("/meetings/{meetingId}/agenda-items", acts.MEETING_CHANGE)
def create_agenda_item(work: Work, meeting: VisibleMeeting, body: AgendaItemCreate) -> AgendaItemRead:
    """Put an item on the agenda, at a place or at the end."""
    return agenda.read(work, agenda.add(work, meeting, body))


@router.read("/agenda-items/{agendaItemId}", acts.MEETING_READ)
def read_agenda_item(work: Work, item: VisibleAgendaItem) -> AgendaItemRead:
    """One item."""
    return agenda.read(work, item)


@router.change("/agenda-items/{agendaItemId}", acts.MEETING_CHANGE)
def change_agenda_item(work: Work, item: VisibleAgendaItem, body: AgendaItemPatch) -> AgendaItemRead:
    """Change an item, or give it another place."""
    return agenda.read(work, agenda.change(work, item, body))


@router.remove("/agenda-items/{agendaItemId}", acts.MEETING_CHANGE)
def remove_agenda_item(work: Work, item: VisibleAgendaItem) -> None:
    """Take an item that has not begun off the agenda."""
    agenda.remove(work, item)


@router.act("/agenda-items/{agendaItemId}/start", acts.MEETING_RECORD)
def start_agenda_item(work: Work, item: VisibleAgendaItem) -> AgendaItemRead:
    """Start an item or come back to it; the one that runs ends."""
    return agenda.read(work, agenda.start(work, item))


@router.act("/agenda-items/{agendaItemId}/end", acts.MEETING_RECORD)
def end_agenda_item(work: Work, item: VisibleAgendaItem) -> AgendaItemRead:
    """End the item that runs."""
    return agenda.read(work, agenda.end(work, item))
