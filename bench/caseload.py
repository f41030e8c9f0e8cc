"""P6: the caseload monitor of one region, in which a worker carries some twenty cases."""

import json
import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import select

from api.core.clock import SystemClock
from api.core.ids import new_id
from api.models import metadata
from api.models.caseload_definition import Choices
from api.models.region import Region
from api.rules.caseload_counting import CarryKind, Intensity
from api.work import Work, Works
from bench.load import once
from bench.processes import Server
from bench.requests import REGION, get
from bench.scale import CASE, PERSON, Scale, uuid_of
from bench.seed import opened

TEAM, WORKERS_CASES = 10, 20
GROUPS = ("Jeugdwerker", "Opbouwwerker")
ASKED = get(f"/v1/caseload/monitor?region={REGION}&limit=500")
BLOCK = 5000


class WrongMonitor(Exception):
    """An answer that does not hold what was seeded: its time says nothing."""


def fill(url: str, scale: Scale) -> None:
    """Teams of ten in one region, and every case carried by one of them; each team with a band."""
    workers = scale.cases // WORKERS_CASES
    with opened(url) as database, Works(database, SystemClock()).open() as work:
        region = work.session.exec(select(Region.id).where(Region.code == REGION)).one()
        teams = [new_id() for _ in range(workers // TEAM)]
        places = [new_id() for _ in range(workers)]
        definitions = [new_id() for _ in teams]
        _put(work, "caseload_team", _teams(teams, region))
        _put(work, "caseload_definition", _definitions(teams, definitions))
        _put(work, "caseload_weight", _weights(definitions))
        _put(work, "caseload_worker", _workers(teams, places, scale))
        _put(work, "caseload_carry", _carries(teams, places, scale, work.today))
    with opened(url) as database, database.writer.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()  # else what was learned is forgotten again


def monitored(server: Server, scale: Scale, count: int) -> float:
    """Milliseconds until the whole region is there; the median."""
    times = []
    for _ in range(5 * count):
        began = time.perf_counter()
        _, _, body = once(server.port, ASKED)
        times.append(1000 * (time.perf_counter() - began))
        teams = json.loads(body)["items"]
        counted = sum(team["team"]["cases"] for team in teams)
        if len(teams) != scale.cases // WORKERS_CASES // TEAM or not 0 < counted < scale.cases:
            raise WrongMonitor(f"{len(teams)} teams, {counted} cases")
    return statistics.median(times)


def _put(work: Work, table: str, rows: Iterator[dict[str, Any]]) -> None:
    stamped = {"version": 1, "created_at": work.now, "updated_at": work.now, "updated_by": "bench"}
    block: list[dict[str, Any]] = []
    for row in rows:
        block.append({"id": new_id(), **stamped, **row})
        if len(block) == BLOCK:
            work.run(sa.insert(metadata.tables[table]), block)
            block = []
    if block:
        work.run(sa.insert(metadata.tables[table]), block)


def _teams(teams: list[UUID], region: UUID) -> Iterator[dict[str, Any]]:
    for number, team in enumerate(teams):
        yield {
            "id": team,
            "name": f"Team {number:04}",
            "region_id": region,
            "function_groups": list(GROUPS),
            "active": True,
        }


def _definitions(teams: list[UUID], definitions: list[UUID]) -> Iterator[dict[str, Any]]:
    for team, definition in zip(teams, definitions, strict=True):
        yield {
            "id": definition,
            "team_id": team,
            "name": "Eerste opzet",
            "choices": Choices(),
            "status": "draft",
            "in_use": True,
        }


def _weights(definitions: list[UUID]) -> Iterator[dict[str, Any]]:
    kinds = [kind for kind in CarryKind if kind is not CarryKind.COLLECTIVE]
    for definition, (kind, intensity) in product(definitions, product(kinds, Intensity)):
        yield {
            "definition_id": definition,
            "kind": kind,
            "intensity": intensity,
            "base": 1.0,
            "step": 0.1,
            "waiting": False,
            "inactive_days": 60,
        }


def _workers(teams: list[UUID], places: list[UUID], scale: Scale) -> Iterator[dict[str, Any]]:
    for number, place in enumerate(places):
        yield {
            "id": place,
            "team_id": teams[number // TEAM],
            "person_id": uuid_of(PERSON, number % scale.people),
            "function_group": GROUPS[number % 2],
            "contract_hours": 36.0 - number % 3 * 6,
            "lead": number % TEAM == 0,
            "from_day": date(2020, 1, 1),
        }


def _carries(teams: list[UUID], places: list[UUID], scale: Scale, today: date) -> Iterator[dict[str, Any]]:
    """One in ten waits, one in seven got no attention for long, one in twelve has ended."""
    kinds, intensities = list(CarryKind), list(Intensity)
    for number in range(scale.cases):
        place = number % len(places)
        yield {
            "team_id": teams[place // TEAM],
            "worker_id": places[place],
            "case_id": uuid_of(CASE, number),
            "kind": kinds[number % len(kinds)],
            "intensity": intensities[number % len(intensities)],
            "phase": "waiting" if number % 10 == 0 else "running",
            "heavy_factors": [],
            "heavy": number % 4,
            "from_day": date(2024, 1, 1),
            "until_day": today - timedelta(days=30) if number % 12 == 0 else None,
            "attention_on": today - timedelta(days=90 if number % 7 == 0 else 5),
        }
