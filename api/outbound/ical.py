"""The calendar item of a meeting, as iMIP wants it (W5): private, without a word about the case.

Its UID is the id of the meeting and its SEQUENCE that of the meeting, so that a change or a cancellation finds the item
that is there. Only the receiver stands on it as attendee: who else comes is nobody's business in a calendar.
"""

from typing import Literal

from icalendar import vCalAddress, vText

from api.core.words import Tongue
from api.flows import calendar_items
from api.models.meeting import Meeting
from api.work import Work


def item(
    work: Work,
    meeting: Meeting,
    attendee: str,
    organiser: str,
    tongue: Tongue,
    method: Literal["REQUEST", "CANCEL"],
    *,
    answers: bool = False,
) -> bytes:
    """A calendar with the one item of this meeting for this attendee; ``answers``: the organiser's box is read."""
    event = calendar_items.meeting(meeting, tongue, work.now)
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    event.add("organizer", vCalAddress(f"mailto:{organiser}"))
    event.add("attendee", _attendee(attendee, answers=answers))
    calendar = calendar_items.empty()
    calendar.add("method", method)
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _attendee(address: str, *, answers: bool) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{address}")
    attendee.params["role"] = vText("REQ-PARTICIPANT")
    attendee.params["partstat"] = vText("NEEDS-ACTION")
    attendee.params["rsvp"] = vText("TRUE" if answers else "FALSE")  # else it is given in casustafel itself
    return attendee
