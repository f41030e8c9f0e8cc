"""Break-glass: a case opened in need, before everybody's eyes, and looked back at (S8, decision 34)."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from api.models.access import Access
from api.models.role import Role, RoleAssignment
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, faults, fine, slug
from tests.support.world import As, World

WHY = {"kind": "acute_danger", "reason": "De buren horen geschreeuw."}


def break_glass(who: As, case_id: str, **also: Any) -> dict[str, Any]:
    return fine(who.post("/break-glass", {**WHY, "caseId": case_id, **also}))


def ids(answer: Any) -> list[str]:
    return [row["id"] for row in fine(answer)["items"]]


def lines(world: World, who: As) -> list[Access]:
    with world.works.open(write=False) as work:
        return list(work.session.exec(select(Access).where(Access.actor == f"person:{who.person_id}")))


def test_a_case_is_open_to_read_for_four_hours_and_then_as_if_it_never_was(
    world: World, clock: MovingClock
) -> None:
    prep = Preparing(world, clock)
    prep.everybody()
    hidden = {
        f"/documents/{prep.document()['id']}",
        f"/consents/{prep.consent()['id']}",
        f"/calls/{fine(prep.lead.post(f'{prep.path}/calls', called(prep)))['id']}",
    }
    unknown = world.stranger.get(prep.case)
    opened = break_glass(world.stranger, prep.case_id)
    assert opened["holds"]
    assert opened["endsAt"] == "2026-11-02T12:00:00Z"
    assert opened["next"] == ["ending"]
    seen = fine(world.stranger.get(prep.case))
    assert seen["clientName"] == "Mw. Testpersoon"
    assert seen["next"] == []
    for path in (prep.path, f"{prep.case}/parties", f"{prep.case}/overview", f"{prep.path}/participants"):
        fine(world.stranger.get(path))
    assert ids(world.stranger.get("/cases")) == [prep.case_id]
    for path in hidden:
        fine(prep.lead.get(path))
        assert slug(world.stranger.get(path)) == "404 not-found"
    for path in ("documents", "consents", "consent-requests", "viewers", "access-log"):
        assert slug(world.stranger.get(f"{prep.case}/{path}")) == "403 not-permitted"
    assert slug(world.stranger.patch(prep.case, {"title": "Anders"})) == "403 not-permitted"
    assert slug(world.stranger.post(f"{prep.case}/rounds")) == "403 not-permitted"
    person = {"name": "Nieuw", "caseId": prep.case_id}
    assert slug(world.stranger.post("/people", person)) == "403 not-permitted"
    clock.move(hours=4)
    world.sign_in_again(world.stranger)
    over = world.stranger.get(prep.case)
    assert (over.status_code, over.json() | {"requestId": ""}) == (404, unknown.json() | {"requestId": ""})
    assert ids(world.stranger.get("/cases")) == []
    assert not fine(world.stranger.get(f"/break-glass/{opened['id']}"))["holds"]


def called(prep: Preparing) -> dict[str, str]:
    seat = fine(prep.lead.get(f"{prep.path}/participants"))["items"][0]
    return {"participantId": seat["id"], "outcome": "reached"}


def test_how_long_is_the_choice_of_the_region(world: World) -> None:
    case = world.case()
    region = f"/regions/{world.home}"
    for hours in (0, 25):
        assert world.coordinator.patch(region, {"breakGlassHours": hours}).status_code == 400
    fine(world.coordinator.patch(region, {"breakGlassHours": 1}))
    assert break_glass(world.stranger, case["id"])["endsAt"] == "2026-11-02T09:00:00Z"


def test_nobody_learns_which_cases_there_are(world: World) -> None:
    world.machine.put("/sources/zk/cases/open", {"region": "ZK09", "title": "Casus"})
    world.machine.put("/sources/zk/cases/geheim", {"region": "ZK09", "title": "Casus"})
    (secret,) = (
        row for row in fine(world.coordinator.get("/cases"))["items"] if row["reference"] == "geheim"
    )
    fine(world.coordinator.patch(f"/cases/{secret['id']}", {"confidentiality": "strictly_confidential"}))
    asked = [
        {"source": "zk", "reference": "geheim"},
        {"source": "zk", "reference": "bestaat-niet"},
        {"caseId": secret["id"]},
    ]
    told = [world.stranger.post("/break-glass", {**WHY, **name}) for name in asked]
    assert {(one.status_code, one.json()["detail"], one.json()["type"]) for one in told} == {
        (404, told[0].json()["detail"], told[0].json()["type"])
    }
    assert ids(world.stranger.get("/break-glass")) == []
    refused = [one for one in lines(world, world.stranger) if one.outcome == "refused"]
    assert [str(one.case_id) for one in refused] == [secret["id"], "None", secret["id"]]
    viewers = fine(world.coordinator.get(f"/cases/{secret['id']}/viewers"))["items"]
    assert [one["refusals"] for one in viewers if one["name"] == "Coördinator Elders"] == [2]
    opened = fine(world.stranger.post("/break-glass", {**WHY, "source": "zk", "reference": "open"}))
    assert (opened["caseSource"], opened["caseReference"]) == ("zk", "open")


def test_who_keeps_guessing_has_to_wait(world: World, clock: MovingClock) -> None:
    case = world.case()
    for number in range(5):
        guess = {**WHY, "source": "zk", "reference": f"zaak-{number}"}
        assert slug(world.stranger.post("/break-glass", guess)) == "404 not-found"
        clock.move(minutes=1)
    named = {**WHY, "caseId": case["id"]}
    refused = world.stranger.post("/break-glass", named)
    assert slug(refused) == "429 too-many-requests"
    assert refused.headers["retry-after"] == "600"
    other = world.person("Coördinator Derde", Role.COORDINATOR, world.away)
    break_glass(other, case["id"])
    clock.move(minutes=10)
    break_glass(world.stranger, case["id"])


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ({}, "/caseId"),
        ({"source": "zk"}, "/caseId"),
        ({"reference": "1"}, "/caseId"),
        ({"caseId": "01900000-0000-7000-8000-000000000000", "source": "zk"}, "/caseId"),
    ],
)
def test_a_case_is_named_in_one_way(world: World, name: dict[str, str], where: str) -> None:
    assert faults(world.stranger.post("/break-glass", {**WHY, **name})) == {(where, "one-name")}
    assert faults(world.stranger.post("/break-glass", {"kind": "other", **name, "reason": " "})) == {
        ("/reason", "too-short")
    }


def test_only_a_professional_who_does_not_see_the_case_opens_it(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    seats = prep.everybody()
    named = {**WHY, "caseId": prep.case_id}
    closed = {
        "administrator": world.administrator,
        "officer": world.person("Functionaris Fenna", Role.OFFICER),
        "no role": world.person("Niemand"),
        "relative": prep.sister,
        "link": prep.link(seats["sister"]),
    }
    for name, who in closed.items():
        assert slug(who.post("/break-glass", named)) == "403 break-glass-not-yours", name
    assert slug(world.machine.post("/break-glass", named)) == "403 not-permitted"
    assert world.nobody.post("/break-glass", named).status_code == 401
    for who in (world.coordinator, prep.presenter):
        fine(prep.lead.post(f"{prep.case}/parties", party(prep.presenter, "presenter")))
        assert slug(who.post("/break-glass", named)) == "409 case-already-open"
    worker = world.person("Begeleider Bo")
    elsewhere = world.case(title="Een andere casus")
    fine(prep.lead.post(f"/cases/{elsewhere['id']}/parties", party(worker, "presenter")))
    relative = world.person("Moeder", case_id=UUID(elsewhere["id"]))
    fine(prep.lead.post(f"/cases/{elsewhere['id']}/parties", party(relative, "network")))
    assert slug(relative.post("/break-glass", named)) == "403 break-glass-not-yours"
    for who in (worker, world.person("Manager Mia", Role.MANAGER, world.home)):
        break_glass(who, prep.case_id)
        fine(who.get(prep.case))


def party(who: As, role: str) -> dict[str, str]:
    return {"personId": str(who.person_id), "role": role, "fromDay": "2026-11-01"}


def test_every_line_of_the_log_says_by_which_ground(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    sister = prep.link(prep.seat(prep.sister, "network"))
    opened = break_glass(world.stranger, prep.case_id)
    fine(world.stranger.get(prep.case))
    fine(world.stranger.get(prep.path))
    fine(world.stranger.get("/cases"))
    fine(world.stranger.post(f"/break-glass/{opened['id']}/ending"))
    looked = [one for one in lines(world, world.stranger) if str(one.case_id) == prep.case_id]
    assert [(one.deed, one.subject, one.ground) for one in looked] == [
        ("create", "break_glass", "break_glass"),
        ("read", "cases", "break_glass"),
        ("read", "meeting", "break_glass"),
        ("change", "break_glass", "break_glass"),
    ]
    (search,) = (one for one in lines(world, world.stranger) if one.deed == "search")
    assert search.ground == "break_glass,coordinator"
    fine(world.stranger.get("/cases"))
    assert lines(world, world.stranger)[-1].ground == "coordinator"
    for viewers in (
        prep.lead.get(f"{prep.case}/viewers"),
        sister.get(f"{prep.path}/viewers"),
    ):
        (one,) = (one for one in fine(viewers)["items"] if one["name"] == "Coördinator Elders")
        assert one["grounds"] == ["break_glass"]
    officer = world.person("Functionaris Fenna", Role.OFFICER)
    patterns = {one["kind"]: one for one in fine(officer.get("/access-log/patterns"))["patterns"]}
    (seen,) = patterns["break_glass"]["seen"]
    assert (seen["actorName"], seen["lines"], seen["cases"]) == ("Coördinator Elders", 4, 1)


def test_who_may_know_of_it_and_who_looks_back(world: World, clock: MovingClock) -> None:
    prep = Preparing(world, clock)
    sister = prep.link(prep.seat(prep.sister, "network"))
    officer = world.person("Functionaris Fenna", Role.OFFICER)
    other = world.person("Coördinator Derde", Role.COORDINATOR, world.away)
    opened = break_glass(world.stranger, prep.case_id)
    path = f"/break-glass/{opened['id']}"
    for who in (world.stranger, world.coordinator, officer, sister):
        assert fine(who.get(path))["reason"] == WHY["reason"]
        assert ids(who.get("/break-glass", case=prep.case_id)) == [opened["id"]]
        assert ids(who.get("/break-glass", waiting=True)) == [opened["id"]]
    for who in (other, prep.manager, world.administrator):
        assert slug(who.get(path)) == "404 not-found"
        assert ids(who.get("/break-glass")) == []
    assert ids(world.coordinator.get("/break-glass", mine=True)) == []
    verdict = {"verdict": "justified", "note": "Er was gevaar."}
    assert slug(officer.post(f"{path}/review", verdict)) == "409 break-glass-runs"
    assert fine(world.coordinator.get(path))["next"] == ["ending"]
    assert fine(sister.get(path))["next"] == []
    assert slug(sister.post(f"{path}/ending")) == "403 not-permitted"
    ended = fine(officer.post(f"{path}/ending"))
    assert (ended["holds"], ended["endedAt"], ended["next"]) == (False, "2026-11-02T08:00:00Z", ["review"])
    assert world.stranger.get(prep.case).status_code == 404
    assert slug(world.stranger.post(f"{path}/ending")) == "409 break-glass-over"
    assert slug(world.stranger.post(f"{path}/review", verdict)) == "403 break-glass-by-others"
    assert slug(sister.post(f"{path}/review", verdict)) == "403 break-glass-by-others"
    done = fine(world.coordinator.post(f"{path}/review", verdict))
    assert (done["verdict"], done["verdictNote"], done["reviewedBy"]) == (
        "justified",
        "Er was gevaar.",
        "Coördinator Roos",
    )
    assert slug(officer.post(f"{path}/review", verdict)) == "409 break-glass-reviewed"
    assert ids(officer.get("/break-glass", waiting=True)) == []
    for type_ in ("opened", "ended", "reviewed"):
        assert len(prep.events(f"break-glass-{type_}")) == 1


def test_a_coordinator_of_the_region_does_not_look_back_at_themself(world: World) -> None:
    case = world.case()
    opened = break_glass(world.stranger, case["id"])
    with world.works.open() as work:
        work.create(
            RoleAssignment,
            person_id=world.stranger.person_id,
            role=Role.COORDINATOR,
            region_id=world.home,
            valid_from=work.today,
        )
    path = f"/break-glass/{opened['id']}"
    fine(world.stranger.post(f"{path}/ending"))
    assert fine(world.stranger.get(path))["next"] == []
    verdict = {"verdict": "justified", "note": "Er was gevaar."}
    assert slug(world.stranger.post(f"{path}/review", verdict)) == "403 break-glass-by-others"
