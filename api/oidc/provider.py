"""The identity provider over the wire: what it tells about itself, its keys, and what it says about somebody.

Calls are few and short: so many at once and no more, an answer within seconds or 503. Tokens stay here.
"""

import logging
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import BoundedSemaphore
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from api.core.addresses import is_safe
from api.core.errors import InvalidInput, NotPermitted, Unavailable
from api.core.settings import Settings
from api.flows.provider_sign_in import Begun, Ending
from api.flows.provisioning import Claims
from api.oidc import said, tokens

log = logging.getLogger("casustafel.sign_in")
CheckedT = TypeVar("CheckedT")

FRESH = 3600
"""Seconds for which what the provider tells about itself is believed."""
SOONEST = 10
"""Seconds before it is asked again because of a key that we do not know."""


@dataclass(frozen=True)
class Known:
    """What the provider told about itself, and when (on a clock that only measures)."""

    about: dict[str, Any]
    keys: KeySet
    at: float

    @property
    def issuer(self) -> str:
        """Its own name, which stands in everything it signs."""
        return str(self.about["issuer"])

    @property
    def names_itself(self) -> bool:
        """Whether it gives the browser its own name to bring back (RFC 9207)."""
        return self.about.get("authorization_response_iss_parameter_supported") is True

    def address(self, name: str) -> str:
        """One of its addresses. ValueError for one that is missing, or where others can listen."""
        url = str(self.about.get(name, ""))
        if not is_safe(url):
            raise ValueError(f"the provider has no safe {name}")
        return url


class Provider:
    """The one provider of this installation."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.client_id, self.redirect_uri = settings.oidc_client_id, f"{settings.site_url}/"
        self._free = BoundedSemaphore(max(1, settings.pool_size // 2))
        self._trusted = ssl.create_default_context(cafile=settings.oidc_ca_file)
        self._known: Known | None = None

    def address(self, begun: Begun) -> str:
        """Where somebody proves who they are. 503 when the provider does not answer."""
        with self._calling() as http:
            place = self._about(http).address("authorization_endpoint")
        wanted = self.settings.oidc_acr
        return str(
            prepare_grant_uri(
                place,
                self.client_id,
                "code",
                redirect_uri=self.redirect_uri,
                scope=self.settings.oidc_scope,
                state=begun.state,
                nonce=begun.nonce,
                code_challenge=create_s256_code_challenge(begun.verifier),
                code_challenge_method="S256",
                acr_values=" ".join(wanted) or None,
            )
        )

    def claims(self, begun: Begun, code: str, iss: str | None, now: datetime) -> Claims:
        """Who came back with this code. 403 when the provider does not vouch for them, 503 when it does not answer."""
        with self._calling() as http:
            known = self._about(http)
            if iss != known.issuer and (iss is not None or known.names_itself):
                raise _refused("it names another provider, or none")
            given = self._exchanged(http, known, code, begun)
            signed = self._checked(
                http,
                known,
                lambda keys: tokens.id_token(given, keys, known.issuer, self.client_id, begun.nonce, now),
            )
            more = self._user_info(http, known, given)
        if more and more.get("sub") != signed["sub"]:
            raise _refused("it tells of two people")
        return said.read(self.settings, signed, more)

    def ending(self, token: str, now: datetime) -> Ending:
        """Whose session ended at the provider. 400 for a token that is not the provider's, 503 without its keys."""
        with self._calling() as http:
            known = self._about(http)
            try:
                return self._checked(
                    http,
                    known,
                    lambda keys: tokens.logout_token(token, keys, known.issuer, self.client_id, now),
                )
            except NotPermitted as refused:  # the standard asks for this status (Back-Channel Logout 2.8)
                raise InvalidInput("invalid-logout-token") from refused

    @contextmanager
    def _calling(self) -> Iterator[httpx.Client]:
        """A client for a few short calls. 503 when they fail, and when too many wait for theirs already."""
        if not self._free.acquire(blocking=False):
            raise _unreachable("too many wait for it")
        try:
            with httpx.Client(verify=self._trusted, timeout=self.settings.oidc_timeout) as http:
                yield http
        except (httpx.HTTPError, httpx.InvalidURL, JoseError, KeyError, ValueError) as error:
            raise _unreachable(type(error).__name__) from error
        finally:
            self._free.release()

    def _about(self, http: httpx.Client) -> Known:
        """What it told within the hour. Two may ask at once; that is better than one waiting for the other."""
        known = self._known
        if known is None or time.perf_counter() - known.at > FRESH:
            known = self._known = self._asked(http)
        return known

    def _asked(self, http: httpx.Client) -> Known:
        issuer = self.settings.oidc_issuer
        about = _json(http.get(f"{issuer.rstrip('/')}/.well-known/openid-configuration"))
        if str(about["issuer"]).rstrip("/") != issuer.rstrip("/"):
            raise ValueError("it has another name")
        known = Known(about, KeySet([]), time.perf_counter())
        keys: Any = _json(http.get(known.address("jwks_uri")))
        return Known(about, KeySet.import_key_set(keys), known.at)

    def _exchanged(self, http: httpx.Client, known: Known, code: str, begun: Begun) -> dict[str, Any]:
        """The tokens for a code."""
        named = {"redirect_uri": self.redirect_uri, "code": code, "code_verifier": begun.verifier}
        secret = self.settings.oidc_client_secret.get_secret_value()
        how = known.about.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        auth = None
        if "client_secret_basic" in how:
            auth = httpx.BasicAuth(quote(self.client_id, safe=""), quote(secret, safe=""))
        else:
            named |= {"client_id": self.client_id, "client_secret": secret}
        body = prepare_token_request("authorization_code", **named)
        headers = {"content-type": "application/x-www-form-urlencoded", "accept": "application/json"}
        place = known.address("token_endpoint")
        answer = http.post(place, content=body, headers=headers, auth=auth or httpx.USE_CLIENT_DEFAULT)
        if answer.status_code == 400 and _json(answer, strict=False).get("error") == "invalid_grant":
            raise _refused("the code is not valid")
        return _json(answer)

    def _user_info(self, http: httpx.Client, known: Known, given: dict[str, Any]) -> dict[str, Any]:
        """What it keeps out of the token, where it has an address for that."""
        if "userinfo_endpoint" not in known.about:
            return {}
        headers = {"authorization": f"Bearer {given['access_token']}"}
        return _json(http.get(known.address("userinfo_endpoint"), headers=headers))

    def _checked(self, http: httpx.Client, known: Known, check: Callable[[KeySet], CheckedT]) -> CheckedT:
        """What was signed. Keys that changed since are asked for once. 403 when anything is wrong with it."""
        try:
            try:
                return check(known.keys)
            except InvalidKeyIdError:
                if time.perf_counter() - known.at < SOONEST:
                    raise
            self._known = self._asked(http)
            return check(self._known.keys)
        except (JoseError, KeyError, TypeError, ValueError) as error:
            raise _refused(f"{type(error).__name__} {error}") from error


def _json(answer: httpx.Response, *, strict: bool = True) -> dict[str, Any]:
    if strict:
        answer.raise_for_status()
    body = answer.json()
    if not isinstance(body, dict):
        raise ValueError("no JSON object")  # noqa: TRY004  # what it sent, not what we did
    return body


def _refused(why: str) -> NotPermitted:
    log.warning("sign-in refused: %s", why)
    return NotPermitted("sign-in-refused")


def _unreachable(why: str) -> Unavailable:
    log.error("the identity provider cannot be reached: %s", why)
    return Unavailable("provider-unavailable")
