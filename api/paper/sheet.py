"""A sheet: what a paper says, in blocks, before anybody knows how it looks. Its words stand in ``core/words``."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Any

from api.core import words
from api.core.words import Tongue
from api.paper.plot import Plot

SECTION = "paper"

Column = tuple[str, float]
"""The key of the heading of a column, and its share of the width."""


class Sheet:
    """A paper in one language. Everything in it is data: nothing that people typed is ever read as markup."""

    def __init__(self, tongue: Tongue, made_at: datetime, name: str, title: str, **params: Any) -> None:
        self.tongue, self.made_at = tongue, made_at
        self.title = self.say(title, **params)
        self.file_name = f"{name}.pdf"
        self.blocks: list[dict[str, Any]] = []

    def say(self, key: str, **params: Any) -> str:
        """One text in the language of the sheet."""
        return words.say(self.tongue, SECTION, key, params)

    def term(self, value: Enum) -> str:
        """The word for a value of the API."""
        return words.term(self.tongue, value)

    def heading(self, key: str, **params: Any) -> None:
        """A heading."""
        self._add("heading", text=self.say(key, **params), level=1)

    def name(self, text: str) -> None:
        """A heading below a heading: what the next blocks are called."""
        self._add("heading", text=text, level=2)

    def text(self, text: str | None) -> None:
        """Paragraphs; nothing when there is no text."""
        if text:
            self._add("text", text=text)

    def quote(self, text: str | None) -> None:
        """What somebody wrote, as they wrote it."""
        if text:
            self._add("quote", text=text)

    def facts(self, facts: Mapping[str, str | None]) -> None:
        """Labels with what goes with them; what is empty is left out."""
        if told := [[self.say(key), value] for key, value in facts.items() if value]:
            self._add("facts", facts=told)

    def items(self, items: Iterable[str], *, numbered: bool = False) -> None:
        """A list; nothing when it is empty."""
        if listed := list(items):
            self._add("list", items=listed, numbered=numbered)

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table under the headings of its columns."""
        head = [self.say(key) for key, _ in columns]
        self._add(
            "table", head=head, shares=[share for _, share in columns], rows=[list(row) for row in rows]
        )

    def plot(self, plot: Plot) -> None:
        """A picture that says in words what can be seen in it; the numbers stand in a table as well."""
        self._add("plot", **plot.data())

    def data(self) -> dict[str, Any]:
        """What the template gets."""
        page = self.say("page", number="{number}", all="{all}")
        return {"lang": self.tongue, "title": self.title, "page": page, "blocks": self.blocks}

    def _add(self, kind: str, **block: Any) -> None:
        self.blocks.append({"kind": kind, **block})
