"""Who is behind a request (S7): session of a person, API key of a machine, personal link of a participant."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import NotSignedIn
from api.core.secrets import fingerprint
from api.models.break_glass import BreakGlass
from api.models.caller import ANONYMOUS, Caller, Scope
from api.models.client import Client, ClientGrant, ClientKey
from api.models.client_token import ClientToken
from api.models.participant import Participant, ParticipantLink
from api.models.person import Person
from api.models.role import Role, RoleAssignment
from api.models.sign_in import SignIn
from api.models.stamp import Stamp
from api.work import Work

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=10)
SEEN_EVERY = timedelta(minutes=1)
USED_EVERY = timedelta(hours=1)
KEY_PREFIX = "ck_"
TOKEN_PREFIX = "ct_"  # noqa: S105  # nosec B105  # how a token begins
MOST_KNOWN = 1000
"""So many machines are remembered at once; beyond that those whose credentials ended are forgotten."""
LINK_PREFIX = "pl_"
TOPIC = "identity"

_STAMP = sa.select(col(Stamp.count)).where(col(Stamp.topic) == sa.literal_column(f"'{TOPIC}'"))


class Outdated(Exception):
    """What was remembered of a caller no longer holds, and is forgotten: begin again."""


@dataclass(frozen=True)
class Credentials:
    """What a request brought along: a bearer token, a session token, or neither."""

    bearer: str | None = None
    session: str | None = None


NOW = sa.func.coalesce(_STAMP.scalar_subquery(), sa.literal_column("0")).label("identities")
"""How identities stand, as a column of another statement; for ``settle``."""
_NOW = sa.select(NOW)


@dataclass(frozen=True)
class _Known:
    """A machine caller as last read, good for as long as the stamp of all identities did not move."""

    stamp: int
    caller: Caller
    expires_at: Any
    last_used_at: Any


def authenticate(
    work: Work, credentials: Credentials, *, leaves_trace: bool, as_remembered: bool = False
) -> Caller:
    """The caller behind the credentials; a stranger without any. Wrong, ended or revoked ones are 401.

    ``as_remembered``: a machine that was here before is taken for what it was then, without asking the database;
    whoever wants that calls ``settle`` before anything leaves.
    """
    if credentials.bearer is not None:
        if credentials.bearer.startswith((KEY_PREFIX, TOKEN_PREFIX)):
            return _machine(work, credentials.bearer, leaves_trace, as_remembered)
        if credentials.bearer.startswith(LINK_PREFIX):
            return _link(work, credentials.bearer)
        raise NotSignedIn()
    if credentials.session is not None:
        return _person(work, credentials.session, leaves_trace)
    return ANONYMOUS


def settle(work: Work, stamp: int | None = None) -> None:
    """Hold a machine that was taken as remembered beside how identities stand now. Raises Outdated.

    ``stamp``: what ``NOW`` gave in a statement that was asked anyway; else it is asked by itself.
    """
    if work.owed is None:
        return
    (digest, remembered), work.owed = work.owed, None
    if remembered != (work.look_up(_NOW).scalar_one() if stamp is None else stamp):
        work.cache.pop(digest, None)
        raise Outdated()


def _machine(work: Work, key: str, leaves_trace: bool, as_remembered: bool) -> Caller:
    digest = fingerprint(key)
    known = work.cache.get(digest)
    if known is not None and as_remembered:
        work.owed, stamp = (digest, known.stamp), known.stamp
    else:
        stamp = work.look_up(_NOW).scalar_one()
    if known is None or known.stamp != stamp:
        of_token = key.startswith(TOKEN_PREFIX)
        known = (_read_token if of_token else _read_machine)(work, digest, stamp)
        _forget_ended(work)
    if known.expires_at <= work.now:
        raise NotSignedIn()
    if (
        leaves_trace
        and not key.startswith(TOKEN_PREFIX)
        and (known.last_used_at is None or work.now - known.last_used_at >= USED_EVERY)
    ):
        work.session.execute(
            sa.update(ClientKey).where(col(ClientKey.secret_hash) == digest).values(last_used_at=work.now)
        )
        known = _Known(known.stamp, known.caller, known.expires_at, work.now)
    work.cache[digest] = known
    return known.caller


def _read_machine(work: Work, digest: str, stamp: int) -> _Known:
    row = work.session.exec(
        select(Client.id, Client.name, ClientKey.expires_at, ClientKey.last_used_at)
        .join(ClientKey, col(ClientKey.client_id) == col(Client.id))
        .where(ClientKey.secret_hash == digest, col(ClientKey.revoked_at).is_(None), col(Client.active))
    ).first()
    if row is None:
        raise NotSignedIn()
    client_id, name, expires_at, last_used_at = row
    return _Known(stamp, _client(work, client_id, name), expires_at, last_used_at)


def _read_token(work: Work, digest: str, stamp: int) -> _Known:
    """A token is worth what its key is worth, and no more than what was asked for."""
    row = work.session.exec(
        select(Client.id, Client.name, ClientToken.expires_at, ClientToken.scope)
        .join(ClientKey, col(ClientKey.client_id) == col(Client.id))
        .join(ClientToken, col(ClientToken.key_id) == col(ClientKey.id))
        .where(ClientToken.token_hash == digest, col(ClientKey.revoked_at).is_(None), col(Client.active))
    ).first()
    if row is None:
        raise NotSignedIn()
    client_id, name, expires_at, scope = row
    only = None if scope is None else frozenset(Scope(word) for word in scope.split())
    return _Known(stamp, _client(work, client_id, name, only), expires_at, None)


def _client(work: Work, client_id: UUID, name: str, only: frozenset[Scope] | None = None) -> Caller:
    """A client as caller, with what it was granted."""
    grants = work.session.exec(select(ClientGrant).where(ClientGrant.client_id == client_id))
    held = [one for one in grants if only is None or one.scope in only]
    scopes = _by_region((one.scope, one.region_id) for one in held)
    levels = {(one.scope, one.region_id): one.confidentiality for one in held}
    return Caller("machine", client_id, name, scopes=scopes, levels=levels)


def _forget_ended(work: Work) -> None:
    known = {digest: one for digest, one in work.cache.items() if isinstance(one, _Known)}
    if len(known) >= MOST_KNOWN:
        for digest, one in known.items():
            if one.expires_at <= work.now:
                work.cache.pop(digest, None)


def _by_region(pairs: Iterable[tuple[Any, UUID | None]]) -> dict[Any, frozenset[UUID]]:
    found: dict[Any, set[UUID]] = {}
    for what, region_id in pairs:
        found.setdefault(what, set())
        if region_id is not None:
            found[what].add(region_id)
    return {what: frozenset(regions) for what, regions in found.items()}


def _link(work: Work, token: str) -> Caller:
    row = work.session.exec(
        select(ParticipantLink, Participant, Person)
        .join(Participant, col(ParticipantLink.participant_id) == col(Participant.id))
        .join(Person, col(Participant.person_id) == col(Person.id))
        .where(ParticipantLink.token_hash == fingerprint(token))
    ).first()
    if row is None:
        raise NotSignedIn()
    link, participant, person = row
    if link.revoked_at is not None or link.expires_at <= work.now or not person.active:
        raise NotSignedIn()
    return Caller(
        "link",
        link.id,
        person.name,
        person_id=person.id,
        participant_id=participant.id,
        case_id=participant.case_id,
        meeting_id=participant.meeting_id,
        organisation_id=participant.organisation_id or person.organisation_id,
        known_in=person.case_id,
    )


def _person(work: Work, token: str, leaves_trace: bool) -> Caller:
    row = work.session.exec(
        select(SignIn, Person)
        .join(Person, col(SignIn.person_id) == col(Person.id))
        .where(SignIn.token_hash == fingerprint(token))
    ).first()
    if row is None:
        raise NotSignedIn()
    sign_in, person = row
    ended = sign_in.ended_at is not None or not person.active
    if ended or work.now - sign_in.seen_at >= IDLE or work.now - sign_in.created_at >= LONGEST:
        raise NotSignedIn()
    if leaves_trace and work.now - sign_in.seen_at >= SEEN_EVERY:
        sign_in.seen_at = work.now
        work.session.add(sign_in)
    return caller_of(work, person)


def caller_of(work: Work, person: Person) -> Caller:
    """A person as caller, with the roles that hold today and the cases that are open to them by break-glass."""
    assignments = work.session.exec(select(RoleAssignment).where(RoleAssignment.person_id == person.id)).all()
    today = work.today
    roles: dict[Role, frozenset[UUID]] = _by_region(
        (row.role, row.region_id) for row in assignments if row.holds_on(today)
    )
    return Caller(
        "person",
        person.id,
        person.name,
        person_id=person.id,
        organisation_id=person.organisation_id,
        known_in=person.case_id,
        roles=roles,
        opened=_opened(work, person.id),
    )


def _opened(work: Work, person_id: UUID) -> frozenset[UUID]:
    running = select(BreakGlass.case_id).where(
        BreakGlass.person_id == person_id, col(BreakGlass.ended_at).is_(None), BreakGlass.ends_at > work.now
    )
    return frozenset(work.session.exec(running))


def scopes_of(caller: Caller) -> dict[str, list[UUID]]:
    """Scopes with their regions, for showing."""
    return {Scope(scope).value: sorted(regions) for scope, regions in caller.scopes.items()}
