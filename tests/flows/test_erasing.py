"""After an erasure nothing of the case is left: no row, no word in any table or file, and not in a restored backup."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from api.flows import belongings, erasing, erasure_ledger, fan_out, sweep
from api.models.case import Case, CaseStatus
from api.models.erasure import ErasureGround
from api.models.role import Role
from api.outbound.erased import keep_ledger
from api.work import Works
from tests.faults.test_backup import good, run
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, fine, slug
from tests.support.world import As, World

CANARY = "Kanarievogel"
WRITING = {"ground": "request", "note": f"{CANARY} vraagt het zelf"}


def words(works: Works) -> Iterator[tuple[str, str]]:
    """Every row of every table as text, as the database gives it."""
    tables = sa.MetaData()
    with works.open(write=False) as work:
        tables.reflect(work.connection)
        for table in tables.tables.values():
            for row in work.run(sa.select(table)):
                cells = (bytes(cell) if isinstance(cell, memoryview) else cell for cell in row)
                plain = (cell.decode("latin-1") if isinstance(cell, bytes) else str(cell) for cell in cells)
                yield table.name, " ".join(plain).replace("-", "")  # one of them writes ids without dashes


def told(works: Works, *what: str) -> set[str]:
    """The tables in which one of these words stands."""
    return {table for table, text in words(works) if any(one in text for one in what)}


@pytest.fixture
def told_case(world: World, clock: MovingClock) -> Preparing:
    """A case with a name in every place where somebody of the client's side leaves one."""
    prep = Preparing(world, clock)
    prep.sister = world.person(
        f"Zus {CANARY}", case_id=UUID(prep.case_id), email="kanarievogel@voorbeeld.example"
    )
    seats = prep.everybody()
    fine(prep.lead.patch(prep.case, {"clientName": CANARY, "about": f"Dit is {CANARY}."}))
    prep.consent(giverName=CANARY)
    prep.share(prep.document(content=f"Plan voor {CANARY}.".encode()))
    link = prep.link(seats["sister"])
    fine(link.get(prep.path))
    fine(link.post(f"/participants/{seats['sister']['id']}/rsvp", {"answer": "accepted", "note": CANARY}))
    fine(
        prep.lead.post(
            f"{prep.path}/calls",
            {"participantId": seats["sister"]["id"], "outcome": "reached", "note": CANARY},
        )
    )
    fine(prep.lead.get(f"{prep.case}/viewers"))
    fan_out.fan_out(world.works)
    assert {"cases", "consent", "call"} <= told(
        world.works, CANARY
    )  # what is sealed does not show (decision 30)
    return prep


def end(prep: Preparing) -> None:
    with prep.world.works.open() as work:
        case = work.session.get_one(Case, UUID(prep.case_id))
        work.change(case, status=CaseStatus.CLOSED, closed_at=work.now)


def erased(prep: Preparing, second: As) -> dict[str, Any]:
    end(prep)
    proposal = fine(prep.lead.post(f"{prep.case}/erasure-proposals", WRITING))
    return fine(second.post(f"/erasure-proposals/{proposal['id']}/confirmation"))


def test_nothing_is_left_in_database_and_files(told_case: Preparing, database_url: str) -> None:
    works, officer = told_case.world.works, told_case.world.person("Functionaris Fenna", Role.OFFICER)
    with works.open(write=False) as work:
        named = {one.hex for one in belongings.ids(belongings.of_case(work, UUID(told_case.case_id)))}
    other = told_case.world.case(clientName="Iemand anders")
    line = erased(told_case, officer)
    assert (line["caseId"], line["ground"]) == (told_case.case_id, "request")
    assert line["proposedBy"] == str(told_case.lead.person_id)
    assert line["confirmedBy"] == str(officer.person_id)
    assert told(works, CANARY) == set()
    # An id tells nobody anything; the answer that said so is kept for a day, sealed.
    assert told(works, *named) == {"access", "erasure", "event"}
    with works.open(write=False) as work:
        kept = [
            text for table, text in words(works) if table == "event" and any(one in text for one in named)
        ]
    assert len(kept) == 1  # the one that says that it was erased
    assert "caseerased" in kept[0]
    assert fine(told_case.lead.get(f"/cases/{other['id']}"))["clientName"] == "Iemand anders"
    assert told_case.lead.get(told_case.case).status_code == 404
    assert [one["caseId"] for one in fine(told_case.lead.get("/erasures"))["items"]] == [told_case.case_id]
    works.database.checkpoint()
    for file in Path(database_url.removeprefix("sqlite:///")).parent.glob("casustafel.db*"):
        assert CANARY.encode() not in file.read_bytes(), file


def test_a_second_person_of_the_region_decides(told_case: Preparing) -> None:
    world, lead = told_case.world, told_case.lead
    path = f"{told_case.case}/erasure-proposals"
    assert slug(lead.post(path, WRITING)) == "409 case-active"
    end(told_case)
    assert lead.post(path, {"ground": "request"}).status_code == 400  # never without words
    proposal = fine(lead.post(path, WRITING))
    assert proposal["next"] == ["delete"]
    assert slug(lead.post(path, WRITING)) == "409 erasure-proposed"
    confirm = f"/erasure-proposals/{proposal['id']}/confirmation"
    assert slug(lead.post(confirm)) == "403 erasure-by-others"
    assert world.stranger.post(confirm).status_code == 404
    assert told_case.presenter.post(confirm).status_code == 404
    hold = fine(lead.post(f"{told_case.case}/holds", {"reason": "Klacht loopt", "untilDay": "2027-03-01"}))
    second = world.person("Coördinator Twee", Role.COORDINATOR, world.home)
    assert fine(second.get("/erasure-proposals"))["items"][0]["next"] == ["confirmation", "delete"]
    assert slug(second.post(confirm)) == "409 case-held"
    assert told(world.works, CANARY)
    fine(lead.delete(f"/holds/{hold['id']}", hold["version"]))
    assert second.post(confirm).status_code == 200
    assert told(world.works, CANARY) == set()


def test_an_older_backup_does_not_bring_it_back(
    told_case: Preparing, database_url: str, tmp_path: Path, clock: MovingClock
) -> None:
    works, backup, ledger = told_case.world.works, tmp_path / "backup", tmp_path / "ledger.jsonl"
    end(told_case)
    good(database_url, "backup", backup)
    erased(told_case, told_case.world.person("Functionaris Fenna", Role.OFFICER))
    assert (keep_ledger(works, ledger), keep_ledger(works, ledger)) == (1, 0)
    assert CANARY not in ledger.read_text()
    good(database_url, "restore", backup, "--replace")  # the database that is replaced knows it
    assert told(works, CANARY) == set()
    with works.open() as work:
        work.run(sa.delete(erasing.LEDGER))  # as on another machine: only the file knows it
    good(database_url, "restore", backup, "--replace", "--ledger", ledger)
    assert told(works, CANARY) == set()
    assert told(works, erasure_ledger.CARRIED) == set()
    with works.open(write=False) as work:
        assert [str(line.case_id) for line in erasing.ledger(work)] == [told_case.case_id]
    assert run(database_url, "restore", backup, "--replace", "--ledger", backup).exit_code == 2


def test_a_replay_that_was_cut_off_is_finished_by_the_sweep(told_case: Preparing) -> None:
    works = told_case.world.works
    with works.open() as work:
        line = {"id": UUID(int=1), "at": work.now, "region_id": told_case.world.home, "proposed_by": None}
        line |= {"ground": ErasureGround.REQUEST, "case_id": UUID(told_case.case_id), "confirmed_by": None}
        work.run(sa.insert(erasing.LEDGER), line)
    sweep.sweep(works, 100)
    assert told(works, CANARY) == set()


def test_the_list_of_proposals_is_asked_by_case_and_the_ledger_says_who(told_case: Preparing) -> None:
    officer = told_case.world.person("Functionaris Fenna", Role.OFFICER)
    end(told_case)
    proposal = fine(told_case.lead.post(f"{told_case.case}/erasure-proposals", WRITING))
    other = told_case.world.case()["id"]
    assert fine(officer.get(f"/erasure-proposals?case={other}"))["items"] == []
    [found] = fine(officer.get(f"/erasure-proposals?case={told_case.case_id}"))["items"]
    assert found["id"] == proposal["id"]
    fine(officer.post(f"/erasure-proposals/{proposal['id']}/confirmation"))
    [line] = fine(officer.get("/erasures"))["items"]
    assert (line["proposer"], line["confirmer"]) == ("Coördinator Roos", "Functionaris Fenna")
