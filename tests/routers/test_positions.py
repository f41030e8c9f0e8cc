from typing import Any

import httpx
import pytest

from api.models.meeting import Meeting, MeetingStatus
from api.models.participant import Participant
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock).open()


def place(table: Table, name: str, stance: str = "agrees", **more: Any) -> httpx.Response:
    body = {"participantId": str(table.seats[name]), "stance": stance, **more}
    return table.minute_taker.post(f"{table.path}/positions", body)


def test_a_position_is_recorded_and_recorded_again_takes_its_place(table: Table) -> None:
    first = place(table, "manager", "reservation", words="Mits het budget rond komt.")
    assert first.status_code == 201, first.text
    assert first.headers["location"] == f"/v1/positions/{first.json()['id']}"
    second = place(table, "manager")
    assert second.status_code == 200
    assert (second.json()["id"], second.json()["stance"]) == (first.json()["id"], "agrees")
    assert (second.json()["words"], second.json()["version"]) == (None, 2)
    assert second.json()["participantName"] == "Manager Mo"
    listed = table.sister.get(f"{table.path}/positions").json()["items"]
    assert [(row["participantName"], row["stance"], row["outdated"]) for row in listed] == [
        ("Manager Mo", "agrees", False)
    ]
    assert [event.data["stance"] for event in table.events("position-recorded")] == ["reservation", "agrees"]


@pytest.mark.parametrize("stance", ["reservation", "disagrees"])
def test_a_reservation_or_disagreement_needs_words(table: Table, stance: str) -> None:
    refused = place(table, "manager", stance)
    assert refused.status_code == 400
    assert [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]] == [
        ("/words", "words-needed")
    ]


def test_the_chair_takes_no_position(table: Table) -> None:
    refused = place(table, "chair")
    assert (refused.status_code, slug(refused)) == (409, "chair-owns-nothing")


def test_only_who_is_present_takes_a_position(world: World, clock: MovingClock, table: Table) -> None:
    with world.works.open() as work:
        work.change(work.session.get_one(Participant, table.seats["manager"]), attended=False)
        work.change(work.session.get_one(Participant, table.seats["sister"]), attended=None)
    elsewhere = Table(world, clock).open()
    stray = {"participantId": str(elsewhere.seats["manager"]), "stance": "agrees"}
    for refused in (
        place(table, "manager"),
        place(table, "sister"),
        table.minute_taker.post(f"{table.path}/positions", stray),
    ):
        assert refused.status_code == 400
        fault = refused.json()["errors"][0]
        assert (fault["pointer"], fault["code"]) == ("/participantId", "not-in-meeting")
    both = place(table, "manager", "disagrees")
    assert codes(both) == {"not-in-meeting", "words-needed"}


def test_a_position_from_before_the_last_choice_is_outdated(table: Table) -> None:
    first = table.choose(table.solution())
    place(table, "manager")
    table.clock.move(minutes=1)
    table.choose(table.solution())
    path = f"/positions/{place(table, 'sister').json()['id']}"
    rows = table.chair.get(f"{table.path}/positions").json()["items"]
    assert [row["outdated"] for row in rows] == [True, False]
    assert place(table, "manager").json()["outdated"] is False
    assert table.chair.get(path).json()["outdated"] is False
    assert first["status"] == "chosen"


def test_a_mistaken_position_is_taken_away(table: Table) -> None:
    path = f"/positions/{place(table, 'manager').json()['id']}"
    assert table.minute_taker.delete(path).status_code == 204
    assert table.chair.get(f"{table.path}/positions").json()["items"] == []
    assert len(table.events("position-removed")) == 1


@pytest.mark.parametrize("status", [MeetingStatus.INVITED, MeetingStatus.CLOSED])
def test_positions_are_fixed_outside_the_meeting(table: Table, status: MeetingStatus) -> None:
    path = f"/positions/{place(table, 'manager').json()['id']}"
    with table.world.works.open() as work:
        meeting = work.session.get_one(Meeting, table.id)
        work.change(meeting, status=status, closed_at=work.now)
    for refused in (place(table, "sister"), table.minute_taker.delete(path)):
        assert (refused.status_code, slug(refused)) == (409, "meeting-fixed")


def test_nobody_records_their_own_position_from_the_side(table: Table) -> None:
    body = {"participantId": str(table.seats["manager"]), "stance": "agrees"}
    assert table.manager.post(f"{table.path}/positions", body).status_code == 403
