"""A browser that another site steers changes nothing: generated over every route that may change something."""

import httpx
import pytest

from api.body import UNSAFE
from tests.authorisation.asking import NAMED
from tests.authorisation.bodies import RAW, smallest
from tests.faults.conftest import slug
from tests.support.routes import Served, served
from tests.support.scene import absent
from tests.support.world import World

ROUTES = [item for item in served() if item.call and item.method in UNSAFE]
ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
OURS = {"x-casustafel": "1"}
# What a browser sends along when a page of another site makes it ask.
STEERED: dict[str, dict[str, str]] = {
    "a form": {},
    "a page elsewhere": OURS | {"origin": "https://elders.example"},
    "a page in a sandbox": OURS | {"origin": "null"},
    "a page elsewhere that hides itself": OURS | {"sec-fetch-site": "cross-site"},
    "a page on a neighbouring name": OURS | {"sec-fetch-site": "same-site"},
    "a name that begins like ours": OURS | {"origin": "http://testserver.elders.example"},
    "our name over another protocol": OURS | {"origin": "https://testserver"},
}


def ask(world: World, item: Served, extra: dict[str, str]) -> httpx.Response:
    """A route with the cookie of the coordinator, a body that it takes, and what the browser adds."""
    path = item.path
    for param in item.params:
        path = path.replace("{" + param + "}", NAMED.get(param, str(absent())))
    headers = {"cookie": world.coordinator.headers["cookie"], "if-match": "*", **extra}
    kind, content = RAW.get(str(item), ("", b""))
    if kind:
        return world.http.request(
            item.method, path, content=content, headers={**headers, "content-type": kind}
        )
    return world.http.request(item.method, path, json=smallest(item.body), headers=headers)


@ONE_ENGINE
def test_no_route_is_steered_from_elsewhere(world: World):
    assert len(ROUTES) > 80
    first_and_last = [STEERED["a form"], STEERED["a page elsewhere"]]
    heard = {(str(item), slug(ask(world, item, how))) for item in ROUTES for how in first_and_last}
    assert heard == {(str(item), "wrong-origin") for item in ROUTES}


@ONE_ENGINE
@pytest.mark.parametrize("how", STEERED)
def test_whatever_way_it_is_steered(world: World, how: str):
    assert slug(ask(world, ROUTES[0], STEERED[how])) == "wrong-origin"
    unreadable = {"cookie": world.coordinator.headers["cookie"], **STEERED[how]}
    assert slug(world.http.post("/v1/cases", content=b"{", headers=unreadable)) == "wrong-origin"


@ONE_ENGINE
@pytest.mark.parametrize("ours", [{}, {"origin": "http://testserver"}, {"sec-fetch-site": "same-origin"}])
def test_our_own_page_is_let_through(world: World, ours: dict[str, str]):
    assert slug(ask(world, ROUTES[0], OURS | ours)) != "wrong-origin"
