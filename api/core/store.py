"""Where bytes are kept beside the database, each under a name: a folder, or a bucket (decision 36).

What is put is there for good when ``put`` returns. Whoever cannot reach the store keeps nothing and reads nothing:
Unavailable (503), with the reason in the log.
"""

import logging
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Protocol

from api.core.errors import Unavailable

log = logging.getLogger("casustafel.store")


class Store(Protocol):
    """Bytes by name."""

    def put(self, name: str, content: bytes) -> None:
        """Keep bytes, in place of those under that name; they are there for good when this returns."""

    def get(self, name: str) -> bytes | None:
        """The bytes under a name; None when there are none."""

    def remove(self, names: Sequence[str]) -> None:
        """Do away with what stands under these names, as far as it is there."""

    def listed(self) -> Iterator[tuple[str, datetime]]:
        """Every name, and since when it is there by the clock of the store."""


@contextmanager
def told(where: str, *kinds: type[Exception]) -> Iterator[None]:
    """What the store does not do becomes Unavailable, with the reason in the log."""
    refused: tuple[type[Exception], ...] = (OSError, *kinds)
    try:
        yield
    except refused as error:
        log.error("the store of documents (%s) does not work: %s", where, _first(error))  # noqa: TRY400  # one line says it
        raise Unavailable("store-unavailable") from error


def _first(error: Exception) -> str:
    """The line that says it; libraries add what only their makers can read."""
    return (str(error).splitlines() or [type(error).__name__])[0]


def probe(store: Store) -> None:
    """Put, read and remove something. Unavailable when any of it cannot be done."""
    name = f"probe-{secrets.token_hex(8)}"
    store.put(name, name.encode())
    read = store.get(name)
    store.remove([name])
    if read != name.encode():
        log.error("the store of documents gives back something else than it was given")
        raise Unavailable("store-unavailable")
