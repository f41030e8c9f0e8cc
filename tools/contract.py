"""The committed contract: write openapi.json from the code, or with ``--check`` fail where the two differ."""

import difflib
import json
import sys
from pathlib import Path
from typing import Any

from api.cli.server import contract

CONTRACT = Path(__file__).parent.parent / "openapi.json"


def document() -> dict[str, Any]:
    """The OpenAPI document of the code."""
    return dict(json.loads(contract()))


def differences() -> list[str]:
    """The lines in which openapi.json and the code differ, as a unified diff; none where they agree."""
    committed = CONTRACT.read_text() if CONTRACT.exists() else ""
    return list(difflib.unified_diff(committed.splitlines(), contract().splitlines(), "openapi.json", "code"))


def double_names() -> list[str]:
    """The shapes two classes share a name for: the document then calls both by their module, and clients break."""
    return [name for name in document()["components"]["schemas"] if "__" in name]


def main(arguments: list[str]) -> int:
    """Write the contract, or check it; 1 where the check fails."""
    if arguments != ["--check"]:
        CONTRACT.write_text(contract())
        return 0
    found = differences()
    if found:
        print(*found[:60], sep="\n")
        print("openapi.json and the code differ: `make contract` writes it; then read what changed.")
    if double := double_names():
        print("Two classes have one name, so both carry their module's: rename one.", *double)
    return 1 if found or double else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
