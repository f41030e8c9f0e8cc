"""``backup`` and ``restore``: the whole database as one file, and back (decision 25)."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.shared import fail, note, opened

if TYPE_CHECKING:
    from api.cli.archive.kinds import Archive
    from api.work import Works

BACKUP = """Zet de hele database in één bestand, ook terwijl er gewerkt wordt.

Het bestand bevat alle persoonsgegevens: bewaar het versleuteld. Het wordt gemaakt of het is er niet; een bestand dat
er al staat wordt niet overschreven."""
RESTORE = """Zet een back-up terug: alles of niets.

Een back-up van een oudere versie wordt bijgewerkt. Mail die bij het maken van de back-up nog moest gaan, gaat niet
vanzelf: kijk in `casustafel outbox list --status parked`, en laat met `casustafel outbox unpark` gaan wat nog niet
aankwam."""
FILE = Annotated[Path, typer.Argument(help="het bestand van de back-up")]
LEDGER = Annotated[
    Path | None, typer.Option("--ledger", help="wat `casustafel erasure ledger` eerder schreef")
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("backup", help=BACKUP)(backup)
    app.command("restore", help=RESTORE)(restore)


def backup(file: FILE) -> None:
    """``casustafel backup``"""
    if file.exists():
        fail(f"{file} bestaat al. Kies een andere naam, of haal het bestand eerst weg.")
    with opened() as works:
        revision = _archive(works).make(file)
    note(f"De back-up staat in {file} (versie {revision}, {file.stat().st_size:,} bytes).")


def restore(
    file: FILE,
    ledger: LEDGER = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="ook als er al gegevens in de database staan; die gaan verloren")
    ] = False,
) -> None:
    """``casustafel restore``"""
    from api.cli import database, erasure

    if not file.is_file():
        fail(f"{file} is er niet, of is geen bestand.")
    with opened() as works:
        archive = _archive(works)
        _demand_known(archive.revision(file))
        if not replace:
            _demand_empty(works)
        archive.restore(file, erasure.known(works, ledger))
        works.database.dispose()
        database.upgrade(works)
        again = erasure.replay(works)
        held = _held(works)
    note(f"{again} eerder gewiste casussen zijn opnieuw gewist.")
    note(
        f"De back-up is teruggezet. {held} verzendingen wachten op u: `casustafel outbox list --status parked`."
    )


def _demand_empty(works: "Works") -> None:
    from api.cli import database

    if database.holds_data(works):
        fail(
            "In deze database staan al gegevens; er is niets veranderd. Met --replace worden zij vervangen door"
            " de back-up en gaan zij verloren. Maak dan eerst een back-up van nu."
        )


def _demand_known(revision: str) -> None:
    if revision not in _known():
        fail(
            f"Deze back-up is van een nieuwere casustafel (versie {revision}). Installeer die eerst, of kies een"
            " oudere back-up. Er is niets veranderd."
        )


def _archive(works: "Works") -> "Archive":
    from api.cli.archive import kinds

    return kinds.archive(works)


def _known() -> set[str]:
    """Every revision that this version of casustafel can begin from."""
    from alembic.script import ScriptDirectory

    from api.cli.database import configured

    return {script.revision for script in ScriptDirectory.from_config(configured()).walk_revisions()}


def _held(works: "Works") -> int:
    from api.flows import fan_out, outbox

    with works.open(write=False) as work:
        return sum(row.last_error == fan_out.HELD for row in outbox.parked(work))
