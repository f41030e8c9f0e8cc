"""An answer to the mail with the minutes becomes a correction, when it is one (W14)."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from sqlmodel import select

from api.flows import sweep
from api.flows.incoming_mail import MOST_AN_HOUR, Verdict
from api.models.incoming_mail import IncomingMail
from api.models.minutes import Correction
from api.models.person import Person
from tests.inbound.conftest import Take
from tests.support.answering import answer_to, raw
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import ANSWERS_TO, BOX, FROM, Mailer, Received, address
from tests.support.preparing import fine
from tests.support.world import World

TEXT = "De kamer is pas in januari vrij.\nNiet eerder."


def corrections(table: Table) -> list[tuple[str, str]]:
    with table.world.works.open(write=False) as work:
        rows = work.session.exec(select(Correction)).all()
        names = {seat: name for name, seat in table.seats.items()}
        return sorted((names[row.participant_id], row.text) for row in rows)


def kept(table: Table) -> list[str]:
    with table.world.works.open(write=False) as work:
        return sorted(row.outcome.value for row in work.session.exec(select(IncomingMail)))


def answers(mailer: Mailer) -> dict[str, Received]:
    """What we answer, by who gets it."""
    return {mail.to[0]: mail for mail in mailer.run() if mail.subject.startswith("Over uw mail")}


def metric(world: World, name: str) -> float:
    lines = world.http.get("/metrics").text.splitlines()
    (line,) = (line for line in lines if line.startswith(f"casustafel_mail_in_{name}_total "))
    return float(line.split()[1])


def test_the_mail_says_that_it_can_be_answered_and_the_answer_comes_to_our_box(
    mails: dict[str, Received],
) -> None:
    mail = mails[address("manager")]
    assert "U kunt ook deze mail beantwoorden." in mail.body()
    (back,) = mail.message["Reply-To"].addresses
    assert back.addr_spec.startswith("antwoord+r")
    assert len(back.addr_spec.partition("@")[0]) <= 64
    assert mail.sender.startswith("antwoord+b")


def test_an_answer_becomes_a_correction_in_the_name_of_who_sent_it_and_all_hear_it(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    mail = mails[address("manager")]
    assert take(raw(answer_to(mail, f"{TEXT}\n\nMet vriendelijke groet,\nMo"))) is Verdict.TAKEN
    assert corrections(table) == [("manager", TEXT)]
    (made,) = table.events("correction-sent")
    assert made.actor == f"person:{table.owner('manager')}"
    told = mailer.run()
    assert sorted(one.to[0] for one in told) == sorted(mails)
    assert all("> De kamer is pas in januari vrij." in one.body() for one in told)
    log = fine(table.world.coordinator.get(f"/cases/{table.case_id}/access-log", limit=200))["items"]
    assert ("create", "minutes", "Manager Mo") in {
        (one["deed"], one["subject"], one["actorName"]) for one in log
    }


def test_the_same_mail_counts_once(table: Table, mails: dict[str, Received], take: Take) -> None:
    answer = raw(answer_to(mails[address("manager")], TEXT))
    assert [take(answer) for _ in range(3)] == [Verdict.TAKEN, Verdict.REPEATED, Verdict.REPEATED]
    assert len(corrections(table)) == 1


@pytest.mark.parametrize("way", ["references", "in-reply-to", "address"])
def test_each_way_back_is_enough(table: Table, mails: dict[str, Received], take: Take, way: str) -> None:
    without: dict[str, str | None] = {"References": None, "In_Reply_To": None, "To": BOX}
    del without[{"references": "References", "in-reply-to": "In_Reply_To", "address": "To"}[way]]
    assert take(raw(answer_to(mails[address("manager")], TEXT, **without))) is Verdict.TAKEN
    assert corrections(table) == [("manager", TEXT)]


def test_the_subject_is_no_way_back(table: Table, mails: dict[str, Received], take: Take) -> None:
    mail = mails[address("manager")]
    answer = answer_to(mail, TEXT, References=None, In_Reply_To=None, To=BOX)
    assert take(raw(answer)) is Verdict.UNMATCHED
    assert kept(table) == []


def test_an_address_that_somebody_else_signed_is_no_way_back(
    table: Table, mails: dict[str, Received], take: Take
) -> None:
    mail = mails[address("manager")]
    signed = mail.message["Reply-To"].addresses[0].addr_spec
    name, _, domain = signed.partition("@")
    for wrong in (
        f"{name[:-1]}{'a' if name[-1] != 'a' else 'b'}@{domain}",
        signed.replace("+r", "+b"),
        mail.sender,
    ):
        answer = answer_to(mail, TEXT, References=None, In_Reply_To=None, To=wrong)
        assert take(raw(answer)) is Verdict.UNMATCHED, wrong
    upper = answer_to(mail, TEXT, References=None, In_Reply_To=None, To=signed.upper())
    assert take(raw(upper)) is Verdict.TAKEN


def test_what_arrived_in_time_counts_however_late_it_is_read(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, clock: MovingClock
) -> None:
    mailer.run()
    clock.set("2026-11-05", "09:00")
    sweep.sweep(table.world.works, 10)
    on_time = raw(answer_to(mails[address("manager")], TEXT), "Wed, 4 Nov 2026 23:59:59 +0100")
    assert take(on_time) is Verdict.TAKEN
    assert corrections(table) == [("manager", TEXT)]


@pytest.mark.parametrize("swept", [True, False])
def test_what_arrives_too_late_hears_when_it_closed(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, clock: MovingClock, swept: bool
) -> None:
    clock.set("2026-11-05", "09:00")
    if swept:
        sweep.sweep(table.world.works, 10)
    mailer.run()
    late = answer_to(mails[address("manager")], TEXT)
    assert take(raw(late), datetime(2026, 11, 4, 23, 0, tzinfo=UTC)) is Verdict.REFUSED
    assert corrections(table) == []
    told = answers(mailer)
    assert list(told) == [address("manager")]
    body = told[address("manager")].body()
    assert "Uw mail kwam binnen op 5 november 2026, 00:00." in body
    assert "Correcties op de notulen konden tot en met 4 november 2026." in body
    assert "januari" not in body, "what they wrote is not repeated"
    assert take(raw(late)) is Verdict.REPEATED
    assert answers(mailer) == {}


def test_a_moment_in_the_future_is_now(
    table: Table, mails: dict[str, Received], take: Take, clock: MovingClock
) -> None:
    assert (
        take(raw(answer_to(mails[address("manager")], TEXT)), clock.now() + timedelta(days=30))
        is Verdict.TAKEN
    )


def test_a_stranger_leaves_nothing_and_gets_nothing(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    answer = raw(answer_to(mails[address("manager")], TEXT, "dief@elders.example"))
    assert take(answer) is Verdict.UNKNOWN
    assert (corrections(table), kept(table), mailer.run()) == ([], [], [])
    assert metric(table.world, "unknown") == 1


def test_an_answer_to_the_mail_of_another_is_told_once_and_never_taken(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    """Whoever writes in somebody's name has not got the mail that went to that person alone."""
    verdicts = [take(raw(answer_to(mails[address("manager")], TEXT, address("chair")))) for _ in range(2)]
    assert verdicts == [Verdict.REFUSED, Verdict.UNMATCHED]
    assert corrections(table) == []
    assert "de mail met de notulen die u zelf kreeg" in answers(mailer)[address("chair")].body()


def test_somebody_of_another_meeting_is_told_nothing(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    table.world.person("Buiten Bea", email="bea@elders.example")
    answer = raw(answer_to(mails[address("manager")], TEXT, "bea@elders.example"))
    assert take(answer) is Verdict.UNMATCHED
    assert (kept(table), mailer.run()) == ([], [])


def test_who_is_no_longer_active_or_has_another_address_is_a_stranger(
    table: Table, mails: dict[str, Received], take: Take
) -> None:
    with table.world.works.open() as work:
        work.change(work.session.get_one(Person, table.owner("manager")), active=False)
        work.change(work.session.get_one(Person, table.owner("chair")), email="vera@nieuw.example")
    for name in ("manager", "chair"):
        assert take(raw(answer_to(mails[address(name)], TEXT))) is Verdict.UNKNOWN
    moved = raw(answer_to(mails[address("chair")], TEXT, "Vera@Nieuw.example"))
    assert take(moved) is Verdict.TAKEN


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner-email=x"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"X_Auto_Response_Suppress": "All"},
        {"Return_Path": "<>"},
        {"List_Id": "<lijst.voorbeeld.example>"},
    ],
    ids=str,
)
def test_what_a_program_sends_is_counted_and_left_alone(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, headers: dict[str, str]
) -> None:
    answer = answer_to(mails[address("manager")], "Ik ben met vakantie.", **headers)
    assert take(raw(answer)) is Verdict.AUTOMATIC
    assert (corrections(table), kept(table), mailer.run()) == ([], [], [])
    assert metric(table.world, "automatic") == 1


def test_what_is_sent_by_hand_may_say_so(table: Table, mails: dict[str, Received], take: Take) -> None:
    answer = answer_to(
        mails[address("manager")], TEXT, Auto_Submitted="no", Return_Path="<mo@voorbeeld.example>"
    )
    assert take(raw(answer)) is Verdict.TAKEN


@pytest.mark.parametrize("sender", [FROM, BOX, ANSWERS_TO, "antwoord+iets@regio.example"])
def test_our_own_mail_that_comes_round_is_left_alone(
    table: Table, mails: dict[str, Received], take: Take, sender: str
) -> None:
    assert take(raw(answer_to(mails[address("manager")], TEXT, sender))) is Verdict.LOOP


def test_our_own_mail_with_another_sender_is_left_alone(mails: dict[str, Received], take: Take) -> None:
    mail = mails[address("manager")]
    assert take(raw(answer_to(mail, TEXT, Message_ID=mail.id))) is Verdict.LOOP


def test_nobody_sends_more_than_people_can(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, clock: MovingClock
) -> None:
    mail = mails[address("manager")]
    for number in range(MOST_AN_HOUR):
        assert take(raw(answer_to(mail, f"Correctie {number}"))) is Verdict.TAKEN
    assert take(raw(answer_to(mail, "Nog een"))) is Verdict.TOO_MANY
    assert take(raw(answer_to(mails[address("chair")], "Van een ander"))) is Verdict.TAKEN
    clock.move(minutes=61)
    assert take(raw(answer_to(mail, "Later"))) is Verdict.TAKEN


def test_attachments_are_left_out_and_the_sender_hears_it(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    answer = answer_to(mails[address("manager")], TEXT)
    answer.add_attachment(b"%PDF-1.7", "application", "pdf", filename="brief.pdf")
    assert take(raw(answer)) is Verdict.TAKEN
    assert corrections(table) == [("manager", TEXT)]
    body = answers(mailer)[address("manager")].body()
    assert "Uw correctie op de notulen is goed binnengekomen." in body
    assert "De bijlagen bij uw mail zijn niet bewaard." in body


def test_a_logo_or_a_signature_is_no_attachment(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    answer = answer_to(mails[address("manager")], TEXT)
    answer.add_related(b"GIF89a", "image", "gif", cid="<logo>", disposition="inline", filename="logo.gif")
    answer.add_attachment(b"0", "application", "pkcs7-signature", filename="smime.p7s")
    assert take(raw(answer)) is Verdict.TAKEN
    assert answers(mailer) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "In uw mail vonden we geen tekst van uzelf."),
        ("x" * 4001, "Uw mail is te lang voor een correctie"),
    ],
    ids=["empty", "too-long"],
)
def test_what_cannot_be_a_correction_is_answered_with_what_to_do(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take, text: str, said: str
) -> None:
    mailer.run()
    assert take(raw(answer_to(mails[address("manager")], text))) is Verdict.REFUSED
    assert corrections(table) == []
    told = answers(mailer)[address("manager")]
    assert said in told.body()
    assert "Dat kan tot en met 4 november 2026." in told.body()
    shorter = answer_to(told, TEXT)
    assert take(raw(shorter)) is Verdict.TAKEN, "an answer to our answer is one too"


def test_a_mail_that_is_too_large_is_answered(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    answer = answer_to(mails[address("manager")], TEXT)
    answer.add_attachment(b"0" * 30_000, "application", "zip", filename="groot.zip")
    small = mailer.settings.model_copy(update={"mail_in_limit": 20_000})
    assert take(raw(answer), settings=small) is Verdict.REFUSED
    assert "Uw mail is te groot om te lezen." in answers(mailer)[address("manager")].body()


def test_an_answer_to_another_mail_of_ours_is_sent_on_to_people(
    table: Table, mailer: Mailer, take: Take
) -> None:
    table.closed()
    (actions,) = (mail for mail in mailer.run() if mail.subject.startswith("Uw acties"))
    assert take(raw(answer_to(actions, "Ik doe het niet."))) is Verdict.REFUSED
    assert "Antwoorden op deze mail worden niet gelezen." in answers(mailer)[address("manager")].body()


def test_minutes_that_were_not_sent_cannot_be_corrected(table: Table, mailer: Mailer, take: Take) -> None:
    """Nobody has a mail about them, and an invented id leads nowhere."""
    minutes: dict[str, Any] = table.closed()
    (actions,) = (mail for mail in mailer.run() if mail.subject.startswith("Uw acties"))
    root = f"<minutes.{minutes['id']}@regio.example>"
    answer = answer_to(actions, TEXT, In_Reply_To=root, References=root)
    assert take(raw(answer)) is not Verdict.TAKEN
    assert corrections(table) == []


def test_where_a_server_is_asked_its_word_is_needed(
    table: Table, mailer: Mailer, mails: dict[str, Received], take: Take
) -> None:
    asked = mailer.settings.model_copy(update={"mail_in_server": "mx.regio.example"})
    mail = mails[address("manager")]
    passed = (
        "mx.regio.example; spf=pass smtp.mailfrom=voorbeeld.example; dmarc=pass header.from=voorbeeld.example"
    )
    for told in (
        None,
        passed.replace("mx.regio", "mx.elders"),
        passed.replace("dmarc=pass", "dmarc=fail"),
        "mx.regio.example; spf=pass smtp.mailfrom=voorbeeld.example (dmarc=pass)",
    ):
        answer = answer_to(mail, TEXT, Authentication_Results=told)
        assert take(raw(answer), settings=asked) is Verdict.UNVOUCHED, told
    below = b"Authentication-Results: mx.regio.example; dmarc=fail\r\n" + raw(
        answer_to(mail, TEXT, Authentication_Results=passed)
    )
    assert take(below, settings=asked) is Verdict.UNVOUCHED, "what stands below may be of the sender"
    assert take(raw(answer_to(mail, TEXT, Authentication_Results=passed)), settings=asked) is Verdict.TAKEN


def test_html_alone_is_read_as_text(table: Table, mails: dict[str, Received], take: Take) -> None:
    answer = answer_to(mails[address("manager")], TEXT)
    page = (
        "<html><head><style>p{color:red}</style></head><body><p>De kamer is pas in <b>januari</b> vrij.<br>Niet eerder."
        "</p><script>alert(1)</script><p>Met vriendelijke groet,<br>Mo</p>"
        "<div><b>Van:</b> casustafel &lt;tafel@regio.example&gt;<br><b>Verzonden:</b> maandag 2 november 2026 17:03<br>"
        "<b>Aan:</b> mo@voorbeeld.example<br><b>Onderwerp:</b> Notulen</div><p>Beste Mo</p></body></html>"
    )
    answer.set_content(page, subtype="html")
    assert take(raw(answer)) is Verdict.TAKEN
    assert corrections(table) == [("manager", TEXT)]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("us-ascii", "utf-8"),
        ("utf-8", "cp1252"),
        ("onzin-9", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("iso-8859-1", "latin-1"),
    ],
)
def test_a_wrong_charset_still_reads_well(
    table: Table, mails: dict[str, Received], take: Take, charset: str, encoding: str
) -> None:
    answer = answer_to(mails[address("manager")], "x")
    head = "\r\n".join(f"{name}: {value}" for name, value in answer.items() if not name.startswith("Content"))
    body = f"{head}\r\nContent-Type: text/plain; charset={charset}\r\n\r\nDe coördinator is één week weg.\r\n"
    assert take(body.encode(encoding)) is Verdict.TAKEN
    assert corrections(table) == [("manager", "De coördinator is één week weg.")]


def test_control_characters_do_not_get_in(table: Table, mails: dict[str, Received], take: Take) -> None:
    answer: EmailMessage = answer_to(mails[address("manager")], "Niet \x00\x1b[31m\u202ezo\u2028maar zo.")
    assert take(raw(answer)) is Verdict.TAKEN
    assert corrections(table) == [("manager", "Niet [31mzomaar zo.")]
