"""``export``: cases and actions of a region as files."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.shared import acting, fail, note

HELP = """Zet de casussen en acties van een regio als CSV en JSON in een map.

Elke casus die erin staat krijgt een regel in het inzagelogboek."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export", help=HELP)(export)


def export(
    region: Annotated[str, typer.Option(help="code van de regio, zoals ZK09")],
    folder: Annotated[Path, typer.Option(help="map voor de bestanden; wordt gemaakt als zij er niet is")],
) -> None:
    """``casustafel export``"""
    from api.flows import exports, regions
    from api.flows.exports import ExportQuery, Format, What

    with acting() as work:
        found = regions.by_code(work, region)
        if found is None:
            fail(f"De regio {region} bestaat niet. Gebruik een code als ZK09.")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for what in What:
            rows = exports.rows_of(work, found, what)
            for form in Format:
                path = folder / exports.file_name(work, found, ExportQuery(what=what, format=form))
                _write(path, exports.write(rows, form))
                typer.echo(path)
            note(f"{what.value}: {len(rows)}")


def _write(path: Path, content: bytes) -> None:
    """Readable for the owner only: these are data about people."""
    path.touch(mode=0o600)
    path.write_bytes(content)
