"""``poll``: the overdue actions of an API elsewhere, cheap enough to ask every minute (S2)."""

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.shared import fail, note, table

if TYPE_CHECKING:
    import httpx

KEY = "CASUSTAFEL_KEY"
OVERDUE = 1
PAGE = 500

HELP = """Haal de acties op die te laat zijn.

De sleutel staat in de omgeving, in CASUSTAFEL_KEY. Met --state onthoudt het commando wat het zag: is er niets
veranderd, dan kost het vragen bijna niets en schrijft het niets op de uitvoer.

Exitcodes: 0 niets te laat, 1 wel iets te laat, 2 niet gelukt."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("poll", help=HELP)(poll)


@dataclass(frozen=True)
class Seen:
    """What an earlier poll saw: enough to ask whether anything changed, and nothing about people."""

    etag: str
    count: int


def poll(
    url: Annotated[str, typer.Option(help="adres van casustafel, zoals https://casustafel.example")],
    region: Annotated[str | None, typer.Option(help="alleen deze regio, zoals ZK09")] = None,
    as_json: Annotated[
        bool, typer.Option("--json/--table", help="JSON voor programma's, of een tabel")
    ] = False,
    state: Annotated[Path | None, typer.Option(help="bestand om te onthouden wat er al gezien is")] = None,
    timeout: Annotated[float, typer.Option(min=1, max=600, help="zoveel seconden wachten op antwoord")] = 30,
) -> None:
    """``casustafel poll``"""
    import httpx

    key = os.environ.get(KEY)
    if not key:
        fail(f"Zet de sleutel in de omgeving: {KEY}=ck_...")
    question = hashlib.sha256(f"{url} {region} {key}".encode()).hexdigest()
    before = _recall(state, question)
    try:
        with httpx.Client(base_url=url, headers={"authorization": f"Bearer {key}"}, timeout=timeout) as http:
            items, seen = ask(http, region, before)
    except httpx.HTTPError as error:
        fail(f"{url} is niet bereikbaar: {error}")
    except (ValueError, KeyError, TypeError):
        fail(f"{url} antwoordt niet zoals casustafel. Klopt het adres?")
    if items is None:
        note(f"Niets veranderd. Te laat: {seen.count if seen else 0}.")
    else:
        typer.echo(json.dumps(items, indent=2, ensure_ascii=False) if as_json else _table(items))
    _remember(state, question, seen)
    raise typer.Exit(OVERDUE if seen and seen.count else 0)


def ask(
    http: "httpx.Client", region: str | None, before: Seen | None
) -> tuple[list[dict[str, Any]] | None, Seen | None]:
    """Every overdue action, page after page; None instead of a list when nothing changed since ``before``."""
    query = {"overdue": "true", "limit": str(PAGE)} | ({"region": region} if region else {})
    answer = http.get("/v1/actions", params=query, headers={"if-none-match": before.etag} if before else {})
    if before is not None and answer.status_code == 304:
        return None, before
    etag = answer.headers.get("etag")
    page = _page(answer)
    items = page["items"]
    while page["next"]:
        if not page["next"].startswith("/v1/"):  # the key goes nowhere else
            raise ValueError(page["next"])
        page = _page(http.get(page["next"]))
        items += page["items"]
    return items, Seen(etag or "", len(items))


def _page(answer: "httpx.Response") -> dict[str, Any]:
    if answer.status_code == 200:
        return dict(answer.json())
    with contextlib.suppress(ValueError):
        problem = answer.json()
        fail(
            f"{problem['title']}. {problem['detail']} ({answer.status_code}, verzoek {problem.get('requestId')})"
        )
    return fail(f"De server antwoordt met {answer.status_code}.")


def _table(items: list[dict[str, Any]]) -> str:
    rows = [
        (
            item["dueOn"],
            item["overdueWorkdays"],
            item["status"],
            item.get("what"),
            item.get("ownerName"),
            item["id"],
        )
        for item in items
    ]
    return table(("uiterlijk", "werkdagen", "status", "wat", "wie", "kenmerk"), rows)


def _recall(path: Path | None, question: str) -> Seen | None:
    """What was seen the last time the same was asked; a file that is gone or broken is no obstacle."""
    if path is None:
        return None
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads(path.read_text())
        if kept["question"] == question and kept["etag"]:
            return Seen(str(kept["etag"]), int(kept["count"]))
    return None


def _remember(path: Path | None, question: str, seen: Seen | None) -> None:
    if path is None or seen is None:
        return
    fresh = path.with_name(f"{path.name}.new")
    try:
        fresh.write_text(json.dumps({"question": question, "etag": seen.etag, "count": seen.count}))
        fresh.replace(path)
    except OSError as error:
        fail(f"{path} kan niet geschreven worden: {error.strerror}")
