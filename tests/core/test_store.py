"""A folder in which documents are kept: whole or not there, and clear about what does not work."""

import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from api.core.clock import SystemClock
from api.core.errors import Unavailable
from api.core.folder import Folder
from api.core.settings import Settings
from api.core.store import probe
from api.core.stores import store_of
from tests.support.unprivileged import NOBODY


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def names(folder: Folder) -> set[str]:
    return {name for name, _ in folder.listed()}


def test_what_is_put_is_there_for_its_owner_alone_until_it_is_removed(folder: Folder) -> None:
    folder.put("a", b"1")
    folder.put("b", bytes(3_000_000))
    folder.put("a", b"2")
    assert (folder.get("a"), folder.get("b"), folder.get("c")) == (b"2", bytes(3_000_000), None)
    assert (folder.path / "a").stat().st_mode & 0o777 == 0o600
    times = dict(folder.listed())
    assert set(times) == {"a", "b"}
    assert abs(times["a"] - SystemClock().now()) < timedelta(minutes=5)
    folder.remove(["a", "c"])
    assert names(folder) == {"b"}
    probe(folder)
    assert names(folder) == {"b"}


def test_bytes_and_their_name_are_on_the_disk_before_put_returns(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, rename = os.fsync, Path.rename

    def synced(number: int) -> None:
        done.append("folder" if Path(f"/proc/self/fd/{number}").resolve() == folder.path else "file")
        sync(number)

    def renamed(self: Path, target: Path) -> Path:
        done.append("rename")
        return rename(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "rename", renamed)
    folder.put("a", b"1")
    assert done == ["file", "rename", "folder"]


@contextmanager
def full_disk(_folder: Folder) -> Iterator[None]:
    """No file of this process may become larger than this."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def no_rights(folder: Folder) -> Iterator[None]:
    folder.path.chmod(0o500)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.path.chmod(0o700)


@contextmanager
def not_mounted(folder: Folder) -> Iterator[None]:
    kept = folder.path.with_name("elsewhere")
    folder.path.rename(kept)
    yield
    kept.rename(folder.path)


@pytest.mark.parametrize("broken", [full_disk, no_rights, not_mounted])
def test_what_cannot_be_kept_is_refused_and_leaves_nothing(
    folder: Folder, broken: Callable[[Folder], Any]
) -> None:
    folder.put("a", b"1")
    with broken(folder):
        with pytest.raises(Unavailable, match="store-unavailable"):
            folder.put("b", bytes(300_000))
        with pytest.raises(Unavailable, match="store-unavailable"):
            folder.put("a", bytes(300_000))
    assert names(folder) == {"a"}
    assert folder.get("a") == b"1"


def test_a_folder_that_is_not_there_holds_back_and_does_not_say_that_a_file_is_gone(folder: Folder) -> None:
    folder.put("a", b"1")
    with not_mounted(folder):
        for ask in (lambda: folder.get("a"), lambda: list(folder.listed()), lambda: probe(folder)):
            with pytest.raises(Unavailable):
                ask()


def test_the_settings_name_a_store_or_none(tmp_path: Path) -> None:
    assert store_of(Settings()) is None
    assert store_of(Settings(document_store=f"file://{tmp_path}")) == Folder(tmp_path)
    for wrong in ("/srv", "file://srv", "ftp://host/x", "s3://", "s3://bucket/prefix"):
        with pytest.raises(ValidationError):
            Settings(document_store=wrong)
