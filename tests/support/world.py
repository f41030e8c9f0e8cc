"""A small world to test in: two regions, people with roles, a machine, and calls to the API as each of them."""

import itertools
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any
from uuid import UUID

import httpx
from fastapi import FastAPI
from sqlmodel import select
from starlette.testclient import TestClient

from api.core.ids import new_id
from api.core.secrets import fingerprint, new_secret
from api.credentials import ENCRYPTED_ONLY, SESSION_COOKIE
from api.models.caller import Scope
from api.models.case import Confidentiality
from api.models.client import Client, ClientGrant, ClientKey
from api.models.organisation import Organisation, OrganisationKind
from api.models.person import Person
from api.models.region import Region
from api.models.role import Role, RoleAssignment
from api.models.sign_in import SignIn
from api.work import Work, Works
from tests.support.documented import demand_documented

_COUNT = itertools.count()


def _session(token: str, person_id: UUID, work: Work) -> SignIn:
    return SignIn.model_validate(
        {
            "token_hash": fingerprint(token),
            "person_id": person_id,
            "created_at": work.now,
            "seen_at": work.now,
        }
    )


class As:
    """Calls to the API as one caller. Changes take the ETag of the row they are given."""

    def __init__(self, http: httpx.Client, headers: dict[str, str], person_id: UUID | None = None) -> None:
        self.http, self.headers, self.person_id = http, headers, person_id

    def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Any request, with the caller's credentials."""
        headers = {**self.headers, **options.pop("headers", {})}
        if method == "POST":
            headers.setdefault("Idempotency-Key", f"test-{next(_COUNT)}")
        answer = self.http.request(method, f"/v1{path}", headers=headers, **options)
        demand_documented(answer)
        return answer

    def get(self, path: str, **query: Any) -> httpx.Response:
        """GET."""
        return self.call(
            "GET", path, params=query or None
        )  # none at all: an empty one drops what the path asks

    def post(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """POST."""
        return self.call("POST", path, json={} if body is None else body, headers=headers)

    def patch(self, path: str, body: Any, version: int | None = None) -> httpx.Response:
        """PATCH of the version given, or of the one that stands there now."""
        return self.call("PATCH", path, json=body, headers=self._match(path, version))

    def put(self, path: str, body: Any, **headers: str) -> httpx.Response:
        """PUT."""
        return self.call("PUT", path, json=body, headers=headers)

    def delete(self, path: str, version: int | None = None) -> httpx.Response:
        """DELETE of the version given, or of the one that stands there now."""
        return self.call("DELETE", path, headers=self._match(path, version))

    def _match(self, path: str, version: int | None) -> dict[str, str]:
        return {"If-Match": f'"{version}"' if version else self.get(path).headers.get("etag", '"1"')}


class World(AbstractContextManager["World"]):
    """``home`` and ``away`` are two regions; ``coordinator`` works in the first, ``stranger`` in the second."""

    def __init__(self, app: FastAPI, works: Works, http: httpx.Client | None = None) -> None:
        self.app, self.works = app, works
        self.http = http or TestClient(app, raise_server_exceptions=False)
        with works.open() as work:
            codes = {region.code: region.id for region in work.session.exec(select(Region))}
            self.home, self.away = codes["ZK09"], codes["ZK20"]
            self.provider = self._organisation(work, "De Linde", OrganisationKind.CARE_PROVIDER)
            self.office = self._organisation(work, "Zorgkantoor Noord", OrganisationKind.CARE_OFFICE)
        self.coordinator = self.person("Coördinator Roos", Role.COORDINATOR, self.home)
        self.stranger = self.person("Coördinator Elders", Role.COORDINATOR, self.away)
        self.administrator = self.person("Beheerder Bas", Role.ADMINISTRATOR)
        self.machine = self.client(list(Scope), [self.home])
        self.nobody = As(self.http, {})

    def __enter__(self) -> "World":
        """Start the app."""
        self.http.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the app."""
        self.http.__exit__(kind, error, trace)

    @property
    def cookie(self) -> str:
        """The name of the cookie of a session, which goes with the address of the site."""
        encrypted = self.app.state.settings.site_url.startswith("https://")
        return f"{ENCRYPTED_ONLY if encrypted else ''}{SESSION_COOKIE}"

    def _organisation(self, work: Work, name: str, kind: OrganisationKind) -> UUID:
        return work.create(Organisation, name=name, kind=kind, region_id=self.home).id

    def person(self, name: str, role: Role | None = None, region_id: UUID | None = None, **fields: Any) -> As:
        """Somebody with an account, signed in, with at most one standing role."""
        token = new_secret()
        with self.works.open() as work:
            person = work.create(Person, name=name, **fields)
            if role is not None:
                start = work.today.replace(year=2020)
                work.create(
                    RoleAssignment, person_id=person.id, role=role, region_id=region_id, valid_from=start
                )
            work.session.add(_session(token, person.id, work))
        return As(self.http, {"cookie": f"{self.cookie}={token}", "x-casustafel": "1"}, person.id)

    def sign_in_again(self, who: As) -> None:
        """A new session for somebody whose session ended because the clock was moved."""
        token = new_secret()
        with self.works.open() as work:
            assert who.person_id
            work.session.add(_session(token, who.person_id, work))
        who.headers["cookie"] = f"{self.cookie}={token}"

    def client(
        self,
        scopes: list[Scope],
        regions: list[UUID],
        level: Confidentiality = Confidentiality.CASE_CONFIDENTIAL,
    ) -> As:
        """A machine client with these scopes in these regions, for cases up to a level of confidentiality."""
        key = f"ck_{new_secret()}"
        with self.works.open() as work:
            client = work.create(Client, name="Zorgkantoorsysteem")
            for scope, region_id in itertools.product(scopes, regions):
                granted = {"scope": scope, "region_id": region_id, "confidentiality": level}
                work.create(ClientGrant, client_id=client.id, **granted)
            expires = work.now.replace(year=2090)
            work.create(
                ClientKey,
                client_id=client.id,
                prefix=str(new_id())[-12:],
                secret_hash=fingerprint(key),
                expires_at=expires,
            )
        return As(self.http, {"authorization": f"Bearer {key}"})

    def case(self, **fields: Any) -> dict[str, Any]:
        """An active case in the home region."""
        body = {"region": "ZK09", "title": "Een plek om te wonen", "clientName": "Mw. Testpersoon", **fields}
        made = self.coordinator.post("/cases", body)
        assert made.status_code == 201, made.text
        case_id = made.json()["id"]
        accepted = self.coordinator.post(f"/cases/{case_id}/triage", {"decision": "accept"})
        assert accepted.status_code == 200, accepted.text
        return dict(accepted.json())
