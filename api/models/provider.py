"""People at their identity provider: who they are there, a sign-in that has begun, a session that came of it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import StringConstraints
from sqlmodel import Field

from api.core.db import UtcDateTime
from api.models.base import Row, Wire, fk


class PersonIdentity(Row, table=True):
    """By which name a provider knows somebody: an identifier that never goes to another, unlike a mail address."""

    __tablename__ = "person_identity"
    __table_args__ = (sa.UniqueConstraint("issuer", "subject"), sa.UniqueConstraint("person_id", "issuer"))
    person_id: UUID = fk("person.id")
    issuer: str = Field(max_length=300)
    subject: str = Field(max_length=255)


class SignInAttempt(Wire, table=True):
    """A sign-in that somebody began in one browser. It ends at its first use, and by itself."""

    __tablename__ = "sign_in_attempt"
    state_hash: str = Field(primary_key=True, max_length=64)
    browser_hash: str = Field(max_length=64)
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)


class ProviderSession(Wire, table=True):
    """Which session at the provider a session of ours came from, so that it can be ended from there."""

    __tablename__ = "provider_session"
    token_hash: str = Field(
        primary_key=True, max_length=64, foreign_key="sign_in.token_hash", ondelete="CASCADE"
    )
    identity_id: UUID = fk("person_identity.id")
    sid: str | None = Field(None, max_length=255, index=True)


class IdentityProvider(Wire):
    """Somewhere people have an account with which they sign in here. ``name``: what they call it, where it has one."""

    name: str | None


class SignInStarted(Wire):
    """Where the browser goes to prove who somebody is."""

    url: str


Opaque = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=r"^[!-~]+$")]


class SignInFinish(Wire):
    """What the provider gave the browser to bring back."""

    code: Opaque
    state: Opaque
    iss: Opaque | None = None


class LoggedOut(Wire):
    """How many sessions ended."""

    sessions: int
