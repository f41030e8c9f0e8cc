"""/openapi.json: the contract itself, for everybody and from every site, as the NL API rules ask."""

import orjson
from fastapi import Request

from api import policies
from api.deps import Answer, Router

router = Router("contract")


@router.read("/openapi.json", policies.PUBLIC)
def read_contract(http: Request) -> Answer:
    """This document: everything the API can do."""
    open_to_all = {"access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin"}
    return Answer(orjson.dumps(http.app.openapi()), headers=open_to_all)
