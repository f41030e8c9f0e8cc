"""/openapi.json: the contract itself, for everybody and from every site, as the NL API rules ask.

It shows no row, so it asks no database: it can be read when nothing else answers.
"""

import orjson
from fastapi import APIRouter, Request, Response

router = APIRouter(prefix="/v1", include_in_schema=False)

OPEN_TO_ALL = {"access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin"}


@router.get("/openapi.json")
def read_contract(http: Request) -> Response:
    """This document: everything the API can do."""
    return Response(orjson.dumps(http.app.openapi()), headers=OPEN_TO_ALL, media_type="application/json")
