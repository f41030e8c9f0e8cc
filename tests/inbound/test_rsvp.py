"""Answers that a calendar program sends: the newest one to the newest invitation counts, of the invited alone (W5)."""

from typing import Any

import pytest

from api.flows.incoming_mail import Verdict
from tests.inbound.conftest import Take
from tests.support.answering import calendar_answer
from tests.support.moving_clock import MovingClock
from tests.support.posting import BOX, Mailer, Received, address
from tests.support.preparing import GOAL, Preparing, fine
from tests.support.world import World

NAMES = ("organiser", "presenter", "chair", "manager", "sister")


@pytest.fixture
def prep(world: World, clock: MovingClock, mailer: Mailer) -> Preparing:
    """A meeting to which everybody was invited."""
    prep = Preparing(world, clock, place="Buurthuis De Brug, zaal 2", storyForm="in_person")
    mailer.reach(**{name: getattr(prep, name).person_id for name in NAMES})
    seats = prep.everybody()
    fine(prep.lead.post(f"{prep.round}/goals", GOAL))
    for seat in seats.values():
        call = {"participantId": seat["id"], "outcome": "reached", "committed": True}
        fine(prep.lead.post(f"{prep.path}/calls", call))
    fine(prep.lead.post(f"{prep.path}/invitation"))
    return prep


@pytest.fixture
def mail(prep: Preparing, mailer: Mailer) -> Received:
    """The invitation of the manager."""
    return to_manager(mailer.run())


def to_manager(mails: list[Received]) -> Received:
    (mail,) = (mail for mail in mails if mail.to == [address("manager")])
    return mail


def seat(prep: Preparing, name: str = "manager") -> dict[str, Any]:
    person = str(getattr(prep, name).person_id)
    rows = fine(prep.lead.get(f"{prep.path}/participants"))["items"]
    return next(row for row in rows if row["personId"] == person)


def test_the_invitation_asks_for_an_answer_to_our_box(mail: Received) -> None:
    (event,) = mail.calendar()[1].walk("VEVENT")
    assert str(event["ORGANIZER"]) == f"mailto:{BOX}"
    attendee: Any = event["ATTENDEE"]
    assert attendee.params["RSVP"] == "TRUE"


@pytest.mark.parametrize(
    ("said", "rsvp"), [("ACCEPTED", "accepted"), ("TENTATIVE", "tentative"), ("DECLINED", "declined")]
)
def test_an_answer_is_recorded_in_the_name_of_the_invited(
    prep: Preparing, mail: Received, take: Take, clock: MovingClock, said: str, rsvp: str
) -> None:
    clock.move(hours=2)
    prep.world.sign_in_again(prep.lead)
    assert take(calendar_answer(mail, said, "manager")) is Verdict.TAKEN
    assert seat(prep)["rsvp"] == rsvp
    log = fine(prep.lead.get(f"{prep.case}/access-log", limit=200))["items"]
    assert ("change", "participant", "Manager Mo") in {
        (one["deed"], one["subject"], one["actorName"]) for one in log
    }


def test_the_same_answer_counts_once(prep: Preparing, mail: Received, take: Take) -> None:
    answer = calendar_answer(mail, "ACCEPTED", "manager")
    assert [take(answer), take(answer)] == [Verdict.TAKEN, Verdict.REPEATED]


def test_guests_and_remark_stand_as_far_as_they_go(prep: Preparing, mail: Received, take: Take) -> None:
    row = seat(prep)
    fine(prep.lead.patch(f"/participants/{row['id']}", {"mayBring": 2}))
    said = {"answer": "accepted", "guests": 2, "note": "Ik kom met de trein."}
    fine(prep.lead.post(f"/participants/{row['id']}/rsvp", said))
    assert take(calendar_answer(mail, "TENTATIVE", "manager", stamp="20261124T090000Z")) is Verdict.TAKEN
    assert (seat(prep)["rsvp"], seat(prep)["guests"], seat(prep)["rsvpNote"]) == (
        "tentative",
        2,
        said["note"],
    )
    assert take(calendar_answer(mail, "DECLINED", "manager", stamp="20261124T090000Z")) is Verdict.TAKEN
    assert (seat(prep)["rsvp"], seat(prep)["guests"]) == ("declined", 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"sender": address("chair")},
        {"attendee": address("chair")},
        {"uid": "01900000-0000-7000-8000-000000000000"},
        {"uid": "geen-kenmerk"},
        {"method": "REQUEST"},
        {"method": "COUNTER"},
    ],
    ids=str,
)
def test_what_is_not_an_answer_of_the_invited_changes_nothing(
    prep: Preparing, mail: Received, take: Take, changed: dict[str, Any]
) -> None:
    verdict = take(calendar_answer(mail, "DECLINED", "manager", **changed))
    assert verdict is Verdict.UNMATCHED
    assert {seat(prep, name)["rsvp"] for name in ("manager", "chair")} == {"pending"}


def test_a_stranger_answers_for_nobody(prep: Preparing, mail: Received, take: Take) -> None:
    strange = {"sender": "dief@elders.example", "attendee": "dief@elders.example"}
    assert take(calendar_answer(mail, "DECLINED", "manager", **strange)) is Verdict.UNKNOWN


def test_where_a_server_is_asked_an_answer_counts_only_with_its_word(
    prep: Preparing, mail: Received, take: Take, mailer: Mailer
) -> None:
    asked = mailer.settings.model_copy(update={"mail_in_server": "mx.regio.example"})
    answer = calendar_answer(mail, "DECLINED", "manager")
    assert take(answer, settings=asked) is Verdict.UNVOUCHED
    assert seat(prep)["rsvp"] == "pending"
    vouched = b"Authentication-Results: mx.regio.example; dmarc=pass header.from=voorbeeld.example\r\n"
    assert take(vouched + answer, settings=asked) is Verdict.TAKEN


@pytest.mark.parametrize("said", ["DELEGATED", "NEEDS-ACTION", "ONZIN"])
def test_an_answer_that_says_nothing_changes_nothing(
    prep: Preparing, mail: Received, take: Take, said: str
) -> None:
    assert take(calendar_answer(mail, said, "manager")) is Verdict.UNMATCHED
    assert seat(prep)["rsvp"] == "pending"


def test_an_answer_to_what_the_meeting_was_before_is_refused(
    prep: Preparing, mail: Received, take: Take, mailer: Mailer
) -> None:
    fine(prep.lead.patch(prep.path, {"startsAt": "2026-11-24T12:00:00+01:00"}))
    assert take(calendar_answer(mail, "ACCEPTED", "manager")) is Verdict.REFUSED
    assert seat(prep)["rsvp"] == "pending"
    came = [one for one in mailer.run() if one.to == [address("manager")]]
    told = {one.subject.partition(" ")[0]: one for one in came}
    assert "Uw antwoord op de uitnodiging telt niet" in told["Over"].body()
    again = calendar_answer(told["Gewijzigd:"], "ACCEPTED", "manager")
    assert take(again) is Verdict.TAKEN
    assert seat(prep)["rsvp"] == "accepted"


def test_a_version_that_does_not_exist_is_refused(prep: Preparing, mail: Received, take: Take) -> None:
    assert take(calendar_answer(mail, "ACCEPTED", "manager", sequence=7)) is Verdict.REFUSED


def test_an_older_answer_that_comes_later_does_not_undo_the_newer(
    prep: Preparing, mail: Received, take: Take, clock: MovingClock
) -> None:
    clock.set("2026-11-03", "12:00")
    newer = calendar_answer(mail, "ACCEPTED", "manager", stamp="20261102T100000Z")
    older = calendar_answer(mail, "DECLINED", "manager", stamp="20261102T093000Z")
    assert [take(newer), take(older)] == [Verdict.TAKEN, Verdict.REFUSED]
    between = calendar_answer(mail, "TENTATIVE", "manager", stamp="20261102T110000Z")
    assert take(between) is Verdict.TAKEN, "given before we read the other, and still after it"
    prep.world.sign_in_again(prep.lead)
    assert seat(prep)["rsvp"] == "tentative"


def test_what_was_said_in_casustafel_later_stands(
    prep: Preparing, mail: Received, take: Take, clock: MovingClock
) -> None:
    clock.set("2026-11-03", "12:00")
    prep.world.sign_in_again(prep.lead)
    fine(prep.lead.post(f"/participants/{seat(prep)['id']}/rsvp", {"answer": "accepted"}))
    older = calendar_answer(mail, "DECLINED", "manager", stamp="20261103T105959Z")
    assert take(older) is Verdict.REFUSED
    assert seat(prep)["rsvp"] == "accepted"


def test_once_it_begins_or_is_called_off_it_is_too_late(
    prep: Preparing, mail: Received, take: Take, clock: MovingClock, mailer: Mailer
) -> None:
    clock.set("2026-11-24", "13:00")
    assert take(calendar_answer(mail, "DECLINED", "manager")) is Verdict.REFUSED
    (told,) = (one for one in mailer.run() if one.subject.startswith("Over uw mail"))
    assert "kwam te laat" in told.body()
