"""PostgreSQL by its own programs: a dump in the custom format, made of one snapshot."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL

from api.cli.archive import programs
from api.cli.shared import fail
from api.flows import restoring
from api.models.erasure import Erasure
from api.work import Works

PLAIN = ("--no-owner", "--no-privileges")
"""Whoever restores owns it."""
_REVISION = re.compile(r"^COPY .*alembic_version .*;\n(\S+)$", re.MULTILINE)
_TABLE = re.compile(r" TABLE \S+ (\S+) \S+$", re.MULTILINE)
_EMPTY = """
SET lock_timeout = '30s';
DO $empty$
DECLARE one record;
BEGIN
    FOR one IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
        EXECUTE format('DROP TABLE %I.%I CASCADE', one.schemaname, one.tablename);
    END LOOP;
    DROP FUNCTION IF EXISTS only_added();
END
$empty$;
"""


@dataclass(frozen=True)
class PostgresArchive:
    """A dump."""

    works: Works

    def make(self, file: Path) -> str:
        """Dump, and read the dump before it gets its name."""
        with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=".backup-") as folder:
            fresh = Path(folder, "backup")
            fresh.touch(mode=0o600)
            programs.run("pg_dump", self._url, "--format=custom", *PLAIN, "--file", fresh)
            revision = self.revision(fresh)
            fresh.replace(file)
        return revision

    def revision(self, file: Path) -> str:
        """Read from the one row that says it."""
        said = programs.run(
            "pg_restore", None, "--data-only", "--table=alembic_version", "--file=-", file.absolute()
        )
        found = _REVISION.search(said)
        if found is None:
            fail(f"{file} is geen back-up van casustafel: er staat geen versie in. Er is niets veranderd.")
        return found[1]

    def restore(self, file: Path, erased: Sequence[Erasure] = ()) -> None:
        """One script in one transaction: away with what is there, what the dump holds, what may not go by itself.

        The script is written first: were it read from a pipe, a dump that breaks off would be half restored.
        """
        with tempfile.TemporaryDirectory(dir=file.absolute().parent, prefix=".restore-") as folder:
            whole, dump = Path(folder, "whole.sql"), Path(folder, "dump.sql")
            tables = _TABLE.findall(programs.run("pg_restore", None, "--list", file.absolute()))
            programs.run("pg_restore", None, *PLAIN, "--file", dump, file.absolute())
            held = restoring.statements("postgresql", self.works.clock.now(), tables, erased)
            ending = "".join(f"{statement};\n" for statement in ["RESET search_path", *held])
            whole.write_text(f"{_EMPTY}\\i {dump}\n{ending}")
            once = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
            programs.run("psql", self._url, *once, "--file", whole)

    @property
    def _url(self) -> URL:
        return self.works.database.writer.url
