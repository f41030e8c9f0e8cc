"""``check``: whether this installation is fit for real data."""

from typing import Annotated

import typer

from api.cli.shared import FAILED, opened


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "check", help="Kijk of de instellingen kloppen; met --deploy of dit klaar is voor echte gegevens."
    )(check)


def check(
    deploy: Annotated[
        bool, typer.Option("--deploy", help="ook alles wat alleen voor echt gebruik telt")
    ] = False,
) -> None:
    """``casustafel check``"""
    from api.core.settings import Settings
    from api.flows import deployment

    settings = Settings()  # refuses what contradicts itself
    with opened() as works, works.open(write=False) as work:
        found = deployment.findings(settings, work) if deploy else []
    for one in found:
        typer.echo(f"{'FOUT' if one.stops else 'let op'}: {one.text}")
    if any(one.stops for one in found):
        raise typer.Exit(FAILED)
    typer.echo("Klaar voor gebruik." if deploy else "De instellingen kloppen.")
