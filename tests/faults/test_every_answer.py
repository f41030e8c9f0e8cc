"""Every answer, whatever it answers, tells the browser to do no more with it than is meant."""

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.core.db import Database
from api.core.settings import Settings
from api.edge import HEADERS
from api.main import create_app
from tests.support.world import World

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
ALWAYS = {name.decode(): value.decode() for name, value in HEADERS}
ASK = {"access-control-request-method": "POST"}
OPEN = {"/": {"cache-control"}}
# Method, path, headers and what is sent; with the status that is meant.
ANSWERS: list[tuple[int, str, str, dict[str, str], bytes]] = [
    (200, "GET", "/health/live", {}, b""),
    (200, "GET", "/v1/identity-providers", {}, b""),
    (200, "GET", "/", {}, b""),
    (200, "HEAD", "/", {}, b""),
    (404, "GET", "/docs", {}, b""),
    (404, "GET", "/.env", {}, b""),
    (404, "GET", "/.git/config", {}, b""),
    (404, "GET", "/v1/nothing", {}, b""),
    (404, "GET", "/assets/../../secret.txt", {}, b""),
    (404, "GET", "/assets/%2e%2e/%2e%2e/secret.txt", {}, b""),
    (404, "GET", "/assets/%252e%252e%252fsecret.txt", {}, b""),
    (404, "GET", "/assets/..%5c..%5csecret.txt", {}, b""),
    (404, "GET", "/index.html%00.js", {}, b""),
    (404, "GET", "/%2fsecret.txt", {}, b""),
    (404, "GET", "/assets/index-1234.js/", {}, b""),
    (405, "DELETE", "/v1/me", {}, b""),
    (405, "TRACE", "/v1/me", {}, b""),
    (405, "OPTIONS", "/v1/me", {}, b""),
    (400, "OPTIONS", "/v1/me", {"origin": "https://elders.example", **ASK}, b""),
    (200, "OPTIONS", "/v1/me", {"origin": "https://site.example", **ASK}, b""),
    (401, "GET", "/v1/me", {}, b""),
    (401, "GET", "/v1/me", {"authorization": "Bearer x"}, b""),
    (401, "GET", "/v1/me", {"authorization": "Basic \x7f"}, b""),
    (413, "POST", "/v1/oauth/token", {}, b"x" * 1_000_001),
    (415, "POST", "/v1/oauth/token", {"content-type": "text/plain"}, b"x"),
    (500, "GET", "/broken", {}, b""),
]


@pytest.fixture
def http(settings: Settings, database: Database, tmp_path: Path):
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>casustafel</title>")
    (folder / "assets" / "index-1234.js").write_text("export const here = true;\n")
    (tmp_path / "secret.txt").write_text("not of the site")
    changed = {"frontend_dir": folder, "allowed_origins": ("https://site.example",), "rate_limit": 1000}
    app: FastAPI = create_app(settings.model_copy(update=changed), database)

    def broken() -> None:
        raise RuntimeError("names and secrets")

    app.add_api_route("/broken", broken)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def careful(answer: httpx.Response) -> dict[str, str]:
    """Which of the headers of every answer it lacks. The page is for everybody, and may be kept."""
    lacking = {name: value for name, value in ALWAYS.items() if answer.headers.get(name) != value}
    public = OPEN.get(answer.request.url.path, set()) if answer.is_success else set()
    return {name: value for name, value in lacking.items() if name not in public}


@ONE_ENGINE
def test_every_answer_is_careful(http: TestClient):
    heard = []
    for _, method, path, headers, content in ANSWERS:
        answer = http.request(method, path, headers=headers, content=content)
        assert careful(answer) == {}, (method, path)
        assert answer.headers["x-request-id"]
        assert "names and secrets" not in answer.text
        assert "not of the site" not in answer.text
        heard.append((answer.status_code, method, path))
    assert heard == [(status, method, path) for status, method, path, _, _ in ANSWERS]


@ONE_ENGINE
def test_so_are_refusals_of_who_asks_too_often(world: World, settings: Settings, database: Database):
    app = create_app(settings.model_copy(update={"rate_limit": 1}), database)
    with TestClient(app) as http:
        answers = [http.get("/v1/me", headers=world.coordinator.headers) for _ in range(3)]
    assert answers[-1].status_code == 429
    assert careful(answers[-1]) == {}


@ONE_ENGINE
def test_what_is_personal_is_kept_by_no_browser_and_no_proxy(world: World):
    for path in ("/me", "/cases", "/actions", "/people"):
        assert world.coordinator.get(path).headers["cache-control"] == "no-store"


@ONE_ENGINE
def test_only_named_sites_may_read_answers(http: TestClient):
    for origin, told in (("https://site.example", "https://site.example"), ("https://elders.example", None)):
        answer = http.get("/v1/me", headers={"origin": origin})
        assert answer.headers.get("access-control-allow-origin") == told


@ONE_ENGINE
def test_the_name_that_was_asked_for_is_not_told_on(http: TestClient):
    """No answer holds an address that is made of the header Host."""
    for path in ("/", "/v1/identity-providers", "/v1/me"):
        answer = http.get(path, headers={"host": "elders.example"}, follow_redirects=False)
        assert "elders.example" not in answer.text
        assert "location" not in answer.headers
