"""What comes in as a document: how much of it is taken in, from whom, and what the virus scanner says."""

import resource
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi import FastAPI

from api.core.scanner import Scanner
from tests.support.clamd import clamd
from tests.support.files import EICAR, docx
from tests.support.moving_clock import MovingClock
from tests.support.preparing import TEXT, Preparing, faults, fine, slug
from tests.support.server import serving
from tests.support.world import World

TEN_GIGABYTES = 10_000_000_000
PIECE = bytes(1 << 20)


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


@pytest.fixture(scope="module")
def scanner() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as place, clamd(Path(place) / "clamd") as address:
        yield address


def set_scanner(prep: Preparing, address: str) -> None:
    prep.world.app.state.settings.clamd_address = address


def nothing_stored(prep: Preparing, row: dict[str, Any]) -> bool:
    return fine(prep.lead.get(f"/documents/{row['id']}"))["uploadedAt"] is None


@pytest.mark.parametrize(("content", "kind"), [(EICAR, "text/plain"), (docx(letter=EICAR), None)])
def test_a_virus_is_refused(prep: Preparing, scanner: str, content: bytes, kind: str | None) -> None:
    set_scanner(prep, scanner)
    row = prep.document(content=None)
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    refused = prep.deliver(row, content, kind or word)
    assert (slug(refused), faults(refused)) == ("400 invalid-input", {("", "infected")})
    assert "virus" in refused.json()["errors"][0]["detail"]
    assert nothing_stored(prep, row)
    fine(prep.deliver(row, TEXT))


def test_without_an_answer_of_the_scanner_nothing_is_taken(prep: Preparing, scanner: str) -> None:
    row = prep.document(content=None)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    for address, content in (
        ("unix:/nergens/socket", TEXT),
        (f"tcp:127.0.0.1:{port}", TEXT),
        (scanner, b"a" * 1_100_000),  # larger than this scanner takes
    ):
        set_scanner(prep, address)
        assert slug(prep.deliver(row, content)) == "503 scanner-unavailable"
    assert nothing_stored(prep, row)


@pytest.mark.parametrize("said", [b"", b"stream: ", b"stream: OK FOUND?\0", b"UNKNOWN COMMAND\0"])
def test_only_a_clear_answer_counts(prep: Preparing, said: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Scanner, "_ask", lambda _self, _content: said.rstrip(b"\0").decode())
    set_scanner(prep, "tcp:127.0.0.1:1")
    assert slug(prep.deliver(prep.document(content=None), TEXT)) == "503 scanner-unavailable"


class Sender:
    """A connection on which an upload is sent by hand."""

    def __init__(self, address: str, path: str, headers: dict[str, str]) -> None:
        place = urlsplit(address)
        self.wire = socket.create_connection((place.hostname or "", place.port or 0), 20)
        told = {"Host": place.netloc, "Content-Type": "text/plain", "X-File-Name": "a.txt", **headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        self.wire.sendall(f"PUT /v1{path} HTTP/1.1\r\n{lines}\r\n".encode())

    def __enter__(self) -> "Sender":
        return self

    def __exit__(self, *_: object) -> None:
        self.wire.close()

    def answer(self) -> str:
        """The head of the answer and what came with it."""
        return self.wire.recv(65_536).decode()

    def send_until_answered(self, most: int) -> int:
        """Pieces without end; how many bytes went before somebody answered."""
        self.wire.setblocking(True)
        sent = 0
        while sent < most:
            self.wire.sendall(b"%x\r\n%s\r\n" % (len(PIECE), PIECE))
            sent += len(PIECE)
            self.wire.settimeout(0)
            try:
                if self.wire.recv(1, socket.MSG_PEEK):
                    break
            except BlockingIOError:
                pass
            finally:
                self.wire.settimeout(20)
        return sent


def peak() -> int:
    """The most memory that this process, server and all, ever had; in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_a_stream_without_end_is_refused_at_the_limit(prep: Preparing, app: FastAPI) -> None:
    limit = app.state.settings.document_limit
    row = prep.document(content=None)
    path = f"/documents/{row['id']}/content"
    mine = {**prep.lead.headers, "If-Match": '"1"'}
    with serving(app) as address:
        before = peak()
        with Sender(address, path, {**mine, "Transfer-Encoding": "chunked"}) as endless:
            assert limit < endless.send_until_answered(TEN_GIGABYTES) < TEN_GIGABYTES
            said = endless.answer()
            assert said.startswith("HTTP/1.1 413")
            assert "Stuur hoogstens" in said
        assert peak() - before < 5 * limit
        with Sender(address, path, {**mine, "Content-Length": str(TEN_GIGABYTES)}) as announced:
            assert announced.answer().startswith("HTTP/1.1 413")
        with Sender(address, path, {**mine, "If-Match": '"7"', "Content-Length": "4"}) as lies:
            lies.wire.sendall(b"Rust en nog veel meer")
            assert lies.answer().startswith("HTTP/1.1 4")
    assert nothing_stored(prep, row)


def test_of_a_stranger_nothing_is_read(prep: Preparing, app: FastAPI) -> None:
    row = prep.document(content=None)
    with serving(app) as address:
        path = f"/documents/{row['id']}/content"
        with Sender(address, path, {"Content-Length": "1000"}) as stranger:
            assert stranger.answer().startswith("HTTP/1.1 401")  # before a byte of it was sent
