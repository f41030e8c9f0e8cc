import pickle
from enum import StrEnum

import pytest

from api.rules.lifecycle import IllegalMove, Lifecycle


class Door(StrEnum):
    OPEN = "open"
    SHUT = "shut"
    GONE = "gone"


DOOR = Lifecycle(
    "door",
    {
        "shut": (frozenset({Door.OPEN}), Door.SHUT),
        "open": (frozenset({Door.SHUT}), Door.OPEN),
        "knock": (frozenset({Door.SHUT}), Door.SHUT),
        "remove": (frozenset({Door.SHUT, Door.OPEN}), Door.GONE),
    },
)


@pytest.mark.parametrize(
    ("state", "moves"),
    [(Door.OPEN, ("shut", "remove")), (Door.SHUT, ("open", "knock", "remove")), (Door.GONE, ())],
)
def test_the_possible_moves_come_in_the_order_of_declaration(state: Door, moves: tuple[str, ...]):
    assert DOOR.moves(state) == moves


def test_a_possible_move_gives_the_new_state():
    assert DOOR.after(Door.OPEN, "shut") is Door.SHUT
    assert DOOR.after(Door.SHUT, "knock") is Door.SHUT
    assert DOOR.after(Door.SHUT, "remove") is Door.GONE


@pytest.mark.parametrize("move", ["open", "paint"])
def test_an_impossible_or_unknown_move_is_refused_and_names_the_possible_ones(move: str):
    with pytest.raises(IllegalMove) as caught:
        DOOR.after(Door.OPEN, move)
    refusal = caught.value
    assert (refusal.name, refusal.state, refusal.move) == ("door", Door.OPEN, move)
    assert refusal.possible == ("shut", "remove")
    assert str(refusal) == f"door: no {move} from open; possible: shut, remove"


def test_nothing_is_possible_at_an_end():
    with pytest.raises(IllegalMove, match="possible: nothing"):
        DOOR.after(Door.GONE, "open")


def test_every_state_and_move_either_moves_or_refuses_as_moves_says():
    for state in Door:
        for move in ("shut", "open", "knock", "remove"):
            if move in DOOR.moves(state):
                assert DOOR.after(state, move) in Door
            else:
                with pytest.raises(IllegalMove):
                    DOOR.after(state, move)


def test_a_lifecycle_does_not_change_with_the_table_it_was_made_from():
    table = {"shut": (frozenset({Door.OPEN}), Door.SHUT)}
    lifecycle = Lifecycle("door", table)
    table.clear()
    assert lifecycle.moves(Door.OPEN) == ("shut",)


def test_a_refusal_survives_the_way_to_another_process():
    refusal = IllegalMove("door", Door.OPEN, "open", ("shut",))
    assert str(pickle.loads(pickle.dumps(refusal))) == str(refusal)
