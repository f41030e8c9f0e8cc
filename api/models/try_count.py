"""How often something was tried from one place, for every process to count on."""

from datetime import datetime

from sqlmodel import Field

from api.core.db import UtcDateTime
from api.models.base import Wire


class TryCount(Wire, table=True):
    """Tries since a moment. ``key`` names what was tried and from where."""

    __tablename__ = "try_count"
    key: str = Field(primary_key=True, max_length=120)
    since: datetime = Field(sa_type=UtcDateTime, index=True)
    count: int
