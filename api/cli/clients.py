"""``clients``: machines that call, with their keys."""

import itertools
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.shared import acting, fail, note, table

if TYPE_CHECKING:
    from api.models.client import Client
    from api.work import Work

app = typer.Typer(help="Systemen en scripts die zelf aanroepen.", no_args_is_help=True, rich_markup_mode=None)

Named = Annotated[str, typer.Argument(help="naam of kenmerk van het systeem")]
Days = Annotated[int, typer.Option(min=1, max=731, help="zo lang geldt de sleutel")]


@app.command("add", help="Voeg een systeem toe en geef het een eerste sleutel. De sleutel ziet u alleen nu.")
def add(
    name: Annotated[str, typer.Option(help="naam van het systeem")],
    scope: Annotated[list[str], typer.Option(help="wat het mag, bijvoorbeeld actions:overdue; mag vaker")],
    region: Annotated[list[str], typer.Option(help="in welke regio, zoals ZK09; mag vaker")],
    level: Annotated[
        str, typer.Option(help="van casussen tot en met welk niveau van vertrouwelijkheid")
    ] = "case_confidential",
    days: Days = 365,
) -> None:
    """``casustafel clients add``"""
    from api.flows import clients
    from api.models.client import ClientCreate

    with acting() as work:
        places = [_region(work, code) for code in region]
        grants = [
            {"scope": what, "region_id": place, "confidentiality": level}
            for what, place in itertools.product(scope, places)
        ]
        client = clients.create(work, ClientCreate.model_validate({"name": name, "grants": grants}))
        note(f"kenmerk: {client.id}")
        _issue(work, client, days)


@app.command("key", help="Geef een systeem een nieuwe sleutel. De sleutel ziet u alleen nu.")
def key(client: Named, days: Days = 365) -> None:
    """``casustafel clients key``"""
    with acting() as work:
        _issue(work, _find(work, client), days)


@app.command("revoke", help="Trek een sleutel in, met het begin zoals `list` dat toont.")
def revoke(prefix: Annotated[str, typer.Argument(help="begin van de sleutel, zoals ck_Ab12Cd34")]) -> None:
    """``casustafel clients revoke``"""
    from sqlmodel import select

    from api.flows import clients
    from api.models.client import ClientKey

    with acting() as work:
        found = work.session.exec(
            select(ClientKey).where(ClientKey.prefix == prefix[: clients.SHOWN])
        ).first()
        if found is None:
            fail(f"Geen sleutel begint met '{prefix[: clients.SHOWN]}'. Kijk in `casustafel clients list`.")
        clients.revoke_key(work, found)
        typer.echo(f"{found.prefix} is ingetrokken.")


@app.command("list", help="Alle systemen met wat zij mogen en hun sleutels.")
def list_clients() -> None:
    """``casustafel clients list``"""
    from sqlmodel import select

    from api.flows import clients
    from api.models.client import Client
    from api.models.region import Region

    with acting() as work:
        codes = {row.id: row.code for row in work.session.exec(select(Region))}
        rows = []
        for client in work.session.exec(select(Client).order_by(Client.name)):
            seen = clients.read(work, client)
            may = ", ".join(f"{grant.scope.value} {codes[grant.region_id]}" for grant in seen.grants)
            keys = ", ".join(
                f"{one.prefix} (tot {one.expires_at:%Y-%m-%d})" for one in seen.keys if one.revoked_at is None
            )
            rows.append((client.id, client.name, "ja" if client.active else "nee", may, keys))
        typer.echo(table(("kenmerk", "naam", "actief", "mag", "sleutels"), rows))


def _issue(work: "Work", client: "Client", days: int) -> None:
    from api.flows import clients
    from api.models.client import KeyCreate

    typer.echo(clients.issue_key(work, client, KeyCreate(expires_at=work.now + timedelta(days=days))).key)


def _region(work: "Work", code: str) -> UUID:
    from api.flows import regions

    found = regions.by_code(work, code)
    if found is None:
        fail(f"De regio {code} bestaat niet. Gebruik een code als ZK09.")
    return found.id


def _find(work: "Work", name: str) -> "Client":
    from sqlmodel import col, select

    from api.models.client import Client

    try:
        named = col(Client.id) == UUID(name)
    except ValueError:
        named = col(Client.name) == name
    found = work.session.exec(select(Client).where(named).with_for_update()).all()
    if len(found) != 1:
        fail(f"{len(found) or 'Geen'} systemen heten '{name}'. Kijk in `casustafel clients list`.")
    return found[0]
