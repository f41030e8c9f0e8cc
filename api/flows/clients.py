"""Machine clients: who they are, what they may do where, and the keys they come in with."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.core.secrets import fingerprint, new_secret
from api.flows import identity, organisations, regions
from api.flows.listing import listed
from api.models.caller import Scope
from api.models.case import Confidentiality
from api.models.client import (
    Client,
    ClientCreate,
    ClientGrant,
    ClientKey,
    ClientPatch,
    ClientRead,
    GrantFields,
    GrantRead,
    KeyCreate,
    KeyIssued,
    KeyRead,
)
from api.models.page import ListQuery, Page
from api.policies import acts, hats
from api.work import Work

AT_ONCE = 2
USUAL = timedelta(days=365)
LONGEST = timedelta(days=731)
SHOWN = len(identity.KEY_PREFIX) + 8
"""How much of a key is kept readable, so that people can tell their keys apart."""


class ClientQuery(ListQuery):
    """No filters: there are few clients."""


def read(work: Work, client: Client) -> ClientRead:
    """A client with its grants and keys, without secrets."""
    return _read_all(work, [client])[0]


def find(work: Work, wanted: ClientQuery) -> Page[ClientRead]:
    """Clients by name."""
    work.hats = hats.standing(work.caller, None)
    acts.demand_hat(work, acts.ADMINISTER)
    order: list[tuple[Any, type]] = [(col(Client.name), str), (col(Client.id), UUID)]
    rows, cursor = listed(work, select(Client), wanted, order)
    return Page(items=_read_all(work, [client for (client,) in rows]), next=cursor)


def _read_all(work: Work, clients: Sequence[Client]) -> list[ClientRead]:
    ids = [client.id for client in clients]
    grants: dict[UUID, list[GrantRead]] = {row: [] for row in ids}
    keys: dict[UUID, list[KeyRead]] = {row: [] for row in ids}
    of_grant, of_key = col(ClientGrant.client_id), col(ClientKey.client_id)
    for grant in work.session.exec(
        select(ClientGrant).where(of_grant.in_(ids)).order_by(col(ClientGrant.id))
    ):
        grants[grant.client_id].append(GrantRead.model_validate(_shown(grant, GrantRead)))
    for key in work.session.exec(select(ClientKey).where(of_key.in_(ids)).order_by(col(ClientKey.id))):
        keys[key.client_id].append(read_key(key))
    return [
        ClientRead.model_validate(
            client,
            update={"grants": grants[client.id], "keys": keys[client.id], "next": _moves(work, client)},
        )
        for client in clients
    ]


def _moves(work: Work, client: Client) -> list[str]:
    if not acts.worn(work, acts.ADMINISTER):
        return []
    return ["edit", "keys"] if client.active else ["edit"]


def _shown(row: Any, shape: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in shape.model_fields}


def read_key(key: ClientKey) -> KeyRead:
    """A key without its secret."""
    return KeyRead.model_validate(_shown(key, KeyRead))


def create(work: Work, body: ClientCreate) -> Client:
    """A client with its grants; a key is a step of its own."""
    work.hats = hats.standing(work.caller, None)
    acts.demand_hat(work, acts.ADMINISTER)
    _check(work, body.organisation_id, body.grants)
    fields = body.model_dump(exclude={"grants"})
    client = work.create(Client, **fields)
    _grant(work, client, body.grants)
    work.record("client-created", client)
    work.touch(identity.TOPIC)
    return client


def change(work: Work, client: Client, body: ClientPatch) -> Client:
    """Other facts, or other grants; what is no longer granted stops with the next request."""
    sent = body.changes()
    grants: list[GrantFields] | None = sent.pop("grants", None)
    _check(work, sent.get("organisation_id"), grants or [])
    regranted = grants is not None and _regrant(work, client, grants)
    changed = work.change(client, **sent)
    if (
        regranted and not changed
    ):  # grants are rows of their own, but the version that people see is the client's
        client.version += 1
        client.updated_at, client.updated_by = work.now, work.caller.name
        work.session.add(client)
    if changed or regranted:
        work.record("client-updated", client)
        work.touch(identity.TOPIC)
    return client


def _regrant(work: Work, client: Client, grants: list[GrantFields]) -> bool:
    wanted = {_terms(grant) for grant in grants}
    held = work.session.exec(select(ClientGrant).where(ClientGrant.client_id == client.id)).all()
    known = {_terms(grant) for grant in held}
    for grant in held:
        if _terms(grant) not in wanted:
            work.session.delete(grant)
    work.session.flush()
    _grant(work, client, [grant for grant in grants if _terms(grant) not in known])
    return wanted != known


def _terms(grant: GrantFields) -> tuple[Scope, UUID, Confidentiality]:
    return grant.scope, grant.region_id, grant.confidentiality


def _grant(work: Work, client: Client, grants: list[GrantFields]) -> None:
    for grant in grants:
        work.create(ClientGrant, grant, client_id=client.id)


def _check(work: Work, organisation_id: UUID | None, grants: list[GrantFields]) -> None:
    faults = []
    if not organisations.known(work, organisation_id):
        faults.append(Fault("not-known", "/organisationId"))
    seen = set()
    for index, grant in enumerate(grants):
        if not regions.known(work, grant.region_id):
            faults.append(Fault("not-known", f"/grants/{index}/regionId"))
        if (grant.scope, grant.region_id) in seen:
            faults.append(Fault("duplicate", f"/grants/{index}"))
        seen.add((grant.scope, grant.region_id))
    if faults:
        raise InvalidInput(faults=faults)


def valid_keys(work: Work, client: Client) -> Sequence[ClientKey]:
    """The keys with which a client can come in now, oldest first."""
    query = select(ClientKey).where(
        ClientKey.client_id == client.id, col(ClientKey.revoked_at).is_(None), ClientKey.expires_at > work.now
    )
    return work.session.exec(query.order_by(col(ClientKey.created_at), col(ClientKey.id))).all()


def issue_key(work: Work, client: Client, body: KeyCreate) -> KeyIssued:
    """A new key, shown this once. 409 when two are valid: revoke the old one first."""
    expires_at = body.expires_at or work.now + USUAL
    if expires_at <= work.now:
        raise InvalidInput(faults=[Fault("in-the-past", "/expiresAt")])
    if expires_at > work.now + LONGEST:
        raise InvalidInput(faults=[Fault("key-too-long", "/expiresAt")])
    if not client.active:
        raise Conflict("client-inactive")
    valid = valid_keys(work, client)
    if len(valid) >= AT_ONCE:
        raise Conflict("two-keys", keys=sorted(key.prefix for key in valid))
    secret = identity.KEY_PREFIX + new_secret()
    key = work.create(
        ClientKey,
        client_id=client.id,
        prefix=secret[:SHOWN],
        secret_hash=fingerprint(secret),
        expires_at=expires_at,
    )
    work.record("client-key-issued", key, clientId=str(client.id))
    work.touch(identity.TOPIC)
    return KeyIssued.model_validate({**_shown(key, KeyRead), "key": secret})


def revoke_key(work: Work, key: ClientKey) -> ClientKey:
    """Shut a key out with the next request; once revoked it stays so."""
    if key.revoked_at is None:
        work.change(key, revoked_at=work.now)
        work.record("client-key-revoked", key, clientId=str(key.client_id))
        work.touch(identity.TOPIC)
    return key
