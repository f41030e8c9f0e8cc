"""Representative weeks, examples on one line, and factors that everybody scores alone (B4, B5, B6)."""

import base64
import io
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook

from tests.routers.test_caseload_teams import codes
from tests.stories.journey import refused
from tests.support.caseload import GROUPS, Crew
from tests.support.preparing import fine
from tests.support.world import World


def test_a_week_is_private_until_it_is_shared(world: World) -> None:
    crew = Crew(world)
    one, two = crew.people[:2]
    week = crew.week(one, share=False)
    path = f"/caseload/weeks/{week['id']}"
    for other in (two, crew.lead, world.coordinator):
        refused(other.get(path), 404, "not-found")
        assert fine(other.get(f"{crew.path}/weeks"))["items"] == []
    assert fine(crew.lead.get(f"{crew.path}/week-results"))["shared"] == 0
    fine(one.patch(path, {"otherHours": 12}))
    fine(one.post(f"{path}/sharing"))
    assert fine(two.get(path))["workerName"] == "Werker 1"
    assert two.patch(path, {"otherHours": 1}).status_code == 403
    refused(one.patch(path, {"otherHours": 1}), 409, "week-shared")
    refused(one.post(f"{path}/sharing"), 409, "week-shared")
    refused(one.post(f"{crew.path}/weeks", {key: week[key] for key in FIELDS}), 409, "already-exists")


FIELDS = ("weekOf", "contractHours", "otherHours", "directPercent", "indirectPercent", "lines")


def test_what_follows_from_a_week(world: World) -> None:
    """6 families of 4 hours and 8 other hours: 32 hours, 12 of them direct; 9 months makes 14 families a year."""
    crew = Crew(world)
    found = crew.week(crew.people[0])["figures"]
    assert (found["caseHours"], found["totalHours"], found["directHours"], found["hoursPerCase"]) == (
        24,
        32,
        12,
        4,
    )
    assert (found["week"], found["month"], found["quarter"], found["year"]) == (6, 6.67, 8, 14)
    part_time = crew.week(crew.people[1], contractHours=24)["figures"]
    assert (part_time["week"], part_time["onFullWeek"]) == (6, 9)


def test_only_what_counts_by_the_definition_is_a_case(world: World) -> None:
    crew = Crew(world)
    lines = [
        {"kind": "regular", "families": 4, "hoursEach": 4, "months": 6},
        {"kind": "collective", "families": 2, "hoursEach": 5, "months": 1},
    ]
    found = crew.week(crew.people[0], lines=lines)["figures"]
    assert (found["week"], found["hoursPerCase"], found["caseHours"], found["year"]) == (4, 4, 26, 12)


@pytest.mark.parametrize(
    ("wrong", "faults"),
    [
        ({"directPercent": 60}, [("/indirectPercent", "shares")]),
        ({"otherHours": 145}, [("/lines", "week-too-long")]),
        ({"contractHours": 169}, [("/contractHours", "week-too-long")]),
        ({"weekOf": "2026-10-27"}, [("/weekOf", "not-a-monday")]),
        ({"directPercent": 101}, [("/directPercent", "out-of-range")]),
        (
            {"lines": [{"kind": "regular", "families": 1, "hoursEach": 0, "months": 0}]},
            [("/lines/0/hoursEach", "more-than-nothing"), ("/lines/0/months", "more-than-nothing")],
        ),
    ],
)
def test_a_week_that_cannot_be(world: World, wrong: dict[str, object], faults: list[tuple[str, str]]) -> None:
    crew = Crew(world)
    line = {"kind": "regular", "families": 6, "hoursEach": 4, "months": 9}
    good = {
        "weekOf": "2026-10-26",
        "contractHours": 36,
        "otherHours": 8,
        "directPercent": 50,
        "indirectPercent": 50,
    }
    assert codes(crew.people[0].post(f"{crew.path}/weeks", {**good, "lines": [line], **wrong})) == faults
    assert fine(crew.people[0].get(f"{crew.path}/weeks"))["items"] == []


def test_a_week_from_the_register_and_from_csv(world: World) -> None:
    crew = Crew(world)
    one = crew.people[0]
    crew.carry(one)
    crew.carry(one)
    crew.carry(one, attentionOn="2026-01-02")
    draft = fine(one.get(f"/caseload/workers/{crew.place(one)}/week-draft"))
    assert [(line["kind"], line["families"]) for line in draft["lines"]] == [("regular", 2)]
    assert (draft["weekOf"], draft["contractHours"]) == ("2026-11-02", 36)
    refused(crew.people[1].get(f"/caseload/workers/{crew.place(one)}/week-draft"), 404, "not-found")

    asked = {"weekOf": "2026-10-26", "contractHours": 36, "directPercent": 40, "indirectPercent": 60}
    path = f"{crew.path}/week-imports"
    text = "\ufeffkind;families;hoursEach;months\r\nregular;6;2,5;9\r\ncrisis;1;8;1\r\n"
    found = fine(one.post(path, {**asked, "csv": text}))
    assert [(line["kind"], line["hoursEach"]) for line in found["lines"]] == [("regular", 2.5), ("crisis", 8)]
    assert found["figures"]["directHours"] == pytest.approx(9.2)
    wrong = "kind,families,hoursEach,months\nregular,0,2,9\nparty,1,2,3\nregular,x,2,3\nregular,1\n"
    assert codes(crew.people[1].post(path, {**asked, "csv": wrong})) == [
        ("/csv/1/families", "out-of-range"),
        ("/csv/2/kind", "not-in-list"),
        ("/csv/3/families", "wrong-type"),
        ("/csv/4/hoursEach", "missing"),
        ("/csv/4/months", "missing"),
    ]
    headless = crew.people[1].post(path, {**asked, "csv": "regular;6;2;9"})
    assert codes(headless) == [("/csv", "csv-columns")]
    long = crew.people[1].post(path, {**asked, "csv": "kind;families;hoursEach;months\nregular;90;2;9"})
    assert codes(long) == [("/lines", "week-too-long")]
    assert codes(crew.people[1].post(path, asked)) == [("/csv", "missing")]


def test_a_week_from_a_workbook(world: World) -> None:
    crew = Crew(world)
    one, two = crew.people[:2]
    path = f"{crew.path}/week-imports"
    asked = {"weekOf": "2026-10-26", "contractHours": 36, "directPercent": 40, "indirectPercent": 60}
    heading = ["kind", "families", "hoursEach", "months"]
    found = fine(
        one.post(
            path, {**asked, "xlsx": workbook(heading, ["regular", 6, 2.5, 9], [], ["crisis", "1", "8,5", 1])}
        )
    )
    lines = [(line["kind"], line["families"], line["hoursEach"]) for line in found["lines"]]
    assert lines == [("regular", 6, 2.5), ("crisis", 1, 8.5)]
    wrong = workbook(heading, ["regular", 6.5, 2, 9], ["party", 1, "=1+1", 3])
    assert codes(two.post(path, {**asked, "xlsx": wrong})) == [
        ("/xlsx/1/families", "wrong-type"),
        ("/xlsx/2/kind", "not-in-list"),
        ("/xlsx/2/hoursEach", "wrong-type"),
    ]
    headless = workbook(["regular", 6, 2, 9])
    assert codes(two.post(path, {**asked, "xlsx": headless})) == [("/xlsx", "csv-columns")]
    for content in (
        b"kind;families",
        zipped("xl/workbook.xml", b"<broken"),
        swollen(heading, ["regular", 6, 2, 9]),
    ):
        broken = two.post(path, {**asked, "xlsx": base64.b64encode(content).decode()})
        assert codes(broken) == [("/xlsx", "no-workbook")]
    assert codes(two.post(path, {**asked, "xlsx": "not base64!"})) == [("/xlsx", "invalid")]
    many = workbook(heading, *[["regular", 1, 1, 1]] * 101)
    assert codes(two.post(path, {**asked, "xlsx": many})) == [("/xlsx", "too-long")]


def workbook(*rows: list[Any]) -> str:
    """A workbook with these rows on its first sheet, in base64."""
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return base64.b64encode(out.getvalue()).decode()


def swollen(*rows: list[Any]) -> bytes:
    """A good workbook with something in it that grows too large when it is unpacked."""
    out = io.BytesIO(base64.b64decode(workbook(*rows)))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/large.bin", bytes(10_000_001))
    return out.getvalue()


def zipped(name: str, content: bytes) -> bytes:
    """An archive with one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def test_shared_weeks_together(world: World) -> None:
    crew = Crew(world)
    builder = world.person("Opbouw Olaf")
    crew.join(builder, GROUPS[1], 18)
    for who, families in zip((*crew.people, builder), (4, 6, 8, 10), strict=True):
        crew.week(who, families=families, hours=3)
    found = fine(crew.people[0].get(f"{crew.path}/week-results"))
    assert (found["shared"], found["workers"]) == (4, 5)
    assert [(one["functionGroup"], one["week"]) for one in found["averages"]] == [(None, 7)]
    assert found["leftOut"] == GROUPS
    (team,) = found["averages"]
    assert (team["hoursPerCase"], team["directPercent"]) == (3, 50)


def test_examples_stand_on_one_line(world: World) -> None:
    crew = Crew(world)
    one = crew.people[0]
    crew.week(one, families=9, hours=3)
    mine = {"name": "Buurteam Oost", "kind": "other_team", "weekHours": 32, "casesLow": 8, "casesHigh": 16}
    added = fine(one.post(f"{crew.path}/references", {**mine, "source": "Gebeld op 2 november"}))
    assert (added["fullLow"], added["fullHigh"], added["next"]) == (9, 18, ["delete"])
    listed = fine(one.get(f"{crew.path}/references"))["items"]
    assert [row["teamId"] for row in listed] == [None, None, None, crew.id]
    line = fine(one.get(f"{crew.path}/band-line"))["points"]
    told = [
        (point["what"], point["low"], point["high"], point["hoursLow"], point["hoursHigh"]) for point in line
    ]
    assert told == [
        ("reference", 4.5, 6, 6, 8),
        ("me", 9, 9, 4, 4),
        ("team", 9, 9, 4, 4),
        ("reference", 9, 18, 2, 4),
        ("reference", 28, 28, 1.5, 1.5),
        ("reference", 45, 125, 0.29, 0.8),
    ]
    reversed_ = {**mine, "source": "x", "casesLow": 20, "hoursLow": 3, "hoursHigh": 2, "weekHours": 200}
    assert codes(one.post(f"{crew.path}/references", reversed_)) == [
        ("/weekHours", "week-too-long"),
        ("/casesHigh", "bounds"),
        ("/hoursHigh", "bounds"),
    ]
    refused(world.stranger.get(f"/caseload/references/{added['id']}"), 404, "not-found")
    assert fine(world.stranger.get(f"/caseload/references/{listed[0]['id']}"))["next"] == []
    assert one.delete(f"/caseload/references/{listed[0]['id']}").status_code == 403
    assert one.delete(f"/caseload/references/{added['id']}").status_code == 204


def test_nobody_sees_scores_before_the_own_are_in(world: World) -> None:
    crew = Crew(world)
    one, two, three = crew.people
    path = f"/caseload/factor-lists/{crew.factors()['id']}/results"
    crew.score(one, 2, trust=5)
    for other in (two, crew.lead, world.coordinator):
        found = fine(other.get(path))
        assert (found["hidden"], found["outcomes"], found["scored"]) == (True, [], 1)
    crew.score(two, 4, trust=1, language=5)
    crew.score(three, 3, language=5)
    seen = fine(two.get(path))
    by_key = {one["key"]: one for one in seen["outcomes"]}
    assert (by_key["trust"]["average"], by_key["trust"]["lowest"], by_key["trust"]["highest"]) == (3, 1, 5)
    assert by_key["trust"]["distribution"] == [1, 0, 1, 0, 1]
    assert by_key["language"]["average"] == 4
    assert (seen["heavy"], seen["disagreements"]) == (["language"], ["language", "trust"])
    assert by_key["trust"]["groups"] == {GROUPS[0]: 3}
    assert seen["own"]["trust"] == 1
    assert fine(world.coordinator.get(path))["hidden"]
    crew.score(crew.lead)
    assert fine(world.coordinator.get(path))["hidden"] is False
    crew.score(two, 3)
    assert fine(two.get(path))["scored"] == 4


def test_scores_are_one_to_five_for_every_factor(world: World) -> None:
    crew = Crew(world)
    found = crew.factors()
    path = f"/caseload/factor-lists/{found['id']}/scores"
    scores = {factor["key"]: 3 for factor in found["factors"]}
    wrong = {**scores, "trust": 0, "language": 6, "weather": 3}
    del wrong["children"]
    assert sorted(codes(crew.people[0].post(path, {"scores": wrong}))) == [
        ("/scores/children", "missing"),
        ("/scores/language", "score"),
        ("/scores/trust", "score"),
        ("/scores/weather", "not-known"),
    ]
    assert world.coordinator.post(path, {"scores": scores}).status_code == 403


def test_a_new_version_of_the_list_keeps_the_old_scores(world: World) -> None:
    crew = Crew(world)
    before = crew.factors()
    crew.score(crew.people[0])
    own = [{"key": f"f{number}", "category": "team", "text": f"Factor {number}"} for number in range(26)]
    renewed = fine(crew.lead.post(f"{crew.path}/factor-lists", {"factors": own}))
    assert (renewed["number"], renewed["tooLong"]) == (2, True)
    scores = {"scores": {factor["key"]: 3 for factor in before["factors"]}}
    refused(
        crew.people[1].post(f"/caseload/factor-lists/{before['id']}/scores", scores), 409, "factors-retired"
    )
    assert fine(crew.people[0].get(f"/caseload/factor-lists/{before['id']}/results"))["scored"] == 1
    assert crew.people[0].post(f"{crew.path}/factor-lists", {"factors": own}).status_code == 403
    twice = crew.lead.post(f"{crew.path}/factor-lists", {"factors": [own[0], own[0]]})
    assert codes(twice) == [("/factors/1/key", "duplicate")]
