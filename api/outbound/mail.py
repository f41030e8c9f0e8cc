"""The ways a mail can go: to a mail server, or as a file into a folder when one only tries things out."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol
from uuid import UUID

from api.core.settings import Settings
from api.rules.plus_address import Purpose, tagged

_STATUS = re.compile(r"5\.[0-9]{1,3}\.[0-9]{1,3}(?=\s|$)")
_TROUBLE: dict[type[Exception], str] = {
    TimeoutError: "smtp-timeout",
    ConnectionRefusedError: "smtp-refused",
    ssl.SSLCertVerificationError: "smtp-certificate",
}


class Unreachable(Exception):
    """The way itself does not work now; no receiver is to blame. ``code`` says what went wrong."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NotTaken(Exception):
    """This mail was not taken. ``for_good``: it never will be; ``refused``: the status (RFC 3463) with which the
    server sent the receiver away for good.
    """

    def __init__(self, code: str, *, for_good: bool = False, refused: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.for_good = for_good
        self.refused = refused


class Line(Protocol):
    """An open connection."""

    def send(self, delivery_id: UUID, mail: EmailMessage, to: str) -> None:
        """Hand a mail over for one receiver. NotTaken, or Unreachable when the connection is gone."""
        ...


class Post(Protocol):
    """A way for mail."""

    @property
    def name(self) -> str:
        """What kind of way it is."""
        ...

    def line(self) -> AbstractContextManager[Line]:
        """Open a connection for as long as the context lasts. Unreachable when that does not work."""
        ...


def post(settings: Settings) -> Post | None:
    """The way that the settings choose; None when there is none, and then everything waits."""
    if settings.smtp_host:
        return Server(settings)
    return Folder(settings.mail_folder) if settings.mail_folder else None


@dataclass(frozen=True)
class Folder:
    """A folder of ``.eml`` files, which any mail program opens."""

    path: Path
    name: str = "folder"

    @contextmanager
    def line(self) -> Iterator[Line]:
        """The folder itself, made when it is not there."""
        self.path.mkdir(parents=True, exist_ok=True)
        yield self

    def send(self, delivery_id: UUID, mail: EmailMessage, to: str) -> None:
        """Write the file whole or not at all; the same delivery again takes the same name."""
        fresh = self.path / f".{delivery_id}"
        fresh.write_bytes(mail.as_bytes())
        fresh.replace(self.path / f"{delivery_id}.eml")


@dataclass(frozen=True)
class Server:
    """A mail server, over an encrypted connection unless the settings say otherwise."""

    settings: Settings
    name: str = "smtp"

    @contextmanager
    def line(self) -> Iterator[Line]:
        """A connection that is logged in."""
        client: smtplib.SMTP | None = None
        try:
            client = self._connected()
            self._log_in(client)
        except (OSError, smtplib.SMTPException) as error:
            raise Unreachable(_code(error)) from error
        else:
            yield _Client(client, self.settings)
        finally:
            if client is not None:
                with suppress(OSError, smtplib.SMTPException):
                    client.quit()
                client.close()

    def _connected(self) -> smtplib.SMTP:
        chosen = self.settings
        if chosen.smtp_security == "tls":
            return smtplib.SMTP_SSL(
                chosen.smtp_host, chosen.smtp_port, timeout=chosen.smtp_timeout, context=self._trust()
            )
        client = smtplib.SMTP(chosen.smtp_host, chosen.smtp_port, timeout=chosen.smtp_timeout)
        if chosen.smtp_security == "starttls":
            try:
                client.starttls(context=self._trust())
            except BaseException:
                client.close()
                raise
        return client

    def _log_in(self, client: smtplib.SMTP) -> None:
        client.ehlo_or_helo_if_needed()
        if not self.settings.smtp_user:
            return
        try:
            client.login(self.settings.smtp_user, self.settings.smtp_password.get_secret_value())
        except smtplib.SMTPException as error:  # some servers say no, others hang up
            raise Unreachable("smtp-login") from error

    def _trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.settings.smtp_ca_file)


@dataclass(frozen=True)
class _Client:
    """One connection to a mail server."""

    client: smtplib.SMTP
    settings: Settings

    def send(self, delivery_id: UUID, mail: EmailMessage, to: str) -> None:
        """One mail to one receiver, whoever else is named in it."""
        try:
            self.client.send_message(mail, self._comes_back_to(delivery_id), [to])
        except smtplib.SMTPRecipientsRefused as error:
            code, said = next(iter(error.recipients.values()))
            status = _status(code, said) if code >= 500 else None
            raise NotTaken(f"smtp-{code}", for_good=code >= 500, refused=status) from error
        except smtplib.SMTPDataError as error:
            raise NotTaken(f"smtp-{error.smtp_code}", for_good=error.smtp_code >= 500) from error
        except smtplib.SMTPSenderRefused as error:  # about us, not about the receiver
            raise NotTaken(f"smtp-sender-{error.smtp_code}") from error
        except (OSError, smtplib.SMTPException) as error:
            raise Unreachable(_code(error)) from error

    def _comes_back_to(self, delivery_id: UUID) -> str:
        """The sender on the envelope: where a mail that cannot be delivered returns to, and tells which it was."""
        if not self.settings.mail_in_address:
            return self.settings.mail_from
        secret = self.settings.mail_in_secret.get_secret_value()
        return tagged(self.settings.mail_in_address, secret, Purpose.BOUNCE, delivery_id)


def _status(code: int, said: bytes | str) -> str:
    """The status that a server names in its refusal, else the class of its code."""
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else said
    found = _STATUS.match(text)
    return found[0] if found else f"{code // 100}.0.0"


def _code(error: Exception) -> str:
    """What went wrong in a word; never what a server said, which may hold an address."""
    if isinstance(error, smtplib.SMTPResponseException):
        return f"smtp-{error.smtp_code}"
    return _TROUBLE.get(type(error), "smtp-connection")
