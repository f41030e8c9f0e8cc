"""Erasing: it is proposed by one person, confirmed by another, and what was erased stands in a ledger (S9)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Day, Note
from api.models.base import ReadRow, Row, Wire, fk


class ErasureGround(StrEnum):
    """Why something is erased. A closed set, because the ledger is kept when all else is gone: no words in it."""

    TERM = "term"
    REQUEST = "request"
    UNLAWFUL = "unlawful"
    MISTAKE = "mistake"


class ErasureProposalFields(Wire):
    """Why a case has to go; the note goes with it."""

    ground: ErasureGround = Field(sa_type=choice(ErasureGround))
    note: Note


class ErasureProposal(ErasureProposalFields, Row, table=True):
    """A proposal to erase a case, which waits for a second person."""

    __tablename__ = "erasure_proposal"
    __table_args__ = (
        sa.UniqueConstraint("case_id"),
        sa.Index("ix_erasure_proposal_created", "created_at", "id"),
    )
    case_id: UUID = fk("cases.id", index=False)
    region_id: UUID = fk("region.id")
    proposed_by: UUID = fk("person.id")


class ErasureProposalCreate(ErasureProposalFields):
    """A new proposal."""


class ErasureProposalRead(ErasureProposalFields, ReadRow):
    """A proposal as it stands; ``proposer`` is the name of who made it. No content of the case."""

    case_id: UUID
    region_id: UUID
    proposed_by: UUID
    proposer: str


class Erasure(Wire, table=True):
    """A line of the ledger: ids, a moment and a ground; nothing by which the client can be known.

    ``proposed_by`` and ``confirmed_by`` are people of the directory, empty where the term or the command line decided.
    """

    __tablename__ = "erasure"
    __table_args__ = (
        sa.Index("ix_erasure_at", "at", "id"),
        sa.Index("ix_erasure_region", "region_id", "at", "id"),
    )
    id: UUID = Field(primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    case_id: UUID = Field(unique=True)
    region_id: UUID
    ground: ErasureGround = Field(sa_type=choice(ErasureGround))
    proposed_by: UUID | None = None
    confirmed_by: UUID | None = None


class ErasureRead(Wire):
    """What was erased, when, on which ground, and by whom."""

    id: UUID
    at: datetime
    case_id: UUID
    region_id: UUID
    ground: ErasureGround
    proposed_by: UUID | None
    confirmed_by: UUID | None


class ErasureListed(ErasureRead):
    """The same for people: with the names of who proposed and confirmed it."""

    proposer: str | None
    confirmer: str | None


class CaseHoldFields(Wire):
    """Why a case is kept although its term may pass, and up to and including which day."""

    reason: Note
    until_day: Day


class CaseHold(CaseHoldFields, Row, table=True):
    """A case that is not erased for now: a complaint, a lawsuit, a request of the client."""

    __tablename__ = "case_hold"
    case_id: UUID = fk("cases.id")


class CaseHoldCreate(CaseHoldFields):
    """A new hold."""


class CaseHoldRead(CaseHoldFields, ReadRow):
    """A hold as it stands; ``by`` is who set it. ``standing``: whether it holds today."""

    case_id: UUID
    by: str
    standing: bool
