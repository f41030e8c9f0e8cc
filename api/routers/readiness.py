"""/meetings/{id}/readiness: what is done, open, late or blocking, why, and who must act."""

from fastapi import Request

from api.core import words
from api.core.words import Tongue
from api.deps import Router
from api.flows import readiness
from api.guards import VisibleMeeting
from api.models.readiness import Readiness, ReadinessItem, ReadinessPoint
from api.policies import acts
from api.problems import tongue_of
from api.work import Work

router = Router("meetings")


@router.read("/meetings/{meetingId}/readiness", acts.READINESS_READ)
def read_readiness(work: Work, http: Request, meeting: VisibleMeeting) -> Readiness:
    """Every point of the preparation, in the language of the caller."""
    tongue = tongue_of(http)
    items = [told(tongue, point) for point in readiness.points(work, meeting)]
    return Readiness(meeting_id=meeting.id, items=items)


def told(tongue: Tongue, point: ReadinessPoint) -> ReadinessItem:
    """A point in words."""
    return ReadinessItem(
        key=point.key,
        title=words.say(tongue, "readiness", point.key, point.params),
        state=point.state,
        why=words.say(tongue, "readiness-why", point.why, point.params),
        why_code=point.why,
        who=list(point.who),
        subject_id=point.subject_id,
        blocks=point.blocks,
    )
