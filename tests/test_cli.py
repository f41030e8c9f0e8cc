"""The command line: what it does, what it says, and how it ends."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col, select
from starlette.testclient import TestClient
from typer.testing import CliRunner, Result

from api.cli import app as command
from api.flows import fan_out, outbox
from api.models.access import Access, Deed
from api.models.client import ClientKey
from api.models.role import Role, RoleAssignment
from api.work import Works
from tests.support import scene
from tests.support.meeting import NAMES, Table
from tests.support.moving_clock import MovingClock
from tests.support.postgres import create_database, drop_database
from tests.support.world import World

Run = Callable[..., Result]
CLI = Path(sys.executable).parent / "casustafel"
PATIENCE = 150


@pytest.fixture
def run(database_url: str) -> Run:
    """A command in this process, on the fresh database."""

    def run(*arguments: str, **environment: str) -> Result:
        return CliRunner().invoke(command, arguments, env={"DATABASE_URL": database_url, **environment})

    return run


@pytest.fixture
def empty_url(engine_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any table."""
    if engine_kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'empty.db'}"
        return
    admin = request.getfixturevalue("postgres_url")
    name = f"empty_{request.getfixturevalue('worker_id')}"
    yield create_database(admin, name)
    drop_database(admin, name)


def _environment(url: str, **more: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": url, **more}


def test_help_is_told_in_dutch_and_loads_next_to_nothing() -> None:
    told = CliRunner().invoke(command, ["--help"])
    assert told.exit_code == 0
    for name in (
        "serve",
        "scheduler",
        "migrate",
        "demo",
        "run",
        "users",
        "clients",
        "poll",
        "export",
        "openapi",
    ):
        assert name in told.output
    assert "Start de API." in told.output
    loaded = (
        "import sys, api.cli; print([m for m in ('sqlalchemy', 'fastapi', 'pydantic') if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_migrating_twice_changes_nothing_and_three_at_once_do_no_harm(empty_url: str) -> None:
    started = [
        subprocess.Popen([CLI, "migrate"], env=_environment(empty_url), stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for process in started:
        _, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said
    again = CliRunner().invoke(command, ["migrate"], env={"DATABASE_URL": empty_url})
    assert (again.exit_code, again.stderr) == (0, "De database is bijgewerkt.\n")
    engine = sa.create_engine(empty_url)
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM region")).scalar() == 31
    engine.dispose()


def test_a_database_without_tables_is_told_what_to_do(empty_url: str, tmp_path: Path) -> None:
    if empty_url.startswith("sqlite"):
        (tmp_path / "new").mkdir()
    listed = CliRunner().invoke(command, ["users", "list"], env={"DATABASE_URL": empty_url})
    assert listed.exit_code == 2
    assert "casustafel migrate" in listed.stderr


def test_a_database_that_cannot_be_reached_is_one_clear_line(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://nobody@/nothing?host={tmp_path}"
    listed = CliRunner().invoke(command, ["users", "list"], env={"DATABASE_URL": url})
    assert listed.exit_code == 2
    assert listed.stderr.startswith("De database werkt niet mee: ")
    assert "Traceback" not in listed.stderr


def test_the_first_administrator_comes_from_the_command_line(run: Run, works: Works) -> None:
    added = run(
        "users", "add", "--name", "Beheerder Bas", "--email", "bas@x.example", "--role", "administrator"
    )
    assert added.exit_code == 0, added.stderr
    person_id = added.stdout.strip()
    assert run("users", "role", "bas@x.example", "coordinator", "--region", "ZK09").exit_code == 0
    listed = run("users", "list")
    assert person_id in listed.stdout
    assert "coordinator ZK09" in listed.stdout
    last = run("users", "deactivate", person_id)
    assert last.exit_code == 2
    assert "Er moet een beheerder blijven" in last.stderr
    with works.open() as work:
        held = work.session.exec(select(RoleAssignment).order_by(col(RoleAssignment.created_at))).all()
    assert [row.role for row in held] == [Role.ADMINISTRATOR, Role.COORDINATOR]
    assert held[0].updated_by.startswith("opdrachtregel (")


def test_a_role_ends_and_somebody_is_switched_off(run: Run, works: Works) -> None:
    run("users", "add", "--name", "Klaver Kleur", "--email", "klaver@x.example")
    run("users", "role", "klaver@x.example", "manager", "--region", "ZK20")
    ended = run("users", "role", "klaver@x.example", "manager", "--region", "ZK20", "--until", "2090-01-31")
    assert ended.stdout.endswith("tot en met 2090-01-31\n")
    with works.open() as work:
        assert len(work.session.exec(select(RoleAssignment)).all()) == 1
    run("users", "role", "klaver@x.example", "administrator", "--until", "2090-01-31")
    both = run("users", "role", "klaver@x.example", "officer")
    assert both.exit_code == 2
    assert "Deze twee rollen gaan niet samen" in both.stderr
    assert run("users", "deactivate", "klaver@x.example").stdout == "Klaver Kleur staat uit.\n"
    assert "nee" in run("users", "list", "--all").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("users", "role", "wie", "manager"), "Geen mensen gevonden met 'wie'"),
        (("users", "add", "--name", "X", "--email", "geen adres"), "email: Dit is niet goed geschreven."),
        (("users", "add", "--name", "X", "--role", "koning"), "role: Kies een van deze waarden"),
        (("users", "add", "--name", "X", "--role", "manager"), "regionId: Dit is hier verplicht."),
        (
            ("users", "add", "--name", "X", "--role", "manager", "--region", "ZK77"),
            "De regio ZK77 bestaat niet",
        ),
        (("clients", "add", "--name", "X", "--scope", "alles", "--region", "ZK09"), "scope: Kies een van"),
        (("clients", "key", "onbekend"), "Geen systemen heten 'onbekend'"),
        (("clients", "revoke", "ck_onbekend"), "Geen sleutel begint met"),
        (("export", "--region", "ZK77", "--folder", "/nergens"), "De regio ZK77 bestaat niet"),
        (("poll", "--url", "http://127.0.0.1:1"), "Zet de sleutel in de omgeving"),
    ],
)
@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_what_is_wrong_is_said_in_dutch(
    run: Run, arguments: tuple[str, ...], told: str, engine_kind: str
) -> None:
    refused = run(*arguments, CASUSTAFEL_KEY="")
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert refused.stdout == ""


def test_a_refused_command_leaves_nothing_behind(run: Run) -> None:
    run("users", "add", "--name", "Half Werk", "--role", "manager", "--region", "ZK77")
    assert "Half Werk" not in run("users", "list", "--all").stdout


def test_a_machine_gets_a_key_a_second_and_no_third(run: Run, app: FastAPI, works: Works) -> None:
    added = run(
        "clients", "add", "--name", "Script", "--scope", "actions:overdue", "--scope", "cases:read",
        "--region", "ZK09", "--region", "ZK20",
    )  # fmt: skip
    first = added.stdout.strip()
    assert first.startswith("ck_")
    second = run("clients", "key", "Script", "--days", "30").stdout.strip()
    third = run("clients", "key", "Script")
    assert (third.exit_code, third.stdout) == (2, "")
    assert first[:11] in third.stderr
    with TestClient(app) as http:
        scopes = http.get("/v1/me", headers={"authorization": f"Bearer {first}"}).json()["scopes"]
        assert {scope: len(regions) for scope, regions in scopes.items()} == {
            "actions:overdue": 2,
            "cases:read": 2,
        }
        assert run("clients", "revoke", first[:11]).stdout == f"{first[:11]} is ingetrokken.\n"
        assert http.get("/v1/me", headers={"authorization": f"Bearer {first}"}).status_code == 401
        assert http.get("/v1/me", headers={"authorization": f"Bearer {second}"}).status_code == 200
    listed = run("clients", "list").stdout
    assert second[:11] in listed
    assert second not in listed
    assert first[:11] not in listed
    with works.open() as work:
        assert len(work.session.exec(select(ClientKey)).all()) == 2


def test_an_export_is_four_files_and_a_line_a_case_in_the_access_log(
    run: Run, world: World, tmp_path: Path
) -> None:
    case = world.case(title="=1+1")
    folder = tmp_path / "uit"
    made = run("export", "--region", "ZK09", "--folder", str(folder))
    assert made.exit_code == 0, made.stderr
    files = sorted(folder.iterdir())
    assert [path.suffix for path in files] == [".csv", ".json", ".csv", ".json"]
    assert sorted(made.stdout.split()) == [str(path) for path in files]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    cases = next(path for path in files if "cases" in path.name and path.suffix == ".json")
    assert [item["id"] for item in json.loads(cases.read_text())["items"]] == [case["id"]]
    assert "'=1+1" in cases.with_suffix(".csv").read_text("utf-8-sig")
    with world.works.open() as work:
        lines = work.session.exec(select(Access).where(Access.deed == Deed.EXPORT)).all()
    assert [(str(line.case_id), line.actor) for line in lines] == [(case["id"], "system")]
    assert lines[0].actor_name.startswith("opdrachtregel (")


def test_the_contract_is_printed_as_it_is_committed() -> None:
    printed = CliRunner().invoke(command, ["openapi"])
    assert printed.exit_code == 0
    assert printed.stdout == (Path(__file__).parent.parent / "openapi.json").read_text()


@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_serving_with_the_development_sign_in_on_real_data_is_refused(run: Run, engine_kind: str) -> None:
    refused = run("serve", "--port", "0", CASUSTAFEL_DEV_SIGN_IN="true")
    assert refused.exit_code == 2
    assert "CASUSTAFEL_DEV_SIGN_IN" in refused.stderr
    elsewhere = run("serve", "--host", "0.0.0.0", "--port", "0", CASUSTAFEL_DEV_SIGN_IN="true")
    assert elsewhere.exit_code == 2
    assert "niet op 0.0.0.0" in elsewhere.stderr
    everything = run("run", "--host", "0.0.0.0", "--port", "0")
    assert everything.exit_code == 2
    assert "niet op 0.0.0.0" in everything.stderr
    assert run("users", "list", "--all").stdout.count("\n") == 1  # no demo data were loaded either


@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_a_taken_port_is_said_before_anything_is_done(run: Run, engine_kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = run("run", "--port", str(taken.getsockname()[1]))
    assert refused.exit_code == 2
    assert "Luisteren op 127.0.0.1" in refused.stderr


def test_demo_data_are_never_mixed_with_real_data(run: Run) -> None:
    run("users", "add", "--name", "Echt Iemand")
    for name in ("demo", "run"):
        refused = run(name, *(["--port", "0"] if name == "run" else []))
        assert refused.exit_code == 2
        assert "al eigen gegevens" in refused.stderr
    assert run("serve", "--port", "0", CASUSTAFEL_DEV_SIGN_IN="true").exit_code == 2


# -- polling -------------------------------------------------------------------------------------------------------


@pytest.fixture
def poll(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The poll command, with its client connected to the API of this test."""
    asked: list[httpx.Request] = []

    class Here(TestClient):
        def __init__(self, base_url: str, headers: dict[str, str], timeout: float) -> None:
            super().__init__(app, base_url=base_url, headers=headers)

        def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
            asked.append(request)
            answer: httpx.Response = super().send(request, **options)
            return answer

    monkeypatch.setattr(httpx, "Client", Here)

    def poll(key: str, *arguments: str) -> Result:
        asked.clear()
        url = ["poll", "--url", "http://api.example"]
        result = CliRunner().invoke(command, [*url, *arguments], env={"CASUSTAFEL_KEY": key})
        result.asked = list(asked)  # type: ignore[attr-defined]  # for the test that called
        return result

    return poll


def _overdue(world: World, count: int) -> dict[str, Any]:
    """A case with actions that are overdue by the clock of the test."""
    case = world.case()
    somebody = world.person("Lid Linde")
    party = {"role": "other", "personId": str(somebody.person_id), "fromDay": "2026-11-01"}
    assert world.coordinator.post(f"/cases/{case['id']}/parties", party).status_code == 201
    for number in range(count):
        body = {
            "what": f"Bellen {number}",
            "ownerId": str(somebody.person_id),
            "term": "short",
            "dueOn": "2026-11-03",
        }
        made = world.coordinator.post(f"/cases/{case['id']}/actions", body)
        assert made.status_code == 201, made.text
    world.works.clock.move(days=3)  # type: ignore[attr-defined]  # the clock of a test moves
    world.sign_in_again(world.coordinator)
    return case


def test_polling_tells_what_is_overdue_page_after_page(
    poll: Run, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.cli.poll.PAGE", 2)
    key = world.machine.headers["authorization"].removeprefix("Bearer ")
    nothing = poll(key, "--json")
    assert (nothing.exit_code, json.loads(nothing.stdout)) == (0, [])
    _overdue(world, 5)
    listed = poll(key, "--json", "--region", "ZK09")
    assert listed.exit_code == 1, listed.stderr
    assert len({item["id"] for item in json.loads(listed.stdout)}) == 5
    assert len(listed.asked) == 3  # type: ignore[attr-defined]  # put there by ``poll``
    shown = poll(key)
    assert shown.exit_code == 1
    assert shown.stdout.count("Bellen") == 5
    elsewhere = poll(key, "--json", "--region", "ZK20")
    assert (elsewhere.exit_code, elsewhere.stdout) == (0, "[]\n")


def test_polling_again_asks_only_whether_anything_changed(poll: Run, world: World, tmp_path: Path) -> None:
    key = world.machine.headers["authorization"].removeprefix("Bearer ")
    case = _overdue(world, 1)
    state = tmp_path / "stand.json"
    first = poll(key, "--json", "--state", str(state))
    again = poll(key, "--json", "--state", str(state))
    assert (first.exit_code, again.exit_code) == (1, 1)
    assert again.stdout == ""
    assert again.stderr == "Niets veranderd. Te laat: 1.\n"
    assert "if-none-match" in again.asked[0].headers  # type: ignore[attr-defined]  # put there by ``poll``
    assert key not in state.read_text()
    assert case["id"] not in state.read_text()
    action = world.coordinator.get("/actions").json()["items"][0]
    done = {"outcome": "done", "reason": "Gebeld."}
    assert world.coordinator.post(f"/actions/{action['id']}/completion", done).status_code == 200
    after = poll(key, "--json", "--state", str(state))
    assert (after.exit_code, after.stdout) == (0, "[]\n")


@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_a_broken_state_is_no_obstacle_and_another_question_is_another_state(
    poll: Run, world: World, tmp_path: Path, engine_kind: str
) -> None:
    key = world.machine.headers["authorization"].removeprefix("Bearer ")
    _overdue(world, 1)
    state = tmp_path / "stand.json"
    state.write_text("{kapot")
    assert poll(key, "--json", "--state", str(state)).exit_code == 1
    other = poll(key, "--json", "--state", str(state), "--region", "ZK09")
    assert len(json.loads(other.stdout)) == 1
    unwritable = poll(key, "--state", str(tmp_path / "nergens" / "stand.json"))
    assert unwritable.exit_code == 2
    assert "kan niet geschreven worden" in unwritable.stderr


@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_polling_says_why_it_failed(poll: Run, world: World, engine_kind: str) -> None:
    wrong = poll("ck_verkeerd")
    assert wrong.exit_code == 2
    assert "U bent niet aangemeld" in wrong.stderr
    pushes_only = world.client([], [world.home]).headers["authorization"].removeprefix("Bearer ")
    assert poll(pushes_only).exit_code == 2


def test_polling_where_nobody_answers_is_one_clear_line() -> None:
    refused = CliRunner().invoke(
        command, ["poll", "--url", "http://127.0.0.1:1"], env={"CASUSTAFEL_KEY": "ck_x"}
    )
    assert refused.exit_code == 2
    assert refused.stderr.startswith("http://127.0.0.1:1 is niet bereikbaar")


# -- everything at once ---------------------------------------------------------------------------------------------


@contextmanager
def _running(url: str, log: Path) -> Iterator[tuple[str, str, subprocess.Popen[bytes]]]:
    """``casustafel run`` in a process of its own: its address, the key it printed, and the process."""
    with log.open("wb") as out:
        process = subprocess.Popen([CLI, "run", "--port", "0"], env=_environment(url), stdout=out, stderr=out)
    try:
        deadline = time.monotonic() + PATIENCE
        while "proefaccount" not in (said := log.read_text()) or "rollen" not in said:
            assert process.poll() is None, said
            assert time.monotonic() < deadline, said
            time.sleep(0.1)
        words = said.split()
        address = next(word for word in words if word.startswith("http://"))
        yield address, next(word for word in words if word.startswith("ck_")), process
    finally:
        process.kill()
        process.wait()


def _said_of_what_is_unclear(address: str) -> tuple[int, str]:
    """The answer to a message that could end in two places."""
    with closing(HTTPConnection(address.removeprefix("http://"), timeout=30)) as connection:
        connection.putrequest("GET", "/health/ready")
        connection.putheader("Content-Length", "+0")
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, json.load(answer)["type"]


@pytest.mark.timeout(400)
def test_one_command_starts_everything_and_starting_again_keeps_the_data(
    database_url: str, tmp_path: Path
) -> None:
    here = {"x-casustafel": "1"}
    with _running(database_url, tmp_path / "first.log") as (address, key, process):
        with httpx.Client(base_url=address, timeout=30) as http:
            accounts = http.get("/v1/demo-accounts").json()["items"]
            coordinator = next(one for one in accounts if "coordinator" in one["roles"])
            made = http.post("/v1/dev-sessions", json={"personId": coordinator["personId"]}, headers=here)
            assert made.status_code == 201, made.text
            cases = http.get("/v1/cases").json()["items"]
            assert len(cases) >= 10
            assert http.get("/health/ready").status_code == 200
        assert _said_of_what_is_unclear(address) == (400, "urn:casustafel:problem:not-http")
        polled = subprocess.run(
            [CLI, "poll", "--url", address, "--json"],
            env=_environment("sqlite:///nergens", CASUSTAFEL_KEY=key),
            capture_output=True,
            text=True,
            check=False,
        )
        assert polled.returncode == 1, polled.stderr
        assert len(json.loads(polled.stdout)) >= 6
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    assert "Gestopt" in (tmp_path / "first.log").read_text()
    with _running(database_url, tmp_path / "second.log") as (address, other_key, process):
        assert other_key != key
        with httpx.Client(base_url=address, timeout=30) as http:
            for one in (key, other_key):
                assert http.get("/v1/me", headers={"authorization": f"Bearer {one}"}).status_code == 200
            assert len(http.get("/v1/demo-accounts").json()["items"]) == len(accounts)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0


def test_the_outbox_shows_what_was_given_up_and_tries_it_again(
    run: Run, world: World, clock: MovingClock
) -> None:
    table = Table(world, clock)
    table.sent()
    fan_out.fan_out(world.works)
    with world.works.open() as work:
        for for_good in (True, False):
            delivery = outbox.claim(work, "", 0)
            assert delivery
            outbox.fail(work, delivery, "smtp-550", for_good=for_good)
    parked = run("outbox", "list", "--status", "parked")
    assert parked.exit_code == 0, parked.output
    assert "smtp-550" in parked.output
    assert len(parked.output.splitlines()) == 2
    name = parked.output.splitlines()[1].split()[0]
    assert "Manager Mo" not in run("outbox", "list").output
    wrong = run("outbox", "list", "--status", "lost")
    assert wrong.exit_code == 2
    assert "Geen opgegeven verzending" in run("outbox", "unpark", str(table.id)).output
    assert run("outbox", "unpark", name).output == "1 verzendingen worden opnieuw geprobeerd.\n"
    assert run("outbox", "unpark").output == "0 verzendingen worden opnieuw geprobeerd.\n"
    assert len(run("outbox", "list", "--status", "waiting").output.splitlines()) == len(NAMES) + 2
    (event,) = table.events("minutes-sent")
    assert run("outbox", "tell", str(event.id)).output == "0 verzendingen gemaakt.\n"


def test_webhooks_are_listed_pinged_and_resumed(run: Run, world: World) -> None:
    made = world.machine.post("/subscriptions", {"url": "https://hook.example/casustafel"}).json()
    world.machine.post(f"/subscriptions/{made['id']}/pause")
    listed = run("webhooks", "list").output
    assert made["secret"] not in listed
    assert listed.splitlines()[1].split()[-4:-1] == ["https://hook.example/casustafel", "paused", "-"]
    pinged = run("webhooks", "ping", made["id"]).output.split()[-1]
    assert pinged in world.machine.get(f"/subscriptions/{made['id']}/deliveries").text
    assert run("webhooks", "resume", made["id"]).exit_code == 0
    assert world.machine.get(f"/subscriptions/{made['id']}").json()["status"] == "active"
    again = run("webhooks", "resume", made["id"])
    assert (again.exit_code, "kan niet" in again.output) == (2, True)
    assert "Geen abonnement" in run("webhooks", "ping", str(scene.absent())).output
