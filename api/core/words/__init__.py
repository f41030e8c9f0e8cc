"""Every text that the API says to people, in Dutch and English, as data beside this file."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from importlib import resources
from typing import Any, Literal
from zoneinfo import ZoneInfo

Tongue = Literal["nl", "en"]
_ZONE = ZoneInfo("Europe/Amsterdam")
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}


_SIR, _MADAM = {"nl": "meneer", "en": "Mr"}, {"nl": "mevrouw", "en": "Ms"}
_CALLED = {
    "de heer": _SIR,
    "dhr.": _SIR,
    "meneer": _SIR,
    "mevrouw": _MADAM,
    "mevr.": _MADAM,
    "mw.": _MADAM,
}
"""Titles before a name, and how one speaks to whoever has them."""


@cache
def _texts(tongue: Tongue) -> dict[str, dict[str, Any]]:
    return tomllib.loads(resources.files(__package__).joinpath(f"{tongue}.toml").read_text("utf-8"))


def keys(tongue: Tongue, section: str) -> frozenset[str]:
    """The keys of a section, so that a test can hold the languages and the code together."""
    return frozenset(_texts(tongue)[section])


def say(tongue: Tongue, section: str, key: str, params: Mapping[str, Any] | None = None) -> str:
    """One text with its parameters filled in; instants are written as local wall time."""
    filled = {name: _shown(tongue, value) for name, value in (params or {}).items()}
    return str(_texts(tongue)[section][key]).format_map(filled)


def problem(tongue: Tongue, slug: str, params: Mapping[str, Any]) -> tuple[str, str]:
    """Title and detail of a problem."""
    entry = _texts(tongue)["problem"][slug]
    filled = {name: _shown(tongue, value) for name, value in params.items()}
    return entry["title"], entry["detail"].format_map(filled)


def term(tongue: Tongue, value: Enum) -> str:
    """The word for a value of the API; the value itself where it has none."""
    return _shown(tongue, value)


def moment(tongue: Tongue, instant: datetime) -> str:
    """A moment as people say it: "26 november 2026, 14:00"."""
    local = instant.astimezone(_ZONE)
    return f"{day(tongue, local)}, {local:%H:%M}"


def last(tongue: Tongue, end: datetime) -> str:
    """The end of a time that is told as "tot en met": of one that ends at midnight, the whole last day."""
    local = end.astimezone(_ZONE)
    return day(tongue, local - timedelta(days=1)) if f"{local:%H:%M}" == "00:00" else moment(tongue, end)


class _Moment(str):
    """A moment in a text; ``{until.last}`` takes it as the end of a time."""

    __slots__ = ("last",)
    last: str


def addressed(tongue: Tongue, name: str) -> str:
    """A name as it stands behind "Beste": who is "De heer Berk" in a list is called "meneer Berk"."""
    for title, called in _CALLED.items():
        if name.lower().startswith(f"{title} "):
            return f"{called[tongue]} {name[len(title) + 1 :]}"
    return name


def day(tongue: Tongue, on: date) -> str:
    """A day as people say it: "26 november 2026"."""
    return f"{on.day} {_MONTHS[tongue][on.month - 1]} {on.year}"


def number(tongue: Tongue, value: float, digits: int = 1) -> str:
    """A number as people write it, without digits that say nothing: "1.250,5" in Dutch, "1,250.5" in English."""
    told = f"{round(value, digits) + 0.0:,.{digits}f}"  # + 0.0: nobody writes -0
    told = told.rstrip("0").rstrip(".") if "." in told else told
    return told if tongue == "en" else told.translate(str.maketrans(",.", ".,"))


def _shown(tongue: Tongue, value: Any) -> str:
    if isinstance(value, datetime):
        told = _Moment(moment(tongue, value))
        told.last = last(tongue, value)
        return told
    if isinstance(value, date):
        return day(tongue, value)
    if isinstance(value, Enum):
        terms = _texts(tongue)["term"].get(type(value).__name__, {})
        return str(terms.get(value.value, value.value))
    if isinstance(value, list | tuple):
        return ", ".join(_shown(tongue, part) for part in value) or "-"
    return str(value)
