"""How long a receiver asks to be left alone: the header ``Retry-After`` of its answer (RFC 9110, 10.2.3; S3)."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

MOST_DIGITS = 9


def asked_wait(header: str | None, now: datetime) -> timedelta:
    """The wait that a header asks for, in seconds or until a moment; none when it says nothing that can be read."""
    text = (header or "").strip()
    if re.fullmatch(rf"[0-9]{{1,{MOST_DIGITS}}}", text):
        return timedelta(seconds=int(text))
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return timedelta(0)
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(until - now, timedelta(0))
