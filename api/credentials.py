"""What a request brings to say who calls, and whether a browser was sent here by another site."""

from fastapi import Request

from api.body import UNSAFE
from api.core.errors import NotPermitted, NotSignedIn
from api.flows import identity
from api.flows.identity import Credentials
from api.models.caller import Caller
from api.policies.acts import Policy
from api.work import Work

SESSION_COOKIE = "casustafel_session"
ATTEMPT_COOKIE = "casustafel_sign_in"
ENCRYPTED_ONLY = "__Host-"
"""A browser takes a cookie of such a name only over https, for one host, and lets nobody else set it."""
BROWSER_HEADER = "x-casustafel"


def credentials_of(request: Request) -> Credentials:
    """Bearer token or session cookie; a token wins, an empty or strange one too."""
    given = request.headers.get("authorization")
    if given is not None:
        scheme, _, token = given.partition(" ")
        return Credentials(bearer=token.strip() if scheme.lower() == "bearer" else "")
    return Credentials(session=cookie_of(request, SESSION_COOKIE))


def brought(request: Request) -> Credentials:
    """What says who calls; with it a browser changes something only from our own pages."""
    credentials = credentials_of(request)
    if credentials.session and request.method in UNSAFE:
        refuse_other_sites(request)
    return credentials


def cookie_of(request: Request, name: str) -> str | None:
    """What a cookie of ours holds. Over https only one that no other site under our domain can have set."""
    return request.cookies.get(_named(request, name))


def cookie(request: Request, name: str, value: str, seconds: int) -> str:
    """A ``Set-Cookie`` that no script reads and that no other site makes a browser send."""
    parts = [
        f"{_named(request, name)}={value}",
        "Path=/",
        f"Max-Age={seconds}",
        "HttpOnly",
        "SameSite=Strict",
    ]
    return "; ".join([*parts, "Secure"] if _encrypted(request) else parts)


def _named(request: Request, name: str) -> str:
    return f"{ENCRYPTED_ONLY}{name}" if _encrypted(request) else name


def _encrypted(request: Request) -> bool:
    """Whether people reach us over https, also where a proxy does that part and does not say so."""
    site: str = request.app.state.settings.site_url
    return request.url.scheme == "https" or site.startswith("https://")


def caller_below(
    policy: Policy, lesser: Policy, request: Request, work: Work, *, as_remembered: bool
) -> Caller | None:
    """The caller, when ``policy`` does not admit them and ``lesser`` does."""
    given = credentials_of(request)
    try:
        caller = identity.authenticate(work, given, leaves_trace=False, as_remembered=as_remembered)
    except NotSignedIn:
        return None  # refused in the ordinary way, where it is counted
    return caller if lesser.admits(caller) and not policy.admits(caller) else None


def refuse_other_sites(request: Request) -> None:
    """A browser changes something only from our own pages: own header, and an origin that we know."""
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    known = origin is None or origin in request.app.state.settings.origins or _is_self(request, origin)
    here = origin is not None or site in {"same-origin", "none"}
    if BROWSER_HEADER not in request.headers or not known or not here:
        raise NotPermitted("wrong-origin")


def _is_self(request: Request, origin: str) -> bool:
    return origin == f"{request.url.scheme}://{request.headers.get('host', '')}"
