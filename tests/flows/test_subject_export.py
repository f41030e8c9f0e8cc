"""Who asks what is kept about them gets all of it, and nothing that others keep for themselves."""

import io
import zipfile
from pathlib import Path
from uuid import UUID

import orjson
from sqlmodel import select

from api.models.access import Access, Deed
from api.models.meeting import Meeting
from tests.faults.test_backup import good, run
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, fine
from tests.support.world import World

OWN = ("Mw. Kanarie", "<b>Houdt van zingen</b>", "Kanarie geeft toestemming", "Rust voor Kanarie", "Zus Sara")
OTHERS = ("Geheim voor de voorzitter", "Geheim van het bellen", "zus@voorbeeld.example", "Mw. Anders")


def test_all_that_is_ones_own_and_nothing_of_others(
    world: World, clock: MovingClock, database_url: str, tmp_path: Path
) -> None:
    prep = Preparing(world, clock)
    prep.sister = world.person("Zus Sara", case_id=UUID(prep.case_id), email="zus@voorbeeld.example")
    seats = prep.everybody()
    fine(prep.lead.patch(prep.case, {"clientName": OWN[0], "about": OWN[1]}))
    prep.consent(purpose=OWN[2])
    fine(
        prep.lead.post(
            f"{prep.round}/goals",
            {"kind": "bridging_care", "text": OWN[3], "involved": ["client"], "involvement": "Aan tafel"},
        )
    )
    prep.document(content=b"Plan van Kanarie")
    call = {"participantId": seats["sister"]["id"], "outcome": "reached", "note": OTHERS[1]}
    fine(prep.lead.post(f"{prep.path}/calls", call))
    with world.works.open() as work:
        work.change(work.session.get_one(Meeting, UUID(prep.meeting_id)), private_notes=OTHERS[0])
    world.case(clientName=OTHERS[3])
    file = tmp_path / "eigen.zip"
    good(database_url, "export-person", "--case", prep.case_id, file)
    assert file.stat().st_mode & 0o77 == 0
    assert run(database_url, "export-person", "--case", prep.case_id, file).exit_code == 2
    packed = zipfile.ZipFile(io.BytesIO(file.read_bytes()))
    assert packed.namelist() == ["gegevens.json", "gegevens.html", "documenten/001-plan.txt"]
    told, page = packed.read("gegevens.json").decode(), packed.read("gegevens.html").decode()
    assert [one for one in OWN if one not in told] == []
    assert [one for one in OTHERS if one in told + page] == []
    assert "<b>" not in page
    assert "&lt;b&gt;Houdt van zingen&lt;/b&gt;" in page
    assert packed.read("documenten/001-plan.txt") == b"Plan van Kanarie"
    assert {one["name"] for one in orjson.loads(told)["viewers"]} >= {"Coördinator Roos"}
    with world.works.open(write=False) as work:
        query = select(Access).where(Access.case_id == UUID(prep.case_id), Access.deed == Deed.EXPORT)
        assert [line.subject for line in work.session.exec(query)] == ["cases"]
