"""Where a message ends is never a matter of opinion, and its head neither grows nor waits without an end (S8)."""

import socket
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api import borders
from tests.support.server import serving

HIDDEN = b"GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"
PATIENCE = 10  # seconds

AMBIGUOUS = {
    "length-and-chunks": (b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"),
    "chunks-and-length": (b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", b"0\r\n\r\n"),
    "two-lengths": (b"Content-Length: 0\r\nContent-Length: 34\r\n", b""),
    "list-of-lengths": (b"Content-Length: 0, 34\r\n", b""),
    "signed-length": (b"Content-Length: +0\r\n", b""),
    "negative-length": (b"Content-Length: -1\r\n", b""),
    "hexadecimal-length": (b"Content-Length: 0x0\r\n", b""),
    "endless-length": (b"Content-Length: 99999999999999999999999\r\n", b""),
    "space-before-colon": (b"Content-Length : 34\r\n", b""),
    "space-in-length": (b"Content-Length: 0 34\r\n", b""),
    "other-coding": (b"Transfer-Encoding: xchunked\r\n", b"0\r\n\r\n"),
    "chunks-not-last": (b"Transfer-Encoding: chunked, identity\r\n", b"0\r\n\r\n"),
    "identity": (b"Transfer-Encoding: identity\r\n", b""),
    "vertical-tab": (b"Transfer-Encoding: \x0bchunked\r\n", b"0\r\n\r\n"),
    "coding-space-before-colon": (b"Transfer-Encoding : chunked\r\nContent-Length: 5\r\n", b"0\r\n\r\n"),
    "two-codings": (b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", b"0\r\n\r\n"),
    "chunk-of-0x0": (b"Transfer-Encoding: chunked\r\n", b"0x0\r\n\r\n"),
    "chunk-negative": (b"Transfer-Encoding: chunked\r\n", b"-1\r\n\r\n"),
    "chunk-overflows": (b"Transfer-Encoding: chunked\r\n", b"fffffffffffffffff0\r\n\r\n"),
    "chunk-longer-than-said": (b"Transfer-Encoding: chunked\r\n", b"1\r\nabc\r\n0\r\n\r\n"),
    "chunk-with-bare-line-feed": (b"Transfer-Encoding: chunked\r\n", b"2;\nxx\r\n0\r\n\r\n"),
    "bare-carriage-return": (b"X: a\rContent-Length: 34\r\n", b""),
    "folded": (b"X: a\r\n Content-Length: 34\r\n", b""),
    "nul": (b"X: a\x00b\r\nContent-Length: 0\r\n", b""),
}
ENDLESS = {
    "header": b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 1_000_000,
    "headers": b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 200_000,
    "address": b"GET /?" + b"a" * 1_000_000,
    "trailers": b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + b"X: a\r\n" * 200_000,
    "chunk-extension": b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;" + b"a" * 1_000_000,
}


@pytest.fixture(scope="module")
def seen() -> list[str]:
    """The paths that were asked of the app."""
    return []


@pytest.fixture(scope="module")
def url(seen: list[str]) -> Iterator[str]:
    """An app behind the borders of the API, which reads what it gets and says so."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            more = message.get("more_body", False)
        seen.append(scope["path"])
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    anything: Any = app
    with serving(anything) as address:
        yield address


def answered(url: str, raw: bytes, *later: bytes) -> bytes:
    """Everything that comes back until the server hangs up; TimeoutError when it does not."""
    got = b""
    port = int(url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        try:
            for part in (raw, *later):
                connection.sendall(part)
            while part := connection.recv(65_536):
                got += part
        except ConnectionError:
            pass  # it hung up while there was more to say
    return got


@pytest.mark.parametrize("name", sorted(AMBIGUOUS))
def test_who_could_be_read_in_two_ways_is_not_read(url: str, seen: list[str], name: str) -> None:
    head, body = AMBIGUOUS[name]
    seen.clear()
    got = answered(url, b"POST /first HTTP/1.1\r\nHost: a\r\n" + head + b"\r\n" + body + HIDDEN)
    assert got.startswith(b"HTTP/1.1 400 ")
    assert got.count(b"HTTP/1.1 ") == 1
    assert b"application/problem+json" in got
    assert b"content-security-policy" in got
    assert "geen geldig HTTP" in got.decode()
    assert seen == []


@pytest.mark.parametrize("name", sorted(ENDLESS))
def test_what_has_no_end_is_ended(url: str, seen: list[str], name: str) -> None:
    seen.clear()
    got = answered(url, ENDLESS[name])
    assert got.startswith(b"HTTP/1.1 431 ") or not got  # it hung up before we had listened
    assert seen == []


def test_a_head_that_does_not_come_is_not_waited_for(
    url: str, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(borders, "HEAD_SECONDS", 0.1)
    seen.clear()
    for begun in (b"", b"GET /first", b"GET /first HTTP/1.1\r\nHost: a\r\nX: "):
        assert answered(url, begun).startswith(b"HTTP/1.1 408 ")
    assert seen == []


def test_a_body_may_take_longer_than_a_head(
    url: str, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(borders, "HEAD_SECONDS", 0.1)
    seen.clear()

    def slowly() -> Iterator[bytes]:
        for _ in range(4):
            yield b"a" * 100_000
            assert ended.wait(0.05) is False

    ended = threading.Event()
    assert httpx.post(f"{url}/slow", content=slowly()).status_code == 204
    assert seen == ["/slow"]
