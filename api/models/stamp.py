"""Change stamps: one counter per topic, raised in the transaction of the change, so that "nothing changed" is cheap."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.models.base import Wire


class Stamp(Wire, table=True):
    """How often something of this topic changed, for instance ``actions:<region>``."""

    __tablename__ = "stamp"
    topic: str = Field(primary_key=True, max_length=80)
    count: int = Field(sa_type=sa.BigInteger)


def actions_of(region_id: UUID) -> str:
    """The topic of the actions of a region: raised by everything that changes what a list of them shows (S2)."""
    return f"actions:{region_id}"
