"""/access-log: what was done with the data of clients, for who oversees it; and who looked at a case (S8)."""

from typing import Annotated, Any

from fastapi import Query

from api.answer import Answer
from api.deps import Router
from api.flows import access_log, log_patterns, log_review
from api.flows.log_patterns import PatternQuery
from api.flows.log_review import LogExportQuery, LogQuery
from api.guards import VisibleCase, VisibleMeeting
from api.models.access import AccessRead, LogLine, PatternsRead, ViewerRead
from api.models.page import ListQuery, Page
from api.policies import acts
from api.work import Work

router = Router("access-log")

_HIDDEN = {404: "Problem"}
_FILES: dict[str, Any] = {
    "responses": {
        "200": {
            "content": {media: {"schema": {"type": "string"}} for media in log_review.MEDIA_TYPES.values()}
        }
    }
}


@router.read("/access-log", acts.ACCESS_LOG_READ, answers=_HIDDEN)
def list_access_log(work: Work, wanted: Annotated[LogQuery, Query()]) -> Page[LogLine]:
    """The access log of the installation, newest first. 404 for everybody but the officer."""
    return log_review.find(work, wanted)


@router.read("/access-log/patterns", acts.ACCESS_LOG_READ, answers=_HIDDEN)
def list_access_patterns(work: Work, wanted: Annotated[PatternQuery, Query()]) -> PatternsRead:
    """What is worth a look: much in a short time, outside the own region, near to oneself, refused again and again."""
    return log_patterns.find(work, wanted)


@router.read(
    "/access-log/export", acts.ACCESS_LOG_EXPORT, openapi_extra=_FILES, answers={**_HIDDEN, 409: "Problem"}
)
def export_access_log(work: Work, wanted: Annotated[LogExportQuery, Query()]) -> Answer:
    """The lines that fit the filters as a file, oldest first. The export is itself a line in the log."""
    content = log_review.export(work, wanted, wanted.format)
    name = log_review.file_name(work, wanted.format)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Answer(content, headers=headers, media_type=log_review.MEDIA_TYPES[wanted.format])


@router.read("/cases/{caseId}/access-log", acts.CASE_LOG_READ)
def list_case_access(
    work: Work, case: VisibleCase, wanted: Annotated[ListQuery, Query()]
) -> Page[AccessRead]:
    """Who looked at the case, and who changed it."""
    return access_log.find(work, case, wanted)


@router.read("/cases/{caseId}/viewers", acts.CASE_LOG_READ)
def list_case_viewers(work: Work, case: VisibleCase) -> Page[ViewerRead]:
    """Everybody who looked at the case or tried to, told by person: how often, when, in which capacity."""
    return access_log.viewers(work, case.id)


@router.read("/meetings/{meetingId}/viewers", acts.MEETING_LOG_READ)
def list_meeting_viewers(work: Work, meeting: VisibleMeeting) -> Page[ViewerRead]:
    """The same about the case of a meeting, for the client's side at its table, personal links included."""
    return access_log.viewers(work, meeting.case_id)
