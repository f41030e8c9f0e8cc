"""Figures of so few people that they would tell about one of them are left out (S9, L2, B10).

A group with fewer people than the region set is small: with two, each knows the other's. When the small groups
together are still too few, they follow from the total and the others; then the next larger group is left out as well.
"""

from collections.abc import Mapping

SMALLEST = 3
"""The fewest that a region can choose, and what it has until it does."""


def is_told(people: int, smallest: int = SMALLEST) -> bool:
    """Whether a figure of so many people may be seen by others."""
    return people >= smallest


def hidden(sizes: Mapping[str, int], smallest: int = SMALLEST) -> frozenset[str]:
    """The groups of one whole whose figures others may not see, by the number of people in each."""
    order = sorted((size, name) for name, size in sizes.items() if size)
    left: list[str] = []
    covered = 0
    for size, name in order:
        if is_told(size, smallest) and (not left or is_told(covered, smallest)):
            break
        left.append(name)
        covered += size
    return frozenset(left)
