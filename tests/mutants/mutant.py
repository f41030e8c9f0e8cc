"""One hole: where it is made, and which tests must fail over it."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


class NotThere(Exception):
    """What a mutant changes does not stand exactly once in its file."""


@dataclass(frozen=True)
class Mutant:
    """In ``file`` stands ``old`` exactly once; with ``new`` in its place one of ``tests`` fails.

    ``engine`` is the database on which the tests run: the other one only where it keeps what the first does not.
    """

    name: str
    what: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]
    engine: str = "sqlite"

    def text(self, root: Path = ROOT) -> str:
        """The file with the hole in it. NotThere when what it changes is not there once."""
        text = (root / self.file).read_text("utf-8")
        if text.count(self.old) != 1 or self.old == self.new:
            raise NotThere(f"{self.name}: {text.count(self.old)} times in {self.file}: {self.old!r}")
        return text.replace(self.old, self.new)
