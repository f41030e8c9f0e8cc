"""Many cases at once, with an answer per line (S1)."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import ConfigDict, Field

from api.core.text import Code, Flag, Line
from api.models.base import Wire
from api.models.case import CasePush
from api.models.problem import ProblemFault


class CaseBatchItem(CasePush):
    """One line of a batch: a case with the reference by which its source knows it. By the names of the contract only:
    no route reads it, so nothing else keeps out the names that fields have inside.
    """

    model_config = ConfigDict(validate_by_name=False)  # type: ignore[assignment]  # as in ``Wire``
    reference: Line


class CaseBatch(Wire):
    """Up to 500 cases of one source. Each line is a pushed case with its ``reference``."""

    source: Code
    all_or_nothing: Flag = False
    cases: list[dict[str, Any]] = Field(min_length=1, max_length=500)


class LineOutcome(StrEnum):
    """What became of a line."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class BatchLine(Wire):
    """The answer to one line; ``index`` counts from 0."""

    index: int
    reference: str | None
    outcome: LineOutcome
    id: UUID | None = None
    errors: list[ProblemFault] = []


class BatchResult(Wire):
    """The answer to a batch."""

    created: int
    updated: int
    unchanged: int
    refused: int
    lines: list[BatchLine]
