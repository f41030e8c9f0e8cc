"""Rows of every kind that a path can name, so that tests which walk all routes have something to walk over."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api import caseload_guards, guards, privacy_guards
from api.core.ids import new_id
from api.flows import caseload_snapshots, export_making, fan_out
from api.guards import Guard
from api.models.erasure import Erasure, ErasureGround
from api.models.evaluation import Evaluation, Verdict
from api.models.minutes import Addendum
from api.models.role import Role
from tests.support.caseload import Crew
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, fine
from tests.support.world import World

MOST = 6

GUARDS: dict[str, Guard] = {
    hint.__metadata__[0].param: hint.__metadata__[0]
    for hint in [*vars(guards).values(), *vars(caseload_guards).values(), *vars(privacy_guards).values()]
    if hasattr(hint, "__metadata__") and isinstance(hint.__metadata__[0], Guard)
}
"""Every guard by the name of its parameter in paths."""


def play(world: World, clock: MovingClock) -> dict[str, list[str]]:
    """One meeting with minutes that were sent, one that is held, one that is prepared; the ids by parameter."""
    _sent(world, clock)
    Table(world, clock).open().solution()
    _prepared(world, clock)
    _administered(world)
    _watched(world)
    _opened_in_need(world)
    _to_be_erased(world)
    _asked_for(world)
    fan_out.fan_out(world.works)
    return ids(world)


def ids(world: World) -> dict[str, list[str]]:
    """Some ids of every kind of row, by the name of the parameter that stands for it."""
    with world.works.open(write=False) as work:
        found = {}
        for param, guard in GUARDS.items():
            row_id = col(guard.kind.id)
            rows = work.session.exec(select(row_id).order_by(row_id.desc()).limit(MOST))
            found[param] = [str(row) for row in rows]
    return found


def _sent(world: World, clock: MovingClock) -> None:
    table = Table(world, clock)
    table.open()
    table.post("findings", {"kind": "challenge", "text": "Er is geen plek."})
    table.decide()
    done = table.close(table.evaluation_at())
    assert done.status_code == 200, done.text
    minutes = fine(table.minute_taker.get(f"{table.path}/minutes"))
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch"))
    fine(table.manager.post(f"/minutes/{minutes['id']}/corrections", {"text": "Ik was er ook."}))
    with world.works.open() as work:
        work.create(Addendum, minutes_id=UUID(minutes["id"]), text="De sleutel ligt klaar.", author="Nico")
        work.create(
            Evaluation,
            case_id=table.case_id,
            round_id=table.round_id,
            meeting_id=table.id,
            verdict=Verdict.SUFFICIENT,
            actions=[],
            goals=[],
        )


def _prepared(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    seats = prep.everybody()
    prep.link(seats["sister"])
    prep.consent()
    prep.document()
    asked = {
        "participantId": seats["sister"]["id"],
        "purpose": "Samen zoeken",
        "validUntil": "2027-02-01T00:00:00Z",
    }
    fine(prep.presenter.post(f"{prep.case}/consent-requests", asked))
    party = {"personId": str(prep.presenter.person_id), "role": "presenter", "fromDay": "2026-11-01"}
    fine(prep.lead.post(f"{prep.case}/parties", party))
    call = {"participantId": seats["sister"]["id"], "outcome": "reached"}
    fine(prep.lead.post(f"{prep.path}/calls", call))
    _anonymised(world, prep)


def _anonymised(world: World, prep: Preparing) -> None:
    """One variant that others read, of the case that came first, and of this one a variant that waits."""
    second = world.person("Coördinator Tweede", Role.COORDINATOR, world.home)
    first = min(row["id"] for row in fine(prep.lead.get("/cases"))["items"])
    for who, case, approved in ((prep.lead, f"/cases/{first}", True), (prep.presenter, prep.case, False)):
        variant = f"/anonymised-variants/{fine(who.post(f'{case}/anonymised-variants'))['id']}"
        fine(who.post(f"{variant}/request"))
        if approved:
            fine(second.post(f"{variant}/approval"))


def _watched(world: World) -> None:
    """A team with a band, of which everything that can be kept was kept."""
    world.sign_in_again(world.coordinator)
    crew = Crew(world, lead=world.coordinator)
    crew.carry(crew.lead)
    crew.carry()
    decision = crew.decide()
    process = f"/caseload/processes/{decision['processId']}"
    fine(crew.lead.post(f"{process}/arguments", {"text": "Wij rijden veel."}))
    for who in (crew.lead, *crew.people):
        crew.week(who)
        crew.score(who)
    example = {"name": "Buurteam", "kind": "other_team", "weekHours": 32, "casesLow": 8, "casesHigh": 11}
    fine(crew.lead.post(f"{crew.path}/references", {**example, "source": "Gebeld"}))
    round_ = fine(crew.lead.post(f"{crew.path}/reflections", {"level": "team", "title": "November"}))
    note = {"kind": "goes_well", "text": "We helpen elkaar."}
    fine(crew.lead.post(f"/caseload/reflections/{round_['id']}/notes", note))
    caseload_snapshots.take(world.works)


def _administered(world: World) -> None:
    client: dict[str, Any] = fine(world.administrator.post("/clients", {"name": "Zorgkantoor"}))
    fine(world.administrator.post(f"/clients/{client['id']}/keys"))
    fine(world.coordinator.post("/calendar-feeds"))
    fine(world.machine.post("/subscriptions", {"url": "https://hook.example/casustafel"}))


def _opened_in_need(world: World) -> None:
    """Somebody of elsewhere has every case open by break-glass."""
    who = world.person("Coördinator in Nood", Role.COORDINATOR, world.away)
    named = {"kind": "acute_danger", "reason": "De buren bellen."}
    for case in fine(world.coordinator.get("/cases"))["items"]:
        fine(who.post("/break-glass", {**named, "caseId": case["id"]}))


def _to_be_erased(world: World) -> None:
    """A case of which somebody proposed that it goes, which is held meanwhile; and one that went."""
    case = fine(world.coordinator.post("/cases", {"region": "ZK09", "title": "Dubbel ingevoerd"}))
    told = {"ground": "mistake", "note": "Staat er al."}
    fine(world.coordinator.post(f"/cases/{case['id']}/erasure-proposals", told))
    hold = {"reason": "Eerst vergelijken.", "untilDay": "2027-03-01"}
    fine(world.coordinator.post(f"/cases/{case['id']}/holds", hold))
    with world.works.open() as work:
        line = {"id": new_id(), "at": work.now, "case_id": new_id(), "region_id": world.home}
        work.session.add(Erasure.model_validate({**line, "ground": ErasureGround.MISTAKE}))


def _asked_for(world: World) -> None:
    """What is kept about the client of a case, as a file that can be fetched."""
    case = min(row["id"] for row in fine(world.coordinator.get("/cases"))["items"])
    fine(world.coordinator.post(f"/cases/{case}/subject-exports", {"ground": "person"}))
    assert export_making.make_waiting(world.works) == 1


def absent() -> UUID:
    """An id that no row has."""
    return UUID("01900000-0000-7000-8000-000000000000")
