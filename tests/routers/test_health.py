from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from sqlmodel import select
from starlette.testclient import TestClient

from api.core.db import connect
from api.core.ids import new_id
from api.core.settings import Settings
from api.core.signing import Signer
from api.flows import deadlines, log_seals, measures, sweep
from api.main import create_app
from api.models.region import Region
from api.rules.promises import PromiseKind
from api.work import Works
from tests.support.moving_clock import MovingClock
from tests.support.world import World


@contextmanager
def calling(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as http:
        yield http


def figures(answer: httpx.Response) -> dict[str, float]:
    lines = (line.rsplit(" ", 1) for line in answer.text.splitlines() if not line.startswith("#"))
    return {name: float(value) for name, value in lines}


def test_live_and_ready(app: FastAPI) -> None:
    with calling(app) as http:
        for path in ("/health/live", "/health/ready"):
            answer = http.get(path)
            assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
            assert answer.headers["cache-control"] == "no-store"
            assert answer.headers["x-request-id"]
        assert http.get("/v1/health/live").status_code == 404


def test_an_older_schema_is_not_ready(app: FastAPI, works: Works) -> None:
    with works.open() as work:
        work.session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    with calling(app) as http:
        answer = http.get("/health/ready")
        assert (answer.status_code, answer.json()["why"]) == (503, "migration")
        assert http.get("/health/live").status_code == 200


def test_beside_a_newer_schema_it_serves_on(app: FastAPI, works: Works) -> None:
    """An upgrade migrates first, and replaces the processes afterwards."""
    with works.open() as work:
        work.session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with calling(app) as http:
        assert http.get("/health/ready").status_code == 200
    with works.open() as work:
        work.session.connection().exec_driver_sql("DELETE FROM alembic_version")
    with calling(app) as http:
        assert http.get("/health/ready").json()["why"] == "migration"


@pytest.mark.parametrize(
    "url", ["sqlite:///{tmp}/empty.db", "postgresql+psycopg://postgres@127.0.0.1:1/nothing"]
)
def test_without_a_database_it_lives_and_is_not_ready(url: str, tmp_path: Any, clock: MovingClock) -> None:
    settings = Settings(database_url=url.format(tmp=tmp_path))
    with calling(create_app(settings, connect(settings), clock)) as http:
        assert http.get("/health/live").status_code == 200
        answer = http.get("/health/ready")
        assert (answer.status_code, answer.json()["why"]) == (503, "database")
        metrics = http.get("/metrics")
        assert metrics.status_code == 200
        assert figures(metrics)["casustafel_database_up"] == 0


def test_metrics_count_requests_promises_events_and_sweeps(world: World, clock: MovingClock) -> None:
    case = world.case()
    with world.works.open() as work:
        region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
        for kind, hours in ((PromiseKind.MINUTES, 1), (PromiseKind.MINUTES, 50), (PromiseKind.ACTION, 2)):
            deadlines.promise(
                work,
                kind,
                new_id(),
                case_id=UUID(case["id"]),
                region_id=region_id,
                due_at=clock.now() + timedelta(hours=hours),
            )
    clock.move(hours=1)
    sweep.sweep(world.works, 10)
    measures.measure(world.works, "off")
    clock.move(minutes=1)
    seen = figures(world.http.get("/metrics"))
    assert seen["casustafel_database_up"] == 1
    assert seen['casustafel_promises_open{kind="minutes"}'] == 2
    assert seen['casustafel_promises_overdue{kind="minutes"}'] == 1
    assert seen['casustafel_promises_overdue{kind="action"}'] == 0
    assert seen["casustafel_sweep_age_seconds"] == 60
    assert seen["casustafel_sweep_lag_seconds"] > 0
    assert seen["casustafel_events"] > 0
    assert seen['casustafel_requests_total{method="POST",route="/v1/cases",status="201"}'] >= 1
    assert (seen["casustafel_log_unsealed"], seen["casustafel_log_unsealed_seconds"]) == (2, 3600)
    assert "Testpersoon" not in world.http.get("/metrics").text
    log_seals.seal(world.works, Signer.fresh())
    measures.measure(world.works, "off")
    seen = figures(world.http.get("/metrics"))
    assert (seen["casustafel_log_unsealed"], seen["casustafel_log_unsealed_seconds"]) == (0, 0)


def test_nothing_of_this_is_in_the_contract(app: FastAPI) -> None:
    assert not [path for path in app.openapi()["paths"] if "health" in path or "metrics" in path]
