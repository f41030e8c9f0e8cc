"""Teams that agree on a responsible caseload, and who works in them from when to when (B3, B4, B10)."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json
from api.core.text import Day, Flag, Hours, Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk


class CaseloadTeamFields(Wire):
    """A team. ``purpose``: what it is there for, in words that give direction (the source asks for it first)."""

    name: Line
    organisation_id: UUID | None = fk("organisation.id", nullable=True)
    purpose: Note | None = None
    function_groups: list[Line] = Field(min_length=1, max_length=20, sa_type=Json(list[Line]))
    active: Flag = True


class CaseloadTeam(CaseloadTeamFields, Row, table=True):
    """A team."""

    __tablename__ = "caseload_team"
    __table_args__ = (
        sa.Index("ix_caseload_team_name", "name", "id"),
        sa.Index("ix_caseload_team_region_name", "region_id", "name", "id"),
    )
    region_id: UUID = fk("region.id", index=False)


class OfTeam(Row):
    """A row of a team: seen by who sees the team."""

    team_id: UUID = fk("caseload_team.id")


class CaseloadTeamCreate(CaseloadTeamFields):
    """A new team. ``region`` is the code of the region, such as ZK09."""

    region: Line


class CaseloadTeamPatch(Patch, CaseloadTeamFields):
    """Changes to a team. A function group in which somebody works stays."""


class CaseloadTeamRead(CaseloadTeamFields, ReadRow):
    """A team as it stands. ``mine``: the caller's own place in it."""

    region_id: UUID
    mine: UUID | None = None


class CaseloadWorkerFields(Wire):
    """A place in a team from a day to a day. ``contract_hours`` are hours a week."""

    function_group: Line
    contract_hours: Hours
    lead: Flag = False
    from_day: Day
    until_day: Day | None = None


class CaseloadWorker(CaseloadWorkerFields, OfTeam, table=True):
    """Somebody who works in a team."""

    __tablename__ = "caseload_worker"
    __table_args__ = (
        sa.CheckConstraint("until_day IS NULL OR until_day >= from_day", name="ends_after_begin"),
        sa.CheckConstraint("contract_hours > 0 AND contract_hours <= 168", name="a_week_of_hours"),
    )
    person_id: UUID = fk("person.id")

    def works_on(self, day: date) -> bool:
        """Whether the place holds on this local day."""
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)


class CaseloadWorkerCreate(CaseloadWorkerFields):
    """A new place in a team."""

    person_id: UUID


class CaseloadWorkerPatch(Patch, CaseloadWorkerFields):
    """Changes to a place, mostly its end."""


class CaseloadWorkerRead(CaseloadWorkerFields, ReadRow):
    """A place as it stands. Figures of somebody are at ``/load``, for that person and the team lead."""

    team_id: UUID
    person_id: UUID
    name: str = ""
