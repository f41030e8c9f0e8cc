"""What is kept of the answer of a receiver that refuses: enough to see why, nothing about anybody."""

import re

from api.models.delivery_attempt import RESPONSE_START

_NOT_SHOWN = re.compile(r"[^\w .,:;!?/<>{}\[\]()\"'=_-]+")
_PERSONAL = re.compile(r"\S+@\S+|[+(]?\d[\d ().-]{5,}\d")
"""Mail addresses, and numbers that are long enough to be a telephone, a birth date or a citizen number."""


def shown(text: str) -> str:
    """The start of an answer on one line, without signs of control, addresses and long numbers."""
    masked = _PERSONAL.sub("(...)", text.replace("\x00", ""))
    return " ".join(_NOT_SHOWN.sub(" ", masked).split())[:RESPONSE_START]
