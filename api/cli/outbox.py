"""``outbox``: what is told by mail, what was given up, and trying again."""

from typing import Annotated
from uuid import UUID

import typer

from api.cli.shared import acting, fail, table

app = typer.Typer(help="Wat er aan mail uitgaat.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list", help="De nieuwste verzendingen, met hun status en wat er misging.")
def list_deliveries(
    status: Annotated[str | None, typer.Option(help="waiting, sent, parked of dropped")] = None,
    limit: Annotated[int, typer.Option(min=1, max=500, help="hoogstens zoveel")] = 50,
) -> None:
    """``casustafel outbox list``"""
    from api.flows import outbox

    with acting() as work:
        wanted = outbox.DeliveryQuery.model_validate({"status": status, "limit": limit})
        rows = [
            (
                row.id,
                row.kind.value,
                row.status.value,
                row.attempts,
                f"{row.next_at:%Y-%m-%d %H:%M}",
                row.last_error,
            )
            for row in outbox.find(work, wanted).items
        ]
        typer.echo(table(("kenmerk", "soort", "status", "pogingen", "volgende (UTC)", "reden"), rows))


@app.command("unpark", help="Probeer opgegeven verzendingen opnieuw: een kenmerk uit `list`, of allemaal.")
def unpark(delivery: Annotated[str | None, typer.Argument(help="kenmerk; leeg: allemaal")] = None) -> None:
    """``casustafel outbox unpark``"""
    from api.flows import outbox

    with acting() as work:
        rows = [row for row in outbox.parked(work) if delivery in {None, str(row.id)}]
        if delivery is not None and not rows:
            fail(
                f"Geen opgegeven verzending heeft het kenmerk '{delivery}'. Kijk in `casustafel outbox list`."
            )
        for row in rows:
            outbox.release(work, row)
        typer.echo(f"{len(rows)} verzendingen worden opnieuw geprobeerd.")


@app.command("retry", help="Probeer alles wat na een fout wacht nu meteen, bijvoorbeeld na een storing.")
def retry() -> None:
    """``casustafel outbox retry``"""
    from api.flows import outbox

    with acting() as work:
        typer.echo(f"{outbox.hurry(work)} verzendingen worden nu geprobeerd.")


@app.command(
    "tell", help="Maak de verzendingen van een gebeurtenis die niet verwerkt kon worden (zie het logboek)."
)
def tell(event: Annotated[UUID, typer.Argument(help="kenmerk van de gebeurtenis")]) -> None:
    """``casustafel outbox tell``"""
    from api.flows import fan_out

    with acting() as work:
        typer.echo(f"{fan_out.again(work, event)} verzendingen gemaakt.")
