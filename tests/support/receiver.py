"""A real receiver of webhooks: an HTTP server on a port of its own that keeps what it gets, and answers as told."""

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Got:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: bytes
    at: float

    @property
    def id(self) -> str:
        """The id by which a receiver drops repeats."""
        return self.headers["webhook-id"]

    @property
    def event(self) -> dict[str, Any]:
        """The event, parsed."""
        parsed: dict[str, Any] = json.loads(self.body)
        return parsed


Reply = Callable[[BaseHTTPRequestHandler], None]


def status(code: int, text: str = "", **headers: str) -> Reply:
    """Answer with a status and a text."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(text.encode())))
        handler.end_headers()
        handler.wfile.write(text.encode())

    return reply


def say(content: bytes) -> Reply:
    """Answer with these bytes, and nothing that makes them HTTP."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(content)

    return reply


def hang(seconds: float, ended: threading.Event) -> Reply:
    """Take the request and say nothing for so long, or until the test is over."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        ended.wait(seconds)

    return reply


def drip(ended: threading.Event) -> Reply:
    """Answer a byte at a time, for ever."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not ended.wait(0.1):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    return reply


def flood(ended: threading.Event) -> Reply:
    """Answer without an end."""

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not ended.is_set():
            handler.wfile.write(b"x" * 65536)

    return reply


@dataclass
class Receiver:
    """``url`` is where it listens. ``replies``: how it answers the next requests; after those as ``always``."""

    url: str = ""
    got: list[Got] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    always: Reply = field(default_factory=lambda: status(204))
    ended: threading.Event = field(default_factory=threading.Event)

    def ids(self) -> list[str]:
        """The ids of what came in, in order."""
        return [one.id for one in self.got]

    def types(self) -> list[str]:
        """The types of what came in, without what they all share."""
        return [one.event["type"].removeprefix("nl.casustafel.").removesuffix(".v1") for one in self.got]


@contextmanager
def receiving(trust: ssl.SSLContext | None = None) -> Iterator[Receiver]:
    """A receiver for as long as the context lasts; with ``trust`` it speaks TLS."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        """Keeps a request and answers it."""

        def do_POST(self) -> None:
            """What webhooks come by."""
            length = int(self.headers.get("Content-Length", 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(length)
            if len(body) < length:
                return  # the caller was killed halfway: nothing was received
            receiver.got.append(Got(self.path, headers, body, time.monotonic()))
            reply = receiver.replies.pop(0) if receiver.replies else receiver.always
            try:
                reply(self)
            except OSError:
                self.close_connection = True  # the caller has hung up

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a caller that hangs up is no news
    scheme = "http"
    if trust is not None:
        server.socket = trust.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        scheme = "https"
    receiver.url = f"{scheme}://127.0.0.1:{server.server_address[1]}/hook"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.ended.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
