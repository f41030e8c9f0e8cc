"""A real S3 server for the tests, as a process with one empty bucket in its memory."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

_PROGRAM = """
from moto.server import create_backend_app
from werkzeug.serving import make_server
server = make_server("127.0.0.1", 0, create_backend_app("s3"), threaded=True)
print(server.port, flush=True)
server.serve_forever()
"""
KEYS: dict[str, Any] = {"s3_access_key": "casustafel", "s3_secret_key": "geheim"}


@dataclass(frozen=True)
class S3Server:
    """Where it listens, and the process."""

    address: str
    process: "subprocess.Popen[str]"

    def stop(self) -> None:
        """Nobody answers any more."""
        self.process.kill()
        self.process.wait()


@contextmanager
def s3_server(bucket: str) -> Iterator[S3Server]:
    """The server, with a bucket."""
    process = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout
    server = S3Server(f"http://127.0.0.1:{process.stdout.readline().strip()}", process)
    try:
        assert httpx.put(f"{server.address}/{bucket}").status_code == 200
        yield server
    finally:
        server.stop()
        process.stdout.close()
