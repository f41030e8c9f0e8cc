"""Fixtures for faults over real HTTP."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from api import models
from tests.support.server import serving
from tests.support.world import As, World


@dataclass
class Live:
    """The world behind a real socket."""

    world: World
    http: httpx.Client

    def act_as(self, who: As) -> As:
        """The same caller over the socket."""
        return As(self.http, dict(who.headers), who.person_id)

    def stored(self) -> dict[str, int]:
        """How many rows there are in every table."""
        with self.world.works.open(write=False) as work:
            return {
                name: work.session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                for name, table in models.metadata.tables.items()
            }


@pytest.fixture
def live(world: World) -> Iterator[Live]:
    """The world behind a real socket."""
    with serving(world.app) as address, httpx.Client(base_url=address, timeout=30) as http:
        yield Live(world, http)


def slug(answer: httpx.Response) -> str:
    """The slug of a problem."""
    return str(answer.json()["type"]).removeprefix("urn:casustafel:problem:")


def faults(answer: httpx.Response) -> list[tuple[Any, ...]]:
    """Place, pointer or parameter, and code of every fault."""
    listed = answer.json().get("errors", [])
    return [(one["in"], one.get("pointer", one.get("parameter")), one["code"]) for one in listed]
