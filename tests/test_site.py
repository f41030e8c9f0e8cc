"""The built site beside the API, and pages of another origin."""

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.core.db import Database
from api.core.settings import Settings
from api.main import create_app

PAGE = "<!doctype html><title>casustafel</title>"
SCRIPT = "export const here = true;\n" * 200


@pytest.fixture
def app(settings: Settings, database: Database, tmp_path: Path) -> FastAPI:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "assets" / "index-1234.js").write_text(SCRIPT)
    (tmp_path / "secret.txt").write_text("not of the site")
    changed = {"frontend_dir": folder, "allowed_origins": ("https://site.example",)}
    return create_app(settings.model_copy(update=changed), database)


@pytest.fixture
def http(app: FastAPI) -> httpx.Client:
    return TestClient(app, raise_server_exceptions=False)


def test_the_page_is_asked_for_anew_and_what_it_loads_is_kept(http: httpx.Client):
    page, script = http.get("/"), http.get("/assets/index-1234.js")
    assert page.text == http.get("/index.html").text == PAGE
    assert page.headers["cache-control"] == "no-cache"
    assert script.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert script.headers["content-encoding"] == "gzip"
    assert len(script.text) == len(SCRIPT)
    assert http.get("/", headers={"if-none-match": page.headers["etag"]}).status_code == 304


def test_the_page_has_the_headers_of_every_answer(http: httpx.Client):
    headers = http.get("/").headers
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-request-id"]


@pytest.mark.parametrize(
    "path", ["/secret.txt", "/../secret.txt", "/assets/..%2f..%2fsecret.txt", "/assets/", "/nowhere"]
)
def test_what_is_no_file_of_the_site_is_not_there(http: httpx.Client, path: str):
    answer = http.get(path)
    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:casustafel:problem:not-found"


def test_files_are_only_read(http: httpx.Client):
    assert http.head("/").status_code == 200
    assert http.post("/").status_code == 404


def test_without_a_built_site_there_is_the_api(settings: Settings, database: Database, tmp_path: Path):
    nowhere = settings.model_copy(update={"frontend_dir": tmp_path / "absent"})
    http = TestClient(create_app(nowhere, database), raise_server_exceptions=False)
    assert http.get("/").status_code == 404
    assert http.get("/health/live").status_code == 200


def test_a_site_that_we_know_may_ask_and_read(http: httpx.Client):
    asked = {"origin": "https://site.example", "access-control-request-method": "PATCH"}
    wanted = {
        "access-control-request-headers": "content-type,if-match,idempotency-key,x-casustafel,x-file-name"
    }
    allowed = http.options("/v1/cases", headers=asked | wanted)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == "https://site.example"
    assert allowed.headers["access-control-allow-credentials"] == "true"
    told = http.get("/v1/demo-accounts", headers={"origin": "https://site.example"})
    assert "ETag" in told.headers["access-control-expose-headers"]


def test_another_site_may_not(http: httpx.Client):
    asked = {"origin": "https://evil.example", "access-control-request-method": "PATCH"}
    assert http.options("/v1/cases", headers=asked).status_code == 400
    assert "access-control-allow-origin" not in http.get("/v1/demo-accounts", headers=asked).headers
