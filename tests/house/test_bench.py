"""The bench measures what is alike: everybody answers, and the floor with the same bytes (docs/performance.md)."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from bench import requests
from bench.load import once
from bench.processes import Server, serving
from bench.scale import Scale
from bench.seed import seed
from bench.work import COMMANDS, compare
from tests.support.postgres import create_database, drop_database

SMALL = Scale(100)


@pytest.fixture
def servers(postgres_url: str, postgres_template: str, worker_id: str) -> Iterator[dict[str, Server]]:
    """Everybody who is measured, over one small database."""
    name = f"bench_{worker_id}"
    url = create_database(postgres_url, name, postgres_template)
    seed(url, SMALL)
    places = {"DATABASE_URL": url, "FLOOR_DATABASE_URL": url.replace("+psycopg", "")}
    hello = next(requests.overviews(SMALL))
    with ExitStack() as running:
        yield {
            name: running.enter_context(serving(name, command, places, hello))
            for name, command in COMMANDS.items()
        }
    drop_database(postgres_url, name)


def test_everybody_answers_and_the_floor_answers_alike(servers: dict[str, Server]) -> None:
    compare(servers["casustafel"], servers["floor"], SMALL)
    for server in servers.values():
        assert once(server.port, next(requests.pushes()))[0] == 201
        assert once(server.port, next(requests.polls()))[0] == 200
