"""``mail-in``: a mail server pipes a mail into this command, and reads the exit code (sysexits)."""

import logging
import os
import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

TRY_AGAIN = os.EX_TEMPFAIL
log = logging.getLogger("casustafel.mail-in")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "mail-in",
        help="Neem een mail aan van de mailserver, op de invoer. Exitcode 0: aangenomen; 75: later nog eens.",
    )(take)


def take(
    received_at: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%dT%H:%M:%S%z"],
            help="wanneer de mailserver hem ontving; anders de bovenste Received-regel",
        ),
    ] = None,
) -> None:
    """``casustafel mail-in``"""
    try:
        _take(received_at)
    except Exception as error:
        log.exception("a mail was not taken")
        raise typer.Exit(TRY_AGAIN) from error


def _take(received_at: datetime | None) -> None:
    from api.cli.shared import opened
    from api.core import logs
    from api.core.settings import Settings
    from api.flows import mail_in

    settings = Settings()
    logs.configure(settings)
    raw = sys.stdin.buffer.read(settings.mail_in_limit + 1)
    while sys.stdin.buffer.read(
        1_000_000
    ):  # a server that cannot get rid of the rest would call it a failure
        pass
    with opened() as works, works.open() as work:
        work.policy = "mail-in"
        mail_in.take(work, raw, settings, received_at.astimezone(UTC) if received_at else None)
