"""/meetings/{meetingId}/stream: a hint on every open page within a second after a change."""

from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import Field

from api.deps import Router
from api.guards import VisibleMeeting
from api.models.base import Wire
from api.policies import acts

router = Router("meetings")


class StreamQuery(Wire):
    """Where to go on: the number of the last event that was seen. The header Last-Event-ID says the same."""

    after: Annotated[int | None, Field(ge=0, le=2**62)] = None


@router.read("/meetings/{meetingId}/stream", acts.MEETING_READ, response_class=StreamingResponse)
def stream_meeting(
    meeting: VisibleMeeting, http: Request, wanted: Annotated[StreamQuery, Query()]
) -> Response:
    """Server-sent events: what changed in this meeting, as hints to read again. Ends after ten minutes."""
    last = http.headers.get("last-event-id", "")
    after = int(last) if last.isascii() and last.isdigit() and len(last) < 19 else wanted.after
    pages = http.app.state.hub.listen(meeting.id, after)
    return StreamingResponse(pages, media_type="text/event-stream", headers={"x-accel-buffering": "no"})
