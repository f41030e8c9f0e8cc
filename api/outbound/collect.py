"""The job that reads our box (IMAP): take what is new, and only once that is stored mark it as read or move it.

Killed in between, a mail is taken again and turns out to be a repetition. Any number of these may run beside each
other. A mail that breaks our reading is flagged and left unread for a person, so that it holds up nothing.
"""

import logging
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from imapclient import FLAGGED, SEEN, IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError
from sqlalchemy.exc import InterfaceError, OperationalError

from api.core.settings import Settings
from api.flows import mail_in
from api.work import Works

log = logging.getLogger("casustafel.collect")

NEW = ["UNSEEN", "UNFLAGGED", "UNDELETED"]
FACTS = ["INTERNALDATE", "RFC822.SIZE"]
WHOLE, HEAD = b"BODY[]", b"BODY[HEADER]"


@dataclass
class Collector:
    """Reads one box, over an encrypted connection."""

    settings: Settings
    stop: threading.Event = field(default_factory=threading.Event)

    def collect(self, works: Works) -> int:
        """Take everything that is new; the number of mails. A box that cannot be reached is left for later."""
        try:
            with self._box() as box:
                return sum(self._one(works, box, uid) for uid in box.search(NEW) if not self.stop.is_set())
        except (OSError, IMAPClientError) as trouble:
            log.warning("the box cannot be read now", extra={"facts": {"code": _code(trouble)}})
            return 0

    @contextmanager
    def _box(self) -> Iterator[IMAPClient]:
        chosen = self.settings
        trust = ssl.create_default_context(cafile=chosen.imap_ca_file)
        direct = chosen.imap_security == "tls"
        box = IMAPClient(
            chosen.imap_host,
            chosen.imap_port,
            ssl=direct,
            ssl_context=trust if direct else None,
            timeout=chosen.imap_timeout,
        )
        try:
            if not direct:
                box.starttls(trust)
            box.normalise_times = False
            box.login(chosen.imap_user, chosen.imap_password.get_secret_value())
            box.select_folder(chosen.imap_folder)
            yield box
        finally:
            with suppress(OSError, IMAPClientError):
                box.logout()

    def _one(self, works: Works, box: IMAPClient, uid: int) -> int:
        """Take one mail; 0 when it is gone or cannot be read."""
        found: dict[bytes, Any] = box.fetch([uid], FACTS).get(uid, {})
        if b"RFC822.SIZE" not in found:
            return 0  # another reader was quicker
        whole = found[b"RFC822.SIZE"] <= self.settings.mail_in_limit
        part = WHOLE if whole else HEAD
        raw: bytes = box.fetch([uid], [part.replace(b"BODY", b"BODY.PEEK")]).get(uid, {}).get(part, b"")
        try:
            with works.open() as work:
                work.policy = "mail-in"
                mail_in.take(work, raw, self.settings, _utc(found[b"INTERNALDATE"]), whole=whole)
        except (OperationalError, InterfaceError):
            raise  # not a matter of this mail: the database is gone, full or busy
        except Exception:
            log.exception("a mail cannot be read", extra={"facts": {"uid": uid}})
            box.add_flags([uid], [FLAGGED])
            return 0
        self._done(box, uid)
        return 1

    def _done(self, box: IMAPClient, uid: int) -> None:
        box.add_flags([uid], [SEEN])
        if self.settings.imap_done_folder:
            box.move([uid], self.settings.imap_done_folder)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _code(error: Exception) -> str:
    """What went wrong in a word; never what a server said, which may hold an address."""
    if isinstance(error, LoginError):
        return "imap-login"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "imap-certificate"
    return "imap-timeout" if isinstance(error, TimeoutError) else "imap-connection"
