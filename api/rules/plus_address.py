"""Addresses such as ``box+word@domain``: they bring an answer or a returned mail back to what it is about.

The word is the id of a delivery with a signature, in letters and digits that survive servers which change their case.
"""

import base64
import binascii
import hmac
from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from api.core.secrets import signature

_ID_LENGTH = 26


class Purpose(StrEnum):
    """What comes in at such an address; one signed for the one is no good for the other."""

    REPLY = "r"
    BOUNCE = "b"


def tagged(box: str, secret: str, purpose: Purpose, delivery_id: UUID) -> str:
    """The address of the box for what comes of this delivery; the box itself when there is no secret."""
    if not secret:
        return box
    name, _, domain = box.rpartition("@")
    word = base64.b32encode(delivery_id.bytes).decode().rstrip("=").lower()
    return f"{name}+{purpose}{word}{_sign(secret, purpose, delivery_id)}@{domain}"


def delivery_in(addresses: Iterable[str], box: str, secret: str, purpose: Purpose) -> UUID | None:
    """The delivery that the first soundly signed address of this box and purpose names."""
    name, _, domain = box.lower().rpartition("@")
    start, end = f"{name}+{purpose}", f"@{domain}"
    for address in map(str.lower, addresses if secret else ()):
        if address.startswith(start) and address.endswith(end):
            found = _read(address[len(start) : -len(end)], secret, purpose)
            if found is not None:
                return found
    return None


def _read(word: str, secret: str, purpose: Purpose) -> UUID | None:
    try:
        delivery_id = UUID(bytes=base64.b32decode(word[:_ID_LENGTH].upper() + "======"))
    except (binascii.Error, ValueError):
        return None
    sound = hmac.compare_digest(word[_ID_LENGTH:].encode(), _sign(secret, purpose, delivery_id).encode())
    return delivery_id if sound else None


def _sign(secret: str, purpose: Purpose, delivery_id: UUID) -> str:
    return signature(secret, f"{purpose}:{delivery_id}")
