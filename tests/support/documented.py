"""Whatever a test asks, it never gets an answer that the contract does not know."""

import json
import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from starlette.routing import compile_path

CONTRACT = Path(__file__).parents[2] / "openapi.json"


@cache
def _operations() -> list[tuple[str, re.Pattern[str], frozenset[int]]]:
    """Method, address and the known statuses of every operation, as committed: another test holds it to the code."""
    return [
        (method.upper(), compile_path(f"/v1{path}")[0], frozenset(map(int, operation["responses"])))
        for path, operations in json.loads(CONTRACT.read_text())["paths"].items()
        for method, operation in operations.items()
    ]


def demand_documented(answer: httpx.Response) -> None:
    """Fail on a status that the contract does not name for this operation; a failure of ours is the test's business."""
    path = urlsplit(str(answer.request.url)).path
    for method, pattern, known in _operations():
        if method == answer.request.method and pattern.match(path):
            assert answer.status_code in known or answer.status_code >= 500, (
                method,
                path,
                answer.status_code,
            )
            return
