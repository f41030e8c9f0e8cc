"""What an endpoint gives back, and how it goes on the wire."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request, Response
from pydantic import BaseModel

from api.body import JSON
from api.core.etag import etag
from api.models.page import Page

NOT_MODIFIED = 304
HARMLESS = {
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
}
"""With a file that leaves: whatever it is, it does nothing in a browser."""


@dataclass
class Answer:
    """What an endpoint gives back when a body alone does not say it all.

    ``secret``: it holds something that is shown once and kept only as a hash, so it is not kept for a repetition
    either; the same request again issues another one. A body that can be called is made after the commit, so that no
    transaction waits for it.
    """

    body: BaseModel | bytes | Callable[[], bytes] | None = None
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    media_type: str = JSON
    secret: bool = False


class MadeLater(Response):
    """An answer without its body, which takes long to make."""

    def __init__(self, make: Callable[[], bytes], status: int, headers: dict[str, str], media: str) -> None:
        super().__init__(b"", status, headers, media)
        self.make, self.given = make, headers

    def made(self) -> Response:
        """The same answer with its body."""
        return Response(self.make(), self.status_code, self.given, self.media_type)


def respond(request: Request, result: Any, status: int, path: str) -> Response:
    """The answer to a request. ``status`` and ``path``: those of the route, as it is written."""
    if isinstance(result, Response):
        return result
    answer = result if isinstance(result, Answer) else Answer(result)
    status = answer.status or status
    headers = dict(answer.headers)
    body = answer.body
    if isinstance(body, Page) and body.next:
        body.next = str(request.url.include_query_params(cursor=body.next).replace(scheme="", netloc=""))
    if isinstance(body, BaseModel):
        if isinstance(version := getattr(body, "version", None), int):
            headers.setdefault("etag", etag(version))
        if status == 201 and (made := getattr(body, "id", None)):
            headers.setdefault("location", f"/v1/{_made_under(path)}/{made}")
        body = body.__pydantic_serializer__.to_json(body, by_alias=True)
    if callable(body):
        return MadeLater(body, status, headers, answer.media_type)
    media = answer.media_type if body is not None else None
    return Response(body, status, headers, media)


def _made_under(path: str) -> str:
    """Where a row that was made at this path is found: ``cases``, or in a family of resources ``caseload/teams``."""
    family, _, rest = path.removeprefix("/").partition("/")
    last = path.rsplit("/", 1)[-1]
    return f"{family}/{last}" if rest and not rest.startswith("{") else last
