"""How ready a meeting is: every point of preparation, why it stands as it does, and who must act (W2 - W7)."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

from api.core.errors import Fault
from api.models.base import Wire


class ReadinessState(StrEnum):
    """Where a point stands. ``blocks``: nothing goes on before it is done; ``late``: its moment has passed."""

    DONE = "done"
    OPEN = "open"
    LATE = "late"
    BLOCKS = "blocks"


Step = Literal["invitation", "opening"]
"""The steps of a meeting that a point can keep from happening."""


@dataclass(frozen=True)
class ReadinessPoint:
    """One point. ``key`` and ``why`` are codes of texts, ``params`` fills in both.

    ``blocks`` is the step that waits for it while it is not done, ``faults`` say so when that step is refused.
    """

    key: str
    state: ReadinessState
    why: str = "done"
    params: dict[str, Any] = field(default_factory=dict)
    who: tuple[str, ...] = ()
    subject_id: UUID | None = None
    blocks: Step | None = None
    faults: tuple[Fault, ...] = ()


class ReadinessItem(Wire):
    """A point of preparation. ``who`` holds roles in the meeting (codes) or names of people.

    ``blocks`` names the step that waits for it. A blocking point without a step keeps documents from being shared.
    """

    key: str
    title: str
    state: ReadinessState
    why: str
    why_code: str
    who: list[str]
    subject_id: UUID | None
    blocks: Step | None


class Readiness(Wire):
    """All points of one meeting, in the order of the preparation."""

    meeting_id: UUID
    items: list[ReadinessItem]
