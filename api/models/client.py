"""Machine clients: systems of care offices and scripts of teams, with keys and grants."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.text import Code, Flag, Instant, Line
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.models.caller import Scope
from api.models.case import Confidentiality


class ClientFields(Wire):
    """A system that calls on its own behalf."""

    name: Line
    organisation_id: UUID | None = fk("organisation.id", nullable=True)
    active: Flag = True


class Client(ClientFields, Row, table=True):
    """A machine client."""

    __tablename__ = "client"


class GrantFields(Wire):
    """A scope in a region. ``confidentiality``: of which cases content is shown, up to this level."""

    scope: Scope = Field(sa_type=choice(Scope))
    region_id: UUID = fk("region.id")
    confidentiality: Confidentiality = Field(
        Confidentiality.CASE_CONFIDENTIAL,
        sa_type=choice(Confidentiality),
        sa_column_kwargs={"server_default": Confidentiality.TOP_SECRET},
    )


class ClientGrant(GrantFields, Row, table=True):
    """What a client may do, and where."""

    __tablename__ = "client_grant"
    __table_args__ = (sa.UniqueConstraint("client_id", "scope", "region_id"),)
    client_id: UUID = fk("client.id")


class ClientKey(Row, table=True):
    """An API key, kept only as a hash. Two may be valid at once, so that a system can change over."""

    __tablename__ = "client_key"
    client_id: UUID = fk("client.id")
    prefix: Code = Field(unique=True, max_length=20)
    secret_hash: str = Field(max_length=64, unique=True)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(None, sa_type=UtcDateTime)
    last_used_at: datetime | None = Field(None, sa_type=UtcDateTime)


class ClientCreate(ClientFields):
    """A new client with its grants."""

    grants: list[GrantFields] = Field(default=[], max_length=500)


class ClientPatch(Patch, ClientFields):
    """Changes to a client; ``active: false`` shuts it out at once, ``grants`` is the whole list."""

    grants: list[GrantFields] = Field(default=[], max_length=500)


class KeyCreate(Wire):
    """A new key; by default valid for a year, at most for two."""

    expires_at: Instant | None = None


class KeyRead(Wire):
    """A key without its secret."""

    id: UUID
    prefix: str
    expires_at: datetime
    revoked_at: datetime | None
    last_used_at: datetime | None
    created_at: datetime


class KeyIssued(KeyRead):
    """A key with its secret: shown this once and never again."""

    key: str


class GrantRead(GrantFields):
    """A grant as it stands."""

    id: UUID


class ClientRead(ClientFields, ReadRow):
    """A client with its grants and keys."""

    grants: list[GrantRead] = []
    keys: list[KeyRead] = []
