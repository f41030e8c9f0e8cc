"""What a request brings to say who calls, and whether a browser was sent here by another site."""

from fastapi import Request

from api.core.errors import NotPermitted
from api.flows.identity import Credentials

SESSION_COOKIE = "casustafel_session"
BROWSER_HEADER = "x-casustafel"


def credentials_of(request: Request) -> Credentials:
    """Bearer token or session cookie; a token wins, an empty or strange one too."""
    given = request.headers.get("authorization")
    if given is not None:
        scheme, _, token = given.partition(" ")
        return Credentials(bearer=token.strip() if scheme.lower() == "bearer" else "")
    return Credentials(session=request.cookies.get(SESSION_COOKIE))


def refuse_other_sites(request: Request) -> None:
    """A browser changes something only from our own pages: own header, and an origin that we know."""
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin")
    known = origin is None or origin in request.app.state.settings.origins or _is_self(request, origin)
    if BROWSER_HEADER not in request.headers or not known or (origin is None and site == "cross-site"):
        raise NotPermitted("wrong-origin")


def _is_self(request: Request, origin: str) -> bool:
    return origin == f"{request.url.scheme}://{request.headers.get('host', '')}"
