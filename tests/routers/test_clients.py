from typing import Any

from sqlmodel import select

from api.core.ids import new_id
from api.models.client import ClientKey
from api.models.idempotency import StoredAnswer
from tests.support.world import As, World


def _client(world: World, *scopes: str) -> dict[str, Any]:
    grants = [{"scope": scope, "regionId": str(world.home)} for scope in scopes or ("cases:read",)]
    made = world.administrator.post("/clients", {"name": "Script van het team", "grants": grants})
    assert made.status_code == 201, made.text
    return dict(made.json())


def _key(world: World, client: dict[str, Any], **body: object) -> tuple[dict[str, Any], As]:
    made = world.administrator.post(f"/clients/{client['id']}/keys", body)
    assert made.status_code == 201, made.text
    return made.json(), As(world.http, {"authorization": f"Bearer {made.json()['key']}"})


def test_a_key_opens_what_was_granted_and_nothing_else(world: World) -> None:
    client = _client(world, "cases:read")
    key, machine = _key(world, client)
    assert key["key"].startswith("ck_")
    assert key["key"].startswith(key["prefix"])
    assert machine.get("/me").json()["scopes"] == {"cases:read": [str(world.home)]}
    assert machine.get("/cases").status_code == 200
    pushed = machine.put("/sources/zk/cases/1", {"region": "ZK09", "title": "Casus 1"})
    assert pushed.status_code == 403


def test_a_key_is_shown_once_and_kept_as_a_hash(world: World) -> None:
    client = _client(world)
    path = f"/clients/{client['id']}/keys"
    made = world.administrator.post(path, {}, **{"Idempotency-Key": "nieuwe-sleutel"})
    secret = made.json()["key"]
    shown = world.administrator.get(f"/clients/{client['id']}").text
    assert secret not in shown
    assert made.json()["prefix"] in shown
    with world.works.open() as work:
        assert not work.session.exec(select(StoredAnswer).where(StoredAnswer.key == "nieuwe-sleutel")).all()
        kept = work.session.exec(select(ClientKey).where(ClientKey.prefix == made.json()["prefix"])).one()
        assert secret not in kept.model_dump_json()


def test_two_keys_at_once_and_no_third(world: World) -> None:
    client = _client(world)
    first, by_first = _key(world, client)
    _, by_second = _key(world, client)
    third = world.administrator.post(f"/clients/{client['id']}/keys", {})
    assert (third.status_code, third.json()["type"]) == (409, "urn:casustafel:problem:two-keys")
    assert first["prefix"] in third.json()["detail"]
    revoked = world.administrator.post(f"/client-keys/{first['id']}/revocation")
    assert revoked.status_code == 200
    assert revoked.json()["revokedAt"]
    assert (by_first.get("/me").status_code, by_second.get("/me").status_code) == (401, 200)
    assert world.administrator.post(f"/client-keys/{first['id']}/revocation").json() == revoked.json()
    _key(world, client)


def test_a_key_ends_by_itself_and_is_never_valid_for_long(world: World) -> None:
    client = _client(world)
    _, machine = _key(world, client, expiresAt="2026-11-09T00:00:00+01:00")
    for moment, code in (("2026-11-01T00:00:00Z", "in-the-past"), ("2029-01-01T00:00:00Z", "key-too-long")):
        refused = world.administrator.post(f"/clients/{client['id']}/keys", {"expiresAt": moment})
        assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [("/expiresAt", code)]
    assert machine.get("/me").status_code == 200
    world.works.clock.move(days=7)  # type: ignore[attr-defined]  # the clock of a test moves
    assert machine.get("/me").status_code == 401


def test_what_is_no_longer_granted_stops_at_once(world: World) -> None:
    client = _client(world, "cases:read", "cases:write")
    _, machine = _key(world, client)
    assert machine.get("/cases").status_code == 200
    path = f"/clients/{client['id']}"
    actions = [{"scope": "actions:read", "regionId": str(world.home)}]
    changed = world.administrator.patch(path, {"grants": actions})
    assert changed.status_code == 200, changed.text
    assert [grant["scope"] for grant in changed.json()["grants"]] == ["actions:read"]
    assert changed.json()["version"] == client["version"] + 1
    assert machine.get("/cases").status_code == 403
    assert world.administrator.patch(path, {"grants": actions}).json()["version"] == changed.json()["version"]
    assert world.administrator.patch(path, {"active": False}).status_code == 200
    assert machine.get("/me").status_code == 401
    no_key = world.administrator.post(f"{path}/keys", {})
    assert (no_key.status_code, no_key.json()["type"]) == (409, "urn:casustafel:problem:client-inactive")


def test_every_fault_of_a_client_is_named(world: World) -> None:
    home = {"scope": "cases:read", "regionId": str(world.home)}
    body = {
        "name": "Fout",
        "organisationId": str(new_id()),
        "grants": [home, home, {**home, "regionId": str(new_id())}],
    }
    refused = world.administrator.post("/clients", body)
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [
        ("/organisationId", "not-known"),
        ("/grants/1", "duplicate"),
        ("/grants/2/regionId", "not-known"),
    ]
    unknown = world.administrator.post("/clients", {"name": "Fout", "grants": [{**home, "scope": "alles"}]})
    assert [e["pointer"] for e in unknown.json()["errors"]] == ["/grants/0/scope"]
    twice = world.administrator.patch(f"/clients/{_client(world)['id']}", {"grants": [home, home]})
    assert [e["pointer"] for e in twice.json()["errors"]] == ["/grants/1"]


def test_clients_are_for_administrators_only(world: World) -> None:
    client = _client(world)
    for who in (world.coordinator, world.machine):
        assert who.post("/clients", {"name": "Van mij"}).status_code == 403
        assert who.get("/clients").status_code == 403
    assert world.coordinator.get(f"/clients/{client['id']}").status_code == 404
    assert world.coordinator.post(f"/clients/{client['id']}/keys").status_code == 404
    names = [item["name"] for item in world.administrator.get("/clients").json()["items"]]
    assert names == ["Script van het team", "Zorgkantoorsysteem"]
