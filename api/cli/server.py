"""``serve``, ``scheduler``, ``run`` and ``openapi``: the processes, and the contract of the API."""

import contextlib
import gc
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.shared import fail, note

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI
    from pydantic import SecretStr

    from api.core.settings import Settings
    from api.work import Works

GRACE_SECONDS = 20
MAIL_FOLDER = Path("var/mail")
AUDIT_KEY = Path("var/audit.key")

Host = Annotated[str | None, typer.Option(help="adres om op te luisteren (CASUSTAFEL_HOST)")]
Port = Annotated[
    int | None, typer.Option(min=0, max=65535, help="poort om op te luisteren (CASUSTAFEL_PORT)")
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("serve", help="Start de API.")(serve)
    app.command("scheduler", help="Start het proces dat de beloftes bewaakt.")(scheduler)
    app.command(
        "run",
        help="Start alles op de eigen machine om uit te proberen: database, demogegevens, API en scheduler.",
    )(run)
    app.command("openapi", help="Schrijf het contract van de API (OpenAPI 3.1) op de uitvoer.")(openapi)


def serve(
    host: Host = None,
    port: Port = None,
    proxy: Annotated[
        str | None,
        typer.Option(
            help="vertrouw de kopregels van deze proxy: een adres, een reeks als 10.0.0.0/8, of meer met komma's"
        ),
    ] = None,
) -> None:
    """``casustafel serve``"""
    gc.disable()  # until it serves: nothing goes away meanwhile, and looking for it takes a tenth of the start
    from api.core import logs
    from api.core.settings import Settings

    settings = _placed(Settings(), host, port)
    logs.configure(settings)
    with _listening(settings) as listener:
        _serve(settings, listener, proxy)


def scheduler(
    check: Annotated[
        bool, typer.Option("--check", help="0 als de scheduler zich pas nog meldde, anders 2")
    ] = False,
) -> None:
    """``casustafel scheduler``"""
    from api import scheduler
    from api.core import logs
    from api.core.settings import Settings

    settings = Settings()
    logs.configure(settings)
    if check:
        if not scheduler.healthy(settings):
            fail("De scheduler heeft zich te lang niet gemeld.")
        return
    scheduler.run(settings)


def run(host: Host = None, port: Port = None) -> None:
    """``casustafel run``"""
    from api import scheduler
    from api.cli import database
    from api.cli.shared import opened
    from api.core import logs
    from api.core.settings import Settings
    from api.flows import sign_in

    settings = _placed(Settings(), host, port).model_copy(update={"dev_sign_in": True})
    if not {"log_level", "log_format"} & settings.model_fields_set:
        settings = settings.model_copy(update={"log_level": "warning", "log_format": "text"})
    if not settings.smtp_host and settings.mail_folder is None:
        settings = settings.model_copy(update={"mail_folder": MAIL_FOLDER})
    if not settings.audit_key:
        settings = settings.model_copy(update={"audit_key": _own_key()})
    logs.configure(settings)
    sign_in.refuse_elsewhere(settings)
    with _listening(settings) as listener:
        with opened(migrates=True) as works:
            database.upgrade(works)
            database.load_demo(works)
            welcome = _welcome(works, listener, settings)
        with scheduler.start_embedded(settings):
            _serve(settings, listener, None, welcome)
    note("Gestopt. De gegevens blijven bewaard.")


def _own_key() -> "SecretStr":
    """A key for trying out, made at the first start and kept beside the database."""
    from pydantic import SecretStr

    from api.core.signing import Signer

    if not AUDIT_KEY.exists():
        AUDIT_KEY.parent.mkdir(parents=True, exist_ok=True)
        AUDIT_KEY.touch(mode=0o600)
        AUDIT_KEY.write_text(Signer.fresh().text)
    return SecretStr(AUDIT_KEY.read_text().strip())


def _welcome(works: "Works", listener: socket.socket, settings: "Settings") -> str:
    """Where to look, and as whom."""
    from api.cli.shared import table
    from api.demo import load
    from api.flows import sign_in

    host, port = listener.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    with works.open() as work:
        accounts = sign_in.demo_accounts(work).items
        key = load.machine_key(work)
    mail = "gaat uit" if settings.smtp_host else f"als bestand in {settings.mail_folder}"
    rows = [(account.name, account.function, ", ".join(sorted(set(account.roles)))) for account in accounts]
    return "\n".join(
        [
            "",
            f"casustafel draait op {address} met verzonnen gegevens. Ctrl-C stopt alles; de gegevens blijven.",
            f"  de site               {address}/ (kies daar een proefaccount; een wachtwoord is niet nodig)",
            f"  contract van de API   {address}/v1/openapi.json",
            f"  mail                  {mail}",
            f"  sleutel voor scripts  {key}",
            f"  acties die te laat zijn: CASUSTAFEL_KEY={key} casustafel poll --url {address}",
            "",
            table(("naam", "functie", "rollen"), rows),
            "",
        ]
    )


def openapi() -> None:
    """``casustafel openapi``"""
    typer.echo(contract(), nl=False)


def contract() -> str:
    """The OpenAPI document of the code, in a form that does not change by itself."""
    import json

    from api.core.settings import Settings
    from api.main import create_app

    document = create_app(Settings(database_url="postgresql+psycopg://")).openapi()  # never connected to
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _placed(settings: "Settings", host: str | None, port: int | None) -> "Settings":
    given = {"host": host, "port": port}
    return settings.model_copy(update={name: value for name, value in given.items() if value is not None})


@contextlib.contextmanager
def _listening(settings: "Settings") -> Iterator[socket.socket]:
    """The socket first: nothing is done to a database when the port is taken."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family, backlog=2048)
    except OSError as error:
        fail(f"Luisteren op {settings.host} poort {settings.port} lukt niet: {error.strerror}.")
    with listener:
        yield listener


def _serve(settings: "Settings", listener: socket.socket, proxy: str | None, welcome: str = "") -> None:
    """Serve until Ctrl-C or SIGTERM; requests that are going on are finished first."""
    import uvicorn

    from api.core.clock import SystemClock
    from api.core.db import connect
    from api.flows import keys
    from api.main import create_app
    from api.work import Works

    signal.signal(signal.SIGTERM, _stop)
    database = connect(settings)
    try:
        keys.demand(Works(database, SystemClock()))
        server = uvicorn.Server(_config(create_app(settings, database), proxy))
        if welcome:
            note(welcome)
        _leave_be()
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listener])
    finally:
        database.dispose()


def _config(app: "FastAPI", proxy: str | None) -> "uvicorn.Config":
    import uvicorn

    from api.borders import Borders

    return uvicorn.Config(
        app,
        http=Borders,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=proxy is not None,
        forwarded_allow_ips=proxy,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def _leave_be() -> None:
    """The garbage collector never walks past what was made at the start: hardly anything of it ever goes away."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 20, 50)


def _stop(_signal: int, _frame: Any) -> None:
    sys.exit(0)
