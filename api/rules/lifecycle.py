"""Lifecycles: which moves lead from which status to which. A status changes in no other way (house rule 5).

CASE = Lifecycle("case", {
    "close": (frozenset({CaseStatus.OPEN}), CaseStatus.CLOSED),
    "reopen": (frozenset({CaseStatus.CLOSED}), CaseStatus.OPEN),
})
CASE.moves(CaseStatus.OPEN)            # ("close",)
CASE.after(CaseStatus.OPEN, "close")   # CaseStatus.CLOSED
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

StateT = TypeVar("StateT", bound=StrEnum)


class IllegalMove(Exception):
    """A move that its lifecycle does not know from this state. `possible` names the moves that are."""

    def __init__(self, name: str, state: str, move: str, possible: tuple[str, ...]) -> None:
        super().__init__(name, state, move, possible)
        self.name = name
        self.state = state
        self.move = move
        self.possible = possible

    def __str__(self) -> str:
        possible = ", ".join(self.possible) or "nothing"
        return f"{self.name}: no {self.move} from {self.state}; possible: {possible}"


class Lifecycle(Generic[StateT]):
    """The moves of one noun: {move: (states it can be made from, state it leads to)}. Fixed once made."""

    def __init__(self, name: str, moves: Mapping[str, tuple[frozenset[StateT], StateT]]) -> None:
        self.name = name
        self._moves = MappingProxyType(dict(moves))

    def moves(self, state: StateT) -> tuple[str, ...]:
        """The moves that are possible from `state`, in the order in which they were declared."""
        return tuple(move for move, (sources, _) in self._moves.items() if state in sources)

    def after(self, state: StateT, move: str) -> StateT:
        """The state after `move`. Raises IllegalMove, also for a move that does not exist at all."""
        possible = self.moves(state)
        if move not in possible:
            raise IllegalMove(self.name, state, move, possible)
        return self._moves[move][1]
