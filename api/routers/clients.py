"""/clients and /client-keys: the machines that call, what they may do, and their keys."""

from typing import Annotated

from fastapi import Query

from api.answer import Answer
from api.deps import Router
from api.flows import clients
from api.flows.clients import ClientQuery
from api.guards import VisibleClient, VisibleKey
from api.models.client import ClientCreate, ClientPatch, ClientRead, KeyCreate, KeyIssued, KeyRead
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("clients")


@router.read("/clients", acts.ADMINISTER)
def list_clients(work: Work, wanted: Annotated[ClientQuery, Query()]) -> Page[ClientRead]:
    """Machine clients by name."""
    return clients.find(work, wanted)


@router.make("/clients", acts.ADMINISTER)
def create_client(work: Work, body: ClientCreate) -> ClientRead:
    """A machine client with its grants: scope by region."""
    return clients.read(work, clients.create(work, body))


@router.read("/clients/{clientId}", acts.ADMINISTER)
def read_client(work: Work, client: VisibleClient) -> ClientRead:
    """One client with its grants and keys."""
    return clients.read(work, client)


@router.change("/clients/{clientId}", acts.ADMINISTER)
def change_client(work: Work, client: VisibleClient, body: ClientPatch) -> ClientRead:
    """Change a client; ``grants`` is the whole list, ``active: false`` shuts it out at once."""
    return clients.read(work, clients.change(work, client, body))


@router.make("/clients/{clientId}/keys", acts.ADMINISTER, response_model=KeyIssued)
def create_client_key(work: Work, client: VisibleClient, body: KeyCreate) -> Answer:
    """A new key, shown this once; two may be valid at the same time, so that a system can change over."""
    key = clients.issue_key(work, client, body)
    return Answer(key, headers={"location": f"/v1/clients/{client.id}"}, secret=True)


@router.act("/client-keys/{keyId}/revocation", acts.ADMINISTER)
def revoke_client_key(work: Work, key: VisibleKey) -> KeyRead:
    """Shut a key out at once."""
    return clients.read_key(clients.revoke_key(work, key))
