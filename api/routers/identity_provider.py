"""/identity-providers, /sign-in-attempts, /sessions, /provider-logouts: signing in with an account from elsewhere.

Whatever asks the provider something does so after its transaction, and what follows is a transaction of its own: no
unit of work waits for the outside world (decision 27).
"""

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from fastapi import Request

from api.answer import Answer
from api.core.errors import Fault, InvalidInput, NotFound
from api.core.secrets import new_secret
from api.credentials import ATTEMPT_COOKIE, SESSION_COOKIE, cookie, cookie_of, refuse_other_sites
from api.deps import Router
from api.flows import identity, provider_sign_in, sign_in
from api.models.page import Page
from api.models.provider import IdentityProvider, LoggedOut, SignInFinish, SignInStarted
from api.models.sign_in import Me
from api.policies import acts
from api.work import Work

if TYPE_CHECKING:
    from api.oidc.provider import Provider

router = Router("session")

FORM = "application/x-www-form-urlencoded"
_LOGOUT: dict[str, Any] = {
    FORM: {
        "schema": {
            "type": "object",
            "additionalProperties": False,
            "required": ["logout_token"],
            "properties": {"logout_token": {"type": "string"}},
        }
    }
}


@router.read("/identity-providers", acts.PUBLIC)
def list_identity_providers(http: Request) -> Page[IdentityProvider]:
    """Where one can sign in from; at most one, and none until it has been set up."""
    settings = http.app.state.settings
    found = [IdentityProvider(name=settings.oidc_name or None)] if http.app.state.provider else []
    return Page(items=found)


@router.act("/sign-in-attempts", acts.SIGN_IN, response_model=SignInStarted)
def start_sign_in(work: Work, http: Request) -> Answer:
    """Begin to sign in: the address of the provider to go to, and a cookie that ties what follows to this browser."""
    provider = _provider(http)
    refuse_other_sites(http)
    begun = provider_sign_in.begin(work)
    seconds = int(provider_sign_in.WITHIN.total_seconds())
    headers = {"set-cookie": cookie(http, ATTEMPT_COOKIE, begun.browser, seconds)}

    def started() -> bytes:
        return _json(SignInStarted(url=provider.address(begun)))

    return Answer(started, headers=headers, secret=True)


@router.make("/sessions", acts.SIGN_IN, response_model=Me)
def create_session(work: Work, http: Request, body: SignInFinish) -> Answer:
    """Finish signing in with what the provider gave the browser to bring back. It can be used once, in ten minutes."""
    provider = _provider(http)
    refuse_other_sites(http)
    begun = provider_sign_in.take(work, body.state, cookie_of(http, ATTEMPT_COOKIE))
    token, now = new_secret(), work.now
    seconds = int(identity.LONGEST.total_seconds())
    headers = {"location": "/v1/me", "set-cookie": cookie(http, SESSION_COOKIE, token, seconds)}

    def arrived() -> bytes:
        claims = provider.claims(begun, body.code, body.iss, now)
        with http.app.state.works.open() as later:
            later.request_id, later.address, later.policy = work.request_id, work.address, work.policy
            sign_in.end_session(later, cookie_of(http, SESSION_COOKIE))  # who was here before in this browser
            provider_sign_in.arrive(later, http.app.state.settings, claims, token)
            return _json(sign_in.me(later))

    return Answer(arrived, headers=headers, secret=True)


@router.act(
    "/provider-logouts",
    acts.SIGNED_OUT_ELSEWHERE,
    response_model=LoggedOut,
    openapi_extra={"requestBody": {"required": True, "content": _LOGOUT}},
)
def take_provider_logout(work: Work, http: Request) -> Answer:
    """The provider tells that somebody signed out there (OpenID Connect Back-Channel Logout)."""
    provider = _provider(http)
    given = parse_qs(http.state.body.decode("ascii", "replace")).get("logout_token", [])
    if len(given) != 1:
        raise InvalidInput(faults=[Fault("missing", "/logout_token")])
    now = work.now

    def ended() -> bytes:
        ending = provider.ending(given[0], now)
        with http.app.state.works.open() as later:
            return _json(LoggedOut(sessions=provider_sign_in.end(later, ending)))

    return Answer(ended, secret=True)


def _provider(http: Request) -> "Provider":
    """The provider; 404 where none was set up."""
    provider: Provider | None = http.app.state.provider
    if provider is None:
        raise NotFound("no-provider")
    return provider


def _json(body: SignInStarted | Me | LoggedOut) -> bytes:
    return body.model_dump_json(by_alias=True).encode()
