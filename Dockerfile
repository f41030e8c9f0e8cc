# One image for the API with its site, the scheduler and the command line: `docker run casustafel serve | scheduler | migrate | ...`
# tests/house/test_image.py runs every line of it, also where there is no container engine.

FROM node:20-slim AS site
WORKDIR /site
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --silent --no-audit --no-fund
COPY frontend/ ./
RUN npm --silent run build

FROM python:3.11-slim AS build
WORKDIR /app
ENV UV_LINK_MODE=copy
COPY requirements/ requirements/
RUN --mount=type=cache,target=/root/.cache \
    python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/uv.txt
RUN --mount=type=cache,target=/root/.cache \
    python -m venv --without-pip .venv \
    && uv --quiet --system-certs pip sync --python .venv/bin/python --require-hashes --compile-bytecode requirements/base.txt
COPY pyproject.toml README.md LICENSE alembic.ini ./
COPY api/ api/
COPY migrations/ migrations/
RUN uv --quiet pip install --python .venv/bin/python --no-deps --editable . \
    && .venv/bin/python -m compileall -q api migrations \
    && rm -r requirements \
    && mkdir -m 1777 var

FROM python:3.11-slim
WORKDIR /app
COPY --from=build /app /app
COPY --from=site /site/dist /app/frontend/dist
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CASUSTAFEL_HOST=0.0.0.0 \
    CASUSTAFEL_PORT=8000
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --start-period=30s --interval=10s --timeout=5s \
    CMD ["python", "-c", "import http.client as h, os, sys; c = h.HTTPConnection('127.0.0.1', int(os.environ['CASUSTAFEL_PORT']), timeout=4); c.request('GET', '/health/live'); sys.exit(c.getresponse().status != 200)"]
ENTRYPOINT ["casustafel"]
CMD ["serve"]
