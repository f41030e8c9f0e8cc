from typing import Any

import pytest

from api.models.meeting import MeetingStatus
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, faults, fine, slug
from tests.support.world import World

UNKNOWN = "0190a7a0-0000-7000-8000-000000000000"


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def called(prep: Preparing, participant_id: str) -> bool:
    return bool(fine(prep.lead.get(f"/participants/{participant_id}"))["called"])


def test_a_call_is_open_until_somebody_was_reached(prep: Preparing) -> None:
    row = prep.seat(prep.manager)
    calls = f"{prep.path}/calls"
    for outcome in ("no_answer", "call_back"):
        fine(prep.lead.post(calls, {"participantId": row["id"], "outcome": outcome}))
        assert not called(prep, row["id"])
    said = {
        "participantId": row["id"],
        "outcome": "reached",
        "expectations": "Een plek voor de zomer.",
        "committed": True,
        "questions": "Wie betaalt?",
        "calledAt": "2026-11-02T08:30:00+01:00",
    }
    made = prep.lead.post(calls, said)
    call = fine(made)
    assert made.headers["location"] == f"/v1/calls/{call['id']}"
    assert fine(prep.lead.get(f"/calls/{call['id']}")) == call
    assert (call["calledAt"], call["calledBy"]) == ("2026-11-02T07:30:00Z", "Coördinator Roos")
    assert called(prep, row["id"])
    items = fine(prep.lead.get(calls))["items"]
    assert [item["outcome"] for item in items] == ["reached", "no_answer", "call_back"]
    assert [event["outcome"] for event in prep.events("participant-called")] == [
        "no_answer",
        "call_back",
        "reached",
    ]


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"participantId": UNKNOWN}, "/participantId", "not-in-meeting"),
        ({"calledAt": "2026-11-02T08:00:01Z"}, "/calledAt", "in-the-future"),
        ({"outcome": "voicemail"}, "/outcome", "not-in-list"),
        ({"calledAt": "yesterday"}, "/calledAt", "not-an-instant"),
    ],
)
def test_a_call_that_cannot_be(prep: Preparing, change: dict[str, Any], pointer: str, code: str) -> None:
    row = prep.seat(prep.manager)
    refused = prep.lead.post(
        f"{prep.path}/calls", {"participantId": row["id"], "outcome": "reached", **change}
    )
    assert slug(refused) == "400 invalid-input"
    assert faults(refused) == {(pointer, code)}
    assert not called(prep, row["id"])


def test_somebody_of_another_meeting_is_not_called_for_this_one(prep: Preparing) -> None:
    row = prep.seat(prep.manager)
    later = {"startsAt": "2026-12-08T13:00:00Z", "endsAt": "2026-12-08T15:00:00Z"}
    other = prep.plan(kind="follow_up", **later)
    body = {"participantId": row["id"], "outcome": "reached"}
    assert faults(prep.lead.post(f"/meetings/{other}/calls", body)) == {("/participantId", "not-in-meeting")}


def test_only_who_organises_phones_and_sees_the_calls(prep: Preparing) -> None:
    table = prep.everybody()
    body = {"participantId": table["manager"]["id"], "outcome": "reached"}
    made = fine(prep.organiser.post(f"{prep.path}/calls", body))
    for who in (prep.presenter, prep.chair, prep.manager):
        assert slug(who.post(f"{prep.path}/calls", body)) == "403 not-permitted"
        assert slug(who.get(f"{prep.path}/calls")) == "403 not-permitted"
    assert slug(prep.chair.get(f"/calls/{made['id']}")) == "403 not-permitted"
    assert slug(prep.world.stranger.get(f"/calls/{made['id']}")) == "404 not-found"
    assert slug(prep.world.stranger.post(f"{prep.path}/calls", body)) == "404 not-found"


def test_calls_come_before_the_meeting(prep: Preparing) -> None:
    row = prep.seat(prep.manager)
    prep.is_now(MeetingStatus.OPENED)
    body = {"participantId": row["id"], "outcome": "reached"}
    assert slug(prep.lead.post(f"{prep.path}/calls", body)) == "409 meeting-fixed"


def test_the_number_to_call_is_for_who_phones(prep: Preparing) -> None:
    manager = prep.person("Manager Mies", phone="06-12345678")
    seated = prep.seat(manager, "manager")
    assert seated["phone"] == "06-12345678"
    prep.seat(prep.chair, roles=["chair"])
    (seen,) = [
        one
        for one in fine(prep.chair.get(f"{prep.path}/participants"))["items"]
        if one["name"] == "Manager Mies"
    ]
    assert seen["phone"] is None
    through_link = prep.link(seated).get(f"{prep.path}/participants").json()["items"]
    assert {one["phone"] for one in through_link} == {None}
