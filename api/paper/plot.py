"""A plot on paper, before anybody knows how it looks: rows along one axis, each with its marks and its numbers.

Places are from 0 to 1 along the axis. What can be seen in it, is told in words as well (``told``): a screen reader
reads that in place of the picture.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Shape = Literal["bar", "dot", "line", "broad", "end"]


@dataclass(frozen=True)
class Mark:
    """One shape from a place to a place. ``full``: filled, otherwise only its outline."""

    shape: Shape
    start: float
    end: float
    full: bool = False


@dataclass(frozen=True)
class Row:
    """A name, marks, and the numbers that they show."""

    name: str
    marks: list[Mark]
    note: str
    strong: bool = False


@dataclass(frozen=True)
class Plot:
    """``axis``: places with the words under them. ``shades``: parts of the axis that stand out, from and to."""

    title: str
    axis: Sequence[tuple[float, str]]
    rows: Sequence[Row]
    shades: Sequence[tuple[float, float]] = field(default=())

    @property
    def told(self) -> str:
        """The picture in words."""
        return f"{self.title}. " + " ".join(f"{row.name}: {row.note}." for row in self.rows)

    def data(self) -> dict[str, Any]:
        """What the template gets."""
        return {
            "told": self.told,
            "axis": [{"at": at, "text": text} for at, text in self.axis],
            "rows": [asdict(row) for row in self.rows],
            "shades": [list(shade) for shade in self.shades],
        }
