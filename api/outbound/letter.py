"""A letter: what a mail says, in blocks, before anybody knows how it looks. Its words stand in ``core/words``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from api.core import words
from api.core.words import Tongue
from api.models.person import Person
from api.paper.sheet import Sheet

SECTION = "mail"


class Moot(Exception):
    """There is nothing to tell any more; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Unwanted(Exception):
    """It cannot be told by mail until somebody looks at it; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Block:
    """A part of a letter."""

    kind: Literal["text", "heading", "list", "facts", "quote", "link"]
    text: str = ""
    items: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    url: str = ""


@dataclass(frozen=True)
class Thread:
    """The conversation a letter belongs to: an id that all copies share, and the letter it answers."""

    root: str
    answers: UUID | None = None


@dataclass
class Letter:
    """A letter to one person. ``subject`` holds our own words and a day, never a name or anything of a case.

    ``answerable``: an answer to it is read by casustafel itself, where it has a box.
    """

    to: str
    tongue: Tongue
    subject: str
    blocks: list[Block] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    thread: Thread | None = None
    answerable: bool = False
    papers: list[Sheet] = field(default_factory=list)
    calendar: bytes | None = None
    method: Literal["REQUEST", "CANCEL"] = "REQUEST"


class Writer:
    """Writes the letter to one person, in their language."""

    def __init__(self, person: Person, to: str, subject: str, **params: Any) -> None:
        self.tongue: Tongue = person.language.value
        self.letter = Letter(to, self.tongue, self.say(subject, params))
        self.text("greeting", name=words.addressed(self.tongue, person.name))

    def say(self, key: str, params: Mapping[str, Any] | None = None) -> str:
        """One text in the language of the letter."""
        return words.say(self.tongue, SECTION, key, params)

    def text(self, key: str, **params: Any) -> None:
        """A paragraph."""
        self.letter.blocks.append(Block("text", self.say(key, params)))

    def heading(self, key: str) -> None:
        """A heading."""
        self.letter.blocks.append(Block("heading", self.say(key)))

    def quote(self, text: str) -> None:
        """What somebody wrote, as they wrote it."""
        self.letter.blocks.append(Block("quote", text))

    def items(self, items: Iterable[str]) -> None:
        """A list; nothing when it is empty."""
        if listed := tuple(items):
            self.letter.blocks.append(Block("list", items=listed))

    def facts(self, facts: Mapping[str, str | None]) -> None:
        """Labels with what goes with them; what is empty is left out."""
        told = tuple((self.say(key), value) for key, value in facts.items() if value)
        self.letter.blocks.append(Block("facts", facts=told))

    def link(self, key: str, url: str, **params: Any) -> None:
        """An address to open."""
        self.letter.blocks.append(Block("link", self.say(key, params), url=url))
