"""A real clamd for the tests, in a folder of its own, that knows one virus: the one that is none."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api.core.errors import Unavailable
from api.core.scanner import Scanner

PATIENCE = 60  # seconds
_KNOWN = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n"
_CONFIGURATION = """
Foreground yes
DatabaseDirectory {place}/known
LocalSocket {place}/socket
StreamMaxLength 1M
MaxThreads 2
"""


@contextmanager
def clamd(place: Path) -> Iterator[str]:
    """The address of a running scanner that takes files of up to a million bytes."""
    (place / "known").mkdir(parents=True)
    (place / "known" / "one.hdb").write_text(_KNOWN)
    (place / "clamd.conf").write_text(_CONFIGURATION.format(place=place))
    for folder in (place, place / "known"):
        folder.chmod(0o755)
    program = shutil.which("clamd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
    assert program, "the tests need ClamAV: `make test` installs it"
    with (place / "log").open("wb") as log:
        process = subprocess.Popen([program, "--config-file", place / "clamd.conf"], stdout=log, stderr=log)
    try:
        _wait(Scanner(f"unix:{place}/socket"), process, place / "log")
        yield f"unix:{place}/socket"
    finally:
        process.kill()
        process.wait(PATIENCE)


def _wait(scanner: Scanner, process: "subprocess.Popen[bytes]", log: Path) -> None:
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            scanner.finds(b"hallo")
        except Unavailable:
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < give_up, log.read_text()
            time.sleep(0.05)
        else:
            return
