"""What all flows of the caseload share: rows of a team, names, own place, events in the feed of the region."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.flows.listing import listed
from api.models.base import Row
from api.models.case import Case
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.page import ListQuery
from api.models.person import Person
from api.policies import acts, hats, visible
from api.policies.acts import Policy
from api.work import Work

RowT = TypeVar("RowT", bound=Row)


def team_of(work: Work, row: Any) -> CaseloadTeam:
    """The team of a row."""
    return work.session.get_one(CaseloadTeam, row.team_id)


def tell(work: Work, type_: str, row: Any, **data: Any) -> None:
    """Write the event of a change in a team, in the feed of its region."""
    team = row if isinstance(row, CaseloadTeam) else team_of(work, row)
    work.record(f"caseload-{type_}", row, region_id=team.region_id, **data)


def page(
    work: Work, kind: type[RowT], wanted: ListQuery, *conditions: Any
) -> tuple[Sequence[RowT], str | None]:
    """Rows of a kind, first made first."""
    rows, cursor = listed(work, select(kind).where(*conditions), wanted, [(col(kind.id), UUID)])
    return [row for (row,) in rows], cursor


def every(work: Work, kind: type[RowT], *conditions: Any) -> Sequence[RowT]:
    """All rows of a kind that are few by nature, first made first."""
    return work.session.exec(select(kind).where(*conditions).order_by(col(kind.id))).all()


def names(work: Work, people: Iterable[UUID | None]) -> dict[UUID, str]:
    """The names of people, in one question."""
    wanted = {one for one in people if one}
    rows = work.session.execute(sa.select(col(Person.id), col(Person.name)).where(col(Person.id).in_(wanted)))
    return {row.id: row.name for row in rows}


def titles(work: Work, cases: Iterable[UUID]) -> dict[UUID, str]:
    """The titles of those cases that the caller may see themselves."""
    seen = visible.cases(work.caller, work.today)
    query = sa.select(col(Case.id), col(Case.title)).where(col(Case.id).in_(set(cases)), seen)
    return {row.id: row.title for row in work.session.execute(query)}


def places(work: Work, team_id: UUID) -> Sequence[CaseloadWorker]:
    """Who works in the team today."""
    working = hats.holds(CaseloadWorker, work.today)
    return every(work, CaseloadWorker, CaseloadWorker.team_id == team_id, working)


def my_place(work: Work, team_id: UUID) -> CaseloadWorker | None:
    """The caller's own place in the team today."""
    own = (place for place in places(work, team_id) if place.person_id == work.caller.person_id)
    return next(own, None) if work.caller.person_id else None


def moves(work: Work, **needed: Policy | bool) -> list[str]:
    """``next``: what this caller may do, by the policy of each act; False for what cannot be done now."""
    return [move for move, policy in needed.items() if policy is not False and _may(work, policy)]


def _may(work: Work, policy: Policy | bool) -> bool:
    return policy is True or (isinstance(policy, Policy) and acts.worn(work, policy))


def demand_people(work: Work, **given: UUID | None) -> None:
    """400 for people who are not in the directory; by the name of the field."""
    wanted = {field: person for field, person in given.items() if person is not None}
    known = select(Person.id).where(col(Person.id).in_(wanted.values()), col(Person.case_id).is_(None))
    found = set(work.session.exec(known)) if wanted else set()
    refuse(Fault("not-known", f"/{field}") for field, person in wanted.items() if person not in found)


def refuse(faults: Iterable[Fault]) -> None:
    """400 with all of these faults; nothing when there are none."""
    if found := list(faults):
        raise InvalidInput(faults=found)
