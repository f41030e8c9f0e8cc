"""A site at a fixed address beside a provider that knows it, once per worker; an API on a database per test."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from fastapi import FastAPI

from api.core.clock import SystemClock
from api.core.db import Database
from api.core.settings import Settings
from api.main import create_app
from api.models.role import Role
from tests.support.identity_provider import ACCOUNTS, MAIL, TrialProvider, Visitor, trial_provider
from tests.support.moving_clock import MovingClock
from tests.support.server import serving
from tests.support.world import As, World


@pytest.fixture(scope="session")
def door() -> Iterator[socket.socket]:
    """Where the site listens: the provider has to know its address before there is an API."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener


@pytest.fixture(scope="session")
def address(door: socket.socket) -> str:
    """The address of the site."""
    return f"http://127.0.0.1:{door.getsockname()[1]}"


@pytest.fixture(scope="session")
def provider(address: str) -> Iterator[TrialProvider]:
    """The provider."""
    with trial_provider(address, ACCOUNTS) as provider:
        yield provider


@pytest.fixture
def clock() -> MovingClock:
    """The provider has the time of this machine, so we begin there too."""
    return MovingClock(SystemClock().now())


@pytest.fixture
def chosen() -> dict[str, Any]:
    """Settings that a test wants otherwise."""
    return {}


@pytest.fixture
def settings(database_url: str, provider: TrialProvider, address: str, chosen: dict[str, Any]) -> Settings:
    """Settings as in production, with the provider."""
    known = provider.settings(public_url=address, rate_limit=0, pool_size=4)
    return Settings(database_url=database_url, **{**known, **chosen})


@pytest.fixture
def app(settings: Settings, database: Database, clock: MovingClock) -> FastAPI:
    """The API with that provider."""
    return create_app(settings, database, clock)


@pytest.fixture
def site(world: World, door: socket.socket, address: str) -> Iterator[str]:
    """The API where the provider sends people back to."""
    with serving(world.app, door.dup()):
        yield address


@pytest.fixture
def roos(world: World) -> As:
    """Somebody of the directory whom the provider knows too."""
    return world.person("Roos Linde", Role.COORDINATOR, world.home, email=MAIL)


@pytest.fixture
def visitor(site: str) -> Iterator[Callable[[], Visitor]]:
    """Somebody with a new browser."""
    with ExitStack() as opened:

        def came() -> Visitor:
            visitor = Visitor(site)
            opened.callback(visitor.close)
            return visitor

        yield came
