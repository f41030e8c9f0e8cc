"""Short-lived tokens of machine clients (OAuth 2 client credentials). On the wire their names are those of RFC 6749."""

from datetime import datetime
from uuid import UUID

from pydantic import Field as Named
from sqlmodel import Field

from api.core.db import UtcDateTime
from api.models.base import Wire, fk


class ClientToken(Wire, table=True):
    """A token, kept only as a hash; it is worth no more than the key with which it was asked for."""

    __tablename__ = "client_token"
    token_hash: str = Field(primary_key=True, max_length=64)
    key_id: UUID = fk("client_key.id")
    scope: str | None = Field(None, max_length=400)
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)


class TokenIssued(Wire):
    """A token: shown this once. ``expires_in`` in seconds, ``scope`` as words with spaces between."""

    access_token: str = Named(alias="access_token")
    token_type: str = Named("Bearer", alias="token_type")
    expires_in: int = Named(alias="expires_in")
    scope: str
