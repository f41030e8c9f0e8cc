"""Refusals on the wire: RFC 9457 ``application/problem+json``, in Dutch or English, all faults at once."""

import logging
import re
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.routing import compile_path

from api.core import words
from api.core.errors import (
    Conflict,
    DomainError,
    Fault,
    InvalidInput,
    KeyReused,
    NotFound,
    NotPermitted,
    NotSignedIn,
    Stale,
    TooLarge,
    TooMany,
    Unavailable,
    VersionRequired,
)
from api.core.faults import fault_of
from api.core.words import Tongue
from api.rules.lifecycle import IllegalMove

log = logging.getLogger("casustafel")

STATUS: dict[type[DomainError], int] = {
    NotSignedIn: 401,
    NotPermitted: 403,
    NotFound: 404,
    InvalidInput: 400,
    Conflict: 409,
    Stale: 412,
    TooLarge: 413,
    KeyReused: 422,
    VersionRequired: 428,
    TooMany: 429,
    Unavailable: 503,
}
AGAIN = "5"
"""After so many seconds it is worth asking again."""
_HTTP_SLUGS = {
    401: "not-signed-in",
    404: "not-found",
    405: "method-not-allowed",
    415: "unsupported-media-type",
}

OAUTH = {
    "invalid-client": "invalid_client",
    "invalid-scope": "invalid_scope",
    "invalid-token-request": "invalid_request",
    "unsupported-grant-type": "unsupported_grant_type",
}
"""Refusals that a client library of OAuth 2 looks for by their names in RFC 6749."""


def install(app: FastAPI) -> None:
    """Answer every refusal and failure of the app as a problem."""
    handle = app.exception_handler  # knows the type of each error, where add_exception_handler does not
    handle(DomainError)(_domain)
    handle(IllegalMove)(_illegal)
    handle(RequestValidationError)(_validation)
    handle(HTTPException)(_http)
    for kind in (OperationalError, InterfaceError, PoolTimeout):
        handle(kind)(_unavailable)
    handle(IntegrityError)(_integrity)


def tongue_of(request: Request) -> Tongue:
    """Dutch, unless the caller prefers English."""
    wanted = request.headers.get("accept-language", "").lower().lstrip()
    return "en" if wanted.startswith("en") else "nl"


def answer(
    request: Request,
    status: int,
    slug: str,
    params: Mapping[str, Any] | None = None,
    faults: Iterable[Fault] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem as a response."""
    tongue = tongue_of(request)
    request_id = getattr(request.state, "request_id", None)
    shown = {"requestId": request_id or "-", **(params or {})}
    title, detail = words.problem(tongue, slug, shown)
    body: dict[str, Any] = {
        "type": f"urn:casustafel:problem:{slug}",
        "title": title,
        "status": status,
        "detail": detail,
        "requestId": request_id,
    }
    if listed := [told(tongue, fault) for fault in faults]:
        body["errors"] = listed
    if params:
        body["params"] = dict(params)
    if slug in OAUTH:
        body["error"] = OAUTH[slug]
    language = {"content-language": tongue}
    return Response(
        orjson.dumps(body, default=str),
        status,
        headers={**language, **(headers or {})},
        media_type="application/problem+json",
    )


def told(tongue: Tongue, fault: Fault) -> dict[str, str]:
    """A fault in words, as it stands in ``errors``."""
    section = "blocker" if fault.code in words.keys("nl", "blocker") and fault.place == "state" else "fault"
    where = {"pointer": fault.where} if fault.place in {"body", "state"} else {"parameter": fault.where}
    detail = words.say(tongue, section, fault.code, fault.params)
    return {"in": fault.place, **where, "code": fault.code, "detail": detail}


def _domain(request: Request, error: DomainError) -> Response:
    status = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
    headers = {}
    if isinstance(error, NotSignedIn):
        scheme = "Basic" if error.slug in OAUTH else "Bearer"
        headers["www-authenticate"] = f'{scheme} realm="casustafel"'
    if isinstance(error, TooMany):
        headers["retry-after"] = str(error.params["retryAfter"])
    if isinstance(error, Unavailable):
        headers["retry-after"] = AGAIN
    return answer(request, status, error.slug, error.params, error.faults, headers)


def _illegal(request: Request, error: IllegalMove) -> Response:
    params = {"move": error.move, "status": str(error.state), "possible": list(error.possible)}
    return answer(request, 409, "illegal-status", params)


def _validation(request: Request, error: RequestValidationError) -> Response:
    faults = [fault_of(entry, error.body) for entry in error.errors()]
    return answer(request, 400, "invalid-input", faults=faults)


def _http(request: Request, error: HTTPException) -> Response:
    slug = _HTTP_SLUGS.get(error.status_code, "invalid-input")
    headers = dict(error.headers or {})
    if error.status_code == 405:
        headers["allow"] = ", ".join(sorted(_methods_at(request)))
    unread = (
        [Fault("not-json", "")] if error.status_code == 400 else []
    )  # too deep, too many digits, no UTF-8
    return answer(request, error.status_code, slug, faults=unread, headers=headers)


def _methods_at(request: Request) -> set[str]:
    """Every method that this address knows; the framework tells only those of the first route that fits."""
    found: set[str] = set()
    for pattern, methods in _addresses(request.app):
        if pattern.match(request.url.path):
            found |= methods
    return found


def _addresses(app: FastAPI) -> list[tuple[re.Pattern[str], set[str]]]:
    """The addresses of the API with their methods, worked out once."""
    if not hasattr(app.state, "addresses"):
        app.state.addresses = [
            (compile_path(route.path or "")[0], set(getattr(route, "methods", None) or ()))
            for route in iter_route_contexts(app.routes)
        ]
    known: list[tuple[re.Pattern[str], set[str]]] = app.state.addresses
    return known


def _unavailable(request: Request, error: Exception) -> Response:
    log.warning("database unavailable: %s", type(error).__name__)
    if isinstance(error, DBAPIError) and _is_full(error):
        log.error("the database cannot write: the disk is full")
    return answer(request, 503, "unavailable", headers={"retry-after": AGAIN})


def _is_full(error: DBAPIError) -> bool:
    return getattr(error.orig, "sqlstate", None) == "53100" or "disk is full" in str(error.orig)


def _integrity(request: Request, error: Exception) -> Response:
    """A constraint caught what two requests did at the same moment; nothing was stored."""
    log.info("constraint: %s", type(error).__name__)
    return answer(request, 409, "conflict")


def unexpected(request: Request, error: Exception) -> Response:
    """A failure of ours: 500 with the number by which it stands in the log, and nothing else."""
    log.error("unexpected failure", exc_info=error)
    return answer(request, 500, "internal")
