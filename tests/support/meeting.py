"""A meeting that is ready to be opened: a case, a round with a goal, and a table of people with their roles."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from sqlmodel import select

from api.models.action import Action
from api.models.agenda_item import AgendaItem
from api.models.event import Event
from api.models.goal import Goal, GoalKind, Involved
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import AgendaKind, MeetingKind, MeetingRole
from api.models.participant import Layer, Mandate, Participant, RoleHolder
from api.models.round import Round, RoundForm
from api.models.template import Template
from api.rules.promises import action_due, documents_due
from api.work import Work
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

ROLES = {
    "organiser": MeetingRole.ORGANISER,
    "presenter": MeetingRole.PRESENTER,
    "chair": MeetingRole.CHAIR,
    "minute_taker": MeetingRole.MINUTE_TAKER,
}
NAMES = {
    "organiser": "Organisator Olaf",
    "presenter": "Inbrenger Ina",
    "chair": "Voorzitter Vera",
    "minute_taker": "Notulist Nico",
    "manager": "Manager Mo",
    "sister": "Zus Sara",
}
CONTENT = ("organiser", "presenter", "minute_taker", "manager", "sister")
"""Everybody but the chair."""


class Table:
    """A meeting that was invited for today at 14:00, and everybody at it, by the name of what they are."""

    organiser: As
    presenter: As
    chair: As
    minute_taker: As
    manager: As
    sister: As

    def __init__(
        self,
        world: World,
        clock: MovingClock,
        kind: MeetingKind = MeetingKind.SOLUTION_COFFEE,
        without: tuple[str, ...] = (),
    ) -> None:
        self.world, self.clock = world, clock
        self.case_id = UUID(world.case()["id"])
        self.people = {name: self._person(name) for name in NAMES}
        for name, who in self.people.items():
            setattr(self, name, who)
        with world.works.open() as work:
            self.round_id = self._round(work)
            self.id = self._meeting(work, kind)
            self.seats = {name: self._seat(work, name, without) for name in NAMES}
            self.items = [self._item(work, place, box) for place, box in enumerate((10, 20, 30))]
        self.path = f"/meetings/{self.id}"

    def owner(self, name: str) -> UUID:
        """The person behind a name."""
        person_id = self.people[name].person_id
        assert person_id is not None
        return person_id

    def move(self, **amount: float) -> None:
        """Let time pass; everybody signs in again."""
        self.clock.move(**amount)
        self.sign_in()

    def it_is(self, day: str, wall: str = "09:00") -> None:
        """Go to a moment on the wall clock; everybody signs in again."""
        self.clock.set(day, wall)
        self.sign_in()

    def sign_in(self) -> None:
        """New sessions for everybody."""
        for who in (self.world.coordinator, self.world.stranger, *self.people.values()):
            self.world.sign_in_again(who)

    def open(self, **body: Any) -> "Table":
        """Open the meeting with everybody present."""
        present = {"present": [str(seat) for seat in self.seats.values()]}
        opened = self.chair.post(f"{self.path}/opening", {**present, **body})
        assert opened.status_code == 200, opened.text
        return self

    def post(self, part: str, body: Any = None) -> dict[str, Any]:
        """What the minute-taker records, which must succeed. ``part`` of the meeting, or an address."""
        path = part if part.startswith("/") else f"{self.path}/{part}"
        made = self.minute_taker.post(path, body)
        assert made.status_code in {200, 201}, made.text
        return dict(made.json())

    def record(self, **fields: Any) -> None:
        """Fields of the meeting itself."""
        changed = self.minute_taker.patch(self.path, fields)
        assert changed.status_code == 200, changed.text

    def solution(self, **fields: Any) -> dict[str, Any]:
        """A proposal."""
        body = {"kind": "new_place", "term": "short", "title": "Een kamer aan de Beukenlaan", **fields}
        return self.post("solutions", body)

    def choose(self, solution: dict[str, Any]) -> dict[str, Any]:
        """The choice of a proposal."""
        return self.post(f"/solutions/{solution['id']}/choice", {"argument": "Dichtbij haar zus."})

    def action(self, owner: str = "manager", **fields: Any) -> UUID:
        """An action that was agreed in this meeting, or elsewhere with another ``meeting_id``."""
        with self.world.works.open() as work:
            due_on = fields.pop("due_on", work.today + timedelta(days=14))
            values = {"what": "De kamer vrijhouden", "meeting_id": self.id, **fields}
            action = work.create(
                Action,
                case_id=self.case_id,
                region_id=self.world.home,
                owner_id=self.owner(owner),
                due_on=due_on,
                due_at=action_due(due_on),
                **values,
            )
            return action.id

    def agree(self, *names: str) -> None:
        """Positions of these people, or of everybody who takes one."""
        for name in names or CONTENT:
            self.post("positions", {"participantId": str(self.seats[name]), "stance": "agrees"})

    def decide(self, term: str = "short") -> dict[str, Any]:
        """Everything a deciding meeting leaves behind, except the date of the evaluation."""
        chosen = self.choose(self.solution(term=term))
        self.action()
        self.record(escalationRoute="Eerst de organisator, dan de directeuren samen.")
        self.agree()
        return chosen

    def evaluation_at(self, weeks: int = 6) -> dict[str, Any]:
        """The body of a closing that dates the evaluation."""
        start = self.clock.now() + timedelta(weeks=weeks)
        end = start + timedelta(hours=1)
        return {"evaluationAt": {"startsAt": start.isoformat(), "endsAt": end.isoformat(), "place": "Zaal 2"}}

    def close(self, body: Any = None) -> httpx.Response:
        """The closing, whatever comes of it."""
        return self.chair.post(f"{self.path}/closing", body)

    def closed(self) -> dict[str, Any]:
        """The draft minutes of the meeting after a decision and its closing."""
        self.open()
        self.decide()
        done = self.close(self.evaluation_at())
        assert done.status_code == 200, done.text
        return dict(self.minute_taker.get(f"{self.path}/minutes").json())

    def sent(self) -> dict[str, Any]:
        """The minutes, sent."""
        minutes = self.closed()
        done = self.minute_taker.post(f"/minutes/{minutes['id']}/dispatch")
        assert done.status_code == 200, done.text
        return dict(done.json())

    def events(self, type_: str) -> list[Event]:
        """What was told of this kind in the case, in order."""
        with self.world.works.open(write=False) as work:
            query = select(Event).where(Event.type == type_, Event.case_id == self.case_id)
            return sorted(work.session.exec(query), key=lambda event: event.seq or 0)

    def _person(self, name: str) -> As:
        organisation = {"manager": self.world.provider, "sister": None}.get(name, self.world.office)
        case_id = self.case_id if name == "sister" else None
        return self.world.person(NAMES[name], organisation_id=organisation, case_id=case_id)

    def _round(self, work: Work) -> UUID:
        template = work.session.exec(select(Template).where(Template.key == "form-solution_coffee")).one()
        round_ = work.create(
            Round,
            case_id=self.case_id,
            number=1,
            form=RoundForm.SOLUTION_COFFEE,
            advised_form=RoundForm.SOLUTION_COFFEE,
            advice_reasons=[],
            template_id=template.id,
        )
        work.create(
            Goal,
            case_id=self.case_id,
            round_id=round_.id,
            kind=GoalKind.LONG_TERM_SOLUTION,
            text="Een vaste plek om te wonen",
            involved=[Involved.NETWORK],
            involvement="Met haar zus besproken.",
        )
        return round_.id

    def _meeting(self, work: Work, kind: MeetingKind) -> UUID:
        starts_at = self.clock.now().replace(hour=13, minute=0)
        meeting = work.create(
            Meeting,
            case_id=self.case_id,
            round_id=self.round_id,
            region_id=self.world.home,
            kind=kind,
            status=MeetingStatus.INVITED,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=2),
            place="Buurthuis De Brug",
            documents_due_at=documents_due(starts_at),
            ground_rules=["Iedereen praat mee."],
            invited_at=work.now,
        )
        return meeting.id

    def _seat(self, work: Work, name: str, without: tuple[str, ...]) -> UUID:
        roles = [ROLES[name]] if name in ROLES and name not in without else []
        participant = work.create(
            Participant,
            case_id=self.case_id,
            meeting_id=self.id,
            person_id=self.owner(name),
            layer=Layer.NETWORK if name == "sister" else Layer.PROFESSIONAL,
            mandate=Mandate.YES,
            roles=roles,
            invited_at=work.now,
        )
        for role in roles:
            work.session.add(RoleHolder(meeting_id=self.id, role=role, participant_id=participant.id))
        return participant.id

    def _item(self, work: Work, position: int, most: int) -> UUID:
        item = work.create(
            AgendaItem,
            meeting_id=self.id,
            position=position,
            kind=AgendaKind.OTHER,
            title=f"Punt {position}",
            min_minutes=5,
            max_minutes=most,
        )
        return item.id


def codes(refused: httpx.Response) -> set[str]:
    """The codes of the faults in a refusal."""
    return {fault["code"] for fault in refused.json()["errors"]}


def slug(refused: httpx.Response) -> str:
    """The slug of a refusal."""
    return str(refused.json()["type"]).rsplit(":", 1)[-1]
