"""The filters in an address: which a route knows, and what was asked."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Any, get_args, get_origin

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.params import Query
from pydantic import BaseModel, ValidationError
from starlette.datastructures import QueryParams

from api.core.errors import Fault


class Filters:
    """The filters of one route: each model of them by the name of its parameter."""

    def __init__(self, hints: dict[str, Any]) -> None:
        self.models = {name: model for name, hint in hints.items() if (model := _model(hint))}
        self.known = frozenset(name for model in self.models.values() for name in _names(model))

    def faults(self, request: Request) -> tuple[Fault, ...]:
        """What stands in the address and means nothing here, or cannot be looked for."""
        return _faults(self.known, request.scope["query_string"])

    def read(self, request: Request) -> dict[str, BaseModel]:
        """What was asked, by the name of its parameter. Raises ``RequestValidationError``."""
        return {name: _asked(model, request.scope["query_string"]) for name, model in self.models.items()}


def _model(hint: Any) -> type[BaseModel] | None:
    extras = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return get_args(hint)[0] if any(isinstance(extra, Query) for extra in extras) else None


def _names(model: type[BaseModel]) -> Iterator[str]:
    """The filters that a query model knows, as they are written in an address."""
    yield from (field.alias or name for name, field in model.model_fields.items())


@lru_cache(maxsize=1000)
def _faults(known: frozenset[str], query: bytes) -> tuple[Fault, ...]:
    faults = []
    for name, value in QueryParams(query).multi_items():
        if name not in known:
            faults.append(Fault("unknown-parameter", name, "query"))
        elif not value.isprintable():  # PostgreSQL stores no NUL, and nobody looks for the others
            faults.append(Fault("control-character", name, "query"))
    return tuple(faults)


@lru_cache(maxsize=1000)
def _asked(model: type[BaseModel], query: bytes) -> BaseModel:
    """The filters in an address. Those who poll ask the same again and again, so what was read is kept."""
    try:
        return model.model_validate(dict(QueryParams(query)))
    except ValidationError as error:
        entries = [{**entry, "loc": ("query", *entry["loc"])} for entry in error.errors()]
        raise RequestValidationError(entries) from error
