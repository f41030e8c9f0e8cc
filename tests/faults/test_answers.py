"""Every answer, also a refusal or a failure of ours, is made the same way and gives nothing away."""

import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.flows import cases
from tests.faults.conftest import Live, slug
from tests.support.world import As

ALWAYS = {
    "cache-control": "no-store",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}
CASE = {"region": "ZK09", "title": "Een plek om te wonen"}
TWO_MB = b'{"title": "' + b"x" * 2_000_000 + b'"}'
NOWHERE = "/cases/01900000-0000-7000-8000-000000000000"


def test_every_answer_has_the_headers_of_the_house(live: Live, monkeypatch: pytest.MonkeyPatch):
    seen = set()
    for answer in one_of_each(live, monkeypatch):
        status = answer.status_code
        seen.add(status)
        for name, value in ALWAYS.items():
            assert answer.headers.get_list(name) == [value], (status, name)
        assert answer.headers["api-version"].count(".") == 2, status
        assert "default-src 'none'" in answer.headers["content-security-policy"], status
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"], status
        assert answer.headers["x-request-id"], status
        if status >= 400:
            assert answer.headers["content-type"] == "application/problem+json", status
            told = answer.json()
            assert told["status"] == status
            assert told["requestId"] == answer.headers["x-request-id"]
            assert told["title"], status
            assert told["detail"], status
    assert seen == {200, 201, 204, 304, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 503}


def one_of_each(live: Live, monkeypatch: pytest.MonkeyPatch) -> Iterator[httpx.Response]:
    coordinator, machine = live.act_as(live.world.coordinator), live.act_as(live.world.machine)
    made = coordinator.post("/cases", CASE)
    yield made
    path = f"/cases/{made.json()['id']}"
    yield coordinator.get(path)
    yield coordinator.post("/cases", {})
    yield live.act_as(live.world.nobody).get(path)
    yield coordinator.post("/clients", {"name": "Mag niet"})
    yield coordinator.get(NOWHERE)
    yield live.http.get("/v1/nowhere")
    yield live.http.get("/nowhere")
    yield live.http.put("/v1/cases")
    yield coordinator.post(f"{path}/reopening", {"reason": "Nu"})
    yield coordinator.patch(path, {"title": "B"}, version=9)
    yield coordinator.call("PATCH", path, json={"title": "B"})
    yield coordinator.call("POST", "/cases", content=TWO_MB, headers={"Content-Type": "application/json"})
    yield coordinator.call("POST", "/cases", content="a", headers={"Content-Type": "text/plain"})
    yield machine.post("/case-batches", {"source": "zk", "cases": [CASE]}, **{"Idempotency-Key": "one"})
    yield machine.post("/case-batches", {"source": "zk", "cases": [CASE, CASE]}, **{"Idempotency-Key": "one"})
    polled = machine.get("/actions")
    yield machine.call("GET", "/actions", headers={"If-None-Match": polled.headers["etag"]})
    yield from when_something_is_wrong(live, monkeypatch, coordinator, path)


def when_something_is_wrong(
    live: Live, monkeypatch: pytest.MonkeyPatch, coordinator: As, path: str
) -> Iterator[httpx.Response]:
    leaving = live.act_as(live.world.person("Iemand die gaat"))
    yield leaving.call("DELETE", "/session")
    with monkeypatch.context() as broken:
        broken.setattr(cases, "find", fail)
        yield coordinator.get("/cases")
    with monkeypatch.context() as away:
        away.setattr(live.world.app.state.limits, "per_minute", 1)
        again = [coordinator.get(path) for _ in range(3)]
        yield next(answer for answer in again if answer.status_code == 429)
    with monkeypatch.context() as gone:
        gone.setattr(live.world.app.state.database.writer.dialect, "do_commit", gone_away(live))
        yield coordinator.post("/cases", CASE)


def fail(*_: Any, **__: Any) -> None:
    raise RuntimeError("SELECT client_name FROM cases WHERE 'Mw. Testpersoon'")


def gone_away(live: Live) -> Any:
    def do_commit(_connection: Any) -> None:
        raise live.world.app.state.database.writer.dialect.loaded_dbapi.OperationalError(
            "geheim: server gone"
        )

    return do_commit


def test_a_failure_of_ours_tells_nothing_of_the_inside(live: Live, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cases, "find", fail)
    answer = live.act_as(live.world.coordinator).get("/cases")
    assert (answer.status_code, slug(answer)) == (500, "internal")
    for word in ("SELECT", "client_name", "Testpersoon", "RuntimeError", "Traceback", "cases.py"):
        assert word not in answer.text
    assert answer.json()["requestId"] in answer.json()["detail"]
    assert live.http.get("/v1/openapi.json").status_code == 200


def test_a_server_that_is_gone_tells_nothing_of_the_inside(live: Live, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(live.world.app.state.database.writer.dialect, "do_commit", gone_away(live))
    answer = live.act_as(live.world.coordinator).post("/cases", CASE)
    assert (answer.status_code, slug(answer)) == (503, "unavailable")
    assert int(answer.headers["retry-after"]) > 0
    assert "geheim" not in answer.text


def test_a_body_that_is_too_large_is_refused_however_it_comes(live: Live):
    coordinator = live.act_as(live.world.coordinator)
    json = {"Content-Type": "application/json"}
    before = live.stored()
    announced = coordinator.call("POST", "/cases", content=TWO_MB, headers=json)
    in_parts = coordinator.call("POST", "/cases", content=parts(), headers=json)
    for answer in (announced, in_parts):
        assert (answer.status_code, slug(answer)) == (413, "too-large")
        assert "1000000" in answer.json()["detail"]
    assert live.stored() == before


def parts() -> Iterator[bytes]:
    """Two megabytes without saying so beforehand."""
    for start in range(0, len(TWO_MB), 100_000):
        yield TWO_MB[start : start + 100_000]


def test_a_lie_about_the_length_hurts_nobody(live: Live):
    """A body that is announced and never comes is dropped with its connection; others go on."""
    host, port = str(live.http.base_url.host), live.http.base_url.port or 80
    headers = "".join(f"{name}: {value}\r\n" for name, value in live.world.coordinator.headers.items())
    with socket.create_connection((host, port), 10) as half:
        half.sendall(f"POST /v1/cases HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: 500\r\n\r\n{{".encode())
    assert live.act_as(live.world.coordinator).get("/cases").json()["items"] == []


def test_a_request_keeps_the_id_it_came_with(live: Live):
    coordinator = live.act_as(live.world.coordinator)
    for given, kept in (("zk-2026.11_1", True), ("a" * 65, False), ("a b", False), ("<script>", False)):
        answer = coordinator.call("GET", NOWHERE, headers={"X-Request-Id": given})
        assert (answer.headers["x-request-id"] == given) is kept
        assert answer.json()["requestId"] == answer.headers["x-request-id"]


def test_who_changed_it_and_when_is_told(live: Live):
    coordinator = live.act_as(live.world.coordinator)
    path = f"/cases/{coordinator.post('/cases', CASE).json()['id']}"
    assert coordinator.patch(path, {"title": "Eerst"}, version=1).status_code == 200
    stale = coordinator.patch(path, {"title": "Te laat"}, version=1)
    assert (stale.status_code, slug(stale)) == (412, "stale-version")
    assert "Coördinator Roos" in stale.json()["detail"]
    assert "2 november 2026, 09:00" in stale.json()["detail"]
    assert stale.json()["params"]["version"] == 2
    missing = coordinator.call("PATCH", path, json={"title": "Zonder"})
    assert (missing.status_code, slug(missing)) == (428, "version-required")
    for strange in ("2", 'W/"1"', '""', '"0", "1"'):
        assert tried(coordinator, path, strange).status_code == 412, strange
    for good in ('"2"', '"1", "2"', "*"):
        version = coordinator.get(path).json()["version"]
        assert tried(coordinator, path, good.replace("2", str(version))).status_code == 200, good
    assert coordinator.get(path).json()["title"] == "Goed"


def tried(who: As, path: str, match: str) -> httpx.Response:
    return who.call("PATCH", path, json={"title": "Goed"}, headers={"If-Match": match})
