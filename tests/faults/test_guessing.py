"""Who guesses learns nothing from the answer, and nothing from the work that was done for it."""

from typing import Any

import httpx
import pytest

from api.core.db import Database
from api.core.secrets import new_secret
from tests.support.scene import absent
from tests.support.statements import asked
from tests.support.world import World

ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)


def told(answer: httpx.Response) -> tuple[int, dict[str, Any]]:
    """What the answer says, but for the number of the request."""
    return answer.status_code, {name: value for name, value in answer.json().items() if name != "requestId"}


def client(world: World) -> tuple[str, str]:
    """The id of a new client, and a key of it."""
    made = world.administrator.post(
        "/clients", {"name": "Koppeling", "grants": [{"scope": "cases:read", "regionId": str(world.home)}]}
    ).json()["id"]
    return made, world.administrator.post(f"/clients/{made}/keys").json()["key"]


@ONE_ENGINE
def test_keys_of_machines(world: World, database: Database):
    known, key = client(world)
    another, _ = client(world)
    form = {"grant_type": "client_credentials"}
    assert world.http.post(
        "/v1/oauth/token", data=form | {"client_id": known, "client_secret": key}
    ).is_success
    guesses = {
        "a key that is not there": (known, new_secret()),
        "a client that is not there": (str(absent()), new_secret()),
        "the key of another": (another, key),
        "all but the last letter": (known, key[:-1] + ("A" if key[-1] != "A" else "B")),
    }
    heard, done = {}, {}
    for name, (who, secret) in guesses.items():
        with asked(database) as statements:
            answer = world.http.post(
                "/v1/oauth/token", data=form | {"client_id": who, "client_secret": secret}
            )
        heard[name], done[name] = told(answer), [statement for statement, _ in statements]
    first = next(iter(guesses))
    assert heard[first][0] == 401
    assert heard == dict.fromkeys(guesses, heard[first])
    assert done[first]
    assert done == dict.fromkeys(guesses, done[first])


@ONE_ENGINE
@pytest.mark.parametrize("prefix", ["ck_", "pl_", "ct_"])
def test_what_stands_in_the_header(world: World, database: Database, prefix: str):
    """Links, tokens and keys: a guess that is nearly right is as far off as any."""
    _, key = client(world)
    guesses = [prefix + new_secret(), prefix + key.removeprefix(prefix)[:-1] + "_", prefix + "x"]
    heard, done = [], []
    for guess in guesses:
        with asked(database) as statements:
            answer = world.http.get("/v1/me", headers={"authorization": f"Bearer {guess}"})
        heard.append(told(answer))
        done.append([statement for statement, _ in statements])
    assert heard[0][0] == 401
    assert heard == [heard[0]] * 3
    assert done == [done[0]] * 3


@ONE_ENGINE
def test_addresses_of_calendars(world: World):
    answers = [
        world.http.get(f"/v1/calendars/{token}/calendar.ics")
        for token in (new_secret(), new_secret()[:-1], "x")
    ]
    assert [told(answer) for answer in answers] == [told(answers[0])] * 3
    assert answers[0].status_code == 404
