"""A folder in which bytes are kept by name (decision 36)."""

import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from api.core.store import told


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
