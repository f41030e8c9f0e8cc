"""Voting: half plus one of those who are present decides (B7)."""


def needed(present: int) -> int:
    """The votes in favour that a proposal needs: half of those present, rounded down, plus one."""
    return present // 2 + 1


def carried(in_favour: int, present: int) -> bool:
    """Whether a proposal is carried. Who is present and does not vote is not in favour. ValueError with nobody."""
    if present < 1 or not 0 <= in_favour <= present:
        raise ValueError("votes are cast by those who are present")
    return in_favour >= needed(present)
