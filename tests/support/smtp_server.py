"""A mail server as a process of its own: STARTTLS and a login are demanded, and what it takes goes into a folder.

Some domains behave as receivers do: ``refused.example`` never takes anything, ``unwanted.example`` nothing from us,
``later.example`` nothing now, and ``slow.example`` takes its time, or ``slow-30.example`` as many seconds as it says.
"""

import asyncio
import json
import re
import signal
import ssl
import sys
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

USER, PASSWORD = "casustafel", "geheim-en-lang"
SLOW, SLOW_SECONDS = re.compile(r"slow(?:-(\d+))?\.example"), 15
ANSWERS = {
    "refused.example": "550 5.1.1 no such mailbox",
    "later.example": "451 4.3.0 try again later",
    "unwanted.example": "554 5.7.1 not from you",
}


class Taking:
    """Writes every mail with its envelope into the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = len(list(folder.glob("*.json")))  # taken before it was stopped and started again

    async def handle_RCPT(  # noqa: N802  # aiosmtpd looks for this name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        """Take a receiver, or behave as its domain does."""
        domain = address.rpartition("@")[2]
        if domain in ANSWERS:
            return ANSWERS[domain]
        if slow := SLOW.fullmatch(domain):
            await asyncio.sleep(int(slow[1] or SLOW_SECONDS))
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802  # the same
        self, _server: Any, _session: Any, envelope: Any
    ) -> str:
        """Take a mail: whole or not at all."""
        self.count += 1
        told = {
            "sender": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "content": envelope.content.decode("ascii"),
        }
        fresh = self.folder / f".{self.count}"
        fresh.write_text(json.dumps(told))
        fresh.replace(self.folder / f"{self.count:06}.json")
        return "250 OK"


def check(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
    """Whether this is the one account."""
    known = isinstance(given, LoginPassword) and (given.login, given.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=known, handled=True)


def main(folder: str, port: str, certificate: str) -> None:
    """Serve until SIGTERM."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    server = Controller(
        Taking(Path(folder)),
        hostname="127.0.0.1",
        port=int(port),
        tls_context=context,
        require_starttls=True,
        authenticator=check,
        auth_required=True,
    )
    server.start()
    (Path(folder) / "ready").touch()
    signal.sigwait({signal.SIGTERM, signal.SIGINT})
    server.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
