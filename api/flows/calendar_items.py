"""Calendar items in neutral words: the same meeting in an invitation by mail and in somebody's own calendar (W5).

Private, without a word about the case. The UID of a meeting is its id and its SEQUENCE that of the row, so that a
change finds the item that is there.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from api.core import words
from api.core.words import Tongue
from api.models.deadline import Deadline
from api.models.meeting import Meeting
from api.rules.promises import AMSTERDAM, last_day

if TYPE_CHECKING:
    from icalendar import Calendar, Event

SECTION = "calendar"
PRODUCT = "-//casustafel//NL"


def empty() -> "Calendar":
    """A calendar without items."""
    from icalendar import Calendar  # a large library, needed by few requests

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    return calendar


def meeting(row: Meeting, tongue: Tongue, stamp: datetime) -> "Event":
    """The item of a meeting."""
    from icalendar import vText

    event = _item(str(row.id), stamp, words.say(tongue, SECTION, "meeting"))
    event.add("sequence", row.sequence)
    event.add("last-modified", row.updated_at)
    event.add("dtstart", row.starts_at.astimezone(AMSTERDAM))
    event.add("dtend", row.ends_at.astimezone(AMSTERDAM))
    for name, value in (("location", row.place), ("description", row.online_url)):
        if value:
            event.add(name, vText(value))
    return event


def deadline(row: Deadline, tongue: Tongue) -> "Event":
    """The last day of something that somebody promised; what it is stands in casustafel."""
    event = _item(str(row.id), row.created_at, words.say(tongue, SECTION, row.kind.value))
    day = last_day(row.due_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _item(uid: str, stamp: datetime, summary: str) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("summary", summary)
    event.add("class", "PRIVATE")
    return event
