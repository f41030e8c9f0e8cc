"""/.well-known/security.txt (RFC 9116): where somebody who finds a weakness can tell of it."""

from datetime import timedelta

from fastapi import APIRouter, Request, Response

from api.core.errors import NotFound
from api.work import Works

router = APIRouter(include_in_schema=False)

VALID = timedelta(days=180)
"""Made anew at every request, so it holds for as long as the installation runs."""


@router.get("/.well-known/security.txt")
def security_txt(http: Request) -> Response:
    """Contact, languages and how long this is valid; 404 where the settings name no contact."""
    settings = http.app.state.settings
    if not settings.security_contact:
        raise NotFound()
    works: Works = http.app.state.works
    expires = (works.clock.now() + VALID).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {settings.security_contact}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.site_url}{http.url.path}",
    ]
    return Response("\n".join([*lines, ""]), media_type="text/plain; charset=utf-8")
