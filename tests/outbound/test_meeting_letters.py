"""Letters about a meeting that is to come, as they come in at a real mail server (W5, W7, W8)."""

from datetime import timedelta
from typing import Any

import pytest

from api.core import words
from api.models.person import Language, Person
from tests.support.moving_clock import MovingClock
from tests.support.posting import ANSWERS_TO, FROM, Mailer, Received, address
from tests.support.preparing import GOAL, Preparing, fine
from tests.support.world import As, World

NAMES = ("organiser", "presenter", "chair", "manager", "sister")


@pytest.fixture
def prep(world: World, clock: MovingClock, mailer: Mailer) -> Preparing:
    """A full table with addresses, ready to be invited."""
    prep = Preparing(world, clock, place="Buurthuis De Brug, zaal 2", storyForm="in_person")
    mailer.reach(**{name: getattr(prep, name).person_id for name in NAMES})
    seats = prep.everybody()
    fine(prep.lead.post(f"{prep.round}/goals", {**GOAL, "text": "Mw. Testpersoon naar De Linde"}))
    for seat in seats.values():
        call = {"participantId": seat["id"], "outcome": "reached", "committed": True}
        fine(prep.lead.post(f"{prep.path}/calls", call))
    return prep


@pytest.fixture
def invited(prep: Preparing) -> Preparing:
    """The same, invited."""
    fine(prep.lead.post(f"{prep.path}/invitation"))
    return prep


def to(mails: list[Received], name: str) -> Received:
    """The one mail to somebody."""
    found = [mail for mail in mails if mail.to == [address(name)]]
    assert len(found) == 1, [mail.to for mail in mails]
    return found[0]


def item(mail: Received) -> Any:
    """The one event in the calendar of a mail."""
    events = mail.calendar()[1].walk("VEVENT")
    assert len(events) == 1
    return events[0]


def test_everybody_is_invited_with_rules_goal_place_and_a_way_in(invited: Preparing, mailer: Mailer) -> None:
    mails = mailer.run()
    assert sorted(mail.to[0] for mail in mails) == sorted(map(address, NAMES))
    mail = to(mails, "sister")
    assert mail.subject == "Uitnodiging voor de bijeenkomst van 24 november 2026"
    for kind in ("plain", "html"):
        body = mail.body(kind)
        assert "Beste Zus Sara," in body
        assert "24 november 2026, 13:00 – 15:00" in body
        assert "Buurthuis De Brug, zaal 2" in body
        assert "hulp voor de tijd tot er een vaste oplossing is" in body
        assert "Testpersoon" not in body, "the goal is told in neutral words"
    rules = fine(invited.lead.get(invited.path))["groundRules"]
    assert len(rules) == 7
    assert all(f"- {rule}" in mail.body() for rule in rules)
    assert mailer.run() == [], "once is enough"
    assert {row.status.value for row in mailer.stored()} == {"sent"}
    assert {row.address for row in mailer.stored()} == set(map(address, NAMES))


def test_the_personal_link_works_and_an_earlier_one_goes_on_working(
    invited: Preparing, mailer: Mailer
) -> None:
    first = way_in(to(mailer.run(), "sister"), invited.world)
    fine(first.get(invited.path))
    fine(invited.lead.patch(invited.path, {"place": "Zaal 3"}))
    second = way_in(to(mailer.run(), "sister"), invited.world)
    assert second.headers != first.headers
    for link in (first, second):
        assert fine(link.get(invited.path))["place"] == "Zaal 3"


def way_in(mail: Received, world: World) -> As:
    """The bearer of the link in a mail."""
    (line,) = (line for line in mail.body().splitlines() if line.startswith("https://tafel.example/#/l/"))
    return As(world.http, {"authorization": f"Bearer {line.rpartition('/')[2].strip()}"})


def test_headers_are_ours(invited: Preparing, mailer: Mailer) -> None:
    message = to(mailer.run(), "manager").message
    assert sorted(message.keys()) == sorted(
        "Subject From To Reply-To Date Message-ID In-Reply-To References Content-Language Auto-Submitted "
        "X-Auto-Response-Suppress Content-Type MIME-Version".split()
    )
    assert message["From"].addresses[0].addr_spec == FROM
    assert message["Reply-To"] == ANSWERS_TO
    assert message["Auto-Submitted"] == "auto-generated"
    (row,) = (row for row in mailer.stored() if row.address == address("manager"))
    assert message["Message-ID"] == f"<{row.id}@regio.example>"
    assert message["References"] == f"<meeting.{invited.meeting_id}@regio.example>"


def test_the_calendar_item_is_private_and_follows_the_meeting(invited: Preparing, mailer: Mailer) -> None:
    method, calendar = to(mailer.run(), "manager").calendar()
    assert (method, calendar["METHOD"]) == ("REQUEST", "REQUEST")
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    event: Any = calendar.walk("VEVENT")[0]
    assert event["UID"] == invited.meeting_id
    assert (event["SEQUENCE"], event["CLASS"], event["SUMMARY"]) == (0, "PRIVATE", "Bijeenkomst")
    assert event.start.isoformat() == "2026-11-24T13:00:00+01:00"
    assert event["LOCATION"] == "Buurthuis De Brug, zaal 2"
    assert str(event["ATTENDEE"]) == f"mailto:{address('manager')}", "nobody else stands on it"

    fine(invited.lead.patch(invited.path, {"startsAt": "2026-11-24T12:00:00+01:00"}))
    mail = to(mailer.run(), "manager")
    assert mail.subject == "Gewijzigd: de bijeenkomst van 24 november 2026"
    moved = item(mail)
    assert (moved["UID"], moved["SEQUENCE"], moved.start.hour) == (invited.meeting_id, 1, 12)

    fine(invited.lead.post(f"{invited.path}/cancellation", {"reason": "Mw. Testpersoon is opgenomen"}))
    mail = to(mailer.run(), "manager")
    assert mail.subject == "Gaat niet door: uw afspraak voor 24 november 2026"
    assert "opgenomen" not in mail.body(), "the reason may say something about the client"
    assert mail.calendar()[0] == "CANCEL"
    gone = item(mail)
    assert (gone["UID"], gone["SEQUENCE"], gone["STATUS"]) == (invited.meeting_id, 2, "CANCELLED")


def test_who_is_taken_off_the_list_hears_it_and_who_was_never_invited_does_not(
    invited: Preparing, mailer: Mailer
) -> None:
    mailer.run()
    late = invited.person("Gast Gijs", email=address("guest"))
    seat = invited.seat(late)
    seats = fine(invited.lead.get(f"{invited.path}/participants"))["items"]
    sister = next(row for row in seats if row["name"] == "Zus Sara")
    for row in (sister, seat):
        fine(invited.lead.delete(f"/participants/{row['id']}"))
    (mail,) = mailer.run()
    assert mail.to == [address("sister")]
    assert "U hoeft niet naar de bijeenkomst te komen" in mail.body()
    assert mail.calendar()[0] == "CANCEL"


def test_what_came_to_nothing_before_it_was_sent_is_not_sent(invited: Preparing, mailer: Mailer) -> None:
    world = invited.world
    seats = fine(invited.lead.get(f"{invited.path}/participants"))["items"]
    from api.flows import fan_out

    fan_out.fan_out(world.works)
    with world.works.open() as work:
        work.change(work.session.get_one(Person, invited.manager.person_id), active=False)
        work.change(work.session.get_one(Person, invited.chair.person_id), email=None)
    sister = next(row for row in seats if row["name"] == "Zus Sara")
    fine(invited.lead.delete(f"/participants/{sister['id']}"))
    mails = mailer.run()
    assert sorted(mail.to[0] for mail in mails if mail.subject.startswith("Uit")) == [
        address("organiser"),
        address("presenter"),
    ]
    reasons = {reason for kind, _, reason in mailer.outcomes() if kind == "invitation"}
    assert reasons == {None, "person-inactive", "no-address", "not-a-participant"}


def test_two_changes_that_wait_are_told_once_and_a_cancellation_replaces_all(
    invited: Preparing, mailer: Mailer
) -> None:
    mailer.run()
    for place in ("Zaal 3", "Zaal 4"):
        fine(invited.lead.patch(invited.path, {"place": place}))
    mails = mailer.run()
    assert len(mails) == len(NAMES)
    assert all("Zaal 4" in mail.body() and item(mail)["SEQUENCE"] == 2 for mail in mails)
    assert mailer.outcomes().count(("change", "dropped", "superseded")) == len(NAMES)
    fine(invited.lead.patch(invited.path, {"place": "Zaal 5"}))
    fine(invited.lead.post(f"{invited.path}/cancellation", {"reason": "Ziek"}))
    assert {mail.subject[:10] for mail in mailer.run()} == {"Gaat niet "}
    assert ("change", "dropped", "meeting-cancelled") in mailer.outcomes()


def test_an_invitation_for_a_meeting_that_began_is_not_sent(invited: Preparing, mailer: Mailer) -> None:
    invited.clock.set("2026-11-24", "13:00")
    assert mailer.run() == []
    assert {(status, reason) for _, status, reason in mailer.outcomes()} == {("dropped", "too-late")}


def test_english_for_who_prefers_it(prep: Preparing, mailer: Mailer) -> None:
    with prep.world.works.open() as work:
        person = work.session.get_one(Person, prep.manager.person_id)
        work.change(person, language=Language.EN)
    fine(prep.lead.post(f"{prep.path}/invitation"))
    mail = to(mailer.run(), "manager")
    assert mail.subject == "Invitation to the meeting of 24 November 2026"
    assert mail.message["Content-Language"] == "en"
    assert '<html lang="en">' in mail.body("html")
    assert "Dear Manager Mo," in mail.body()
    assert item(mail)["SUMMARY"] == "Meeting"


def test_at_night_nobody_is_invited_but_a_change_goes_at_once(invited: Preparing, mailer: Mailer) -> None:
    mailer.run()
    invited.it_is("2026-11-10", "23:00")
    late = invited.person("Gast Gijs", email=address("guest"))
    invited.seat(late, mandate="yes")
    fine(invited.lead.post(f"{invited.path}/invitation"))
    assert mailer.run() == []
    fine(invited.lead.patch(invited.path, {"place": "Zaal 3"}))
    assert {mail.subject[:8] for mail in mailer.run()} == {"Gewijzig"}
    invited.it_is("2026-11-11", "06:59")
    assert mailer.run() == []
    invited.it_is("2026-11-11", "07:00")
    assert to(mailer.run(), "guest").subject.startswith("Uitnodiging")


def test_documents_are_told_together_and_only_while_they_may_be_read(
    invited: Preparing, mailer: Mailer
) -> None:
    mailer.run()
    consent = invited.consent()
    for kind in ("care_plan", "done_before"):
        assert invited.share(invited.document(kind, title=f"Dossier {kind}")).status_code == 200
    assert mailer.run() == [], "usually more follow"
    invited.clock.move(minutes=15)
    mails = mailer.run()
    assert sorted(mail.to[0] for mail in mails) == sorted(map(address, NAMES))
    mail = to(mails, "manager")
    assert "Aantal: 2." in mail.body()
    assert "Dossier" not in mail.raw

    invited.it_is("2026-11-03", "09:00")
    assert invited.share(invited.document("other")).status_code == 200
    fine(invited.lead.post(f"/consents/{consent['id']}/withdrawal"))
    invited.clock.move(minutes=15)
    assert {mail.subject.partition(" op ")[0] for mail in mailer.run()} == {"Documenten gesloten"}
    assert mailer.outcomes().count(("documents", "dropped", "nothing-readable")) == len(NAMES)


def test_every_kind_of_goal_has_its_neutral_words() -> None:
    from api.models.goal import GoalKind

    for kind in GoalKind:
        for tongue in ("nl", "en"):
            assert f"goal-{kind}" in words.keys(tongue, "mail")


def test_what_could_not_be_sent_for_two_weeks_is_not_sent_any_more(
    invited: Preparing, mailer: Mailer, clock: MovingClock
) -> None:
    from api.flows import fan_out

    fan_out.fan_out(invited.world.works)
    clock.moment += timedelta(days=14, minutes=1)
    assert mailer.run() == []
    assert {reason for _, _, reason in mailer.outcomes()} == {"too-late"}
