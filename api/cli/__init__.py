"""The command line. Everything but typer is imported by the command that needs it, so that ``--help`` is quick."""

import typer

from api.cli import (
    audit,
    backup,
    check,
    clients,
    database,
    documents,
    erasure,
    export,
    export_person,
    keys,
    mail_in,
    outbox,
    poll,
    server,
    users,
    webhooks,
)
from api.cli.shared import Reporting

app = typer.Typer(
    name="casustafel",
    cls=Reporting,
    help="casustafel: iedereen rond een vastgelopen casus aan één tafel.",
    epilog="Exitcodes: 0 gelukt, 2 niet gelukt (de melding zegt waarom). Instellingen staan in de omgeving.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for module in (server, database, backup, check, export, export_person, mail_in, poll):
    module.register(app)
app.add_typer(audit.app, name="audit")
app.add_typer(keys.app, name="keys")
app.add_typer(erasure.app, name="erasure")
app.add_typer(documents.app, name="documents")
app.add_typer(users.app, name="users")
app.add_typer(clients.app, name="clients")
app.add_typer(outbox.app, name="outbox")
app.add_typer(webhooks.app, name="webhooks")
