"""The seeded rows, as text that PostgreSQL and SQLite both read: nothing in them is about anybody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from pydantic import TypeAdapter

from api.models.deadline import StageMoment
from api.rules.promises import DEFAULT_PLANS, PromiseKind, action_due, stages
from api.rules.workdays import WorkdayCalendar
from bench.scale import (
    ACTION,
    ACTIONS,
    CASE,
    MEETING,
    MEETINGS,
    ORGANISATION,
    PARTICIPANT,
    PARTICIPANTS,
    PERSON,
    PROMISE,
    REGIONS,
    ROUND,
    SOURCE,
    Scale,
    region_of,
    row_id,
)

Value = str | int | bool | None
RowOf = tuple[Value, ...]

STAMPS = "id version created_at updated_at updated_by"
COLUMNS = {
    "organisation": f"{STAMPS} name kind region_id active",
    "person": f"{STAMPS} name email organisation_id function language active",
    "cases": f"{STAMPS} title client_name birth_date municipality about care_law urgency confidentiality region_id"
    " source reference status",
    "round": f"{STAMPS} case_id number form advised_form advice_reasons template_id status",
    "meeting": f"{STAMPS} case_id round_id region_id kind status starts_at ends_at place documents_due_at"
    " ground_rules sequence opened_at closed_at",
    "participant": f"{STAMPS} case_id meeting_id person_id organisation_id layer mandate may_bring roles rsvp guests"
    " attended",
    "action": f"{STAMPS} case_id region_id meeting_id what how term owner_id due_on due_at status status_reason"
    " ended_at",
    "deadline": "id kind subject_id case_id region_id meeting_id person_id due_at stages next_stage next_at"
    " created_at ended_at ended_as",
}
OVERDUE = 1  # of the ACTIONS of a full case: 5 %
LIVE = 4  # of the ACTIONS of a full case, the overdue one included
ABOUT = "Een plek om te wonen waar rust is, met mensen die de tijd nemen. " * 4

_STAGES: TypeAdapter[list[StageMoment]] = TypeAdapter(list[StageMoment])


@dataclass(frozen=True)
class Due:
    """What follows from a due day."""

    due_on: str
    due_at: str
    stages: str
    next_stage: str | None
    next_at: str | None


def moment(at: datetime) -> str:
    """An instant as both databases store it."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


@dataclass
class Rows:
    """Generators of rows, table by table in the order of their references."""

    scale: Scale
    now: datetime
    regions: list[str]
    template: str
    _dues: dict[int, Due] = field(default_factory=dict)

    @cached_property
    def stamped(self) -> tuple[Value, ...]:
        """Version, made, changed, by whom."""
        made = moment(self.now - timedelta(days=400))
        return 1, made, made, "bench"

    @property
    def tables(self) -> list[tuple[str, str, Callable[[], Iterator[RowOf]]]]:
        """Table, columns, rows."""
        makers = (
            self.organisations,
            self.people,
            self.cases,
            self.rounds,
            self.meetings,
            self.participants,
            self.actions,
            self.promises,
        )
        return [
            (table, columns, made) for (table, columns), made in zip(COLUMNS.items(), makers, strict=True)
        ]

    def organisations(self) -> Iterator[RowOf]:
        for number in range(REGIONS * 10):
            region = self.regions[number % REGIONS]
            yield (
                row_id(ORGANISATION, number),
                *self.stamped,
                f"Organisatie {number}",
                "care_provider",
                region,
                True,
            )

    def people(self) -> Iterator[RowOf]:
        for number in range(self.scale.people):
            organisation = row_id(ORGANISATION, number % (REGIONS * 10))
            contact = f"Medewerker {number}", f"m{number}@example.org", organisation, "begeleider", "nl", True
            yield row_id(PERSON, number), *self.stamped, *contact

    def cases(self) -> Iterator[RowOf]:
        for number in range(self.scale.cases):
            told = f"Casus {number}", f"Cliënt {number}", "1980-05-17", "Testgemeente", ABOUT
            kind = "wlz", "normal", "case_confidential"
            status = "registered" if number % 2 else "active"
            where = self.regions[region_of(number)], SOURCE, f"seed-{number}", status
            yield row_id(CASE, number), *self.stamped, *told, *kind, *where

    def rounds(self) -> Iterator[RowOf]:
        form = "solution_coffee", "solution_coffee", "[]", self.template, "open"
        for number in range(self.scale.full_cases):
            yield row_id(ROUND, number), *self.stamped, row_id(CASE, number * 2), 1, *form

    def meetings(self) -> Iterator[RowOf]:
        for number in range(self.scale.meetings):
            full, place = divmod(number, MEETINGS)
            begins = self.now.replace(minute=0, second=0, microsecond=0) + timedelta(weeks=4 * place - 15)
            plan = (
                moment(begins),
                moment(begins + timedelta(hours=2)),
                "Buurthuis",
                moment(begins - timedelta(days=7)),
            )
            held = place < MEETINGS - 1
            state = "closed" if held else "planned"
            times = (plan[0], plan[1]) if held else (None, None)
            belongs = row_id(CASE, full * 2), row_id(ROUND, full), self.regions[region_of(full * 2)]
            yield (
                row_id(MEETING, number),
                *self.stamped,
                *belongs,
                "solution_coffee",
                state,
                *plan,
                "[]",
                0,
                *times,
            )

    def participants(self) -> Iterator[RowOf]:
        for number in range(self.scale.participants):
            meeting = number // PARTICIPANTS
            person = (meeting // MEETINGS + number % PARTICIPANTS) % self.scale.people
            belongs = row_id(CASE, meeting // MEETINGS * 2), row_id(MEETING, meeting), row_id(PERSON, person)
            seat = (
                row_id(ORGANISATION, person % (REGIONS * 10)),
                "professional",
                "yes",
                0,
                "[]",
                "accepted",
                0,
                True,
            )
            yield row_id(PARTICIPANT, number), *self.stamped, *belongs, *seat

    def actions(self) -> Iterator[RowOf]:
        ended = moment(self.now - timedelta(days=30))
        for number in range(self.scale.actions):
            due = self.due(number)
            state = ("open", None, None) if number % ACTIONS < LIVE else ("done", "Gelukt.", ended)
            what = f"Actie {number} uitvoeren", "Bellen en vastleggen", "short"
            yield (
                row_id(ACTION, number), *self.stamped, *self._belongs(number), *what, self._owner(number),
                due.due_on, due.due_at, *state,
            )  # fmt: skip

    def promises(self) -> Iterator[RowOf]:
        made, ended = self.stamped[1], moment(self.now - timedelta(days=30))
        for number in range(self.scale.actions):
            due = self.due(number)
            live = number % ACTIONS < LIVE
            ahead = (due.next_stage, due.next_at) if live else (None, None)
            state = (None, None) if live else (ended, "kept")
            yield (
                row_id(PROMISE, number), "action", row_id(ACTION, number), *self._belongs(number),
                self._owner(number), due.due_at, due.stages, *ahead, made, *state,
            )  # fmt: skip

    def _belongs(self, action: int) -> tuple[str, str, str]:
        full, place = divmod(action, ACTIONS)
        return (
            row_id(CASE, full * 2),
            self.regions[region_of(full * 2)],
            row_id(MEETING, full * MEETINGS + place % (MEETINGS - 1)),
        )

    def _owner(self, action: int) -> str:
        return row_id(PERSON, (action // ACTIONS + action % PARTICIPANTS) % self.scale.people)

    def due(self, action: int) -> Due:
        """Overdue, still ahead, or long ago, each spread over half a year and more."""
        full, place = divmod(action, ACTIONS)
        days = -10 - full % 350 if place < OVERDUE else 7 + (full * 3 + place) % 180 if place < LIVE else -40
        if days not in self._dues:
            self._dues[days] = self._due(self.now.date() + timedelta(days=days))
        return self._dues[days]

    def _due(self, day: date) -> Due:
        due_at = action_due(day)
        plan = DEFAULT_PLANS[PromiseKind.ACTION]
        planned = [
            StageMoment(stage=stage, at=at)
            for stage, at in stages(PromiseKind.ACTION, due_at, WorkdayCalendar(), plan)
        ]
        ahead = next((stage for stage in planned if stage.at > self.now), None)
        told = _STAGES.dump_json(planned, by_alias=True).decode()
        step = (ahead.stage.value, moment(ahead.at)) if ahead else (None, None)
        return Due(day.isoformat(), moment(due_at), told, *step)
