"""Who looked at a case and who changed it (S8): line by line, and told by person for the client's side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.flows import log_names
from api.flows.listing import listed
from api.models.access import Access, AccessRead, Deed, DeedOutcome, ViewerRead
from api.models.case import Case
from api.models.organisation import Organisation
from api.models.page import ListQuery, Page
from api.work import Work

_CHANGES = frozenset({Deed.CREATE, Deed.CHANGE, Deed.DELETE})


def find(work: Work, case: Case, wanted: ListQuery) -> Page[AccessRead]:
    """The access log of a case, newest first. Reading it is itself logged."""
    query: Any = select(Access).where(Access.case_id == case.id)
    order: list[tuple[Any, type]] = [(col(Access.seq), int)]
    rows, cursor = listed(work, query, wanted, order, descending=True)
    lines = [line for (line,) in rows]
    names = log_names.of(work, ((line.actor, line.actor_name) for line in lines))
    told = ({"actor_name": line.actor_name or names[line.actor]} for line in lines)
    items = [AccessRead.model_validate(line, update=name) for line, name in zip(lines, told, strict=True)]
    return Page(items=items, next=cursor)


def viewers(work: Work, case_id: UUID) -> Page[ViewerRead]:
    """Everybody who looked at a case or tried to, who was there last first: "wie keek mee"."""
    alike: Any = [
        col(Access.actor),
        col(Access.actor_name),
        col(Organisation.name).label("organisation"),
        col(Access.ground),
        col(Access.deed),
        col(Access.outcome),
    ]
    counted: Any = (
        sa.select(
            *alike,
            sa.func.count().label("lines"),
            sa.func.min(col(Access.at)).label("first_at"),
            sa.func.max(col(Access.at)).label("last_at"),
        )
        .join(Organisation, col(Organisation.id) == col(Access.behalf_id), isouter=True)
        .where(col(Access.case_id) == case_id)
        .group_by(*alike)
    )
    told = [_told(work, name, rows) for name, rows in _by_person(work, work.run(counted).all())]
    return Page(items=sorted(told, key=lambda one: (one.last_at, one.name), reverse=True))


def _by_person(work: Work, every: Sequence[Any]) -> Iterator[tuple[str, list[Any]]]:
    """The rows of each name in an organisation."""
    names = log_names.of(work, ((row.actor, row.actor_name) for row in every))
    found: dict[tuple[str, str | None], list[Any]] = defaultdict(list)
    for row in every:
        found[row.actor_name or names[row.actor], row.organisation].append(row)
    return ((name, rows) for (name, _), rows in found.items())


def _told(work: Work, name: str, rows: list[Any]) -> ViewerRead:
    """One person; somebody who came by several personal links is one too."""
    changes = _sum(row for row in rows if row.outcome is DeedOutcome.OK and row.deed in _CHANGES)
    done = _sum(row for row in rows if row.outcome is DeedOutcome.OK)
    return ViewerRead(
        name=name,
        organisation=rows[0].organisation,
        grounds=sorted({ground for row in rows for ground in row.ground.split(",")}),
        reads=done - changes,
        changes=changes,
        refusals=_sum(row for row in rows if row.outcome is DeedOutcome.REFUSED),
        first_at=min(row.first_at for row in rows),
        last_at=max(row.last_at for row in rows),
        own=any(row.actor == work.caller.key for row in rows),
    )


def _sum(rows: Iterable[Any]) -> int:
    return sum(row.lines for row in rows)
