"""Sessions of people in a browser, and what marks a database as a demonstration."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from api.core.db import UtcDateTime
from api.models.base import Wire, fk
from api.models.role import Role


class SignIn(Wire, table=True):
    """A signed-in browser. The opaque session id is kept only as a hash."""

    __tablename__ = "sign_in"
    token_hash: str = Field(primary_key=True, max_length=64)
    person_id: UUID = fk("person.id")
    created_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(None, sa_type=UtcDateTime)


class Mark(Wire, table=True):
    """A fact about the database itself, such as ``demo`` or the scheduler's last heartbeat."""

    __tablename__ = "mark"
    name: str = Field(primary_key=True, max_length=80)
    value: str = Field(max_length=400)
    at: datetime = Field(sa_type=UtcDateTime)


class DevSignIn(Wire):
    """Sign in as one of the demo people; exists only on loopback with demo data."""

    person_id: UUID


class DemoAccount(Wire):
    """Somebody to sign in as in the demonstration."""

    person_id: UUID
    name: str
    function: str | None
    roles: list[str]


class RoleInRegion(Wire):
    """A standing role."""

    role: Role
    region_id: UUID | None


class Me(Wire):
    """Who the caller is."""

    kind: str
    id: UUID | None
    name: str
    person_id: UUID | None = None
    participant_id: UUID | None = None
    meeting_id: UUID | None = None
    case_id: UUID | None = None
    roles: list[RoleInRegion] = []
    scopes: dict[str, list[UUID]] = {}
