import threading

import httpx
import pytest
from fastapi import FastAPI

from api.work import Works
from tests.routers.test_meetings import planned
from tests.support.server import serving
from tests.support.world import As, World


def test_every_open_page_hears_of_a_change_within_a_second(app: FastAPI, works: Works) -> None:
    with serving(app) as address, httpx.Client(base_url=address, timeout=30) as http:
        world = World(app, works, http)
        meeting = planned(world)
        heard = threading.Event()
        listener = threading.Thread(
            target=_listen, args=(address, meeting, world.coordinator, heard), daemon=True
        )
        listener.start()
        for _ in range(20):  # the page may still be opening: change until it hears
            fields = {"privateNotes": f"Notitie {_}"}
            assert world.coordinator.patch(meeting, fields).status_code == 200
            if heard.wait(1):
                break
        assert heard.is_set()


def _listen(address: str, meeting: str, who: As, heard: threading.Event) -> None:
    with httpx.stream("GET", f"{address}/v1{meeting}/stream", headers=who.headers, timeout=30) as stream:
        for line in stream.iter_lines():
            if "meeting-changed" in line:
                heard.set()
                return


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_a_stream_is_for_those_who_may_see_the_meeting(world: World) -> None:
    assert world.stranger.get(f"{planned(world)}/stream").status_code == 404
