"""Signing in with a real provider: who comes in, who does not, and how it ends (decision 27)."""

import re
import socket
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from fastapi import FastAPI
from sqlmodel import select
from starlette.testclient import TestClient

from api.core.db import Database
from api.core.settings import Settings
from api.credentials import ATTEMPT_COOKIE, SESSION_COOKIE
from api.main import create_app
from api.models.person import Person
from api.models.provider import PersonIdentity, SignInAttempt
from api.models.sign_in import SignIn
from tests.faults.conftest import slug
from tests.support.identity_provider import MAIL, TrialProvider, Visitor
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
Coming = Callable[[], Visitor]


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and slug; a refusal brings no session."""
    assert SESSION_COOKIE not in answer.headers.get("set-cookie", "")
    return answer.status_code, slug(answer)


def changed(url: str, **values: str) -> str:
    """The same address with other values in its query."""
    base, _, query = url.partition("?")
    known = {name: found[0] for name, found in parse_qs(query).items()}
    return f"{base}?{urlencode(known | values)}"


def test_somebody_of_the_directory_signs_in_and_is_known_by_subject_from_then_on(
    world: World, roos: As, visitor: Coming
):
    one = visitor()
    url = one.begin()
    asked = {name: found[0] for name, found in parse_qs(urlsplit(url).query).items()}
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["state"]) == len(asked["nonce"]) == len(asked["code_challenge"]) == 43
    made = one.finish(one.at_provider(url, "roos"))
    assert made.status_code == 201, made.text
    assert (made.json()["name"], made.json()["personId"]) == ("Roos Linde", str(roos.person_id))
    assert {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=36000"} <= set(
        made.headers["set-cookie"].split("; ")
    )
    assert one.me().json()["roles"] == [{"role": "coordinator", "regionId": str(world.home)}]
    world.administrator.patch(f"/people/{roos.person_id}", {"email": "other@delinde.example"})
    assert visitor().sign_in("roos").json()["personId"] == str(roos.person_id)
    with world.works.open() as work:
        assert [row.subject for row in work.session.exec(select(PersonIdentity))] == ["roos"]
        assert not work.session.exec(select(SignInAttempt)).all()
        stored = [row.token_hash for row in work.session.exec(select(SignIn))]
        assert one.ours.cookies[SESSION_COOKIE] not in stored


@ONE_ENGINE
def test_a_sign_in_works_once_and_only_in_the_browser_that_began_it(roos: As, visitor: Coming):
    one, other = visitor(), visitor()
    given = one.at_provider(one.begin(), "roos")
    other.begin()
    assert refused(other.finish(given)) == (403, "sign-in-expired")
    assert refused(visitor().finish(given)) == (403, "sign-in-expired")
    assert refused(one.finish({**given, "state": "x" * 43})) == (403, "sign-in-expired")
    assert one.finish(given).status_code == 201
    assert refused(one.finish(given)) == (403, "sign-in-expired")
    again = one.at_provider(one.begin(), "roos")
    assert refused(one.finish({**again, "code": given["code"]})) == (403, "sign-in-refused")


@ONE_ENGINE
def test_who_signs_in_again_leaves_no_session_behind_in_that_browser(roos: As, visitor: Coming, site: str):
    one, other = visitor(), visitor()
    assert one.sign_in("roos").status_code == other.sign_in("roos").status_code == 201
    before = {SESSION_COOKIE: one.ours.cookies[SESSION_COOKIE]}
    assert one.sign_in("roos").status_code == 201
    assert httpx.get(f"{site}/v1/me", cookies=before).status_code == 401
    assert (one.me().status_code, other.me().status_code) == (200, 200)


@ONE_ENGINE
def test_another_site_cannot_begin_or_finish_a_sign_in(roos: As, visitor: Coming):
    one = visitor()
    given = one.at_provider(one.begin(), "roos")
    one.ours.headers["origin"] = "https://elders.example"
    assert one.ours.post("/v1/sign-in-attempts").status_code == 403
    assert refused(one.finish(given)) == (403, "wrong-origin")


@ONE_ENGINE
def test_a_token_that_was_made_for_another_sign_in_is_refused(roos: As, visitor: Coming):
    one = visitor()
    given = one.at_provider(changed(one.begin(), nonce="n" * 43), "roos")
    assert refused(one.finish(given)) == (403, "sign-in-refused")


@ONE_ENGINE
def test_a_code_without_its_verifier_and_an_answer_of_another_provider_are_refused(roos: As, visitor: Coming):
    one = visitor()
    given = one.at_provider(changed(one.begin(), code_challenge="c" * 43), "roos")
    assert refused(one.finish(given)) == (403, "sign-in-refused")
    for iss in ({"iss": "https://elders.example"}, {}):  # this provider says that it always names itself
        given = one.at_provider(one.begin(), "roos")
        assert given.pop("iss")
        assert refused(one.finish(given | iss)) == (403, "sign-in-refused")


def test_a_sign_in_has_ten_minutes_and_a_session_ten_hours(
    world: World, roos: As, visitor: Coming, clock: MovingClock
):
    slow, one = visitor(), visitor()
    given = slow.at_provider(slow.begin(), "roos")
    assert one.sign_in("roos").status_code == 201
    clock.move(minutes=10)
    assert refused(slow.finish(given)) == (403, "sign-in-expired")
    assert one.me().status_code == 200
    clock.move(minutes=20)
    assert one.me().status_code == 401


@ONE_ENGINE
def test_a_token_that_is_too_old_is_refused(roos: As, visitor: Coming, app: FastAPI, clock: MovingClock):
    one = visitor()
    clock.move(hours=2)
    assert refused(one.sign_in("roos")) == (403, "sign-in-refused")
    clock.move(hours=-4)
    assert refused(one.sign_in("roos")) == (403, "sign-in-refused")


def test_strangers_and_unverified_addresses_do_not_come_in(world: World, roos: As, visitor: Coming):
    assert refused(visitor().sign_in("stranger")) == (403, "sign-in-unknown")
    assert refused(visitor().sign_in("imitator")) == (403, "sign-in-unknown")
    assert visitor().sign_in("roos").status_code == 201
    assert refused(visitor().sign_in("roos-again")) == (403, "sign-in-unknown")
    with world.works.open() as work:
        assert not work.session.exec(select(Person).where(Person.name == "Vera Vreemd")).all()


@ONE_ENGINE
def test_an_address_of_two_people_is_the_way_in_for_neither(world: World, roos: As, visitor: Coming):
    world.person("Roos de tweede", email=MAIL.title())
    assert refused(visitor().sign_in("roos")) == (403, "sign-in-unknown")


def test_who_is_disabled_is_out_at_once_and_everywhere(world: World, roos: As, visitor: Coming):
    one, other = visitor(), visitor()
    assert one.sign_in("roos").status_code == other.sign_in("roos").status_code == 201
    path = f"/people/{roos.person_id}"
    assert world.administrator.patch(path, {"active": False}).status_code == 200
    assert (one.me().status_code, other.me().status_code) == (401, 401)
    assert refused(visitor().sign_in("roos")) == (403, "sign-in-unknown")
    assert world.administrator.patch(path, {"active": True}).status_code == 200
    assert one.me().status_code == 401
    assert visitor().sign_in("roos").status_code == 201


@ONE_ENGINE
@pytest.mark.parametrize(
    "chosen", [{"oidc_acr": "two-steps,three-steps"}, {"oidc_amr": "hwk,mfa"}], ids=["acr", "amr"]
)
def test_a_second_step_can_be_asked_for(roos: As, visitor: Coming, chosen: dict[str, Any]):
    one = visitor()
    asked = parse_qs(urlsplit(one.begin()).query)
    assert asked.get("acr_values") == (["two-steps three-steps"] if "oidc_acr" in chosen else None)
    assert refused(one.sign_in("roos")) == (403, "second-factor-missing")
    assert visitor().sign_in("roos", steps="two").status_code == 201


def test_signing_out_at_the_provider_ends_what_came_of_it_and_nothing_else(
    roos: As, visitor: Coming, provider: TrialProvider
):
    one, other = visitor(), visitor()
    assert one.sign_in("roos").status_code == other.sign_in("roos").status_code == 201
    one.sign_out_there(provider.issuer)
    assert (one.me().status_code, other.me().status_code) == (401, 200)
    assert roos.get("/me").status_code == 200


@ONE_ENGINE
def test_what_is_no_logout_token_ends_nothing(roos: As, visitor: Coming):
    one = visitor()
    assert one.sign_in("roos").status_code == 201
    empty = one.ours.post("/v1/provider-logouts", data={})
    assert (empty.status_code, empty.json()["errors"][0]["code"]) == (400, "missing")
    for token in ("nonsense", "a.b.c", "x" * 5000):
        answer = one.ours.post("/v1/provider-logouts", data={"logout_token": token})
        assert (answer.status_code, slug(answer)) == (400, "invalid-logout-token"), token
    assert one.me().status_code == 200


MAPPED = {
    "oidc_provisioning": "claims",
    "oidc_scope": "openid profile email groups",
    "oidc_roles": {"ct-09": "coordinator:ZK09", "beheer": "administrator", "elders": "coordinator:ZK20"},
}


@pytest.mark.parametrize("chosen", [MAPPED], ids=["mapped"])
def test_people_and_roles_follow_the_claims(world: World, visitor: Coming, clock: MovingClock):
    world.person("Roos Linde", None, email=MAIL)
    one = visitor()
    added = one.sign_in("stranger").json()
    assert (added["name"], added["roles"]) == ("Vera Vreemd", [])
    given = visitor().sign_in("roos").json()
    assert given["roles"] == [{"role": "coordinator", "regionId": str(world.home)}]
    path = f"/people/{added['personId']}/roles"
    for region in (world.home, world.away):
        body = {"role": "coordinator", "regionId": str(region), "validFrom": "2026-01-01"}
        assert world.administrator.post(path, body).status_code == 201
    manager = {"role": "manager", "regionId": str(world.home), "validFrom": "2026-01-01"}
    assert world.administrator.post(path, manager).status_code == 201
    assert len(one.me().json()["roles"]) == 3
    kept = visitor().sign_in("stranger").json()["roles"]
    assert kept == [{"role": "manager", "regionId": str(world.home)}]


@ONE_ENGINE
def test_without_a_provider_there_is_no_such_sign_in(
    world: World, settings: Settings, database: Database, provider: TrialProvider
):
    none = settings.model_copy(update={"oidc_issuer": ""})
    with TestClient(create_app(none, database), base_url=settings.site_url) as http:
        http.headers["x-casustafel"] = "1"
        assert http.get("/v1/identity-providers").json()["items"] == []
        assert slug(http.post("/v1/sign-in-attempts")) == "no-provider"
        assert slug(http.post("/v1/sessions", json={"code": "x", "state": "x"})) == "no-provider"
        assert slug(http.post("/v1/provider-logouts", data={"logout_token": "x"})) == "no-provider"


@ONE_ENGINE
def test_a_provider_that_is_away_or_silent_is_told_and_holds_up_nobody(
    world: World, settings: Settings, database: Database
):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        away = settings.model_copy(
            update={"oidc_issuer": f"http://127.0.0.1:{port}", "oidc_timeout": 1, "rate_limit": 1000}
        )
        with TestClient(create_app(away, database), base_url=settings.site_url) as http:
            http.headers["x-casustafel"] = "1"
            hanging = http.post("/v1/sign-in-attempts")
    assert (hanging.status_code, slug(hanging)) == (503, "provider-unavailable")
    assert hanging.json()["title"] == "Aanmelden kan nu even niet"
    assert hanging.headers["retry-after"]
    with TestClient(create_app(away, database), base_url=settings.site_url) as http:
        http.headers["x-casustafel"] = "1"
        found = {slug(http.post("/v1/sign-in-attempts")) for _ in range(31)}
    assert found == {"provider-unavailable"}  # and never that they tried too often: it is not their doing
    assert world.coordinator.get("/me").status_code == 200


@ONE_ENGINE
def test_over_https_cookies_belong_to_this_host_alone(
    world: World, settings: Settings, database: Database, clock: MovingClock
):
    elsewhere = Settings(**settings.model_dump() | {"public_url": "https://casustafel.example"})
    app = create_app(elsewhere, database, clock)
    with TestClient(app, base_url="http://inside") as http:
        begun = http.post("/v1/sign-in-attempts", headers={"x-casustafel": "1"})
        cookie = begun.headers["set-cookie"]
        assert re.match(rf"__Host-{ATTEMPT_COOKIE}=[\w-]{{43}}; Path=/; ", cookie)
        assert "Secure" in cookie.split("; ")
        token = world.coordinator.headers["cookie"].partition("=")[2]
        for name, status in ((SESSION_COOKIE, 401), (f"__Host-{SESSION_COOKIE}", 200)):
            assert http.get("/v1/me", headers={"cookie": f"{name}={token}"}).status_code == status
