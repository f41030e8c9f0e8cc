"""A team on its way to a responsible caseload: people with places in it, cases that they carry, a process."""

from typing import Any
from uuid import UUID

from tests.support.preparing import fine
from tests.support.world import As, World

Row = dict[str, Any]
FULL = 36
GROUPS = ["Jeugdwerker", "Opbouwwerker"]


class Crew:
    """A team of the home region with a lead and some workers, and the ids of what is made."""

    def __init__(self, world: World, workers: int = 3, lead: As | None = None) -> None:
        self.world = world
        body = {"region": "ZK09", "name": "Wijkteam De Haven", "functionGroups": GROUPS}
        self.id = fine(world.coordinator.post("/caseload/teams", body))["id"]
        self.path = f"/caseload/teams/{self.id}"
        self.lead = lead or world.person("Teamleider Tess")
        self.people = [world.person(f"Werker {number}") for number in range(1, workers + 1)]
        self.places: dict[UUID, Row] = {}
        self.join(self.lead, lead=True)
        for person in self.people:
            self.join(person)

    def join(self, who: As, group: str = GROUPS[0], hours: float = FULL, *, lead: bool = False) -> Row:
        """Somebody gets a place in the team."""
        assert who.person_id
        body = {"personId": str(who.person_id), "functionGroup": group, "contractHours": hours, "lead": lead}
        place = fine(self.world.coordinator.post(f"{self.path}/workers", {**body, "fromDay": "2026-01-01"}))
        self.places[who.person_id] = place
        return place

    def place(self, who: As) -> str:
        """The id of somebody's place."""
        assert who.person_id
        return str(self.places[who.person_id]["id"])

    def carry(self, who: As | None = None, **fields: Any) -> Row:
        """A case of the register for somebody, or for the waiting list."""
        case_id = self.world.case(title="Een casus van het team")["id"]
        for one in {self.lead, *([who] if who else [])}:
            if one is not self.world.coordinator:
                self.world_party(case_id, one)
        held = {"workerId": self.place(who)} if who else {"phase": "waiting"}
        body = {"caseId": case_id, "fromDay": "2026-06-01", "attentionOn": "2026-10-26", **held, **fields}
        return fine(self.lead.post(f"{self.path}/carries", body))

    def world_party(self, case_id: str, who: As) -> None:
        """Somebody has a part in a case, and so sees it."""
        party = {"personId": str(who.person_id), "role": "case_manager", "fromDay": "2026-01-01"}
        fine(self.world.coordinator.post(f"/cases/{case_id}/parties", party))

    def process(self, **fields: Any) -> Row:
        """A process of the team."""
        body = {"title": "Naar een caseload die past", "ownerId": str(self.lead.person_id), **fields}
        return fine(self.lead.post(f"{self.path}/processes", body))

    def week(self, who: As, *, families: int = 6, hours: float = 4, share: bool = True, **fields: Any) -> Row:
        """Somebody's representative week."""
        line = {"kind": "regular", "families": families, "hoursEach": hours, "months": 9}
        body = {
            "weekOf": "2026-10-26",
            "contractHours": FULL,
            "otherHours": 8,
            "directPercent": 50,
            "indirectPercent": 50,
            "lines": [line],
            **fields,
        }
        week = fine(who.post(f"{self.path}/weeks", body))
        return fine(who.post(f"/caseload/weeks/{week['id']}/sharing")) if share else week

    def factors(self) -> Row:
        """The list that is scored now."""
        return dict(fine(self.lead.get(f"{self.path}/factor-lists"))["items"][-1])

    def score(self, who: As, score: int = 3, **by_key: int) -> Row:
        """Somebody gives every factor the same score, but for some."""
        found = self.factors()
        scores = {factor["key"]: score for factor in found["factors"]} | by_key
        return fine(who.post(f"/caseload/factor-lists/{found['id']}/scores", {"scores": scores}))

    def propose(self, process: Row, lower: float = 10, upper: float = 14, **fields: Any) -> Row:
        """A proposal for the whole team."""
        body = {
            "text": "Zo houden we tijd voor mensen.",
            "bands": [{"lower": lower, "upper": upper}],
            **fields,
        }
        return fine(self.lead.post(f"/caseload/processes/{process['id']}/proposals", body))

    def vote(self, proposal: Row, voters: dict[As, bool]) -> Row:
        """A ballot in which these people are present and vote."""
        path = f"/caseload/proposals/{proposal['id']}"
        fine(self.lead.post(f"{path}/ballot", {"present": [str(one.person_id) for one in voters]}))
        for one, in_favour in voters.items():
            fine(
                one.post(
                    f"{path}/votes", {"inFavour": in_favour, "need": None if in_favour else "Eerst proberen."}
                )
            )
        return fine(self.lead.post(f"{path}/count"))

    def decide(self, lower: float = 2, upper: float = 3, deviation: float = 10, **fields: Any) -> Row:
        """A band that holds today."""
        process = self.process()
        proposal = self.propose(process, lower, upper, **fields)
        self.vote(proposal, dict.fromkeys((self.lead, *self.people), True))
        decided = {
            "proposalId": proposal["id"],
            "approved": True,
            "decidedBy": "Wethouder Zorg",
            "decidedOn": "2026-11-02",
            "reasons": "Het past bij de opdracht.",
        }
        decision = fine(self.lead.post(f"/caseload/processes/{process['id']}/decisions", decided))
        agreed = {"startOn": "2026-11-02", "deviationPercent": deviation}
        return fine(self.lead.patch(f"/caseload/decisions/{decision['id']}/agreements", agreed))

    def monitor(self, who: As) -> Row:
        """The team as somebody sees it on the monitor."""
        (found,) = fine(who.get("/caseload/monitor", team=self.id))["items"]
        return dict(found)
