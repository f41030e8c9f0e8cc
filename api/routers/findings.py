"""/meetings/{meetingId}/findings and /findings: challenges, opportunities, lessons (W10, W12)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import findings
from api.guards import VisibleFinding, VisibleMeeting
from api.models.finding import FindingCreate, FindingPatch, FindingRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("findings")


@router.read("/meetings/{meetingId}/findings", acts.MEETING_READ)
def list_findings(
    work: Work, meeting: VisibleMeeting, wanted: Annotated[ListQuery, Query()]
) -> Page[FindingRead]:
    """What was found in a meeting, oldest first."""
    return findings.find(work, meeting, wanted)


@router.make("/meetings/{meetingId}/findings", acts.MEETING_RECORD)
def create_finding(work: Work, meeting: VisibleMeeting, body: FindingCreate) -> FindingRead:
    """Record a finding while the meeting is held."""
    return findings.read(work, findings.add(work, meeting, body))


@router.read("/findings/{findingId}", acts.MEETING_READ)
def read_finding(work: Work, finding: VisibleFinding) -> FindingRead:
    """One finding."""
    return findings.read(work, finding)


@router.change("/findings/{findingId}", acts.MEETING_RECORD)
def change_finding(work: Work, finding: VisibleFinding, body: FindingPatch) -> FindingRead:
    """Put a finding in other words while the meeting is held."""
    return findings.read(work, findings.change(work, finding, body))


@router.remove("/findings/{findingId}", acts.MEETING_RECORD)
def remove_finding(work: Work, finding: VisibleFinding) -> None:
    """Take a finding away while the meeting is held."""
    findings.remove(work, finding)
