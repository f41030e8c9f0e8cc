"""What every noun shares: how it travels (``Wire``), how it is changed (``Patch``), how it is stored (``Row``)."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import ConfigDict
from pydantic.alias_generators import to_camel
from sqlmodel import Field, SQLModel

from api.core.db import UtcDateTime
from api.core.ids import new_id

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def table_of(kind: Any) -> sa.Table:
    """The table of a kind of row, for statements that go past objects; SQLModel does not declare it."""
    table: sa.Table = kind.__table__
    return table


class Wire(SQLModel):
    """A shape on the wire: camelCase keys, nothing unknown."""

    # SQLModel narrows the type of this to one that it does not export.
    model_config = ConfigDict(  # type: ignore[assignment]
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        extra="forbid",
        from_attributes=True,
    )


class Patch(Wire):
    """A merge patch: mix in before the fields class. Every field may be left out; null only where it may be empty."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Make required fields optional without making them nullable."""
        super().__pydantic_init_subclass__(**kwargs)
        required = [field for field in cls.model_fields.values() if field.is_required()]
        for field in required:
            field.default = None
        if required:
            cls.model_rebuild(force=True)

    def changes(self) -> dict[str, Any]:
        """Only what was sent, by attribute name."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class Row(SQLModel):
    """A shared row: identity, version for optimistic locking, and who changed it last and when."""

    id: UUID = Field(default_factory=new_id, primary_key=True)
    version: int = 1
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)
    updated_by: str = Field(max_length=200)


class ReadRow(Wire):
    """What every shared row shows of itself. ``next`` names what this caller may do with it now."""

    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime
    next: list[str] = []


def fk(target: str, *, index: bool = True, nullable: bool = False, cascade: bool = False) -> Any:
    """A reference to another row; deleting the target is refused unless ``cascade``."""
    return Field(
        default=None if nullable else ...,
        foreign_key=target,
        index=index,
        nullable=nullable,
        ondelete="CASCADE" if cascade else "RESTRICT",
    )


def one_of(column: str, *values: str) -> sa.TextClause:
    """``column IN (...)`` with literal values: a partial index is used only when the planner sees the words."""
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.text(f"{column} IN ({listed})")
