"""The calendar item of a meeting, as iMIP wants it (W5): private, without a word about the case.

Its UID is the id of the meeting and its SEQUENCE that of the meeting, so that a change or a cancellation finds the item
that is there. Only the receiver stands on it as attendee: who else comes is nobody's business in a calendar.
"""

from typing import Literal

from icalendar import Calendar, Event, vCalAddress, vText

from api.core import words
from api.core.words import Tongue
from api.models.meeting import Meeting
from api.outbound.letter import SECTION
from api.rules.promises import AMSTERDAM
from api.work import Work

PRODUCT = "-//casustafel//NL"


def item(
    work: Work,
    meeting: Meeting,
    attendee: str,
    organiser: str,
    tongue: Tongue,
    method: Literal["REQUEST", "CANCEL"],
) -> bytes:
    """A calendar with the one item of this meeting for this attendee."""
    event = _event(work, meeting, tongue)
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    event.add("organizer", vCalAddress(f"mailto:{organiser}"))
    event.add("attendee", _attendee(attendee))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(work: Work, meeting: Meeting, tongue: Tongue) -> Event:
    event = Event()
    event.add("uid", str(meeting.id))
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", work.now)
    event.add("last-modified", meeting.updated_at)
    event.add("dtstart", meeting.starts_at.astimezone(AMSTERDAM))
    event.add("dtend", meeting.ends_at.astimezone(AMSTERDAM))
    event.add("summary", words.say(tongue, SECTION, "calendar-summary"))
    event.add("class", "PRIVATE")
    for name, value in (("location", meeting.place), ("description", meeting.online_url)):
        if value:
            event.add(name, vText(value))
    return event


def _attendee(address: str) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{address}")
    attendee.params["role"] = vText("REQ-PARTICIPANT")
    attendee.params["partstat"] = vText("NEEDS-ACTION")
    attendee.params["rsvp"] = vText("FALSE")  # the answer is given in casustafel, where everybody sees it
    return attendee
