"""Subscriptions over the API: who may, whose they are, what is refused and why (S3)."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from api.flows import fan_out
from api.models.caller import Scope
from api.models.client import Client
from api.models.event import Event
from api.models.subscription import SubscriptionKey
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.preparing import faults, fine, slug
from tests.support.scene import absent
from tests.support.world import World

URL = "https://hook.example/casustafel"


@pytest.fixture
def made(world: World) -> dict[str, Any]:
    return fine(world.machine.post("/subscriptions", {"url": URL, "types": ["minutes-sent"]}))


def types(world: World) -> list[str]:
    with world.works.open(write=False) as work:
        found = work.session.exec(select(Event.type).order_by(Event.seq)).all()  # type: ignore[arg-type]  # a column
    return [type_ for type_ in found if type_.startswith("subscription-")]


def test_the_secret_is_shown_once_and_never_again(world: World, made: dict[str, Any]) -> None:
    assert made["secret"].startswith("whsec_")
    assert (made["url"], made["types"], made["status"]) == (URL, ["minutes-sent"], "active")
    assert made["next"] == ["edit", "keys", "ping", "replay", "pause"]
    path = f"/subscriptions/{made['id']}"
    second = fine(world.machine.post(f"{path}/keys"))
    assert second["secret"] != made["secret"]
    for answer in (
        world.machine.get(path),
        world.machine.get("/subscriptions"),
        world.administrator.get(path),
        world.machine.patch(path, {"types": []}),
        world.machine.get("/events"),
    ):
        fine(answer)
        assert made["secret"] not in answer.text
        assert second["secret"] not in answer.text
    keys = fine(world.machine.get(path))["keys"]
    assert [set(key) for key in keys] == [{"id", "createdAt", "expiresAt"}] * 2
    assert [key["expiresAt"] is None for key in keys] == [False, True]
    with world.works.open(write=False) as work:
        stored = work.run(Event.__table__.select()).all()  # type: ignore[attr-defined]  # not declared
    assert made["secret"] not in str(stored)


def test_a_repeated_request_makes_no_second_one(world: World) -> None:
    first = world.machine.post("/subscriptions", {"url": URL}, **{"Idempotency-Key": "once"})
    again = world.machine.post("/subscriptions", {"url": URL}, **{"Idempotency-Key": "once"})
    assert first.status_code == 201
    assert slug(again) == "409 already-subscribed", "the secret was not kept to be told again"
    assert len(fine(world.machine.get("/subscriptions"))["items"]) == 1


def test_an_owner_sees_its_own_and_an_administrator_all(world: World, made: dict[str, Any]) -> None:
    other = world.client([Scope.EVENTS_READ], [world.home])
    theirs = fine(other.post("/subscriptions", {"url": URL}))
    path = f"/subscriptions/{made['id']}"
    assert [row["id"] for row in fine(other.get("/subscriptions"))["items"]] == [theirs["id"]]
    assert [row["id"] for row in fine(world.administrator.get("/subscriptions"))["items"]] == [
        theirs["id"],
        made["id"],
    ]
    calls: list[tuple[str, str, Any]] = [
        ("GET", path, None),
        ("PATCH", path, {"types": []}),
        ("DELETE", path, None),
        ("GET", f"{path}/deliveries", None),
        *(("POST", f"{path}/{what}", {}) for what in ("pause", "resumption", "ping", "keys")),
        ("POST", f"{path}/replay", {"since": "2026-11-02T08:00:00Z"}),
    ]
    for method, address, body in calls:
        for who in (other, world.coordinator):
            elsewhere = who.call(method, address, json=body, headers={"If-Match": '"1"'})
            nowhere = who.call(
                method, address.replace(made["id"], str(absent())), json=body, headers={"If-Match": '"1"'}
            )
            assert slug(elsewhere) == slug(nowhere) == "404 not-found", (method, address)
    assert slug(world.client([Scope.CASES_READ], [world.home]).get("/subscriptions")) == "403 not-permitted"
    assert slug(world.coordinator.get("/subscriptions")) == "403 not-permitted"
    assert slug(world.coordinator.post("/subscriptions", {"url": URL})) == "403 not-permitted"
    assert slug(world.nobody.get("/subscriptions")) == "401 not-signed-in"
    assert fine(world.machine.get(path))["status"] == "active"


def test_an_administrator_subscribes_a_client(world: World) -> None:
    with world.works.open(write=False) as work:
        client_id = work.session.exec(select(Client.id)).one()
    administrator = world.administrator
    made = fine(administrator.post("/subscriptions", {"url": URL, "clientId": str(client_id)}))
    assert made["clientId"] == str(client_id)
    assert fine(world.machine.get(f"/subscriptions/{made['id']}"))["url"] == URL
    assert faults(administrator.post("/subscriptions", {"url": URL})) == {("/clientId", "missing")}
    unknown = {"url": URL, "clientId": str(absent())}
    assert faults(administrator.post("/subscriptions", unknown)) == {("/clientId", "not-known")}
    other = world.client([Scope.EVENTS_READ], [world.home])
    taken_over = other.post("/subscriptions", {"url": URL, "clientId": str(client_id)})
    assert faults(taken_over) == {("/clientId", "not-known")}


WRONG: list[tuple[dict[str, Any], set[tuple[str, str]]]] = [
    ({}, {("/url", "missing")}),
    ({"url": ""}, {("/url", "too-short")}),
    ({"url": 1}, {("/url", "wrong-type")}),
    ({"url": "https://hook.example/" + "x" * 500}, {("/url", "too-long")}),
    ({"url": "https://hook.example/\x00"}, {("/url", "control-character")}),
    ({"url": "http://hook.example/"}, {("/url", "webhook-url")}),
    ({"url": "https://a:b@hook.example/"}, {("/url", "webhook-url")}),
    ({"url": "https://127.0.0.1/"}, {("/url", "webhook-not-public")}),
    ({"url": "http://127.0.0.1:8080/"}, {("/url", "webhook-url")}),
    ({"url": "https://[::ffff:10.0.0.1]/"}, {("/url", "webhook-not-public")}),
    (
        {"url": "https://169.254.169.254/", "types": ["nope"]},
        {("/url", "webhook-not-public"), ("/types/0", "event-type")},
    ),
    ({"url": URL, "types": ["minutes-sent", "minutes-sent"]}, {("/types/1", "duplicate")}),
    ({"url": URL, "types": "minutes-sent"}, {("/types", "wrong-type")}),
    ({"url": URL, "types": ["minutes-sent"] * 101}, {("/types", "too-long")}),
    ({"url": URL, "status": "disabled"}, {("/status", "unknown-key")}),
    ({"url": URL, "secret": "whsec_AAAA"}, {("/secret", "unknown-key")}),
    ({"url": URL, "clientId": "x"}, {("/clientId", "not-a-uuid")}),
]


def test_wrong_input_is_told_clearly_and_stores_nothing(world: World, made: dict[str, Any]) -> None:
    wrong = []
    for body, expected in WRONG:
        answer = world.machine.post("/subscriptions", body)
        if (answer.status_code, faults(answer)) != (400, expected):
            wrong.append((body, answer.text))
        if "clientId" in body or not body:
            continue
        changed = world.machine.patch(f"/subscriptions/{made['id']}", body)
        if (changed.status_code, faults(changed)) != (400, expected):
            wrong.append((body, changed.text))
    assert wrong == []
    assert [row["id"] for row in fine(world.machine.get("/subscriptions"))["items"]] == [made["id"]]
    path = f"/subscriptions/{made['id']}"
    for hours, code in (
        (-1, "out-of-range"),
        (337, "out-of-range"),
        (1.5, "wrong-type"),
        ("1", "wrong-type"),
    ):
        assert faults(world.machine.post(f"{path}/keys", {"overlapHours": hours})) == {
            ("/overlapHours", code)
        }
    for since, code in (
        ("2026-11-03T08:00:00Z", "in-the-future"),
        ("2026-10-01T08:00:00Z", "replay-too-far"),
        ("2026-11-01", "not-an-instant"),
        ("2026-11-01T08:00:00", "no-offset"),
    ):
        assert faults(world.machine.post(f"{path}/replay", {"since": since})) == {("/since", code)}, since
    english = world.machine.post("/subscriptions", {"url": "http://x"}, **{"Accept-Language": "en"})
    assert "https://" in english.json()["errors"][0]["detail"]


def test_a_change_needs_the_version_that_was_seen(world: World, made: dict[str, Any]) -> None:
    path = f"/subscriptions/{made['id']}"
    assert slug(world.machine.call("PATCH", path, json={"types": []})) == "428 version-required"
    changed = fine(world.machine.patch(path, {"url": f"{URL}/2", "types": []}, version=1))
    assert (changed["url"], changed["types"], changed["version"]) == (f"{URL}/2", [], 2)
    assert slug(world.machine.patch(path, {"types": []}, version=1)) == "412 stale-version"
    fine(world.machine.post("/subscriptions", {"url": URL}))
    assert slug(world.machine.patch(path, {"url": URL})) == "409 already-subscribed"
    assert slug(world.machine.call("DELETE", path)) == "428 version-required"
    assert world.machine.delete(path).status_code == 204
    assert slug(world.machine.get(path)) == "404 not-found"
    with world.works.open(write=False) as work:
        keys = work.session.exec(select(SubscriptionKey.subscription_id)).all()
    assert UUID(made["id"]) not in keys


def test_pause_and_resumption(world: World, made: dict[str, Any]) -> None:
    path = f"/subscriptions/{made['id']}"
    assert slug(world.machine.post(f"{path}/resumption")) == "409 illegal-status"
    paused = fine(world.machine.post(f"{path}/pause"))
    assert (paused["status"], paused["next"][-1]) == ("paused", "resume")
    assert paused["stoppedAt"] is not None
    assert slug(world.machine.post(f"{path}/pause")) == "409 illegal-status"
    assert [row["id"] for row in fine(world.machine.get("/subscriptions", status="paused"))["items"]] == [
        made["id"]
    ]
    assert fine(world.machine.get("/subscriptions", status="active"))["items"] == []
    resumed = fine(world.machine.post(f"{path}/resumption"))
    assert (resumed["status"], resumed["stoppedAt"]) == ("active", None)
    assert types(world) == ["subscription-created", "subscription-paused", "subscription-resumed"]


def test_what_happened_to_a_subscription_is_in_nobodys_feed(world: World, made: dict[str, Any]) -> None:
    fine(world.machine.post(f"/subscriptions/{made['id']}/ping"))
    told = fine(world.machine.get("/events"))["items"]
    assert [row["type"] for row in told if row["type"].startswith("subscription")] == []


def test_a_mail_is_not_replayed(world: World, clock: MovingClock) -> None:
    Table(world, clock).sent()
    fan_out.fan_out(world.works)
    world.sign_in_again(world.administrator)
    rows = fine(world.administrator.get("/deliveries", channel="mail"))["items"]
    assert rows
    assert fine(world.administrator.get("/deliveries", channel="webhook"))["items"] == []
    assert slug(world.administrator.post(f"/deliveries/{rows[0]['id']}/replay")) == "404 not-found"
