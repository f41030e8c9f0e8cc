"""The borders of a message: how long its head may be, and how long it may take (S8).

The parser under uvicorn is strict where two readers could disagree on where a message ends, but it keeps a head of any
length and waits for it for ever. One connection could take all memory, and a few hundred all of the others.
"""

from asyncio import TimerHandle, Transport
from typing import Any

import orjson
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from api.core import words
from api.edge import HEADERS

HEAD_BYTES = 65_536
HEAD_SECONDS = 30.0


class Borders(HttpToolsProtocol):
    """uvicorn's protocol, which also ends a connection over whose head it would have to wait or grow."""

    _loose = 0
    """Bytes that came since the last that belonged to a body, or to a message that is whole."""
    _due: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as uvicorn's own
        """A connection on which nothing is asked ends too."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody waits any more."""
        self._arrived()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """431 where a head, or what stands between the parts of a body, goes on and on."""
        if self.transport.is_closing():
            return
        self._loose += len(data)
        super().data_received(data)
        if self._loose > HEAD_BYTES:
            self._refuse(431, "head-too-large", limit=HEAD_BYTES)
        elif self._loose and self._due is None:
            self._wait()

    def on_headers_complete(self) -> None:
        """The head is whole."""
        self._arrived()
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """How much a body may be, and how slow, is known by the route and the proxy."""
        self._arrived()
        super().on_body(body)

    def on_message_complete(self) -> None:
        """What comes now is the head of another message."""
        self._arrived()
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """What is no message, as any other refusal."""
        self._refuse(400, "not-http")

    def _wait(self) -> None:
        self._due = self.loop.call_later(HEAD_SECONDS, self._refuse, 408, "head-too-slow")

    def _arrived(self) -> None:
        self._loose = 0
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _refuse(self, status: int, slug: str, **params: Any) -> None:
        """Say so and hang up. The head that would tell the language is not there, so it is said in Dutch."""
        if self.transport.is_closing():
            return
        title, detail = words.problem("nl", slug, params)
        body = orjson.dumps(
            {"type": f"urn:casustafel:problem:{slug}", "title": title, "status": status, "detail": detail}
        )
        told = [
            *HEADERS,
            (b"content-type", b"application/problem+json"),
            (b"content-language", b"nl"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        head = b"".join(name + b": " + value + b"\r\n" for name, value in told)
        self.transport.write(STATUS_LINE[status] + head + b"\r\n" + body)
        self.transport.close()
