"""Change stamps: one counter per topic, raised in the transaction of the change, so that "nothing changed" is cheap."""

import sqlalchemy as sa
from sqlmodel import Field

from api.models.base import Wire


class Stamp(Wire, table=True):
    """How often something of this topic changed, for instance ``actions:<region>``."""

    __tablename__ = "stamp"
    topic: str = Field(primary_key=True, max_length=80)
    count: int = Field(sa_type=sa.BigInteger)
