"""Mail in the tests: a real server that takes it, and what came in."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from uuid import UUID

import trustme
from icalendar import Calendar
from pydantic import SecretStr
from sqlmodel import col, select

from api.core.settings import Settings
from api.flows import fan_out
from api.models.delivery import Delivery
from api.models.person import Person
from api.outbound import mail
from api.outbound.deliver import Deliverer
from api.work import Works
from tests.support.smtp_server import PASSWORD, USER

ROOT = Path(__file__).parents[2]
PATIENCE = 60  # seconds, for a machine that has much else to do
FROM, ANSWERS_TO = "tafel@regio.example", "coordinatie@regio.example"
BOX, BOX_SECRET = "antwoord@regio.example", "een-geheim-van-meer-dan-32-tekens-lang"


@dataclass(frozen=True)
class Received:
    """A mail as it came in, and for whom."""

    to: list[str]
    raw: str
    sender: str

    @property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        parsed = message_from_bytes(self.raw.encode("ascii"), policy=policy.default)
        assert isinstance(parsed, EmailMessage)
        assert not parsed.defects
        return parsed

    @property
    def id(self) -> str:
        """Its Message-ID."""
        return str(self.message["Message-ID"])

    @property
    def subject(self) -> str:
        """Its subject."""
        return str(self.message["Subject"])

    def body(self, kind: str = "plain") -> str:
        """The text of one kind."""
        part = self.message.get_body((kind,))
        assert part is not None, kind
        return str(part.get_content())

    def papers(self) -> dict[str, bytes]:
        """The PDFs that came with it, by name."""
        attached = self.message.iter_attachments()
        return {
            str(part.get_filename()): part.get_content()
            for part in attached
            if part.get_content_type() == "application/pdf"
        }

    def calendar(self) -> tuple[str, Calendar]:
        """The calendar item, with the method that the mail tells of it."""
        parts = [part for part in self.message.walk() if part.get_content_type() == "text/calendar"]
        assert len(parts) == 1
        content = parts[0].get_payload(decode=True)
        assert isinstance(content, bytes)
        return str(parts[0].get_param("method")), Calendar.from_ical(content)


@dataclass
class Postbox:
    """A mail server on a port of its own, which may be stopped and started again."""

    folder: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    authority: trustme.CA = field(default_factory=trustme.CA)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        certificate = self.folder / "server.pem"
        if not self.port:
            self.folder.mkdir()
            self.authority.cert_pem.write_to_path(self.folder / "ca.pem")
            self.authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(certificate)
            self.port = _free_port()
        (self.folder / "ready").unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.support.smtp_server"]
        self.process = subprocess.Popen(
            [*command, str(self.folder), str(self.port), str(certificate)], cwd=ROOT
        )
        give_up = time.monotonic() + PATIENCE
        while not (self.folder / "ready").exists():
            assert time.monotonic() < give_up, "the mail server did not start"
            assert self.process.poll() is None, "the mail server stopped at once"
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop it."""
        if self.process:
            self.process.terminate()
            self.process.wait(PATIENCE)
            self.process = None

    def reading(self, database_url: str, **other: Any) -> Settings:
        """The same, with a box that casustafel reads itself."""
        box: dict[str, Any] = {"mail_in_address": BOX, "mail_in_secret": SecretStr(BOX_SECRET)}
        return self.settings(database_url, **{**box, **other})

    def settings(self, database_url: str, **other: Any) -> Settings:
        """Settings that send here."""
        values: dict[str, Any] = {
            "database_url": database_url,
            "pool_size": 8,
            "rate_limit": 0,
            "public_url": "https://tafel.example",
            "smtp_host": "127.0.0.1",
            "smtp_port": self.port,
            "smtp_user": USER,
            "smtp_password": SecretStr(PASSWORD),
            "smtp_ca_file": self.folder / "ca.pem",
            "mail_from": FROM,
            "mail_reply_to": ANSWERS_TO,
            "mail_per_minute": 0,
        }
        return Settings(**{**values, **other})

    def mails(self) -> list[Received]:
        """Everything that came in, in order."""
        found = (json.loads(path.read_text()) for path in sorted(self.folder.glob("*.json")))
        return [Received(one["to"], one["content"], one["sender"]) for one in found]

    def empty(self) -> None:
        """Forget what came in."""
        for path in self.folder.glob("*.json"):
            path.unlink()


@dataclass
class Mailer:
    """The scheduler's part in mail, done at once, and what came in by it."""

    works: Works
    settings: Settings
    box: Postbox

    def run(self) -> list[Received]:
        """Tell everything that can be told now; the mails that came in by it."""
        before = len(self.box.mails())
        fan_out.fan_out(self.works)
        post = mail.post(self.settings)
        assert post is not None
        Deliverer(self.settings, post).deliver(self.works)
        return self.box.mails()[before:]

    def reach(self, **people: UUID | None) -> None:
        """Give people an address: their key at voorbeeld.example, with hyphens."""
        with self.works.open() as work:
            for name, person_id in people.items():
                person = work.session.get_one(Person, person_id)
                work.change(person, email=address(name))

    def stored(self) -> list[Delivery]:
        """Every delivery, in the order in which they were made."""
        with self.works.open(write=False) as work:
            return list(work.session.exec(select(Delivery).order_by(col(Delivery.id))))

    def outcomes(self) -> list[tuple[str, str, str | None]]:
        """Kind, status and reason of every delivery, sorted."""
        return sorted((row.kind.value, row.status.value, row.last_error) for row in self.stored())


def address(name: str) -> str:
    """Where somebody is written to."""
    return f"{name.replace('_', '-')}@voorbeeld.example"


@contextmanager
def postbox(folder: Path) -> Iterator[Postbox]:
    """A mail server for as long as the context lasts."""
    box = Postbox(folder)
    box.start()
    try:
        yield box
    finally:
        box.stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
