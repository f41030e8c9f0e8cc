"""What an archive can do, and which one belongs to a database."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from api.cli.archive.postgres import PostgresArchive
from api.cli.archive.sqlite import SqliteArchive
from api.models.erasure import Erasure
from api.work import Works


class Archive(Protocol):
    """Makes a file of a database, and the database of a file again."""

    def make(self, file: Path) -> str:
        """Write the file, whole or not at all, readable for the owner only; the revision that it holds."""
        ...

    def revision(self, file: Path) -> str:
        """The revision of the schema in a file. Fails when it is not a sound backup of this engine."""
        ...

    def restore(self, file: Path, erased: Sequence[Erasure] = ()) -> None:
        """Put its content in the place of what is in the database, whole or not at all, with mail held back.

        ``erased``: lines of the ledger that it may not know yet.
        """
        ...


def archive(works: Works) -> Archive:
    """The archive of the database at hand."""
    if works.database.writer.dialect.name == "sqlite":
        return SqliteArchive(works)
    return PostgresArchive(works)
