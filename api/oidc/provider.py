"""The identity provider over the wire: what it knows of itself, its keys, and what it says about somebody.

Calls are few and short: so many at once and no more, an answer within seconds or 503. Tokens stay here.
"""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import BoundedSemaphore, Lock
from typing import Any

import httpx
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from joserfc.jwk import KeySet

from api.core.addresses import is_safe
from api.core.errors import NotPermitted, Unavailable
from api.core.settings import Settings
from api.flows.provider_sign_in import Begun, Ending
from api.flows.provisioning import Claims
from api.oidc import tokens

log = logging.getLogger("casustafel.sign_in")

FRESH = 3600
"""Seconds for which what the provider tells about itself is believed."""
SOONEST = 10
"""Seconds before its keys are asked for again because of one that we do not know."""
BASIC = "client_secret_basic"


@dataclass(frozen=True)
class Known:
    """What the provider told about itself, and when (on the clock that only measures)."""

    about: dict[str, Any]
    keys: KeySet
    at: float

    @property
    def issuer(self) -> str:
        """Its own name, which stands in everything it signs."""
        return str(self.about["issuer"])

    def endpoint(self, name: str) -> str:
        """One of its addresses; ValueError for one that is missing or can be overheard."""
        url = str(self.about.get(f"{name}_endpoint", ""))
        if not is_safe(url):
            raise ValueError(f"the provider has no safe {name} endpoint")
        return url


class Provider:
    """The one provider of this installation."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.redirect_uri = f"{settings.site_url}/"
        self._free = BoundedSemaphore(max(1, settings.pool_size // 2))
        self._lock = Lock()
        self._known: Known | None = None

    def address(self, begun: Begun) -> str:
        """Where somebody proves who they are. 503 when the provider does not answer."""
        with self._calling() as client:
            known = self._about(client)
            asked = {"acr_values": " ".join(self.settings.oidc_acr)} if self.settings.oidc_acr else {}
            with self._signing_in(known) as oauth:
                url, _state = oauth.create_authorization_url(
                    known.endpoint("authorization"),
                    state=begun.state,
                    nonce=begun.nonce,
                    code_verifier=begun.verifier,
                    **asked,
                )
        return str(url)

    def claims(self, begun: Begun, code: str, iss: str | None, now: datetime) -> Claims:
        """Who came back with this code. 403 when the provider does not vouch for them, 503 when it does not answer."""
        with self._calling() as client:
            known = self._about(client)
            if iss is not None and iss != known.issuer:
                raise refused("another provider")
            with self._signing_in(known) as oauth:
                given = _exchanged(oauth, known, code, begun)
                said = self._checked(client, known, given, begun, now)
                more = _user_info(oauth, known) if "userinfo_endpoint" in known.about else {}
        if more and more.get("sub") != said["sub"]:
            raise refused("two different people")
        return self._read(known, {**more, **said})

    def ending(self, token: str, now: datetime) -> Ending:
        """Whose session ended at the provider, by a logout token. 403 when it is not the provider's."""
        with self._calling() as client:
            known = self._about(client)
            said = tokens.logout_token(
                token, self._keys_for(client, known, token), self.settings.oidc_client_id, known, now
            )
        return said

    @contextmanager
    def _calling(self) -> Iterator[httpx.Client]:
        if not self._free.acquire(blocking=False):
            raise unreachable("too many wait for it already")
        try:
            with httpx.Client(**self._wire()) as client:
                yield client
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError) as error:
            raise unreachable(type(error).__name__) from error
        finally:
            self._free.release()
