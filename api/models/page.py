"""Lists on the wire: some items, and where the rest is."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, Field

from api.core.paging import MOST, USUAL
from api.models.base import Wire

ItemT = TypeVar("ItemT")


class Page(BaseModel, Generic[ItemT]):
    """A page of a list. ``next`` is the address of the next page, or null."""

    items: list[ItemT]
    next: str | None = None


class ListQuery(Wire):
    """What every list takes."""

    limit: Annotated[int, Field(ge=1, le=MOST)] = USUAL
    cursor: Annotated[str | None, Field(min_length=1, max_length=500)] = None
