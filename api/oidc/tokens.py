"""What the provider signed: whether it did, for us, for this sign-in, and not long ago.

Whoever calls these hears of anything that is wrong by ``JoseError`` or ``ValueError``.
"""

from datetime import UTC, datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.jwk import KeySet
from joserfc.jwt import ClaimsOption, JWTClaimsRegistry

from api.flows.provider_sign_in import Ending

ALGORITHMS = frozenset(
    {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"}
)
"""Signatures that only the provider can make: none that a shared secret or nobody at all makes."""
LEEWAY = 60
"""Seconds by which its clock may differ from ours."""
FRESH = 300
"""Seconds for which a logout token counts after it was made."""
LOGOUT = "http://schemas.openid.net/event/backchannel-logout"


def id_token(
    given: dict[str, Any], keys: KeySet, issuer: str, client_id: str, nonce: str, now: datetime
) -> dict[str, Any]:
    """The claims of the ID token in an answer of the token endpoint (OpenID Connect Core 3.1.3.7)."""
    token = jwt.decode(str(given["id_token"]), keys, algorithms=ALGORITHMS)
    claims = CodeIDToken(
        token.claims,
        token.header,
        {"iss": {"essential": True, "value": issuer}, "aud": {"essential": True, "value": client_id}},
        {"nonce": nonce, "client_id": client_id, "access_token": given.get("access_token")},
    )
    claims.validate(int(now.timestamp()), LEEWAY)
    if not isinstance(claims["sub"], str) or not 0 < len(claims["sub"]) <= 255:
        raise ValueError("sub")
    return dict(claims)


def logout_token(token: str, keys: KeySet, issuer: str, client_id: str, now: datetime) -> Ending:
    """Whose session ended (OpenID Connect Back-Channel Logout 2.6)."""
    said = jwt.decode(token, keys, algorithms=ALGORITHMS).claims
    essential: ClaimsOption = {"essential": True}
    rules = JWTClaimsRegistry(
        int(now.timestamp()),
        LEEWAY,
        iss={"essential": True, "value": issuer},
        aud={"essential": True, "value": client_id},
        iat=essential,
        exp=essential,
        jti=essential,
        events=essential,
    )
    rules.validate(said)
    if not isinstance(said["events"], dict) or LOGOUT not in said["events"] or "nonce" in said:
        raise ValueError("not a logout token")
    at = datetime.fromtimestamp(said["iat"], UTC)
    if (now - at).total_seconds() > FRESH:
        raise ValueError("too old")
    subject, sid = said.get("sub"), said.get("sid")
    if not (subject or sid) or not all(isinstance(one, str | None) for one in (subject, sid)):
        raise ValueError("nobody's session")
    return Ending(issuer, subject, sid, at)
