"""``erasure``: the ledger of what was erased, and erasing anew what came back with a backup (S9, decision 32)."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.cli.shared import fail, note, opened

if TYPE_CHECKING:
    from api.models.erasure import Erasure
    from api.work import Works

app = typer.Typer(
    help="Wat gewist is: de lijst bewaren, en opnieuw wissen wat met een back-up terugkwam.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
LEDGER = """Schrijf welke casussen gewist zijn, een per regel, om buiten de database te bewaren.

Er staan alleen kenmerken, een moment en een grond in. Geef het bestand bij een restore mee met --ledger."""


@app.command("ledger", help=LEDGER)
def ledger() -> None:
    """``casustafel erasure ledger``"""
    from api.flows import erasing, erasure_ledger

    with opened() as works, works.open(write=False) as work:
        lines = erasing.ledger(work)
    for text in erasure_ledger.written(lines):
        typer.echo(text)


@app.command("replay", help="Wis opnieuw wat in de lijst staat en er toch is. De scheduler doet dit ook.")
def replay_again() -> None:
    """``casustafel erasure replay``"""
    with opened() as works:
        note(f"{replay(works)} casussen opnieuw gewist.")


def replay(works: "Works") -> int:
    """Erase anew what came back; how many cases."""
    from api.flows import erasure_ledger

    return erasure_ledger.replay(works)


def known(works: "Works", file: Path | None) -> "list[Erasure]":
    """Every line there is before a restore: of the database that is replaced, of the setting, and of the file given."""
    from api.core.settings import Settings

    kept = Settings().erasure_ledger
    own = _read(kept) if kept and kept.exists() else []
    return [*_stored(works), *own, *(_read(file) if file else [])]


def _stored(works: "Works") -> "list[Erasure]":
    """Lines of the database itself; none where it has no such table yet."""
    import sqlalchemy as sa

    from api.flows import erasing

    with works.open(write=False) as work:
        if not sa.inspect(work.connection).has_table(erasing.LEDGER.name):
            return []
        return erasing.ledger(work)


def _read(file: Path) -> "list[Erasure]":
    from api.flows import erasure_ledger

    try:
        return erasure_ledger.read(file.read_text("utf-8").splitlines())
    except (OSError, ValueError):
        fail(f"{file} is niet te lezen als uitvoer van `casustafel erasure ledger`. Er is niets veranderd.")
