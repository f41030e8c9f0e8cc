"""Whatever is sent: 400 with every fault at its place, in Dutch or English, and nothing stored."""

import itertools
import json
from typing import Any

import httpx

from api.core import words
from api.core.words import Tongue
from tests.faults.conftest import Live, faults, slug
from tests.support import scene
from tests.support.moving_clock import MovingClock
from tests.support.routes import served

CASE = {"region": "ZK09", "title": "Een plek om te wonen"}
HUGE = 10**30
ROUND_THE_BEND = 100_000

# What is sent beside a case that is fine, and the fault it gives.
FIELDS: list[tuple[str, Any, str | None]] = [
    ("colour", "red", "unknown-key"),
    ("a/b~c", 1, "unknown-key"),
    ("id", "0190a7a0-0000-7000-8000-000000000000", "unknown-key"),
    ("regionId", "0190a7a0-0000-7000-8000-000000000000", "unknown-key"),
    ("status", "closed", "unknown-key"),
    ("client_name", "snake", "unknown-key"),
    ("title", 12, "wrong-type"),
    ("title", None, "wrong-type"),
    ("title", ["x"], "wrong-type"),
    ("title", "   ", "too-short"),
    ("title", "x" * 201, "too-long"),
    ("about", "x" * 4001, "too-long"),
    ("title", "nul \x00", "control-character"),
    ("title", "bell \x07", "control-character"),
    ("title", "two\nlines", "control-character"),
    ("title", "turned \u202e round", "control-character"),
    ("title", "half \ud800", "control-character"),
    ("about", "nul \x00", "control-character"),
    ("clientName", "half \udfff", "control-character"),
    ("region", "ZK09 ", None),
    ("region", "Zorgkantoor Noord", "wrong-format"),
    ("region", "ZK99", "region-not-yours"),
    ("region", "ZK20", "region-not-yours"),
    ("birthDate", "2023-02-29", "not-a-date"),
    ("birthDate", "2023-13-01", "not-a-date"),
    ("birthDate", "1-1-1980", "not-a-date"),
    ("birthDate", "1980-01-01T00:00:00Z", "not-a-date"),
    ("birthDate", 0, "not-a-date"),
    ("birthDate", "1066-10-14", "year-range"),
    ("organisationsInvolved", "12", "wrong-type"),
    ("organisationsInvolved", True, "wrong-type"),
    ("organisationsInvolved", 1.5, "wrong-type"),
    ("organisationsInvolved", -1, "out-of-range"),
    ("organisationsInvolved", HUGE, "out-of-range"),
    ("organisationsInvolved", float("nan"), "wrong-type"),
    ("organisationsInvolved", float("inf"), "wrong-type"),
    ("acuteRisk", 1, "wrong-type"),
    ("acuteRisk", "true", "wrong-type"),
    ("urgency", "very", "not-in-list"),
    ("urgency", 3, "not-in-list"),
    ("careProfile", "99XYZ", "care-profile"),
]

# Bodies that are no object with keys at all.
BODIES: list[tuple[str, bytes, str, str]] = [
    ("nothing", b"", "", "missing"),
    ("half", b'{"region": "ZK09", "title"', "", "not-json"),
    ("single quotes", b"{'region': 'ZK09'}", "", "not-json"),
    ("a list", b"[]", "", "wrong-type"),
    ("a text", b'"case"', "", "wrong-type"),
    ("a number", b"12", "", "wrong-type"),
    ("null", b"null", "", "wrong-type"),
    ("no UTF-8", b'{"title": "\xff\xfe"}', "", "not-json"),
    ("too many digits", b'{"organisationsInvolved": ' + b"9" * 5000 + b"}", "", "not-json"),
    ("deep list", b"[" * ROUND_THE_BEND, "", "not-json"),
    ("deep list, closed", b"[" * ROUND_THE_BEND + b"]" * ROUND_THE_BEND, "", "not-json"),
    ("deep object", b'{"a":' * ROUND_THE_BEND + b"1" + b"}" * ROUND_THE_BEND, "", "not-json"),
]


def pointer(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")


def test_every_wrong_field_is_named_and_nothing_is_stored(live: Live):
    coordinator = live.act_as(live.world.coordinator)
    before, wrong = live.stored(), []
    for key, value, code in FIELDS:
        body = json.dumps({**CASE, key: value}, ensure_ascii=True)
        answer = post(coordinator, "/cases", body.encode())
        expected = (400, [("body", pointer(key), code)]) if code else (201, [])
        got = (answer.status_code, faults(answer))
        if got != expected:
            wrong.append((key, value, expected, got))
    assert wrong == []
    made = sum(code is None for _, _, code in FIELDS)
    assert live.stored()["cases"] == before["cases"] + made
    assert live.stored()["event"] == before["event"] + made


def test_every_fault_at_once(live: Live):
    answer = live.act_as(live.world.coordinator).post("/cases", {"title": "", "urgency": "very", "colour": 1})
    assert {(where, code) for _, where, code in faults(answer)} == {
        ("/region", "missing"),
        ("/title", "too-short"),
        ("/urgency", "not-in-list"),
        ("/colour", "unknown-key"),
    }


def test_what_is_no_json_object(live: Live):
    coordinator, wrong = live.act_as(live.world.coordinator), []
    before = live.stored()
    for name, body, where, code in BODIES:
        answer = post(coordinator, "/cases", body)
        if (answer.status_code, faults(answer)) != (400, [("body", where, code)]):
            wrong.append((name, answer.status_code, answer.text[:300]))
    assert wrong == []
    assert live.stored() == before


def test_other_content_than_json(live: Live):
    coordinator = live.act_as(live.world.coordinator)
    before = live.stored()
    for kind in (
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
        "multipart/form-data",
        "x",
    ):
        body = json.dumps(CASE).encode()
        answer = coordinator.call("POST", "/cases", content=body, headers={"Content-Type": kind})
        assert (answer.status_code, slug(answer)) == (415, "unsupported-media-type"), kind
    assert live.stored() == before


TONGUES: list[tuple[Tongue, str | None]] = [
    ("nl", None),
    ("nl", "nl"),
    ("nl", "fr, nl;q=0.5"),
    ("en", "en-GB,en;q=0.9"),
    ("en", "EN"),
]


def test_texts_are_dutch_or_english(live: Live):
    coordinator = live.act_as(live.world.coordinator)
    for tongue, wanted in TONGUES:
        headers = {} if wanted is None else {"Accept-Language": wanted}
        answer = coordinator.post("/cases", {**CASE, "colour": "red"}, **headers)
        told = answer.json()
        title, detail = words.problem(tongue, "invalid-input", {})
        assert (told["title"], told["detail"]) == (title, detail), wanted
        assert told["errors"][0]["detail"] == words.say(tongue, "fault", "unknown-key"), wanted
        assert answer.headers["content-language"] == tongue


def test_impossible_moments(live: Live, clock: MovingClock):
    coordinator = live.act_as(live.world.coordinator)
    round_ = coordinator.post(f"/cases/{live.world.case()['id']}/rounds").json()["id"]
    before = live.stored()
    start, end = "2026-11-24T13:00:00+01:00", "2026-11-24T15:00:00+01:00"
    for starts_at, ends_at, expected in (
        ("2026-11-24T13:00:00", end, ("/startsAt", "no-offset")),
        ("2026-02-30T13:00:00+01:00", "2026-11-24T15:00:00+01:00", ("/startsAt", "not-an-instant")),
        (1795523400, end, ("/startsAt", "not-an-instant")),
        ("2026-11-24", end, ("/startsAt", "not-an-instant")),
        ("2126-11-24T13:00:00Z", end, ("/startsAt", "year-range")),
        (end, start, ("/endsAt", "ends-before-start")),
        (start, start, ("/endsAt", "ends-before-start")),
        ("2026-10-24T13:00:00+01:00", end, ("/startsAt", "in-the-past")),
    ):
        answer = coordinator.post(f"/rounds/{round_}/meetings", {"startsAt": starts_at, "endsAt": ends_at})
        assert answer.status_code == 400, (starts_at, answer.text)
        assert expected in [(where, code) for _, where, code in faults(answer)], (starts_at, answer.text)
    assert live.stored() == before


def test_wrong_names_in_the_path(live: Live):
    coordinator, machine = live.act_as(live.world.coordinator), live.act_as(live.world.machine)
    wrong = coordinator.get("/cases/not-a-uuid")
    assert (wrong.status_code, faults(wrong)) == (400, [("path", "caseId", "not-a-uuid")])
    for reference, code in (("%00", "control-character"), ("%20", "too-short"), ("x" * 201, "too-long")):
        answer = machine.put(f"/sources/zk/cases/{reference}", CASE)
        assert (answer.status_code, faults(answer)) == (400, [("path", "reference", code)]), reference
    answer = machine.put("/sources/z%C3%A9/cases/1", CASE)
    assert faults(answer) == [("path", "source", "wrong-format")]


def test_an_unknown_filter_is_refused_everywhere(live: Live, clock: MovingClock):
    known = scene.play(live.world, clock)
    coordinator, machine = live.act_as(live.world.coordinator), live.act_as(live.world.machine)
    administrator, wrong, seen = live.act_as(live.world.administrator), [], 0
    for item in served():
        if item.method != "GET" or item.call is None:
            continue
        callers = (coordinator, administrator, machine)
        answers = [who.get(filled(item.path, known), colour="red") for who in callers]
        refused = [(one.status_code, faults(one)) for one in answers]
        seen += 1
        if (400, [("query", "colour", "unknown-parameter")]) not in refused:
            wrong.append((str(item), refused))
    assert wrong == []
    assert seen > 40


def test_no_text_in_a_query_breaks_anything(live: Live, clock: MovingClock):
    """NUL and half characters cannot be stored in PostgreSQL: they must be refused before it sees them."""
    known = scene.play(live.world, clock)
    callers, wrong = (live.act_as(live.world.coordinator), live.act_as(live.world.machine)), []
    for path, item in live.http.get("/v1/openapi.json").json()["paths"].items():
        names = [one["name"] for one in item.get("get", {}).get("parameters", []) if one["in"] == "query"]
        for name, value in itertools.product(names, ("a%00b", "%ED%A0%80", "9" * 400)):
            place = f"{filled(path, known)}?{name}={value}"
            heard = [who.call("GET", place).status_code for who in callers]
            status = next((one for one in heard if one != 404), 404)
            if status not in ({400, 403} if "%00" in value else {200, 400, 403}) or max(heard) >= 500:
                wrong.append((path, name, value, heard))
    assert wrong == []


def filled(path: str, known: dict[str, list[str]]) -> str:
    """A path with the ids of rows that exist."""
    path = path.removeprefix("/v1").replace("{number}", "1")  # of a version, which is no id
    for param, values in known.items():
        path = path.replace("{" + param + "}", values[0])
    return path


def post(who: Any, path: str, body: bytes) -> httpx.Response:
    answer: httpx.Response = who.call(
        "POST", path, content=body, headers={"Content-Type": "application/json"}
    )
    return answer
