"""Where bytes are kept beside the database, each under a name: a folder, or a bucket (decision 36).

What is put is there for good when ``put`` returns. Whoever cannot reach the store keeps nothing and reads nothing:
Unavailable (503), with the reason in the log.
"""

import logging
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from api.core.errors import Unavailable
from api.core.store_settings import StoreSettings

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


@dataclass(frozen=True)
class Folder:
    """A folder on a disk of this machine, or one that is mounted. It has to be there: an empty place may be a disk
    that was not mounted.
    """

    path: Path

    def put(self, name: str, content: bytes) -> None:
        """Under another name first, so that a half one never has its own."""
        new = self.path / f"{name}.{secrets.token_hex(4)}.new"
        with told("folder"):
            try:
                _write(new, content)
                new.rename(self.path / name)
                self._sync()
            except OSError:
                new.unlink(missing_ok=True)
                raise

    def get(self, name: str) -> bytes | None:
        """Read whole: a document is no larger than fits in memory."""
        with told("folder"):
            try:
                return (self.path / name).read_bytes()
            except FileNotFoundError:
                self.path.stat()  # without the folder nobody can say that it is not there
                return None

    def remove(self, names: Sequence[str]) -> None:
        """One by one."""
        with told("folder"):
            for name in names:
                (self.path / name).unlink(missing_ok=True)
            self._sync()

    def listed(self) -> Iterator[tuple[str, datetime]]:
        """Also what was left behind half written."""
        with told("folder"), os.scandir(self.path) as entries:
            for entry in entries:
                yield entry.name, datetime.fromtimestamp(entry.stat().st_mtime, UTC)

    def _sync(self) -> None:
        folder = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _write(file: Path, content: bytes) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
        target.write(content)
        target.flush()
        os.fsync(target.fileno())


@contextmanager
def told(where: str, *kinds: type[Exception]) -> Iterator[None]:
    """What the store does not do becomes Unavailable, with the reason in the log."""
    refused: tuple[type[Exception], ...] = (OSError, *kinds)
    try:
        yield
    except refused as error:
        log.error("the store of documents (%s) does not work: %s", where, _first(error))  # noqa: TRY400
        raise Unavailable("store-unavailable") from error


def _first(error: Exception) -> str:
    """The line that says it; libraries add what only their makers can read."""
    return (str(error).splitlines() or [type(error).__name__])[0]


def store_of(settings: StoreSettings) -> Store | None:
    """The store of these settings; None when documents are kept in the database. Nothing is reached yet."""
    kind, _, place = settings.document_store.partition("://")
    if kind == "s3":
        from api.core.bucket import Bucket

        return Bucket.of(settings)
    return Folder(Path(place)) if kind else None


def probe(store: Store) -> None:
    """Put, read and remove something. Unavailable when any of it cannot be done."""
    name = f"probe-{secrets.token_hex(8)}"
    store.put(name, name.encode())
    read = store.get(name)
    store.remove([name])
    if read != name.encode():
        log.error("the store of documents gives back something else than it was given")
        raise Unavailable("store-unavailable")
