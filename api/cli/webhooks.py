"""``webhooks``: who hears of events, and whether it goes well."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.shared import acting, fail, table

if TYPE_CHECKING:
    from api.models.subscription import Subscription
    from api.work import Work

app = typer.Typer(help="Systemen die van gebeurtenissen horen.", no_args_is_help=True, rich_markup_mode=None)

Named = Annotated[UUID, typer.Argument(help="kenmerk van het abonnement, uit `list`")]


@app.command("list", help="Alle abonnementen: waarheen, hun status en hoe het gaat.")
def list_subscriptions() -> None:
    """``casustafel webhooks list``"""
    from sqlmodel import col, select

    from api.models.client import Client
    from api.models.subscription import Subscription

    with acting() as work:
        query = select(Subscription, Client.name).join(Client, col(Client.id) == col(Subscription.client_id))
        rows = [
            (row.id, name, row.url, row.status.value, row.reason, row.failures)
            for row, name in work.session.exec(query.order_by(col(Subscription.id)))
        ]
        typer.echo(table(("kenmerk", "systeem", "adres", "status", "reden", "mislukt"), rows))


@app.command("ping", help="Stuur een proefbericht; wat ervan komt staat in `casustafel outbox list`.")
def ping(subscription: Named) -> None:
    """``casustafel webhooks ping``"""
    from api.flows import subscriptions

    with acting() as work:
        typer.echo(f"gebeurtenis: {subscriptions.ping(work, _find(work, subscription)).event_id}")


@app.command("resume", help="Laat een abonnement weer gaan dat stilstond of uitgezet was.")
def resume(subscription: Named) -> None:
    """``casustafel webhooks resume``"""
    from api.flows import subscriptions

    with acting() as work:
        subscriptions.resume(work, _find(work, subscription))
        typer.echo("Het abonnement gaat weer; wat wachtte gaat eerst.")


def _find(work: "Work", subscription_id: UUID) -> "Subscription":
    from sqlmodel import select

    from api.models.subscription import Subscription

    query = select(Subscription).where(Subscription.id == subscription_id).with_for_update()
    found = work.session.exec(query).first()
    if found is None:
        fail(f"Geen abonnement heeft het kenmerk '{subscription_id}'. Kijk in `casustafel webhooks list`.")
    return found
