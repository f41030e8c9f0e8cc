"""What can be recognised by its form alone in a Dutch text: addresses, numbers, dates, a title with a name (S9).

Rather one too many than one too few: what was replaced for nothing is seen and mended, what was left is not.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Found(NamedTuple):
    """A piece of a text, and the neutral words for it."""

    start: int
    end: int
    word: str


_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october|jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec"
)
_TITLES = (
    r"mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|de heer|heer|juffrouw|dokter|dr\.?|drs\.?|prof\.?|mr\.?|mrs\.?|ms\.?"
    r"|zuster|broeder|juf|meester|oom|tante|opa|oma|neef|nicht"
)
_PARTICLES = r"(?:(?:van|von|de|den|der|het|'t|’t|ten|ter|te|op|in|la|le|el|al|ben|bin)\s+)*"
_STREETS = (
    "straat|laan|weg|plein|gracht|kade|singel|hof|dijk|steeg|pad|dreef|plantsoen|markt|park|baan|wal|erf"
)
# Two small letters after four digits are seldom a postcode when they are a word: "in 2024 is".
_SMALL = (
    "is|en|in|op|te|we|ze|er|al|af|of|om|na|nu|zo|ik|ja|je|de|hij|uw|me|by|to|he|it|as|at|on|or|an|we|so|no"
)

_FORMS: tuple[tuple[str, str], ...] = (
    ("een mailadres", r"[^\s@<>()]+@[^\s@<>()]+"),
    ("een webadres", r"(?:https?://|www\.)\S+"),
    ("een rekeningnummer", r"\b[a-z]{2}\d{2}(?:[ .]?[a-z0-9]{2,4}){3,8}\b"),
    ("een telefoonnummer", r"(?<![\w])(?:\+|00|0)\s?\(?\d(?:[\s().\-–/]{0,2}\d){7,13}"),
    ("een datum", r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b"),
    ("een datum", r"\b\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|['’]?\d{2})\b"),
    (
        "een datum",
        rf"\b\d{{1,2}}(?:e|de|ste|st|nd|rd|th)?[\s\-]+(?:{_MONTHS})\b\.?(?:[\s\-]+(?:\d{{4}}|['’]\d{{2}}))?",
    ),
    ("een datum", rf"\b(?:{_MONTHS})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?"),
    ("een postcode", rf"\b[1-9]\d{{3}}[\s\-]?(?!(?-i:{_SMALL})\b)[a-z]{{2}}\b"),
    ("een adres", rf"\b\w[\w'’\-]*(?:{_STREETS})\s+\d{{1,5}}(?:\s?[-/]?\s?[a-z0-9]{{1,3}}\b)?"),
    ("een straat", rf"(?-i:\b[A-Z][\w'’\-]{{2,}}(?:{_STREETS})\b)"),
    ("een nummer", r"\d(?:[\s.\-/]?\d){4,}"),
    ("een aantal jaar oud", r"\b\d{1,3}\s+jaar\s+oud\b"),
    ("een aantal jaar oude", r"\b\d{1,3}[\s\-]?jarige?\b"),
)
_PATTERNS = tuple((word, re.compile(form, re.IGNORECASE)) for word, form in _FORMS)
_TITLED = re.compile(
    rf"\b(?:{_TITLES})\s+(?:[a-z]\.\s?)*{_PARTICLES}(?-i:[A-ZÀ-Þ])[\w'’\-]*(?:\s+{_PARTICLES}(?-i:[A-ZÀ-Þ])[\w'’\-]+)*",
    re.IGNORECASE,
)


def forms(text: str) -> Iterator[Found]:
    """Everything in the text that has one of the forms; pieces may overlap."""
    for word, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), word)
    for match in _TITLED.finditer(text):
        yield Found(match.start(), match.end(), "iemand")
