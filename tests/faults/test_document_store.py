"""`kill -9` after the bytes of a document are in the store and before its row is: nothing is half there."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select

from api.core.clock import SystemClock
from api.core.db import Database
from api.core.folder import Folder
from api.flows import stored_bytes
from api.models.document import Document, DocumentObject
from api.work import Works
from tests.support.api_process import ApiProcess, api_process
from tests.support.moving_clock import MovingClock
from tests.support.preparing import TEXT, Preparing
from tests.support.scheduling import wait_until
from tests.support.world import World


@pytest.fixture
def clock() -> MovingClock:
    """The process that is killed has the time of the machine."""
    return MovingClock(SystemClock().now())


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "documents").mkdir()
    return Folder(tmp_path / "documents")


@pytest.fixture
def database(database: Database, folder: Folder) -> Database:
    return replace(database, store=folder)


@pytest.mark.timeout(240)
def test_bytes_without_a_row_are_swept_up_and_others_are_not(
    world: World, works: Works, clock: MovingClock, folder: Folder, database_url: str
) -> None:
    starts = clock.now() + timedelta(days=21)
    ends = starts + timedelta(hours=2)
    prep = Preparing(world, clock, startsAt=starts.isoformat(), endsAt=ends.isoformat())
    kept, lost = prep.document("other"), prep.document(content=None)
    (name,) = names(folder)
    place = f"file://{folder.path}"
    with api_process(database_url, CASUSTAFEL_DOCUMENT_STORE=place) as running, ThreadPoolExecutor(1) as pool:
        with works.open() as work:  # nobody else can write this document now, so its row does not come
            work.session.exec(select(Document).where(Document.id == UUID(lost["id"])).with_for_update()).one()
            sent = pool.submit(deliver, running, prep, lost)
            wait_until(lambda: len(names(folder)) == 2, "the bytes")
            assert not sent.done()
            running.kill()
        assert sent.result() is None
    with works.open(write=False) as work:
        assert list(work.session.exec(select(DocumentObject.name))) == [name]
        assert work.session.get_one(Document, UUID(lost["id"])).uploaded_at is None
    for file in folder.path.iterdir():
        os.utime(file, (0, 0))
    assert stored_bytes.sweep(works) == 1
    assert names(folder) == {name}
    assert prep.lead.get(f"/documents/{kept['id']}/content").content == TEXT


def names(folder: Folder) -> set[str]:
    """The files that are whole."""
    found = {name for name, _ in folder.listed()} - {stored_bytes.OWNER}
    return {name for name in found if not name.endswith(".new")}


def deliver(running: ApiProcess, prep: Preparing, row: dict[str, Any]) -> httpx.Response | None:
    """What the process answers; None when it died over it."""
    told = {"content-type": "text/plain", "x-file-name": "a.txt", "if-match": f'"{row["version"]}"'}
    address = f"{running.address}/v1/documents/{row['id']}/content"
    try:
        return httpx.put(address, content=TEXT, headers={**prep.lead.headers, **told}, timeout=60)
    except httpx.TransportError:
        return None
