"""``audit``: checking the access log, keeping its heads elsewhere, and taking a part of it out."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from api.cli.shared import acting, fail, note, opened

if TYPE_CHECKING:
    from api.flows.log_check import Checked
    from api.rules.log_chain import Finding, Head

NOT_SOUND = 1

app = typer.Typer(
    help="Het inzageregister controleren, bewaken en er een deel uit halen.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

VERIFY = """Controleer het hele inzageregister, en noem de eerste regel die niet klopt.

Exitcode 0: alles klopt. 1: er klopt iets niet. 2: de controle is niet gelukt. Bewaar met `casustafel audit heads`
ergens anders hoe ver het register was, en geef dat hier mee: alleen zo valt op dat het einde is weggehaald."""
TOLD = {
    "changed": "regel {seq} is veranderd nadat zij verzegeld was",
    "deleted": "regel {seq} is weg",
    "missing": "zegel {number} van keten {chain} is weg, met zijn regel; de laatste goede is regel {after}",
    "misplaced": "regel {seq} staat in een keten waar zij niet hoort",
    "rewritten": "de keten is opnieuw gemaakt vanaf regel {seq}, of daar vlak na",
    "cut": "het einde van keten {chain} is weg: na regel {after} horen er meer te zijn",
    "unsigned": "vanaf regel {seq} is keten {chain} verlengd zonder handtekening",
    "unsealed": "regel {seq} is er later tussen gezet",
    "head_missing": "handtekening {head} is weg",
    "head_changed": "handtekening {head} klopt niet, of is van een sleutel die hier niet genoemd is",
}
Keys = Annotated[list[str] | None, typer.Option("--key", help="openbare sleutel; mag vaker")]


@app.command("key", help="Maak een sleutelpaar. De geheime helft is voor de scheduler.")
def key() -> None:
    """``casustafel audit key``"""
    from api.core.signing import Signer

    made = Signer.fresh()
    typer.echo(f"CASUSTAFEL_AUDIT_KEY={made.text}")
    note(f"Openbare helft, om mee te controleren: {made.public}")


@app.command("verify", help=VERIFY)
def verify(
    key: Keys = None,
    heads: Annotated[Path | None, typer.Option(help="bestand met wat `audit heads` eerder schreef")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="schrijf de uitkomst als JSON")] = False,
) -> None:
    """``casustafel audit verify``"""
    from api.flows import log_check

    keys = _keys(key)
    kept = _kept(heads) if heads else []
    with opened() as works, works.open(write=not _is_sqlite(works)) as work:
        found = log_check.check(work, keys, kept)
    typer.echo(_in_json(found) if as_json else _in_words(found))
    if found.findings:
        raise typer.Exit(NOT_SOUND)


@app.command(
    "heads", help="Schrijf de nieuwste handtekening van het register, om buiten de database te bewaren."
)
def heads(
    everything: Annotated[bool, typer.Option("--all", help="alle, niet alleen de nieuwste")] = False,
) -> None:
    """``casustafel audit heads``"""
    from api.flows import log_check, log_seals

    with opened() as works, works.open(write=False) as work:
        found = log_seals.heads(work)
    for line in log_check.written(found if everything else found[-1:]):
        typer.echo(line)
    if not found:
        note("Er is nog niets verzegeld. Dat doet de scheduler, als CASUSTAFEL_AUDIT_KEY is ingevuld.")


@app.command(
    "export", help="Zet regels van het register in een bestand. Ook dat wordt een regel in het register."
)
def export(
    file: Annotated[Path, typer.Argument(help="bestand; .jsonl wordt een JSON-object per regel, anders CSV")],
    case: Annotated[UUID | None, typer.Option(help="kenmerk van de casus van één cliënt")] = None,
    since: Annotated[datetime | None, typer.Option(help="vanaf dit moment, in UTC")] = None,
    until: Annotated[datetime | None, typer.Option(help="tot dit moment, in UTC")] = None,
) -> None:
    """``casustafel audit export``"""
    from api.flows import log_review
    from api.flows.log_review import LogFilter, LogFormat

    if file.exists():
        fail(f"{file} bestaat al. Kies een andere naam, of haal het bestand eerst weg.")
    wanted = LogFilter(case=case, since=_utc(since), until=_utc(until))
    form = LogFormat.JSONL if file.suffix == ".jsonl" else LogFormat.CSV
    with acting() as work:
        content = log_review.export(work, wanted, form)
        file.touch(mode=0o600)
        file.write_bytes(content)
    typer.echo(file)


def _utc(moment: datetime | None) -> datetime | None:
    from datetime import UTC

    return moment.replace(tzinfo=UTC) if moment else None


def _keys(given: list[str] | None) -> list[str]:
    """Public keys: those that were given, that of the setting, and those that signed before."""
    from api.core.settings import Settings
    from api.core.signing import Signer

    settings = Settings()
    secret = settings.audit_key.get_secret_value()
    found = [*(given or []), *settings.audit_trusted, *([Signer.of(secret).public] if secret else [])]
    if not found:
        fail("Geef met --key de openbare sleutel, of zet CASUSTAFEL_AUDIT_KEY of CASUSTAFEL_AUDIT_TRUSTED.")
    return found


def _kept(file: Path) -> "list[Head]":
    from api.flows import log_check

    try:
        return log_check.read(file.read_text("utf-8").splitlines())
    except (OSError, ValueError) as error:
        fail(f"{file} is niet te lezen als uitvoer van `casustafel audit heads`: {error}")


def _is_sqlite(works: Any) -> bool:
    return bool(works.database.writer.dialect.name == "sqlite")


def _in_json(found: "Checked") -> str:
    told = {
        "sound": not found.findings,
        "sealed": found.sealed,
        "waiting": found.waiting,
        "heads": found.heads,
    }
    return json.dumps({**told, "findings": [vars(finding) for finding in found.findings]})


def _in_words(found: "Checked") -> str:
    counted = f"{found.sealed} regels verzegeld, {found.waiting} wachten op hun zegel, {found.heads} handtekeningen."
    if not found.findings:
        return f"Het inzageregister klopt. {counted}"
    return "\n".join(
        ["Het inzageregister klopt NIET. Het eerste staat bovenaan:", *map(_line, found.findings), counted]
    )


def _line(finding: "Finding") -> str:
    return f"  {TOLD[finding.fault.value].format(**vars(finding))}"
