"""Every line of the Dockerfile works, and so do the services of compose.yaml, without a container engine."""

import signal
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from typing import Any
from uuid import uuid4

import httpx
import pytest
import yaml

from api.core.sealing import fresh_key
from tests.support import postgres
from tests.support.image import BrokenImage, Build, Image

PROJECT = Path(__file__).parents[2]
PATIENCE = 120  # seconds, for a machine that has much else to do

DOCKERFILE = """
FROM python:3.11-slim AS build
WORKDIR /app
COPY app.py ./
RUN --mount=type=cache,target=/root/.cache \\
    python -m compileall -q app.py && mkdir var
FROM python:3.11-slim
WORKDIR /app
COPY --from=build /app /app
ENV PLACE=/app/var:/nowhere LETTERS=abc
ENV LETTERS=$LETTERS-def
USER 1000:1000
ENTRYPOINT ["python"]
CMD ["app.py"]
"""
PROGRAM = """
import os
print(os.getuid() == 0, os.environ["PLACE"], os.environ["LETTERS"])
open("var/new", "w")
"""


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    """The image of the project, with its files read-only as compose.yaml asks."""
    with empty_folder() as place, read_only(Build(PROJECT, place).run()) as built:
        yield built


@pytest.fixture
def work() -> Iterator[Path]:
    with empty_folder() as place:
        yield place


@pytest.fixture
def database(postgres_url: str) -> Iterator[str]:
    name = f"image_{uuid4().hex}"
    yield postgres.create_database(postgres_url, name)
    postgres.drop_database(postgres_url, name)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one file, to see that a broken line is noticed."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "Dockerfile").write_text(DOCKERFILE)
    (project / "app.py").write_text(PROGRAM)
    (project / ".env").write_text("secret")
    (project / ".dockerignore").write_text("*\n!app.py\n")
    return project


@pytest.mark.timeout(600)
def test_the_services_of_compose_do_their_work_and_stop_when_told(image, database):
    services = own_services()
    settings = {"DATABASE_URL": database, "CASUSTAFEL_PORT": str(free_port()), "CASUSTAFEL_KEYS": fresh_key()}
    with image.start(services["migrate"]["command"], **settings) as migrate:
        said, _ = migrate.communicate()
    assert migrate.returncode == 0, said
    assert services["api"]["command"] == image.command
    page = f"http://127.0.0.1:{settings['CASUSTAFEL_PORT']}/"
    starts_and_stops(
        image.start(**settings),
        lambda: image.is_healthy(**settings) and '<div id="app">' in httpx.get(page).text,
    )
    _, *check = services["scheduler"]["healthcheck"]["test"]
    scheduler = image.start(services["scheduler"]["command"], **settings)
    starts_and_stops(scheduler, lambda: image.is_healthy(check, **settings))
    assert set(services) == {"migrate", "api", "scheduler"}


def test_no_service_may_do_more_than_it_must(image):
    assert image.user not in ("root", "0")
    for service in own_services().values():
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
        assert "user" not in service
    assert "ports" not in composition()["services"]["database"]


def test_steps_run_in_the_image_and_the_program_as_somebody_without_rights(small, work):
    built = Build(small, work).run()
    with read_only(built), built.start() as program:
        said, _ = program.communicate()
    assert said.startswith(f"False {built.root}/app/var:/nowhere abc-def\n")
    assert "PermissionError" in said or "Read-only" in said


@pytest.mark.parametrize(
    ("line", "broken", "complaint"),
    [
        ("COPY app.py", "COPY nowhere.py", r"line 4, COPY .* nowhere.py is not in the project"),
        ("COPY app.py", "COPY .env", r".env is not in the project, or .dockerignore keeps it out"),
        ("COPY app.py ./", "COPY app.py other.py", "only files and folders into a folder"),
        ("COPY --from=build", "COPY --from=other", "COPY --from=other"),
        ("-m compileall", "-m compileal", r"line 5, RUN .*\n.*No module named compileal"),
        ("&& mkdir var", "&& apt-get install postgresql", "apt-get: .*not found"),
        ("&& mkdir var", "&& rm -rf /var/lib/apt/lists", "/var is not in the image"),
        ("FROM python:3.11-slim\n", "FROM python:2\n", "python:2 is not a base image"),
        ("USER 1000:1000", "VOLUME /app/var", r"VOLUME .*: this instruction is not known"),
        ("LETTERS=$LETTERS-def", "LETTERS=$UNKNOWN", "UNKNOWN"),
    ],
)
def test_a_broken_line_is_noticed(small, work, line, broken, complaint):
    assert line in DOCKERFILE
    (small / "Dockerfile").write_text(DOCKERFILE.replace(line, broken))
    with pytest.raises(BrokenImage, match=complaint):
        Build(small, work).run()


def test_a_broken_command_is_noticed(small, work):
    (small / "Dockerfile").write_text(DOCKERFILE + 'CMD ["ap.py"]')
    built = Build(small, work).run()
    with pytest.raises(AssertionError, match=r"can't open file .*ap\.py"):
        starts_and_stops(built.start(), lambda: False)
    built.entrypoint = ["pyton"]
    with pytest.raises(BrokenImage, match="pyton is not in the image"):
        built.start()


@contextmanager
def empty_folder() -> Iterator[Path]:
    """A folder that everybody may look into, also a program with a user of its own."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def read_only(built: Image) -> Iterator[Image]:
    built.writable(False)
    try:
        yield built
    finally:
        built.writable(True)


def starts_and_stops(program: Popen[str], well: Callable[[], bool]) -> None:
    """Wait until all is well, stop it as a container engine does, and want that to end well."""
    with program:
        try:
            deadline = time.monotonic() + PATIENCE
            while not well():
                assert program.poll() is None, program.communicate()[0]
                assert time.monotonic() < deadline, f"not well in {PATIENCE} s"
                time.sleep(0.2)
            program.send_signal(signal.SIGTERM)
            said, _ = program.communicate(timeout=PATIENCE)
            assert program.returncode in (0, -signal.SIGTERM), said
            assert "Traceback" not in said
        finally:
            program.kill()


def composition() -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load((PROJECT / "compose.yaml").read_text())
    return document


def own_services() -> dict[str, Any]:
    return {name: service for name, service in composition()["services"].items() if "build" in service}


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
