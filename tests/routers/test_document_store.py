"""Documents that are kept beside the database: what lies there, who can open it, and what becomes of it."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from api.core.db import Database
from api.core.folder import Folder
from api.core.settings import Settings
from api.core.stores import store_of
from api.flows import deployment, document_moves, erasing, restoring, stored_bytes
from api.models.document import DocumentContent, DocumentObject
from tests.faults.test_backup import run
from tests.support.moving_clock import MovingClock
from tests.support.preparing import TEXT, Preparing, fine, slug
from tests.support.s3_server import KEYS, s3_server
from tests.support.world import World

AT_ONCE = -timedelta(days=36_500)
"""Everything is older than that, whatever the date of the machine."""
DECADE = 10 * 365 * 86_400


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "documents").mkdir()
    return Folder(tmp_path / "documents")


@pytest.fixture
def database(database: Database, folder: Folder) -> Database:
    return replace(database, store=folder)


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def names(folder: Folder) -> set[str]:
    return {name for name, _ in folder.listed()} - {stored_bytes.OWNER}


def older(folder: Folder) -> None:
    """What is in the folder now is of long ago, by the clock of the test too."""
    for file in folder.path.iterdir():
        at = file.stat().st_mtime - DECADE
        os.utime(file, (at, at))


def content(prep: Preparing, row: dict[str, Any], version: str = "") -> bytes:
    answer = prep.lead.get(f"/documents/{row['id']}{version}/content")
    assert answer.status_code == 200, answer.text
    return answer.content


def inside(prep: Preparing) -> tuple[int, int]:
    """How many versions of documents have their bytes in the database, and how many in the store."""
    with prep.world.works.open(write=False) as work:
        kinds = (DocumentContent.document_id, DocumentObject.document_id)
        first, second = (len(work.session.exec(select(kind)).all()) for kind in kinds)
        return first, second


def test_a_document_lies_sealed_in_the_store_and_reads_as_ever(prep: Preparing, folder: Folder) -> None:
    row = prep.document()
    (name,) = names(folder)
    stored = folder.get(name) or b""
    assert TEXT not in stored
    assert row["id"].replace("-", "") not in name
    assert content(prep, row) == TEXT
    assert inside(prep) == (0, 1)
    with prep.world.works.open(write=False) as work:
        key = work.session.exec(select(DocumentObject.key)).one()
    assert bytes(key)[:8] == b"\x01sealed\x01"
    (folder.path / name).write_bytes(stored[:-1] + bytes([stored[-1] ^ 1]))
    assert slug(prep.lead.get(f"/documents/{row['id']}/content")) == "404 document-lost"


def test_what_is_refused_leaves_nothing_in_the_store(prep: Preparing, folder: Folder) -> None:
    row = prep.document()
    kept = names(folder)
    assert slug(prep.deliver(row, b"MZ\x90", "application/pdf", "a.pdf")) == "400 invalid-input"
    assert slug(prep.deliver({**row, "version": 1}, TEXT)) == "412 stale-version"
    assert slug(prep.deliver({**row, "id": str(UUID(int=1))}, TEXT)) == "404 not-found"
    headers = {"Content-Type": "text/plain", "If-Match": f'"{row["version"]}"'}
    path = f"/documents/{row['id']}/content"
    assert prep.lead.call("PUT", path, content=TEXT, headers=headers).status_code == 400
    named = {**headers, "X-File-Name": "a.txt", "Idempotency-Key": "een-keer"}
    for _ in range(2):
        fine(prep.lead.call("PUT", path, content=b"Nieuw", headers=named))
    assert len(names(folder) - kept) == 1
    assert content(prep, row) == b"Nieuw"


def test_without_the_store_nothing_is_stored_and_nothing_else_stops(prep: Preparing, folder: Folder) -> None:
    row, empty = prep.document(), prep.document("other", content=None)
    away = folder.path.rename(folder.path.with_name("away"))
    refused = prep.deliver(empty, TEXT)
    assert slug(refused) == "503 store-unavailable"
    assert "opslag" in refused.json()["title"]
    assert slug(prep.lead.get(f"/documents/{row['id']}/content")) == "503 store-unavailable"
    assert fine(prep.lead.get(f"/documents/{empty['id']}"))["uploadedAt"] is None
    with prep.world.works.open(write=False) as work:
        found = [one.text for one in deployment.findings(Settings(), work) if one.stops]
    assert any("CASUSTAFEL_DOCUMENT_STORE" in text for text in found)
    away.rename(folder.path)
    assert content(prep, row) == TEXT
    assert len(names(folder)) == 1


def test_only_what_no_row_names_for_a_day_is_swept_up(prep: Preparing, folder: Folder) -> None:
    works = prep.world.works
    row = fine(prep.deliver(prep.document(), b"Nieuw"))
    current = names(folder)
    removed = prep.document("other")
    assert prep.lead.delete(f"/documents/{removed['id']}").status_code == 204
    for strange in ("0" * 32, f"{'1' * 32}.00000000.new", "van-iemand-anders.pdf"):
        (folder.path / strange).write_bytes(b"x")
    assert stored_bytes.sweep(works) == 0  # none of it is a day old
    older(folder)
    assert stored_bytes.sweep(works) == 3
    assert names(folder) == current | {"van-iemand-anders.pdf"}
    assert content(prep, row) == b"Nieuw"
    assert content(prep, row, "/versions/1") == TEXT


def test_an_erased_case_takes_its_bytes_along(prep: Preparing, folder: Folder) -> None:
    works = prep.world.works
    prep.document()
    other = Preparing(prep.world, prep.clock)
    kept = other.document()
    older(folder)
    with works.open() as work:
        erasing.remove(work, UUID(prep.case_id))
    assert inside(prep) == (0, 1)
    assert stored_bytes.sweep(works) == 1
    assert len(names(folder)) == 1
    assert content(other, kept) == TEXT


def test_another_database_removes_nothing_until_somebody_says_so(
    prep: Preparing, folder: Folder, engine_kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    works = prep.world.works
    prep.document()
    assert stored_bytes.sweep(works) == 0  # from now on the store is of this database
    (folder.path / ("0" * 32)).write_bytes(b"x")
    older(folder)
    with works.open() as work:
        for one in restoring.statements(engine_kind, work.now, {"mark"}):
            work.connection.exec_driver_sql(one)
    assert stored_bytes.sweep(works) == 0
    assert "documents claim" in caplog.text
    with works.open(write=False) as work:
        assert [one for one in deployment.findings(Settings(), work) if one.text == stored_bytes.OTHERS]
    stored_bytes.claim(works, folder)
    assert stored_bytes.sweep(works) == 1
    assert len(names(folder)) == 1


def test_moving_there_and_back_again_goes_on_where_it_stopped(
    prep: Preparing, folder: Folder, database_url: str
) -> None:
    works, state = prep.world.works, prep.world.app.state
    state.works = replace(works, database=replace(works.database, store=None))
    rows = [prep.document(kind) for kind in ("care_plan", "other")]
    rows[0] = fine(prep.deliver(rows[0], b"Nieuw"))
    assert inside(prep) == (3, 0)
    assert names(folder) == set()
    state.works = works
    assert document_moves.to_store(works, folder) == 3
    assert document_moves.to_store(works, folder) == 0
    assert contents(prep, rows) == [TEXT, b"Nieuw", TEXT]
    assert (inside(prep), len(names(folder))) == ((0, 3), 3)
    lost = names(folder).pop()
    kept = folder.get(lost) or b""
    folder.remove([lost])
    os.environ["CASUSTAFEL_DOCUMENT_STORE"] = f"file://{folder.path}"
    try:
        told = run(database_url, "documents", "check")
        assert told.exit_code == 2
        assert sum(row["id"] in told.output for row in rows) == 1
        assert run(database_url, "documents", "move", "database").exit_code == 2
        assert inside(prep) == (2, 1)
        folder.put(lost, kept)
        assert run(database_url, "documents", "move", "database").exit_code == 0
        assert run(database_url, "documents", "check").exit_code == 0
    finally:
        del os.environ["CASUSTAFEL_DOCUMENT_STORE"]
    assert (inside(prep), names(folder)) == ((3, 0), set())
    assert contents(prep, rows) == [TEXT, b"Nieuw", TEXT]
    assert [fine(prep.lead.get(f"/documents/{row['id']}"))["version"] for row in rows] == [3, 2]


def contents(prep: Preparing, rows: list[dict[str, Any]]) -> list[bytes]:
    """The earlier version of the first, and then what they are."""
    return [content(prep, rows[0], "/versions/1"), *(content(prep, row) for row in rows)]


@pytest.fixture
def bucket(prep: Preparing) -> Iterator[Any]:
    with s3_server("documents") as server:
        settings = Settings(
            document_store="s3://documents/noord", s3_endpoint=server.address, s3_timeout=5, **KEYS
        )
        database = replace(prep.world.works.database, store=store_of(settings))
        prep.world.app.state.works = replace(prep.world.works, database=database)
        yield server


def test_a_bucket_does_all_that_a_folder_does(prep: Preparing, bucket: Any) -> None:
    works = prep.world.app.state.works
    store = works.database.store
    row = prep.document()
    large = fine(prep.deliver(prep.document("other", content=None), b"a" * 8_000_000))
    assert content(prep, row) == TEXT
    assert content(prep, large) == b"a" * 8_000_000
    assert slug(prep.deliver({**row, "version": 1}, TEXT)) == "412 stale-version"
    with works.open(write=False) as work:
        named = set(work.session.exec(select(DocumentObject.name)))
        assert stored_bytes.count(work, store).missing == []
    assert {name for name, _ in store.listed()} == named
    assert all(TEXT not in (store.get(name) or b"") for name in named)
    store.put("0" * 32, b"x")
    assert stored_bytes.sweep(works) == 0
    assert stored_bytes.sweep(works, AT_ONCE) == 1
    assert {name for name, _ in store.listed()} == named | {stored_bytes.OWNER}
    store.remove(sorted(named))
    assert slug(prep.lead.get(f"/documents/{row['id']}/content")) == "404 document-lost"
    bucket.stop()
    assert slug(prep.deliver(prep.document(content=None), TEXT)) == "503 store-unavailable"
    assert slug(prep.lead.get(f"/documents/{row['id']}/content")) == "503 store-unavailable"
