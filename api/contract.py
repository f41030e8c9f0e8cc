"""The contract as others read it: OpenAPI 3.1 after the NLgov REST API Design Rules."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api import __version__
from api.models.problem import Problem

DESCRIPTION = """\
Brings everybody around one stuck care case to one table, and sees to it that what was agreed there really happens.

Errors are problem details (RFC 9457) with every fault at once. Changing a shared row asks for the `ETag` that was seen,
in `If-Match`. Every POST takes an `Idempotency-Key`; machine clients must send one.
"""
CONTACT = {
    "name": "casustafel",
    "url": "https://github.com/casustafel/casustafel",
    "email": "info@casustafel.example",
}
_SECURITY = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "API key, token or personal link"},
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "casustafel_session",
        "description": "Over https its name is `__Host-casustafel_session`",
    },
}
_VERSION_HEADER = {"description": "Version of the API", "schema": {"type": "string"}}
_ETAG = {"description": "Version of the row", "schema": {"type": "string"}}
_LOCATION = {
    "description": "Address of what was made",
    "schema": {"type": "string", "format": "uri-reference"},
}
_RETRY_AFTER = {"description": "Seconds to wait", "schema": {"type": "integer", "minimum": 1}}
_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of the version that was seen; a change without it is refused with 428",
    "schema": {"type": "string"},
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Repeating a request with the same key gives the first answer again for 24 hours; "
    "required from machine clients",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
}


def install(app: FastAPI) -> None:
    """Let ``app.openapi()`` give our contract."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = build(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # the documented way to extend it


def build(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of all routes, with what the edge adds to each of them."""
    document = get_openapi(
        title="casustafel",
        version=__version__,
        openapi_version="3.1.0",
        description=DESCRIPTION,
        routes=app.routes,
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        servers=[{"url": "/v1", "description": "This installation"}],
        separate_input_output_schemas=True,
    )
    document["info"]["contact"] = CONTACT
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    schemas |= _problem_schemas()
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    document["components"]["securitySchemes"] = _SECURITY
    document["paths"] = {path.removeprefix("/v1"): item for path, item in document["paths"].items()}
    with_version = {name for name, schema in schemas.items() if "version" in schema.get("properties", {})}
    for item in document["paths"].values():
        for method, operation in item.items():
            _complete(method, operation, with_version)
    return document


def _problem_schemas() -> dict[str, Any]:
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**schema.pop("$defs", {}), "Problem": schema}


def _complete(method: str, operation: dict[str, Any], with_version: set[str]) -> None:
    if "428" in operation["responses"]:
        operation.setdefault("parameters", []).append(_MATCH)
    if method == "post":
        operation.setdefault("parameters", []).append(_KEY)
    for code, response in operation["responses"].items():
        headers = response.setdefault("headers", {})
        headers["API-Version"] = _VERSION_HEADER
        if int(code) >= 400:
            schema = {"$ref": "#/components/schemas/Problem"}
            response["content"] = {"application/problem+json": {"schema": schema}}
        if code in {"429", "503"}:
            headers["Retry-After"] = _RETRY_AFTER
        if code == "201":
            headers["Location"] = _LOCATION
        if _shown(response) in with_version:
            headers["ETag"] = _ETAG


def _shown(response: dict[str, Any]) -> str:
    """The name of the schema of an answer, where it has one."""
    schema = response.get("content", {}).get("application/json", {}).get("schema", {})
    return str(schema.get("$ref", "")).rpartition("/")[2]
