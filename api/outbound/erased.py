"""The ledger of what was erased as a file, where no restore of the database comes (S9, decision 32)."""

import os
from pathlib import Path

from api.flows import erasing, erasure_ledger
from api.work import Works


def keep_ledger(works: Works, file: Path) -> int:
    """Add the lines that the file does not have yet; how many. Nothing is ever taken out of it."""
    with works.open(write=False) as work:
        lines = erasing.ledger(work)
    known = set(file.read_text("utf-8").splitlines()) if file.exists() else set[str]()
    fresh = [text for text in erasure_ledger.written(lines) if text not in known]
    if fresh:
        descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as target:
            target.writelines(f"{text}\n" for text in fresh)
            target.flush()
            os.fsync(target.fileno())
    return len(fresh)
