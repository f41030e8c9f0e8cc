"""No figure on fewer people than the region set, and none that follows from a total and the others (S9, L2, B10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.small_numbers import SMALLEST, hidden, is_told

SIZES = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30))


@pytest.mark.parametrize(
    ("sizes", "smallest", "expected"),
    [
        ({"a": 3, "b": 4}, 3, set()),
        ({"a": 1, "b": 4}, 3, {"a", "b"}),
        ({"a": 2, "b": 1, "c": 5}, 3, {"a", "b"}),
        ({"a": 2, "b": 3, "c": 5}, 3, {"a", "b"}),
        ({"a": 2}, 3, {"a"}),
        ({"a": 0, "b": 3}, 3, set()),
        ({"a": 3, "b": 4, "c": 12}, 10, {"a", "b", "c"}),
        ({"a": 6, "b": 4, "c": 12}, 10, {"a", "b"}),
        ({"a": 10, "b": 11}, 10, set()),
    ],
)
def test_small_groups_are_hidden(sizes: dict[str, int], smallest: int, expected: set[str]) -> None:
    assert hidden(sizes, smallest) == expected


@given(sizes=SIZES, smallest=st.integers(SMALLEST, 20))
def test_what_is_hidden_cannot_be_subtracted(sizes: dict[str, int], smallest: int) -> None:
    left = hidden(sizes, smallest)
    covered = sum(sizes[name] for name in left)
    assert all(is_told(sizes[name], smallest) or not sizes[name] for name in sizes.keys() - left)
    assert not left or covered >= smallest or covered == sum(sizes.values())
