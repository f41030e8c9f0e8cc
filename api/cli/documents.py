"""``documents``: where the bytes of documents are, whether they are all there, and moving them (decision 36)."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.shared import fail, note, opened, table

if TYPE_CHECKING:
    from api.core.store import Store
    from api.work import Works

app = typer.Typer(
    help="De bestanden van documenten: waar zij staan, en of zij er nog zijn.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Place(StrEnum):
    """Where bytes can go."""

    STORE = "store"
    DATABASE = "database"


CHECK = """Tel waar de bestanden staan, en noem de documenten waarvan het bestand in de opslag ontbreekt.

De exitcode is 2 als er een ontbreekt. Doe dit na elke restore."""
MOVE = """Verplaats de bestanden naar de opslag (store) of terug naar de database.

Dit kan terwijl er gewerkt wordt. Stopt het halverwege, begin dan gewoon opnieuw."""
CLAIM = """Zeg dat de opslag bij deze database hoort: na een restore, of bij een opslag die van een andere was.

De scheduler ruimt daarna op wat geen document noemt. Doe dit dus nooit als een andere casustafel deze opslag gebruikt,
en kijk eerst met `casustafel documents check` of er niets ontbreekt."""


@app.command("check", help=CHECK)
def check() -> None:
    """``casustafel documents check``"""
    from api.flows import stored_bytes

    with opened() as works, works.open(write=False) as work:
        found = stored_bytes.count(work, work.store)
    typer.echo(f"{found.in_database} bestanden staan in de database, {found.in_store} in de opslag.")
    if found.missing:
        typer.echo(table(("document", "versie", "casus"), found.missing))
        fail(f"{len(found.missing)} bestanden ontbreken in de opslag. Zet ze terug uit een reservekopie.")


@app.command("move", help=MOVE)
def move(to: Annotated[Place, typer.Argument(help="store of database")]) -> None:
    """``casustafel documents move``"""
    from api.flows import document_moves

    with opened() as works:
        store = _store(works)
        if to is Place.STORE:
            note(f"{document_moves.to_store(works, store)} bestanden staan nu in de opslag.")
            return
        moved, lost = document_moves.to_database(works, store)
    note(f"{moved} bestanden staan nu in de database.")
    if lost:
        fail(f"{len(lost)} bestanden ontbreken in de opslag: zie `casustafel documents check`.")


@app.command("claim", help=CLAIM)
def claim() -> None:
    """``casustafel documents claim``"""
    from api.flows import stored_bytes

    with opened() as works:
        stored_bytes.claim(works, _store(works))
    note("De opslag hoort nu bij deze database.")


def _store(works: "Works") -> "Store":
    store = works.database.store
    if store is None:
        fail("Er is geen opslag ingesteld: zet CASUSTAFEL_DOCUMENT_STORE.")
    return store
