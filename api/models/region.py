"""Regions (care office regions) and their settings: calendar, reminders, limits."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field as Bounds
from pydantic import Strict
from sqlmodel import Field

from api.core.db import Json, choice
from api.core.text import Code, Count, Day, Flag, Line
from api.models.base import Patch, ReadRow, Row, Wire
from api.rules.promises import DEFAULT_PLANS, PromiseKind, StagePlan
from api.rules.retention import MONTHS, RetentionKind
from api.rules.small_numbers import SMALLEST
from api.rules.workdays import WorkdayCalendar


class LiberationDay(StrEnum):
    """When 5 May is no working day."""

    YEARLY = "yearly"
    LUSTRUM = "lustrum"
    NEVER = "never"


Workdays = Annotated[int, Strict(), Bounds(ge=0, le=60)]
"""A number of working days; few enough to stay within the years for which the holidays are known."""


BreakGlassHours = Annotated[int, Strict(), Bounds(ge=1, le=24)]
"""For how many hours a case is open by break-glass."""
SmallestGroup = Annotated[int, Strict(), Bounds(ge=3, le=50)]
"""Of how many people a figure must be. With two, each knows the other's."""


YearsKept = Annotated[int, Strict(), Bounds(ge=1, le=30)]
MonthsKept = Annotated[int, Strict(), Bounds(ge=1, le=120)]
NoticeDays = Annotated[int, Strict(), Bounds(ge=7, le=365)]


class ReminderPlan(Wire):
    """How many working days before the last day the reminder falls, and after it the escalation."""

    reminder_workdays: Workdays
    escalation_workdays: Workdays


class RegionSettings(Wire):
    """What a region may choose. The defaults are the ATW profile."""

    holder: Line | None = None
    good_friday: Flag = True
    liberation_day: LiberationDay = Field(LiberationDay.YEARLY, sa_type=choice(LiberationDay))
    equated_days: Flag = True
    closed_days: list[Day] = Field(default=[], sa_type=Json(list[date]), max_length=200)
    open_days: list[Day] = Field(default=[], sa_type=Json(list[date]), max_length=200)
    roll_minutes: Flag = False
    group_size_warning: Count = 12
    break_glass_hours: BreakGlassHours = Field(4, sa_column_kwargs={"server_default": "4"})
    smallest_group: SmallestGroup = Field(SMALLEST, sa_column_kwargs={"server_default": str(SMALLEST)})
    closed_case_years: YearsKept = Field(5, sa_column_kwargs={"server_default": "5"})
    idle_case_months: MonthsKept = Field(12, sa_column_kwargs={"server_default": "12"})
    retention_notice_days: NoticeDays = Field(60, sa_column_kwargs={"server_default": "60"})
    reminders: dict[PromiseKind, ReminderPlan] = Field(
        default={}, sa_type=Json(dict[PromiseKind, ReminderPlan])
    )


class Region(RegionSettings, Row, table=True):
    """One of the regions in which a care office is responsible for long-term care."""

    __tablename__ = "region"
    code: Code = Field(unique=True)
    name: Line

    @property
    def calendar(self) -> WorkdayCalendar:
        """The working days of this region (time.md)."""
        return WorkdayCalendar(
            good_friday=self.good_friday,
            liberation_day=self.liberation_day.value,
            equated_days=self.equated_days,
            closed_days=frozenset(self.closed_days),
            open_days=frozenset(self.open_days),
        )

    def months_kept(self, kind: RetentionKind) -> int:
        """For how many months a kind of case is kept (S9)."""
        return self.closed_case_years * MONTHS if kind is RetentionKind.CLOSED else self.idle_case_months

    def stage_plan(self, kind: PromiseKind) -> StagePlan:
        """Reminder and escalation of one kind of promise, by the region's choice or the default (S5)."""
        own = self.reminders.get(kind)
        if own is None:
            return DEFAULT_PLANS[kind]
        return StagePlan(own.reminder_workdays, own.escalation_workdays)


class RegionCreate(RegionSettings):
    """A region that is not in the list that comes with casustafel."""

    code: Code
    name: Line


class RegionPatch(Patch, RegionSettings):
    """Other choices for a region; promises already made keep their moments.

    ``reminders`` is merged by kind of promise, as a merge patch says: null goes back to the default of that kind.
    """

    reminders: dict[PromiseKind, ReminderPlan | None] = Field(default={})  # type: ignore[assignment]  # wider on purpose


class RegionRead(RegionSettings, ReadRow):
    """A region as it stands."""

    code: str
    name: str
