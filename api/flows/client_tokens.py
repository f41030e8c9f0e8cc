"""Tokens for machine clients (OAuth 2 client credentials, RFC 6749): a key is shown seldom, a token all day.

The client's own id is its name, one of its keys its secret; so keys are changed over, ended and seen as last used in
the one way there is. A token ends after a quarter of an hour, and at once with its key, its client or its grants.
"""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import InvalidInput, NotSignedIn
from api.core.secrets import fingerprint, new_secret
from api.flows import identity
from api.models.caller import Scope
from api.models.client import Client, ClientGrant, ClientKey
from api.models.client_token import ClientToken, TokenIssued
from api.work import Work

LASTS = timedelta(minutes=15)


def issue(work: Work, client_id: str, secret: str, wanted: str | None) -> TokenIssued:
    """A token for a client with a key that works. 401 for any other, 400 for a scope that it was not granted."""
    key = _key(work, client_id, secret)
    granted = set(work.session.exec(select(ClientGrant.scope).where(ClientGrant.client_id == key.client_id)))
    words = {Scope(one).value for one in granted}
    asked = set(wanted.split()) if wanted else words
    if not asked <= words:
        raise InvalidInput("invalid-scope")
    token = identity.TOKEN_PREFIX + new_secret()
    expires_at = min(work.now + LASTS, key.expires_at)
    row = {
        "token_hash": fingerprint(token),
        "key_id": key.id,
        "scope": " ".join(sorted(asked)) if wanted else None,
        "expires_at": expires_at,
    }
    work.session.add(ClientToken.model_validate(row))
    key.last_used_at = work.now
    seconds = int((expires_at - work.now).total_seconds())
    return TokenIssued(access_token=token, expires_in=seconds, scope=" ".join(sorted(asked)))


def _key(work: Work, client_id: str, secret: str) -> ClientKey:
    try:
        client = UUID(client_id)
    except ValueError:
        raise NotSignedIn("invalid-client") from None
    query = (
        select(ClientKey)
        .join(Client, col(Client.id) == col(ClientKey.client_id))
        .where(
            ClientKey.secret_hash == fingerprint(secret), ClientKey.client_id == client, col(Client.active)
        )
        .where(col(ClientKey.revoked_at).is_(None), ClientKey.expires_at > work.now)
    )
    key = work.session.exec(query).first()
    if key is None:
        raise NotSignedIn("invalid-client")
    return key


def forget_old(work: Work) -> None:
    """Remove tokens that ended."""
    work.run(sa.delete(ClientToken).where(col(ClientToken.expires_at) <= work.now))
