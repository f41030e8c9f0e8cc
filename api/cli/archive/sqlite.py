"""SQLite by its own online backup: it copies what was committed, and holds up nobody who writes."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from api.cli.shared import fail
from api.core.db import BUSY_SECONDS
from api.flows import restoring
from api.models.erasure import Erasure
from api.work import Works


@dataclass(frozen=True)
class SqliteArchive:
    """A copy of the file."""

    works: Works

    def make(self, file: Path) -> str:
        """Copy what is committed now, and look the copy over before it gets its name."""
        with _beside(file) as fresh:
            with closing(_open(self._path)) as source, closing(_open(fresh)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")  # else a part of it would stand in a second file
            revision = self.revision(fresh)
            fresh.replace(file)
        return revision

    def revision(self, file: Path) -> str:
        """Read from the file itself, once all of it was found sound."""
        try:
            with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as source:
                found = source.execute("PRAGMA integrity_check").fetchall()
                if found != [("ok",)]:
                    fail(f"{file} is beschadigd: {found[0][0]}. Er is niets veranderd.")
                return str(source.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        except (sqlite3.DatabaseError, TypeError) as error:
            fail(
                f"{file} is geen back-up van een SQLite-database van casustafel ({error}). Er is niets veranderd."
            )

    def restore(self, file: Path, erased: Sequence[Erasure] = ()) -> None:
        """Prepare a copy, then put its pages in the place of the database's in one transaction."""
        with tempfile.TemporaryDirectory(dir=self._path.parent, prefix=".restore-") as folder:
            copy = Path(folder, "copy.db")
            shutil.copyfile(file, copy)
            with closing(_open(copy)) as source:
                now, tables = self.works.clock.now(), _tables(source)
                for statement in restoring.statements("sqlite", now, tables, erased):
                    source.execute(statement)
                with closing(_open(self._path)) as target:
                    source.backup(target)
                    target.execute("PRAGMA journal_mode=WAL")

    @property
    def _path(self) -> Path:
        return Path(str(self.works.database.writer.url.database))


def _open(path: Path) -> sqlite3.Connection:
    """A connection on which every statement is a transaction of its own."""
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)


def _tables(source: sqlite3.Connection) -> set[str]:
    return {name for (name,) in source.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A file in the same folder, for the owner only, that is gone afterwards unless it was renamed."""
    with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=".backup-") as folder:
        fresh = Path(folder, "backup")
        fresh.touch(mode=0o600)
        yield fresh
