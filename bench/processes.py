"""Servers as processes of their own, and what they cost: processor time, memory, time to the first answer."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psycopg

from bench.load import WrongAnswer, once

TICK = os.sysconf("SC_CLK_TCK")
PATIENCE = 60  # seconds


@dataclass(frozen=True)
class Server:
    """A running server, and the name by which its connections are known in PostgreSQL."""

    name: str
    port: int
    pid: int
    first_answer: float
    """Seconds from the start of the process to its first good answer."""

    def seconds(self) -> float:
        """Processor time used so far."""
        return processor_seconds(self.pid)

    def megabytes(self) -> float:
        """Memory held now."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def processor_seconds(pid: int) -> float:
    """User and system time of a process with all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def backends(admin: psycopg.Connection, name: str) -> dict[int, float]:
    """Processor time of each PostgreSQL process that works for a server; empty when they are elsewhere."""
    query = "SELECT pid FROM pg_stat_activity WHERE application_name = %s"
    used = {}
    for (pid,) in admin.execute(query, (name,)):
        with suppress(FileNotFoundError, ProcessLookupError):  # elsewhere, or it ended just now
            used[pid] = processor_seconds(pid)
    return used


def free_port() -> int:
    """A port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def serving(name: str, command: list[str], environment: dict[str, str], hello: bytes) -> Iterator[Server]:
    """A server with one worker on a port of its own, ready when ``hello`` is answered well."""
    port = free_port()
    began = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [sys.executable, "-m", *command, "--port", str(port)],
            env={**os.environ, **environment},
            stderr=said,
        )
        try:
            _wait(process, port, hello, said)
            yield Server(name, port, process.pid, time.perf_counter() - began)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait(process: "subprocess.Popen[bytes]", port: int, hello: bytes, said: IO[bytes]) -> None:
    give_up = time.perf_counter() + PATIENCE
    while time.perf_counter() < give_up and process.poll() is None:
        try:
            status, _, body = once(port, hello)
        except (ConnectionError, WrongAnswer):
            time.sleep(0.005)
            continue
        if status < 300:
            return
        sys.stderr.write(body.decode())
        break
    said.seek(0)
    raise RuntimeError(f"the server does not answer well:\n{said.read().decode()[-4000:]}")
