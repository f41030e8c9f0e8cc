"""Whatever a test asks, it never gets an answer that the contract does not know."""

import re
from functools import cache
from urllib.parse import urlsplit

import httpx
from starlette.routing import compile_path

from tests.support.routes import bare_app, documented, served


@cache
def _operations() -> list[tuple[str, re.Pattern[str], frozenset[int]]]:
    """Method, address and the known statuses of every operation."""
    paths = bare_app().openapi()["paths"]
    found = []
    for item in served():
        if documented(item):
            told = paths[item.path.removeprefix("/v1")][item.method.lower()]["responses"]
            found.append((item.method, compile_path(item.path)[0], frozenset(map(int, told))))
    return found


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
