"""The works that are measured over HTTP, who is measured in them, and the goals."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from bench import requests
from bench.load import once
from bench.processes import Server
from bench.scale import Scale

OURS, FLOOR, ORDINARY = "casustafel", "floor", "ordinary"
COMMANDS = {
    OURS: ["api", "serve"],
    FLOOR: ["uvicorn", "bench.floor:create_app", "--factory", "--log-level", "warning", "--no-access-log"],
    ORDINARY: [
        "uvicorn",
        "bench.ordinary:create_app",
        "--factory",
        "--log-level",
        "warning",
        "--no-access-log",
    ],
}


@dataclass(frozen=True)
class HttpWork:
    """One work: its requests for a server, the status it must give, and its goals.

    ``floor_cpu``: the milliseconds that the floor took in its process where ``cpu_goal`` was set. How fast a machine
    is, and how busy, differs; what we take beside the floor in the same run says more. For a push it took 0.31 there,
    and 0.54 for a case: with a statement for each thing. Asking as we do now it takes 0.74 and 0.48 of that, measured
    beside the floor of then on one machine.
    """

    id: str
    title: str
    status: str
    connections: tuple[int, ...]
    sides: tuple[str, ...]
    requests: Callable[[Server], Callable[[], Iterator[bytes]]]
    floor_goal: float
    cpu_goal: float
    floor_cpu: float


def works(scale: Scale) -> list[HttpWork]:
    """P1 to P3."""
    everybody = (OURS, FLOOR, ORDINARY)
    return [
        HttpWork("P1", "push a case", "201", (1, 8), everybody, lambda _: requests.pushes, 0.4, 0.8, 0.23),
        HttpWork(
            "P2", "100 overdue actions", "200", (1, 16), everybody, lambda _: requests.polls, 0.6, 1.5, 0.79
        ),
        HttpWork("P2-304", "the same, unchanged", "304", (1, 16), (OURS, FLOOR), _unchanged, 0.0, 0.0, 0.0),
        HttpWork(
            "P3",
            "a case with all of it",
            "200",
            (1, 8),
            everybody,
            lambda _: partial(requests.overviews, scale),
            0.4,
            1.0,
            0.26,
        ),
    ]


def _unchanged(server: Server) -> Callable[[], Iterator[bytes]]:
    _, headers, _ = once(server.port, next(requests.polls()))
    return partial(requests.polls, headers["etag"])


class NotAlike(Exception):
    """The floor gives another answer than we do, so comparing them would say nothing."""


def compare(ours: Server, floor: Server, scale: Scale) -> None:
    """Refuse to measure two servers that give different answers. Ids and moments of a new case differ, of course."""
    for kind, made in (("list", requests.polls()), ("case", requests.overviews(scale))):
        asked = next(made)
        if _answer(ours, asked) != _answer(floor, asked):
            raise NotAlike(f"{kind}: {_answer(ours, asked)}\n{_answer(floor, asked)}"[:4000])
    pushed = [_answer(server, next(requests.pushes())) for server in (ours, floor)]
    if pushed[0].keys() != pushed[1].keys():
        raise NotAlike(f"push: {pushed[0].keys() ^ pushed[1].keys()}")


def _answer(server: Server, asked: bytes) -> dict[str, object]:
    _, _, body = once(server.port, asked)
    found: dict[str, object] = json.loads(body)
    found["next"] = bool(found.get("next"))  # cursors are each server's own business
    return found
