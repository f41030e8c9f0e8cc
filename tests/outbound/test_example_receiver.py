"""The receiver of the documentation really receives: it checks the signature and drops what it has."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from api.core.clock import SystemClock
from api.core.settings import Settings
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine
from tests.support.receiver import Receiver
from tests.support.subscribing import hooks
from tests.support.world import World

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "receive_webhooks.py"


def test_the_documentation_shows_the_program_as_it_is() -> None:
    assert EXAMPLE.read_text() in (ROOT / "docs" / "integrator.md").read_text()


def test_the_example_receives(world: World, settings: Settings, clock: MovingClock) -> None:
    clock.moment = SystemClock().now()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    world.sign_in_again(world.coordinator)
    local = settings.model_copy(update={"webhook_loopback": True})
    world.app.state.settings = local
    with hooks(world, local) as hook:
        made = hook.subscribe(Receiver(f"http://127.0.0.1:{port}/"))
        environment = {**os.environ, "CASUSTAFEL_SECRET": made["secret"], "PORT": str(port)}
        with subprocess.Popen(
            [sys.executable, EXAMPLE],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            _wait_for(port)
            hook.happen("case-closed")
            hook.run()
            (row,) = hook.log(made)
            fine(world.machine.post(f"/deliveries/{row['id']}/replay"))
            hook.run()
            stranger = httpx.post(f"http://127.0.0.1:{port}/", content=b"{}")
            process.terminate()
            told, _ = process.communicate(timeout=20)
    assert [call["httpStatus"] for call in hook.log(made)[0]["log"]] == [204, 204]
    assert told.split() == ["nl.casustafel.case-closed.v1", f"{local.site_url}/v1/events/{row['eventId']}"]
    assert stranger.status_code == 401


def _wait_for(port: int) -> None:
    give_up = time.monotonic() + 40
    while time.monotonic() < give_up:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the example does not listen")
