"""/health/live, /health/ready and /metrics (S11): for whoever runs casustafel, outside the API and without sign-in.

They show no case and no person. Still, /metrics tells how busy the teams are and how far behind: let only the
monitoring reach it, and keep it off the internet (in the proxy).
"""

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, generate_latest
from sqlalchemy.exc import SQLAlchemyError

from api.flows import measures
from api.flows.measures import Measures
from api.models.subscription import SubscriptionStatus
from api.work import Works

router = APIRouter(include_in_schema=False)

_VERSION = sa.text("SELECT version_num FROM alembic_version")


@router.get("/health/live")
def live() -> JSONResponse:
    """The process answers. Says nothing about the database, so that nobody restarts us for its sake."""
    return JSONResponse({"status": "ok"})


@router.get("/health/ready")
def ready(http: Request) -> JSONResponse:
    """Requests can be served: the database answers and has our newest migration. Otherwise 503, and why.

    A migration that we do not know is a newer one. It only expands, so during an upgrade we serve on beside it.
    """
    works: Works = http.app.state.works
    try:
        with works.open(write=False) as work:
            version = work.session.execute(_VERSION).scalar()
    except SQLAlchemyError:
        return JSONResponse({"status": "not ready", "why": "database"}, 503)
    if version is None or version in _older():
        return JSONResponse({"status": "not ready", "why": "migration"}, 503)
    return JSONResponse({"status": "ok"})


@router.get("/metrics")
def metrics(http: Request) -> Response:
    """Figures for Prometheus: requests of this process, and promises, events and sweeps of the whole installation."""
    works: Works = http.app.state.works
    own = CollectorRegistry()
    up = Gauge("casustafel_database_up", "Whether the database answers", registry=own)
    try:
        with works.open(write=False) as work:
            figures = measures.read(work)
            now = work.now
    except SQLAlchemyError:
        up.set(0)
    else:
        up.set(1)
        since = (now - figures.swept_at).total_seconds() if figures.swept_at else None
        _fill(own, figures, since)
        _fill_outbox(own, figures)
        _fill_sealing(own, figures)
    return Response(generate_latest() + generate_latest(own), media_type=CONTENT_TYPE_LATEST)


def _fill(own: CollectorRegistry, figures: Measures, since: float | None) -> None:
    open_ = Gauge("casustafel_promises_open", "Promises not yet kept", ("kind",), registry=own)
    overdue = Gauge("casustafel_promises_overdue", "Of those, past their end", ("kind",), registry=own)
    for kind, (all_, late) in figures.promises.items():
        open_.labels(kind).set(all_)
        overdue.labels(kind).set(late)
    Gauge("casustafel_events", "Number of the newest event", registry=own).set(figures.events)
    if since is None:
        return
    told = {
        "casustafel_sweep_age_seconds": ("Since the last sweep ended", since),
        "casustafel_sweep_lag_seconds": ("How late the first stage of that sweep was", figures.lag),
        "casustafel_sweep_seconds": ("How long that sweep took", figures.seconds),
    }
    for name, (text, value) in told.items():
        Gauge(name, text, registry=own).set(value)


def _fill_outbox(own: CollectorRegistry, figures: Measures) -> None:
    """What is told to the world outside, as the scheduler last counted it, and how often since the beginning."""
    for topic, count in figures.counters.items():
        told = Counter(f"casustafel_{topic.replace('-', '_')}", "Of all schedulers together", registry=own)
        told.inc(count)
    if not figures.outbox:
        return
    on = Gauge("casustafel_mail_on", "Whether mail goes anywhere", ("way",), registry=own)
    on.labels(figures.outbox["mail"]).set(figures.outbox["mail"] != "off")
    told_now = {
        "casustafel_deliveries_waiting": ("Deliveries that were not sent yet", "waiting"),
        "casustafel_deliveries_parked": (
            "Deliveries that were given up, until somebody releases them",
            "parked",
        ),
        "casustafel_deliveries_oldest_seconds": ("How long the oldest could have gone", "oldest"),
        "casustafel_fan_out_lag_seconds": (
            "Age of the oldest event of which no delivery was made yet",
            "lag",
        ),
    }
    for name, (text, key) in told_now.items():
        Gauge(name, text, registry=own).set(figures.outbox[key])
    hooks = Gauge("casustafel_subscriptions", "Receivers of webhooks", ("status",), registry=own)
    for status in SubscriptionStatus:
        hooks.labels(status).set(figures.outbox.get("subscriptions", {}).get(status, 0))


def _fill_sealing(own: CollectorRegistry, figures: Measures) -> None:
    """What of the access log can still be changed without being found, as the scheduler last counted it."""
    if not figures.sealing:
        return
    told = {
        "casustafel_log_unsealed": ("Lines of the access log without a seal, counted to 10,000", "lines"),
        "casustafel_log_unsealed_seconds": ("Age of the oldest line without a seal", "oldest"),
    }
    for name, (text, key) in told.items():
        Gauge(name, text, registry=own).set(figures.sealing[key])


@cache
def _older() -> frozenset[str]:
    """The migrations before our newest. Alembic is a sixth of a start, so only now is it imported."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    root = Path(__file__).parent.parent.parent
    script = ScriptDirectory.from_config(Config(root / "alembic.ini"))
    return frozenset(one.revision for one in script.walk_revisions()) - frozenset(script.get_heads())
