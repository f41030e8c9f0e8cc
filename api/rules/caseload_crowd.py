"""Figures of groups that would give away one person's figure are left out (B10).

A group of fewer than three is small: with two, each knows the other's. When the small groups together are still
fewer than three, they follow from the total and the others; then the next larger group is left out as well.
"""

from collections.abc import Mapping

SMALL = 3


def hidden(sizes: Mapping[str, int]) -> frozenset[str]:
    """The groups of one team whose figures others may not see, by the number of workers in each."""
    order = sorted((size, name) for name, size in sizes.items() if size)
    left: list[str] = []
    covered = 0
    for size, name in order:
        if size >= SMALL and (not left or covered >= SMALL):
            break
        left.append(name)
        covered += size
    return frozenset(left)
