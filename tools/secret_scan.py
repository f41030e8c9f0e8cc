"""Look for secrets in every line that is here or was ever committed, each line once.

    python -m tools.secret_scan

What is found is named by its file and by a hash of the secret, never shown. An exception is such a hash, with its
reason.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from detect_secrets.core.secrets_collection import SecretsCollection
from detect_secrets.settings import default_settings

# Written by a program from what is scanned itself, or lists of hashes: nobody types a secret there.
MADE = ("openapi.json", "frontend/src/api/schema.d.ts", "requirements", "*package-lock.json")
# The first ten characters of the SHA-1 of what was found, and why it is no secret.
KNOWN = {
    "0e61cfdd28": "how a secret of a webhook begins, in a test",
    "41537ad5ed": "our own name, on the mail server of the tests",
    "5005ce379e": "words of a test",
    "5baa61e4c9": "the word that stands for a password in an example",
    "68459ed889": "the address of the box of the tests",
    "8fd66399c0": "a secret that a test is refused for",
    "906072001e": "our secret at the storage of the tests, which asks for none",
    "9d4e1e23bd": "in an address that is refused",
    "b5f9e952ae": "the name of the box of the tests",
    "e5e9fa1ba3": "the word for a level of confidentiality, and in a test",
    "f019571b10": "the word for a level of confidentiality",
}


def lines() -> dict[str, dict[str, str]]:
    """Every line by the ending of its file, and the first place where it was seen."""
    found: dict[str, dict[str, str]] = {}
    place = ""
    for line in _git("log", "--all", "--unified=0", "--no-color", "--format=", "--patch").splitlines():
        if line.startswith("+++ "):
            place = line.removeprefix("+++ ").removeprefix("b/")
        elif line.startswith("+"):
            found.setdefault(Path(place).suffix, {}).setdefault(line[1:], place)
    for name in _git("ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        file = Path(name)
        text = file.read_text("utf-8", "ignore") if file.is_file() else ""
        for line in text.splitlines():
            found.setdefault(file.suffix, {}).setdefault(line, name)
    return found


def _git(command: str, *options: str) -> str:
    """What git says about everything but what a program made."""
    skipped = [f":(exclude){name}" for name in MADE]
    asked = ["git", command, *options, "--", ".", *skipped]
    return subprocess.run(asked, check=True, capture_output=True).stdout.decode("utf-8", "replace")


def secrets(found: dict[str, dict[str, str]]) -> list[str]:
    """What looks like a secret in these lines: place, kind and hash."""
    told = []
    with tempfile.TemporaryDirectory() as folder, default_settings():
        for ending, places in found.items():
            file = Path(folder) / f"lines{ending}"
            file.write_text("\n".join(places) + "\n", "utf-8")
            collection = SecretsCollection()
            collection.scan_file(str(file))
            where = list(places.values())
            told += [
                f"{where[one.line_number - 1]}: {one.type} {one.secret_hash[:10]}"
                for _, one in collection
                if one.secret_hash[:10] not in KNOWN
            ]
    return sorted(told)


if __name__ == "__main__":
    seen = secrets(lines())
    print(*seen, sep="\n")
    sys.exit(bool(seen))
