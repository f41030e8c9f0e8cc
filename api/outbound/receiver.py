"""Calling a receiver: only over a checked address, within a fixed time, and never further than where it was sent (S3).

A name is looked up once; every address that it leads to must be public, and the connection goes to one of those that
were checked, with the name kept for TLS and ``Host``. So it does not help to change what a name leads to in between.
httpcore, the engine of httpx, does no more than it is told: it knows no redirects and no proxy of the environment, and
unpacks nothing.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, field
from typing import Any

import httpcore

from api.flows.webhooks import Call
from api.models.delivery_attempt import RESPONSE_START
from api.outbound.response import shown
from api.rules import targets

CONNECT_SECONDS = 5.0
MOST_BYTES = 4 * RESPONSE_START
"""So much of an answer is read, whatever is sent."""
GONE = 410

Lookup = Callable[[str, int], Sequence[str]]


class NotAllowed(Exception):
    """A name leads to an address that is not public."""


class Unknown(Exception):
    """A name leads nowhere, or nobody can say where in time."""


def look_up(host: str, port: int) -> list[str]:
    """Every address of a name, as the system finds them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unknown from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True)
class Receivers:
    """The way to receivers: how long one call may take, and whether this machine itself may be called."""

    seconds: float
    loopback: bool = False
    lookup: Lookup = look_up
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def call(self, url: str, headers: dict[str, str], body: bytes) -> Call:
        """Send a body to a receiver, and tell how that went; never raises for what the receiver does."""
        began = time.perf_counter()
        status: int | None = None
        text, after = "", None
        code: str | None
        try:
            status, text, after = self._post(url, headers, body)
            code = None if 200 <= status < 300 else f"http-{status}"
        except Exception as error:
            code = _code(error)
            if code is None:
                raise
        ms = round((time.perf_counter() - began) * 1000)
        response = shown(text) if code and status else None
        return Call(ms, status, code, response, gone=status == GONE, retry_after=after if code else None)

    def _post(self, url: str, headers: dict[str, str], body: bytes) -> tuple[int, str, str | None]:
        if targets.fault_in(url, loopback=self.loopback):
            raise NotAllowed
        backend = _Checked(_Deadline(self.seconds), self.lookup, self.loopback)
        with (
            httpcore.ConnectionPool(
                ssl_context=self.trust, max_keepalive_connections=0, network_backend=backend
            ) as pool,
            pool.stream("POST", url, headers=[*headers.items()], content=body) as answer,
        ):
            read = bytearray()
            for chunk in answer.iter_stream():
                read += chunk
                if len(read) >= MOST_BYTES:
                    break
            after = next((value for name, value in answer.headers if name.lower() == b"retry-after"), None)
            text = bytes(read[:MOST_BYTES]).decode("utf-8", "replace")
            return answer.status, text, after.decode("ascii", "replace") if after else None


class _Deadline:
    """The one moment by which a whole call has to be over."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left


class _Checked(httpcore.NetworkBackend):
    """Connects to addresses that were checked, and to nothing else."""

    def __init__(self, deadline: _Deadline, lookup: Lookup, loopback: bool) -> None:
        self.deadline, self.lookup, self.loopback = deadline, lookup, loopback
        self.system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Try the addresses of a name one after another. NotAllowed when one of them is not public."""
        addresses = self._addresses(host, port)
        failed: Exception = Unknown()
        for address in addresses:
            seconds = min(CONNECT_SECONDS, self.deadline.left())
            try:
                stream = self.system.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _Bounded(stream, self.deadline)
        raise failed

    def _addresses(self, host: str, port: int) -> Sequence[str]:
        """What a name leads to, asked in a thread of its own: the system knows no limit to how long that takes."""
        asking = ThreadPoolExecutor(1)
        try:
            found = asking.submit(self.lookup, host, port).result(self.deadline.left())
        except TookTooLong as error:
            raise Unknown from error
        finally:
            asking.shutdown(wait=False)
        if not all(self._may_be_called(address) for address in found):
            raise NotAllowed
        return found

    def _may_be_called(self, address: str) -> bool:
        return targets.is_public(address) or (self.loopback and targets.is_loopback(address))


class _Bounded(httpcore.NetworkStream):
    """A connection on which nothing lasts longer than the call may."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: _Deadline) -> None:
        self.stream, self.deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What comes, within what is left of the time."""
        return self.stream.read(max_bytes, self.deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send, within what is left of the time."""
        self.stream.write(buffer, self.deadline.left())

    def close(self) -> None:
        """Hang up."""
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Encrypt, with the name that was asked for."""
        secured = self.stream.start_tls(ssl_context, server_hostname, self.deadline.left())
        return _Bounded(secured, self.deadline)

    def get_extra_info(self, info: str) -> Any:
        """What the connection tells of itself."""
        return self.stream.get_extra_info(info)


_CODES: dict[type[Exception], str] = {
    NotAllowed: "address-not-public",
    Unknown: "name-unknown",
    httpcore.TimeoutException: "timeout",
    httpcore.NetworkError: "connection",
    httpcore.ProtocolError: "not-http",
    httpcore.UnsupportedProtocol: "not-http",
}


def _code(error: Exception) -> str | None:
    """What went wrong in a word; None for a mistake of ours."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "certificate"
    if isinstance(cause, ssl.SSLError):
        return "tls"
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), None)
