"""The seals on the access log, on real databases: made once, by whatever scheduler, and checked from outside."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from typer.testing import CliRunner, Result

from api.cli import app as command
from api.core.signing import Signer
from api.flows import feed, log_check, log_seals
from api.flows.log_check import Checked
from api.models.access import Deed
from api.rules.log_chain import CHAINS, Fault
from api.work import Work, Works

SIGNER = Signer.fresh()
TABLES = ("access", "access_seal", "access_head")
Run = Callable[..., Result]


@pytest.fixture
def run(database_url: str) -> Run:
    def run(*arguments: str) -> Result:
        given = {"DATABASE_URL": database_url, "CASUSTAFEL_AUDIT_KEY": SIGNER.text}
        return CliRunner().invoke(command, ["audit", *arguments], env=given)

    return run


def look(works: Works, times: int = 1) -> None:
    with works.open() as work:
        for number in range(times):
            work.look(Deed.READ, "cases", UUID(int=number), case_id=UUID(int=number % 5))


def checked(works: Works) -> Checked:
    with works.open(write=works.database.writer.dialect.name == "postgresql") as work:
        return log_check.check(work, [SIGNER.public])


@contextmanager
def unguarded(works: Works) -> Iterator[Work]:
    """As somebody who owns the tables, and has no good in mind."""
    with works.open() as work:
        if work.connection.dialect.name == "postgresql":
            for table in TABLES:
                work.run(sa.text(f"ALTER TABLE {table} DISABLE TRIGGER only_added"))
        else:
            for table in TABLES:
                work.run(sa.text(f"DROP TRIGGER {table}_update"))
                work.run(sa.text(f"DROP TRIGGER {table}_delete"))
        yield work


def test_lines_are_sealed_once_in_several_chains_with_a_signed_head(works: Works) -> None:
    look(works, 30)
    assert checked(works) == Checked(0, 30, 0, [])
    assert log_seals.seal(works, SIGNER) == 30
    assert log_seals.seal(works, SIGNER) == 0
    look(works, 3)
    assert checked(works) == Checked(30, 3, 1, [])
    assert log_seals.seal(works, SIGNER) == 3
    assert checked(works) == Checked(33, 0, 2, [])
    with works.open(write=False) as work:
        heads = log_seals.heads(work)
        chains = work.run(sa.select(log_seals.SEALS.c.chain).distinct()).scalars().all()
    assert len(chains) == CHAINS
    assert [sum(count for count, _ in head.ends) for head in heads] == [30, 33]


def test_more_than_one_batch_is_sealed_and_a_killed_one_is_done_again(
    works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_seals, "BATCH", 4)
    look(works, 10)
    sign = log_seals._sign
    monkeypatch.setattr(log_seals, "_sign", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        log_seals.seal(works, SIGNER)
    monkeypatch.setattr(log_seals, "_sign", sign)
    assert log_seals.seal(works, SIGNER) == 10
    assert checked(works) == Checked(10, 0, 3, [])


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_line_that_commits_late_is_not_passed_over_and_two_schedulers_do_no_harm(works: Works) -> None:
    with works.open() as slow:
        slow.look(Deed.READ, "cases", case_id=UUID(int=1))
        slow.traces.write(slow.connection)
        slow.traces.looks.clear()
        look(works, 5)
        assert log_seals.seal(works, SIGNER) == 0, "what began before may still come"
        with works.open() as other:
            other.run(sa.text("SELECT FROM mark WHERE name = 'access-log-sealed' FOR UPDATE"))
            assert log_seals.seal(works, SIGNER) == 0
    assert log_seals.seal(works, SIGNER) == 6
    assert checked(works) == Checked(6, 0, 1, [])


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_log_restored_into_another_cluster_is_gone_through_anew(works: Works) -> None:
    look(works, 6)
    log_seals.seal(works, SIGNER)
    look(works, 2)
    with unguarded(works) as work:
        work.run(sa.text("UPDATE access SET txid = txid + 1000000000"))
    with works.open() as work:
        log_seals.renumber(work)
        assert feed.horizon(work)
    look(works, 1)
    assert log_seals.seal(works, SIGNER) == 3
    assert checked(works) == Checked(9, 0, 2, [])
    with pytest.raises(DBAPIError), works.open() as work:
        work.run(sa.text("UPDATE access SET deed = 'search'"))


@pytest.mark.parametrize("table", TABLES)
def test_the_database_refuses_to_change_or_remove_a_line(works: Works, table: str) -> None:
    look(works)
    log_seals.seal(works, SIGNER)
    column = {"access": "actor = 'x'", "access_seal": "hash = 'x'", "access_head": "key = 'x'"}[table]
    tricks = [f"UPDATE {table} SET {column}", f"DELETE FROM {table}"]
    if works.database.writer.dialect.name == "postgresql":
        tricks.append(f"TRUNCATE {table}")
    for trick in tricks:
        with pytest.raises(DBAPIError, match="only added"), works.open() as work:
            work.run(sa.text(trick))
    assert checked(works) == Checked(1, 0, 1, [])


TRICKS = {
    Fault.CHANGED: "UPDATE access SET deed = 'search' WHERE seq = {seq}",
    Fault.DELETED: "DELETE FROM access WHERE seq = {seq}",
    Fault.MISSING: "DELETE FROM access_seal WHERE seq = {seq}",
    Fault.CUT: "DELETE FROM access_seal WHERE seq > {last}",
    Fault.UNSEALED: "INSERT INTO access (seq, at, deed, subject, actor, actor_name, ground, policy, request_id, txid)"
    " SELECT -4, at, deed, subject, actor, actor_name, ground, policy, request_id, 0 FROM access WHERE seq = {seq}",
    Fault.HEAD_CHANGED: "UPDATE access_head SET at = '2026-01-01 00:00:00'",
    Fault.HEAD_MISSING: "DELETE FROM access_head WHERE number = 1",
}


@pytest.mark.parametrize("fault", TRICKS, ids=str)
def test_who_owns_the_database_is_found_out(works: Works, run: Run, fault: Fault) -> None:
    look(works, 20)
    log_seals.seal(works, SIGNER)
    look(works, 20)
    log_seals.seal(works, SIGNER)
    assert run("verify").exit_code == 0
    with unguarded(works) as work:
        work.run(sa.text(TRICKS[fault].format(seq=7, last=36)))
    told = run("verify", "--json")
    assert told.exit_code == 1
    findings = json.loads(told.stdout)["findings"]
    assert fault in {one["fault"] for one in findings}
    first = next(one for one in findings if one["fault"] == fault)
    named = {Fault.CHANGED: 7, Fault.DELETED: 7, Fault.UNSEALED: -4}
    assert first["seq"] == named.get(fault)
    if fault is Fault.MISSING:
        assert first["after"] == 3
    in_words = run("verify")
    assert in_words.exit_code == 1
    assert "klopt NIET" in in_words.stdout
    if fault is Fault.CHANGED:
        assert "regel 7 is veranderd" in in_words.stdout.splitlines()[1]


def test_heads_that_were_kept_elsewhere_show_that_the_end_is_gone(
    works: Works, run: Run, tmp_path: Path
) -> None:
    look(works, 8)
    log_seals.seal(works, SIGNER)
    look(works, 8)
    log_seals.seal(works, SIGNER)
    kept = tmp_path / "heads.jsonl"
    kept.write_text(run("heads").stdout)
    assert len(run("heads", "--all").stdout.splitlines()) == 2
    assert run("verify", "--heads", str(kept)).exit_code == 0
    with unguarded(works) as work:
        for trick in ("access_head WHERE number = 2", "access_seal WHERE seq > 8", "access WHERE seq > 8"):
            work.run(sa.text(f"DELETE FROM {trick}"))
        work.run(sa.text("UPDATE mark SET value = '[0, 0]' WHERE name = 'access-log-sealed'"))
    assert run("verify").exit_code == 0, "of this the database itself knows nothing"
    found = run("verify", "--heads", str(kept))
    assert found.exit_code == 1
    assert "handtekening 2 is weg" in found.stdout
    kept.write_text("{}")
    assert run("verify", "--heads", str(kept)).exit_code == 2


def test_another_key_is_not_believed_and_none_is_asked_for(works: Works, run: Run, database_url: str) -> None:
    look(works, 2)
    log_seals.seal(works, Signer.fresh())
    assert "sleutel die hier niet genoemd is" in run("verify").stdout
    bare = CliRunner().invoke(command, ["audit", "verify"], env={"DATABASE_URL": database_url})
    assert bare.exit_code == 2
    made = run("key")
    secret = made.stdout.removeprefix("CASUSTAFEL_AUDIT_KEY=").strip()
    assert Signer.of(secret).public in made.stderr
    assert secret not in run("key").stdout


def test_a_part_of_the_log_is_exported_and_that_is_logged(works: Works, run: Run, tmp_path: Path) -> None:
    look(works, 10)
    file = tmp_path / "log.jsonl"
    assert run("export", str(file), "--case", str(UUID(int=3))).exit_code == 0
    told = [json.loads(line) for line in file.read_text().splitlines()]
    assert [line["caseId"] for line in told] == [str(UUID(int=3))] * 2
    assert file.stat().st_mode & 0o777 == 0o600
    with works.open(write=False) as work:
        line = work.run(sa.select(log_seals.LINES).order_by(log_seals.LINES.c.seq.desc()).limit(1)).one()
    assert (line.deed, line.point, line.case_id) == (Deed.EXPORT, "command_line", UUID(int=3))
    assert run("export", str(file)).exit_code == 2
