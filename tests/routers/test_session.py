import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.core.db import Database
from api.core.settings import Settings
from api.credentials import SESSION_COOKIE
from api.flows import sign_in
from api.main import create_app
from api.models.role import Role
from api.models.sign_in import Mark
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

HERE = {"x-casustafel": "1", "host": "127.0.0.1:8000"}


@pytest.fixture
def marked(world: World) -> World:
    """The same world in a database that is marked as demonstration."""
    with world.works.open() as work:
        work.session.add(Mark(name=sign_in.DEMO, value="test", at=work.now))
    return world


@pytest.fixture
def demo(marked: World, settings: Settings, database: Database, clock: MovingClock) -> FastAPI:
    """An API with the development sign-in on."""
    return create_app(settings.model_copy(update={"dev_sign_in": True}), database, clock)


def test_me_tells_each_kind_of_caller_who_they_are(world: World) -> None:
    me = world.coordinator.get("/me").json()
    assert (me["kind"], me["name"]) == ("person", "Coördinator Roos")
    assert me["roles"] == [{"role": "coordinator", "regionId": str(world.home)}]
    assert world.administrator.get("/me").json()["roles"] == [{"role": "administrator", "regionId": None}]
    assert set(world.machine.get("/me").json()["scopes"]["cases:read"]) == {str(world.home)}
    assert world.nobody.get("/me").status_code == 401


def test_signing_out_ends_the_session_everywhere_at_once(world: World) -> None:
    gone = world.coordinator.call("DELETE", "/session")
    assert gone.status_code == 204
    assert "Max-Age=0" in gone.headers["set-cookie"]
    assert world.coordinator.get("/me").status_code == 401
    assert world.stranger.get("/me").status_code == 200
    assert world.machine.call("DELETE", "/session").status_code == 403


def test_another_site_cannot_sign_somebody_out(world: World) -> None:
    bare = {"cookie": world.coordinator.headers["cookie"]}
    assert As(world.http, bare).call("DELETE", "/session").status_code == 403
    assert world.coordinator.get("/me").status_code == 200


def test_the_development_sign_in_does_not_exist_by_itself(marked: World) -> None:
    assert marked.nobody.get("/demo-accounts").json() == {"items": [], "next": None}
    body = {"personId": str(marked.coordinator.person_id)}
    refused = marked.nobody.post("/dev-sessions", body, **HERE)
    assert (refused.status_code, refused.json()["type"]) == (404, "urn:casustafel:problem:demo-only")
    assert "set-cookie" not in refused.headers


def test_somebody_of_the_demonstration_signs_in_without_a_password(marked: World, demo: FastAPI) -> None:
    marked.person("Klaver zonder rol")
    with TestClient(demo, base_url="http://127.0.0.1:8000") as http:
        accounts = http.get("/v1/demo-accounts").json()["items"]
        assert [(row["name"], row["roles"]) for row in accounts] == [
            ("Beheerder Bas", ["administrator"]),
            ("Coördinator Elders", ["coordinator"]),
            ("Coördinator Roos", ["coordinator"]),
        ]
        made = http.post("/v1/dev-sessions", json={"personId": accounts[2]["personId"]}, headers=HERE)
        assert made.status_code == 201, made.text
        assert made.json()["name"] == "Coördinator Roos"
        cookie = made.headers["set-cookie"]
        assert cookie.startswith(f"{SESSION_COOKIE}=")
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
        assert http.get("/v1/me").json()["name"] == "Coördinator Roos"
        assert http.delete("/v1/session", headers=HERE).status_code == 204
        assert http.get("/v1/me").status_code == 401


def test_the_development_sign_in_is_not_for_other_sites_names_or_unknown_people(
    marked: World, demo: FastAPI
) -> None:
    body = {"personId": str(marked.coordinator.person_id)}
    with TestClient(demo, base_url="http://127.0.0.1:8000") as http:
        assert http.post("/v1/dev-sessions", json=body).status_code == 403
        elsewhere = {**HERE, "origin": "https://elders.example"}
        assert http.post("/v1/dev-sessions", json=body, headers=elsewhere).status_code == 403
        rebound = {**HERE, "host": "elders.example"}
        assert http.post("/v1/dev-sessions", json=body, headers=rebound).status_code == 404
        nobody = {"personId": "0190a7a0-0000-7000-8000-000000000000"}
        assert http.post("/v1/dev-sessions", json=nobody, headers=HERE).status_code == 400


def test_a_session_in_the_demonstration_is_not_given_out_again(marked: World, demo: FastAPI) -> None:
    body = {"personId": str(marked.coordinator.person_id)}
    with TestClient(demo, base_url="http://127.0.0.1:8000") as http:
        headers = {**HERE, "idempotency-key": "een"}
        first = http.post("/v1/dev-sessions", json=body, headers=headers).headers["set-cookie"]
        http.cookies.clear()
        again = http.post("/v1/dev-sessions", json=body, headers=headers).headers["set-cookie"]
    assert first != again


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "casustafel.example"])
def test_the_api_does_not_start_with_the_development_sign_in_elsewhere(
    host: str, marked: World, settings: Settings, database: Database
) -> None:
    unsafe = settings.model_copy(update={"dev_sign_in": True, "host": host})
    with pytest.raises(sign_in.UnsafeSignIn, match="eigen machine"):
        create_app(unsafe, database)


def test_the_api_does_not_start_with_the_development_sign_in_on_real_data(
    works: Works, settings: Settings, database: Database
) -> None:
    unsafe = settings.model_copy(update={"dev_sign_in": True})
    with pytest.raises(sign_in.UnsafeSignIn, match="demogegevens"):
        create_app(unsafe, database)


def test_nor_where_there_are_no_tables_yet(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    unsafe = Settings(database_url=f"sqlite:///{path}", dev_sign_in=True)
    with pytest.raises(sign_in.UnsafeSignIn, match="demogegevens"):
        create_app(unsafe)


def test_a_manager_is_one_too(marked: World, demo: FastAPI) -> None:
    marked.person("Manager Munt", Role.MANAGER, marked.home)
    with TestClient(demo, base_url="http://localhost:8000") as http:
        names = [row["name"] for row in http.get("/v1/demo-accounts").json()["items"]]
    assert "Manager Munt" in names


def test_a_session_ends_when_nobody_is_there_and_at_the_end_of_the_day(
    world: World, clock: MovingClock
) -> None:
    for _ in range(2):
        clock.move(minutes=29)
        assert world.coordinator.get("/cases").status_code == 200
    clock.move(minutes=31)
    assert world.coordinator.get("/cases").status_code == 401
    world.sign_in_again(world.coordinator)
    for _ in range(23):
        clock.move(minutes=25)
        assert world.coordinator.get("/cases").status_code == 200
    clock.move(minutes=25)
    assert world.coordinator.get("/cases").status_code == 401, "ten hours, however busy the day was"
