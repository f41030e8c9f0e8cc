"""What the method brings along, as data: factors, examples, steps, plans, questions (source: docs/caseload.md)."""

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def material() -> dict[str, Any]:
    """Everything in api/data/caseload.json."""
    found: dict[str, Any] = json.loads(
        resources.files("api.data").joinpath("caseload.json").read_text("utf-8")
    )
    return found
