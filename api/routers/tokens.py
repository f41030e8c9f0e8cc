"""/oauth/token: a machine client changes one of its keys for a token that lasts a quarter of an hour (RFC 6749)."""

import base64
import binascii
from typing import Any
from urllib.parse import parse_qsl, unquote_plus

from fastapi import HTTPException, Request

from api.answer import Answer
from api.core.errors import InvalidInput, NotSignedIn
from api.deps import Router
from api.flows import client_tokens
from api.models.client_token import TokenIssued
from api.policies import acts
from api.work import Work

router = Router("clients")

FORM = "application/x-www-form-urlencoded"
_ASKED: dict[str, Any] = {
    FORM: {
        "schema": {
            "type": "object",
            "additionalProperties": False,
            "required": ["grant_type"],
            "properties": {
                "grant_type": {"const": "client_credentials"},
                "scope": {
                    "type": "string",
                    "description": "some of the scopes that were granted; all without it",
                },
                "client_id": {"type": "string", "description": "where the header Authorization is not used"},
                "client_secret": {"type": "string", "description": "one of the keys of the client"},
            },
        }
    }
}


@router.act(
    "/oauth/token",
    acts.TOKEN_ISSUE,
    response_model=TokenIssued,
    answers={401: "Problem"},
    openapi_extra={"requestBody": {"required": True, "content": _ASKED}},
)
def issue_token(work: Work, http: Request) -> Answer:
    """A token for ``client_credentials``: id and key of the client as Basic authorization or in the form.

    A refusal is a problem that also holds the ``error`` of RFC 6749.
    """
    if http.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise HTTPException(415)
    form = _form(http.state.body)
    client_id, secret = _client(http.headers.get("authorization"), form)
    if form.get("grant_type") != "client_credentials":
        raise InvalidInput("unsupported-grant-type")
    return Answer(client_tokens.issue(work, client_id, secret, form.get("scope")), secret=True)


def _form(body: bytes) -> dict[str, str]:
    """The fields, each once. 400 otherwise."""
    pairs = parse_qsl(body.decode("ascii", "replace")) if body.count(b"&") < 20 else []
    form = dict(pairs)
    if not form or len(form) != len(pairs):
        raise InvalidInput("invalid-token-request")
    return form


def _client(header: str | None, form: dict[str, str]) -> tuple[str, str]:
    """Name and secret, from one place. 401 without, 400 from both."""
    if header is None:
        if "client_id" not in form or "client_secret" not in form:
            raise NotSignedIn("invalid-client")
        return form["client_id"], form["client_secret"]
    if "client_secret" in form:
        raise InvalidInput("invalid-token-request")
    scheme, _, given = header.partition(" ")
    try:
        name, found, secret = base64.b64decode(given, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise NotSignedIn("invalid-client") from None
    if scheme.lower() != "basic" or not found:
        raise NotSignedIn("invalid-client")
    return unquote_plus(name), unquote_plus(secret)
