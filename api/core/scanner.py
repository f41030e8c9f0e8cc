"""Asking clamd whether there is a virus in a file; whoever gets no answer takes no file (decision 31)."""

import logging
import socket
from dataclasses import dataclass

from api.core.errors import Unavailable

log = logging.getLogger("casustafel.scanner")

TIMEOUT = 30
"""Seconds to wait for each step of clamd."""
_CHUNK = 1 << 20
_LONGEST_ANSWER = 4096


@dataclass(frozen=True)
class Scanner:
    """A clamd at ``unix:/path/of/socket`` or ``tcp:host:port``."""

    address: str
    timeout: float = TIMEOUT

    def finds(self, content: bytes) -> str | None:
        """The name of what was found in these bytes; None when they are clean.

        Unavailable (503) without a clear answer: clamd is not there, too slow, or finds the file too large for it.
        """
        try:
            answer = self._ask(content)
        except OSError as error:
            log.error("clamd cannot be asked: %s", error)  # noqa: TRY400  # where it went wrong adds nothing
            raise Unavailable("scanner-unavailable") from error
        if answer == "stream: OK":
            return None
        if answer.startswith("stream: ") and answer.endswith(" FOUND"):
            return answer.removeprefix("stream: ").removesuffix(" FOUND")
        log.error("clamd did not say whether a file is clean: %s", answer)
        raise Unavailable("scanner-unavailable")

    def _ask(self, content: bytes) -> str:
        """INSTREAM: pieces that say how long they are, then one of nothing; the answer ends with a zero."""
        with self._connected() as clamd:
            clamd.sendall(b"zINSTREAM\0")
            for start in range(0, len(content), _CHUNK):
                piece = memoryview(content)[start : start + _CHUNK]
                clamd.sendall(len(piece).to_bytes(4, "big"))
                clamd.sendall(piece)
            clamd.sendall(bytes(4))
            said = b""
            while len(said) < _LONGEST_ANSWER and (more := clamd.recv(_LONGEST_ANSWER)):
                said += more
        return said.rstrip(b"\0\n").decode("utf-8", "replace")

    def _connected(self) -> socket.socket:
        kind, _, place = self.address.partition(":")
        if kind == "tcp":
            host, _, port = place.rpartition(":")
            return socket.create_connection((host.strip("[]"), int(port)), self.timeout)
        clamd = socket.socket(socket.AF_UNIX)
        clamd.settimeout(self.timeout)
        try:
            clamd.connect(place)
        except OSError:
            clamd.close()
            raise
        return clamd
