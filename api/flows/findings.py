"""Challenges, opportunities and lessons, recorded while the meeting is held (W10, W12)."""

from api.flows import live
from api.models.finding import Finding, FindingCreate, FindingPatch, FindingRead
from api.models.meeting import Meeting
from api.models.page import ListQuery, Page
from api.work import Work


def read(work: Work, finding: Finding) -> FindingRead:
    """A finding with what this caller may do with it now."""
    moves = ["edit", "delete"] if live.may_record(work, live.meeting_of(work, finding)) else []
    return FindingRead.model_validate(finding, update={"next": moves})


def find(work: Work, meeting: Meeting, wanted: ListQuery) -> Page[FindingRead]:
    """The findings of a meeting, oldest first."""
    rows, cursor = live.recorded(work, Finding, meeting, wanted)
    return Page(items=[read(work, row) for row in rows], next=cursor)


def add(work: Work, meeting: Meeting, body: FindingCreate) -> Finding:
    """Record a finding."""
    live.demand_opened(meeting)
    finding = work.create(Finding, body, case_id=meeting.case_id, meeting_id=meeting.id)
    live.tell(work, "finding-recorded", finding, meeting, kind=finding.kind)
    return finding


def change(work: Work, finding: Finding, body: FindingPatch) -> Finding:
    """Put a finding in other words."""
    meeting = live.meeting_of(work, finding)
    live.demand_opened(meeting)
    if work.change(finding, **body.changes()):
        live.tell(work, "finding-changed", finding, meeting, kind=finding.kind)
    return finding


def remove(work: Work, finding: Finding) -> None:
    """Take a finding away."""
    meeting = live.meeting_of(work, finding)
    live.demand_opened(meeting)
    live.tell(work, "finding-removed", finding, meeting, kind=finding.kind)
    work.session.delete(finding)
