"""``export-person``: everything about the client of a case as one file (S9)."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from api.cli.shared import acting, fail

HELP = """Zet alles wat over de cliënt van één casus bewaard wordt in een zip-bestand, voor die persoon zelf.

Aantekeningen van anderen voor zichzelf en adressen van anderen staan er niet in. De casus krijgt een regel in het
inzageregister."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export-person", help=HELP)(export_person)


def export_person(
    case: Annotated[UUID, typer.Option(help="kenmerk van de casus")],
    file: Annotated[Path, typer.Argument(help="het zip-bestand dat gemaakt wordt")],
) -> None:
    """``casustafel export-person``"""
    from api.flows import subject_export
    from api.models.case import Case

    if file.exists():
        fail(f"{file} bestaat al. Kies een andere naam, of haal het bestand eerst weg.")
    with acting() as work:
        row = work.session.get(Case, case)
        if row is None:
            fail(f"De casus {case} is er niet. Het kenmerk staat in het adres van de pagina van de casus.")
        make = subject_export.make(work, row)
    content = make()
    file.touch(mode=0o600)
    file.write_bytes(content)
    typer.echo(file)
