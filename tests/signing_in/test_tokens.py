"""What the provider signed is read strictly: every rule of OpenID Connect by a token that breaks only that one."""

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, RSAKey

from api.core.oidc_settings import OidcSettings
from api.flows.provider_sign_in import Ending
from api.oidc import said, tokens

NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
AT = int(NOW.timestamp())
ISSUER, CLIENT, NONCE = "https://accounts.example", "casustafel", "n" * 43
KEY, OTHER = (RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}) for _ in range(2))
KEYS = KeySet([KEY])
GOOD = {"iss": ISSUER, "aud": CLIENT, "sub": "roos", "nonce": NONCE, "iat": AT, "exp": AT + 300}
LEFT = {"iss": ISSUER, "aud": CLIENT, "sub": "roos", "sid": "s1", "iat": AT, "exp": AT + 120, "jti": "1"}
ENDED = LEFT | {"events": {tokens.LOGOUT: {}}}


def signed(claims: dict[str, Any], *, key: Any = KEY) -> str:
    """A token; claims that are None are left out."""
    kept = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode({"alg": "RS256", "kid": "one"}, kept, key)


def entering(token: str) -> dict[str, Any]:
    return tokens.id_token({"id_token": token, "access_token": "a"}, KEYS, ISSUER, CLIENT, NONCE, NOW)


def leaving(token: str) -> Ending:
    return tokens.logout_token(token, KEYS, ISSUER, CLIENT, NOW)


def test_a_good_token_tells_who_it_is_and_a_clock_may_differ_by_a_minute() -> None:
    assert entering(signed(GOOD))["sub"] == "roos"
    assert entering(signed(GOOD | {"iat": AT + 60, "exp": AT - 59}))["sub"] == "roos"
    assert entering(signed(GOOD | {"aud": [CLIENT, "other"], "azp": CLIENT}))["sub"] == "roos"


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "https://elders.example"},
        {"iss": None},
        {"aud": "other"},
        {"aud": "other", "azp": CLIENT},
        {"aud": ["other", "another"]},
        {"aud": None},
        {"aud": [CLIENT, "other"]},
        {"azp": "other"},
        {"nonce": "m" * 43},
        {"nonce": None},
        {"exp": AT - 61},
        {"exp": None},
        {"iat": AT + 61},
        {"nbf": AT + 61},
        {"sub": None},
        {"sub": ""},
        {"sub": "x" * 256},
        {"at_hash": "of-another-token"},
    ],
    ids=str,
)
def test_a_token_with_one_thing_wrong_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises((JoseError, ValueError)):
        entering(signed(GOOD | wrong))


def forged(alg: str, sign: Callable[[bytes], bytes]) -> str:
    """A good token under another algorithm."""
    head = urlsafe_b64encode(json.dumps({"alg": alg, "kid": "one"}).encode()).rstrip(b"=")
    whole = head + b"." + signed(GOOD).split(".")[1].encode()
    return f"{whole.decode()}.{urlsafe_b64encode(sign(whole)).decode().rstrip('=')}"


def test_only_the_key_of_the_provider_signs() -> None:
    public = KEY.as_pem(private=False)
    for token in (
        signed(GOOD, key=OTHER),
        forged("none", lambda _whole: b""),
        forged("HS256", lambda whole: hmac.digest(public, whole, "sha256")),
    ):
        with pytest.raises((JoseError, ValueError)):
            entering(token)


def test_a_logout_token_ends_a_session_or_all_of_somebody() -> None:
    assert leaving(signed(ENDED)) == Ending(ISSUER, "roos", "s1", NOW)
    assert leaving(signed(ENDED | {"sid": None})).sid is None
    assert leaving(signed(ENDED | {"sub": None})).subject is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "https://elders.example"},
        {"aud": "other"},
        {"iat": None},
        {"iat": AT + 61},
        {"iat": AT - 301},
        {"exp": AT - 61},
        {"exp": None},
        {"jti": None},
        {"events": None},
        {"events": {}},
        {"events": [tokens.LOGOUT]},
        {"events": tokens.LOGOUT},
        {"nonce": NONCE},
        {"sub": None, "sid": None},
        {"sid": 7},
    ],
    ids=str,
)
def test_a_logout_token_with_one_thing_wrong_ends_nothing(wrong: dict[str, Any]) -> None:
    with pytest.raises((JoseError, ValueError)):
        leaving(signed(ENDED | wrong))


def test_an_id_token_is_no_logout_token() -> None:
    with pytest.raises((JoseError, ValueError)):
        leaving(signed(GOOD | {"jti": "1"}))


def test_what_is_told_beside_the_token_proves_nothing() -> None:
    token = {"iss": ISSUER, "sub": "roos"}
    beside = {"iss": "x", "sub": "y", "sid": "s", "acr": "high", "amr": ["mfa"], "name": "Roos"}
    read = said.read(OidcSettings(), token, beside)
    assert (read.issuer, read.subject, read.sid, read.acr, read.amr) == (
        ISSUER,
        "roos",
        None,
        None,
        frozenset(),
    )
    assert read.name == "Roos"


@pytest.mark.parametrize(
    ("settings", "claims", "email"),
    [
        ({}, {"email": "roos@delinde.example", "email_verified": True}, "roos@delinde.example"),
        ({}, {"email": "roos@delinde.example", "email_verified": "true"}, None),
        ({}, {"email": "roos@delinde.example"}, None),
        ({}, {"email": "roos@delinde.example", "email_verified": True, "upn": "x"}, "roos@delinde.example"),
        ({"oidc_email_claim": "upn"}, {"upn": "roos@delinde.example", "email_verified": True}, None),
        ({"oidc_trust_email": True}, {"email": "roos@delinde.example"}, "roos@delinde.example"),
        # A Kelvin sign is an ordinary k in lower case.
        ({}, {"email": "roos@delin\u212ae.example", "email_verified": True}, None),
    ],
)
def test_an_address_counts_when_somebody_vouches_for_it(
    settings: dict[str, Any], claims: dict[str, Any], email: str | None
) -> None:
    token = {"iss": ISSUER, "sub": "roos"}
    assert said.read(OidcSettings(**settings), token, claims).email == email
