"""Repeating a request never does the work twice (S1): the first answer is stored with the work and replayed.

An answer names people as the request did, so it is kept sealed (decision 30).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from api.core.errors import KeyBusy, KeyReused
from api.flows import identity
from api.models.base import table_of
from api.models.idempotency import StoredAnswer
from api.models.sealing import house
from api.work import Work

KEPT = timedelta(hours=24)
_AT_ONCE = 500

_TABLE = table_of(StoredAnswer)
_CALLER, _KEY = (sa.bindparam(name, type_=sa.String) for name in ("caller", "key"))
_CLAIMED = sa.func.pg_try_advisory_xact_lock(
    sa.func.hashtextextended(sa.func.concat(_CALLER, " ", _KEY), 0), type_=sa.Boolean
)


def _first(free: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """The claim on a key and what is stored under it, in one round trip."""
    one = sa.select(sa.literal(1)).subquery("one")
    same = sa.and_(_TABLE.c.caller == _CALLER, _TABLE.c.key == _KEY)
    return sa.select(free.label("free"), identity.NOW, _TABLE).select_from(one.outerjoin(_TABLE, same))


_FIRST = {"postgresql": _first(_CLAIMED), "sqlite": _first(sa.true())}
_FORGET_OLD = sa.delete(_TABLE).where(
    _TABLE.c.created_at <= sa.bindparam("before", type_=_TABLE.c.created_at.type)
)
_FORGET = sa.delete(_TABLE).where(_TABLE.c.caller == _CALLER, _TABLE.c.key == _KEY)


@dataclass(frozen=True)
class Key:
    """A caller's key and what the request was, as a hash of method, path and body."""

    caller: str
    value: str
    request_hash: str


@dataclass(frozen=True)
class Kept:
    """An answer as it is stored and given again."""

    status: int
    headers: dict[str, str]
    body: bytes


def key_for(caller: str, value: str, method: str, path: str, body: bytes) -> Key:
    """The key of a request."""
    digest = hashlib.sha256(f"{method} {path}\n".encode() + body).hexdigest()
    return Key(caller, value, digest)


def replay(work: Work, key: Key) -> Kept | None:
    """The stored answer, or None when this is the first time. 409 while the first is busy, 422 for another body.

    PostgreSQL holds an advisory lock until the end of the transaction; where there is none yet, who writes second is
    begun again (``Taken``). SQLite has one writer at a time anyway.
    """
    names = {"caller": key.caller, "key": key.value}
    row = work.look_up(_FIRST[work.outside.dialect.name], names).one()
    identity.settle(work, row.identities)
    if not row.free:
        raise KeyBusy()
    if row.created_at is None:
        return None
    if row.created_at <= work.now - KEPT:
        work.run(_FORGET, names)
        return None
    if row.request_hash != key.request_hash:
        raise KeyReused()
    return Kept(row.status, row.headers, house(work.outside).unseal(row.body, _place(key.caller, key.value)))


def keep(work: Work, key: Key, kept: Kept) -> None:
    """Store the answer in the transaction of the work."""
    work.traces.answers.append(
        {
            "caller": key.caller,
            "key": key.value,
            "request_hash": key.request_hash,
            "status": kept.status,
            "headers": kept.headers,
            "body": house(work.outside).seal(kept.body, _place(key.caller, key.value)),
            "created_at": work.now,
        }
    )


def every(work: Work) -> Iterator[tuple[str, str, bytes]]:
    """What is kept, for who looks through it: the caller, their key and the body."""
    opens = house(work.outside)
    columns = sa.select(_TABLE.c.caller, _TABLE.c.key, _TABLE.c.body)
    for row in work.run(columns.execution_options(yield_per=_AT_ONCE)):
        yield row.caller, row.key, opens.unseal(row.body, _place(row.caller, row.key))


def _place(caller: str, key: str) -> str:
    return f"{_TABLE.name}/body/{caller}/{key}"


def forget_old(work: Work) -> None:
    """Remove answers older than a day."""
    work.run(_FORGET_OLD, {"before": work.now - KEPT})
