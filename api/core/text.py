"""Text, numbers and moments as they come from outside: cleaned and bounded once, named for what they hold."""

import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Annotated, Any

import sqlalchemy as sa
from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Strict, StringConstraints
from pydantic import Field as Bounds
from pydantic_core import PydanticCustomError
from sqlmodel import Field

from api.core.db import UtcDateTime

MAX_INT = 2**31 - 1
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}.*\Z")
# Controls, halves of pairs, separators of lines; nothing of width, marks of direction.
_HIDDEN = r"\x7f-\x9f\ud800-\udfff\u2028\u2029\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]"
_NOT_IN_LINE = re.compile(r"[\x00-\x1f" + _HIDDEN)
_NOT_IN_NOTE = re.compile(r"[\x00-\x08\x0b-\x1f" + _HIDDEN)


def _clean(text: str, refused: re.Pattern[str]) -> str:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()
    if not text.isprintable() and refused.search(
        text
    ):  # the first says no sooner, and to more than we refuse
        raise PydanticCustomError("control_character", "control character")
    return text


def clean_line(text: str) -> str:
    """Trimmed, NFC, on one line; refuses control characters and invisible direction marks."""
    return _clean(text, _NOT_IN_LINE)


def clean_note(text: str) -> str:
    """As ``clean_line``, but newlines and tabs are allowed."""
    return _clean(text, _NOT_IN_NOTE)


Line = Annotated[str, AfterValidator(clean_line), StringConstraints(min_length=1, max_length=200)]
"""One line of at most 200 characters."""
Note = Annotated[
    str, AfterValidator(clean_note), StringConstraints(min_length=1, max_length=4000), Field(sa_type=sa.Text)
]
"""Free text of at most 4,000 characters, several lines."""
Code = Annotated[
    str,
    AfterValidator(clean_line),
    StringConstraints(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9][A-Za-z0-9._:\-]*$"),
]
"""A name used by machines: letters, digits, dot, underscore, colon and hyphen."""
MOST_WORDS = 150


def _few_words(text: str) -> str:
    if (count := len(text.split())) > MOST_WORDS:
        raise PydanticCustomError(
            "too_many_words", "too many words", {"count": count, "max_length": MOST_WORDS}
        )
    return text


ShortNote = Annotated[Note, AfterValidator(_few_words)]
"""Free text of at most 150 words."""
Email = Annotated[
    str,
    AfterValidator(clean_line),
    StringConstraints(max_length=254, pattern=r"^[^@\s<>\"(),:;\\]+@[^@\s<>\"(),:;\\]+\.[^@\s<>\"(),:;\\]+$"),
]
"""A mail address; whether it works is known only after a mail was delivered."""
Phone = Annotated[
    str,
    AfterValidator(clean_line),
    StringConstraints(min_length=5, max_length=30, pattern=r"^\+?[0-9][0-9 ()\-]*$"),
]
"""A telephone number as people write it."""


def _only_text(pattern: re.Pattern[str], kind: str) -> Any:
    """JSON has no dates: a number must not quietly become one."""

    def check(value: Any) -> Any:
        if isinstance(value, str) and not pattern.match(value):
            raise PydanticCustomError(f"{kind}_format", f"not a {kind}")
        if not isinstance(value, str | date):
            raise PydanticCustomError(f"{kind}_format", f"not a {kind}")
        return value

    return check


def _years(first: int, last: int) -> Any:
    def check(value: date) -> date:
        if not first <= value.year <= last:
            raise PydanticCustomError("year_range", "year out of range", {"first": first, "last": last})
        return value

    return AfterValidator(check)


def _utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


BirthDate = Annotated[date, BeforeValidator(_only_text(_DAY, "date")), _years(1900, 2099)]
"""A calendar day, ``1984-03-09``, from 1900."""
Day = Annotated[date, BeforeValidator(_only_text(_DAY, "date")), _years(2000, 2099)]
"""A calendar day of the process, ``2026-11-26``, in a year for which the holidays are known."""
Instant = Annotated[
    AwareDatetime,
    BeforeValidator(_only_text(_INSTANT, "datetime")),
    _years(2000, 2099),
    AfterValidator(_utc),
    Field(sa_type=UtcDateTime),
]
"""A moment with an offset, RFC 3339; kept in UTC."""
Flag = Annotated[bool, Strict()]
"""true or false, and nothing that merely looks like it."""
Count = Annotated[int, Strict(), Bounds(ge=0, le=10_000)]
"""A whole number from 0 to 10,000."""
Minutes = Annotated[int, Strict(), Bounds(ge=1, le=600)]
"""A duration in whole minutes, from 1 to 600."""
Hours = Annotated[float, Strict(), Bounds(ge=0, le=10_000, allow_inf_nan=False)]
"""Hours, parts of an hour included. That a week has 168 of them is checked where the week is known."""
Percent = Annotated[float, Strict(), Bounds(ge=0, le=100, allow_inf_nan=False)]
"""A share from 0 to 100."""
Amount = Annotated[float, Strict(), Bounds(ge=0, le=1_000_000_000, allow_inf_nan=False)]
"""A number that is not negative: cases, months, euros."""
