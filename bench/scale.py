"""How many rows, and which row belongs to which: every number is a plain function of a row's index."""

from dataclasses import dataclass
from uuid import UUID

REGIONS = 31
MEETINGS, PARTICIPANTS, ACTIONS = 5, 2, 20  # of a full case: two people at each of its five tables
KEY = "ck_bench-only-key-of-a-care-office-0000000000000000"
POLL_KEY = "ck_bench-only-key-of-a-polling-script-000000000000"
SOURCE = "bench"

CASE, ROUND, MEETING, PARTICIPANT, ACTION, PROMISE, PERSON, ORGANISATION = range(1, 9)


@dataclass(frozen=True)
class Scale:
    """A size. Every second case is full, the other has just been registered."""

    cases: int

    @property
    def full_cases(self) -> int:
        """Cases with meetings, people and actions."""
        return self.cases // 2

    @property
    def meetings(self) -> int:
        """All meetings."""
        return self.full_cases * MEETINGS

    @property
    def participants(self) -> int:
        """All places at a table."""
        return self.meetings * PARTICIPANTS

    @property
    def actions(self) -> int:
        """All actions, and a promise for each."""
        return self.full_cases * ACTIONS

    @property
    def people(self) -> int:
        """The directory."""
        return max(200, self.cases // 20)

    def __str__(self) -> str:
        """For people."""
        return (
            f"{self.cases:,} cases, {self.actions:,} actions, {self.meetings:,} meetings, "
            f"{self.participants:,} participants, {REGIONS} regions"
        )


FULL = Scale(100_000)


def row_id(kind: int, number: int) -> str:
    """The id of a seeded row as 32 hexadecimal digits: ordered like our own ids, and known without asking."""
    return f"{kind:08x}000070008000{number:012x}"


def uuid_of(kind: int, number: int) -> UUID:
    """The same as an object."""
    return UUID(row_id(kind, number))


def region_of(case: int) -> int:
    """The index of the region of a case; full cases and others are spread evenly."""
    return (case // 2) % REGIONS
