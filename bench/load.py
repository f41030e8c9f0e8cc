"""A load that costs less than what it measures: raw bytes over kept-alive connections, in this process."""

import asyncio
import math
import socket
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

import uvloop

Requests = Iterator[bytes]


@dataclass(frozen=True)
class Load:
    """What came out of one burst: answers a second, and times of answering in milliseconds."""

    rate: float
    p50: float
    p99: float
    answers: int


class WrongAnswer(Exception):
    """An answer with another status than this work must give."""


class _Connection(asyncio.Protocol):
    """Sends the next request as soon as the last answer is complete, until the time is over."""

    def __init__(self, requests: Requests, status: bytes, until: float, times: list[float]) -> None:
        self.requests, self.status, self.until, self.times = requests, status, until, times
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting, self.missing, self.sent = b"", 0, 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.WriteTransport, transport)
        self._next()

    def _next(self) -> None:
        self.sent = time.perf_counter()
        self.transport.write(next(self.requests))

    def data_received(self, data: bytes) -> None:
        if self.missing:
            self.missing -= len(data)
        else:
            self.waiting += data
            end = self.waiting.find(b"\r\n\r\n")
            if end < 0:
                return
            self._head(self.waiting[:end], len(self.waiting) - end - 4)
        if self.missing <= 0:
            self._answered()

    def _head(self, head: bytes, came: int) -> None:
        self.waiting = b""
        if head[9:12] != self.status:
            self.done.set_exception(WrongAnswer(head.decode("latin-1")))
            self.until = 0.0
        self.missing = _length(head) - came

    def _answered(self) -> None:
        self.missing = 0
        now = time.perf_counter()
        self.times.append(now - self.sent)
        if now < self.until:
            self._next()
        elif not self.done.done():
            self.done.set_result(None)
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(exc or WrongAnswer("the connection was closed"))


def _length(head: bytes) -> int:
    low = head.lower()
    at = low.find(b"content-length:")
    if at < 0:
        return 0
    end = low.find(b"\r\n", at)
    return int(low[at + 15 : end if end > 0 else None])


def burst(port: int, requests: Callable[[], Requests], status: str, connections: int, seconds: float) -> Load:
    """As many requests as the server can answer in ``seconds``, over so many connections."""
    return uvloop.run(_burst(port, requests, status.encode(), connections, seconds))


async def _burst(
    port: int, requests: Callable[[], Requests], status: bytes, connections: int, seconds: float
) -> Load:
    loop = asyncio.get_running_loop()
    times: list[float] = []
    began = time.perf_counter()

    def connection() -> _Connection:
        return _Connection(requests(), status, began + seconds, times)

    made = [await loop.create_connection(connection, "127.0.0.1", port) for _ in range(connections)]
    await asyncio.gather(*(protocol.done for _, protocol in made))
    return summary(times, time.perf_counter() - began)


def summary(times: list[float], took: float) -> Load:
    """Rate and percentiles of the times of one burst, in seconds."""
    ordered = sorted(times)
    p99 = ordered[math.ceil(len(ordered) * 0.99) - 1]
    return Load(len(ordered) / took, statistics.median(ordered) * 1000, p99 * 1000, len(ordered))


def once(port: int, request: bytes) -> tuple[int, dict[str, str], bytes]:
    """One request on a connection of its own: status, headers, body."""
    with socket.create_connection(("127.0.0.1", port), timeout=120) as connection:
        connection.sendall(request)
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += _more(connection)
        head, _, body = answer.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
        }
        while len(body) < int(headers.get("content-length", 0)):
            body += _more(connection)
    return int(lines[0].split()[1]), headers, body


def _more(connection: socket.socket) -> bytes:
    received = connection.recv(65536)
    if not received:
        raise WrongAnswer("the connection was closed")
    return received
