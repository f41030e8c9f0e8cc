"""Refusals on the wire: RFC 9457 problem details."""

from typing import Any

from pydantic import Field

from api.models.base import Wire


class ProblemFault(Wire):
    """One fault: where it is and what to do about it."""

    place: str = Field(alias="in", description="body, query, path or header")
    pointer: str | None = Field(None, description="JSON pointer into the body")
    parameter: str | None = Field(None, description="name of the parameter or header")
    code: str
    detail: str


class Problem(Wire):
    """RFC 9457 problem details."""

    type: str = Field(description="urn:casustafel:problem:<slug>, stable")
    title: str
    status: int
    detail: str
    request_id: str | None = None
    errors: list[ProblemFault] | None = None
    params: dict[str, Any] | None = Field(None, description="facts of this refusal, for machines")
    error: str | None = Field(None, description="of a request for a token: the code of RFC 6749")
