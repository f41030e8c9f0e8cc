"""Points of preparation that a region adds to those that casustafel watches by itself."""

from sqlmodel import col, select

from api.core.errors import NotPermitted
from api.flows.live import tell
from api.flows.participants import demand_preparing
from api.models.caller import Hat
from api.models.checklist_item import ChecklistItem, ChecklistItemRead, ChecklistTick
from api.models.meeting import PREPARING, Meeting
from api.models.page import Page
from api.policies import acts
from api.work import Work


def read(work: Work, item: ChecklistItem) -> ChecklistItemRead:
    """A point with what this caller may do with it now."""
    meeting = work.session.get_one(Meeting, item.meeting_id)
    moves = ["tick"] if meeting.status in PREPARING and _may_tick(work, item) else []
    return ChecklistItemRead.model_validate(item, update={"next": moves})


def find(work: Work, meeting: Meeting) -> Page[ChecklistItemRead]:
    """The checklist of a meeting, in its order."""
    rows = work.session.exec(
        select(ChecklistItem)
        .where(ChecklistItem.meeting_id == meeting.id)
        .order_by(col(ChecklistItem.position), col(ChecklistItem.id))
    )
    return Page(items=[read(work, row) for row in rows])


def tick(work: Work, item: ChecklistItem, body: ChecklistTick) -> ChecklistItem:
    """Done, or not done after all; by who holds the role the point is for, or by organiser or coordinator."""
    meeting = work.session.get_one(Meeting, item.meeting_id)
    demand_preparing(meeting)
    if not _may_tick(work, item):
        raise NotPermitted()
    if body.done is (item.done_at is not None):
        return item
    at, by = (work.now, work.caller.name) if body.done else (None, None)
    work.change(item, done_at=at, done_by=by)
    tell(work, "checklist-item-ticked", item, meeting, done=body.done)
    return item


def _may_tick(work: Work, item: ChecklistItem) -> bool:
    return Hat(item.role.value) in work.hats or acts.worn(work, acts.MEETING_PLAN)
