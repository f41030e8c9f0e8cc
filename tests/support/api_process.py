"""The API as a process of its own, to be killed; out of a server that has imported everything already."""

import multiprocessing
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

import httpx

from api.cli import server

PATIENCE = 60  # seconds, for a machine that has much else to do


@dataclass(frozen=True)
class ApiProcess:
    """Where it listens, and the process."""

    address: str
    process: BaseProcess

    def kill(self) -> None:
        """``kill -9``: nothing is finished or closed."""
        self.process.kill()
        self.process.join(PATIENCE)


@contextmanager
def api_process(database_url: str, **environment: str) -> Iterator[ApiProcess]:
    """``casustafel serve`` on a free port, ready for requests."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["api.main"])
    process = context.Process(target=_serve, args=(database_url, port, environment))
    process.start()
    running = ApiProcess(f"http://127.0.0.1:{port}", process)
    try:
        _wait_until_ready(running)
        yield running
    finally:
        running.kill()


def _serve(database_url: str, port: int, environment: dict[str, str]) -> None:
    os.environ |= {
        "DATABASE_URL": database_url,
        "CASUSTAFEL_RATE_LIMIT": "0",
        "CASUSTAFEL_LOG_LEVEL": "error",
        **environment,
    }
    server.serve(port=port)


def _wait_until_ready(running: ApiProcess) -> None:
    give_up = time.monotonic() + PATIENCE
    while True:
        assert running.process.is_alive()
        assert time.monotonic() < give_up
        try:
            if httpx.get(f"{running.address}/health/ready").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
