"""/incoming-mails: the mail server of a hoster hands over what came in for the box of casustafel."""

from typing import Annotated, Any

from fastapi import HTTPException, Query, Request

from api.body import MailKept
from api.deps import Router
from api.flows import mail_in
from api.models.incoming_mail import HandedOver, HandOverQuery
from api.policies import acts
from api.work import Work

router = Router("incoming-mails")

MEDIA_TYPE = "message/rfc822"
_MAIL: dict[str, Any] = {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}


@router.act(
    "/incoming-mails",
    acts.MAIL_HAND_OVER,
    route_class_override=MailKept,
    openapi_extra={"requestBody": {"required": True, "content": _MAIL}},
)
def hand_over_mail(work: Work, http: Request, wanted: Annotated[HandOverQuery, Query()]) -> HandedOver:
    """A raw mail as the body, as it came in: an answer to minutes or an invitation, or a mail that came back.

    The answer is the same whatever the mail is and whoever sent it. Handing the same mail over again does no harm.
    """
    if http.headers.get("content-type", "").partition(";")[0].strip().lower() != MEDIA_TYPE:
        raise HTTPException(415)
    raw = http.state.body
    mail_in.take(work, raw, http.app.state.settings, wanted.received_at)
    return HandedOver(size=len(raw))
