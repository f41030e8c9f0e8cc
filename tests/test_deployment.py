"""Whether an installation is fit for real data, and what it tells the world about itself."""

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import SQLModel
from starlette.testclient import TestClient

from api.core.db import Database
from api.core.settings import Settings
from api.flows import deployment, marks, sign_in, sweep
from api.main import create_app
from api.models.role import Role
from api.models.sign_in import Mark
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.world import World

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
GOOD: dict[str, Any] = {
    "public_url": "https://casustafel.example",
    "oidc_issuer": "https://accounts.example",
    "oidc_client_id": "casustafel",
    "oidc_client_secret": "secret",
    "oidc_amr": "mfa",
    "smtp_host": "mail.example",
    "mail_from": "casustafel@casustafel.example",
    "security_contact": "mailto:security@casustafel.example",
}
WORSE: list[tuple[dict[str, Any], str]] = [
    ({"public_url": ""}, "CASUSTAFEL_PUBLIC_URL"),
    ({"public_url": "http://casustafel.example"}, "https"),
    ({"dev_sign_in": True}, "CASUSTAFEL_DEV_SIGN_IN"),
    ({"oidc_issuer": ""}, "CASUSTAFEL_OIDC_ISSUER"),
    ({"rate_limit": 0}, "CASUSTAFEL_RATE_LIMIT"),
    ({"webhook_loopback": True}, "CASUSTAFEL_WEBHOOK_LOOPBACK"),
    ({"mail_folder": "var/mail"}, "CASUSTAFEL_MAIL_FOLDER"),
    ({"smtp_host": ""}, "CASUSTAFEL_SMTP_HOST"),
    ({"allowed_origins": "http://site.example"}, "CASUSTAFEL_ALLOWED_ORIGINS"),
]


def stops(works: Works, **settings: Any) -> list[str]:
    """What keeps this installation from real use."""
    with works.open(write=False) as work:
        found = deployment.findings(Settings(**GOOD | settings), work)
    return [one.text for one in found if one.stops]


@pytest.fixture
def ready(world: World) -> World:
    """A database in which the scheduler ran, with an administrator who can sign in."""
    world.person("Beheerder met adres", Role.ADMINISTRATOR, email="beheer@casustafel.example")
    with world.works.open() as work:
        marks.leave(work, sweep.HEARTBEAT, {})
    return world


@ONE_ENGINE
def test_a_good_installation_is_good_and_each_mistake_is_named(ready: World):
    assert stops(ready.works) == []
    for mistake, named in WORSE:
        found = stops(ready.works, **mistake)
        assert len(found) == 1, mistake
        assert named in found[0]


OTHERS = "postgresql+psycopg://api:lang-en-willekeurig@db.example/casustafel"
DOUBTS: list[tuple[dict[str, Any], str]] = [
    ({"database_url": OTHERS}, "sslmode"),
    ({"database_url": f"{OTHERS}?sslmode=prefer"}, "sslmode"),
    ({"database_url": f"{OTHERS}?sslmode=verify-full"}, ""),
    ({"database_url": OTHERS.replace("db.example", "127.0.0.1")}, ""),
    ({"log_level": "debug"}, "CASUSTAFEL_LOG_LEVEL"),
    ({"oidc_amr": ""}, "tweede stap"),
    ({"security_contact": ""}, "CASUSTAFEL_SECURITY_CONTACT"),
]


@ONE_ENGINE
def test_what_is_doubtful_is_named_and_stops_nothing(ready: World):
    good = GOOD | {"database_url": f"{OTHERS}?sslmode=verify-full"}
    with ready.works.open(write=False) as work:
        never_sealed = [one.text for one in deployment.findings(Settings(**good), work)]
        assert ["verzegeld" in text for text in never_sealed] == [True]
        for doubt, named in DOUBTS:
            found = deployment.findings(Settings(**good | doubt), work)
            said = [one.text for one in found if one.text not in never_sealed]
            assert not any(one.stops for one in found), doubt
            assert len(said) == bool(named), doubt
            assert all(named in text for text in said)


@ONE_ENGINE
@pytest.mark.parametrize("password", ["api", "postgres", "Geheim"])
def test_a_password_that_anybody_tries_first_stops(ready: World, password: str):
    [said] = stops(ready.works, database_url=OTHERS.replace("lang-en-willekeurig", password))
    assert "DATABASE_URL" in said


@ONE_ENGINE
def test_files_that_everybody_reads_are_doubtful(ready: World, tmp_path: Path):
    file = tmp_path / "own.db"
    file.touch(mode=0o600)
    settings = Settings(**GOOD | {"database_url": f"sqlite:///{file}"})
    with ready.works.open(write=False) as work:
        said = [one.text for one in deployment.findings(settings, work)]
        assert not any("rechten" in text for text in said)
        file.chmod(0o644)
        assert any("rechten" in one.text for one in deployment.findings(settings, work))


@ONE_ENGINE
def test_so_is_what_is_wrong_with_the_database(world: World):
    assert [text.split()[0:3] for text in stops(world.works)] == [
        ["Er", "is", "geen"],
        ["De", "scheduler", "heeft"],
    ]
    with world.works.open() as work:
        rows: list[SQLModel] = [Mark(name=sign_in.DEMO, value="test", at=work.now)]
        work.session.add_all(rows)
    assert "demogegevens" in stops(world.works)[0]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"oidc_client_id": ""}, "needs CASUSTAFEL_OIDC_CLIENT_ID"),
        ({"oidc_client_secret": ""}, "needs CASUSTAFEL_OIDC_CLIENT_ID"),
        ({"oidc_issuer": "http://accounts.example"}, "https"),
        ({"oidc_roles": {"a": "coordinator"}}, "CASUSTAFEL_OIDC_ROLES"),
        ({"oidc_roles": {"a": "administrator:ZK09"}}, "CASUSTAFEL_OIDC_ROLES"),
        ({"oidc_roles": {"a": "king"}}, "CASUSTAFEL_OIDC_ROLES"),
        ({"security_contact": "security@casustafel.example"}, "security_contact"),
    ],
)
def test_settings_that_contradict_themselves_are_refused(wrong: dict[str, Any], said: str):
    with pytest.raises(ValueError, match=said):
        Settings(**GOOD | wrong)


@ONE_ENGINE
def test_weaknesses_can_be_reported(app: FastAPI, settings: Settings, database: Database, clock: MovingClock):
    with TestClient(app) as http:
        assert http.get("/.well-known/security.txt").status_code == 404
    known = settings.model_copy(update={"security_contact": GOOD["security_contact"]})
    with TestClient(create_app(known, database, clock)) as http:
        told = http.get("/.well-known/security.txt")
    assert told.headers["content-type"] == "text/plain; charset=utf-8"
    assert told.headers["x-frame-options"] == "DENY"
    assert "camera=()" in told.headers["permissions-policy"]
    assert "default-src 'none'" in told.headers["content-security-policy"]
    lines = told.text.splitlines()
    assert lines[:2] == ["Contact: mailto:security@casustafel.example", "Expires: 2027-05-01T00:00:00Z"]
