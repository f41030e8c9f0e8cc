import base64
from typing import Any

import httpx
import pytest
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from sqlmodel import select

from api.core.ids import new_id
from api.models.client_token import ClientToken
from tests.support.world import As, World

GRANT = {"grant_type": "client_credentials"}


@pytest.fixture
def client(world: World) -> dict[str, Any]:
    """A client with two scopes and a key."""
    grants = [{"scope": scope, "regionId": str(world.home)} for scope in ("cases:read", "actions:read")]
    made = world.administrator.post("/clients", {"name": "Script", "grants": grants}).json()
    key = world.administrator.post(f"/clients/{made['id']}/keys").json()
    return {**made, "key": key["key"], "keyId": key["id"]}


def asked(world: World, name: str, secret: str, **form: str) -> httpx.Response:
    basic = base64.b64encode(f"{name}:{secret}".encode()).decode()
    return world.nobody.call(
        "POST", "/oauth/token", data=GRANT | form, headers={"authorization": f"Basic {basic}"}
    )


def by_token(world: World, answer: httpx.Response) -> As:
    assert answer.status_code == 200, answer.text
    return As(world.http, {"authorization": f"Bearer {answer.json()['access_token']}"})


def test_a_key_is_changed_for_a_token_that_lasts_a_quarter_of_an_hour(world: World, client: dict[str, Any]):
    answer = asked(world, client["id"], client["key"])
    machine = by_token(world, answer)
    given = answer.json()
    assert (given["token_type"], given["expires_in"]) == ("Bearer", 900)
    assert given["scope"] == "actions:read cases:read"
    assert answer.headers["cache-control"] == "no-store"
    home = [str(world.home)]
    assert machine.get("/me").json()["scopes"] == {"cases:read": home, "actions:read": home}
    with world.works.open() as work:
        kept = work.session.exec(select(ClientToken)).one()
        assert given["access_token"] not in kept.model_dump_json()
    shown = world.administrator.get(f"/clients/{client['id']}").json()
    assert shown["keys"][0]["lastUsedAt"]
    world.works.clock.move(minutes=15)  # type: ignore[attr-defined]  # the clock of a test moves
    assert machine.get("/me").status_code == 401


def test_a_token_is_worth_what_was_asked_for(world: World, client: dict[str, Any]):
    machine = by_token(world, asked(world, client["id"], client["key"], scope="actions:read"))
    assert list(machine.get("/me").json()["scopes"]) == ["actions:read"]
    assert machine.get("/cases").status_code == 403
    refused = asked(world, client["id"], client["key"], scope="actions:read cases:write")
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_scope")


def test_a_token_ends_with_its_key_its_client_and_its_grants(world: World, client: dict[str, Any]):
    path = f"/clients/{client['id']}"
    machine = by_token(world, asked(world, client["id"], client["key"]))
    only = [{"scope": "actions:read", "regionId": str(world.home)}]
    assert machine.get("/cases").status_code == 200
    assert world.administrator.patch(path, {"grants": only}).status_code == 200
    assert machine.get("/cases").status_code == 403
    assert world.administrator.patch(path, {"active": False}).status_code == 200
    assert machine.get("/me").status_code == 401
    assert asked(world, client["id"], client["key"]).json()["error"] == "invalid_client"
    assert world.administrator.patch(path, {"active": True}).status_code == 200
    assert machine.get("/me").status_code == 200
    assert world.administrator.post(f"/client-keys/{client['keyId']}/revocation").status_code == 200
    assert machine.get("/me").status_code == 401
    assert asked(world, client["id"], client["key"]).status_code == 401


def test_a_token_lasts_no_longer_than_its_key(world: World, client: dict[str, Any]):
    soon = world.administrator.post(
        f"/clients/{client['id']}/keys", {"expiresAt": "2026-11-02T08:05:00Z"}
    ).json()["key"]
    assert asked(world, client["id"], soon).json()["expires_in"] == 300


def test_only_the_right_key_of_the_right_client(world: World, client: dict[str, Any]):
    other = world.administrator.post("/clients", {"name": "Ander", "grants": []}).json()["id"]
    for name, secret in (
        (client["id"], client["key"] + "x"),
        (client["id"], ""),
        (other, client["key"]),
        (str(new_id()), client["key"]),
        ("nobody", client["key"]),
    ):
        refused = asked(world, name, secret)
        assert refused.status_code == 401, name
        assert refused.json()["error"] == "invalid_client"
        assert refused.headers["www-authenticate"].startswith("Basic ")


def test_a_request_that_is_not_as_the_standard_says(world: World, client: dict[str, Any]):
    own = {"client_id": client["id"], "client_secret": client["key"]}
    post = world.nobody.call
    good = post("POST", "/oauth/token", data=GRANT | own)
    assert good.status_code == 200
    wrong = post("POST", "/oauth/token", data=own | {"grant_type": "password"})
    assert (wrong.status_code, wrong.json()["error"]) == (400, "unsupported_grant_type")
    both = asked(world, client["id"], client["key"], **own)
    assert (both.status_code, both.json()["error"]) == (400, "invalid_request")
    twice = post("POST", "/oauth/token", data=GRANT | own | {"scope": ["cases:read", "actions:read"]})
    assert (twice.status_code, twice.json()["error"]) == (400, "invalid_request")
    assert post("POST", "/oauth/token", json=GRANT | own).status_code == 415
    assert post("POST", "/oauth/token", data=GRANT).status_code == 401
    for header in ("Basic !!!", "Basic bm9jb2xvbg==", "Bearer x"):
        headers = {"authorization": header}
        assert post("POST", "/oauth/token", data=GRANT, headers=headers).status_code == 401, header


def test_a_library_for_oauth_knows_what_we_say(world: World, client: dict[str, Any]):
    for method in ("client_secret_basic", "client_secret_post"):
        with OAuth2Client(
            client["id"], client["key"], token_endpoint_auth_method=method, transport=world.http._transport
        ) as http:
            token = http.fetch_token("http://testserver/v1/oauth/token")
            assert token["access_token"].startswith("ct_")
            assert http.get("http://testserver/v1/me").json()["kind"] == "machine"
    with (
        OAuth2Client(client["id"], "ck_wrong", transport=world.http._transport) as http,
        pytest.raises(OAuthError, match="invalid_client"),
    ):
        http.fetch_token("http://testserver/v1/oauth/token")
