"""The key of every case, wrapped by a key that is not in the database (decision 30)."""

from uuid import UUID

from sqlmodel import Field

from api.core.sealing import LONGEST
from api.models.base import Wire


class CaseKey(Wire, table=True):
    """Without this row nothing that was sealed for the case can be read again, in any backup made after it went."""

    __tablename__ = "case_key"
    case_id: UUID = Field(primary_key=True, foreign_key="cases.id", ondelete="CASCADE")
    wrapped: str = Field(max_length=LONGEST)
