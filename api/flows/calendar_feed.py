"""Somebody's own calendar: the meetings they were invited to and what they promised, under an address with a secret."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import NotFound, NotPermitted
from api.core.secrets import fingerprint, new_secret
from api.flows import calendar_items, identity
from api.models.access import AccessPoint, Deed
from api.models.calendar_feed import CalendarFeed, CalendarFeedIssued, CalendarFeedRead
from api.models.deadline import Deadline
from api.models.meeting import Meeting, MeetingStatus
from api.models.page import Page
from api.models.participant import Participant, Rsvp
from api.models.person import Person
from api.work import Work

if TYPE_CHECKING:
    from icalendar import Event

LOOK_BACK = timedelta(days=31)
"""What was longer ago is left out: a calendar is for what comes."""
PREFIX = "kal_"
_ADDRESS = "/v1/calendars/{token}/calendar.ics"


@dataclass(frozen=True)
class Shown:
    """A calendar as it stands; ``content`` is None for who has it already."""

    etag: str
    content: bytes | None


def read(feed: CalendarFeed) -> CalendarFeedRead:
    """A calendar address without its secret."""
    return CalendarFeedRead.model_validate(feed, update={"next": [] if feed.revoked_at else ["revocation"]})


def find(work: Work) -> Page[CalendarFeedRead]:
    """The address of the caller that works, if there is one."""
    feed = _valid(work)
    return Page(items=[read(feed)] if feed else [])


def issue(work: Work, site_url: str) -> CalendarFeedIssued:
    """A new address, shown this once; the one before it stops working. Only for people who signed in (403)."""
    if work.caller.kind != "person":
        raise NotPermitted()
    if (before := _valid(work)) is not None:
        revoke(work, before)
    token = PREFIX + new_secret()
    feed = work.create(CalendarFeed, person_id=work.caller.person_id, token_hash=fingerprint(token))
    work.record("calendar-issued", feed)
    url = site_url + _ADDRESS.format(token=token)
    return CalendarFeedIssued.model_validate(read(feed).model_dump(), update={"url": url})


def revoke(work: Work, feed: CalendarFeed) -> CalendarFeed:
    """End an address at once; again is no fault."""
    if feed.revoked_at is None:
        work.change(feed, revoked_at=work.now)
        work.record("calendar-revoked", feed)
    return feed


def follow(work: Work, token: str, seen: str | None) -> Shown:
    """The calendar behind an address; 404 when it does not work, whatever the reason. Logged each time it is shown."""
    query = (
        select(CalendarFeed, Person)
        .join(Person, col(Person.id) == col(CalendarFeed.person_id))
        .where(
            CalendarFeed.token_hash == fingerprint(token),
            col(CalendarFeed.revoked_at).is_(None),
            col(Person.active),
        )
    )
    found = work.session.exec(query).first()
    if found is None:
        raise NotFound()
    feed, person = found
    content = _written(work, person)
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    if seen is not None and etag in [one.strip().removeprefix("W/") for one in seen.split(",")]:
        return Shown(etag, None)
    work.caller, work.point = identity.caller_of(work, person), AccessPoint.CALENDAR
    work.look(Deed.EXPORT, "calendar_feed", feed.id)
    return Shown(etag, content)


def _valid(work: Work) -> CalendarFeed | None:
    query = select(CalendarFeed).where(
        CalendarFeed.person_id == work.caller.person_id, col(CalendarFeed.revoked_at).is_(None)
    )
    return work.session.exec(query).first() if work.caller.kind == "person" else None


def _written(work: Work, person: Person) -> bytes:
    """The file; the same as long as nothing in it changed, so that its tag tells that."""
    calendar = calendar_items.empty()
    calendar.add("x-wr-calname", "casustafel")
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"value": "DURATION"})
    for event in (*_meetings(work, person), *_deadlines(work, person)):
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _meetings(work: Work, person: Person) -> Iterable["Event"]:
    query = (
        select(Meeting, Participant.rsvp)
        .join(Participant, col(Participant.meeting_id) == col(Meeting.id))
        .where(
            Participant.person_id == person.id,
            col(Participant.invited_at).is_not(None),
            Meeting.ends_at > work.now - LOOK_BACK,
        )
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )
    for meeting, rsvp in work.session.exec(query):
        event = calendar_items.meeting(meeting, person.language.value, meeting.updated_at)
        called_off = meeting.status is MeetingStatus.CANCELLED
        sure = "TENTATIVE" if rsvp in {Rsvp.PENDING, Rsvp.TENTATIVE} else "CONFIRMED"
        event.add("status", "CANCELLED" if called_off else sure)
        event.add("transp", "TRANSPARENT" if called_off or rsvp is Rsvp.DECLINED else "OPAQUE")
        yield event


def _deadlines(work: Work, person: Person) -> Iterable["Event"]:
    """What somebody must still do, that of a meeting that is in the calendar itself left out."""
    query = select(Deadline).where(Deadline.person_id == person.id, sa.text("ended_at IS NULL"))
    for deadline in work.session.exec(query.order_by(col(Deadline.due_at), col(Deadline.id))):
        yield calendar_items.deadline(deadline, person.language.value)
