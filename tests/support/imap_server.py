"""A real IMAP server for the tests: Dovecot in a folder of its own, on a port of its own, with one box in Maildir."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from getpass import getuser
from grp import getgrgid
from os import getgid, getuid
from pathlib import Path
from typing import Any

import trustme
from imapclient import IMAPClient

USER, PASSWORD = "antwoord", "nog-een-geheim"
PATIENCE = 60  # seconds
_CONFIGURATION = """
protocols = imap
base_dir = {place}/run
state_dir = {place}/state
log_path = {place}/log
listen = 127.0.0.1
mail_location = maildir:{place}/box
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={place}
}}
first_valid_uid = 1
first_valid_gid = 1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {login}
ssl = required
ssl_cert = <{place}/server.pem
ssl_key = <{place}/server.pem
ssl_dh =
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {starttls}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass
class Mailbox:
    """A running server with one box."""

    place: Path
    tls: int = 0
    starttls: int = 0
    process: subprocess.Popen[bytes] | None = None
    authority: trustme.CA = field(default_factory=trustme.CA)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self.place.mkdir(parents=True, exist_ok=True)
        self.authority.cert_pem.write_to_path(self.place / "ca.pem")
        certificate = self.authority.issue_cert("127.0.0.1")
        certificate.private_key_and_cert_chain_pem.write_to_path(self.place / "server.pem")
        self.tls, self.starttls = _free_port(), _free_port()
        as_root = getuid() == 0
        uid, gid = _owner(as_root=as_root)
        told = {
            "place": self.place,
            "password": PASSWORD,
            "uid": uid,
            "gid": gid,
            "user": "dovecot" if as_root else getuser(),
            "group": "dovecot" if as_root else getgrgid(getgid()).gr_name,
            "login": "dovenull" if as_root else getuser(),
            "tls": self.tls,
            "starttls": self.starttls,
        }
        (self.place / "dovecot.conf").write_text(_CONFIGURATION.format(**told))
        if as_root:
            shutil.chown(self.place, uid, gid)
            _let_in(self.place)
        program = shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin:/usr/bin")
        assert program, "the tests need Dovecot: `make test` installs it"
        self.process = subprocess.Popen([program, "-F", "-c", str(self.place / "dovecot.conf")])
        self._wait()

    def _wait(self) -> None:
        give_up = time.monotonic() + PATIENCE
        while True:
            try:
                with self.box():
                    return
            except OSError:
                log = self.place / "log"
                assert time.monotonic() < give_up, log.read_text() if log.exists() else "no answer"
                assert self.process is not None
                assert self.process.poll() is None, "Dovecot stopped at once"
                time.sleep(0.1)

    def stop(self) -> None:
        """Stop it."""
        if self.process:
            self.process.terminate()
            self.process.wait(PATIENCE)
            self.process = None

    @property
    def settings(self) -> dict[str, Any]:
        """Settings that read this box."""
        return {
            "imap_host": "127.0.0.1",
            "imap_port": self.tls,
            "imap_user": USER,
            "imap_password": PASSWORD,
            "imap_ca_file": self.place / "ca.pem",
        }

    @contextmanager
    def box(self) -> Iterator[IMAPClient]:
        """The box, as a mail program opens it."""
        import ssl

        trust = ssl.create_default_context(cafile=self.place / "ca.pem")
        with IMAPClient("127.0.0.1", self.tls, ssl_context=trust, timeout=PATIENCE) as box:
            box.login(USER, PASSWORD)
            box.select_folder("INBOX")
            yield box

    def put(self, raw: bytes, received_at: datetime) -> None:
        """A mail comes in."""
        with self.box() as box:
            box.append("INBOX", raw, msg_time=received_at.astimezone(UTC))

    def unread(self, folder: str = "INBOX") -> int:
        """How many mails nobody has read."""
        with self.box() as box:
            box.select_folder(folder, readonly=True)
            return len(box.search("UNSEEN"))

    def count(self, folder: str = "INBOX") -> int:
        """How many mails there are."""
        with self.box() as box:
            box.select_folder(folder, readonly=True)
            return len(box.search("ALL"))

    def empty(self) -> None:
        """Forget everything that came in."""
        with self.box() as box:
            box.delete_messages(box.search("ALL"))
            box.expunge()
            for _, _, name in box.list_folders():
                if name != "INBOX":
                    box.delete_folder(name)


def _owner(*, as_root: bool) -> tuple[int, int]:
    """Whose mail it is: Dovecot keeps none for root."""
    return (65534, 65534) if as_root else (getuid(), getgid())


def _let_in(place: Path) -> None:
    """Others may pass through the folders above, which the tests keep to themselves."""
    for folder in place.parents:
        if folder.owner() == getuser() and str(folder).startswith(str(place.parents[-2])):
            folder.chmod(folder.stat().st_mode | 0o011)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
