"""/checklist-items: points of preparation that a region added."""

from api.deps import Router
from api.flows import checklist
from api.guards import VisibleChecklistItem, VisibleMeeting
from api.models.checklist_item import ChecklistItemRead, ChecklistTick
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("meetings")


@router.read("/meetings/{meetingId}/checklist-items", acts.MEETING_READ)
def list_checklist_items(work: Work, meeting: VisibleMeeting) -> Page[ChecklistItemRead]:
    """The checklist of a meeting."""
    return checklist.find(work, meeting)


@router.act("/checklist-items/{checklistItemId}/tick", acts.MEETING_PREPARE)
def tick_checklist_item(work: Work, item: VisibleChecklistItem, body: ChecklistTick) -> ChecklistItemRead:
    """Done, or not done after all."""
    return checklist.read(work, checklist.tick(work, item, body))
