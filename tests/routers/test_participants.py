from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from api.models.deadline import Deadline
from api.models.meeting import MeetingStatus
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, faults, fine, slug
from tests.support.world import World

UNKNOWN = "0190a7a0-0000-7000-8000-000000000000"


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def test_somebody_is_seated_for_their_own_organisation(prep: Preparing) -> None:
    made = prep.ask(prep.manager, "manager", mayBring=2, roles=["minute_taker"])
    row = fine(made)
    assert made.headers["location"] == f"/v1/participants/{row['id']}"
    assert (row["name"], row["organisation"], row["organisationId"]) == (
        "Manager Mo",
        "De Linde",
        str(prep.world.provider),
    )
    assert (row["rsvp"], row["guests"], row["called"], row["attended"]) == ("pending", 0, False, None)
    assert row["next"] == ["edit", "roles", "delete", "rsvp", "calls", "links"]
    assert fine(prep.lead.get(f"{prep.path}/participants"))["items"] == [row]
    assert fine(prep.lead.get(f"/participants/{row['id']}")) == row
    assert prep.events("participant-added") == [{"layer": "manager", "roles": ["minute_taker"]}]
    other = prep.seat(prep.chair, organisationId=str(prep.world.provider))
    assert other["organisation"] == "De Linde"


@pytest.mark.parametrize(
    ("layer", "mandate", "warnings"),
    [
        ("professional", "yes", []),
        ("manager", "knows_offer", []),
        ("director", "no", ["no_mandate"]),
        ("professional", None, ["mandate_unknown"]),
        ("client", None, []),
        ("expert", "no", []),
    ],
)
def test_a_missing_mandate_is_warned_about_and_not_forbidden(
    prep: Preparing, layer: str, mandate: str | None, warnings: list[str]
) -> None:
    assert prep.seat(prep.manager, layer, mandate=mandate)["warnings"] == warnings


@pytest.mark.parametrize("role", ["organiser", "presenter", "chair", "minute_taker"])
def test_a_role_has_one_holder_and_the_refusal_names_them(prep: Preparing, role: str) -> None:
    prep.seat(prep.chair, roles=[role])
    refused = prep.ask(prep.manager, roles=[role])
    assert slug(refused) == "409 role-taken"
    assert refused.json()["params"] == {"role": role, "holder": "Voorzitter Vera"}
    other = prep.seat(prep.manager)
    assert slug(prep.lead.patch(f"/participants/{other['id']}", {"roles": [role]})) == "409 role-taken"
    assert fine(prep.lead.get(f"/participants/{other['id']}"))["roles"] == []


def test_the_refusal_of_a_role_is_in_plain_dutch_or_english(prep: Preparing) -> None:
    prep.seat(prep.chair, roles=["chair"])
    body = {"personId": str(prep.manager.person_id), "layer": "manager", "roles": ["chair"]}
    dutch = prep.lead.post(f"{prep.path}/participants", body).json()["detail"]
    assert (
        dutch == "Een bijeenkomst heeft één technisch voorzitter. Haal de rol eerst weg bij Voorzitter Vera."
    )
    english = prep.lead.post(f"{prep.path}/participants", body, **{"Accept-Language": "en"}).json()["detail"]
    assert "technical chair" in english


def test_a_role_is_free_again_when_it_is_taken_away_or_its_holder_leaves(prep: Preparing) -> None:
    first = prep.seat(prep.chair, roles=["chair"])
    fine(prep.lead.patch(f"/participants/{first['id']}", {"roles": []}))
    second = prep.seat(prep.manager, roles=["chair"])
    assert prep.lead.delete(f"/participants/{second['id']}").status_code == 204
    assert prep.stored(second["id"]) is None
    assert fine(prep.lead.patch(f"/participants/{first['id']}", {"roles": ["chair"]}))["roles"] == ["chair"]
    assert len(prep.events("participant-removed")) == 1


@pytest.mark.parametrize(("first", "then"), [("chair", "presenter"), ("presenter", "chair")])
def test_the_chair_takes_no_part_in_the_content_and_so_presents_nothing(
    prep: Preparing, first: str, then: str
) -> None:
    assert slug(prep.ask(prep.chair, roles=[first, then])) == "409 chair-is-presenter"
    row = prep.seat(prep.chair, roles=[first])
    refused = prep.lead.patch(f"/participants/{row['id']}", {"roles": [first, then]})
    assert slug(refused) == "409 chair-is-presenter"
    assert fine(prep.lead.patch(f"/participants/{row['id']}", {"roles": [then]}))["roles"] == [then]


def test_two_chairs_at_the_same_moment_become_one(prep: Preparing) -> None:
    with ThreadPoolExecutor(2) as both:
        asked = [both.submit(prep.ask, who, roles=["chair"]) for who in (prep.chair, prep.manager)]
    assert sorted(answer.result().status_code for answer in asked) == [201, 409]


def test_every_fault_of_a_place_is_named_at_once(prep: Preparing) -> None:
    body = {
        "personId": UNKNOWN,
        "layer": "professional",
        "organisationId": UNKNOWN,
        "roles": ["chair", "chair"],
    }
    refused = prep.lead.post(f"{prep.path}/participants", body)
    assert slug(refused) == "400 invalid-input"
    assert faults(refused) == {
        ("/personId", "not-known"),
        ("/organisationId", "not-known"),
        ("/roles/1", "duplicate"),
    }
    assert fine(prep.lead.get(f"{prep.path}/participants"))["items"] == []


def test_people_of_another_case_and_people_who_left_cannot_be_seated(prep: Preparing) -> None:
    elsewhere = prep.world.case()["id"]
    for fields in ({"case_id": elsewhere}, {"active": False}):
        stranger = prep.person("Iemand Anders", **fields)
        assert faults(prep.ask(stranger)) == {("/personId", "not-known")}
    assert prep.seat(prep.sister, "network")["name"] == "Zus Sara"
    assert slug(prep.ask(prep.sister, "network")) == "409 already-exists"


def test_an_extra_person_comes_between_two_meetings(prep: Preparing) -> None:
    prep.is_now(MeetingStatus.CLOSED)
    assert slug(prep.ask(prep.manager)) == "409 meeting-fixed"
    later = {"startsAt": "2026-12-08T13:00:00Z", "endsAt": "2026-12-08T15:00:00Z"}
    prep.path = f"/meetings/{prep.plan(kind='follow_up', **later)}"
    assert prep.seat(prep.manager)["name"] == "Manager Mo"


@pytest.mark.parametrize("status", [MeetingStatus.CLOSED, MeetingStatus.CANCELLED])
def test_after_the_meeting_nobody_changes_places_or_roles(prep: Preparing, status: MeetingStatus) -> None:
    row = prep.seat(prep.chair, roles=["chair"])
    prep.is_now(status)
    path = f"/participants/{row['id']}"
    for refused in (
        prep.lead.patch(path, {"roles": ["minute_taker"]}),
        prep.lead.patch(path, {"mandate": "no"}),
        prep.lead.delete(path),
        prep.ask(prep.manager),
    ):
        assert slug(refused) == "409 meeting-fixed"
    assert "edit" not in fine(prep.lead.get(path))["next"]


def test_the_chair_names_the_minute_taker_and_nothing_else(prep: Preparing) -> None:
    table = prep.everybody()
    manager = f"/participants/{table['manager']['id']}"
    assert slug(prep.chair.patch(manager, {"mandate": "no"})) == "403 not-permitted"
    assert slug(prep.chair.patch(manager, {"roles": ["organiser"]})) == "403 not-permitted"
    assert slug(prep.chair.delete(manager)) == "403 not-permitted"
    assert slug(prep.manager.patch(manager, {"roles": ["minute_taker"]})) == "403 not-permitted"
    assert fine(prep.chair.patch(manager, {"roles": ["minute_taker"]}))["roles"] == ["minute_taker"]


def test_while_the_meeting_is_held_only_the_minute_taker_changes(prep: Preparing) -> None:
    table = prep.everybody()
    manager = f"/participants/{table['manager']['id']}"
    prep.is_now(MeetingStatus.OPENED)
    assert slug(prep.lead.patch(manager, {"mandate": "no"})) == "409 participant-fixed"
    assert slug(prep.chair.patch(manager, {"roles": ["organiser"]})) == "409 participant-fixed"
    assert slug(prep.lead.delete(manager)) == "409 meeting-fixed"
    assert slug(prep.ask(prep.person("Wie Nog"))) == "409 meeting-fixed"
    named = fine(prep.chair.patch(manager, {"roles": ["minute_taker"]}))
    assert (named["roles"], named["next"]) == (["minute_taker"], ["roles", "attendance"])
    sister = f"/participants/{table['sister']['id']}"
    assert slug(prep.chair.patch(sister, {"roles": ["minute_taker"]})) == "409 role-taken"


def test_who_presents_answers_for_the_documents(prep: Preparing) -> None:
    def responsible() -> list[UUID | None]:
        with prep.world.works.open(write=False) as work:
            query = select(Deadline.person_id).where(Deadline.subject_id == UUID(prep.meeting_id))
            return list(work.session.exec(query))

    assert responsible() == [None]
    row = prep.seat(prep.presenter, roles=["presenter"])
    assert responsible() == [prep.presenter.person_id]
    fine(prep.lead.patch(f"/participants/{row['id']}", {"roles": []}))
    assert responsible() == [None]
    other = prep.seat(prep.manager, roles=["presenter"])
    assert responsible() == [prep.manager.person_id]
    assert prep.lead.delete(f"/participants/{other['id']}").status_code == 204
    assert responsible() == [None]


def test_a_change_says_which_version_was_seen(prep: Preparing) -> None:
    row = prep.seat(prep.manager)
    path = f"/participants/{row['id']}"
    assert slug(prep.lead.call("PATCH", path, json={"mandate": "yes"})) == "428 version-required"
    fine(prep.lead.patch(path, {"mandate": "yes"}, row["version"]))
    assert slug(prep.lead.patch(path, {"mandate": "no"}, row["version"])) == "412 stale-version"
    assert slug(prep.lead.delete(path, row["version"])) == "412 stale-version"


def test_another_region_finds_nobody(prep: Preparing) -> None:
    row = prep.seat(prep.manager)
    stranger = prep.world.stranger
    for answer in (
        stranger.get(f"{prep.path}/participants"),
        stranger.get(f"/participants/{row['id']}"),
        stranger.post(f"/participants/{row['id']}/rsvp", {"answer": "declined"}),
        stranger.post(f"{prep.path}/participants", {"personId": row["personId"], "layer": "manager"}),
    ):
        assert slug(answer) == "404 not-found"


def test_fewer_guests_than_are_announced_cannot_be_allowed(prep: Preparing) -> None:
    row = prep.seat(prep.manager, mayBring=3)
    fine(prep.manager.post(f"/participants/{row['id']}/rsvp", {"answer": "accepted", "guests": 2}))
    refused = prep.lead.patch(f"/participants/{row['id']}", {"mayBring": 1})
    assert faults(refused) == {("/mayBring", "before-guests")}


def test_people_answer_for_themselves_and_the_organiser_for_everybody(prep: Preparing) -> None:
    table = prep.everybody()
    own, other = f"/participants/{table['manager']['id']}/rsvp", f"/participants/{table['sister']['id']}/rsvp"
    answered = fine(prep.manager.post(own, {"answer": "tentative", "note": "Ik kijk het na."}))
    assert (answered["rsvp"], answered["rsvpNote"]) == ("tentative", "Ik kijk het na.")
    assert answered["rsvpAt"] == "2026-11-02T08:00:00Z"
    assert slug(prep.manager.post(other, {"answer": "accepted"})) == "403 not-permitted"
    assert slug(prep.chair.post(other, {"answer": "accepted"})) == "403 not-permitted"
    for who in (prep.organiser, prep.lead):
        fine(who.post(other, {"answer": "accepted"}))
    assert [event["answer"] for event in prep.events("participant-answered")] == ["tentative", "accepted"]


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"answer": "accepted", "guests": 2}, "/guests", "too-many-guests"),
        ({"answer": "declined", "guests": 1}, "/guests", "too-many-guests"),
        ({"answer": "pending"}, "/answer", "not-in-list"),
        ({"answer": "perhaps"}, "/answer", "not-in-list"),
        ({"answer": "accepted", "guests": -1}, "/guests", "out-of-range"),
    ],
)
def test_an_answer_that_cannot_be(prep: Preparing, body: dict[str, Any], pointer: str, code: str) -> None:
    row = prep.seat(prep.manager, mayBring=1)
    refused = prep.manager.post(f"/participants/{row['id']}/rsvp", body)
    assert slug(refused) == "400 invalid-input"
    assert faults(refused) == {(pointer, code)}


def test_answering_ends_when_the_meeting_begins(prep: Preparing) -> None:
    row = prep.seat(prep.manager)
    path = f"/participants/{row['id']}/rsvp"
    prep.it_is("2026-11-24", "12:59")
    fine(prep.manager.post(path, {"answer": "accepted"}))
    prep.it_is("2026-11-24", "13:00")
    refused = prep.manager.post(path, {"answer": "declined"})
    assert slug(refused) == "409 rsvp-closed"
    assert "24 november 2026, 13:00" in refused.json()["detail"]
    prep.it_is("2026-11-24", "12:00")
    prep.is_now(MeetingStatus.OPENED)
    assert slug(prep.manager.post(path, {"answer": "declined"})) == "409 rsvp-closed"
    prep.is_now(MeetingStatus.CANCELLED)
    assert slug(prep.manager.post(path, {"answer": "declined"})) == "409 meeting-fixed"


def test_presence_is_recorded_while_the_meeting_is_held(prep: Preparing) -> None:
    table = prep.everybody()
    path = f"/participants/{table['manager']['id']}/attendance"
    assert slug(prep.chair.post(path, {"attended": True})) == "409 meeting-fixed"
    prep.is_now(MeetingStatus.OPENED)
    assert fine(prep.chair.post(path, {"attended": True}))["attended"] is True
    assert slug(prep.manager.post(path, {"attended": False})) == "403 not-permitted"
    assert fine(prep.organiser.post(path, {"attended": False}))["attended"] is False
    assert slug(prep.chair.post(path, {"attended": "yes"})) == "400 invalid-input"
    assert [event["attended"] for event in prep.events("participant-attended")] == [True, False]
    prep.is_now(MeetingStatus.CLOSED)
    assert slug(prep.chair.post(path, {"attended": True})) == "409 meeting-fixed"
