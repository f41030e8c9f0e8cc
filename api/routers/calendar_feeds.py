"""/calendar-feeds and /calendars: somebody's own calendar, and its address with a secret in it."""

from typing import Annotated, Any

from fastapi import Path, Request, Response

from api.answer import Answer
from api.deps import Router
from api.flows import calendar_feed
from api.guards import VisibleCalendarFeed
from api.models.calendar_feed import CalendarFeedIssued, CalendarFeedRead
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("calendar-feeds")

MEDIA_TYPE = "text/calendar; charset=utf-8"
_FILE: dict[str, Any] = {"text/calendar": {"schema": {"type": "string"}}}
_SEEN = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of an earlier answer; 304 while nothing changed",
    "schema": {"type": "string"},
}


@router.read("/calendar-feeds", acts.CALENDAR_KEEP)
def list_calendar_feeds(work: Work) -> Page[CalendarFeedRead]:
    """The caller's own calendar address that works, without its secret; nobody sees that of another."""
    return calendar_feed.find(work)


@router.make("/calendar-feeds", acts.CALENDAR_KEEP, response_model=CalendarFeedIssued)
def issue_calendar_feed(work: Work, http: Request) -> Answer:
    """A new address for the caller's own calendar, shown this once; an earlier one stops working at once."""
    feed = calendar_feed.issue(work, http.app.state.settings.site_url)
    return Answer(feed, headers={"location": f"/v1/calendar-feeds/{feed.id}"}, secret=True)


@router.read("/calendar-feeds/{calendarFeedId}", acts.CALENDAR_KEEP)
def read_calendar_feed(feed: VisibleCalendarFeed) -> CalendarFeedRead:
    """One of the caller's own calendar addresses, without its secret."""
    return calendar_feed.read(feed)


@router.act("/calendar-feeds/{calendarFeedId}/revocation", acts.CALENDAR_KEEP)
def revoke_calendar_feed(work: Work, feed: VisibleCalendarFeed) -> CalendarFeedRead:
    """End an address at once; again is no fault."""
    return calendar_feed.read(calendar_feed.revoke(work, feed))


@router.read(
    "/calendars/{token}/calendar.ics",
    acts.CALENDAR_FOLLOW,
    response_class=Response,
    answers={304: "Nothing changed since the ETag in If-None-Match", 404: "Problem"},
    openapi_extra={"parameters": [_SEEN], "responses": {"200": {"content": _FILE}}},
)
def follow_calendar(
    work: Work,
    http: Request,
    token: Annotated[str, Path(max_length=100, description="the secret of the address")],
) -> Answer:
    """The meetings somebody was invited to and the last days of what they promised, in neutral words.

    For calendar programs, which have nothing but this address: whoever has it reads it, until it is revoked.
    """
    shown = calendar_feed.follow(work, token, http.headers.get("if-none-match"))
    headers = {
        "etag": shown.etag,
        "x-robots-tag": "noindex, nofollow",
        "content-disposition": 'inline; filename="casustafel.ics"',
    }
    if shown.content is None:
        return Answer(status=304, headers=headers)
    return Answer(shown.content, headers=headers, media_type=MEDIA_TYPE)
