import csv
import io
from typing import Any

from sqlmodel import select

from api.flows.exports import Format, write
from api.models.access import Access, Deed
from api.models.role import Role
from tests.support.world import World


def _cells(answer: Any) -> list[list[str]]:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    text = answer.content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_a_coordinator_exports_the_cases_of_the_own_region(world: World) -> None:
    case = world.case(title="Een plek om te wonen", birthDate="1984-03-09", acuteRisk=True)
    path = f"/regions/{world.home}/export"
    answer = world.coordinator.get(path, what="cases")
    assert [row["id"] for row in answer.json()["items"]] == [case["id"]]
    disposition = answer.headers["content-disposition"]
    assert disposition == 'attachment; filename="casustafel-ZK09-cases-2026-11-02.json"'
    header, row = _cells(world.coordinator.get(path, what="cases", format="csv"))
    as_read = dict(zip(header, row, strict=True))
    assert (as_read["id"], as_read["birthDate"], as_read["acuteRisk"]) == (case["id"], "1984-03-09", "true")
    assert world.coordinator.get(f"/regions/{world.away}/export").status_code == 403


def test_every_case_in_an_export_gets_its_line_in_the_access_log(world: World) -> None:
    first, second = world.case(), world.case()
    assert world.coordinator.get(f"/regions/{world.home}/export", what="cases").status_code == 200
    with world.works.open() as work:
        lines = work.session.exec(select(Access).where(Access.deed == Deed.EXPORT)).all()
    assert [str(line.case_id) for line in lines] == [first["id"], second["id"], "None"]
    assert {line.policy for line in lines} == {"export"}
    assert {line.ground for line in lines} == {"coordinator"}


def test_an_export_is_for_the_coordinator_of_the_region_only(world: World) -> None:
    world.case()
    path = f"/regions/{world.home}/export"
    manager = world.person("Manager Munt", Role.MANAGER, world.home)
    for who in (world.stranger, world.administrator, manager, world.machine):
        assert who.get(path).status_code == 403
    assert world.nobody.get(path).status_code == 401
    assert world.coordinator.get(path, what="alles").status_code == 400


def test_no_cell_is_taken_for_a_formula(world: World) -> None:
    evil = '=HYPERLINK("https://elders.example";"klik")'
    world.case(title=evil, situation="-1+1\nen meer; nog iets", needs="@SUM(A1)", about="+31")
    header, row = _cells(world.coordinator.get(f"/regions/{world.home}/export", format="csv"))
    as_read = dict(zip(header, row, strict=True))
    assert as_read["title"] == f"'{evil}"
    assert as_read["situation"] == "'-1+1\nen meer; nog iets"
    assert (as_read["needs"], as_read["about"]) == ("'@SUM(A1)", "'+31")
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_an_empty_export_is_an_empty_file() -> None:
    assert write([], Format.CSV) == b"\xef\xbb\xbf"
    assert write([], Format.JSON) == b'{\n  "items": []\n}\n'
