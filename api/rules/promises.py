"""Promises: when they end, and when somebody hears of them (S5, W7, W13-W16).

Instants are aware datetimes, given back in UTC; a naive one is a ValueError. Days are local days of
AMSTERDAM. A window "to the end of day d" ends at the exclusive instant 00:00 local of d+1: then it is closed.

    kind         ends                                                                          row
    documents    the meeting's wall-clock start, 7 calendar days earlier: 168 hours, or        W7
                 167 or 169 over a clock change
    minutes      end of the 7th calendar day after the meeting, taken literally; a region      W13
                 can let it roll to the next working day
    corrections  end of the 2nd working day after the local day of sending                     W14
    action       end of its due day                                                            W15
    evaluation   the start of the evaluation meeting                                           W16

A wall-clock time that occurs twice (clock back) is its second occurrence. One that does not occur (clock
forward) is moved on by the hour that is missing, 02:30 to 03:30. Both are the later reading: whoever has to
deliver gets the benefit of the doubt.

The stages of a promise, which a sweep handles once each (S5). `last_day` is the last local day on which the
promise can be kept; the numbers of working days are a `StagePlan`.

    reminder     08:00 local on the nth working day before the last day; for n = 0 on the last working day on
                 or before it, which is what documents have (W7); never later than due
    due          08:00 local on the last day, or 00:00 of that day when 08:00 is not before the end
    overdue      the end itself
    escalation   the end of the nth working day after the last day; for n = 0 the end of the last day itself

Always reminder <= due <= overdue <= escalation. Two kinds differ: `corrections` has only due, at the end
itself (the minutes become final); the due stage of `evaluation` is the start of the meeting, as is overdue.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from api.rules.workdays import WorkdayCalendar, refuse_instant

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

DOCUMENT_DAYS = 7
MINUTES_DAYS = 7
CORRECTION_WORKDAYS = 2
SNOOZE_WORKDAYS = 10
MORNING = time(8)

_INSTANT = timedelta(microseconds=1)
_ONE_DAY = timedelta(days=1)


class PromiseKind(StrEnum):
    """What was promised."""

    DOCUMENTS = "documents"
    MINUTES = "minutes"
    CORRECTIONS = "corrections"
    ACTION = "action"
    EVALUATION = "evaluation"


class Stage(StrEnum):
    """A moment in the life of a promise, in order."""

    REMINDER = "reminder"
    DUE = "due"
    OVERDUE = "overdue"
    ESCALATION = "escalation"


@dataclass(frozen=True)
class StagePlan:
    """Working days from reminder to last day, and from last day to escalation. ValueError when negative."""

    reminder_workdays: int
    escalation_workdays: int

    def __post_init__(self) -> None:
        if self.reminder_workdays < 0 or self.escalation_workdays < 0:
            raise ValueError("a stage plan counts working days from 0")


DEFAULT_PLANS: Mapping[PromiseKind, StagePlan] = MappingProxyType(
    {
        PromiseKind.DOCUMENTS: StagePlan(reminder_workdays=0, escalation_workdays=1),
        PromiseKind.MINUTES: StagePlan(reminder_workdays=1, escalation_workdays=1),
        PromiseKind.CORRECTIONS: StagePlan(reminder_workdays=0, escalation_workdays=0),
        PromiseKind.ACTION: StagePlan(reminder_workdays=2, escalation_workdays=3),
        PromiseKind.EVALUATION: StagePlan(reminder_workdays=5, escalation_workdays=2),
    }
)


def local_day(instant: datetime) -> date:
    """The day it is in Amsterdam at `instant`. ValueError for an instant without an offset."""
    return _utc(instant).astimezone(AMSTERDAM).date()


def start_of(day: date) -> datetime:
    """The instant at which `day` begins in Amsterdam. TypeError when given an instant instead of a day."""
    return _at(day, time.min)


def end_of(day: date) -> datetime:
    """The exclusive instant at which `day` ends in Amsterdam: 00:00 of the next day."""
    return start_of(day + _ONE_DAY)


def last_day(due_at: datetime) -> date:
    """The last local day on which a promise that ends at `due_at` can still be kept."""
    return local_day(_utc(due_at) - _INSTANT)


def documents_due(starts_at: datetime) -> datetime:
    """When the documents of a meeting must be there: its wall-clock start 7 calendar days earlier (W7)."""
    # Subtracting from an aware datetime moves its wall clock and leaves the offset to the new day.
    wall = _utc(starts_at).astimezone(AMSTERDAM) - timedelta(days=DOCUMENT_DAYS)
    return max(wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))


def documents_reminder_day(starts_at: datetime, calendar: WorkdayCalendar) -> date:
    """The last working day on or before the last day for the documents (W7)."""
    return calendar.on_or_before(last_day(documents_due(starts_at)))


def minutes_due(held_day: date, calendar: WorkdayCalendar, roll: bool) -> datetime:
    """The end of the 7th calendar day after the local day of the meeting (W13).

    With `roll` a deadline that is not on a working day moves to the next working day.
    """
    day = held_day + timedelta(days=MINUTES_DAYS)
    return end_of(calendar.on_or_after(day) if roll else day)


def corrections_close(sent_at: datetime, calendar: WorkdayCalendar) -> datetime:
    """The end of the 2nd working day after the local day of sending, which never counts itself (W14)."""
    return end_of(calendar.add(local_day(sent_at), CORRECTION_WORKDAYS))


def action_due(due_on: date) -> datetime:
    """The end of the due day of an action, working day or not (W15)."""
    return end_of(due_on)


def overdue_workdays(due_at: datetime, now: datetime, calendar: WorkdayCalendar) -> int:
    """The whole working days that have passed since the last day of a promise; 0 when not overdue (W15).

    A working day counts once it is over, so the nth is full at the instant of an escalation after n days.
    """
    return calendar.between(last_day(due_at), local_day(now) - _ONE_DAY)


def workdays_left(due_at: datetime, now: datetime, calendar: WorkdayCalendar) -> int:
    """The working days that are still to come after today until a promise ends; 0 on its last day (W14)."""
    return calendar.between(local_day(now), last_day(due_at))


def snooze_limit(today: date, calendar: WorkdayCalendar) -> date:
    """The last working day until which a promise can be snoozed today (S5)."""
    return calendar.add(today, SNOOZE_WORKDAYS)


def snooze_ends(until: date) -> datetime:
    """The morning on which somebody hears of a snoozed promise again: when stages fall too (S5)."""
    return _at(until, MORNING)


def stages(
    kind: PromiseKind, due_at: datetime, calendar: WorkdayCalendar, plan: StagePlan
) -> tuple[tuple[Stage, datetime], ...]:
    """The stages of a promise that ends at `due_at`, sorted by time (S5). See the head of this file."""
    due_at = _utc(due_at)
    if kind is PromiseKind.CORRECTIONS:
        return ((Stage.DUE, due_at),)
    last = last_day(due_at)
    due = due_at if kind is PromiseKind.EVALUATION else _due(last, due_at)
    return (
        (Stage.REMINDER, min(_reminder(last, calendar, plan), due)),
        (Stage.DUE, due),
        (Stage.OVERDUE, due_at),
        (Stage.ESCALATION, end_of(calendar.add(last, plan.escalation_workdays))),
    )


def _due(last: date, due_at: datetime) -> datetime:
    morning = _at(last, MORNING)
    return morning if morning < due_at else start_of(last)


def _reminder(last: date, calendar: WorkdayCalendar, plan: StagePlan) -> datetime:
    day = (
        calendar.add(last, -plan.reminder_workdays) if plan.reminder_workdays else calendar.on_or_before(last)
    )
    return _at(day, MORNING)


def _at(day: date, wall: time) -> datetime:
    refuse_instant(day)
    return datetime.combine(day, wall, AMSTERDAM).astimezone(UTC)


def _utc(instant: datetime) -> datetime:
    # Without an offset Python would take the machine's own zone.
    if instant.utcoffset() is None:
        raise ValueError("an instant needs an offset")
    return instant.astimezone(UTC)
