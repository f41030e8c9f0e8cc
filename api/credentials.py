"""What a request brings to say who calls, and whether a browser was sent here by another site."""

from fastapi import Request

from api.core.errors import NotPermitted, NotSignedIn
from api.flows import identity
from api.flows.identity import Credentials
from api.models.caller import Caller
from api.policies.acts import Policy
from api.work import Work

SESSION_COOKIE = "casustafel_session"
BROWSER_HEADER = "x-casustafel"


def credentials_of(request: Request) -> Credentials:
    """Bearer token or session cookie; a token wins, an empty or strange one too."""
    given = request.headers.get("authorization")
    if given is not None:
        scheme, _, token = given.partition(" ")
        return Credentials(bearer=token.strip() if scheme.lower() == "bearer" else "")
    return Credentials(session=request.cookies.get(SESSION_COOKIE))


def caller_below(policy: Policy, lesser: Policy, request: Request, work: Work) -> Caller | None:
    """The caller, when ``policy`` does not admit them and ``lesser`` does."""
    try:
        caller = identity.authenticate(work, credentials_of(request), leaves_trace=False)
    except NotSignedIn:
        return None  # refused in the ordinary way, where it is counted
    return caller if lesser.admits(caller) and not policy.admits(caller) else None


def refuse_other_sites(request: Request) -> None:
    """A browser changes something only from our own pages: own header, and an origin that we know."""
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    known = origin is None or origin in request.app.state.settings.origins or _is_self(request, origin)
    if BROWSER_HEADER not in request.headers or not known or (origin is None and site == "cross-site"):
        raise NotPermitted("wrong-origin")


def _is_self(request: Request, origin: str) -> bool:
    return origin == f"{request.url.scheme}://{request.headers.get('host', '')}"
