"""Everything about one person as a file: for who asked for it, a few times, for some days (S9, decision 38)."""

import io
import logging
import zipfile
from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
import pytest
from sqlmodel import select

from api.flows import export_making, person_rows, sweep
from api.models.access import Access, Deed, DeedOutcome
from api.models.party import Party, PartyRole
from api.models.role import Role, RoleAssignment
from api.models.subject_export import SubjectExport, SubjectExportContent
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, faults, fine, slug
from tests.support.world import As, World

ASKS = {"ground": "person", "note": "Mw. Testpersoon vroeg het aan de telefoon."}


def asked(who: As, path: str, **body: Any) -> str:
    return f"/subject-exports/{fine(who.post(f'{path}/subject-exports', body or ASKS))['id']}"


def fetched(who: As, export: str) -> dict[str, Any]:
    """What stands in the file."""
    answer = who.post(f"{export}/downloads")
    assert answer.status_code == 200, answer.text
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    assert "gegevens.html" in packed.namelist()
    return dict(orjson.loads(packed.read("gegevens.json")))


def stored(world: World) -> list[bytes]:
    with world.works.open(write=False) as work:
        return list(work.session.exec(select(SubjectExportContent.content)))


def test_who_asked_fetches_it_five_times_and_nobody_else_does(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    prep.document(content=b"Plan voor later")
    colleague = world.person("Coördinator Collega", Role.COORDINATOR, world.home)
    export = asked(prep.lead, prep.case)
    row = fine(prep.lead.get(export))
    assert (row["status"], row["left"], row["next"]) == ("asked", 0, ["ending"])
    assert slug(prep.lead.post(f"{export}/downloads")) == "409 subject-export-not-ready"
    assert export_making.make_waiting(world.works) == 1
    assert export_making.make_waiting(world.works) == 0
    row = fine(prep.lead.get(export))
    assert (row["status"], row["left"], row["next"]) == ("ready", 5, ["downloads", "ending"])
    assert row["expiresAt"] == "2026-11-09T08:00:00Z"
    (sealed,) = stored(world)
    assert b"gegevens" not in sealed
    assert slug(colleague.post(f"{export}/downloads")) == "403 subject-export-of-another"
    assert slug(world.stranger.post(f"{export}/downloads")) == "404 not-found"
    assert slug(world.stranger.get(export)) == "404 not-found"
    told = fetched(prep.lead, export)
    for _ in range(4):
        assert fetched(prep.lead, export) == told
    assert told["cases"][0]["clientName"] == "Mw. Testpersoon"
    assert slug(prep.lead.post(f"{export}/downloads")) == "409 subject-export-over"
    row = fine(colleague.get(export))
    assert (row["status"], row["downloads"], row["left"], row["note"]) == ("ended", 5, 0, None)
    assert stored(world) == []


def test_every_ask_and_fetch_stands_in_the_log_with_its_ground(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    export = asked(prep.lead, prep.case, ground="representative")
    export_making.make_waiting(world.works)
    fetched(prep.lead, export)
    prep.presenter.post(f"{prep.case}/subject-exports", ASKS)
    with world.works.open(write=False) as work:
        query = select(Access).where(Access.case_id == UUID(prep.case_id), Access.deed == Deed.EXPORT)
        lines = [(one.subject, one.outcome, one.reason) for one in work.session.exec(query)]
    assert lines == [
        ("cases", DeedOutcome.OK, "representative"),
        ("subject_export", DeedOutcome.OK, "representative"),
        ("cases", DeedOutcome.REFUSED, "not-found"),
    ]


def test_after_seven_days_it_is_gone(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    made, unmade = asked(prep.lead, prep.case), ""
    export_making.make_waiting(world.works)
    unmade = asked(prep.lead, prep.case)
    clock.move(days=7)
    world.sign_in_again(prep.lead)
    assert slug(prep.lead.post(f"{made}/downloads")) == "409 subject-export-over"
    assert export_making.make_waiting(world.works) == 0
    assert len(stored(world)) == 1
    sweep.sweep(world.works, 10)
    sweep.sweep(world.works, 10)
    assert stored(world) == []
    assert [fine(prep.lead.get(one))["status"] for one in (made, unmade)] == ["ended", "ended"]
    assert len(prep.events("subject-export-ended")) == 2
    assert slug(prep.lead.post(f"{made}/ending")) == "409 illegal-status"


def test_a_relative_gets_what_is_theirs_and_the_client_the_whole_case(
    world: World, clock: MovingClock
) -> None:
    prep = Preparing(world, clock)
    seat = prep.everybody()["sister"]
    fine(
        prep.link(seat).post(
            f"/participants/{seat['id']}/rsvp", {"answer": "accepted", "note": "Ik neem taart mee"}
        )
    )
    own = asked(prep.sister, f"/people/{prep.sister.person_id}")
    by_lead = asked(prep.lead, f"/people/{prep.sister.person_id}")
    assert export_making.make_waiting(world.works) == 2
    for who, export in ((prep.sister, own), (prep.lead, by_lead)):
        told = fetched(who, export)
        assert told["participant"][0]["rsvpNote"] == "Ik neem taart mee"
        assert told["person"][0]["name"] == "Zus Sara"
        assert "Testpersoon" not in str(told)
    with world.works.open() as work:
        part = {"case_id": prep.case_id, "person_id": prep.sister.person_id, "from_day": work.today}
        work.create(Party, role=PartyRole.CLIENT, **part)
    whole = asked(prep.sister, f"/people/{prep.sister.person_id}")
    export_making.make_waiting(world.works)
    assert fetched(prep.sister, whole)["cases"][0]["clientName"] == "Mw. Testpersoon"


def test_a_professional_gets_facts_and_no_words_about_a_client(world: World, clock: MovingClock) -> None:
    table = Table(world, clock)
    table.open()
    table.decide()
    who = table.manager
    fine(who.get(table.path))
    export = asked(who, f"/people/{who.person_id}")
    assert export_making.make_waiting(world.works) == 1
    told = fetched(who, export)
    assert told["participant"][0]["layer"] == "professional"
    assert {one["deed"] for one in told["deeds"]} >= {"read", "export"}
    assert all(set(one) == {"term", "dueOn", "status", "createdAt", "endedAt"} for one in told["action"])
    assert [name for name, rows in told.items() if "Testpersoon" in str(rows)] == []
    assert (
        slug(world.coordinator.post(f"/people/{who.person_id}/subject-exports", ASKS)) == "403 not-permitted"
    )


def test_the_officer_asks_about_professionals_and_only_counts_the_others(
    world: World, clock: MovingClock
) -> None:
    prep = Preparing(world, clock)
    officer = world.person("Functionaris Fenna", Role.OFFICER)
    about_client = asked(prep.lead, f"/people/{prep.sister.person_id}")
    about_colleague = asked(officer, f"/people/{prep.manager.person_id}")
    assert export_making.make_waiting(world.works) == 2
    assert fetched(officer, about_colleague)["person"][0]["name"] == "Manager Mo"
    seen = {row["id"]: row for row in fine(officer.get("/subject-exports"))["items"]}
    assert len(seen) == 2
    row = seen[about_client.rpartition("/")[2]]
    assert (row["personName"], row["note"], row["asker"]) == (None, None, "Coördinator Roos")
    assert slug(officer.post(f"{about_client}/downloads")) == "403 subject-export-of-another"
    client = f"/people/{prep.sister.person_id}/subject-exports"
    assert slug(officer.post(client, ASKS)) == "404 not-found"
    assert slug(officer.post(f"{prep.case}/subject-exports", ASKS)) == "404 not-found"
    assert fine(officer.post(f"{about_client}/ending"))["status"] == "ended"
    assert slug(world.machine.get("/subject-exports")) == "403 not-permitted"


def test_a_coordinator_who_left_the_region_cannot_fetch_it_any_more(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    gone = world.person("Coördinator Gaat", Role.COORDINATOR, world.home)
    export = asked(gone, prep.case)
    export_making.make_waiting(world.works)
    with world.works.open() as work:
        role = work.session.exec(
            select(RoleAssignment).where(RoleAssignment.person_id == gone.person_id)
        ).one()
        work.change(role, valid_until=work.today - timedelta(days=1))
        work.touch("identity")
    assert slug(gone.post(f"{export}/downloads")) == "403 subject-export-of-another"
    assert fine(gone.get("/subject-exports", mine=True))["items"][0]["personName"] is None


def test_nobody_asks_for_more_than_five_a_day(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    for _ in range(5):
        asked(prep.lead, prep.case)
        clock.move(minutes=1)
    refused = prep.lead.post(f"{prep.case}/subject-exports", ASKS)
    assert slug(refused) == "429 too-many-requests"
    assert refused.headers["retry-after"] == str(24 * 3600 - 5 * 60)
    clock.move(days=1)
    world.sign_in_again(prep.lead)
    asked(prep.lead, prep.case)


def test_another_reason_needs_words(world: World) -> None:
    case = f"/cases/{world.case()['id']}"
    refused = world.coordinator.post(f"{case}/subject-exports", {"ground": "other"})
    assert faults(refused) == {("/note", "reason-needed")}


def test_what_cannot_be_made_is_passed_over_and_its_words_are_not_logged(
    world: World, clock: MovingClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    prep = Preparing(world, clock)
    bad = asked(prep.lead, f"/people/{prep.sister.person_id}")
    good = asked(prep.lead, prep.case)

    def fail(_work: object, person: Any) -> None:
        raise ValueError(person.name)

    monkeypatch.setattr(person_rows, "told", fail)
    with caplog.at_level(logging.ERROR):
        assert export_making.make_waiting(world.works) == 1
    assert [fine(prep.lead.get(one))["status"] for one in (bad, good)] == ["asked", "ready"]
    assert "Sara" not in caplog.text
    assert len(caplog.records) == 1
    monkeypatch.undo()
    assert export_making.make_waiting(world.works) == 1


def test_of_two_who_make_it_one_puts_it_down(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    row_id = UUID(asked(prep.lead, prep.case).rpartition("/")[2])
    assert export_making._make(world.works, row_id)
    assert not export_making._make(world.works, row_id)
    assert len(stored(world)) == 1
    with world.works.open(write=False) as work:
        assert work.session.get_one(SubjectExport, row_id).size
    assert len(prep.events("subject-export-ready")) == 1
