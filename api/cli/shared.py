"""What the commands share: the database they work on, who acts, and how a refusal reads."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from api.core.errors import DomainError, Fault
    from api.work import Work, Works

FAILED = 2
CLOSED = "Dit is met deze sleutels niet te openen. Zie `casustafel keys status`."


class Failure(Exception):
    """A command cannot go on; the message says why, in Dutch."""


class Reporting(TyperGroup):
    """Tells every refusal in one clear message on standard error, with exit code 2 and without a trace."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            message = str(error) if isinstance(error, Failure) else explain(error)
            if message is None:
                raise
            note(message)
            raise typer.Exit(FAILED) from error


def explain(error: Exception) -> str | None:
    """What an error means to whoever typed the command; None for one that is a mistake of ours."""
    from pydantic import ValidationError
    from sqlalchemy.exc import DatabaseError, InterfaceError

    from api.core.errors import DomainError
    from api.core.faults import fault_of
    from api.core.sealing import NotToBeOpened
    from api.flows.keys import UnfitKeys
    from api.flows.sign_in import UnsafeSignIn
    from api.rules.lifecycle import IllegalMove

    if isinstance(error, UnsafeSignIn | UnfitKeys | NotToBeOpened):
        return f"{error}" if not isinstance(error, NotToBeOpened) else f"{CLOSED} ({error})"
    if isinstance(error, DomainError):
        return _refusal(error)
    if isinstance(error, ValidationError):
        return _listed([fault_of({**entry, "loc": ("body", *entry["loc"])}) for entry in error.errors()])
    if isinstance(error, IllegalMove):
        return f"De stap '{error.move}' kan niet vanuit de status '{error.state}'."
    if isinstance(error, DatabaseError | InterfaceError):
        return _database(error)
    return None


def _refusal(error: "DomainError") -> str:
    from api.core import words

    title, detail = words.problem("nl", error.slug, error.params)
    faults = [_listed(error.faults)] if error.faults else []
    return "\n".join([f"{title}. {detail}", *faults])


def _listed(faults: "Iterable[Fault]") -> str:
    from api.core import words

    lines = []
    for fault in faults:
        section = "blocker" if fault.place == "state" else "fault"
        said = words.say("nl", section, fault.code, fault.params)
        lines.append(f"  {fault.where.strip('/') or 'invoer'}: {said}")
    return "\n".join(lines)


def _database(error: Exception) -> str:
    text = str(getattr(error, "orig", error)).strip().splitlines()[0]
    if "no such table" in text or "does not exist" in text:
        return f"De database is nog niet klaar voor gebruik: voer eerst `casustafel migrate` uit. ({text})"
    return f"De database werkt niet mee: {text}"


def note(message: str) -> None:
    """A message for the person at the keyboard; standard output stays free for results."""
    typer.echo(message, err=True)


def fail(message: str) -> NoReturn:
    """Stop with a message."""
    raise Failure(message)


@contextmanager
def opened(*, migrates: bool = False) -> "Iterator[Works]":
    """Units of work on the database of the environment; who ``migrates`` waits long for another who does."""
    from api.core.clock import SystemClock
    from api.core.db import BUSY_SECONDS, MIGRATION_SECONDS, connect
    from api.core.settings import Settings
    from api.work import Works

    database = connect(Settings(), MIGRATION_SECONDS if migrates else BUSY_SECONDS)
    try:
        yield Works(database, SystemClock())
    finally:
        database.dispose()


@contextmanager
def acting() -> "Iterator[Work]":
    """One unit of work of whoever is at the keyboard: they hold the database, so they may do everything."""
    from api.models.access import AccessPoint
    from api.models.caller import Caller

    with opened() as works, works.open() as work:
        work.caller = Caller("system", name=f"opdrachtregel ({user()})")
        work.policy, work.point = "command-line", AccessPoint.COMMAND_LINE
        yield work


def user() -> str:
    """The account on this machine, for the logs."""
    return os.environ.get("SUDO_USER") or os.environ.get("USER") or str(os.getuid())


def table(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows in columns."""
    cells = [list(header), *([_shown(value) for value in row] for row in rows)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(header))]
    return "\n".join(
        "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def _shown(value: Any) -> str:
    return "-" if value is None or value == "" else str(value)
