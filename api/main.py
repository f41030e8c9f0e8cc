"""The API process: one app from settings, database and clock."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.middleware.cors import CORSMiddleware

from api import __version__, contract, problems
from api.core.clock import Clock, SystemClock
from api.core.db import Database, connect
from api.core.limits import RateLimits
from api.core.settings import Settings
from api.edge import Edge
from api.flows import sign_in
from api.lanes import Lanes
from api.routers import ROUTERS, health, well_known
from api.site import Site
from api.stream import Hub
from api.work import Works

if TYPE_CHECKING:
    from api.oidc.provider import Provider

# What pages of another origin may send beside the plain headers, and read beside the body.
ASKED = [
    "authorization",
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
    "x-casustafel",
    "x-file-name",
]
# What FastAPI would tell of a request elsewhere holds what was sent, and so names; our own numbers and lines do not.
SILENT: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}
TOLD = ["Content-Disposition", "ETag", "Location", "Retry-After", "X-Request-Id"]


def create_app(
    settings: Settings | None = None, database: Database | None = None, clock: Clock | None = None
) -> FastAPI:
    """The whole API. Nothing is connected until the first request asks for it, but for the check that refuses to
    start with a development sign-in on real data (UnsafeSignIn).
    """
    settings = settings or Settings()
    app = _bare()
    app.state.settings = settings
    app.state.database = database or connect(settings)
    app.state.works = Works(app.state.database, clock or SystemClock())
    app.state.lanes = Lanes(app.state.database, settings.pool_size)
    app.state.hub = Hub(app.state.works)
    _refuse_unsafe(settings, app.state.works)
    app.state.limits = RateLimits(settings.rate_limit)
    app.state.provider = _provider(settings)
    _surround(app, settings)
    problems.install(app)
    for router in (*ROUTERS, health.router, well_known.router):
        app.include_router(router)
    contract.install(app)
    return app


def _bare() -> FastAPI:
    """FastAPI, whose own documents and telemetry are ours or nobody's."""
    return FastAPI(
        title="casustafel",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry=SILENT,
        lifespan=_lifespan,
    )


def _surround(app: FastAPI, settings: Settings) -> None:
    """What stands around the routes, the innermost first."""
    app.add_middleware(Site, folder=settings.frontend_dir)
    if settings.origins - {settings.site_url}:  # a browser asks nothing of pages that are our own
        app.add_middleware(
            CORSMiddleware,
            allow_origins=sorted(settings.origins),
            allow_credentials=True,
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=ASKED,
            expose_headers=TOLD,
        )
    app.add_middleware(Edge, failed=problems.unexpected)


def _provider(settings: Settings) -> "Provider | None":
    if not settings.oidc_issuer:
        return None
    from api.oidc.provider import Provider  # large libraries, needed only where one is set

    return Provider(settings)


def _refuse_unsafe(settings: Settings, works: Works) -> None:
    try:
        sign_in.refuse_unsafe(settings, works)
    except sign_in.UnsafeSignIn:
        works.database.dispose()
        raise


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.lanes.open()
    yield
    app.state.database.dispose()
