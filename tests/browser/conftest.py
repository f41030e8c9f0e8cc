"""Fixtures for tests in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browser import PATIENCE, Site
from tests.support.moving_clock import MovingClock
from tests.support.server import serving
from tests.support.world import World

expect.set_options(timeout=PATIENCE)


@pytest.fixture
def site(world: World, clock: MovingClock, browser: Browser) -> Iterator[Site]:
    """The site over the world. A fault that a page reports by itself, or a request elsewhere, fails the test."""
    with serving(world.app) as address:
        site = Site(address, browser, clock, world=world)
        yield site
        site.close()
    assert site.faults == []
