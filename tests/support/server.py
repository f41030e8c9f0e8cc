"""The API behind a real socket, in this process, so that a test can move its clock."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from api.borders import Borders

PATIENCE = 20  # seconds


@contextmanager
def serving(app: FastAPI, listener: socket.socket | None = None) -> Iterator[str]:
    """The address of the app on a free port of the loopback interface, for as long as the context lasts."""
    listener = listener or socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, http=Borders, log_config=None, timeout_graceful_shutdown=5))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    give_up = time.monotonic() + PATIENCE
    while not server.started:
        if time.monotonic() > give_up or not thread.is_alive():
            raise RuntimeError("the server did not start")
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
