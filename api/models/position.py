"""Where everybody stands on the chosen solution and the actions (W11)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
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
    """The position of one participant. It counts only for the choice that stood when it was ``recorded_at``."""

    __tablename__ = "position"
    __table_args__ = (sa.UniqueConstraint("meeting_id", "participant_id"),)
    meeting_id: UUID = fk("meeting.id", index=False)
    participant_id: UUID = fk("participant.id", cascade=True)
    recorded_at: datetime = Field(sa_type=UtcDateTime)


class PositionSet(PositionFields):
    """The position of a participant; recorded again it takes the place of the one before."""

    participant_id: UUID


class PositionRead(PositionFields, ReadRow):
    """A position as it stands. ``outdated``: another solution was chosen since, so it has to be asked again."""

    meeting_id: UUID
    participant_id: UUID
    participant_name: str
    recorded_at: datetime
    outdated: bool
