"""Every way in which casustafel refuses, in one tree.

    DomainError
      NotSignedIn          401  nobody is known behind the request
      NotPermitted         403  the row is visible to the caller, the act is not theirs
      NotFound             404  absent, or invisible to the caller: the two look exactly alike
      InvalidInput         400  faults in what was sent, all at once
      Conflict             409  the request is well formed but does not fit what is stored
        IllegalStatus      409  the lifecycle does not know this move from here; names the possible ones
        KeyBusy            409  the same idempotency key is being worked on
      Stale                412  somebody else changed the row in between
      TooLarge             413  the body is larger than is taken
      KeyReused            422  the same idempotency key came with another body
      VersionRequired      428  a change of a shared row without saying which version was seen
      TooMany              429  the caller's share of requests is used up
      Unavailable          503  the database cannot be reached; nothing was stored

An error carries a ``slug`` (stable, documented, part of the contract) and ``params`` for its text. Texts live in
``api/core/words``; the status code is chosen at the edge, in ``api/problems.py``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with what was sent.

    ``place`` is "body", "query", "path" or "header"; ``where`` a JSON pointer (body) or a parameter name.
    """

    code: str
    where: str
    place: str = "body"
    params: dict[str, Any] = field(default_factory=dict)


class DomainError(Exception):
    """A refusal with a stable slug."""

    slug = "refused"

    def __init__(self, slug: str | None = None, faults: Sequence[Fault] = (), **params: Any) -> None:
        self.slug = slug or self.slug
        self.faults = tuple(faults)
        self.params = params
        super().__init__(self.slug)


class NotSignedIn(DomainError):
    """401"""

    slug = "not-signed-in"


class NotPermitted(DomainError):
    """403"""

    slug = "not-permitted"


class NotFound(DomainError):
    """404"""

    slug = "not-found"


class InvalidInput(DomainError):
    """400"""

    slug = "invalid-input"


class Conflict(DomainError):
    """409"""

    slug = "conflict"


class IllegalStatus(Conflict):
    """409, with the moves that are possible."""

    slug = "illegal-status"

    def __init__(self, status: str, move: str, possible: Sequence[str]) -> None:
        super().__init__(status=status, move=move, possible=list(possible))


class KeyBusy(Conflict):
    """409"""

    slug = "idempotency-key-busy"


class Stale(DomainError):
    """412, with who changed the row and when."""

    slug = "stale-version"

    def __init__(self, changed_by: str, changed_at: datetime, version: int) -> None:
        super().__init__(changedBy=changed_by, changedAt=changed_at, version=version)


class TooLarge(DomainError):
    """413, with the largest size in bytes."""

    slug = "too-large"

    def __init__(self, limit: int) -> None:
        super().__init__(limit=limit)


class KeyReused(DomainError):
    """422"""

    slug = "idempotency-key-reused"


class VersionRequired(DomainError):
    """428"""

    slug = "version-required"


class TooMany(DomainError):
    """429"""

    slug = "too-many-requests"

    def __init__(self, retry_after: int) -> None:
        super().__init__(retryAfter=retry_after)


class Unavailable(DomainError):
    """503"""

    slug = "unavailable"
