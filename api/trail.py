"""The line that every request leaves in the access log (S8): what was shown or changed, and what was refused.

What is refused is undone, so its line is written in a transaction of its own, before the refusal leaves. A row that is
not there is looked for and noted in the same way as one that the caller may not see: neither the answer nor the time
it takes tells the two apart.
"""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from api.core.errors import (
    DomainError,
    InvalidInput,
    NotFound,
    NotPermitted,
    NotSignedIn,
    TooMany,
    Unavailable,
    VersionRequired,
)
from api.guards import Guard, nowhere
from api.models.access import Deed, DeedOutcome
from api.policies.acts import Policy
from api.rules.lifecycle import IllegalMove
from api.work import Work, Works

Refusal = DomainError | IllegalMove
_NO_LOOK = (InvalidInput, NotSignedIn, TooMany, Unavailable, VersionRequired)
"""Nobody is known, nothing can be written, or what was sent is no request yet."""


def deed_of(method: str, policy: Policy) -> Deed | None:
    """What a request does; None where nothing of a client is at stake."""
    return Deed.DELETE if policy.logs and method == "DELETE" else policy.logs


def leave(work: Work, guard: Guard | None, row: Any, deed: Deed | None, path: str) -> None:
    """Note what was shown or changed, in the transaction of the request."""
    if deed is None or work.caller.kind == "anonymous":
        return
    if row is not None and guard is not None:
        case_id, _ = guard.place(work, row)
        subject = str(guard.kind.__tablename__)
        work.look(deed, subject, row.id, case_id=case_id, region_id=guard.region(row))
    elif deed is Deed.SEARCH:
        work.look(deed, path.rsplit("/", 1)[-1])


def refused(
    works: Works, tried: Work, guard: Guard | None, row_id: UUID | None, deed: Deed | None, error: Refusal
) -> None:
    """Note what was refused or failed; nothing where nothing of a client was asked for."""
    outcome = _outcome(tried, guard, deed, error)
    if outcome is None or tried.caller.kind in {"anonymous", "system"}:
        return
    with works.open() as work:
        work.caller, work.hats, work.policy = tried.caller, tried.hats, tried.policy
        work.request_id, work.address = tried.request_id, tried.address
        work.look(
            deed or Deed.READ,
            str(guard.kind.__tablename__) if guard else tried.policy.partition(".")[0],
            row_id,
            case_id=_case_of(work, guard, row_id) or tried.refused_case,
            outcome=outcome,
            reason=getattr(error, "slug", "illegal-status"),
        )


def _outcome(tried: Work, guard: Guard | None, deed: Deed | None, error: Refusal) -> DeedOutcome | None:
    """Refused: who asks may not. Failed: they may, and it could not be done; a part that is not there is neither."""
    if isinstance(error, _NO_LOOK) or (deed is None and (guard is None or guard.place is nowhere)):
        return None
    if isinstance(error, NotPermitted) or (isinstance(error, NotFound) and not tried.hats):
        return DeedOutcome.REFUSED
    passed = bool(tried.hats) and guard is not None and deed is not None
    return DeedOutcome.FAILED if passed and not isinstance(error, NotFound) else None


def _case_of(work: Work, guard: Guard | None, row_id: UUID | None) -> UUID | None:
    """The case of a row, whoever may see it."""
    if guard is None or row_id is None:
        return None
    kind: Any = guard.kind
    row = work.session.execute(sa.select(kind).where(kind.id == row_id)).scalars().first()
    return guard.place(work, row)[0] if row is not None else None
