"""Bursts in turns, so that whatever else the machine does strikes everybody alike; medians of the rounds."""

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import psycopg

from bench.load import Load, burst
from bench.processes import Server, backends
from bench.work import HttpWork


@dataclass(frozen=True)
class Cost:
    """One burst, or the medians of several: answers a second, milliseconds, and processor time per answer."""

    rate: float
    p50: float
    p99: float
    app_cpu: float
    database_cpu: float | None


def rounds(
    work: HttpWork,
    connections: int,
    servers: Mapping[str, Server],
    admin: psycopg.Connection | None,
    count: int,
    seconds: float,
) -> dict[str, Cost]:
    """The medians of ``count`` rounds; in each round every server has its turn."""
    sides = [servers[name] for name in work.sides if name in servers]
    asking = {server.name: work.requests(server) for server in sides}
    found: dict[str, list[Cost]] = {server.name: [] for server in sides}
    for number in range(count):
        for server in sides:
            if number == 0:
                burst(server.port, asking[server.name], work.status, connections, min(seconds, 0.4))
            spent, busy = server.seconds(), backends(admin, server.name) if admin else {}
            load = burst(server.port, asking[server.name], work.status, connections, seconds)
            now = backends(admin, server.name) if admin else {}
            worked = sum(after - busy.get(pid, 0.0) for pid, after in now.items())
            found[server.name].append(_cost(load, server.seconds() - spent, worked if now else None))
    return {name: median(costs) for name, costs in found.items()}


def _cost(load: Load, app: float, database: float | None) -> Cost:
    each = 1000 / load.answers
    return Cost(load.rate, load.p50, load.p99, app * each, None if database is None else database * each)


def median(costs: Iterable[Cost]) -> Cost:
    """The median of each number by itself."""
    listed = list(costs)
    databases = [cost.database_cpu for cost in listed if cost.database_cpu is not None]
    return Cost(
        rate=statistics.median(cost.rate for cost in listed),
        p50=statistics.median(cost.p50 for cost in listed),
        p99=statistics.median(cost.p99 for cost in listed),
        app_cpu=statistics.median(cost.app_cpu for cost in listed),
        database_cpu=statistics.median(databases) if databases else None,
    )
