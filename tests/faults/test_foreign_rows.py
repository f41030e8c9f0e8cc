"""A row of another region is to the byte what a row is that does not exist, in every operation that names one."""

import itertools
from collections.abc import Iterator

import httpx
import pytest

from tests.support import scene
from tests.support.moving_clock import MovingClock
from tests.support.routes import Served, served
from tests.support.world import World

PLAIN = {"content-length", "date", "x-request-id"}
OPEN = {"regionId", "organisationId", "templateId", "personId"}
"""Rows of the directory, which everybody who signed in may see."""


def test_what_is_elsewhere_does_not_exist(world: World, clock: MovingClock):
    known = scene.play(world, clock)
    world.sign_in_again(world.stranger)
    told, tried = [], 0
    for item in served():
        if item.call is None or item.guard is None or item.guard.param in OPEN:
            continue
        tried += 1
        paths = [filled(item, known[item.guard.param][0]), filled(item, str(scene.absent()))]
        there, absent = (asked(world, item, path) for path in paths)
        if (there.status_code, bare(there)) != (absent.status_code, bare(absent)):
            told.append((str(item), there.status_code, there.text, absent.status_code))
        elif there.status_code not in {400, 403, 404, 415}:
            told.append((str(item), there.status_code, there.text))
    assert told == []
    assert tried > 80
