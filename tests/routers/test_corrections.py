from typing import Any

import pytest
from sqlmodel import select

from api.core.errors import NotPermitted
from api.core.secrets import fingerprint
from api.flows import corrections
from api.models.caller import SYSTEM
from api.models.minutes import Correction, CorrectionCreate, Minutes
from api.models.participant import ParticipantLink
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

TEXT = {"text": "De kamer is vanaf juni vrij, niet vanaf mei."}


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def correct(table: Table, minutes: dict[str, Any], who: As | None = None) -> dict[str, Any]:
    made = (who or table.manager).post(f"/minutes/{minutes['id']}/corrections", TEXT)
    assert made.status_code == 201, made.text
    return dict(made.json())


def test_a_correction_is_seen_by_everybody_and_answered(table: Table) -> None:
    minutes = table.sent()
    correction = correct(table, minutes)
    path = f"/corrections/{correction['id']}"
    assert (correction["status"], correction["participantName"], correction["next"]) == (
        "open",
        "Manager Mo",
        [],
    )
    for who in (table.sister, table.presenter, table.chair):
        assert [row["text"] for row in who.get(f"/minutes/{minutes['id']}").json()["corrections"]] == [
            TEXT["text"]
        ]
        assert len(who.get(f"/minutes/{minutes['id']}/corrections").json()["items"]) == 1
        assert who.get(path).status_code == 200
    assert table.world.stranger.get(path).status_code == 404
    assert table.minute_taker.get(path).json()["next"] == ["answer"]
    answered = table.minute_taker.post(f"{path}/answer", {"accepted": True})
    assert answered.status_code == 200, answered.text
    assert (answered.json()["status"], answered.json()["answeredBy"]) == ("accepted", "Notulist Nico")
    assert answered.json()["next"] == []
    told = [(event.type, event.meeting_id) for event in table.events("correction-sent")]
    assert told == [("correction-sent", table.id)]
    assert [event.data for event in table.events("correction-answered")] == [{"status": "accepted"}]


def test_the_minutes_tell_how_many_working_days_are_left_for_corrections(table: Table) -> None:
    """Sent on Friday, so the second working day is Tuesday."""
    table.it_is("2026-11-06", "12:30")
    draft = table.closed()
    assert draft["workdaysLeft"] is None
    table.minute_taker.post(f"/minutes/{draft['id']}/dispatch")
    for day, wall, left in (
        ("2026-11-06", "23:00", 2),
        ("2026-11-08", "12:00", 2),
        ("2026-11-09", "09:00", 1),
        ("2026-11-10", "23:59", 0),
        ("2026-11-11", "00:00", None),
    ):
        table.it_is(day, wall)
        assert table.manager.get(f"/minutes/{draft['id']}").json()["workdaysLeft"] == left, day


def test_an_accepted_correction_stands_beside_the_content_that_was_sent(table: Table) -> None:
    minutes = table.sent()
    path = f"/corrections/{correct(table, minutes)['id']}"
    table.minute_taker.post(f"{path}/answer", {"accepted": True, "reason": "Klopt"})
    seen = table.sister.get(f"/minutes/{minutes['id']}").json()
    assert seen["content"] == minutes["content"]
    assert [(row["status"], row["answer"]) for row in seen["corrections"]] == [("accepted", "Klopt")]


def test_a_rejection_needs_a_reason_and_an_answer_is_given_once(table: Table) -> None:
    path = f"/corrections/{correct(table, table.sent())['id']}/answer"
    bare = table.minute_taker.post(path, {"accepted": False})
    assert bare.status_code == 400
    assert [(fault["pointer"], fault["code"]) for fault in bare.json()["errors"]] == [
        ("/reason", "reason-needed")
    ]
    rejected = table.organiser.post(path, {"accepted": False, "reason": "Het is mei."})
    assert (rejected.status_code, rejected.json()["status"]) == (200, "rejected")
    again = table.world.coordinator.post(path, {"accepted": True})
    assert (again.status_code, slug(again)) == (409, "already-answered")
    assert again.json()["params"]["at"].startswith("2026-11-02T08:00:00")
    with table.world.works.open() as work:
        assert work.session.exec(select(Correction)).one().answer == "Het is mei."


def test_the_window_closes_at_the_end_of_the_second_working_day(table: Table) -> None:
    minutes = table.sent()  # on Monday
    table.it_is("2026-11-04", "23:59")
    correct(table, minutes)
    table.it_is("2026-11-05", "00:00")
    late = table.manager.post(f"/minutes/{minutes['id']}/corrections", TEXT)
    assert (late.status_code, slug(late)) == (409, "corrections-closed")
    assert "tot en met 4 november 2026" in late.json()["detail"]
    assert late.json()["params"]["until"].startswith("2026-11-04T23:00:00")
    assert table.manager.get(f"/minutes/{minutes['id']}").json()["next"] == []
    with table.world.works.open() as work:
        assert len(work.session.exec(select(Correction)).all()) == 1


def test_a_clock_that_jumps_back_opens_nothing(table: Table) -> None:
    minutes = table.sent()
    table.it_is("2026-11-05", "00:00")
    assert (
        table.minute_taker.post(f"/minutes/{minutes['id']}/addenda", {"text": "Nog iets."}).status_code == 201
    )
    table.it_is("2026-11-04", "22:00")
    late = table.manager.post(f"/minutes/{minutes['id']}/corrections", TEXT)
    assert (late.status_code, slug(late)) == (409, "corrections-closed")


def test_what_was_not_answered_in_time_can_still_be_answered(table: Table) -> None:
    minutes = table.sent()
    path = f"/corrections/{correct(table, minutes)['id']}"
    table.it_is("2026-11-09")
    assert table.manager.get(f"/minutes/{minutes['id']}").json()["corrections"][0]["status"] == "open"
    assert table.minute_taker.post(f"{path}/answer", {"accepted": True}).status_code == 200


def test_a_draft_is_not_corrected(table: Table) -> None:
    minutes = table.closed()
    hidden = table.manager.post(f"/minutes/{minutes['id']}/corrections", TEXT)
    assert hidden.status_code == 404
    early = table.organiser.post(f"/minutes/{minutes['id']}/corrections", TEXT)
    assert (early.status_code, slug(early)) == (409, "illegal-status")
    assert early.json()["params"]["possible"] == ["dispatch"]


def test_only_people_of_the_table_correct(table: Table) -> None:
    minutes = table.sent()
    assert table.world.coordinator.post(f"/minutes/{minutes['id']}/corrections", TEXT).status_code == 403
    assert table.world.stranger.post(f"/minutes/{minutes['id']}/corrections", TEXT).status_code == 404
    with table.world.works.open() as work:
        work.caller = SYSTEM
        row = work.session.exec(select(Minutes)).one()
        with pytest.raises(NotPermitted, match="not-a-participant"):
            corrections.send(work, row, CorrectionCreate(**TEXT))


def test_who_made_a_correction_does_not_answer_it(table: Table) -> None:
    path = f"/corrections/{correct(table, table.sent())['id']}"
    for who in (table.manager, table.chair, table.presenter):
        assert who.post(f"{path}/answer", {"accepted": True}).status_code == 403


def test_a_personal_link_corrects_as_its_own_participant(table: Table) -> None:
    minutes = table.sent()
    with table.world.works.open() as work:
        work.create(
            ParticipantLink,
            participant_id=table.seats["sister"],
            token_hash=fingerprint("pl_een-link"),
            expires_at=work.now.replace(year=2027),
        )
    link = As(table.world.http, {"authorization": "Bearer pl_een-link"})
    seen = link.get(f"/minutes/{minutes['id']}")
    assert seen.status_code == 200, seen.text
    assert correct(table, minutes, link)["participantName"] == "Zus Sara"


@pytest.mark.parametrize(
    ("body", "code"),
    [({}, "missing"), ({"text": " "}, "too-short"), ({**TEXT, "participantId": "x"}, "unknown-key")],
)
def test_a_wrong_correction_is_refused_at_its_field(table: Table, body: dict[str, str], code: str) -> None:
    refused = table.manager.post(f"/minutes/{table.sent()['id']}/corrections", body)
    assert (refused.status_code, codes(refused)) == (400, {code})
