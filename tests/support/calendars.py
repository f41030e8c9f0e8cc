"""Calendars as other programs read them: ical.js (Thunderbird, Nextcloud) and vobject, beside the one that writes."""

import json
import subprocess
from pathlib import Path
from typing import Any

import vobject

FRONTEND = Path(__file__).parents[2] / "frontend"
_SCRIPT = """
import ICAL from "ical.js";
let text = "";
for await (const part of process.stdin) text += part;
const calendar = new ICAL.Component(ICAL.parse(text));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map((item) => {
  const event = new ICAL.Event(item);
  const values = item.getAllProperties().map((property) => property.name);
  return { uid: event.uid, summary: event.summary, start: event.startDate.toJSDate().toISOString(),
    sequence: event.sequence, location: event.location, names: values, whole: event.startDate.isDate };
})));
"""


def by_icaljs(content: bytes) -> list[dict[str, Any]]:
    """The events, as ical.js reads them."""
    command = ["node", "--input-type=module", "--eval", _SCRIPT]
    done = subprocess.run(command, cwd=FRONTEND, input=content, capture_output=True, timeout=100, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def by_vobject(content: bytes) -> list[Any]:
    """The events, as vobject reads them."""
    calendar = vobject.readOne(content.decode())
    return list(calendar.contents.get("vevent", []))


def names(content: bytes) -> set[str]:
    """The names of all lines, by the letter of the standard: unfold, and take what stands before ``;`` or ``:``."""
    lines = content.decode().replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")
    return {line.replace(":", ";", 1).partition(";")[0] for line in lines if line}
