"""A meeting that is being prepared: planned for Tuesday 24 November 2026, 13:00, with documents due a week before."""

from datetime import datetime
from typing import Any
from uuid import UUID

import httpx
from sqlmodel import select

from api.models.event import Event
from api.models.meeting import Meeting, MeetingStatus
from api.models.participant import Participant, ParticipantLink
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

STARTS, ENDS = "2026-11-24T13:00:00+01:00", "2026-11-24T15:00:00+01:00"
DUE = "2026-11-17T12:00:00Z"
GOAL = {"kind": "bridging_care", "text": "Rust", "involved": ["client"], "involvement": "Aan tafel"}
CONSENT = {
    "giver": "client",
    "giverName": "Mw. Testpersoon",
    "form": "written",
    "purpose": "Samen een oplossing zoeken",
    "validFrom": "2026-11-01T00:00:00+01:00",
    "validUntil": "2027-02-01T00:00:00+01:00",
}
TEXT = b"Rust, reinheid, regelmaat."


def fine(response: httpx.Response) -> dict[str, Any]:
    """The row in an answer that must be a success."""
    assert response.status_code < 300, response.text
    return dict(response.json()) if response.content else {}


def slug(response: httpx.Response) -> str:
    """Status and slug of a refusal, as in "409 role-taken"."""
    return f"{response.status_code} {response.json()['type'].rsplit(':', 1)[-1]}"


def faults(response: httpx.Response) -> set[tuple[str, str]]:
    """Where what is wrong, of a refusal with faults."""
    return {(f.get("pointer", f.get("parameter")), f["code"]) for f in response.json().get("errors", [])}


class Preparing:
    """A case with a round and one planned meeting, and people who may be seated."""

    def __init__(self, world: World, clock: MovingClock, **plan: Any) -> None:
        self.world, self.clock, self.lead = world, clock, world.coordinator
        self.case_id = fine(world.coordinator.get(f"/cases/{world.case()['id']}"))["id"]
        self.case = f"/cases/{self.case_id}"
        self.round = f"/rounds/{fine(self.lead.post(f'{self.case}/rounds'))['id']}"
        self.cast: list[As] = [world.coordinator, world.stranger]
        self.meeting_id = self.plan(**plan)
        self.path = f"/meetings/{self.meeting_id}"
        self.organiser, self.presenter = self.person("Organisator Olaf"), self.person("Inbrenger Ina")
        self.chair = self.person("Voorzitter Vera")
        self.manager = self.person("Manager Mo", organisation_id=world.provider)
        self.sister = self.person("Zus Sara", organisation_id=None, case_id=UUID(self.case_id))

    def plan(self, **plan: Any) -> str:
        """Another meeting of the round."""
        body = {"startsAt": STARTS, "endsAt": ENDS, **plan}
        return str(fine(self.lead.post(f"{self.round}/meetings", body))["id"])

    def person(self, name: str, **fields: Any) -> As:
        """Somebody with an account, of the care office unless said otherwise."""
        self.cast.append(self.world.person(name, **{"organisation_id": self.world.office, **fields}))
        return self.cast[-1]

    def ask(self, who: As, layer: str = "professional", **place: Any) -> httpx.Response:
        """Ask to give somebody a place at the table."""
        body = {"personId": str(who.person_id), "layer": layer, **place}
        return self.lead.post(f"{self.path}/participants", body)

    def seat(self, who: As, layer: str = "professional", **place: Any) -> dict[str, Any]:
        """Give somebody a place at the table."""
        return fine(self.ask(who, layer, **place))

    def everybody(self) -> dict[str, dict[str, Any]]:
        """A full table: the three roles, a manager and a relative."""
        given = {"mandate": "yes"}
        return {
            "organiser": self.seat(self.organiser, roles=["organiser"], **given),
            "presenter": self.seat(self.presenter, roles=["presenter"], **given),
            "chair": self.seat(self.chair, roles=["chair"], **given),
            "manager": self.seat(self.manager, "manager", **given),
            "sister": self.seat(self.sister, "network"),
        }

    def is_now(self, status: MeetingStatus) -> None:
        """Bring the meeting to a status without all that leads there."""
        with self.world.works.open() as work:
            meeting = work.session.get_one(Meeting, UUID(self.meeting_id))
            work.change(meeting, status=status, opened_at=work.now, closed_at=work.now)

    def it_is(self, day: str, wall: str = "09:00") -> datetime:
        """Go to a moment; everybody signs in again."""
        moment = self.clock.set(day, wall)
        for who in self.cast:
            self.world.sign_in_again(who)
        return moment

    def link(self, participant: dict[str, Any]) -> As:
        """The bearer of a personal link of a participant."""
        issued = fine(self.lead.post(f"/participants/{participant['id']}/links"))
        return As(self.world.http, {"authorization": f"Bearer {issued['token']}"})

    def events(self, type_: str) -> list[dict[str, Any]]:
        """The data of the events of one type, in order."""
        with self.world.works.open(write=False) as work:
            query = select(Event).where(Event.type == type_, Event.case_id == UUID(self.case_id))
            rows = sorted(work.session.exec(query), key=lambda event: event.seq or 0)
            assert {row.region_id for row in rows} <= {self.world.home}
            return [row.data for row in rows]

    def stored(self, participant_id: str) -> Participant | None:
        """A participant as stored."""
        with self.world.works.open(write=False) as work:
            return work.session.get(Participant, UUID(participant_id))

    def stored_links(self) -> list[ParticipantLink]:
        """Every link as stored."""
        with self.world.works.open(write=False) as work:
            return list(work.session.exec(select(ParticipantLink)))

    def document(
        self, kind: str = "care_plan", content: bytes | None = TEXT, **fields: Any
    ) -> dict[str, Any]:
        """A document of the case, delivered unless ``content`` is None."""
        row = fine(self.lead.post(f"{self.case}/documents", {"kind": kind, "title": kind, **fields}))
        return row if content is None else fine(self.deliver(row, content))

    def deliver(
        self, row: dict[str, Any], content: bytes, kind: str = "text/plain", name: str = "plan.txt"
    ) -> httpx.Response:
        """The bytes of a document."""
        headers = {"Content-Type": kind, "X-File-Name": name, "If-Match": f'"{row["version"]}"'}
        return self.lead.call("PUT", f"/documents/{row['id']}/content", content=content, headers=headers)

    def share(self, row: dict[str, Any], meeting_id: str | None = None) -> httpx.Response:
        """Lay a document on the table."""
        return self.lead.post(f"/documents/{row['id']}/shares", {"meetingId": meeting_id or self.meeting_id})

    def consent(self, **fields: Any) -> dict[str, Any]:
        """A consent of the client, in force for three months and for everything unless said otherwise."""
        return fine(self.lead.post(f"{self.case}/consents", {**CONSENT, **fields}))
