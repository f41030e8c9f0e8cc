"""The answer to an invitation that a calendar program sends (iMIP, METHOD:REPLY), read without trusting it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

_MAILTO = "mailto:"


@dataclass(frozen=True)
class CalendarReply:
    """Who answers what to which version of which meeting, and when they did."""

    meeting_id: UUID
    attendee: str
    answer: str
    sequence: int
    said_at: datetime | None


def read(content: bytes) -> CalendarReply | None:
    """The answer; None for anything but one clear answer of one attendee about one meeting of ours."""
    from icalendar import Calendar  # a large library, needed only where mail comes in

    try:
        calendar: Any = Calendar.from_ical(content)
        (event,) = calendar.walk("VEVENT")
        attendee = event["ATTENDEE"]
        if str(calendar["METHOD"]).upper() != "REPLY" or isinstance(attendee, list):
            return None
        return CalendarReply(
            meeting_id=UUID(str(event["UID"])),
            attendee=_address(str(attendee)),
            answer=str(attendee.params.get("PARTSTAT", "")).lower(),
            sequence=int(event.get("SEQUENCE", 0)),
            said_at=_moment(event.get("DTSTAMP")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        return None


def _address(value: str) -> str:
    value = value.strip().lower()
    return value.removeprefix(_MAILTO)


def _moment(stamp: Any) -> datetime | None:
    moment = getattr(stamp, "dt", None)
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return None
    return moment.astimezone(UTC)
