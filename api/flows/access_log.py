"""Who looked at a case and who changed it (S8)."""

from typing import Any

from sqlmodel import col, select

from api.flows.listing import listed
from api.models.access import Access, AccessRead
from api.models.case import Case
from api.models.page import ListQuery, Page
from api.work import Work


def find(work: Work, case: Case, wanted: ListQuery) -> Page[AccessRead]:
    """The access log of a case, newest first. Reading it is itself logged."""
    query: Any = select(Access).where(Access.case_id == case.id)
    order: list[tuple[Any, type]] = [(col(Access.seq), int)]
    rows, cursor = listed(work, query, wanted, order, descending=True)
    return Page(items=[AccessRead.model_validate(row[0], from_attributes=True) for row in rows], next=cursor)
