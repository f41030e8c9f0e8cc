"""Identifiers: random enough not to be guessed, ordered enough to keep indexes compact."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh UUID (version 7)."""
    return uuid7()
