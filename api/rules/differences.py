"""Two texts beside each other: which words went, which came, and which stayed."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


class Kind(StrEnum):
    """What became of a piece of the first text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """A run of words of one kind."""

    kind: Kind
    text: str


def differences(before: str, after: str) -> list[Piece]:
    """Pieces in reading order. Those that are not added make up ``before``, those that are not removed ``after``."""
    return list(_pieces(_WORD.findall(before), _WORD.findall(after)))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Kind.SAME, "".join(old[first:last]))
            continue
        if first < last:
            yield Piece(Kind.REMOVED, "".join(old[first:last]))
        if start < end:
            yield Piece(Kind.ADDED, "".join(new[start:end]))
