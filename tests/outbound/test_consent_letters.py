"""Letters about consent, as they come in at a real mail server: a question, and documents that closed (W7)."""

import pytest

from tests.outbound.test_meeting_letters import to, way_in
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, address
from tests.support.preparing import Preparing, fine, slug
from tests.support.world import World

NAMES = ("organiser", "presenter", "chair", "manager", "sister")
SECRETS = ("Zorgplan", "Testpersoon", "Een plek om te wonen", "Samen een plek")


@pytest.fixture
def prep(world: World, clock: MovingClock, mailer: Mailer) -> Preparing:
    prep = Preparing(world, clock)
    mailer.reach(**{name: getattr(prep, name).person_id for name in NAMES})
    return prep


def ask(prep: Preparing, seat: dict[str, str], until: str = "2027-01-31T23:00:00Z") -> dict[str, str]:
    body = {
        "participantId": seat["id"],
        "purpose": "Samen een plek voor Mw. Testpersoon",
        "validUntil": until,
    }
    return fine(prep.presenter.post(f"{prep.case}/consent-requests", body))


def test_who_is_asked_gets_one_mail_that_says_nothing_and_opens_the_question(
    prep: Preparing, mailer: Mailer
) -> None:
    seats = prep.everybody()
    plan = prep.document(title="Zorgplan")
    row = ask(prep, seats["sister"])
    (mail,) = mailer.run()
    assert mail.to == [address("sister")]
    assert mail.subject == "Een vraag aan u bij de bijeenkomst van 24 november 2026"
    assert not [word for word in SECRETS if word in mail.subject + mail.body() + mail.body("html")]
    link = way_in(mail, prep.world)
    (seen,) = fine(link.get(f"{prep.path}/consent-requests"))["items"]
    assert seen["id"] == row["id"]
    fine(link.post(f"/consent-requests/{row['id']}/answer", {"given": True}))
    assert mailer.run() == []
    fine(prep.share(plan))


def test_a_question_that_was_answered_or_taken_back_is_not_mailed_any_more(
    prep: Preparing, mailer: Mailer
) -> None:
    seats = prep.everybody()
    answered, back = ask(prep, seats["sister"]), ask(prep, seats["sister"])
    fine(prep.link(seats["sister"]).post(f"/consent-requests/{answered['id']}/answer", {"given": False}))
    fine(prep.presenter.post(f"/consent-requests/{back['id']}/withdrawal"))
    assert mailer.run() == []
    assert {(row.kind.value, row.last_error) for row in mailer.stored()} == {("consent_request", "answered")}


def test_who_is_shut_out_hears_it_once_and_a_mail_that_waits_offers_nothing_any_more(
    prep: Preparing, mailer: Mailer
) -> None:
    """The mail about documents was written down before the withdrawal and goes out after it: there is none."""
    seats = prep.everybody()
    for seat in seats.values():
        call = {"participantId": seat["id"], "outcome": "reached", "committed": True}
        fine(prep.lead.post(f"{prep.path}/calls", call))
    fine(
        prep.lead.post(
            f"{prep.round}/goals",
            {"kind": "bridging_care", "text": "Rust", "involved": ["client"], "involvement": "Aan tafel"},
        )
    )
    fine(prep.lead.patch(prep.path, {"place": "Zaal 2", "storyForm": "in_person"}))
    fine(prep.lead.post(f"{prep.path}/invitation"))
    invitations = mailer.run()
    manager = way_in(to(invitations, "manager"), prep.world)
    consent, plan = prep.consent(), prep.document(title="Zorgplan")
    fine(prep.share(plan))
    assert manager.get(f"/documents/{plan['id']}/content").status_code == 200
    fine(prep.lead.post(f"/consents/{consent['id']}/withdrawal"))
    assert slug(manager.get(f"/documents/{plan['id']}/content")) == "403 consent-withdrawn"
    mails = mailer.run()
    assert sorted(mail.to[0] for mail in mails) == sorted(map(address, ("manager", "chair")))
    assert {mail.subject for mail in mails} == {"Documenten gesloten op 2 november 2026"}
    for mail in mails:
        assert not [word for word in SECRETS if word in mail.subject + mail.body() + mail.body("html")]
        assert mail.papers() == {}
    prep.it_is("2026-11-02", "10:00")
    assert mailer.run() == []
    assert {row.last_error for row in mailer.stored() if row.kind.value == "documents"} == {
        "nothing-readable"
    }
