"""Reference models and examples of other teams, as data; and the one line on which all of them stand (B5)."""

from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from api.core.db import choice
from api.core.text import Amount, Hours, Line, Note, Percent
from api.models.base import ReadRow, Row, Wire, fk


class ReferenceKind(StrEnum):
    """``model``: an example of the source. ``other_team``: what another team does. ``own``: a wish of the team."""

    MODEL = "model"
    OTHER_TEAM = "other_team"
    OWN = "own"


class ReferenceFields(Wire):
    """Cases at a time of one worker with ``week_hours``; hours a week for each case; months that a case lasts."""

    name: Line
    kind: ReferenceKind = Field(sa_type=choice(ReferenceKind))
    week_hours: Hours
    cases_low: Amount
    cases_high: Amount
    hours_low: Hours | None = None
    hours_high: Hours | None = None
    direct_percent: Percent | None = None
    months: Amount | None = None
    source: Line
    note: Note | None = None


class Reference(ReferenceFields, Row, table=True):
    """A reference. Without a team it came with casustafel, and every team sees it."""

    __tablename__ = "caseload_reference"
    team_id: UUID | None = fk("caseload_team.id", nullable=True)


class ReferenceCreate(ReferenceFields):
    """A new example."""


class ReferenceRead(ReferenceFields, ReadRow):
    """A reference, also on a full week so that it can be plotted."""

    team_id: UUID | None
    full_low: float = 0
    full_high: float = 0


class BandPoint(Wire):
    """A place on the line: cases of one full-timer from low to high, and hours a week for each case.

    ``what``: ``reference``, ``team``, ``function_group``, ``me``, ``suggestion``, ``proposal`` or ``agreed``.
    """

    what: str
    name: str
    low: float
    high: float
    hours_low: float | None
    hours_high: float | None


class BandLine(Wire):
    """Everything that has a place on the line, few cases first. ``unit`` tells what the line counts."""

    unit: str = "cases at a time of one full-timer (36 hours a week)"
    points: list[BandPoint]
