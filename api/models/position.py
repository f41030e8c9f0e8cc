"""Where everybody stands on the chosen solution and the actions (W11)."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import choice
from api.core.text import Note
from api.models.base import ReadRow, Row, Wire, fk


class Stance(StrEnum):
    """Agreement, in three grades."""

    AGREES = "agrees"
    RESERVATION = "reservation"
    DISAGREES = "disagrees"


class PositionFields(Wire):
    """A stance with words; a reservation or disagreement without words helps nobody and is refused."""

    stance: Stance = Field(sa_type=choice(Stance))
    words: Note | None = None


class Position(PositionFields, Row, table=True):
    """The position of one participant."""

    __tablename__ = "position"
    __table_args__ = (sa.UniqueConstraint("meeting_id", "participant_id"),)
    meeting_id: UUID = fk("meeting.id", index=False)
    participant_id: UUID = fk("participant.id", cascade=True)


class PositionSet(PositionFields):
    """A position to be recorded."""


class PositionRead(PositionFields, ReadRow):
    """A position as it stands."""

    meeting_id: UUID
    participant_id: UUID
