"""Repeating a request never does the work twice (S1): the first answer is stored with the work and replayed."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from api.core.errors import KeyBusy, KeyReused
from api.models.idempotency import StoredAnswer
from api.work import Work

KEPT = timedelta(hours=24)

_CLAIM = sa.text("SELECT pg_try_advisory_xact_lock(hashtextextended(:claim, 0))")
_KEEP = sa.insert(StoredAnswer.__table__)  # type: ignore[attr-defined]  # SQLModel does not declare __table__


@dataclass(frozen=True)
class Key:
    """A caller's key and what the request was, as a hash of method, path and body."""

    caller: str
    value: str
    request_hash: str


def key_for(caller: str, value: str, method: str, path: str, body: bytes) -> Key:
    """The key of a request."""
    digest = hashlib.sha256(f"{method} {path}\n".encode() + body).hexdigest()
    return Key(caller, value, digest)


def replay(work: Work, key: Key) -> StoredAnswer | None:
    """The stored answer, or None when this is the first time. 409 while the first is busy, 422 for another body.

    PostgreSQL holds an advisory lock until the end of the transaction; SQLite has one writer at a time anyway.
    """
    if work.session.get_bind().dialect.name == "postgresql":
        claim = f"{key.caller} {key.value}"
        if not work.session.execute(_CLAIM, {"claim": claim}).scalar():
            raise KeyBusy()
    kept = work.session.exec(
        select(StoredAnswer).where(StoredAnswer.caller == key.caller, StoredAnswer.key == key.value)
    ).first()
    if kept is None:
        return None
    if kept.created_at <= work.now - KEPT:
        work.session.delete(kept)
        work.session.flush()
        return None
    if kept.request_hash != key.request_hash:
        raise KeyReused()
    return kept


def keep(work: Work, key: Key, status: int, headers: dict[str, str], body: bytes) -> None:
    """Store the answer in the transaction of the work."""
    values = {
        "caller": key.caller,
        "key": key.value,
        "request_hash": key.request_hash,
        "status": status,
        "headers": headers,
        "body": body,
        "created_at": work.now,
    }
    try:
        work.session.execute(_KEEP, values)
    except IntegrityError as error:  # the first request committed between our look and our write
        raise KeyBusy() from error


def forget_old(work: Work) -> None:
    """Remove answers older than a day."""
    work.session.execute(sa.delete(StoredAnswer).where(col(StoredAnswer.created_at) <= work.now - KEPT))
