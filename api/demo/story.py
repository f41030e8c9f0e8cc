"""One case from its registration to its end, as a script that the stage plays (W1 - W17)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from sqlmodel import select

from api.demo.cast import Cast, Team
from api.demo.data import CasePlan, Theme
from api.demo.stage import Stage, at
from api.flows import planning
from api.models.action import Action
from api.models.caller import Caller, Hat
from api.models.case import Case
from api.models.consent import Consent
from api.models.document import Document, DocumentKind
from api.models.goal import Goal
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind
from api.models.participant import Participant
from api.models.person import Person
from api.models.round import Round
from api.models.solution import Solution
from api.policies.acts import Policy
from api.rules.promises import local_day
from api.work import Work

_HATS = {
    "coordinator": (Hat.COORDINATOR, Hat.ORGANISER, Hat.PARTICIPANT),
    "chair": (Hat.CHAIR, Hat.PARTICIPANT),
    "minute_taker": (Hat.MINUTE_TAKER, Hat.PARTICIPANT),
    "presenter": (Hat.PRESENTER, Hat.PARTICIPANT),
    "client": (Hat.CLIENT_SIDE, Hat.PARTICIPANT),
    "relative": (Hat.CLIENT_SIDE, Hat.PARTICIPANT),
}
_STARTS = ("09:30", "10:00", "13:00", "13:30", "14:00")
_LIVE_MINUTES = 38
_PLACES = {
    "ZK09": "Dorpshuis De Voorbeeldhoek, zaal 2",
    "ZK20": "Buurtcentrum Het Voorbeeld, kamer 1.04",
    "ZK31": "Trefpunt Voorbeeldplein, grote zaal",
}


class Story:
    """What is known of one case while its script is played. Day 0 is the first meeting that decides."""

    case: Case
    round: Round

    def __init__(self, stage: Stage, cast: Cast, plan: CasePlan, theme: Theme, number: int) -> None:
        self.stage, self.plan, self.theme, self.number = stage, plan, theme, number
        self.cast = cast
        self.team: Team = cast.teams[plan.region]
        self.random = Random(number)  # noqa: S311  # nosec B311  # the same story every time, no secret
        self.people: dict[str, Person] = dict(self.team.people)
        self.seated: list[str] = []
        self.present: list[str] = []
        self.goals: list[Goal] = []
        self.documents: dict[DocumentKind, Document] = {}
        self.consented: Consent | None = None
        self.solutions: list[Solution] = []
        self.actions: list[Action] = []
        self.followed = 0
        self.follow_up: Meeting | None = None
        self._seats: dict[tuple[UUID, UUID], Participant] = {}
        self.specialist = "council" if plan.theme in {"mild", "youth", "home"} else "clinic"
        self.starts_at = self._first_meeting()

    def _first_meeting(self) -> datetime:
        """On a working day; the one that is held today began a little more than half an hour ago."""
        if self.plan.day == 0:
            now = self.stage.outer.now
            begun = now - timedelta(minutes=_LIVE_MINUTES)
            return begun - timedelta(
                minutes=begun.minute % 5, seconds=begun.second, microseconds=begun.microsecond
            )
        day = self.stage.today + timedelta(days=self.plan.day)
        calendar = self.team.region.calendar
        day = calendar.on_or_after(day) if self.plan.day > 0 else calendar.on_or_before(day)
        return at(day, _STARTS[self.number % len(_STARTS)])

    def day(self, offset: int) -> date:
        """A working day, counted from day 0: on or before it when it lies before day 0, else on or after it."""
        day = local_day(self.starts_at) + timedelta(days=offset)
        calendar = self.team.region.calendar
        return calendar.on_or_before(day) if offset < 0 else calendar.on_or_after(day)

    def on(self, offset: int, wall: str) -> datetime:
        """A moment on such a day."""
        return at(self.day(offset), wall)

    def before(self, meeting: Meeting, days: int, wall: str) -> datetime:
        """A moment on a working day so many days before a meeting, or earlier."""
        day = local_day(meeting.starts_at) - timedelta(days=days)
        return at(self.team.region.calendar.on_or_before(day), wall)

    def from_today(self, offset: int, wall: str) -> datetime:
        """A moment on a working day counted from today, on or before it."""
        day = self.stage.today + timedelta(days=offset)
        calendar = self.team.region.calendar
        return at(calendar.on_or_before(day) if offset < 0 else day, wall)

    @property
    def never(self) -> datetime:
        """A moment that is not played any more: here the story ends for now."""
        return self.stage.outer.now + timedelta(days=1)

    @property
    def place(self) -> str:
        """Where the tables of this region stand."""
        return _PLACES[self.plan.region]

    def days_later(self, meeting: Meeting) -> int:
        """How many days after day 0 a meeting is."""
        return (local_day(meeting.starts_at) - local_day(self.starts_at)).days

    def mandate(self, part: str) -> str:
        """What somebody may promise; not everybody may."""
        if part in {"council", "clinic"}:
            return "no" if self.number % 3 == 0 else "knows_offer"
        return "yes" if part in {"provider", "office"} else "knows_offer"

    def absent(self, meeting: Meeting) -> str | None:
        """Who does not turn up."""
        return (
            self.specialist if self.number % 5 == 0 and meeting.kind is not MeetingKind.EVALUATION else None
        )

    def seat(self, meeting: Meeting, part: str) -> Participant:
        """Somebody's place at the table."""
        person_id = self.people[part].id
        if (meeting.id, person_id) not in self._seats:
            for seat in planning.people(self.stage.work(), meeting.id):
                self._seats[meeting.id, seat.person_id] = seat
        return self._seats[meeting.id, person_id]

    def planned(self, kind: MeetingKind) -> Meeting:
        """The meeting of this kind that is still to be held."""
        query = select(Meeting).where(Meeting.round_id == self.round.id, Meeting.kind == kind)
        return self.stage.outer.session.exec(query.where(Meeting.status == MeetingStatus.PLANNED)).one()

    @contextmanager
    def acting(self, who: str, policy: Policy, row: Any = None) -> Iterator[Work]:
        """A unit of work of one of the people, with its line in the access log."""
        caller: Caller = self.stage.caller(self.people[who])
        work = self.stage.work(caller, *_HATS.get(who, (Hat.MEMBER, Hat.PARTICIPANT)), policy=policy.name)
        yield work
        row = row or self.case
        if policy.logs:
            work.look(
                policy.logs, row.__tablename__, row.id, case_id=self.case.id, region_id=self.case.region_id
            )
