"""Snoozing a promise: not to hear of it until a working day, with the reason. What was promised stays as it is (S5)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from api.core.db import UtcDateTime
from api.core.text import Day, Note
from api.models.base import Wire, fk
from api.models.call import CallOutcome


class SnoozeCreate(Wire):
    """Until which working day, and why."""

    until_day: Day
    reason: Note


class Snooze(SnoozeCreate, table=True):
    """A snooze as it was asked for; never changed afterwards. The last one of a promise counts."""

    __tablename__ = "snooze"
    id: UUID = Field(primary_key=True)
    deadline_id: UUID = fk("deadline.id")
    at: datetime = Field(sa_type=UtcDateTime)
    by: str = Field(max_length=200)


class Happened(StrEnum):
    """What happened to a promise: one of its stages was told, somebody was phoned about it, or it was snoozed."""

    REMINDER = "reminder"
    DUE = "due"
    OVERDUE = "overdue"
    ESCALATION = "escalation"
    CALL = "call"
    SNOOZE = "snooze"


class HistoryLine(Wire):
    """One thing that happened to a promise. ``outcome``: of a call; ``untilDay`` and ``reason``: of a snooze."""

    happened: Happened
    at: datetime
    by: str | None = None
    outcome: CallOutcome | None = None
    until_day: date | None = None
    reason: str | None = None
