"""Signing in with the account of an identity provider (S7): begun in one browser, finished there once, ended from afar.

Nothing here calls the provider. What it says about somebody comes in as ``Claims``, checked by ``api/oidc``.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import NotPermitted
from api.core.oidc_settings import OidcSettings
from api.core.secrets import derived, fingerprint, new_secret
from api.flows import identity, provisioning, sign_in
from api.flows.provisioning import Claims
from api.models.provider import PersonIdentity, ProviderSession, SignInAttempt
from api.models.sign_in import SignIn
from api.work import Work

log = logging.getLogger("casustafel.sign_in")

WITHIN = timedelta(minutes=10)
"""So long somebody may take to sign in at the provider."""
SKEW = timedelta(minutes=1)
"""So much may the clock of the provider differ from ours."""


@dataclass(frozen=True)
class Begun:
    """A sign-in on its way. ``nonce`` and ``verifier`` follow from a secret that only the browser has."""

    state: str
    browser: str

    @property
    def nonce(self) -> str:
        """What the provider must repeat in the token that it makes for this sign-in."""
        return derived(self.browser, f"nonce {self.state}")

    @property
    def verifier(self) -> str:
        """What proves at the provider that the code is used by who asked for it (PKCE)."""
        return derived(self.browser, f"verifier {self.state}")


@dataclass(frozen=True)
class Ending:
    """Whose session ended at the provider: that session, or every session of that person."""

    issuer: str
    subject: str | None
    sid: str | None
    at: datetime


def begin(work: Work) -> Begun:
    """A sign-in of this browser; it has ten minutes."""
    begun = Begun(new_secret(), new_secret())
    values = {
        "state_hash": fingerprint(begun.state),
        "browser_hash": fingerprint(begun.browser),
        "expires_at": work.now + WITHIN,
    }
    work.session.add(SignInAttempt.model_validate(values))
    return begun


def take(work: Work, state: str, browser: str | None) -> Begun:
    """The sign-in that this browser began, once. 403 when it is another's, too old, or was used already."""
    mine = (
        col(SignInAttempt.state_hash) == fingerprint(state),
        col(SignInAttempt.browser_hash) == fingerprint(browser or ""),
        col(SignInAttempt.expires_at) > work.now,
    )
    if not work.run(sa.delete(SignInAttempt).where(*mine)).rowcount:
        raise NotPermitted("sign-in-expired")
    return Begun(state, browser or "")


def arrive(work: Work, settings: OidcSettings, claims: Claims, token: str) -> None:
    """A session for whom the provider vouches; 403 for strangers, for who was disabled, and without second factor."""
    _demand_proof(settings, claims)
    person, known = provisioning.person_of(work, settings, claims)
    provisioning.give_roles(work, settings, person, claims.groups)
    work.caller = identity.caller_of(work, person)
    sign_in.open_session(work, person, token)
    work.session.flush()
    origin = {"token_hash": fingerprint(token), "identity_id": known.id, "sid": claims.sid}
    work.session.add(ProviderSession.model_validate(origin))


def _demand_proof(settings: OidcSettings, claims: Claims) -> None:
    """403 when the provider does not say that somebody proved who they are in the way that is asked here."""
    lacking = bool(settings.oidc_acr) and claims.acr not in settings.oidc_acr
    if lacking or (settings.oidc_amr and claims.amr.isdisjoint(settings.oidc_amr)):
        log.warning("sign-in refused: no second factor")
        raise NotPermitted("second-factor-missing")


def end(work: Work, ending: Ending) -> int:
    """End the sessions that came of one at the provider; how many. One that began since stays, whatever is repeated."""
    known = select(PersonIdentity.id).where(PersonIdentity.issuer == ending.issuer)
    if ending.subject is not None:
        known = known.where(PersonIdentity.subject == ending.subject)
    came = select(ProviderSession.token_hash).where(col(ProviderSession.identity_id).in_(known))
    if ending.sid is not None:
        came = came.where(ProviderSession.sid == ending.sid)
    open_then = (col(SignIn.ended_at).is_(None), col(SignIn.created_at) <= ending.at + SKEW)
    ended = sa.update(SignIn).where(col(SignIn.token_hash).in_(came), *open_then).values(ended_at=work.now)
    return work.run(ended).rowcount


def forget_old(work: Work) -> None:
    """Remove sign-ins that were begun and never finished."""
    work.run(sa.delete(SignInAttempt).where(col(SignInAttempt.expires_at) <= work.now))
