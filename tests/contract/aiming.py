"""Hooks for `schemathesis run`: made-up requests are mostly aimed at rows that exist, so that they come somewhere.

The file that ``AIMS`` names holds ids of such rows by the name that stands for them in paths and bodies.
"""

import itertools
import json
import os
from pathlib import Path
from typing import Any
from uuid import UUID

import schemathesis
from schemathesis import Case, HookContext, SerializationContext
from schemathesis.transport.serialization import Binary

KNOWN: dict[str, list[str]] = json.loads(Path(os.environ["AIMS"]).read_text())
SAME_KIND = {"ownerId": "personId", "proposedBy": "participantId", "minuteTakerId": "participantId"}
_COUNT = itertools.count()


@schemathesis.hook
def before_call(_context: HookContext, case: Case[Any], _kwargs: dict[str, Any]) -> None:
    """Aim all but every seventh request."""
    number = next(_COUNT)
    if number % 7 == 0:
        return
    case.path_parameters = aimed(case.path_parameters, number)
    case.body = aimed(case.body, number)
    if case.operation.method.upper() == "POST":
        case.headers["Idempotency-Key"] = f"made-up-{number}"
    elif number % 3:
        case.headers["If-Match"] = "*"


@schemathesis.serializer("message/rfc822")
def mail(_context: SerializationContext, value: Any) -> bytes:
    """A made-up mail as it is: bytes."""
    return bytes(value.data if isinstance(value, Binary) else str(value).encode())


def aimed(value: Any, number: int) -> Any:
    """The same with ids of rows that exist in the place of made-up ones."""
    if isinstance(value, list):
        return [aimed(one, number) for one in value]
    if not isinstance(value, dict):
        return value
    return {name: existing(name, one, number) for name, one in value.items()}


def existing(name: str, value: Any, number: int) -> Any:
    """A row of the kind that a name stands for."""
    rows = KNOWN.get(SAME_KIND.get(name, name))
    return rows[number % len(rows)] if rows and is_uuid(value) else aimed(value, number)


def is_uuid(value: Any) -> bool:
    """Whether it is an id that a row could have."""
    try:
        return isinstance(value, str) and bool(UUID(value))
    except ValueError:
        return False
