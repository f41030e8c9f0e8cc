"""Mail that comes back is seen at the participant, and nothing more goes to an address that does not work."""

from typing import Any

import pytest

from api.flows.incoming_mail import Verdict
from tests.inbound.conftest import Take
from tests.support.answering import answer_to, bounce_of
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import BOX, Mailer, Received, address
from tests.support.preparing import fine


def seat(table: Table, name: str = "manager", by: str = "organiser") -> dict[str, Any]:
    who = table.people[by]
    return fine(who.get(f"/participants/{table.seats[name]}"))


def minutes_of(mailer: Mailer, table: Table, name: str = "manager") -> tuple[str, str | None]:
    (row,) = (
        row for row in mailer.stored() if row.kind == "minutes" and row.receiver_id == table.owner(name)
    )
    return row.status.value, row.last_error


def correct(table: Table, text: str = "Het is anders.") -> None:
    (minutes,) = [fine(table.chair.get(f"{table.path}/minutes"))]
    fine(table.chair.post(f"/minutes/{minutes['id']}/corrections", {"text": text}))


def test_a_permanent_failure_is_seen_and_stops_mail_until_there_is_another_address(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    assert seat(table)["mail"] == "arrives"
    assert take(bounce_of(mails[address("manager")])) is Verdict.TAKEN
    shown = seat(table)
    assert (shown["mail"], shown["mailFailedAt"]) == ("fails", "2026-11-02T08:00:00Z")
    assert minutes_of(mailer, table) == ("parked", "dsn-5.1.1")
    correct(table)
    assert address("manager") not in {mail.to[0] for mail in mailer.run()}
    assert ("correction", "parked", "bounced") in mailer.outcomes()

    person = f"/people/{table.owner('manager')}"
    fine(table.world.administrator.patch(person, {"email": "mo@nieuw.example"}))
    assert (seat(table)["mail"], seat(table)["mailFailedAt"]) == ("arrives", None)
    told = [mail.subject for mail in mailer.run() if mail.to == ["mo@nieuw.example"]]
    assert sorted(told) == [
        "Notulen van de bijeenkomst van 2 november 2026",
        "Re: Notulen van de bijeenkomst van 2 november 2026",
    ], "what came back and what was held up go after all"


def test_another_name_is_no_other_address(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    take(bounce_of(mails[address("manager")]))
    person = f"/people/{table.owner('manager')}"
    fine(table.world.administrator.patch(person, {"name": "Mo de Vries", "email": address("manager")}))
    assert seat(table)["mail"] == "fails"


@pytest.mark.parametrize("status", ["4.4.1", "5.2.2"], ids=["gave-up", "mailbox-full"])
def test_a_passing_failure_is_told_for_two_weeks_and_stops_nothing(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, clock: MovingClock, status: str
) -> None:
    assert take(bounce_of(mails[address("manager")], status)) is Verdict.TAKEN
    assert seat(table)["mail"] == "failed"
    assert minutes_of(mailer, table) == ("parked", f"dsn-{status}")
    correct(table)
    assert address("manager") in {mail.to[0] for mail in mailer.run()}
    table.move(days=15)
    assert (seat(table)["mail"], seat(table)["mailFailedAt"]) == ("arrives", None)


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_what_is_no_failure_changes_nothing(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, action: str
) -> None:
    assert take(bounce_of(mails[address("manager")], "4.0.0", action)) is Verdict.AUTOMATIC
    assert (seat(table)["mail"], minutes_of(mailer, table)) == ("arrives", ("sent", None))


@pytest.mark.parametrize("way", ["address", "message-id"])
def test_either_way_back_is_enough(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, way: str
) -> None:
    mail = mails[address("manager")]
    report = bounce_of(mail, to=BOX if way == "message-id" else None)
    if way == "address":
        report = report.replace(mail.id.encode(), b"<iets@anders.example>")
    assert take(report) is Verdict.TAKEN
    assert minutes_of(mailer, table)[0] == "parked"


def test_a_report_that_nobody_can_have_does_nothing(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    mail = mails[address("manager")]
    signed = mail.message["Reply-To"].addresses[0].addr_spec
    invented = mail.id.replace(mail.id[1:9], "00000000").encode()
    for to in (BOX, signed, mail.sender[:24] + "a" * 20 + "@regio.example"):
        assert take(bounce_of(mail, to=to).replace(mail.id.encode(), invented)) is Verdict.UNMATCHED, to
    assert seat(table)["mail"] == "arrives"


def test_the_same_report_counts_once(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    report = bounce_of(mails[address("manager")])
    assert [take(report), take(report)] == [Verdict.TAKEN, Verdict.REPEATED]
    assert len(table.events("mail-bounced")) == 1


def test_who_has_another_address_by_now_is_not_marked(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    person = f"/people/{table.owner('manager')}"
    fine(table.world.administrator.patch(person, {"email": "mo@nieuw.example"}))
    assert take(bounce_of(mails[address("manager")])) is Verdict.TAKEN
    assert seat(table)["mail"] == "arrives"
    assert minutes_of(mailer, table) == ("parked", "dsn-5.1.1")


def test_only_who_phones_people_sees_it(table: Table, mails: dict[str, Received], take: Take) -> None:
    take(bounce_of(mails[address("manager")]))
    assert seat(table, by="sister")["mail"] is None
    assert seat(table, by="organiser")["mail"] == "fails"


def test_an_automatic_answer_to_the_sender_on_the_envelope_is_no_bounce(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    mail = mails[address("manager")]
    away = answer_to(mail, "Ik ben er niet.", To=mail.sender, Auto_Submitted="auto-replied")
    assert take(away.as_bytes()) is Verdict.AUTOMATIC
    assert minutes_of(mailer, table)[0] == "sent"
