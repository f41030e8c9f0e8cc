"""Arguments, proposals for a band, and the votes on them; everything is kept (B7)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Amount, Flag, Line, Note
from api.models.base import ReadRow, Wire, fk
from api.models.caseload_team import OfTeam
from api.rules.lifecycle import Lifecycle


class ArgumentFor(StrEnum):
    """Where an argument points."""

    FEWER_CASES = "fewer_cases"
    MORE_CASES = "more_cases"
    NEITHER = "neither"


class ArgumentSource(StrEnum):
    """What an argument rests on."""

    SKETCH = "sketch"
    PURPOSE = "purpose"
    WEEKS = "weeks"
    REFERENCES = "references"
    FACTORS = "factors"
    BUDGET = "budget"
    EXPERIENCE = "experience"


class ArgumentFields(Wire):
    """An argument, an opinion, a feeling: all of them are wanted before there is an advice."""

    text: Note
    points_to: ArgumentFor = Field(ArgumentFor.NEITHER, sa_type=choice(ArgumentFor))
    source: ArgumentSource = Field(ArgumentSource.EXPERIENCE, sa_type=choice(ArgumentSource))


class Argument(ArgumentFields, OfTeam, table=True):
    """An argument as it was brought; ``recognised_by`` are the people who said so."""

    __tablename__ = "caseload_argument"
    process_id: UUID = fk("caseload_process.id")
    by: str = Field(max_length=200)
    recognised_by: list[UUID] = Field(default=[], sa_type=Json(list[UUID]))


class ArgumentCreate(ArgumentFields):
    """A new argument."""


class ArgumentRead(ArgumentFields, ReadRow):
    """An argument as it stands; ``recognised`` is how many others know it."""

    process_id: UUID
    by: str
    recognised: int = 0


class ProposalStatus(StrEnum):
    """A proposal is talked about, voted on, and then carried or not. A later version takes its place."""

    OPEN = "open"
    VOTING = "voting"
    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    REPLACED = "replaced"


LIFECYCLE = Lifecycle[ProposalStatus](
    "proposal",
    {
        "ballot": (frozenset({ProposalStatus.OPEN}), ProposalStatus.VOTING),
        "carry": (frozenset({ProposalStatus.VOTING}), ProposalStatus.CARRIED),
        "drop": (frozenset({ProposalStatus.VOTING}), ProposalStatus.NOT_CARRIED),
        "replace": (
            frozenset({ProposalStatus.OPEN, ProposalStatus.CARRIED, ProposalStatus.NOT_CARRIED}),
            ProposalStatus.REPLACED,
        ),
    },
)


class Band(Wire):
    """Bounds in cases at a time of one full-timer. ``function_group`` empty: for the whole team."""

    function_group: Line | None = None
    lower: Amount
    upper: Amount


class ProposalFields(Wire):
    """A proposal: one band for the team, or one for each function group; and on which conditions."""

    text: Note
    bands: list[Band] = Field(min_length=1, max_length=20, sa_type=Json(list[Band]))
    conditions: list[Line] = Field(default=[], max_length=40, sa_type=Json(list[Line]))


class Proposal(ProposalFields, OfTeam, table=True):
    """A proposal. ``version_of``: the one that it replaces, with the wisdom of the minority added."""

    __tablename__ = "caseload_proposal"
    process_id: UUID = fk("caseload_process.id")
    number: int
    version_of: UUID | None = fk("caseload_proposal.id", nullable=True)
    status: ProposalStatus = Field(ProposalStatus.OPEN, sa_type=choice(ProposalStatus))
    present: list[UUID] = Field(default=[], sa_type=Json(list[UUID]))
    voted_at: datetime | None = Field(None, sa_type=UtcDateTime)


class ProposalCreate(ProposalFields):
    """A new proposal."""


class Ballot(Wire):
    """Who is present when the vote begins, by person. Only they vote, and they are the half that counts."""

    present: list[UUID] = Field(min_length=1, max_length=200)


class VoteCast(Wire):
    """A vote. Who votes against tells what is needed to go along. ``personId``: a hand that the guide counted."""

    in_favour: Flag
    need: Note | None = None
    person_id: UUID | None = None


class Vote(OfTeam, table=True):
    """A vote; nobody votes twice, and a vote stays as it was cast."""

    __tablename__ = "caseload_vote"
    __table_args__ = (sa.UniqueConstraint("proposal_id", "person_id"),)
    proposal_id: UUID = fk("caseload_proposal.id")
    person_id: UUID = fk("person.id")
    in_favour: bool
    need: Note | None = None


class VoteRead(Wire):
    """A vote as it was cast."""

    id: UUID
    person_id: UUID
    name: str
    in_favour: bool
    need: str | None


class Tally(Wire):
    """How a vote stands. ``needed``: half of those present plus one."""

    present: int
    needed: int
    in_favour: int
    against: int
    waiting_for: list[UUID]
    needs: list[str]


class ProposalRead(ProposalFields, ReadRow):
    """A proposal as it stands, with its votes."""

    process_id: UUID
    number: int
    version_of: UUID | None
    status: ProposalStatus
    present: list[UUID]
    voted_at: datetime | None
    tally: Tally | None = None
    votes: list[VoteRead] = []


class SuggestionLine(Wire):
    """One line of the computation."""

    key: str
    formula: str
    figures: dict[str, float]
    result: float
    unit: str


class SuggestionRead(Wire):
    """What the figures suggest. It is something to talk about; the team decides.

    ``assumptions`` can each be changed in the question; ``from_where`` tells where each came from.
    """

    lower: float
    upper: float
    assumptions: dict[str, float]
    from_where: dict[str, str]
    lines: list[SuggestionLine]
