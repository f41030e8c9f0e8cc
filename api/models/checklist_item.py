"""Points of preparation that a region adds to those that casustafel watches by itself."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Flag, Line
from api.models.base import ReadRow, Row, Wire, fk
from api.models.meeting_kind import MeetingRole


class ChecklistItem(Row, table=True):
    """A copied point of one meeting."""

    __tablename__ = "checklist_item"
    meeting_id: UUID = fk("meeting.id")
    position: int
    text: Line
    role: MeetingRole = Field(sa_type=choice(MeetingRole))
    blocks: bool = False
    done_at: datetime | None = Field(None, sa_type=UtcDateTime)
    done_by: str | None = Field(None, max_length=200)


class ChecklistTick(Wire):
    """Done, or not done after all."""

    done: Flag


class ChecklistItemRead(ReadRow):
    """A point as it stands."""

    meeting_id: UUID
    position: int
    text: str
    role: MeetingRole
    blocks: bool
    done_at: datetime | None
    done_by: str | None
