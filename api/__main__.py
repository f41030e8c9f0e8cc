"""``python -m api`` is the command line of casustafel."""

from api.cli import app

app()
