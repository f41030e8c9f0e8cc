"""Who had the file of a document (W7): the lines that fetching it leaves in the access log, told by person."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from api.flows import log_names
from api.models.access import Access, Deed, DeedOutcome
from api.models.document import Document
from api.models.document_reader import DocumentReader
from api.models.organisation import Organisation
from api.models.page import Page
from api.policies import acts
from api.work import Work


def find(work: Work, document: Document) -> Page[DocumentReader]:
    """Everybody who fetched the file or an earlier one, who did so last first. Somebody with several links is one."""
    found: dict[tuple[str, str | None], list[Any]] = defaultdict(list)
    rows = work.run(_fetched(document)).all()
    names = log_names.of(work, ((row.actor, row.actor_name) for row in rows))
    for row in rows:
        found[row.actor_name or names[row.actor], row.organisation].append(row)
    told = [_told(name, organisation, rows) for (name, organisation), rows in found.items()]
    return Page(items=sorted(told, key=lambda one: (one.last_at, one.name), reverse=True))


def _fetched(document: Document) -> sa.Select[Any]:
    by: list[Any] = [col(Access.actor), col(Access.actor_name), col(Organisation.name).label("organisation")]
    return (
        sa.select(
            *by,
            sa.func.count().label("times"),
            sa.func.min(col(Access.at)).label("first_at"),
            sa.func.max(col(Access.at)).label("last_at"),
        )
        .join(Organisation, col(Organisation.id) == col(Access.behalf_id), isouter=True)
        .where(
            col(Access.case_id) == document.case_id,
            col(Access.subject_id) == document.id,
            col(Access.policy).in_(acts.FILE_OPENED),
            col(Access.deed) == Deed.READ,
            col(Access.outcome) == DeedOutcome.OK,
        )
        .group_by(*by)
    )


def _told(name: str, organisation: str | None, rows: list[Any]) -> DocumentReader:
    return DocumentReader(
        name=name,
        organisation=organisation,
        times=sum(row.times for row in rows),
        first_at=min(row.first_at for row in rows),
        last_at=max(row.last_at for row in rows),
    )
