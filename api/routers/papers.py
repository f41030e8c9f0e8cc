"""What people keep or print as PDF: minutes, an invitation, the way to a responsible caseload (W5, W13, B11)."""

from functools import partial
from typing import Any

from fastapi import Request, Response

from api.answer import Answer
from api.caseload_guards import VisibleProcess
from api.deps import Router
from api.flows import caseload_presentation, invitation_pack
from api.flows import minutes as flow
from api.guards import VisibleMeeting, VisibleMinutes
from api.paper import press
from api.paper.caseload import presentation
from api.paper.invitation import invitation
from api.paper.minutes import minutes as on_paper
from api.paper.sheet import Sheet
from api.policies import acts
from api.problems import tongue_of
from api.work import Work

router = Router("papers")

_PDF: dict[str, Any] = {
    "responses": {"200": {"content": {press.MEDIA: {"schema": {"type": "string", "format": "binary"}}}}}
}


@router.read("/minutes/{minutesId}/pdf", acts.MINUTES_PRINT, response_class=Response, openapi_extra=_PDF)
def print_minutes(work: Work, http: Request, minutes: VisibleMinutes) -> Answer:
    """The minutes with their corrections and additions as PDF: tagged, in Dutch, or English by `Accept-Language`."""
    return _printed(on_paper(flow.read(work, minutes), tongue_of(http), work.now))


@router.read(
    "/meetings/{meetingId}/invitation/pdf",
    acts.INVITATION_PRINT,
    response_class=Response,
    openapi_extra=_PDF,
)
def print_invitation(work: Work, http: Request, meeting: VisibleMeeting) -> Answer:
    """The invitation as PDF: what for, who, when, where, agenda, ground rules, whom to ask. Nothing of the client."""
    return _printed(invitation(invitation_pack.build(work, meeting), tongue_of(http), work.now))


@router.read(
    "/caseload/processes/{processId}/presentation/pdf",
    acts.CASELOAD_READ,
    response_class=Response,
    openapi_extra=_PDF,
)
def print_presentation(work: Work, http: Request, process: VisibleProcess) -> Answer:
    """Everything of a process with its plots as PDF: tagged, in Dutch, or English by `Accept-Language`."""
    return _printed(presentation(caseload_presentation.present(work, process), tongue_of(http), work.now))


def _printed(sheet: Sheet) -> Answer:
    headers = {
        "content-disposition": f'attachment; filename="{sheet.file_name}"',
        "content-language": sheet.tongue,
    }
    return Answer(partial(press.press, sheet), headers=headers, media_type=press.MEDIA)
